#include "regex/char_set.h"

#include <algorithm>
#include <utility>

namespace terrarium::regex {
namespace {

using Ranges = std::vector<CharRange>;

constexpr CharRange kDigits[] = {{'0', '9'}};
constexpr CharRange kSpaces[] = {{'\t', '\r'}, {' ', ' '}};
constexpr CharRange kWords[] = {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};

std::span<const CharRange> RangesOf(Category category) {
  switch (category) {
    case Category::kDigit:
      return kDigits;
    case Category::kSpace:
      return kSpaces;
    case Category::kWord:
      return kWords;
    case Category::kUnicodeDigit:
      return Digits();
    case Category::kUnicodeSpace:
      return Spaces();
    case Category::kUnicodeWord:
      return Words();
  }
  return {};
}

// Sorts and merges.
Ranges Normal(Ranges ranges) {
  std::sort(ranges.begin(), ranges.end(),
            [](const CharRange& a, const CharRange& b) { return a.first < b.first; });
  Ranges merged;
  for (const CharRange& range : ranges) {
    if (!merged.empty() && range.first <= merged.back().last + 1) {
      merged.back().last = std::max(merged.back().last, range.last);
    } else {
      merged.push_back(range);
    }
  }
  return merged;
}

// REQUIRES: `ranges` is normal.
Ranges Complement(std::span<const CharRange> ranges) {
  Ranges rest;
  uint32_t next = 0;
  for (const CharRange& range : ranges) {
    if (range.first > next) rest.push_back({next, range.first - 1});
    next = range.last + 1;
  }
  if (next <= kMaxChar) rest.push_back({next, kMaxChar});
  return rest;
}

bool Contains(std::span<const CharRange> ranges, uint32_t c) {
  auto above =
      std::upper_bound(ranges.begin(), ranges.end(), c,
                       [](uint32_t value, const CharRange& range) { return value < range.first; });
  return above != ranges.begin() && c <= std::prev(above)->last;
}

// Takes the characters away. REQUIRES: `ranges` is normal, `chars` ascending.
Ranges Without(const Ranges& ranges, const std::vector<uint32_t>& chars) {
  Ranges left;
  auto next = chars.begin();
  for (CharRange range : ranges) {
    while (next != chars.end() && *next < range.first) ++next;
    for (; next != chars.end() && *next <= range.last; ++next) {
      if (*next > range.first) left.push_back({range.first, *next - 1});
      range.first = *next + 1;
    }
    if (range.first <= range.last) left.push_back(range);
  }
  return left;
}

std::vector<CasePair> CasePairs(CaseRule rule) {
  if (rule == CaseRule::kUnicode) {
    return {LowerCase().begin(), LowerCase().end()};
  }
  std::vector<CasePair> pairs;
  pairs.reserve(26);
  for (uint32_t c = 'A'; c <= 'Z'; ++c) pairs.push_back({c, c + 32});
  return pairs;
}

// What was listed, each character as its lower case.
Ranges Lowered(const Ranges& listed, const std::vector<CasePair>& pairs, bool extra) {
  std::vector<uint32_t> gone;
  Ranges added;
  for (const CasePair& pair : pairs) {
    if (!Contains(listed, pair.from)) continue;
    gone.push_back(pair.from);
    added.push_back({pair.to, pair.to});
  }
  Ranges lowered = Without(listed, gone);
  lowered.insert(lowered.end(), added.begin(), added.end());
  lowered = Normal(std::move(lowered));
  if (!extra) return lowered;
  Ranges more;
  for (const CasePair& pair : ExtraCases()) {
    if (Contains(lowered, pair.from)) more.push_back({pair.to, pair.to});
  }
  lowered.insert(lowered.end(), more.begin(), more.end());
  return Normal(std::move(lowered));
}

// The characters whose lower case is in the set.
Ranges Raised(const Ranges& set, const std::vector<CasePair>& pairs) {
  std::vector<uint32_t> changing;
  Ranges added;
  for (const CasePair& pair : pairs) {
    changing.push_back(pair.from);
    if (Contains(set, pair.to)) added.push_back({pair.from, pair.from});
  }
  Ranges raised = Without(set, changing);
  raised.insert(raised.end(), added.begin(), added.end());
  return Normal(std::move(raised));
}

// With LOCALE a character matches when either case of it does.
Ranges EitherCase(const Ranges& set) {
  Ranges both = set;
  for (uint32_t c = 'A'; c <= 'Z'; ++c) {
    if (!Contains(set, c) && !Contains(set, c + 32)) continue;
    both.push_back({c, c});
    both.push_back({c + 32, c + 32});
  }
  return Normal(std::move(both));
}

}  // namespace

CharSet::CharSet(Ranges ranges) : ranges_(std::move(ranges)) {
  for (const CharRange& range : ranges_) {
    for (uint32_t c = range.first; c <= range.last && c < 256; ++c) {
      low_[c / 64] |= uint64_t{1} << c % 64;
    }
  }
}

bool CharSet::ContainsHigh(uint32_t c) const { return regex::Contains(ranges_, c); }

bool IsWord(uint32_t c, bool ascii) {
  if (ascii || c < 128) return Contains(kWords, c);
  return Contains(Words(), c);
}

void SetBuilder::Add(Category category, bool negate) {
  std::span<const CharRange> ranges = RangesOf(category);
  if (negate) {
    Ranges rest = Complement(ranges);
    of_categories_.insert(of_categories_.end(), rest.begin(), rest.end());
  } else {
    of_categories_.insert(of_categories_.end(), ranges.begin(), ranges.end());
  }
}

CharSet SetBuilder::Build(bool negate, CaseRule rule) {
  Ranges set = Normal(std::move(plain_));
  const bool folds = rule == CaseRule::kAscii || rule == CaseRule::kUnicode;
  std::vector<CasePair> pairs;
  if (folds) {
    pairs = CasePairs(rule);
    set = Lowered(set, pairs, rule == CaseRule::kUnicode);
  }
  if (!of_categories_.empty()) {
    set.insert(set.end(), of_categories_.begin(), of_categories_.end());
    set = Normal(std::move(set));
  }
  if (negate) set = Complement(set);
  if (folds) set = Raised(set, pairs);
  if (rule == CaseRule::kLocale) set = EitherCase(set);
  return CharSet(std::move(set));
}

}  // namespace terrarium::regex
