#include "cli/options.h"

#include <string>
#include <utility>
#include <vector>

#include "gtest/gtest.h"

namespace terrarium::cli {
namespace {

absl::StatusOr<Options> Parse(std::vector<const char*> args) {
  args.insert(args.begin(), "terrarium");
  return ParseOptions(static_cast<int>(args.size()), args.data());
}

TEST(ParseOptions, FlagsOverrideThePolicy) {
  const absl::StatusOr<Options> options = Parse({"run",
                                                 "--policy",
                                                 "game",
                                                 "--instructions",
                                                 "7M",
                                                 "--memory=24MiB",
                                                 "--deadline",
                                                 "75ms",
                                                 "--cpu-time",
                                                 "80ms",
                                                 "--recursion",
                                                 "99",
                                                 "--output-limit",
                                                 "2KiB",
                                                 "--allocations",
                                                 "5k",
                                                 "--total-allocated",
                                                 "1G",
                                                 "--seed",
                                                 "3",
                                                 "--clock",
                                                 "real",
                                                 "x.py"});
  ASSERT_TRUE(options.ok()) << options.status();
  Policy expected = Policy::Game()
                        .Instructions(7'000'000)
                        .Memory(MiB(24))
                        .Deadline(absl::Milliseconds(75))
                        .CpuTime(absl::Milliseconds(80))
                        .Recursion(99)
                        .OutputLimit(KiB(2))
                        .Allocations(5'000)
                        .TotalAllocated(1'000'000'000)
                        .Seed(3)
                        .ClockMode(Clock::kReal);
  for (const auto& [setting, flag] : {std::pair{"instructions", "--instructions"},
                                      {"memory", "--memory"},
                                      {"deadline", "--deadline"},
                                      {"cpu_time", "--cpu-time"},
                                      {"total_allocated", "--total-allocated"},
                                      {"clock", "--clock"}}) {
    expected.Because(setting, Loosens(std::string(flag) + " on the command line"));
  }
  EXPECT_TRUE(options->policy == expected) << options->policy.Canonical();
  EXPECT_EQ(options->command, Command::kRun);
  EXPECT_EQ(options->paths, std::vector<std::string>{"x.py"});
}

TEST(ParseOptions, ListsDoNotSwallowTheScript) {
  const absl::StatusOr<Options> options =
      Parse({"batch", "--input", "a=[1, 2]", "--input", "b=2", "--preload", "json", "--preload",
             "math", "x.py", "--jobs", "3", "y.py"});
  ASSERT_TRUE(options.ok()) << options.status();
  EXPECT_EQ(options->paths, (std::vector<std::string>{"x.py", "y.py"}));
  EXPECT_EQ(options->preload, (std::vector<std::string>{"json", "math"}));
  EXPECT_EQ(options->jobs, 3);
  ASSERT_EQ(options->inputs.size(), 2u);
  EXPECT_TRUE(options->inputs[0].second == Value::List({1, 2}));
}

TEST(ParseOptions, TheLastOfARepeatedFlagCounts) {
  const absl::StatusOr<Options> options =
      Parse({"run", "-", "--recursion", "7", "--recursion", "9"});
  ASSERT_TRUE(options.ok()) << options.status();
  EXPECT_EQ(options->policy.limits().recursion, 9u);
}

TEST(ParseOptions, DashDashEndsTheFlags) {
  const absl::StatusOr<Options> options = Parse({"run", "--", "--odd.py"});
  ASSERT_TRUE(options.ok()) << options.status();
  EXPECT_EQ(options->paths, std::vector<std::string>{"--odd.py"});
}

TEST(ParseOptions, DefaultsArePluginOnceOnOneIsolate) {
  const absl::StatusOr<Options> options = Parse({"batch", "x.py"});
  ASSERT_TRUE(options.ok()) << options.status();
  EXPECT_TRUE(options->policy == Policy::Plugin());
  EXPECT_EQ(options->repeat, 1u);
  EXPECT_EQ(options->jobs, 1);
  EXPECT_FALSE(options->json);
  EXPECT_EQ(options->report_file, std::nullopt);
}

// The rest of the errors is tests/integration/cli_test.py's.
TEST(ParseOptions, ErrorsAreInvalidArguments) {
  for (const std::vector<const char*>& args :
       std::vector<std::vector<const char*>>{{},
                                             {"fly"},
                                             {"run"},
                                             {"run", "-", "--fly"},
                                             {"run", "-", "--seed"},
                                             {"run", "-", "--json=perhaps"}}) {
    EXPECT_EQ(Parse(args).status().code(), absl::StatusCode::kInvalidArgument);
  }
}

}  // namespace
}  // namespace terrarium::cli
