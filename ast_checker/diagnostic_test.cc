#include "ast_checker/diagnostic.h"

#include <string>

#include "ast_checker/checker_rules.h"
#include "gtest/gtest.h"

namespace terrarium::ast_checker {
namespace {

Diagnostic At(int line, int column, int end_line, int end_column) {
  return {.rule = "r",
          .line = line,
          .column = column,
          .end_line = end_line,
          .end_column = end_column,
          .message = "",
          .hint = ""};
}

TEST(Excerpt, PointsAtTheSpan) {
  EXPECT_EQ(Excerpt("a\nx = f.__globals__\n", At(2, 5, 2, 18)),
            "    x = f.__globals__\n        ^^^^^^^^^^^^^\n");
  EXPECT_EQ(Excerpt("    x.y", At(1, 5, 1, 8)), "    x.y\n    ^^^\n");
  EXPECT_EQ(Excerpt("é = x", At(1, 5, 1, 6)), "    é = x\n        ^\n");
  // Of a span of several lines, the first; of an empty one, its place.
  EXPECT_EQ(Excerpt("f(\n)", At(1, 1, 2, 2)), "    f(\n    ^^\n");
  EXPECT_EQ(Excerpt("ab", At(1, 3, 1, 3)), "    ab\n      ^\n");
}

TEST(Excerpt, PlacesOutsideGiveNothing) {
  EXPECT_EQ(Excerpt("x", At(0, 0, 0, 0)), "");
  EXPECT_EQ(Excerpt("x", At(1, 9, 1, 10)), "");
  EXPECT_EQ(Excerpt("x", At(7, 2, 7, 3)), "");
}

TEST(Excerpt, LongLinesAreCutAroundTheSpan) {
  std::string line(500, 'a');
  line += "HERE" + std::string(500, 'b');
  std::string excerpt = Excerpt(line, At(1, 501, 1, 505));
  EXPECT_LT(excerpt.size(), 300u);
  ASSERT_NE(excerpt.find("HERE"), std::string::npos);
  EXPECT_EQ(excerpt.find("HERE"), excerpt.find("^^^^") - excerpt.find('\n') - 1);
}

TEST(Excerpt, IsSafeOnATerminal) {
  EXPECT_EQ(Excerpt("a\x1b[31m\x07\tb\xE2\x80\xAE", At(1, 1, 1, 2)), "    a?[31m? b?\n    ^\n");
  EXPECT_EQ(Excerpt("a\xFF", At(1, 1, 1, 2)), "    a?\n    ^\n");
}

TEST(Sort, ByPlaceThenRule) {
  std::vector<Diagnostic> list = {At(2, 1, 2, 2), At(1, 9, 1, 10), At(1, 9, 1, 10), At(1, 2, 1, 3)};
  list[1].rule = "z";
  Sort(list);
  EXPECT_EQ(list[0].column, 2);
  EXPECT_EQ(list[1].rule, "r");
  EXPECT_EQ(list[2].rule, "z");
  EXPECT_EQ(list[3].line, 2);
}

TEST(Rules, HaveAnIdOfTheirOwnAndAReason) {
  for (const CheckerRule& rule : CheckerRules()) {
    EXPECT_EQ(FindCheckerRule(rule.id), &rule) << rule.id;
    for (const char* text : {rule.summary, rule.reason, rule.hint}) {
      EXPECT_NE(std::string(text), "") << rule.id;
    }
  }
  EXPECT_EQ(FindCheckerRule(""), nullptr);
  EXPECT_EQ(FindCheckerRule("no-such-rule"), nullptr);
}

}  // namespace
}  // namespace terrarium::ast_checker
