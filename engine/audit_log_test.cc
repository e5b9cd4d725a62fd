#include "engine/audit_log.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "gtest/gtest.h"
#include "nlohmann/json.hpp"

namespace terrarium::engine {
namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

AuditEntry Entry() { return {absl::FromUnixMicros(1'700'000'000'123'456), "run", "abc123"}; }

Report SecretiveReport() {
  Report report;
  report.script = "mod.py";
  report.outcome = Outcome::kException;
  report.message = "ValueError: s3cret";
  report.value = Value("s3cret");
  report.stdout_text = "s3cret";
  report.stderr_text = "s3cret";
  report.exception =
      ExceptionInfo{"ValueError", "s3cret", {{"mod.py", 1, "f", "raise ValueError(s3cret)"}}};
  report.violations = {{"rule", 1, 1, 1, 2, "s3cret", "s3cret"}};
  report.usage.instructions = 42;
  report.policy_name = "plugin";
  report.policy_hash = "sha256:0";
  report.engine.terrarium = "0.1.0";
  return report;
}

class AuditLogTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "audit-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
    path_ = (folder_ / "log.jsonl").string();
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::vector<Json> Lines() const {
    std::vector<Json> lines;
    std::ifstream file(path_);
    for (std::string line; std::getline(file, line);) {
      lines.push_back(Json::parse(line));
    }
    return lines;
  }

  fs::path folder_;
  std::string path_;
};

TEST(AuditLine, HoldsWhoWhatAndHowButNothingOfTheGuests) {
  const std::string text = AuditLine(Entry(), SecretiveReport(), false);
  EXPECT_EQ(text.find("s3cret"), std::string::npos);
  const Json json = Json::parse(text);
  std::vector<std::string> keys;
  for (const auto& item : json.items()) keys.push_back(item.key());
  EXPECT_EQ(keys, (std::vector<std::string>{"schema", "time", "event", "script", "source_sha256",
                                            "outcome", "reason", "policy", "engine", "usage"}));
  EXPECT_EQ(json["time"], "2023-11-14T22:13:20.123456Z");
  EXPECT_EQ(json["source_sha256"], "abc123");
  EXPECT_EQ(json["outcome"], "exception");
  EXPECT_EQ(json["policy"]["hash"], "sha256:0");
  EXPECT_EQ(json["usage"]["instructions"], 42);
  EXPECT_EQ(json["engine"]["terrarium"], "0.1.0");
}

TEST(AuditLine, DetailsAreAskedFor) {
  const Json json = Json::parse(AuditLine(Entry(), SecretiveReport(), true));
  EXPECT_EQ(json["report"]["stdout"], "s3cret");
}

TEST(AuditLine, IsOneLineWhateverTheScriptIsCalled) {
  Report report = SecretiveReport();
  report.script = "a\n{\"outcome\": \"ok\"}\r\xFF";
  const std::string text = AuditLine(Entry(), report, true);
  EXPECT_EQ(text.find_first_of("\r\n"), std::string::npos);
  EXPECT_EQ(Json::parse(text)["outcome"], "exception");
}

TEST_F(AuditLogTest, AppendsToTheFileAndTellsTheSink) {
  std::vector<std::string> told;
  for (int i = 0; i < 2; ++i) {
    auto log = AuditLog::Open(
        path_, [&](std::string_view line) { told.emplace_back(line); }, false);
    ASSERT_TRUE(log.ok()) << log.status();
    EXPECT_TRUE((*log)->Record(Entry(), SecretiveReport()).ok());
  }
  ASSERT_EQ(Lines().size(), 2u);
  EXPECT_EQ(Lines()[1], Json::parse(told[1]));
  EXPECT_EQ(fs::status(path_).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(AuditLogTest, LinesOfThreadsAndProcessesDoNotMix) {
  constexpr int kProcesses = 3, kThreads = 4, kLines = 50;
  auto write_lines = [&](int process) {
    auto log = AuditLog::Open(path_, nullptr, true);
    std::vector<std::thread> threads;
    threads.reserve(kThreads);
    for (int t = 0; t < kThreads; ++t) {
      threads.emplace_back([&, t] {
        Report report = SecretiveReport();
        report.script = std::to_string(process * kThreads + t);
        report.stdout_text.assign(10'000, 'x');
        for (int i = 0; i < kLines; ++i) {
          if (!(*log)->Record(Entry(), report).ok()) std::abort();
        }
      });
    }
    for (std::thread& thread : threads) thread.join();
  };
  std::vector<pid_t> children;
  for (int p = 0; p < kProcesses; ++p) {
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      write_lines(p);
      _exit(0);
    }
    children.push_back(child);
  }
  for (pid_t child : children) {
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
  }
  std::map<std::string, int> lines;
  for (const Json& line : Lines()) ++lines[line["script"]];
  EXPECT_EQ(lines.size(), static_cast<size_t>(kProcesses * kThreads));
  for (const auto& [script, count] : lines) EXPECT_EQ(count, kLines) << script;
}

TEST_F(AuditLogTest, ALineThatCannotBeWrittenIsAnError) {
  EXPECT_EQ(AuditLog::Open((folder_ / "no" / "log").string(), nullptr, false).status().code(),
            absl::StatusCode::kInvalidArgument);
  auto full = AuditLog::Open("/dev/full", nullptr, false);
  ASSERT_TRUE(full.ok()) << full.status();
  EXPECT_EQ((*full)->Record(Entry(), SecretiveReport()).code(), absl::StatusCode::kUnavailable);
}

}  // namespace
}  // namespace terrarium::engine
