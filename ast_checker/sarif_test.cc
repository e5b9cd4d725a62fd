#include "ast_checker/sarif.h"

#include <set>
#include <string>

#include "ast_checker/checker_rules.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"

namespace terrarium::ast_checker {
namespace {

using Json = nlohmann::json;

Report Rejected() {
  Report report;
  report.script = "a b/mod.py";
  report.outcome = Outcome::kRejected;
  report.reason = Reason::kRule;
  report.violations = {{"attribute-forbidden", 2, 5, 2, 18, "forbidden", "do not"},
                       {"source-size", 0, 0, 0, 0, "too large", ""}};
  return report;
}

Json Log(const std::string& results) {
  const EngineInfo engine = {"0.1.0", "3.13.15", "native", true};
  return Json::parse(SarifBegin(engine) + (results.empty() ? "" : results.substr(1)) + SarifEnd());
}

TEST(Sarif, DescribesTheToolAndEveryRuleOnce) {
  const Json log = Log("");
  EXPECT_EQ(log["version"], "2.1.0");
  ASSERT_EQ(log["runs"].size(), 1u);
  EXPECT_EQ(log["runs"][0]["results"], Json::array());
  EXPECT_EQ(log["runs"][0]["columnKind"], "unicodeCodePoints");
  const Json driver = log["runs"][0]["tool"]["driver"];
  EXPECT_EQ(driver["name"], "terrarium");
  EXPECT_EQ(driver["semanticVersion"], "0.1.0");
  ASSERT_EQ(driver["rules"].size(), CheckerRules().size());
  std::set<std::string> ids;
  for (const Json& rule : driver["rules"]) {
    EXPECT_TRUE(ids.insert(rule["id"]).second) << rule["id"];
    for (const char* key : {"shortDescription", "fullDescription", "help"}) {
      EXPECT_FALSE(rule[key]["text"].get<std::string>().empty()) << rule;
    }
    const std::string level = rule["defaultConfiguration"]["level"];
    EXPECT_TRUE(level == "error" || level == "warning") << rule;
  }
}

TEST(Sarif, AResultHasItsRuleAndRegion) {
  const std::string two = SarifResults("x = 1\r\ny = f.__globals__", Rejected());
  const Json log = Log(two + two);
  const Json rules = log["runs"][0]["tool"]["driver"]["rules"];
  const Json results = log["runs"][0]["results"];
  ASSERT_EQ(results.size(), 4u);
  for (const Json& result : results) {
    EXPECT_EQ(rules[result["ruleIndex"].get<size_t>()]["id"], result["ruleId"]);
    EXPECT_EQ(result["level"], "error");
  }
  const Json place = results[0]["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], "a%20b/mod.py");
  EXPECT_EQ(place["region"], Json::parse(R"({"startLine": 2, "startColumn": 5, "endLine": 2,
                            "endColumn": 18,
                            "snippet": {"text": "y = f.__globals__"}})"));
  EXPECT_EQ(results[0]["message"]["text"], "forbidden; hint: do not");
  // Regions begin at line 1: what is of the whole source has none.
  EXPECT_FALSE(results[1]["locations"][0]["physicalLocation"].contains("region"));
}

TEST(Sarif, GoodFilesGiveNothingAndUncheckedOnesAResult) {
  Report report;
  EXPECT_EQ(SarifResults("x", report), "");
  report.outcome = Outcome::kExhausted;
  report.reason = Reason::kDeadline;
  const Json results = Log(SarifResults("x", report))["runs"][0]["results"];
  ASSERT_EQ(results.size(), 1u);
  EXPECT_EQ(results[0]["ruleId"], "exhausted");
  EXPECT_FALSE(results[0].contains("ruleIndex"));
}

TEST(Sarif, HostileTextStaysJson) {
  Report report = Rejected();
  report.script = "\xFF\"\n";
  report.violations[0].message = "\xED\xA0\x80\"\\\x01";
  report.violations[0].rule = "\"";
  EXPECT_EQ(Log(SarifResults("\xFF\n\xFF\"", report))["runs"][0]["results"].size(), 2u);
}

TEST(Sarif, PathsBecomeUris) {
  EXPECT_EQ(UriOfPath("a/b.py"), "a/b.py");
  EXPECT_EQ(UriOfPath("/a b/\xC3\xA9#?%.py"), "file:///a%20b/%C3%A9%23%3F%25.py");
  EXPECT_EQ(UriOfPath("<stdin>"), "%3Cstdin%3E");
  EXPECT_EQ(UriOfPath("c:x.py"), "c%3Ax.py");
}

}  // namespace
}  // namespace terrarium::ast_checker
