// Ties CPython's and the allocator's hooks to the kill path.
#ifndef TERRARIUM_INTERP_ENGINE_HOOKS_H_
#define TERRARIUM_INTERP_ENGINE_HOOKS_H_

#include "absl/status/status.h"

namespace terrarium::engine {

// Installs signal handlers and hooks, once.
absl::Status InstallHooks();

}  // namespace terrarium::engine

#endif  // TERRARIUM_INTERP_ENGINE_HOOKS_H_
