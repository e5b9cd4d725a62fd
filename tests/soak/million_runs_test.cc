// A million pristine runs leave nothing behind (I1, I3): neither memory nor descriptors nor
// mappings grow, and every answer is the same.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <thread>

#include "engine/testing_only.h"
#include "tests/soak/support.h"

namespace terrarium::soak {
namespace {

constexpr int kThreads = 2;

struct Case {
  const char* source;
  int64_t value;
};
constexpr std::array<Case, 8> kMix = {{
    {"1 + 1", 2},
    {"sum(range(20))", 190},
    {"len({i: str(i) for i in range(30)})", 30},
    {"def f(n): return n if n < 2 else f(n - 1) + f(n - 2)\nf(6)", 8},
    {"class A:\n def __init__(s): s.x = 7\nA().x", 7},
    {"try:\n 1 / 0\nexcept ZeroDivisionError as e:\n n = len(e.args)\nn", 1},
    {"len('-'.join(sorted('terrarium')))", 17},
    {"int(f'{41 + 1:d}')", 42},
}};

// Every eighth run is of the mix, the others are the smallest there is.
void RunMany(Sandbox& sandbox, uint64_t runs, int64_t* wrong) {
  for (uint64_t i = 0; i < runs; ++i) {
    const Case& c = i % 8 == 0 ? kMix[i / 8 % kMix.size()] : kMix[0];
    absl::StatusOr<Report> report = sandbox.Run(c.source);
    if (!report.ok() || report->value.As<int64_t>().value_or(-1) != c.value) {
      if ((*wrong)++ == 0) {
        ADD_FAILURE() << "run " << i << " of " << c.source << ": "
                      << (report.ok() ? report->ToJson() : report.status().ToString());
      }
    }
  }
}

TEST(MillionRunsTest, NothingGrows) {
  const uint64_t runs = FromEnvironment("TERRARIUM_SOAK_RUNS", 1'000'000);
  std::array<Sandbox, kThreads> sandboxes = {NewSandbox(Policy::Plugin()),
                                             NewSandbox(Policy::Plugin())};
  ASSERT_NE(TESTING_ONLY_SandboxAccess::IsolateOf(sandboxes[0]),
            TESTING_ONLY_SandboxAccess::IsolateOf(sandboxes[1]));
  auto run_all = [&](uint64_t each) {
    std::array<int64_t, kThreads> wrong = {};
    std::vector<std::thread> threads;
    threads.reserve(kThreads);
    for (int t = 0; t < kThreads; ++t) {
      threads.emplace_back([&, t] { RunMany(sandboxes[t], each, &wrong[t]); });
    }
    for (std::thread& thread : threads) thread.join();
    for (int64_t n : wrong) EXPECT_EQ(n, 0);
  };
  run_all(runs / 50);
  Footprint before = MeasureFootprint();
  auto start = absl::Now();
  run_all(runs / kThreads);
  double seconds = absl::ToDoubleSeconds(absl::Now() - start);
  Footprint after = MeasureFootprint();
  printf("%llu runs in %.1f s on %d threads, %.1f us each\n  before: %s\n  after:  %s\n",
         static_cast<unsigned long long>(runs), seconds, kThreads,
         seconds * 1e6 * kThreads / static_cast<double>(runs), ToString(before).c_str(),
         ToString(after).c_str());
  EXPECT_LE(after.rss_kib, before.rss_kib + 1024);
  EXPECT_EQ(after.descriptors, before.descriptors);
  EXPECT_LE(after.mappings, before.mappings);
}

}  // namespace
}  // namespace terrarium::soak
