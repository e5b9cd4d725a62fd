// Signal context: no allocation, no locks, no Abseil; tools/lint.sh checks the includes.
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <ctime>

#include "interp/kill/run_frame.h"
#include "interp/kill/signal_state.h"
#include "interp/kill/syscall_selector.h"
#include "interp/memory/guest_text.h"

// The section of code that a kill may interrupt; the linker names its ends.
extern "C" const char __start_tr_guest_text[];
extern "C" const char __stop_tr_guest_text[];

namespace terrarium::kill {
namespace {

// How soon a kill that could not be taken is tried again.
constexpr int64_t kRetryNs = 20'000;

int64_t Clock(clockid_t id) {
  timespec t;
#if defined(TERRARIUM_TSAN)
  // Its clock_gettime() would note a write to the signal stack, which the fibers of a thread share:
  // a guest that is killed inside of such a function of its never releases what it wrote.
  syscall(SYS_clock_gettime, id, &t);
#else
  clock_gettime(id, &t);
#endif
  return int64_t{t.tv_sec} * 1'000'000'000 + t.tv_nsec;
}

bool InGuestText(const ucontext_t* context) {
  auto pc = static_cast<uintptr_t>(context->uc_mcontext.gregs[REG_RIP]);
  return pc >= reinterpret_cast<uintptr_t>(__start_tr_guest_text) &&
         pc < reinterpret_cast<uintptr_t>(__stop_tr_guest_text);
}

Reason FaultCause(const RunFrame* frame, int signal, const siginfo_t* info) {
  switch (signal) {
    case SIGBUS:
      return Reason::kBus;
    case SIGFPE:
      return Reason::kFpe;
    case SIGILL:
      return Reason::kIll;
    case SIGABRT:
      return Reason::kAbort;
    default:
      break;
  }
  auto address = reinterpret_cast<uintptr_t>(info->si_addr);
  bool in_guard = address < frame->stack_low && address >= frame->stack_low - frame->stack_guard;
  return in_guard ? Reason::kStack : Reason::kSegv;
}

// The call of a later handler that this thread is inside of, or was when that handler jumped away.
struct HandingOn {
  int signal = 0;
  const siginfo_t* info = nullptr;
  const char* frame = nullptr;
};
thread_local HandingOn tls_handing_on __attribute__((tls_model("initial-exec")));

void CallHandler(const struct sigaction& handler, int signal, siginfo_t* info, void* context) {
  if ((handler.sa_flags & SA_SIGINFO) != 0) {
    handler.sa_sigaction(signal, info, context);
    return;
  }
  if (handler.sa_handler == SIG_IGN) return;
  if (handler.sa_handler != SIG_DFL) {
    handler.sa_handler(signal);
    return;
  }
  // Default action: put it back. A fault recurs when the handler returns; a signal that somebody
  // sent has to be sent again.
  struct sigaction standard = {};
  standard.sa_handler = SIG_DFL;
  sigaction(signal, &standard, nullptr);
  if (info->si_code <= 0) raise(signal);
}

// When the thread's timer is next needed by any frame that is not yet due.
int64_t NextLook(int64_t now, int64_t cpu_now) {
  int64_t next = 0;
  for (RunFrame* f = tls_frame; f != nullptr; f = f->outer) {
    if (f->cause != Reason::kNone) continue;
    int64_t at = f->deadline_ns;
    int64_t cpu_at = now + (f->cpu_deadline_ns - cpu_now);
    if (cpu_at < at) at = cpu_at;
    if (next == 0 || at < next) next = at;
  }
  return next;
}

}  // namespace

// The interrupted thread goes on in Land(), on top of the guest's stack, which is abandoned. The
// signal return restores the mask, as for any signal.
void RedirectToLanding(RunFrame* frame, ucontext_t* context) {
  frame->mode = kHost;
  greg_t* regs = context->uc_mcontext.gregs;
  regs[REG_RIP] = reinterpret_cast<greg_t>(&Land);
  // The ABI wants rsp + 8 aligned to 16 where a function begins.
  regs[REG_RSP] = static_cast<greg_t>((frame->stack_top & ~uintptr_t{15}) - 8);
  constexpr greg_t kDirectionFlag = 0x400;
  regs[REG_EFL] &= ~kDirectionFlag;
  // A fault may have struck in a handler of the host's own that runs on the guest's stack; the
  // signals it blocks must not stay blocked. Only the kernel's part of the set lies in the signal
  // frame.
  constexpr size_t kKernelSet = 8;
  __builtin_memcpy(&context->uc_sigmask, &frame->signal_mask, kKernelSet);
}

void Chain(int signal, siginfo_t* info, void* context) {
  const struct sigaction* later = g_later[signal].load();
  auto* frame = static_cast<const char*>(__builtin_frame_address(0));
  // A later handler that hands on what it does not know has us as its previous. It passes the same
  // siginfo, from deeper in the stack; a new signal at that place would have come from the same
  // depth.
  const HandingOn outer = tls_handing_on;
  bool handed_back = outer.signal == signal && outer.info == info && frame < outer.frame;
  if (later == nullptr || handed_back) {
    CallHandler(g_previous[signal], signal, info, context);
    return;
  }
  tls_handing_on = {signal, info, frame};
  CallHandler(*later, signal, info, context);
  tls_handing_on = outer;
}

bool TakeOrPutOff(RunFrame* frame, ucontext_t* context) {
  if (InGuestText(context) && (g_may_kill == nullptr || g_may_kill())) {
    RedirectToLanding(frame, context);
    return true;
  }
  memory::tls_kill_due = 1;
  return false;
}

int64_t RetryTime() { return Clock(CLOCK_MONOTONIC) + kRetryNs; }

void TakeOut(const RunFrame* frame) {
  if (tls_frame == frame) {
    tls_frame = frame->outer;
    return;
  }
  RunFrame* later = tls_frame;
  while (later != nullptr && later->outer != frame) later = later->outer;
  if (later != nullptr) later->outer = frame->outer;
}

void OnKillSignal(int signal, siginfo_t* info, void* context) {
  HostSyscalls host;
  if (info->si_value.sival_ptr == &g_drop_marker) {
    if (const RunFrame* dropped = g_dropped_frame) TakeOut(dropped);
    g_dropped_frame = nullptr;
    return;
  }
  if (info->si_value.sival_ptr != &g_signal_marker) {
    Chain(signal, info, context);
    return;
  }
  RunFrame* top = tls_frame;
  tls_timer.armed_at_ns = 0;
  if (top == nullptr) return;
  int saved_errno = errno;
  int64_t now = Clock(CLOCK_MONOTONIC);
  int64_t cpu_now = Clock(CLOCK_THREAD_CPUTIME_ID);
  for (RunFrame* f = top; f != nullptr; f = f->outer) {
    if (f->interrupt != 0) {
      RecordCause(f, Reason::kInterrupted);
    } else if (now >= f->deadline_ns) {
      RecordCause(f, Reason::kDeadline);
    } else if (cpu_now >= f->cpu_deadline_ns) {
      RecordCause(f, Reason::kCpuTime);
    }
  }
  int64_t next = NextLook(now, cpu_now);
  if (top->cause != Reason::kNone && top->mode == kGuest) {
    if (!TakeOrPutOff(top, static_cast<ucontext_t*>(context))) {
      next = now + kRetryNs;
    }
  }
  if (next != 0) ArmTimerOrEnd(next);
  errno = saved_errno;
}

void OnFault(int signal, siginfo_t* info, void* context) {
  HostSyscalls host;
  RunFrame* top = tls_frame;
  // Sent by kill() or sigqueue(): not a fault. abort() sends with tgkill().
  bool sent = info->si_code <= 0;
  bool own_abort = signal == SIGABRT && info->si_code == SI_TKILL && info->si_pid == getpid();
  if (top == nullptr || top->mode != kGuest || (sent && !own_abort)) {
    Chain(signal, info, context);
    return;
  }
  RecordCause(top, FaultCause(top, signal, info));
  RedirectToLanding(top, static_cast<ucontext_t*>(context));
}

}  // namespace terrarium::kill
