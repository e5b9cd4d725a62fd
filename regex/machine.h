// Our own engine: runs a program over the characters of a text, all threads of it in step, so that
// time is linear in the text whatever the pattern is. It gives exactly what CPython's engine gives,
// and takes over where RE2 would not.
//
// Threads: a machine belongs to one pattern and is used by one call at a time. Work is charged as
// it is done, one unit a state looked at.
// Tested by: regex/engine_test.cc, fuzz/regex_differential.py.
#ifndef TERRARIUM_REGEX_MACHINE_H_
#define TERRARIUM_REGEX_MACHINE_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "regex/pattern.h"
#include "regex/program.h"

namespace terrarium::regex {

enum class Anchor {
  kNone,   // search
  kStart,  // match
  kBoth,   // fullmatch
};

struct Request {
  size_t start;
  size_t end;  // the text ends here, whatever follows
  Anchor anchor;
  bool not_empty;  // a match at `start` must not be empty
  bool groups;     // false: only where the match is
};

// Positions of a match: start and end of it and of each group, -1 for a group that took no part;
// then the number of the group that closed last, or -1.
inline constexpr int32_t kNowhere = -1;
inline size_t SlotsFor(const Pattern& pattern) { return 2 * size_t{pattern.facts.groups} + 3; }

class Machine {
 public:
  // Both outlive the machine.
  Machine(const Pattern& pattern, const Program& program);

  // `text` has characters of `width` bytes: 1, 2 or 4. Fills in as many slots as the request wants:
  // two, or SlotsFor(). REQUIRES: less than 2^31 characters.
  bool Run(const void* text, int width, const Request& request, int32_t* slots);

 private:
  struct Threads {
    std::vector<uint32_t> at;    // instructions, first choice first
    std::vector<int32_t> slots;  // `slots_` numbers a thread
  };
  struct Todo {
    uint32_t at;     // instruction, or kRestore
    uint32_t level;  // or slot
    int32_t value;
  };
  static constexpr uint32_t kRestore = 0xFFFFFFFF;

  template <typename Char>
  bool RunOn(const Char* text, const Request& request, int32_t* found);
  template <typename Char>
  void Follow(Threads& threads, uint32_t at, const Char* text, size_t position,
              const Request& request);
  template <typename Char>
  size_t SkipTo(const Char* text, size_t position, size_t end) const;
  void Save(uint32_t slot, size_t position);
  void Charge(size_t work);

  const Pattern& pattern_;
  const Program& program_;
  const uint32_t levels_;
  size_t slots_ = 2;
  std::vector<uint32_t> seen_;  // by state: the generation that saw it
  uint32_t generation_ = 0;
  std::vector<Todo> todo_;
  std::vector<int32_t> now_;  // slots of the thread being followed
  Threads threads_[2];
  size_t work_ = 0;
};

}  // namespace terrarium::regex

#endif  // TERRARIUM_REGEX_MACHINE_H_
