// A set of characters, as a regular expression describes it.
//
//   SetBuilder builder;
//   builder.Add({'a', 'z'});
//   CharSet set = builder.Build(/*negate=*/false, CaseRule::kUnicode);
//   set.Contains('Q')
//
// Threads: none of its own; memory is the guest's (guest_runtime.h).
// Tested by: regex/engine_test.cc.
#ifndef TERRARIUM_REGEX_CHAR_SET_H_
#define TERRARIUM_REGEX_CHAR_SET_H_

#include <cstdint>
#include <span>
#include <vector>

#include "regex/code.h"
#include "regex/unicode_tables.h"

namespace terrarium::regex {

inline constexpr uint32_t kMaxChar = 0x10FFFF;

class CharSet {
 public:
  // REQUIRES: ascending, disjoint, not adjacent.
  explicit CharSet(std::vector<CharRange> ranges);

  bool Contains(uint32_t c) const {
    if (c < 256) return (low_[c / 64] >> c % 64 & 1) != 0;
    return ContainsHigh(c);
  }
  std::span<const CharRange> ranges() const { return ranges_; }
  bool operator==(const CharSet& other) const { return ranges_ == other.ranges_; }

 private:
  bool ContainsHigh(uint32_t c) const;

  std::vector<CharRange> ranges_;
  uint64_t low_[4] = {};  // the first 256, as bits
};

// Whether \b takes the character for part of a word.
bool IsWord(uint32_t c, bool ascii);

class SetBuilder {
 public:
  void Add(CharRange range) { plain_.push_back(range); }
  void Add(Category category, bool negate);
  // The set of characters that the engine of CPython would match: it looks at a character's lower
  // case, and folds what was listed, but no category.
  // Uses the builder up.
  CharSet Build(bool negate, CaseRule rule);

 private:
  std::vector<CharRange> plain_;
  std::vector<CharRange> of_categories_;
};

}  // namespace terrarium::regex

#endif  // TERRARIUM_REGEX_CHAR_SET_H_
