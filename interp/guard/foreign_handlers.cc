#include "interp/guard/foreign_handlers.h"

#include <sys/syscall.h>
#include <unistd.h>

#include <csignal>

#include "interp/guard/sigsys.h"
#include "interp/kill/signal_state.h"

namespace terrarium::guard {
namespace {

constexpr size_t kSetBytes = sizeof(uint64_t);
constexpr int kSignals = 64;

uint64_t Bit(int signal) { return uint64_t{1} << (signal - 1); }

bool SetAction(int signal, const KernelAction& action, KernelAction* before) {
  return syscall(SYS_rt_sigaction, signal, &action, before, kSetBytes) == 0;
}

bool HasHandler(const KernelAction& action) {
  return action.handler != reinterpret_cast<uintptr_t>(SIG_DFL) &&
         action.handler != reinterpret_cast<uintptr_t>(SIG_IGN);
}

uint64_t MaskThatWorks(const KernelAction& action) {
  uint64_t mask = action.mask & ~Bit(SIGSYS);
  bool visible = (action.flags & SA_NODEFER) == 0 || mask != 0;
  return visible ? mask : Bit(kill::KillSignal());
}

void Adjust(int signal) {
  KernelAction now;
  // Twice: what was put back may need the same.
  for (int i = 0; i < 2; ++i) {
    if (!GetAction(signal, &now) || !HasHandler(now)) return;
    KernelAction wanted = now;
    wanted.mask = MaskThatWorks(now);
    KernelAction replaced;
    if (wanted == now || !SetAction(signal, wanted, &replaced)) return;
    if (replaced == now) return;
    SetAction(signal, replaced, nullptr);
  }
}

}  // namespace

bool GetAction(int signal, KernelAction* action) {
  return syscall(SYS_rt_sigaction, signal, nullptr, action, kSetBytes) == 0;
}

void AdjustForeignHandlers() {
  if (!SigsysHandlerIsOurs()) InstallSigsysHandler();
  for (int signal = 1; signal <= kSignals; ++signal) {
    if (signal == SIGKILL || signal == SIGSTOP || signal == SIGSYS) continue;
    Adjust(signal);
  }
}

}  // namespace terrarium::guard
