#include "regex/program.h"

#include <utility>

namespace terrarium::regex {
namespace {

class Writer {
 public:
  Writer(const Pattern& pattern, std::vector<Instruction>& out)
      : pattern_(pattern), code_(pattern.code), out_(out) {}

  bool Write() {
    while (at_ < code_.size()) {
      if ((out_.size() + rounds_) * (pattern_.facts.repeat_levels + 1) > kMaxProgram) {
        return false;
      }
      WriteOp();
    }
    Put(Instruction::kMatch);
    return true;
  }

 private:
  // Operands to be filled in: (instruction, whether it is b).
  using Patches = std::vector<std::pair<uint32_t, bool>>;
  struct Open {
    Op op;
    size_t body = 0;     // in code_
    uint32_t group = 0;  // kGroup
    uint32_t split = 0;  // kBranch: of the alternative being written
    RepeatView repeat = {};
    uint32_t level = 0;
    uint32_t round = 0;        // kRepeat: rounds begun
    uint32_t round_start = 0;  // kRepeat: where the last one begins
    Patches to_end = {};
  };

  uint32_t Here() const { return static_cast<uint32_t>(out_.size()); }
  uint32_t Put(Instruction::Code code, uint32_t a = 0, uint32_t b = 0) {
    out_.push_back({code, a, b});
    return Here() - 1;
  }
  void ToEnd(Open& open, uint32_t instruction, bool operand_b) {
    open.to_end.emplace_back(instruction, operand_b);
  }
  void Patch(const Patches& patches) {
    for (auto [instruction, operand_b] : patches) {
      (operand_b ? out_[instruction].b : out_[instruction].a) = Here();
    }
  }

  void WriteOp() {
    Op op{code_[at_]};
    switch (op) {
      case Op::kChar:
      case Op::kSet:
      case Op::kAt:
        Put(op == Op::kChar  ? Instruction::kChar
            : op == Op::kSet ? Instruction::kSet
                             : Instruction::kAt,
            code_[at_ + 1]);
        at_ += 2;
        return;
      case Op::kAny:
      case Op::kAll:
        Put(op == Op::kAny ? Instruction::kAny : Instruction::kAll);
        ++at_;
        return;
      case Op::kGroup: {
        Open open = {op};
        open.group = code_[at_ + 1];
        Put(Instruction::kSave, 2 * open.group);
        open_.push_back(std::move(open));
        at_ += 2;
        return;
      }
      case Op::kBranch: {
        Open open = {op};
        open.split = Put(Instruction::kSplit, Here() + 1);
        open_.push_back(std::move(open));
        ++at_;
        return;
      }
      case Op::kNext: {
        Open& open = open_.back();
        ToEnd(open, Put(Instruction::kJump), false);
        out_[open.split].b = Here();
        open.split = Put(Instruction::kSplit, Here() + 1);
        ++at_;
        return;
      }
      case Op::kRepeat: {
        Open open = {op};
        open.repeat = RepeatView::At(&code_[at_]);
        at_ += RepeatView::kNumbers;
        open.body = at_;
        open.level = level_;
        level_ += open.repeat.LooksAtRounds();
        open_.push_back(std::move(open));
        BeginRound();
        return;
      }
      case Op::kEnd:
        WriteEnd();
        return;
    }
  }

  void WriteEnd() {
    Open& open = open_.back();
    ++at_;
    if (open.op == Op::kRepeat) return EndRound();
    if (open.op == Op::kGroup) Put(Instruction::kSave, 2 * open.group + 1);
    if (open.op == Op::kBranch) {
      // The last alternative has no other: its split becomes a jump.
      out_[open.split] = {Instruction::kJump, open.split + 1, 0};
      Patch(open.to_end);
    }
    open_.pop_back();
  }

  // The choice between one more round and the end.
  void Choose(Open& open, uint32_t round) {
    uint32_t split =
        open.repeat.lazy ? Put(Instruction::kSplit, 0, round) : Put(Instruction::kSplit, round, 0);
    ToEnd(open, split, !open.repeat.lazy);
  }

  void BeginRound() {
    Open& open = open_.back();
    const RepeatView& repeat = open.repeat;
    if (open.round >= repeat.most) return EndRepeat();
    if (open.round >= repeat.least) {
      Choose(open, Here() + 1);
      if (repeat.LooksAtRounds()) Put(Instruction::kRoundStart, open.level);
    }
    open.round_start = Here();
    ++open.round;
    ++rounds_;
    at_ = open.body;
  }

  void EndRound() {
    Open& open = open_.back();
    const RepeatView& repeat = open.repeat;
    const bool looks = repeat.LooksAtRounds();
    const bool optional = open.round > repeat.least;
    if (looks && optional) {
      ToEnd(open, Put(Instruction::kRoundEnd, open.level), true);
    }
    if (repeat.most != kEndless) return BeginRound();
    // The last round that must be is also the endless one, unless it counts as a round that may be
    // empty.
    if (optional || (open.round == repeat.least && !looks)) {
      Choose(open, open.round_start - (looks ? 1 : 0));
      return EndRepeat();
    }
    BeginRound();
  }

  void EndRepeat() {
    Open open = std::move(open_.back());
    open_.pop_back();
    Patch(open.to_end);
    if (open.repeat.LooksAtRounds()) {
      Put(Instruction::kRepeatEnd, open.level);
      --level_;
    }
    at_ = open.body + open.repeat.length;
  }

  const Pattern& pattern_;
  const std::vector<uint32_t>& code_;
  std::vector<Instruction>& out_;
  std::vector<Open> open_;
  size_t at_ = 0;
  size_t rounds_ = 0;  // a round of nothing counts too
  uint32_t level_ = 0;
};

// What a match can begin with: everything reachable without a character.
void FindFirst(const Pattern& pattern, Program& program) {
  std::vector<bool> seen(program.code.size());
  std::vector<uint32_t> open = {0};
  while (!open.empty()) {
    uint32_t at = open.back();
    open.pop_back();
    if (seen[at]) continue;
    seen[at] = true;
    const Instruction& i = program.code[at];
    switch (i.code) {
      case Instruction::kChar:
        if (i.a < 256) {
          program.first[i.a / 64] |= uint64_t{1} << i.a % 64;
        } else {
          program.high_first = true;
        }
        break;
      case Instruction::kSet: {
        const CharSet& set = pattern.sets[i.a];
        for (uint32_t c = 0; c < 256; ++c) {
          if (set.Contains(c)) program.first[c / 64] |= uint64_t{1} << c % 64;
        }
        program.high_first |= !set.ranges().empty() && set.ranges().back().last >= 256;
        break;
      }
      case Instruction::kAny:
      case Instruction::kAll:
      case Instruction::kMatch:
        program.any_first = true;
        return;
      case Instruction::kSplit:
      case Instruction::kRoundEnd:
        open.push_back(i.b);
        open.push_back(i.code == Instruction::kSplit ? i.a : at + 1);
        break;
      case Instruction::kJump:
        open.push_back(i.a);
        break;
      case Instruction::kSave:
      case Instruction::kAt:
      case Instruction::kRoundStart:
      case Instruction::kRepeatEnd:
        open.push_back(at + 1);
        break;
    }
  }
}

}  // namespace

bool MakeProgram(const Pattern& pattern, Program& program) {
  if (!Writer(pattern, program.code).Write()) return false;
  FindFirst(pattern, program);
  return true;
}

}  // namespace terrarium::regex
