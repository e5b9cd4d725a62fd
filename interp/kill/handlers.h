// The process's signal handlers of this folder: which, how, and whether they are still there. A
// fault of a guest that found a handler of the host's in their place would end the process.
//
// Threads: any.
// Tested by: interp/kill/kill_test.cc.
#ifndef TERRARIUM_INTERP_KILL_HANDLERS_H_
#define TERRARIUM_INTERP_KILL_HANDLERS_H_

#include "absl/status/status.h"

namespace terrarium::kill {

// REQUIRES: called once.
absl::Status InstallHandlers();

// Puts ours back where the host has installed others since, which from then on get what is not ours
// (Chain()). Looks once a millisecond at most.
void LookAfterHandlers();

}  // namespace terrarium::kill

#endif  // TERRARIUM_INTERP_KILL_HANDLERS_H_
