#include "bench/support.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace terrarium::bench {
namespace {

[[noreturn]] void Fail(std::string_view what) {
  fprintf(stderr, "benchmark: %.*s\n", static_cast<int>(what.size()), what.data());
  exit(1);
}

}  // namespace

Engine& TheEngine(int isolates, const std::vector<std::string>& preload) {
  static Engine* engine = [&] {
    EngineOptions options;
    options.max_isolates = isolates;
    options.preload = preload;
    absl::StatusOr<Engine> made = Engine::Create(options);
    if (!made.ok()) Fail(made.status().ToString());
    return new Engine(*std::move(made));
  }();
  return *engine;
}

Sandbox NewSandbox(Engine& engine, const Policy& policy) {
  absl::StatusOr<Sandbox> sandbox = engine.NewSandbox(policy);
  if (!sandbox.ok()) Fail(sandbox.status().ToString());
  return *std::move(sandbox);
}

Report MustRun(absl::StatusOr<Report> report) {
  if (!report.ok()) Fail(report.status().ToString());
  if (!report->ok()) Fail(report->Explain());
  return *std::move(report);
}

Report MustRun(Sandbox& sandbox, std::string_view source) { return MustRun(sandbox.Run(source)); }

int64_t NowNs() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

double Quantile(std::vector<double> samples, double share) {
  auto at =
      samples.begin() + static_cast<ptrdiff_t>(std::min(share * static_cast<double>(samples.size()),
                                                        static_cast<double>(samples.size() - 1)));
  std::nth_element(samples.begin(), at, samples.end());
  return *at;
}

void Report4(benchmark::State& state, const char* name, const std::vector<double>& samples) {
  if (samples.empty()) return;
  std::string prefix(name);
  state.counters[prefix + "_p50"] = Quantile(samples, 0.5);
  state.counters[prefix + "_p99"] = Quantile(samples, 0.99);
  state.counters[prefix + "_min"] = Quantile(samples, 0);
  state.counters[prefix + "_max"] = Quantile(samples, 1);
}

}  // namespace terrarium::bench
