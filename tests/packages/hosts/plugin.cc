// A library with a C interface, as an application loads it at run time.
#include <cstdint>

#include "terrarium/terrarium.h"

// The value of `source`, an int; -1 on any failure.
extern "C" __attribute__((visibility("default"))) int64_t plugin_run(const char* source) {
  static auto* engine = new absl::StatusOr<terrarium::Engine>(terrarium::Engine::Create());
  if (!engine->ok()) return -1;
  auto sandbox = (*engine)->NewSandbox(terrarium::Policy::Plugin());
  if (!sandbox.ok()) return -1;
  auto report = sandbox->Run(source);
  return report.ok() && report->ok() ? report->value.As<int64_t>().value_or(-1) : -1;
}
