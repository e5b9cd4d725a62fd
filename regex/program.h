// Code of our own engine (machine.h), made from a pattern.
//
// A repeat whose body can match nothing ends, as in CPython, with the first round that did. So a
// thread knows for each such repeat around it whether the present round has matched anything; see
// kRoundStart.
// Tested by: regex/engine_test.cc.
#ifndef TERRARIUM_REGEX_PROGRAM_H_
#define TERRARIUM_REGEX_PROGRAM_H_

#include <cstdint>
#include <vector>

#include "regex/pattern.h"

namespace terrarium::regex {

struct Instruction {
  enum Code : uint8_t {
    kChar,   // a: the character
    kSet,    // a: number of the set
    kAny,    // but a newline
    kAll,    //
    kSplit,  // a: tried first; b: tried then
    kJump,   // a
    kSave,   // a: slot
    kAt,     // a: Place
    kMatch,
    // a: level. The thread has matched nothing in this round yet: it has moved on in a levels at
    // most.
    kRoundStart,
    // a: level, b: where to go when the round matched nothing.
    kRoundEnd,
    // a: level. Out of the repeat: what the levels around it know stays.
    kRepeatEnd,
  };
  Code code;
  uint32_t a = 0;
  uint32_t b = 0;
};

struct Program {
  std::vector<Instruction> code;
  // Characters below 256 that a match can begin with; `any_first`: or it matches nothing, or looks
  // around.
  uint64_t first[4] = {};
  bool high_first = false;  // a character from 256 on can begin one
  bool any_first = false;
};

// Counted repeats are written out; so much of it is allowed, times the levels of repeats that look
// at rounds.
inline constexpr size_t kMaxProgram = size_t{1} << 18;

// False when the pattern is too large.
bool MakeProgram(const Pattern& pattern, Program& program);

}  // namespace terrarium::regex

#endif  // TERRARIUM_REGEX_PROGRAM_H_
