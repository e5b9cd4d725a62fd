// Values on the guest's side of the border: Python objects to wire and back. Runs on the guest's
// stack, in the region, under budget.
// Tested by: tests/integration/value_crossing_test.cc.
#ifndef TERRARIUM_INTERP_ISOLATE_GUEST_VALUE_H_
#define TERRARIUM_INTERP_ISOLATE_GUEST_VALUE_H_

#include <Python.h>

#include <cstddef>
#include <cstdint>

#include "absl/status/statusor.h"
#include "terrarium/value.h"

namespace terrarium::isolate {

// What becomes of an object that does not cross.
enum class OtherObjects {
  kText,    // its repr(), which may run guest code
  kRefuse,  // TypeError, which says where it is
  kHandle,  // the same, but what can be called goes as a handle (guest_function.h)
};

struct ValueLimits {
  uint64_t nodes;
  uint64_t bytes;
  uint32_t depth;
  OtherObjects others = OtherObjects::kText;
};

// A growing buffer in the region. Never freed: the restore does that.
struct GuestBuffer {
  char* data = nullptr;
  size_t size = 0;
  size_t capacity = 0;
  size_t values = 0;  // in it, those within others too

  bool Append(const void* bytes, size_t n);  // false: MemoryError is set
};

// Appends `object` to the buffer. Exact types of the contract's list cross as themselves, objects
// of the library as typed values (library_value.h), the rest as the limits say. False with an
// exception set: ValueError past a limit, TypeError for what is refused, or what the guest's code
// raised.
bool WriteObject(PyObject* object, const ValueLimits& limits, GuestBuffer& buffer);
// The same for arguments, as a tuple: a refusal counts them from 1. `names`: of as many keyword
// arguments behind them, which become a dict at its end; may be null.
bool WriteArguments(PyObject* const* arguments, size_t count, PyObject* names,
                    const ValueLimits& limits, GuestBuffer& buffer);
// A str as text; lone surrogates keep their three-byte form.
bool WriteText(PyObject* str, GuestBuffer& buffer);

// A new object from wire that the host wrote. Null with an exception set.
PyObject* ReadObject(const char*& wire, const char* end);

// A value that a guest left, read by the host with no trust. InternalError when there is none.
absl::StatusOr<Value> ReadGuestBuffer(const GuestBuffer& buffer);

}  // namespace terrarium::isolate

#endif  // TERRARIUM_INTERP_ISOLATE_GUEST_VALUE_H_
