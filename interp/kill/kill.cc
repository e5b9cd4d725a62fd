#include "interp/kill/kill.h"

#include <pthread.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <boost/context/detail/fcontext.hpp>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>

#include "absl/strings/str_cat.h"
#include "interp/kill/handlers.h"
#include "interp/kill/sanitizer_fiber.h"
#include "interp/kill/signal_state.h"
#include "interp/kill/syscall_selector.h"
#include "interp/memory/guest_text.h"
#include "terrarium/report.h"

namespace terrarium::kill {

thread_local RunFrame* volatile tls_frame = nullptr;
thread_local volatile uint8_t tls_syscall_selector = kAllowSyscalls;
thread_local bool tls_selector_armed = false;
thread_local ThreadTimer tls_timer;
char g_signal_marker;
char g_drop_marker;
std::atomic<RunFrame*> g_dropped_frame = nullptr;
bool (*g_may_kill)() = nullptr;

namespace {

namespace ctx = boost::context::detail;

constexpr size_t kSignalStackBytes = size_t{64} << 10;

// A destructor of the host's may still ask for a run when ours is done.
thread_local bool tls_thread_ends = false;

// What a thread needs before it can run guests: an alternate signal stack (a guest's stack overflow
// leaves no room for the handler) and a timer of its own. Made on first use, undone when the thread
// ends.
class ThreadSetup {
 public:
  ThreadSetup() {
    stack_t current = {};
    sigaltstack(nullptr, &current);
    if ((current.ss_flags & SS_DISABLE) != 0 || current.ss_size < kSignalStackBytes / 2) {
      void* memory = mmap(nullptr, kSignalStackBytes, PROT_READ | PROT_WRITE,
                          MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
      if (memory != MAP_FAILED) {
        stack_t ours = {};
        ours.ss_sp = memory;
        ours.ss_size = kSignalStackBytes;
        if (sigaltstack(&ours, nullptr) == 0) {
          own_stack_ = memory;
          previous_ = current;
        }
      }
      has_stack_ = own_stack_ != nullptr;
    }
    MakeTimer();
  }
  ~ThreadSetup() {
    tls_thread_ends = true;
    if (tls_timer.exists) timer_delete(tls_timer.id);
    tls_timer.exists = false;
    if (own_stack_ != nullptr) {
      sigaltstack(&previous_, nullptr);
      munmap(own_stack_, kSignalStackBytes);
    }
  }
  // Both or nothing: without the timer no deadline would be kept. The kernel counts timers as
  // pending signals, so a limit may be reached.
  bool Complete() {
    if (!tls_timer.exists) MakeTimer();
    return has_stack_ && tls_timer.exists;
  }

 private:
  void MakeTimer() {
    sigevent event = {};
    event.sigev_notify = SIGEV_THREAD_ID;
    event.sigev_signo = KillSignal();
    event.sigev_value.sival_ptr = &g_signal_marker;
    event._sigev_un._tid = gettid();
    tls_timer.exists = timer_create(CLOCK_MONOTONIC, &event, &tls_timer.id) == 0;
  }

  bool has_stack_ = true;
  void* own_stack_ = nullptr;
  stack_t previous_ = {};
};

// Signals that must reach us while a guest runs, and that hosts do block in worker threads:
// blocked, the first would leave the guest running and the others end the process.
sigset_t OurSignals() {
  sigset_t set;
  sigemptyset(&set);
  for (int signal : {KillSignal(), SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGSYS}) {
    sigaddset(&set, signal);
  }
  return set;
}

const sigset_t& Ours() {
  static const sigset_t set = OurSignals();
  return set;
}

// Only the kernel's part of a set counts.
uint64_t Bits(const sigset_t& set) {
  uint64_t bits;
  memcpy(&bits, &set, sizeof(bits));
  return bits;
}

// Unblocks ours, notes in the frame the mask that the guest runs with, and returns what the mask
// was.
sigset_t UnblockOurs(RunFrame* frame) {
  sigset_t before;
  pthread_sigmask(SIG_UNBLOCK, &Ours(), &before);
  uint64_t during = Bits(before) & ~Bits(Ours());
  memcpy(&frame->signal_mask, &during, sizeof(during));
  return before;
}

// Once a host function has made a system call under watch, which takes the time of a signal, this
// many further ones are not watched.
constexpr int kUnwatchedCalls = 16;

// After a call of the host's in which system calls were made, or could have been.
void LookAtMaskAgain(RunFrame* frame) {
  UnblockOurs(frame);
  frame->unwatched_calls =
      frame->unwatched_calls == 0 ? kUnwatchedCalls : frame->unwatched_calls - 1;
}

class UnblockedSignals {
 public:
  explicit UnblockedSignals(RunFrame* frame) : before_(UnblockOurs(frame)) {}
  ~UnblockedSignals() {
    if (!keeps_ && (Bits(before_) & Bits(Ours())) != 0) {
      pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }
  }
  // The mask of before is another thread's.
  void Keep() { keeps_ = true; }
  UnblockedSignals(const UnblockedSignals&) = delete;
  UnblockedSignals& operator=(const UnblockedSignals&) = delete;

