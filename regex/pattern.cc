#include "regex/pattern.h"

#include <algorithm>
#include <utility>

namespace terrarium::regex {
namespace {

// RE2 refuses larger counts.
constexpr uint32_t kMostForRe2 = 1000;

class Reader {
 public:
  Reader(std::span<const uint32_t> code, uint32_t groups, Pattern& pattern)
      : code_(code), pattern_(pattern), out_(pattern.code) {
    pattern_.facts.groups = groups;
    pattern_.closing.assign(groups + 1, 0);
    opened_.assign(groups + 1, false);
  }

  bool Read() {
    while (at_ < code_.size()) {
      uint32_t op = code_[at_++];
      if (op > static_cast<uint32_t>(Op::kEnd) || !ReadOp(Op{op})) return false;
    }
    return open_.empty();
  }

 private:
  struct Open {
    Op op;
    uint32_t group = 0;
    size_t end = 0;    // of a repeat: where its kEnd must be read
    size_t start = 0;  // of a repeat: its Op, in `out_`
    bool looks_at_rounds = false;
  };

  bool Take(uint32_t& number) {
    if (at_ == code_.size()) return false;
    number = code_[at_++];
    return true;
  }

  void Put(Op op) { out_.push_back(static_cast<uint32_t>(op)); }

  bool ReadOp(Op op) {
    switch (op) {
      case Op::kChar: {
        uint32_t c;
        if (!Take(c) || c > kMaxChar) return false;
        Put(op);
        out_.push_back(c);
        return true;
      }
      case Op::kSet:
        return ReadSet();
      case Op::kAny:
      case Op::kAll:
        Put(op);
        return true;
      case Op::kAt:
        return ReadPlace();
      case Op::kGroup:
        return ReadGroup();
      case Op::kBranch:
        open_.push_back({op});
        Put(op);
        return true;
      case Op::kNext:
        Put(op);
        return !open_.empty() && open_.back().op == Op::kBranch;
      case Op::kRepeat:
        return ReadRepeat();
      case Op::kEnd:
        return ReadEnd();
    }
    return false;
  }

  bool ReadSet() {
    uint32_t negate, rule, ranges, categories;
    if (!Take(negate) || !Take(rule) || rule > 3 || !Take(ranges)) return false;
    SetBuilder builder;
    for (; ranges > 0; --ranges) {
      CharRange range;
      if (!Take(range.first) || !Take(range.last) || range.first > range.last ||
          range.last > kMaxChar) {
        return false;
      }
      builder.Add(range);
    }
    if (!Take(categories)) return false;
    for (; categories > 0; --categories) {
      uint32_t category, without;
      if (!Take(category) || category >= kCountOfCategory || !Take(without)) {
        return false;
      }
      builder.Add(Category{category}, without != 0);
    }
    PutSet(builder.Build(negate != 0, CaseRule{rule}));
    return true;
  }

  void PutSet(CharSet set) {
    std::span<const CharRange> ranges = set.ranges();
    if (ranges.size() == 1 && ranges[0].first == ranges[0].last) {
      Put(Op::kChar);
      out_.push_back(ranges[0].first);
      return;
    }
    auto& sets = pattern_.sets;
    auto same = std::find(sets.begin(), sets.end(), set);
    Put(Op::kSet);
    out_.push_back(static_cast<uint32_t>(same - sets.begin()));
    if (same == sets.end()) sets.push_back(std::move(set));
  }

  bool ReadPlace() {
    uint32_t place;
    if (!Take(place) || place >= kCountOfPlace) return false;
    Put(Op::kAt);
    out_.push_back(place);
    PatternFacts& facts = pattern_.facts;
    Place p{place};
    facts.text_end |= p == Place::kTextEnd;
    facts.unicode_boundary |= p == Place::kUnicodeBoundary || p == Place::kNoUnicodeBoundary;
    facts.no_boundary |= p == Place::kNoBoundary || p == Place::kNoUnicodeBoundary;
    return true;
  }

  bool ReadGroup() {
    Open open = {Op::kGroup};
    if (!Take(open.group) || open.group == 0 || open.group > pattern_.facts.groups ||
        opened_[open.group]) {
      return false;
    }
    opened_[open.group] = true;
    Put(Op::kGroup);
    out_.push_back(open.group);
    open_.push_back(open);
    return true;
  }

  bool ReadRepeat() {
    if (code_.size() - at_ < RepeatView::kNumbers - 1) return false;
    RepeatView repeat = RepeatView::At(&code_[at_ - 1]);
    at_ += RepeatView::kNumbers - 1;
    if (repeat.most < repeat.least || repeat.length == 0 || repeat.length > code_.size() - at_) {
      return false;
    }
    PatternFacts& facts = pattern_.facts;
    facts.needs_empty_rounds |= repeat.LooksAtRounds();
    facts.large_repeat |=
        repeat.least > kMostForRe2 || (repeat.most > kMostForRe2 && repeat.most != kEndless);
    levels_ += repeat.LooksAtRounds();
    facts.repeat_levels = std::max(facts.repeat_levels, levels_);
    open_.push_back({Op::kRepeat, 0, at_ + repeat.length - 1, out_.size(), repeat.LooksAtRounds()});
    Put(Op::kRepeat);
    out_.insert(out_.end(), {repeat.least, repeat.most, repeat.lazy, repeat.nullable, 0});
    return true;
  }

  bool ReadEnd() {
    if (open_.empty()) return false;
    Open open = open_.back();
    open_.pop_back();
    Put(Op::kEnd);
    if (open.op == Op::kGroup) {
      pattern_.closing[open.group] = ++closed_;
    }
    if (open.op == Op::kRepeat) {
      if (at_ - 1 != open.end) return false;
      levels_ -= open.looks_at_rounds;
      // Sets have become shorter.
      out_[open.start + RepeatView::kNumbers - 1] =
          static_cast<uint32_t>(out_.size() - open.start - RepeatView::kNumbers);
    }
    return true;
  }

  std::span<const uint32_t> code_;
  size_t at_ = 0;
  Pattern& pattern_;
  std::vector<uint32_t>& out_;
  std::vector<Open> open_;
  std::vector<bool> opened_;
  uint32_t closed_ = 0;
  uint32_t levels_ = 0;
};

}  // namespace

bool ReadPattern(std::span<const uint32_t> code, uint32_t groups, Pattern& pattern) {
  return Reader(code, groups, pattern).Read();
}

}  // namespace terrarium::regex
