#include "regex/machine.h"

#include <algorithm>

#include "regex/guest_runtime.h"

namespace terrarium::regex {
namespace {

// So much work is paid for at a time.
constexpr size_t kChargeEvery = 1024;

template <typename Char>
bool Holds(Place place, const Char* text, size_t at, size_t end) {
  switch (place) {
    case Place::kTextStart:
      return at == 0;
    case Place::kLineStart:
      return at == 0 || text[at - 1] == '\n';
    case Place::kTextEnd:
      return at == end || (at + 1 == end && text[at] == '\n');
    case Place::kLineEnd:
      return at == end || text[at] == '\n';
    case Place::kVeryEnd:
      return at == end;
    case Place::kBoundary:
    case Place::kNoBoundary:
    case Place::kUnicodeBoundary:
    case Place::kNoUnicodeBoundary:
      break;
  }
  // CPython finds neither \b nor \B in an empty text.
  if (end == 0) return false;
  const bool ascii = place == Place::kBoundary || place == Place::kNoBoundary;
  const bool wanted = place == Place::kBoundary || place == Place::kUnicodeBoundary;
  bool before = at > 0 && IsWord(text[at - 1], ascii);
  bool after = at < end && IsWord(text[at], ascii);
  return (before != after) == wanted;
}

}  // namespace

Machine::Machine(const Pattern& pattern, const Program& program)
    : pattern_(pattern),
      program_(program),
      levels_(pattern.facts.repeat_levels),
      seen_(program.code.size() * (levels_ + 1)) {}

void Machine::Charge(size_t work) {
  work_ += work;
  if (work_ < kChargeEvery) return;
  tr_charge(static_cast<int64_t>(work_));
  work_ = 0;
}

void Machine::Save(uint32_t slot, size_t position) {
  if (slot >= slots_) return;
  todo_.push_back({kRestore, slot, now_[slot]});
  now_[slot] = static_cast<int32_t>(position);
  if (slot % 2 == 0) return;
  const auto last = static_cast<uint32_t>(slots_ - 1);
  todo_.push_back({kRestore, last, now_[last]});
  now_[last] = static_cast<int32_t>(slot / 2);
}

// Adds the threads that go on from `at` without a character, first choice first; their slots are
// `now_`, changed on the way.
template <typename Char>
void Machine::Follow(Threads& threads, uint32_t at, const Char* text, size_t position,
                     const Request& request) {
  size_t work = 0;
  todo_.push_back({at, levels_, 0});
  while (!todo_.empty()) {
    Todo todo = todo_.back();
    todo_.pop_back();
    if (todo.at == kRestore) {
      now_[todo.level] = todo.value;
      continue;
    }
    uint32_t level = todo.level;
    for (uint32_t pc = todo.at;;) {
      uint32_t& seen = seen_[pc * (levels_ + 1) + level];
      if (seen == generation_) break;
      seen = generation_;
      ++work;
      const Instruction& i = program_.code[pc];
      ++pc;
      switch (i.code) {
        case Instruction::kChar:
        case Instruction::kSet:
        case Instruction::kAny:
        case Instruction::kAll:
        case Instruction::kMatch:
          threads.at.push_back(pc - 1);
          threads.slots.insert(threads.slots.end(), now_.begin(), now_.end());
          break;
        case Instruction::kSplit:
          todo_.push_back({i.b, level, 0});
          pc = i.a;
          continue;
        case Instruction::kJump:
          pc = i.a;
          continue;
        case Instruction::kSave:
          Save(i.a, position);
          continue;
        case Instruction::kAt:
          if (Holds(Place{i.a}, text, position, request.end)) continue;
          break;
        case Instruction::kRoundStart:
          level = std::min(level, i.a);
          continue;
        case Instruction::kRoundEnd:
          if (level <= i.a) pc = i.b;
          continue;
        case Instruction::kRepeatEnd:
          if (level >= i.a) level = levels_;
          continue;
      }
      break;
    }
  }
  Charge(work);
}

// The next place where a match can begin.
template <typename Char>
size_t Machine::SkipTo(const Char* text, size_t position, size_t end) const {
  const size_t stop = std::min(end, position + kChargeEvery);
  for (; position < stop; ++position) {
    const uint32_t c = text[position];
    bool can = c < 256 ? (program_.first[c / 64] >> c % 64 & 1) != 0 : program_.high_first;
    if (can) break;
  }
  return position;
}

template <typename Char>
bool Machine::RunOn(const Char* text, const Request& request, int32_t* found) {
  bool matched = false;
  Threads* threads = &threads_[0];
  Threads* next = &threads_[1];
  threads->at.clear();
  threads->slots.clear();
  todo_.clear();
  for (size_t position = request.start;; ++position) {
    const bool begins = !matched && (position == request.start || request.anchor == Anchor::kNone);
    if (threads->at.empty()) {
      if (!begins) break;
      if (request.anchor == Anchor::kNone && !program_.any_first) {
        const size_t from = position;
        while (position < request.end) {
          size_t to = SkipTo(text, position, request.end);
          Charge((to - position) / 8);
          const bool there = to - position < kChargeEvery;
          position = to;
          if (there) break;
        }
        // What was seen at `from` is not seen here.
        if (position != from) ++generation_;
      }
    }
    if (begins) {
      // The threads already there were marked when they were added.
      std::fill(now_.begin(), now_.end(), kNowhere);
      now_[0] = static_cast<int32_t>(position);
      if (position == request.start) ++generation_;
      Follow(*threads, 0, text, position, request);
    }
    ++generation_;
    next->at.clear();
    next->slots.clear();
    for (size_t t = 0; t < threads->at.size(); ++t) {
      const uint32_t pc = threads->at[t];
      const Instruction& i = program_.code[pc];
      const int32_t* slots = &threads->slots[t * slots_];
      if (i.code == Instruction::kMatch) {
        const bool empty = position == request.start && slots[0] == static_cast<int32_t>(position);
        if ((request.not_empty && empty) ||
            (request.anchor == Anchor::kBoth && position != request.end)) {
          continue;
        }
        std::copy(slots, slots + slots_, found);
        found[1] = static_cast<int32_t>(position);
        matched = true;
        break;  // those behind it were second choice
      }
      if (position == request.end) continue;
      const uint32_t c = text[position];
      bool fits = i.code == Instruction::kAll || (i.code == Instruction::kChar && c == i.a) ||
                  (i.code == Instruction::kAny && c != '\n') ||
                  (i.code == Instruction::kSet && pattern_.sets[i.a].Contains(c));
      if (!fits) continue;
      std::copy(slots, slots + slots_, now_.begin());
      Follow(*next, pc + 1, text, position + 1, request);
    }
    Charge(threads->at.size());
    if (position == request.end) break;
    std::swap(threads, next);
  }
  return matched;
}

bool Machine::Run(const void* text, int width, const Request& request, int32_t* slots) {
  slots_ = request.groups ? SlotsFor(pattern_) : 2;
  now_.assign(slots_, kNowhere);
  // The numbers of generations must not come round within a run.
  if (generation_ > (uint32_t{1} << 30)) {
    std::fill(seen_.begin(), seen_.end(), 0);
    generation_ = 0;
  }
  switch (width) {
    case 1:
      return RunOn(static_cast<const uint8_t*>(text), request, slots);
    case 2:
      return RunOn(static_cast<const uint16_t*>(text), request, slots);
    default:
      return RunOn(static_cast<const uint32_t*>(text), request, slots);
  }
}

}  // namespace terrarium::regex
