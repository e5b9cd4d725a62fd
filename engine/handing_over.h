// What the host does with what a guest leaves (its value, its exception, its files) comes after the
// run and counts inside of its deadline: a run that ends too late for it ends by the deadline. So a
// deadline holds for all that a guest can make a host do, but for the restore, which is bounded
// otherwise (memory/image.h).
//
// Threads: any. Tested by: engine/handing_over_test.cc, bench/kill_benchmark.
#ifndef TERRARIUM_ENGINE_HANDING_OVER_H_
#define TERRARIUM_ENGINE_HANDING_OVER_H_

#include <cstdint>

#include "interp/isolate/run_context.h"

namespace terrarium::engine {

// How long the host will take at most, on a machine like ours.
int64_t HandingOverNs(const isolate::RunContext& context);

// Whether time is left for it. If not, the run's cause says which limit leaves none.
// REQUIRES: the guest finished.
bool TimeToHandOver(isolate::RunContext& context);

}  // namespace terrarium::engine

#endif  // TERRARIUM_ENGINE_HANDING_OVER_H_
