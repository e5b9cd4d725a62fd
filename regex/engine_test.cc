// The two engines without an interpreter around them: what the parser hands over is written here by
// hand.
#include "regex/engine.h"

#include <re2/re2.h>

#include <cstring>
#include <initializer_list>
#include <random>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "regex/char_set.h"
#include "regex/code.h"
#include "regex/machine.h"
#include "regex/program.h"
#include "regex/re2_text.h"

namespace terrarium::regex {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;

int64_t g_charged = 0;

// --- patterns as numbers -------------------------------------------------------------------------

using Numbers = std::vector<uint32_t>;

Numbers Join(std::initializer_list<Numbers> parts) {
  Numbers all;
  for (const Numbers& part : parts) {
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

template <typename T>
uint32_t N(T value) {
  return static_cast<uint32_t>(value);
}

Numbers Text(const char* text) {
  Numbers out;
  for (; *text != 0; ++text) {
    out.push_back(N(Op::kChar));
    out.push_back(static_cast<unsigned char>(*text));
  }
  return out;
}
Numbers Char(uint32_t c) { return {N(Op::kChar), c}; }
Numbers Any() { return {N(Op::kAny)}; }
Numbers At(Place place) { return {N(Op::kAt), N(place)}; }
Numbers Range(uint32_t first, uint32_t last) {
  return {N(Op::kSet), 0, N(CaseRule::kExact), 1, first, last, 0};
}
Numbers Is(Category category) {
  return {N(Op::kSet), 0, N(CaseRule::kExact), 0, 1, N(category), 0};
}
Numbers Group(uint32_t number, const Numbers& body) {
  return Join({{N(Op::kGroup), number}, body, {N(Op::kEnd)}});
}
Numbers Either(const Numbers& first, const Numbers& second) {
  return Join({{N(Op::kBranch)}, first, {N(Op::kNext)}, second, {N(Op::kEnd)}});
}
Numbers Repeat(uint32_t least, uint32_t most, const Numbers& body, bool lazy = false,
               bool nullable = false) {
  return Join(
      {{N(Op::kRepeat), least, most, lazy, nullable, static_cast<uint32_t>(body.size() + 1)},
       body,
       {N(Op::kEnd)}});
}

// --- texts ---------------------------------------------------------------------------------------

// A text of characters, in the narrowest width or a wider one.
class Subject32 {
 public:
  Subject32(const std::u32string& text, int width) {
    subject = {nullptr, width, true, text.size()};
    for (char32_t c : text) {
      subject.ascii &= c < 128;
      for (int i = 0; i < width; ++i) {
        bytes_.push_back(static_cast<char>(c >> (8 * i)));
      }
      AddUtf8(c);
    }
    subject.data = bytes_.data();
    if (width != 1) {
      subject.utf8 = utf8_.c_str();
      subject.utf8_length = utf8_.size();
    }
  }
  Subject subject;

 private:
  void AddUtf8(char32_t c) {
    if (c < 0x80) {
      utf8_ += static_cast<char>(c);
      return;
    }
    const int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    constexpr unsigned kFirst[] = {0, 0xC0, 0xE0, 0xF0};
    utf8_ += static_cast<char>(kFirst[more] | c >> (6 * more));
    for (int i = more - 1; i >= 0; --i) {
      utf8_ += static_cast<char>(0x80 | (c >> (6 * i) & 0x3F));
    }
  }
  std::string bytes_;
  std::string utf8_;
};

class Compiled {
 public:
  explicit Compiled(const Numbers& code, uint32_t groups = 0) : slots_(2 * groups + 3) {
    engine_ = tr_regex_compile(code.data(), code.size(), groups, &refusal);
  }
  ~Compiled() { tr_regex_free(engine_); }

  // The slots, or nothing.
  std::vector<int32_t> Match(Subject& subject, Request request) {
    request.end = std::min(request.end, subject.length);
    if (!tr_regex_match(engine_, &subject, &request, slots_.data())) return {};
    return request.groups ? slots_ : std::vector<int32_t>(slots_.begin(), slots_.begin() + 2);
  }
  std::vector<int32_t> Match(const std::u32string& text, int width = 1,
                             Anchor anchor = Anchor::kNone) {
    Subject32 made(text, width);
    return Match(made.subject, {0, text.size(), anchor, false, true});
  }
  bool ok() const { return engine_ != nullptr; }
  const char* refusal = nullptr;

 private:
  Engine* engine_;
  std::vector<int32_t> slots_;
};

// What our machine says by itself.
std::vector<int32_t> ByMachine(const Numbers& code, uint32_t groups, const std::u32string& text,
                               int width, Anchor anchor) {
  Pattern pattern;
  Program program;
  EXPECT_TRUE(ReadPattern(code, groups, pattern));
  EXPECT_TRUE(MakeProgram(pattern, program));
  Subject32 made(text, width);
  std::vector<int32_t> slots(SlotsFor(pattern));
  Machine machine(pattern, program);
  const Request request = {0, text.size(), anchor, false, true};
  if (!machine.Run(made.subject.data, width, request, slots.data())) return {};
  return slots;
}

// --- sets of characters --------------------------------------------------------------------------

TEST(CharSet, HoldsRangesOnBothSidesOf256) {
  SetBuilder builder;
  builder.Add({'a', 'c'});
  builder.Add({0x100, 0x10FFFF});
  SetBuilder same = builder;
  const CharSet set = builder.Build(false, CaseRule::kExact);
  for (uint32_t c : {uint32_t{'a'}, uint32_t{'c'}, 0x100u, kMaxChar}) {
    EXPECT_TRUE(set.Contains(c)) << c;
  }
  for (uint32_t c : {0u, uint32_t{'`'}, uint32_t{'d'}, 0xFFu}) {
    EXPECT_FALSE(set.Contains(c)) << c;
  }
  const CharSet others = same.Build(true, CaseRule::kExact);
  for (uint32_t c = 0; c < 0x400; ++c) {
    EXPECT_NE(set.Contains(c), others.Contains(c)) << c;
  }
}

TEST(CharSet, CaseIsPythons) {
  constexpr uint32_t kKelvin = 0x212A;
  auto has = [](CaseRule rule, uint32_t c) {
    SetBuilder builder;
    builder.Add({'k', 'k'});
    return builder.Build(false, rule).Contains(c);
  };
  EXPECT_TRUE(has(CaseRule::kUnicode, 'K'));
  EXPECT_TRUE(has(CaseRule::kUnicode, kKelvin));
  EXPECT_TRUE(has(CaseRule::kAscii, 'K'));
  EXPECT_FALSE(has(CaseRule::kAscii, kKelvin));
  EXPECT_FALSE(has(CaseRule::kExact, 'K'));
}

TEST(CharSet, CategoriesAreUnicodesOrAscii) {
  constexpr uint32_t kArabicThree = 0x663, kNoBreakSpace = 0xA0, kSigma = 0x3A3;
  struct Case {
    Category category;
    uint32_t c;
    bool in;
  };
  for (const Case& c :
       {Case{Category::kUnicodeDigit, kArabicThree, true},
        Case{Category::kDigit, kArabicThree, false},
        Case{Category::kUnicodeSpace, kNoBreakSpace, true},
        Case{Category::kSpace, kNoBreakSpace, false}, Case{Category::kUnicodeWord, kSigma, true},
        Case{Category::kWord, kSigma, false}, Case{Category::kWord, '_', true}}) {
    SetBuilder builder;
    builder.Add(c.category, false);
    EXPECT_EQ(builder.Build(false, CaseRule::kExact).Contains(c.c), c.in) << N(c.category);
  }
  EXPECT_TRUE(IsWord(kSigma, false));
  EXPECT_FALSE(IsWord(kSigma, true));
}

// --- reading -------------------------------------------------------------------------------------

TEST(ReadPattern, RefusesWhatIsNoPattern) {
  const Numbers wrong[] = {
      {99},
      {N(Op::kChar)},
      {N(Op::kChar), kMaxChar + 1},
      {N(Op::kEnd)},
      {N(Op::kNext)},
      {N(Op::kGroup), 1},
      Group(0, Any()),
      Group(2, Any()),
      Join({Group(1, Any()), Group(1, Any())}),
      {N(Op::kAt), kCountOfPlace},
      Repeat(2, 1, Any()),
      {N(Op::kRepeat), 0, 1, 0, 0, 9, N(Op::kAny), N(Op::kEnd)},
      {N(Op::kRepeat), 0, 1, 0, 0, 1, N(Op::kAny), N(Op::kEnd)},
      {N(Op::kSet), 0, 0, 1, 'b', 'a', 0},
      {N(Op::kSet), 0, 4, 0, 0},
      {N(Op::kSet), 0, 0, 0, 1, kCountOfCategory, 0},
      {N(Op::kSet), 0, 0, kMaxChar, 'a', 'b'},
  };
  for (const Numbers& code : wrong) {
    Pattern pattern;
    EXPECT_FALSE(ReadPattern(code, 1, pattern)) << ::testing::PrintToString(code);
    EXPECT_STREQ(Compiled(code, 1).refusal, "not a pattern");
  }
}

TEST(ReadPattern, WithstandsAnyNumbers) {
  std::mt19937 random(1);
  std::uniform_int_distribution<uint32_t> small(0, 12);
  int patterns = 0;
  for (int round = 0; round < 50'000; ++round) {
    Numbers code(small(random));
    for (uint32_t& number : code) number = small(random);
    Pattern pattern;
    patterns += ReadPattern(code, 2, pattern);
  }
  EXPECT_GT(patterns, 1000);  // or the loop tests nothing
}

TEST(Program, CountedRepeatsAreWrittenOutUpToALimit) {
  Compiled some(Repeat(1000, 1000, Any()));
  EXPECT_TRUE(some.ok());
  Compiled nested(Repeat(1000, 1000, Repeat(1000, 1000, Any())));
  EXPECT_FALSE(nested.ok());
  EXPECT_THAT(nested.refusal, ::testing::HasSubstr("too large"));
}

// --- text for RE2 --------------------------------------------------------------------------------

TEST(Re2Text, IsWhatRe2Takes) {
  const Numbers codes[] = {
      Text("a.b*[]()\\^$|?+{}\n"),
      Join({At(Place::kTextStart), Repeat(0, kEndless, Any()), At(Place::kTextEnd)}),
      Either(Is(Category::kUnicodeWord), Is(Category::kSpace)),
      Repeat(2, 1000, Group(1, Range('a', 0x10FFFF)), true),
      Char(0),
      Char(0xFF),
      Char(0x1F600),
  };
  for (const Numbers& code : codes) {
    Pattern pattern;
    ASSERT_TRUE(ReadPattern(code, 1, pattern));
    for (Encoding encoding : {Encoding::kLatin1, Encoding::kUtf8}) {
      for (TextEnd end : {TextEnd::kVeryEnd, TextEnd::kLineEnd}) {
        RE2::Options options;
        options.set_log_errors(false);
        if (encoding == Encoding::kLatin1) {
          options.set_encoding(RE2::Options::EncodingLatin1);
        }
        const std::string text = Re2Text(pattern, encoding, end);
        EXPECT_TRUE(RE2(text, options).ok()) << text;
      }
    }
  }
}

// --- matching ------------------------------------------------------------------------------------

TEST(Engine, FindsWhatCPythonFinds) {
  struct Case {
    const char* what;
    Numbers code;
    uint32_t groups;
    const char32_t* text;
    Anchor anchor;
    std::vector<int32_t> slots;
  };
  const Numbers a = Text("a"), b = Text("b");
  const Case cases[] = {
      {"the first choice, not the longest",
       Either(a, Text("ab")),
       0,
       U"xab",
       Anchor::kNone,
       {1, 2, -1}},
      {"unless the whole text must match",
       Either(a, Text("ab")),
       0,
       U"ab",
       Anchor::kBoth,
       {0, 2, -1}},
      {"nothing before the start", a, 0, U"ba", Anchor::kStart, {}},
      {"greedy", Repeat(0, kEndless, a), 0, U"aab", Anchor::kNone, {0, 2, -1}},
      {"lazy", Repeat(1, kEndless, a, true), 0, U"aab", Anchor::kNone, {0, 1, -1}},
      {"the group that closed last",
       Join({Group(1, a), Group(2, b)}),
       2,
       U"ab",
       Anchor::kNone,
       {0, 2, 0, 1, 1, 2, 2}},
      {"the outer group closes last",
       Group(1, Group(2, a)),
       2,
       U"a",
       Anchor::kNone,
       {0, 1, 0, 1, 0, 1, 1}},
      {"a group that takes no part",
       Either(Group(1, a), Group(2, b)),
       2,
       U"b",
       Anchor::kNone,
       {0, 1, -1, -1, 0, 1, 2}},
      {"$ before the last newline",
       Join({a, At(Place::kTextEnd)}),
       0,
       U"a\n",
       Anchor::kNone,
       {0, 1, -1}},
      {"$ not before another",
       Join({a, At(Place::kTextEnd)}),
       0,
       U"a\na\n",
       Anchor::kNone,
       {2, 3, -1}},
      {"\\Z at the very end", Join({a, At(Place::kVeryEnd)}), 0, U"a\n", Anchor::kNone, {}},
      {"a boundary", Join({At(Place::kBoundary), b}), 0, U"ab b", Anchor::kNone, {3, 4, -1}},
      {"a round that matches nothing ends the repeat",
       Repeat(0, kEndless, Group(1, Repeat(0, kEndless, a)), false, true),
       1,
       U"aa",
       Anchor::kNone,
       {0, 2, 2, 2, 1}},
      {"more than RE2 counts to", Repeat(1001, 1001, a), 0, U"a", Anchor::kNone, {}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.what);
    for (int width : {1, 2, 4}) {
      Compiled compiled(c.code, c.groups);
      ASSERT_TRUE(compiled.ok());
      EXPECT_THAT(compiled.Match(c.text, width, c.anchor), ElementsAreArray(c.slots)) << width;
      EXPECT_THAT(ByMachine(c.code, c.groups, c.text, width, c.anchor), ElementsAreArray(c.slots))
          << width;
    }
  }
}

TEST(Engine, TheMatchAfterAnEmptyOneIsNotEmpty) {
  Compiled compiled(Repeat(0, kEndless, Text("a"), true));
  Subject32 text(U"aa", 1);
  EXPECT_THAT(compiled.Match(text.subject, {0, 2, Anchor::kStart, false, false}),
              ElementsAre(0, 0));
  EXPECT_THAT(compiled.Match(text.subject, {0, 2, Anchor::kStart, true, false}), ElementsAre(0, 1));
  EXPECT_TRUE(compiled.Match(text.subject, {2, 2, Anchor::kStart, true, false}).empty());
}

// Positions in UTF-8 are turned into code points, forward and back, whatever the widths of the
// characters between.
TEST(Engine, PositionsOfWideTextsAreCodePoints) {
  std::mt19937 random(2);
  constexpr char32_t kChars[] = {'a', 0xE9, 0x4E2D, 0x1F600};
  std::u32string text;
  std::vector<int32_t> places;
  while (text.size() < 5000) {
    if (random() % 40 == 0) {
      places.push_back(static_cast<int32_t>(text.size()));
      text += U"<x>";
    }
    text += kChars[random() % 4];
  }
  Compiled compiled(Join({Text("<"), Group(1, Text("x")), Text(">")}), 1);
  Subject32 made(text, 4);
  Subject& subject = made.subject;
  ASSERT_GT(places.size(), 50u);
  for (int round = 0; round < 2; ++round) {  // the second goes back first
    size_t at = 0;
    for (int32_t place : places) {
      ASSERT_THAT(compiled.Match(subject, {at, text.size(), Anchor::kNone, false, true}),
                  ElementsAre(place, place + 3, place + 1, place + 2, 1));
      at = static_cast<size_t>(place) + 1;
    }
  }
  for (int round = 0; round < 200; ++round) {
    const int32_t place = places[random() % places.size()];
    const auto start = static_cast<size_t>(place);
    ASSERT_THAT(compiled.Match(subject, {start, start + 3, Anchor::kBoth, false, false}),
                ElementsAre(place, place + 3));
  }
}

TEST(Engine, WorkIsChargedByTheText) {
  for (int width : {1, 2}) {
    Compiled compiled(Text("zz"));
    const std::u32string text(100'000, U'a');
    compiled.Match(text, width);  // compiles
    g_charged = 0;
    EXPECT_TRUE(compiled.Match(text, width).empty());
    EXPECT_GE(g_charged, 100'000 / 8) << width;
    EXPECT_LE(g_charged, 2 * 100'000) << width;
  }
}

TEST(Engine, ExplodingPatternsAreChargedInProportion) {
  // (?:a*)*c
  const Numbers code =
      Join({Repeat(0, kEndless, Repeat(0, kEndless, Text("a")), false, true), Text("c")});
  Compiled compiled(code);
  int64_t charged[2];
  for (size_t i : {0, 1}) {
    g_charged = 0;
    EXPECT_TRUE(compiled.Match(std::u32string(10'000 << i, U'a'), 1, Anchor::kStart).empty());
    charged[i] = g_charged;
  }
  EXPECT_GT(charged[0], 10'000);
  EXPECT_LT(charged[1], charged[0] * 21 / 10);
}

}  // namespace
}  // namespace terrarium::regex

// What CPython's budget is in the product.
extern "C" void tr_charge(int64_t units) {
  EXPECT_GE(units, 0);
  terrarium::regex::g_charged += units;
}
