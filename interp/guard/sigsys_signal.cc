// Signal context: no allocation, no locks, no Abseil; tools/lint.sh checks the includes.
#include <linux/audit.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>

#include "interp/guard/sigsys.h"
#include "interp/guard/syscall_names.h"
#include "interp/kill/poke.h"
#include "interp/kill/run_frame.h"
#include "interp/kill/signal_state.h"
#include "interp/kill/syscall_selector.h"

namespace terrarium::guard {
namespace {

using kill::RunFrame;

constexpr int kUserDispatch = 2;      // SYS_USER_DISPATCH; newer than libc's headers
constexpr int kInstructionBytes = 2;  // of `syscall`, `sysenter` and `int`
// A loop in libc that tries again for ever would never come back to where a kill may be taken;
// after so many refusals it is taken where it is.
constexpr int kPatience = 10'000;

uint64_t MaskOf(const void* set) {
  uint64_t bits;  // the kernel's part
  __builtin_memcpy(&bits, set, sizeof(bits));
  return bits;
}

// A guest cannot change its signal mask without a system call, and a handler runs with the signals
// blocked that it asked for.
bool InHostsHandler(const RunFrame* frame, const ucontext_t* context) {
  return MaskOf(&context->uc_sigmask) != MaskOf(&frame->signal_mask);
}

// Makes the call again, now that the selector allows it.
void Repeat(int number, ucontext_t* context) {
  context->uc_mcontext.gregs[REG_RAX] = number;
  context->uc_mcontext.gregs[REG_RIP] -= kInstructionBytes;
}

// The rest of the host's handler makes its calls unhindered, whatever they are. The kill signal
// stays blocked until it returns, and is pending: so our handler runs before the guest's next
// instruction, and closes the selector again.
void LetHostsHandlerRun(int number, ucontext_t* context) {
  sigaddset(&context->uc_sigmask, kill::KillSignal());
  if (!kill::Poke(kill::ThreadId())) kill::ArmTimerOrEnd(1);
  Repeat(number, context);
}

// libc's abort() in a guest is a fault of its own kind, not a system call that it was after: it
// unblocks SIGABRT, which is not blocked in guests, asks who it is, and sends itself the signal. It
// is let through up to there, where it has left its own state and lock in order for the host's next
// abort().
bool IsAbort(RunFrame* frame, const siginfo_t* info, ucontext_t* context) {
  if (info->si_arch != AUDIT_ARCH_X86_64) return false;
  greg_t* regs = context->uc_mcontext.gregs;
  switch (info->si_syscall) {
    case SYS_rt_sigprocmask:
      if (regs[REG_RDI] != SIG_UNBLOCK ||
          MaskOf(reinterpret_cast<const void*>(regs[REG_RSI])) != uint64_t{1} << (SIGABRT - 1)) {
        return false;
      }
      frame->aborting = true;
      regs[REG_RAX] = 0;
      return true;
    case SYS_getpid:
    case SYS_gettid:
      if (!frame->aborting) return false;
      regs[REG_RAX] = syscall(info->si_syscall);
      return true;
    case SYS_tgkill:
      if (!frame->aborting || regs[REG_RDX] != SIGABRT) return false;
      kill::RecordCause(frame, Reason::kAbort);
      kill::RedirectToLanding(frame, context);
      return true;
    default:
      return false;
  }
}

// What a call gives when it fails. brk tells the break and knows no errors: libc would take any
// other number for one, and ruin the host's heap.
greg_t Failure(const siginfo_t* info) {
  bool is_break = info->si_arch == AUDIT_ARCH_X86_64 && info->si_syscall == SYS_brk;
  return is_break ? syscall(SYS_brk, 0) : -EPERM;
}

void Refuse(RunFrame* frame, const siginfo_t* info, ucontext_t* context) {
  if (IsAbort(frame, info, context)) return;
  kill::RecordRefusal(frame, Reason::kSyscall, SyscallName(info->si_syscall, info->si_arch).text);
  context->uc_mcontext.gregs[REG_RAX] = Failure(info);
  if (++frame->refused_syscalls > kPatience) {
    kill::RedirectToLanding(frame, context);
  } else if (!kill::TakeOrPutOff(frame, context)) {
    // The code that asked, libc's mostly, may hold one of the host's locks: it goes on with the
    // error until the guest is back in its own code.
    kill::ArmTimerOrEnd(kill::RetryTime());
  }
}

}  // namespace

void OnSigsys(int signal, siginfo_t* info, void* context) {
  const int saved_errno = errno;
  auto* interrupted = static_cast<ucontext_t*>(context);
  RunFrame* frame = kill::tls_frame;
  if (info->si_code != kUserDispatch) {
    kill::HostSyscalls host;
    kill::Chain(signal, info, context);
  } else if (frame == nullptr || frame->mode != kill::kGuest) {
    // A handler of the host's struck between a change of mode and of selector.
    kill::tls_syscall_selector = kill::kAllowSyscalls;
    Repeat(info->si_syscall, interrupted);
  } else if (InHostsHandler(frame, interrupted)) {
    kill::tls_syscall_selector = kill::kAllowSyscalls;
    LetHostsHandlerRun(info->si_syscall, interrupted);
  } else {
    kill::HostSyscalls host;
    Refuse(frame, info, interrupted);
  }
  errno = saved_errno;
}

}  // namespace terrarium::guard
