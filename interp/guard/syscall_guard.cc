#include "interp/guard/syscall_guard.h"

#include <linux/prctl.h>
#include <pthread.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>

#include "absl/strings/str_cat.h"
#include "interp/guard/foreign_handlers.h"
#include "interp/guard/sigsys.h"
#include "interp/guard/under_valgrind.h"
#include "interp/kill/seldom.h"
#include "interp/kill/signal_state.h"
#include "interp/kill/syscall_selector.h"

namespace terrarium::guard {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

std::atomic<bool> g_works = false;
kill::Seldom g_look;
// The one address from which system calls always pass: libc's return from a signal handler. The
// kernel compares the address behind the instruction.
uintptr_t g_signal_return = 0;

thread_local bool tls_armed = false;

// The end of the `syscall` instruction of libc's signal return, which sits where the kernel was
// told when our handler was installed; 0 when the code there is not what is expected.
uintptr_t FindSignalReturn() {
  KernelAction action;
  if (!GetAction(SIGSYS, &action) || action.restorer == 0) return 0;
  const auto* code = reinterpret_cast<const unsigned char*>(action.restorer);
  // mov $SYS_rt_sigreturn, %eax or %rax, then syscall.
  constexpr int kLongest = 16;
  for (int i = 0; i + 1 < kLongest; ++i) {
    if (code[i] == 0x0F && code[i + 1] == 0x05) {
      return action.restorer + static_cast<uintptr_t>(i) + 2;
    }
  }
  return 0;
}

bool Arm() {
  kill::tls_selector_armed = prctl(PR_SET_SYSCALL_USER_DISPATCH, PR_SYS_DISPATCH_ON,
                                   g_signal_return, 1UL, &kill::tls_syscall_selector) == 0;
  return kill::tls_selector_armed;
}

void Disarm() {
  kill::tls_selector_armed = false;
  prctl(PR_SET_SYSCALL_USER_DISPATCH, PR_SYS_DISPATCH_OFF, 0UL, 0UL, 0UL);
}

// Makes a call that must be refused. The handler then opens the selector and lets the call pass,
// for no guest runs.
bool Probe() {
  if (kSanitized || UnderValgrind()) return false;
  g_signal_return = FindSignalReturn();
  if (g_signal_return == 0 || !Arm()) return false;
  sigset_t sigsys, before;
  sigemptyset(&sigsys);
  sigaddset(&sigsys, SIGSYS);
  pthread_sigmask(SIG_UNBLOCK, &sigsys, &before);
  kill::tls_syscall_selector = kill::kRefuseSyscalls;
  syscall(SYS_gettid);
  bool refused = kill::tls_syscall_selector == kill::kAllowSyscalls;
  kill::tls_syscall_selector = kill::kAllowSyscalls;
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  Disarm();
  return refused;
}

// The kernel disarms a forked child, which may be inside a run.
void AfterForkInChild() {
  if (!tls_armed) return;
  tls_armed = Arm();
  if (tls_armed) return;
  for (kill::RunFrame* f = kill::tls_frame; f != nullptr; f = f->outer) {
    kill::RecordRefusal(f, Reason::kSyscall, "prctl");
  }
}

// Disarms before the thread's memory, and the byte in it, goes away.
struct DisarmAtThreadEnd {
  ~DisarmAtThreadEnd() { DisarmThread(); }
};

}  // namespace

absl::Status InstallSyscallGuard() {
  if (!InstallSigsysHandler()) {
    return absl::InternalError(absl::StrCat("cannot handle SIGSYS: ", strerror(errno)));
  }
  g_works = Probe();
  if (g_works) {
    pthread_atfork(nullptr, nullptr, AfterForkInChild);
    AdjustForeignHandlers();
  }
  return absl::OkStatus();
}

bool SyscallGuardWorks() { return g_works.load(std::memory_order_relaxed); }

absl::Status PrepareThread() {
  if (!SyscallGuardWorks()) return absl::OkStatus();
  if (g_look.IsDue()) AdjustForeignHandlers();
  if (tls_armed) return absl::OkStatus();
  thread_local DisarmAtThreadEnd at_end;
  tls_armed = Arm();
  if (tls_armed) return absl::OkStatus();
  return absl::InternalError(
      absl::StrCat("the syscall guard cannot be armed on this thread: ", strerror(errno)));
}

void DisarmThread() {
  if (!tls_armed) return;
  Disarm();
  tls_armed = false;
}

}  // namespace terrarium::guard
