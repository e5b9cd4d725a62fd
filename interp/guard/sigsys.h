// Our handler for SIGSYS.
//
// Threads: any; InstallSigsysHandler() by one at a time.
// Tested by: interp/guard/syscall_guard_test.cc.
#ifndef TERRARIUM_INTERP_GUARD_SIGSYS_H_
#define TERRARIUM_INTERP_GUARD_SIGSYS_H_

#include <csignal>

namespace terrarium::guard {

// Takes SIGSYS over and keeps what was there before for what is not the guard's: a seccomp filter
// of the host's raises SIGSYS, too.
bool InstallSigsysHandler();
bool SigsysHandlerIsOurs();

void OnSigsys(int signal, siginfo_t* info, void* context);

}  // namespace terrarium::guard

#endif  // TERRARIUM_INTERP_GUARD_SIGSYS_H_