 private:
  const sigset_t before_;
  bool keeps_ = false;
};

bool SetUpThread() {
  if (tls_thread_ends) return false;
  thread_local ThreadSetup setup;
  return setup.Complete();
}

// I5: a guest computes with the standard environment, whatever the host has set; the switch back
// restores the host's.
void SetStandardFloatingPoint() {
  const unsigned mxcsr = 0x1F80;
  const uint16_t x87_control = 0x037F;
  asm volatile("ldmxcsr %0; fldcw %1" ::"m"(mxcsr), "m"(x87_control));
}

uint16_t X87Status() {
  uint16_t status;
  asm volatile("fnstsw %0" : "=a"(status));
  return status;
}

// I3: a guest that was abandoned inside long double code leaves x87 registers in use, and the
// host's next such computation would find none free. The switch restores the control word only.
void RestoreX87(uint16_t status) {
  struct {
    uint16_t words[14];
  } environment;
  asm volatile("fnstcw %0" : "=m"(environment.words[0]));
  uint16_t control = environment.words[0];
  asm volatile("fninit; fnstenv %0" : "=m"(environment));
  environment.words[0] = control;
  environment.words[2] = status;
  asm volatile("fldenv %0" ::"m"(environment));
}

thread_local pid_t tls_thread_id = 0;

// Timers are not inherited, and a host function may have forked: the child's run needs one for its
// deadline.
void AfterForkInChild() {
  tls_thread_id = 0;
  if (!tls_timer.exists) return;
  tls_timer.exists = false;
  tls_timer.armed_at_ns = 0;
  if (tls_frame == nullptr) return;
  SetUpThread();
  ArmTimerOrEnd(1);
}

// What a guest hands over when it switches to the host without ending.
struct HostCall {
  void (*call)(void*);
  void* arg;
};

// What a host hands over when it calls back.
struct GuestCall {
  void (*body)(void*);
  void* arg;
};

struct Entry {
  RunFrame* frame;
  void (*body)(void*);
  void* arg;
};

// What a guest hands over when it parks, and when a call back has ended.
char g_park_marker;
char g_done_marker;

// First code on the guest's stack. Nothing of the host's stack is used after the first switch,
// since a guest that parks may be resumed from another place.
void OnGuestStack(ctx::transfer_t from) {
  const Entry entry = *static_cast<Entry*>(from.data);
  RunFrame* frame = entry.frame;
  frame->host_context = from.fctx;
  FinishSwitch(nullptr);
  SetStandardFloatingPoint();
  EnterGuestMode(frame);
  // A cause recorded on the way in (a tiny deadline, an interrupt).
  if (frame->cause != Reason::kNone) KillNow(frame->cause);
  entry.body(entry.arg);
  LeaveGuestMode(frame, kHost);
  // I2: a cause recorded before this point stands, however late.
  frame->finished = frame->cause == Reason::kNone;
  Land();
}

// Sends the thread our signal, with the marker that says what for.
bool SendOurs(pid_t tid, char* marker) {
  siginfo_t info = {};
  info.si_signo = KillSignal();
  info.si_code = SI_QUEUE;
  info.si_pid = getpid();
  info.si_uid = getuid();
  info.si_value.sival_ptr = marker;
  return syscall(SYS_rt_tgsigqueueinfo, info.si_pid, tid, info.si_signo, &info) == 0;
}

// Runs that have ended on this thread, so that one inside of which others were notes it.
thread_local uint64_t tls_ended_runs = 0;

// K5 on another thread: that takes the frame out by itself, in its handler, for its list is its
// own.
void DropOnItsThread(RunFrame* frame) {
  static std::mutex mutex;
  const std::lock_guard lock(mutex);
  g_dropped_frame = frame;
  constexpr int kWaits = 20'000;  // of 100 us
  for (int i = 0; i < kWaits; ++i) {
    const bool sent = i > 0 || SendOurs(frame->thread, &g_drop_marker);
    // A thread that has ended has no list.
    if (!sent || syscall(SYS_tgkill, getpid(), frame->thread, 0) != 0) break;
    if (g_dropped_frame == nullptr) return;
    usleep(100);
  }
  if (g_dropped_frame.exchange(nullptr) == nullptr) return;
  if (syscall(SYS_tgkill, getpid(), frame->thread, 0) != 0) return;
  fputs(
      "terrarium: a host function returned on another thread than the one that called it, which "
      "blocks the signal by which Terrarium could tell it\n",
      stderr);
  abort();
}

// K5.
ctx::transfer_t LeaveOutOfTurn(RunFrame* frame) {
  if (frame->thread != ThreadId()) {
    DropOnItsThread(frame);
  } else {
    TakeOut(frame);
  }
  frame->out_of_turn = frame->dead = true;
  ForgetStack(frame);
  return {};
}

// Serves what the guest calls of the host, until it hands over something else; null data when its
// stack is gone.
ctx::transfer_t Serve(RunFrame* frame, ctx::transfer_t out) {
  while (out.data != nullptr && out.data != &g_park_marker && out.data != &g_done_marker) {
    FinishSwitch(frame);
    frame->guest_context = out.fctx;
    auto* request = static_cast<HostCall*>(out.data);
    // Nothing may unwind from here: the guest's stack would stay suspended.
    const uint64_t ended_runs = tls_ended_runs;
    [request]() noexcept { request->call(request->arg); }();
    if (tls_frame != frame) return LeaveOutOfTurn(frame);
    if (frame->dead) return {};
    if (tls_ended_runs != ended_runs && frame->attach != nullptr) frame->attach(frame);
    // It may have changed the mask, by which handlers tell the guest's system calls from those of a
    // host's handler, unless it made no system call at all.
    if (tls_syscall_selector == kAllowSyscalls) LookAtMaskAgain(frame);
    StartSwitchToGuest(frame);
    out = ctx::jump_fcontext(frame->guest_context, nullptr);
  }
  return out;
}

// The guest stands still for the host's code. The selector stays closed: the host's first system
// call raises SIGSYS, whose handler opens it, since no guest runs. If it is closed still when the
// host is done, the host has made none.
ctx::transfer_t HandOver(RunFrame* frame, void* what) {
  frame->mode = kMasked;
  if (!tls_selector_armed || frame->unwatched_calls > 0) tls_syscall_selector = kAllowSyscalls;
  StartSwitchToHost();
  const ctx::transfer_t back = ctx::jump_fcontext(frame->host_context, what);
  FinishSwitch(nullptr);
  // The host was suspended anew, in another place.
  frame->host_context = back.fctx;
  EnterGuestMode(frame);
  if (frame->cause != Reason::kNone) KillNow(frame->cause);
  return back;
}

// From the host into a guest, until it ends or parks.
bool Drive(RunFrame* frame, ctx::fcontext_t guest, void* data) {
  const int host_errno = errno;
  const uint16_t x87_status = X87Status();
  SetUpThread();
  UnblockedSignals unblocked(frame);
  frame->finished = false;
  frame->parked_context = nullptr;
  frame->outer = tls_frame;
  frame->thread = ThreadId();
  frame->mode = kHost;
  tls_frame = frame;
  // From here on a poke finds the frame; an earlier one found none.
  if (frame->interrupt != 0) RecordCause(frame, Reason::kInterrupted);
  // Inside another run the handler finds out whose turn is next.
  const int64_t armed_at = tls_timer.armed_at_ns;
  // A time that has passed is none: the host may have taken the signal for itself.
  const bool armed = frame->keep_timer && frame->outer == nullptr && armed_at > frame->begins_ns &&
                     armed_at <= frame->first_look_ns;
  if (!armed && !ArmTimer(frame->outer == nullptr ? frame->first_look_ns : 1)) {
    frame->timer_failed = true;
    tls_frame = frame->outer;
    return false;
  }
  StartSwitchToGuest(frame);
  const ctx::transfer_t out = Serve(frame, ctx::jump_fcontext(guest, data));
  if (!frame->dead) FinishSwitch(frame);
  if (out.data == &g_park_marker) {
    frame->parked_context = out.fctx;
    OpenStack(frame);
  }
  frame->mode = kHost;
  ++tls_ended_runs;
  if (frame->out_of_turn) {
    if (frame->thread != ThreadId()) unblocked.Keep();
    errno = host_errno;
    return false;
  }
  memory::tls_kill_due = 0;
  tls_frame = frame->outer;
  // An outer run looks again at once, in case its time came meanwhile.
  if (frame->outer != nullptr) {
    ArmTimerOrEnd(1);
  } else if (!frame->keep_timer) {
    // A signal that comes all the same finds no run.
    static_cast<void>(ArmTimer(0));
  }
  if (!frame->finished || X87Status() != x87_status) RestoreX87(x87_status);
  errno = host_errno;
  return frame->finished;
}

}  // namespace

int KillSignal() { return SIGRTMAX - 3; }

bool RecordCause(RunFrame* frame, Reason cause) {
  // Written by this thread and by its own signal handlers only, so a compare and exchange without a
  // lock prefix would do; the portable one is cheap.
  Reason none = Reason::kNone;
  return std::atomic_ref<Reason>(const_cast<Reason&>(frame->cause))
      .compare_exchange_strong(none, cause, std::memory_order_relaxed);
}

bool RecordRefusal(RunFrame* frame, Reason cause, const char* culprit) {
  if (!RecordCause(frame, cause)) return false;
  size_t n = 0;
  for (; n + 1 < sizeof(frame->culprit) && culprit[n] != '\0'; ++n) {
    frame->culprit[n] = culprit[n];
  }
  frame->culprit[n] = '\0';
  return true;
}

bool ArmTimer(int64_t at_ns) {
  if (!tls_timer.exists) return false;
  itimerspec when = {};
  // A zero value would disarm; a time long past fires at once.
  when.it_value.tv_sec = at_ns / 1'000'000'000;
  when.it_value.tv_nsec = at_ns % 1'000'000'000;
  tls_timer.armed_at_ns = at_ns;
  if (timer_settime(tls_timer.id, TIMER_ABSTIME, &when, nullptr) == 0) return true;
  tls_timer.armed_at_ns = 0;
  return false;
}

void ArmTimerOrEnd(int64_t at_ns) {
  if (ArmTimer(at_ns)) return;
  for (RunFrame* f = tls_frame; f != nullptr; f = f->outer) {
    f->timer_failed = true;
    RecordCause(f, Reason::kDeadline);
  }
  memory::tls_kill_due = 1;
}

void Land() {
  RunFrame* frame = tls_frame;
  StartSwitchToHost();
  ctx::jump_fcontext(frame->host_context, nullptr);
  __builtin_unreachable();
}

void TakeDueKill() {
  RunFrame* frame = tls_frame;
  memory::tls_kill_due = 0;
  if (frame != nullptr && frame->cause != Reason::kNone) KillNow(frame->cause);
}

absl::Status Install() {
  pthread_atfork(nullptr, nullptr, AfterForkInChild);
  return InstallHandlers();
}

absl::Status PrepareThread() {
  LookAfterHandlers();
  if (SetUpThread()) return absl::OkStatus();
  if (tls_thread_ends) {
    return absl::FailedPreconditionError("this thread is ending and can run no guests any more");
  }
  return absl::ResourceExhaustedError(
      "this thread can get no timer or signal stack, without which a guest could "
      "not be stopped; see the limit on pending signals (RLIMIT_SIGPENDING)");
}

bool Enter(RunFrame* frame, void (*body)(void*), void* arg) {
  Entry entry = {frame, body, arg};
  ctx::fcontext_t guest = ctx::make_fcontext(reinterpret_cast<void*>(frame->stack_top),
                                             frame->stack_top - frame->stack_low, OnGuestStack);
  return Drive(frame, guest, &entry);
}

bool Resume(RunFrame* frame) { return Drive(frame, frame->parked_context, nullptr); }

void Abandon(RunFrame* frame) {
  frame->parked_context = nullptr;
  ForgetStack(frame);
}

void Park() {
  RunFrame* frame = tls_frame;
  if (frame->cause != Reason::kNone) KillNow(frame->cause);
  LeaveGuestMode(frame, kMasked);
  StartSwitchToHost();
  ctx::transfer_t back = ctx::jump_fcontext(frame->host_context, &g_park_marker);
  FinishSwitch(nullptr);
  frame->host_context = back.fctx;
  EnterGuestMode(frame);
  if (frame->cause != Reason::kNone) KillNow(frame->cause);
}

void KillNow(Reason cause) {
  RunFrame* frame = tls_frame;
  if (frame == nullptr) return;
  RecordCause(frame, cause);
  if (frame->mode != kGuest) return;
  if (g_may_kill != nullptr && !g_may_kill()) {
    // CPython holds a process-wide lock: taken as soon as it lets go.
    HostSyscalls host;
    ArmTimerOrEnd(1);
    return;
  }
  LeaveGuestMode(frame, kHost);
  Land();
}

void KillForRefusal(Reason cause, const char* culprit) {
  if (RunFrame* frame = tls_frame) RecordRefusal(frame, cause, culprit);
  KillNow(cause);
}

void CallOnHost(void (*call)(void*), void* arg) {
  RunFrame* frame = tls_frame;
  // I2: what is due, and was put off, lets nothing out any more.
  if (frame->cause != Reason::kNone) KillNow(frame->cause);
  HostCall request = {call, arg};
  ctx::transfer_t back = HandOver(frame, &request);
  while (back.data != nullptr) {
    const GuestCall inner = *static_cast<GuestCall*>(back.data);
    inner.body(inner.arg);
    if (frame->cause != Reason::kNone) KillNow(frame->cause);
    back = HandOver(frame, &g_done_marker);
  }
}

bool CallGuest(void (*body)(void*), void* arg) {
  RunFrame* frame = tls_frame;
  if (frame->dead) return false;
  GuestCall call = {body, arg};
  if (tls_syscall_selector == kAllowSyscalls) LookAtMaskAgain(frame);
  ++frame->calls_back;
  StartSwitchToGuest(frame);
  const ctx::transfer_t out = Serve(frame, ctx::jump_fcontext(frame->guest_context, &call));
  --frame->calls_back;
  if (!frame->dead) FinishSwitch(frame);
  if (out.data == nullptr) {
    frame->dead = true;
    return false;
  }
  frame->guest_context = out.fctx;
  return true;
}

pid_t ThreadId() {
  if (tls_thread_id == 0) tls_thread_id = gettid();
  return tls_thread_id;
}

bool Poke(pid_t tid) { return SendOurs(tid, &g_signal_marker); }

int64_t NowNs() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return int64_t{t.tv_sec} * 1'000'000'000 + t.tv_nsec;
}

int64_t ThreadCpuNs() {
  timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return int64_t{t.tv_sec} * 1'000'000'000 + t.tv_nsec;
}

}  // namespace terrarium::kill
