// The flat form in which values cross the border.
//
// A guest writes its result into a buffer in its region, under budget; the host reads it after the
// guest has stopped, and believes nothing about it. The other way round the host writes and the
// guest reads.
//
// One tag byte, then: nothing (None, True, False), eight bytes (int, float), a 32-bit length and
// bytes (text forms), a 32-bit count and that many values (containers; pairs count one), or a code
// and one value (typed values).
//
// Threads: none of this has state.
#ifndef TERRARIUM_BASE_VALUES_WIRE_H_
#define TERRARIUM_BASE_VALUES_WIRE_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "terrarium/value.h"

namespace terrarium::base {

enum Tag : char {
  kTagNone = 'N',
  kTagTrue = 'T',
  kTagFalse = 'F',
  kTagInt = 'i',
  kTagBigInt = 'I',
  kTagFloat = 'd',
  kTagStr = 's',
  kTagBytes = 'b',
  kTagRepr = 'r',
  kTagList = 'l',
  kTagTuple = 't',
  kTagSet = 'S',
  kTagFrozenSet = 'Z',
  kTagDict = 'D',
  kTagTyped = 'O',  // a code (typed_values.h) and the payload
};

// Deepest nesting that is read or written by the host, whatever a policy says.
inline constexpr int kMaxDepth = 200;

// InvalidArgument, with the place (below `root`), when the value nests deeper than kMaxDepth, and
// for what does not go to a guest: the repr() of an object, and objects of a guest's own classes.
absl::Status AppendWire(const Value& value, std::string& wire, std::string_view root = {});

// Reads one value that takes up all of `wire`. InvalidArgument when it is not well-formed: the
// bytes may come from a guest whose memory is corrupt.
absl::StatusOr<Value> ReadWire(std::string_view wire);

}  // namespace terrarium::base

#endif  // TERRARIUM_BASE_VALUES_WIRE_H_
