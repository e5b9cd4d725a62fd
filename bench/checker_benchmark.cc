// The checker: source read per second, and its share of parse and compile.
//
//   parse_check_mb_s   parse and check, from the text to the verdict (target 8)
//   check_share        the walk's part of parse + compile (target below 0.15)
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "bench/support.h"
#include "engine/testing_only.h"

namespace terrarium::bench {
namespace {

Policy Roomy() {
  Policy policy = Policy::Plugin();
  policy.SourceLimit(MiB(64))
      .SourceTokens(100'000'000)
      .SourceNodes(100'000'000)
      .Memory(MiB(512))
      .TotalAllocated(GiB(64))
      .Allocations(1'000'000'000)
      .Deadline(absl::Seconds(60))
      .CpuTime(absl::Seconds(60));
  return policy;
}

// The benchmark programs, each as the body of a function that nobody calls, so that running the
// text is compiling it.
std::string Source() {
  std::string source;
  std::vector<std::filesystem::path> paths;
  for (const auto& entry :
       std::filesystem::directory_iterator(TERRARIUM_SOURCE_DIR "/bench/programs")) {
    if (entry.path().extension() == ".py") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    std::ifstream in(path);
    std::string text(std::istreambuf_iterator<char>(in), {});
    if (text.find("\"\"\"") != std::string::npos || text.find("global ") != std::string::npos ||
        text.find("import *") != std::string::npos) {
      continue;  // indenting would change it
    }
    source += "def f():\n";
    for (size_t at = 0; at < text.size();) {
      size_t end = std::min(text.find('\n', at), text.size() - 1);
      source += "    " + text.substr(at, end + 1 - at);
      at = end + 1;
    }
    source += "\n";
  }
  return source;
}

double CpuSeconds(const Report& report) { return static_cast<double>(report.usage.cpu_ns) * 1e-9; }

void Checker(benchmark::State& state) {
  const std::string source = Source();
  Sandbox sandbox = NewSandbox(TheEngine(1), Roomy());
  Sandbox unchecked = NewSandbox(TheEngine(1), Roomy());
  TESTING_ONLY_SandboxAccess::SkipChecks(unchecked);
  std::vector<double> speed, share;
  for (auto _ : state) {
    double parse = CpuSeconds(MustRun(unchecked.Check(source)));
    double check = CpuSeconds(MustRun(sandbox.Check(source)));
    double compile = CpuSeconds(MustRun(unchecked, source));
    speed.push_back(static_cast<double>(source.size()) * 1e-6 / check);
    share.push_back(std::max(0.0, check - parse) / compile);
  }
  Report4(state, "parse_check_mb_s", speed);
  Report4(state, "check_share", share);
}
BENCHMARK(Checker)->Iterations(50)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace terrarium::bench

BENCHMARK_MAIN();
