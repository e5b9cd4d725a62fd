// The order of sets in JSON text. A set has none of its own, so its elements are sorted by their
// text, which makes reports comparable. Sets stand in sets, and a guest chooses how: the text is
// made once, in the order of iteration, and is neither copied nor compared again at each level.
//
//   SetOrder order;
//   ... text is appended; around a set's elements, and each of them:
//   order.BeginSet(text.size());
//   order.BeginElement(text.size()); ... order.EndElement(text.size());
//   order.EndSet(text.size());
//   order.Emit(text, sink);                       // all of it, sorted
//
// Tested by: base/values/value_json_test.cc.
#ifndef TERRARIUM_BASE_VALUES_SET_ORDER_H_
#define TERRARIUM_BASE_VALUES_SET_ORDER_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace terrarium::base {

class SetOrder {
 public:
  // REQUIRES: properly nested; offsets into the text ascend. Between two elements of a set stands
  // nothing but the separator that Emit() writes.
  void BeginSet(size_t at);
  void BeginElement(size_t at);
  void EndElement(size_t at);
  void EndSet(size_t at);

  // Hands `text` over in pieces, sets sorted. REQUIRES: all sets have ended.
  void Emit(std::string_view text, const std::function<void(std::string_view)>& sink);

 private:
  // A stretch of the text, and the sets in it: those from `first` on that lie in no other, up to
  // `last`.
  struct Part {
    size_t begin, end;
    uint32_t first, last;
  };
  struct Set {
    size_t begin, end;  // of all its elements
    uint32_t after;     // the first set that does not lie in this one
    std::vector<Part> elements;
  };
  class Cursor;

  void Sort(Set& set);
  void SortFlat(std::vector<Part>& elements) const;
  bool Less(const Part& a, const Part& b) const;
  void EmitPart(const Part& part, const std::function<void(std::string_view)>& sink) const;

  std::string_view text_;
  std::vector<Set> sets_;       // as they begin
  std::vector<uint32_t> open_;  // the sets that have not ended
};

}  // namespace terrarium::base

#endif  // TERRARIUM_BASE_VALUES_SET_ORDER_H_
