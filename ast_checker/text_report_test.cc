#include "ast_checker/text_report.h"

#include <string>

#include "gtest/gtest.h"
#include "re2/re2.h"

namespace terrarium::ast_checker {
namespace {

constexpr char kSource[] = "f = print\nx = f.__globals__\n";

Report Rejected() {
  Report report;
  report.script = "mod.py";
  report.outcome = Outcome::kRejected;
  report.reason = Reason::kRule;
  report.violations = {
      {"attribute-forbidden", 2, 5, 2, 18, "'__globals__' leads to the interpreter",
       "use the object's public interface"},
      {"more-violations", 0, 0, 0, 0, "3 more", ""}};
  return report;
}

TEST(TextReport, NamesPlaceRuleReasonAndHint) {
  EXPECT_EQ(TextReport(kSource, Rejected(), false),
            "mod.py:2:5: error: '__globals__' leads to the interpreter [attribute-forbidden]\n"
            "    x = f.__globals__\n"
            "        ^^^^^^^^^^^^^\n"
            "    hint: use the object's public interface\n"
            "mod.py: error: 3 more [more-violations]\n");
}

TEST(TextReport, ColourAddsNothingElse) {
  std::string text = TextReport(kSource, Rejected(), true);
  EXPECT_NE(text.find("\x1b[1;31merror: \x1b[0m"), std::string::npos);
  EXPECT_NE(text.find("\x1b[32m^^^^^^^^^^^^^\x1b[0m\n"), std::string::npos);
  RE2::GlobalReplace(&text, R"(\x1b\[[0-9;]*m)", "");
  EXPECT_EQ(text, TextReport(kSource, Rejected(), false));
}

TEST(TextReport, ATerminalObeysNothingThatAGuestOrAPathSays) {
  Report report = Rejected();
  report.script = "\x1b[2J.py";
  report.violations[0].message = "'\x1b]0;owned\x07'\n\xE2\x80\xAE";
  report.violations[0].hint = "\x9B\x1b[1A";
  const std::string text = TextReport("#\nx = '\x1b[31m\xE2\x80\xAE'\n", report, false);
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
  EXPECT_EQ(text.find("\xE2\x80\xAE"), std::string::npos);
  EXPECT_EQ(text.find('\x07'), std::string::npos);
}

TEST(TextReport, SaysNothingOfAGoodFileAndWhyOneCouldNotBeChecked) {
  Report report;
  report.script = "mod.py";
  EXPECT_EQ(TextReport(kSource, report, false), "");
  report.outcome = Outcome::kExhausted;
  report.reason = Reason::kMemory;
  report.message = "the limit of 5 bytes of memory was reached";
  const std::string text = TextReport(kSource, report, false);
  EXPECT_EQ(text.rfind("mod.py: error: ", 0), 0u) << text;
  EXPECT_NE(text.find(" [exhausted]\n"), std::string::npos) << text;
}

}  // namespace
}  // namespace terrarium::ast_checker
