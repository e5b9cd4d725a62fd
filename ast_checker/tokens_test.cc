#include "ast_checker/tokens.h"

#include <string>

#include "gtest/gtest.h"

namespace terrarium::ast_checker {
namespace {

constexpr TokenLimits kRoomy = {.depth = 1000, .tokens = 10'000, .literal = 1000};

std::string Times(int n, std::string_view text) {
  std::string out;
  for (int i = 0; i < n; ++i) out += text;
  return out;
}

// The rule that `text` breaks, or "".
std::string Broken(std::string_view text, const TokenLimits& limits = kRoomy) {
  auto problem = CheckTokens(text, limits);
  return problem ? problem->rule : "";
}

// Tokens of `text`, found by allowing more and more.
int Tokens(std::string_view text) {
  TokenLimits limits = kRoomy;
  limits.tokens = 0;
  while (Broken(text, limits) == "token-count") ++limits.tokens;
  return static_cast<int>(limits.tokens);
}

int Depth(std::string_view text) {
  TokenLimits limits = kRoomy;
  limits.depth = 0;
  while (Broken(text, limits) == "nesting") ++limits.depth;
  return static_cast<int>(limits.depth);
}

TEST(Tokens, AreCountedAboutAsPythonDoes) {
  EXPECT_EQ(Tokens(""), 0);
  EXPECT_EQ(Tokens("x = 1"), 3);
  EXPECT_EQ(Tokens("x **= y // 2.5e-3 # no tokens here\n"), 5);
  EXPECT_EQ(Tokens("def f(a, *b) -> int: ..."), 12);
  EXPECT_EQ(Tokens("'a b c' b\"d\" rb'''e\nf'''"), 3);
  EXPECT_EQ(Tokens("'it\\'s' + x"), 3);
  EXPECT_EQ(Tokens("r'\\' + x'"), 1);
  EXPECT_EQ(Tokens("a \\\n b"), 2);
  EXPECT_EQ(Tokens("0x1e+3"), 3);
  EXPECT_EQ(Tokens("1e+3"), 1);
}

TEST(Tokens, FieldsOfFstringsHoldTokens) {
  EXPECT_EQ(Tokens("f'text only {{}}'"), 1);
  EXPECT_EQ(Tokens("f'{x}'"), 3);
  EXPECT_EQ(Tokens("f'{x + 1} and {y}'"), 7);
  // A format is text, but for the fields in it.
  EXPECT_EQ(Tokens("f'{x:>10} and nothing else'"), 3);
  EXPECT_EQ(Tokens("f'{x:{y}.{z} words}' + w"), 9);
  // Any quote may stand in a field.
  EXPECT_EQ(Tokens("f'{d['k']}' + y"), 8);
  EXPECT_EQ(Tokens("f'''{\n  x\n}\n''' + y"), 5);
}

TEST(Tokens, BlocksAndBracketsNest) {
  EXPECT_EQ(Depth("x"), 0);
  EXPECT_EQ(Depth("((x))"), 2);
  EXPECT_EQ(Depth("(x) + [y] + {z}"), 1);
  EXPECT_EQ(Depth("if a:\n  if b:\n    c((d))\n  e\n"), 4);
  EXPECT_EQ(Depth("if a:\n\tif b:\n\t\tc\n\td\ne"), 2);
  EXPECT_EQ(Depth("(a,\n      b,\n         c)\n"), 1);
  EXPECT_EQ(Depth("'((((' # (((((\n"), 0);
  EXPECT_EQ(Depth("f'{(x)}'"), 2);
  EXPECT_EQ(Depth("f'{x:{y:{z}}}' + (w)"), 3);
  EXPECT_EQ(Depth("'" + Times(200, "(") + "'; f'" + Times(200, "{{") + "'"), 0);
  // What closes too much is the parser's to refuse.
  EXPECT_EQ(Depth(")]}(x)"), 1);
}

TEST(Tokens, ProblemsHaveTheirPlace) {
  const TokenLimits narrow = {.depth = 1, .tokens = 100, .literal = 10};
  auto problem = CheckTokens("x = 1\n\r\né = ((y))", narrow);
  ASSERT_TRUE(problem.has_value());
  EXPECT_EQ(problem->reason, Reason::kTooDeep);
  EXPECT_EQ(problem->line, 3);
  EXPECT_EQ(problem->column, 7);
  problem = CheckTokens("x = 1\rlong = 12345678901", narrow);
  ASSERT_TRUE(problem.has_value());
  EXPECT_EQ(problem->reason, Reason::kTooLarge);
  EXPECT_EQ(problem->line, 2);
  EXPECT_EQ(problem->column, 8);
}

TEST(Tokens, LiteralsAreMeasuredAsWritten) {
  const TokenLimits ten = {.depth = 9, .tokens = 99, .literal = 10};
  EXPECT_EQ(Broken("'12345678'", ten), "");
  EXPECT_EQ(Broken("'123456789'", ten), "literal-size");
  EXPECT_EQ(Broken("'''1\n3\n5678'''", ten), "literal-size");
  EXPECT_EQ(Broken("0x12345678", ten), "");
  EXPECT_EQ(Broken("0x123456789", ten), "literal-size");
  EXPECT_EQ(Broken("1.0000000e+5", ten), "literal-size");
  EXPECT_EQ(Broken("f'1234567{x}123456789'", ten), "");
  EXPECT_EQ(Broken("f'1234567{x}12345678901'", ten), "literal-size");
  EXPECT_EQ(Broken("much_longer_name # comment, longer", ten), "");
}

TEST(Tokens, UnfinishedTextEnds) {
  for (std::string text : {"'", "'''", "f'{", "f'{x", "f'{x:", "f'{x:{", "f'{x:{y", "\\", "(", "f",
                           "'\\", "f'\\", "0", "1e", ".", "f'{x:'", "f'{)", "f'{x:{'"}) {
    for (std::string more : {"", "\n", "\r\n", "'", "}", ")", "}}}}))'"}) {
      EXPECT_EQ(Broken(text + more), "") << text << more;
    }
  }
  EXPECT_EQ(Broken(Times(2000, "f'{")), "nesting");
  EXPECT_EQ(Broken("f'" + Times(2000, "{x:")), "nesting");
}

}  // namespace
}  // namespace terrarium::ast_checker
