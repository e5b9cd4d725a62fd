// What every benchmark needs: the process's one engine, sandboxes that must exist, runs that must
// succeed, and figures from samples.
#ifndef TERRARIUM_BENCH_SUPPORT_H_
#define TERRARIUM_BENCH_SUPPORT_H_

#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "terrarium/terrarium.h"

namespace terrarium::bench {

// Made on first use, with that many isolates and those modules in its image; ends the process on
// failure.
Engine& TheEngine(int isolates, const std::vector<std::string>& preload = {});
Sandbox NewSandbox(Engine& engine, const Policy& policy);

// Ends the process, with the reason, unless the run ended well.
Report MustRun(Sandbox& sandbox, std::string_view source);
Report MustRun(absl::StatusOr<Report> report);

int64_t NowNs();

// The value below which `share` of the samples lie. REQUIRES: not empty.
double Quantile(std::vector<double> samples, double share);

// Samples go into the state as <name>_p50, _p99, _min and _max; the machine is shared, so a loop's
// mean says little.
void Report4(benchmark::State& state, const char* name, const std::vector<double>& samples);

}  // namespace terrarium::bench

#endif  // TERRARIUM_BENCH_SUPPORT_H_
