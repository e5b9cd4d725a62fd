#include <algorithm>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "terrarium/report.h"

namespace terrarium {
namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> Keys(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& item : object.items()) keys.push_back(item.key());
  return keys;
}

using Names = std::vector<std::string>;

TEST(ReportJson, EmptyReportHasEveryKeyInOrder) {
  const std::string text = Report().ToJson();
  const Json json = Json::parse(text);
  EXPECT_EQ(Keys(json), (Names{"schema", "script", "outcome", "reason", "message", "value",
                               "stdout", "stdout_truncated", "stderr", "exception", "violations",
                               "files", "usage", "policy", "engine"}));
  EXPECT_EQ(Keys(json["usage"]),
            (Names{"instructions", "allocations", "total_allocated_bytes", "peak_bytes",
                   "live_bytes", "wall_ns", "cpu_ns", "host_calls", "dirty_pages", "restore_ns"}));
  EXPECT_EQ(Keys(json["policy"]), (Names{"name", "version", "hash", "loosened"}));
  EXPECT_EQ(Keys(json["engine"]), (Names{"terrarium", "cpython", "isolation", "syscall_guard"}));
  EXPECT_EQ(json["schema"], 1);
  EXPECT_EQ(json["outcome"], "ok");
  EXPECT_EQ(json["reason"], "");
  EXPECT_TRUE(json["value"].is_null());
  EXPECT_TRUE(json["exception"].is_null());
  EXPECT_EQ(json["violations"], Json::array());
  EXPECT_TRUE(text.starts_with("{\"schema\": 1, \"script\": \"\", "));
}

TEST(ReportJson, FullReportKeepsEveryField) {
  Report report;
  report.script = "a.py";
  report.outcome = Outcome::kException;
  report.message = "m";
  report.value = Value::Tuple({1});
  report.stdout_text = "line\nline";
  report.stdout_truncated = true;
  report.stderr_text = "e";
  report.exception = ExceptionInfo{"E", "msg", {{"a.py", 3, "f", "raise E"}}};
  report.violations = {{"r", 1, 2, 3, 4, "v", "h", "m.py"}};
  report.files = {{"a/b", FileChange::Kind::kCreated, "hi"}, {"c", FileChange::Kind::kDeleted, ""}};
  report.usage = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  report.policy_name = "plugin";
  report.policy_version = 2;
  report.policy_hash = "sha256:0";
  report.policy_loosened = {{"memory", "a \"large\" table"}};
  report.engine = {"0.1.0", "3.13.5", "native", true};
  const std::string text = report.ToJson();
  EXPECT_EQ(text.find('\n'), std::string::npos);
  EXPECT_EQ(Json::parse(text).dump(),
            R"({"schema":1,"script":"a.py","outcome":"exception","reason":"",)"
            R"("message":"m","value":{"$tuple":[1]},"stdout":"line\nline",)"
            R"("stdout_truncated":true,"stderr":"e","exception":{"type":"E",)"
            R"("message":"msg","traceback":[{"file":"a.py","line":3,)"
            R"("function":"f","source":"raise E"}],"chain":[]},)"
            R"("violations":[{"file":"m.py","rule":"r",)"
            R"("line":1,"column":2,"end_line":3,"end_column":4,"message":"v",)"
            R"("hint":"h"}],"files":[{"path":"a/b","change":"created",)"
            R"("data":{"$bytes":"aGk="}},{"path":"c","change":"deleted",)"
            R"("data":null}],"usage":{"instructions":1,"allocations":2,)"
            R"("total_allocated_bytes":3,"peak_bytes":4,"live_bytes":5,)"
            R"("wall_ns":6,"cpu_ns":7,"host_calls":8,"dirty_pages":9,)"
            R"("restore_ns":10},"policy":{"name":"plugin","version":2,)"
            R"("hash":"sha256:0","loosened":[{"setting":"memory",)"
            R"("reason":"a \"large\" table"}]},"engine":{"terrarium":"0.1.0",)"
            R"("cpython":"3.13.5","isolation":"native","syscall_guard":true}})");
}

TEST(ReportJson, HostileTextStaysValid) {
  Report report;
  report.script = "\xFF\xFE.py";
  report.stdout_text = std::string("\0\xED\xA0\x80\xC3", 5);
  const std::string text = report.ToJson();
  EXPECT_NE(text.find(R"("stdout": "\u0000\ud800)"
                      "\xEF\xBF\xBD\""),
            std::string::npos)
      << text;
}

TEST(ReportJson, PiecesAreTheWholeText) {
  Report report;
  report.stdout_text = std::string(1 << 20, '\x02');
  std::string all;
  size_t longest = 0;
  report.WriteJson([&](std::string_view piece) {
    all += piece;
    longest = std::max(longest, piece.size());
  });
  EXPECT_TRUE(all == report.ToJson());
  EXPECT_LT(longest, size_t{256} << 10);
}

}  // namespace
}  // namespace terrarium
