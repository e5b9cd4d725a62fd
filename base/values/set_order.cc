#include "base/values/set_order.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace terrarium::base {
namespace {

constexpr std::string_view kSeparator = ", ";

// Eight bytes of `text` from `at` on, ordered as the bytes are; 0 for what is behind its end.
uint64_t KeyAt(std::string_view text, size_t at) {
  unsigned char bytes[8] = {};
  if (at < text.size()) memcpy(bytes, text.data() + at, std::min<size_t>(8, text.size() - at));
  uint64_t key = 0;
  for (unsigned char byte : bytes) key = key << 8 | byte;
  return key;
}

// How many bytes, from `at` on, both have in common.
size_t CommonFrom(std::string_view a, std::string_view b, size_t at) {
  constexpr size_t kBlock = 64;
  const size_t end = std::min(a.size(), b.size());
  size_t i = at;
  while (i + kBlock <= end && memcmp(a.data() + i, b.data() + i, kBlock) == 0) i += kBlock;
  while (i < end && a[i] == b[i]) ++i;
  return i - at;
}

}  // namespace

// Fragments of a part's sorted text, one after another.
class SetOrder::Cursor {
 public:
  Cursor(const SetOrder& order, const Part& part) : order_(order) { stack_.push_back({part, 0}); }

  // Empty at the end.
  std::string_view Next() {
    while (!stack_.empty()) {
      Level& level = stack_.back();
      Part& part = level.part;
      if (part.first >= part.last) {
        const std::string_view rest = order_.text_.substr(part.begin, part.end - part.begin);
        stack_.pop_back();
        if (!rest.empty()) return rest;
        continue;
      }
      const Set& set = order_.sets_[part.first];
      if (part.begin < set.begin) {
        const std::string_view head = order_.text_.substr(part.begin, set.begin - part.begin);
        part.begin = set.begin;
        return head;
      }
      if (level.element == set.elements.size()) {
        part.begin = set.end;
        part.first = set.after;
        level.element = 0;
        level.separated = false;
        continue;
      }
      if (level.element > 0 && !level.separated) {
        level.separated = true;
        return kSeparator;
      }
      level.separated = false;
      const Part element = set.elements[level.element++];
      if (element.first == element.last) {
        return order_.text_.substr(element.begin, element.end - element.begin);
      }
      stack_.push_back({element, 0});
    }
    return {};
  }

 private:
  struct Level {
    Part part;
    size_t element;  // of its first set, to come next
    bool separated = false;
  };
  const SetOrder& order_;
  std::vector<Level> stack_;
};

void SetOrder::BeginSet(size_t at) {
  open_.push_back(static_cast<uint32_t>(sets_.size()));
  sets_.push_back({at, at, 0, {}});
}

void SetOrder::BeginElement(size_t at) {
  sets_[open_.back()].elements.push_back({at, at, static_cast<uint32_t>(sets_.size()), 0});
}

void SetOrder::EndElement(size_t at) {
  Part& element = sets_[open_.back()].elements.back();
  element.end = at;
  element.last = static_cast<uint32_t>(sets_.size());
}

void SetOrder::EndSet(size_t at) {
  Set& set = sets_[open_.back()];
  set.end = at;
  set.after = static_cast<uint32_t>(sets_.size());
  open_.pop_back();
}

void SetOrder::Emit(std::string_view text, const std::function<void(std::string_view)>& sink) {
  text_ = text;
  // From the last to the first: what lies in a set comes before it.
  for (size_t i = sets_.size(); i-- > 0;) Sort(sets_[i]);
  EmitPart({0, text.size(), 0, static_cast<uint32_t>(sets_.size())}, sink);
}

void SetOrder::EmitPart(const Part& part, const std::function<void(std::string_view)>& sink) const {
  Cursor cursor(*this, part);
  for (std::string_view piece = cursor.Next(); !piece.empty(); piece = cursor.Next()) sink(piece);
}

void SetOrder::Sort(Set& set) {
  const bool is_flat = std::all_of(set.elements.begin(), set.elements.end(),
                                   [](const Part& part) { return part.first == part.last; });
  if (is_flat) {
    SortFlat(set.elements);
  } else {
    std::sort(set.elements.begin(), set.elements.end(),
              [this](const Part& a, const Part& b) { return Less(a, b); });
  }
}

// What two texts have in common is read no further than the shorter one goes: of what is nested,
// the larger side is not read again at each level.
bool SetOrder::Less(const Part& a, const Part& b) const {
  Cursor left(*this, a), right(*this, b);
  std::string_view l = left.Next(), r = right.Next();
  while (!l.empty() && !r.empty()) {
    const size_t n = std::min(l.size(), r.size());
    if (const int order = memcmp(l.data(), r.data(), n); order != 0) return order < 0;
    l.remove_prefix(n);
    r.remove_prefix(n);
    if (l.empty()) l = left.Next();
    if (r.empty()) r = right.Next();
  }
  return l.empty() && !r.empty();
}

// By eight bytes at a time behind what a group has in common, so that each byte is looked at a few
// times, however much of the texts is the same.
void SetOrder::SortFlat(std::vector<Part>& elements) const {
  struct Keyed {
    uint64_t key;
    Part part;
  };
  struct Group {
    size_t begin, end, depth;
  };
  const auto text_of = [this](const Part& part) {
    return text_.substr(part.begin, part.end - part.begin);
  };
  constexpr size_t kFew = 8;
  std::vector<Keyed> keyed;
  std::vector<Group> groups = {{0, elements.size(), 0}};
  while (!groups.empty()) {
    Group group = groups.back();
    groups.pop_back();
    const auto begin = elements.begin() + static_cast<ptrdiff_t>(group.begin);
    const auto end = elements.begin() + static_cast<ptrdiff_t>(group.end);
    if (group.end - group.begin <= kFew) {
      std::sort(begin, end, [&](const Part& a, const Part& b) {
        return text_of(a).substr(group.depth) < text_of(b).substr(group.depth);
      });
      continue;
    }
    const std::string_view first = text_of(*begin);
    size_t common = first.size() - group.depth;
    for (auto it = begin + 1; it != end && common > 0; ++it) {
      common = std::min(
          common, CommonFrom(first.substr(0, group.depth + common), text_of(*it), group.depth));
    }
    group.depth += common;
    keyed.clear();
    for (auto it = begin; it != end; ++it) {
      keyed.push_back({KeyAt(text_of(*it), group.depth), *it});
    }
    std::sort(keyed.begin(), keyed.end(),
              [](const Keyed& a, const Keyed& b) { return a.key < b.key; });
    for (size_t i = 0; i < keyed.size();) {
      size_t next = i + 1;
      begin[static_cast<ptrdiff_t>(i)] = keyed[i].part;
      for (; next < keyed.size() && keyed[next].key == keyed[i].key; ++next) {
        begin[static_cast<ptrdiff_t>(next)] = keyed[next].part;
      }
      // No text has a zero byte, so a key with one says that the text has ended: all are the same.
      if (next - i > 1 && (keyed[i].key & 0xFF) != 0) {
        groups.push_back({group.begin + i, group.begin + next, group.depth + 8});
      }
      i = next;
    }
  }
}

}  // namespace terrarium::base
