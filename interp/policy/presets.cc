#include "interp/policy/presets.h"

namespace terrarium::internal {
namespace {

constexpr PresetRow kPresets[] = {
    {.name = "strict",
     .audience = "hostile code from strangers: submissions, fuzzing",
     .limits =
         {
             .instructions = 20'000'000,  // some 0.3 s of pure Python
             .allocations = 4'000'000,    // one for five instructions
             .total_allocated = GiB(1),   // bounds churn below the cap
             .memory = MiB(32),           // ten times a warm interpreter
             .deadline = absl::Milliseconds(500),  // a person still waits
             .cpu_time = absl::Milliseconds(500),  // it never sleeps for long
             .recursion = 500,                     // half of CPython's default
             .output = KiB(256),                   // more than anyone reads
             .host_calls = 10'000,   // each may do costly host work
             .source = KiB(256),     // longer than any honest script
             .value_nodes = 20'000,  // converted on the host's time
             .value_bytes = MiB(1),  // copied into host memory
             .value_depth = 50,      // ordinary data stays below 10
         },
     .clock = Clock::kFrozen},  // nothing to time a side channel with
    {.name = "plugin",
     .audience = "plugins, rules and scripts of a server's users (default)",
     .limits =
         {
             .instructions = 100'000'000,   // 1 to 2 s of pure Python
             .allocations = 20'000'000,     // one for five instructions
             .total_allocated = GiB(4),     // 2 GB/s for the whole deadline
             .memory = MiB(64),             // 15 fit in 1 GiB of host memory
             .deadline = absl::Seconds(2),  // a request is given up after it
             .cpu_time = absl::Seconds(2),  // host waits do not extend it
             .recursion = 1'000,            // CPython's default
             .output = MiB(1),              // a log, not a file
             .host_calls = 100'000,         // 20 us each fill the deadline
             .source = MiB(1),              // CPython's own largest is 0.3 MB
             .value_nodes = 100'000,        // a table of 10,000 rows
             .value_bytes = MiB(8),         // a document with its pictures
             .value_depth = 100,            // deeper than hand-made data
         },
     .clock = Clock::kVirtual},
    {.name = "game",
     .audience = "mods called in a frame loop: small, deterministic",
     .limits =
         {
             .instructions = 5'000'000,    // the same cut on each machine
             .allocations = 1'000'000,     // one for five instructions
             .total_allocated = MiB(256),  // four frames of heavy churn
             .memory = MiB(16),            // many mods side by side
             .deadline = absl::Milliseconds(50),  // three frames at 60 Hz
             .cpu_time = absl::Milliseconds(50),
             .recursion = 500,       // a behaviour tree, no more
             .output = KiB(64),      // a console line, now and then
             .host_calls = 20'000,   // one for each entity and property
             .source = KiB(512),     // a large mod in one file
             .value_nodes = 20'000,  // a level's entities
             .value_bytes = MiB(1),
             .value_depth = 50,
         },
     .clock = Clock::kVirtual},  // replays see the same time
    {.name = "agent",
     .audience = "code that an AI agent wrote: generous, long runs",
     .limits =
         {
             .instructions = 2'000'000'000,  // about the deadline's length
             .allocations = 400'000'000,     // one for five instructions
             .total_allocated = GiB(64),     // 2 GB/s for the whole deadline
             .memory = MiB(512),             // a data set held in memory
             .deadline = absl::Seconds(30),  // a tool call's usual patience
             .cpu_time = absl::Seconds(30),
             .recursion = 3'000,       // generated code recurses freely
             .output = MiB(16),        // printed data is its result
             .host_calls = 1'000'000,  // tools are its purpose
             .source = MiB(4),         // data pasted into the source
             .value_nodes = 1'000'000,
             .value_bytes = MiB(64),
             .value_depth = 200,  // the largest there is
         },
     .clock = Clock::kVirtual},
};

}  // namespace

std::span<const PresetRow> Presets() { return kPresets; }

}  // namespace terrarium::internal
