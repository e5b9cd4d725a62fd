// A compiled pattern, for both engines.
//
// ReadPattern() checks the parser's numbers and works sets of characters out. What comes out keeps
// their order, with these differences: a set is a number into `sets`, and a set of one character is
// that character. From it program.h makes code for our own engine, and re2_text.h text for RE2.
//
// Threads: none of its own. Everything lies in the guest's region and runs in guest mode
// (guest_runtime.h): a kill may fall anywhere.
// Tested by: regex/engine_test.cc.
#ifndef TERRARIUM_REGEX_PATTERN_H_
#define TERRARIUM_REGEX_PATTERN_H_

#include <cstdint>
#include <span>
#include <vector>

#include "regex/char_set.h"
#include "regex/code.h"

namespace terrarium::regex {

struct PatternFacts {
  uint32_t groups = 0;  // without the whole match
  // RE2 leaves an empty round of a repeat out, and with it what groups and `lastindex` are
  // afterwards.
  bool needs_empty_rounds = false;
  bool large_repeat = false;  // more than RE2 counts to
  bool text_end = false;      // has `$` outside MULTILINE
  bool unicode_boundary = false;
  bool no_boundary = false;  // has `\B`
  // Nested repeats that empty rounds matter to.
  uint32_t repeat_levels = 0;
};

struct Pattern {
  std::vector<uint32_t> code;
  std::vector<CharSet> sets;
  // By group, from 1: when it closes, in the order of the pattern.
  std::vector<uint32_t> closing;
  PatternFacts facts;
};

// False when the numbers are not a pattern of so many groups.
bool ReadPattern(std::span<const uint32_t> code, uint32_t groups, Pattern& pattern);

// Walks over numbers that ReadPattern() wrote.
struct RepeatView {
  uint32_t least;
  uint32_t most;
  bool lazy;
  bool nullable;
  uint32_t length;
  static constexpr size_t kNumbers = 6;  // with the Op

  // `at` points to the Op.
  static RepeatView At(const uint32_t* at) { return {at[1], at[2], at[3] != 0, at[4] != 0, at[5]}; }
  // Whether a round that matches nothing ends it.
  bool LooksAtRounds() const { return nullable && most > 1; }
};

}  // namespace terrarium::regex

#endif  // TERRARIUM_REGEX_PATTERN_H_
