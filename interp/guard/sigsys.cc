#include "interp/guard/sigsys.h"

#include <atomic>

#include "interp/kill/signal_state.h"

namespace terrarium::guard {

bool SigsysHandlerIsOurs() {
  struct sigaction now = {};
  return sigaction(SIGSYS, nullptr, &now) == 0 && (now.sa_flags & SA_SIGINFO) != 0 &&
         now.sa_sigaction == OnSigsys;
}

bool InstallSigsysHandler() {
  static std::atomic<bool> installed = false;
  struct sigaction action = {};
  action.sa_sigaction = OnSigsys;
  // SA_ONSTACK: the guest's stack may be used up. SA_RESTART: as for the kill signal.
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART;
  // Whoever strikes before our handler has opened the selector would make its calls with SIGSYS
  // blocked, and the kernel ends the process for that. Faults must still reach the host, from its
  // handler that we may call.
  sigfillset(&action.sa_mask);
  for (int fault : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGTRAP}) {
    sigdelset(&action.sa_mask, fault);
  }
  struct sigaction before;
  if (sigaction(SIGSYS, &action, &before) != 0) return false;
  bool was_ours = (before.sa_flags & SA_SIGINFO) != 0 && before.sa_sigaction == OnSigsys;
  bool again = installed.exchange(true);
  if (!again) {
    kill::g_previous[SIGSYS] = before;
  } else if (!was_ours) {
    kill::NoteLaterHandler(SIGSYS, before);
  }
  return true;
}

}  // namespace terrarium::guard
