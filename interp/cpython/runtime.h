// CPython in this process: started once, then a source of interpreters.
//
// Threads: Start() once; NewInterpreter() under the caller's lock.
// Tested by: tests/integration/no_addresses_test.cc, tests/soak/process_state_test.cc.
#ifndef TERRARIUM_INTERP_CPYTHON_RUNTIME_H_
#define TERRARIUM_INTERP_CPYTHON_RUNTIME_H_

#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "interp/cpython/internals.h"

namespace terrarium::cpython {

// Starts CPython with nothing that reaches the operating system: no import system, no streams, no
// site, no signal handlers. `seed` keys str hashes and pointer tokens. REQUIRES: the region layout
// is reserved, and terrarium_pointer_token is PointerToken.
absl::Status Start(uint64_t seed);

// A new interpreter with a GIL of its own. Everything it allocates comes from the region that is
// current on this thread. It is current and attached when this returns.
absl::StatusOr<PyThreadState*> NewInterpreter();

// What a pointer looks like to Python code: an opaque number, one-to-one for objects of one
// isolate, the same for the same object in every run.
uintptr_t PointerToken(const void* p);

}  // namespace terrarium::cpython

#endif  // TERRARIUM_INTERP_CPYTHON_RUNTIME_H_
