#include "interp/kill/kill.h"

#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cfenv>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <thread>

#include "absl/status/status.h"
#include "gtest/gtest.h"
#include "interp/kill/signal_state.h"
#include "interp/memory/guest_text.h"
#include "tests/support/fault.h"

namespace terrarium::kill {
namespace {

constexpr Reason kHostCalls = Reason::kHostCalls;  // any cause that handlers do not record
constexpr int64_t kMs = 1'000'000;
constexpr int64_t kFar = int64_t{3600} * 1000 * kMs;

// --- the handlers of a host, installed before ours -----------------------------------------------

volatile sig_atomic_t g_foreign_signal;
volatile sig_atomic_t g_foreign_value;
void* volatile g_foreign_address;

void Foreign(int signal, siginfo_t* info, void*) {
  g_foreign_signal = signal;
  g_foreign_value = info->si_value.sival_int;
  g_foreign_address = info->si_addr;
  // A fault would recur for ever.
  if (info->si_code > 0) _exit(42);
}

void ForeignPlain(int signal) { g_foreign_signal = signal + 1000; }

std::atomic<bool> g_may_kill_now = true;
bool MayKill() { return g_may_kill_now; }

class Handlers : public ::testing::Environment {
  void SetUp() override {
    struct sigaction action = {};
    action.sa_sigaction = Foreign;
    action.sa_flags = SA_SIGINFO;
    for (int signal : {KillSignal(), SIGSEGV, SIGBUS, SIGILL}) {
      ASSERT_EQ(sigaction(signal, &action, nullptr), 0);
    }
    action.sa_flags = 0;
    action.sa_handler = ForeignPlain;
    ASSERT_EQ(sigaction(SIGFPE, &action, nullptr), 0);
    g_may_kill = MayKill;
    memory::g_take_due_kill = TakeDueKill;
    ASSERT_TRUE(Install().ok());
  }
};
const auto* const g_handlers = ::testing::AddGlobalTestEnvironment(new Handlers);

// --- a stack with a guard, and frames on it ------------------------------------------------------

class Stack {
 public:
  static constexpr size_t kGuard = 64 << 10;
  static constexpr size_t kBytes = 256 << 10;
  Stack()
      : memory_(static_cast<char*>(
            mmap(nullptr, kAll, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))) {
    mprotect(memory_ + kAll - kBytes, kBytes, PROT_READ | PROT_WRITE);
  }
  ~Stack() { munmap(memory_, kAll); }
  uintptr_t low() const { return reinterpret_cast<uintptr_t>(memory_) + kAll - kBytes; }
  uintptr_t top() const { return low() + kBytes; }

 private:
  // Inaccessible memory goes on for a page below the guard.
  static constexpr size_t kAll = 4096 + kGuard + kBytes;
  char* memory_;
};

RunFrame NewFrame(const Stack& stack, int64_t deadline = kFar) {
  RunFrame frame;
  frame.stack_low = stack.low();
  frame.stack_top = stack.top();
  frame.stack_guard = Stack::kGuard;
  frame.deadline_ns = frame.first_look_ns = NowNs() + deadline;
  frame.cpu_deadline_ns = ThreadCpuNs() + kFar;
  return frame;
}

// What guests do. In guest text, so that a kill may be taken there, and not inlined into code that
// is not.

volatile int g_zero = 0;
volatile uint64_t g_spins = 0;

TR_GUEST_TEXT __attribute__((noinline)) void Spin(void*) {
  for (;;) g_spins = g_spins + 1;
}

TR_GUEST_TEXT __attribute__((noinline)) void SpinMillis(int64_t ms) {
  int64_t end = NowNs() + ms * kMs;
  while (NowNs() < end) g_spins = g_spins + 1;
}

// The same loop where a kill may not be taken.
__attribute__((noinline)) void SpinOutside(int64_t ms) {
  int64_t end = NowNs() + ms * kMs;
  while (NowNs() < end) g_spins = g_spins + 1;
}

TR_GUEST_TEXT int Overflow(int depth) {
  volatile char frame[1000];
  frame[0] = static_cast<char>(depth);
  if (g_zero != 0) return 0;  // never
  return Overflow(depth + 1) + frame[0];
}

class KillTest : public ::testing::Test {
 protected:
  KillTest() {
    g_foreign_signal = 0;
    g_may_kill_now = true;
  }
  // Runs `body` and returns the cause; Reason::kNone when it finished.
  Reason Run(void (*body)(void*), void* arg = nullptr, int64_t deadline = kFar) {
    RunFrame frame = NewFrame(stack_, deadline);
    bool finished = Enter(&frame, body, arg);
    EXPECT_EQ(finished, frame.cause == Reason::kNone);
    EXPECT_EQ(tls_frame, nullptr);
    return frame.cause;
  }
  Stack stack_;
};
using KillDeathTest = KillTest;

// --- entering, finishing, killing ----------------------------------------------------------------

TEST_F(KillTest, BodyRunsOnTheGuestsStackAndFinishes) {
  struct Seen {
    uintptr_t stack;
    int mode;
  } seen = {};
  auto body = [](void* arg) {
    auto* out = static_cast<Seen*>(arg);
    char here;
    out->stack = reinterpret_cast<uintptr_t>(&here);
    out->mode = tls_frame->mode;
  };
  EXPECT_EQ(Run(body, &seen), Reason::kNone);
  EXPECT_GT(seen.stack, stack_.low());
  EXPECT_LT(seen.stack, stack_.top());
  EXPECT_EQ(seen.mode, kGuest);
}

TEST_F(KillTest, KillNowDoesNotReturn) {
  bool after = false;
  auto body = [](void* arg) {
    KillNow(kHostCalls);
    *static_cast<bool*>(arg) = true;
  };
  EXPECT_EQ(Run(body, &after), kHostCalls);
  EXPECT_FALSE(after);
  EXPECT_EQ(Run([](void*) {}), Reason::kNone);
}

TEST_F(KillTest, DeadlineEndsALoop) {
  for (int i = 0; i < 5; ++i) {
    int64_t start = NowNs();
    EXPECT_EQ(Run(Spin, nullptr, 10 * kMs), Reason::kDeadline);
    EXPECT_GE(NowNs() - start, 10 * kMs);
    EXPECT_LT(NowNs() - start, 500 * kMs);
  }
}

TEST_F(KillTest, CpuTimeEndsALoopAndSleepingIsFree) {
  RunFrame frame = NewFrame(stack_);
  frame.cpu_deadline_ns = ThreadCpuNs() + 20 * kMs;
  frame.first_look_ns = NowNs() + 20 * kMs;
  int64_t cpu = ThreadCpuNs(), wall = NowNs();
  EXPECT_FALSE(Enter(
      &frame,
      [](void*) {
        int64_t end = NowNs() + 60 * kMs;
        // Our signals cut sleeps short.
        while (NowNs() < end) usleep(10'000);
        Spin(nullptr);
      },
      nullptr));
  EXPECT_EQ(Reason(frame.cause), Reason::kCpuTime);
  EXPECT_GE(ThreadCpuNs() - cpu, 20 * kMs);
  EXPECT_GE(NowNs() - wall, 60 * kMs);
}

TEST_F(KillTest, ADeadlineInThePastEndsTheGuest) {
  EXPECT_EQ(Run(Spin, nullptr, -kMs), Reason::kDeadline);
  EXPECT_EQ(Run(Spin, nullptr, 0), Reason::kDeadline);
}

TEST_F(KillTest, FinishedRunsLeaveNoTimerBehind) {
  EXPECT_EQ(Run([](void*) {}, nullptr, 20 * kMs), Reason::kNone);
  int64_t start = NowNs();
  EXPECT_EQ(Run([](void*) { SpinMillis(60); }), Reason::kNone);
  EXPECT_GE(NowNs() - start, 60 * kMs);
}

TEST_F(KillTest, OutsideGuestTextTheKillIsPutOff) {
  bool came_back = false;
  auto body = [](void* arg) {
    SpinOutside(60);
    *static_cast<bool*>(arg) = true;
    Spin(nullptr);
  };
  EXPECT_EQ(Run(body, &came_back, 10 * kMs), Reason::kDeadline);
  EXPECT_TRUE(came_back);
}

TEST_F(KillTest, TheHookPutsTheKillOff) {
  g_may_kill_now = false;
  const int64_t start = NowNs();
  std::thread opener([] {
    usleep(50'000);
    g_may_kill_now = true;
  });
  EXPECT_EQ(Run(Spin, nullptr, 5 * kMs), Reason::kDeadline);
  EXPECT_GE(NowNs() - start, 50 * kMs);
  opener.join();

  // A synchronous kill goes on, and is taken once the lock is free.
  g_may_kill_now = false;
  EXPECT_EQ(Run([](void*) {
              KillNow(kHostCalls);
              SpinMillis(5);
              g_may_kill_now = true;
              Spin(nullptr);
            }),
            kHostCalls);
}

// --- host code that the guest calls --------------------------------------------------------------

// K2.
TEST_F(KillTest, HostCodeRunsOnTheHostsStackToItsEndThenTheKillIsTaken) {
  struct Counters {
    int made = 0, destroyed = 0, after = 0;
    uintptr_t stack = 0;
  } counters;
  auto host = [](void* arg) {
    auto* c = static_cast<Counters*>(arg);
    struct Guard {
      Counters* c;
      explicit Guard(Counters* counters) : c(counters) { ++c->made; }
      ~Guard() { ++c->destroyed; }
    } guard(c);
    c->stack = reinterpret_cast<uintptr_t>(&guard);
    SpinMillis(40);  // in guest text, and masked all the same
  };
  static void (*const call)(void*) = host;
  auto body = [](void* arg) {
    CallOnHost(call, arg);
    ++static_cast<Counters*>(arg)->after;
  };
  EXPECT_EQ(Run(body, &counters, 10 * kMs), Reason::kDeadline);
  EXPECT_EQ(counters.made, 1);
  EXPECT_EQ(counters.destroyed, 1);
  EXPECT_EQ(counters.after, 0);
  EXPECT_TRUE(counters.stack < stack_.low() || counters.stack >= stack_.top());
}

TEST_F(KillTest, ManyHostCallsReturnToTheirPlaces) {
  int calls = 0;
  auto body = [](void* arg) {
    auto* n = static_cast<int*>(arg);
    for (int i = 0; i < 1000; ++i) {
      int before = *n;
      CallOnHost([](void* p) { ++*static_cast<int*>(p); }, arg);
      if (*n != before + 1) return;
    }
    Spin(nullptr);
  };
  EXPECT_EQ(Run(body, &calls, 30 * kMs), Reason::kDeadline);
  EXPECT_EQ(calls, 1000);
}

TEST_F(KillTest, KillNowInHostCodeReturnsAndIsTakenAtItsEnd) {
  int reached = 0;
  auto body = [](void* arg) {
    CallOnHost(
        [](void* n) {
          KillNow(kHostCalls);
          ++*static_cast<int*>(n);
        },
        arg);
    ++*static_cast<int*>(arg);
  };
  EXPECT_EQ(Run(body, &reached), kHostCalls);
  EXPECT_EQ(reached, 1);
}

// K1.
TEST_F(KillTest, FirstCauseWins) {
  auto body = [](void*) {
    CallOnHost(
        [](void*) {
          KillNow(kHostCalls);
          SpinMillis(250);  // the deadline passes too
          KillNow(Reason::kAbort);
        },
        nullptr);
  };
  EXPECT_EQ(Run(body, nullptr, 200 * kMs), kHostCalls);

  // A fault after the cause was recorded changes nothing either.
  g_may_kill_now = false;
  EXPECT_EQ(Run([](void*) {
              KillNow(kHostCalls);
              WriteTo(8);
            }),
            kHostCalls);
}

// --- host code that calls the guest back ---------------------------------------------------------

struct CallBacks {
  uintptr_t low, top;  // of the guest's stack
  int inside = 0, after = 0, deepest = 0;
};

TEST_F(KillTest, CallBacksRunOnTheGuestsStackAndReturn) {
  CallBacks counted = {stack_.low(), stack_.top()};
  auto body = [](void* arg) {
    for (int i = 0; i < 100; ++i) {
      CallOnHost(
          [](void* p) {
            auto* c = static_cast<CallBacks*>(p);
            for (int k = 0; k < 3; ++k) {
              const bool back = CallGuest(
                  [](void* q) {
                    auto* d = static_cast<CallBacks*>(q);
                    const auto here = reinterpret_cast<uintptr_t>(&d);
                    d->inside += here >= d->low && here < d->top && tls_frame->mode == kGuest;
                    // And the host in turn.
                    CallOnHost([](void* r) { ++static_cast<CallBacks*>(r)->deepest; }, q);
                  },
                  p);
              c->after += back && tls_frame->mode == kMasked;
            }
          },
          arg);
    }
  };
  EXPECT_EQ(Run(body, &counted), Reason::kNone);
  EXPECT_EQ(counted.inside, 300);
  EXPECT_EQ(counted.after, 300);
  EXPECT_EQ(counted.deepest, 300);
}

// K2, K3: the host's code goes on to its end, one inside of another too.
TEST_F(KillTest, AKillInACallBackEndsTheGuestAndNotTheHost) {
  for (const bool fault : {false, true}) {
    CallBacks counted = {};
    static bool by_fault;
    by_fault = fault;
    auto body = [](void* arg) {
      CallOnHost(
          [](void* p) {
            auto* c = static_cast<CallBacks*>(p);
            const bool back = CallGuest(
                [](void* q) {
                  CallOnHost(
                      [](void* r) {
                        auto* d = static_cast<CallBacks*>(r);
                        const bool inner = CallGuest(
                            [](void* s) {
                              ++static_cast<CallBacks*>(s)->inside;
                              if (by_fault) WriteTo(0x10);
                              Spin(nullptr);
                            },
                            r);
                        d->deepest += !inner && !CallGuest(Spin, nullptr);
                      },
                      q);
                  ++static_cast<CallBacks*>(q)->inside;  // never
                },
                p);
            c->after += !back;
          },
          arg);
      ++static_cast<CallBacks*>(arg)->inside;  // never
    };
    EXPECT_EQ(Run(body, &counted, 20 * kMs), fault ? Reason::kSegv : Reason::kDeadline);
    EXPECT_EQ(counted.inside, 1);
    EXPECT_EQ(counted.deepest, 1);
    EXPECT_EQ(counted.after, 1);
  }
}

// --- interrupts ----------------------------------------------------------------------------------

TEST_F(KillTest, PokeFromAnotherThreadInterrupts) {
  RunFrame frame = NewFrame(stack_);
  pid_t tid = gettid();
  std::thread other([&] {
    usleep(20'000);
    frame.interrupt = 1;
    Poke(tid);
  });
  EXPECT_FALSE(Enter(&frame, Spin, nullptr));
  EXPECT_EQ(Reason(frame.cause), Reason::kInterrupted);
  other.join();
}

TEST_F(KillTest, PokeWithoutAReasonChangesNothing) {
  pid_t tid = gettid();
  std::atomic<bool> done = false;
  std::thread other([&] {
    while (!done) {
      Poke(tid);
      usleep(50);
    }
  });
  EXPECT_EQ(Run([](void*) { SpinMillis(50); }), Reason::kNone);
  done = true;
  other.join();
}

// The poke came before the frame was there to be found.
TEST_F(KillTest, AnInterruptBeforeEntryIsNotLost) {
  RunFrame frame = NewFrame(stack_, 500 * kMs);
  frame.interrupt = 1;
  int64_t start = NowNs();
  EXPECT_FALSE(Enter(&frame, Spin, nullptr));
  EXPECT_EQ(Reason(frame.cause), Reason::kInterrupted);
  EXPECT_LT(NowNs() - start, 400 * kMs);
}

// --- nested runs ---------------------------------------------------------------------------------

struct Nested {
  RunFrame inner;
  void (*inner_body)(void*);
  void (*then)(void*) = [](void*) {};
  bool inner_finished = false;
  bool outer_went_on = false;
};

// A guest whose host function runs another guest.
void RunNested(void* arg) {
  CallOnHost(
      [](void* p) {
        auto* n = static_cast<Nested*>(p);
        n->inner_finished = Enter(&n->inner, n->inner_body, nullptr);
      },
      arg);
  auto* n = static_cast<Nested*>(arg);
  n->outer_went_on = true;
  n->then(nullptr);
}

TEST_F(KillTest, InnerDeadlineEndsTheInnerRunOnly) {
  Stack inner_stack;
  Nested nested{NewFrame(inner_stack, 20 * kMs), Spin};
  EXPECT_EQ(Run(RunNested, &nested), Reason::kNone);
  EXPECT_FALSE(nested.inner_finished);
  EXPECT_EQ(Reason(nested.inner.cause), Reason::kDeadline);
  EXPECT_TRUE(nested.outer_went_on);
}

TEST_F(KillTest, OuterDeadlineIsTakenWhenTheInnerRunEnds) {
  Stack inner_stack;
  int64_t start = NowNs();
  Nested nested{NewFrame(inner_stack, 250 * kMs), Spin};
  EXPECT_EQ(Run(RunNested, &nested, 100 * kMs), Reason::kDeadline);
  EXPECT_EQ(Reason(nested.inner.cause), Reason::kDeadline);
  EXPECT_GE(NowNs() - start, 250 * kMs);
  EXPECT_FALSE(nested.outer_went_on);
}

TEST_F(KillTest, OuterDeadlineStillComesAfterAnInnerRun) {
  Stack inner_stack;
  Nested nested{NewFrame(inner_stack), [](void*) {}, Spin};
  EXPECT_EQ(Run(RunNested, &nested, 150 * kMs), Reason::kDeadline);
  EXPECT_TRUE(nested.inner_finished);
  EXPECT_TRUE(nested.outer_went_on);
}

TEST_F(KillTest, InnerFaultLeavesTheOuterRunAlone) {
  Stack inner_stack;
  Nested nested{NewFrame(inner_stack), [](void*) { WriteTo(8); }};
  EXPECT_EQ(Run(RunNested, &nested), Reason::kNone);
  EXPECT_EQ(Reason(nested.inner.cause), Reason::kSegv);
  EXPECT_TRUE(nested.outer_went_on);
}

// --- faults --------------------------------------------------------------------------------------

TEST_F(KillTest, FaultsAreContained) {
  for (int round = 0; round < 3; ++round) {
    EXPECT_EQ(Run([](void*) { WriteTo(8); }), Reason::kSegv);
    EXPECT_EQ(Run([](void*) { asm volatile("cltd; idivl %0" ::"r"(g_zero)
                                           : "eax", "edx", "cc"); }),
              Reason::kFpe);
    EXPECT_EQ(Run([](void*) { asm volatile("ud2"); }), Reason::kIll);
    EXPECT_EQ(Run([](void*) { abort(); }), Reason::kAbort);
    EXPECT_EQ(Run([](void*) { Overflow(0); }), Reason::kStack);
    EXPECT_EQ(Run([](void*) {}), Reason::kNone);
  }
  EXPECT_EQ(g_foreign_signal, 0);
}

TEST_F(KillTest, BusErrorIsContained) {
  int fd = memfd_create("kill_test", 0);
  ASSERT_EQ(ftruncate(fd, 4096), 0);
  void* p = mmap(nullptr, 8192, PROT_READ, MAP_PRIVATE, fd, 0);
  EXPECT_EQ(Run(
                [](void* arg) {
                  // Behind the end of the file.
                  (void)*(static_cast<volatile char*>(arg) + 4096);
                },
                p),
            Reason::kBus);
  munmap(p, 8192);
  close(fd);
}

TEST_F(KillTest, AnAddressOutsideTheGuardIsNoStackOverflow) {
  uintptr_t below = stack_.low() - Stack::kGuard - 1;
  EXPECT_EQ(
      Run([](void* arg) { *static_cast<volatile char*>(arg) = 1; }, reinterpret_cast<void*>(below)),
      Reason::kSegv);
}

// --- what is not ours ----------------------------------------------------------------------------

TEST_F(KillTest, SentSignalsGoToTheHandlerThatWasThere) {
  ::kill(getpid(), SIGSEGV);
  EXPECT_EQ(g_foreign_signal, SIGSEGV);
  ::kill(getpid(), SIGFPE);
  EXPECT_EQ(g_foreign_signal, SIGFPE + 1000);
  sigval value = {.sival_int = 77};
  sigqueue(getpid(), KillSignal(), value);
  usleep(1);  // ThreadSanitizer gives a host's handler its signal at the thread's next call
  EXPECT_EQ(g_foreign_signal, KillSignal());
  EXPECT_EQ(g_foreign_value, 77);
}

TEST_F(KillTest, SentSignalsDoNotEndAGuest) {
  EXPECT_EQ(Run([](void*) {
              ::kill(getpid(), SIGSEGV);
              SpinMillis(1);
            }),
            Reason::kNone);
  EXPECT_EQ(g_foreign_signal, SIGSEGV);
  EXPECT_EQ(Run([](void*) {
              sigval value = {.sival_int = 78};
              sigqueue(getpid(), KillSignal(), value);
              SpinMillis(1);
            }),
            Reason::kNone);
  EXPECT_EQ(g_foreign_value, 78);
}

TEST_F(KillDeathTest, FaultsOfTheHostReachTheHostsHandler) {
  auto fault = [] { WriteTo(0x1238); };
  EXPECT_EXIT(fault(), ::testing::ExitedWithCode(42), "");
  // The same from a host function: masked code is the host's.
  EXPECT_EXIT(Run([](void*) { CallOnHost([](void*) { WriteTo(0x1238); }, nullptr); }),
              ::testing::ExitedWithCode(42), "");
}

TEST_F(KillDeathTest, DefaultActionsStayDefault) {
  auto with_defaults = [](void (*then)()) {
    for (int signal : {KillSignal(), SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT}) {
      std::signal(signal, SIG_DFL);
    }
    if (!Install().ok()) _exit(1);
    then();
  };
  EXPECT_EXIT(with_defaults([] { WriteTo(8); }), ::testing::KilledBySignal(SIGSEGV), "");
  EXPECT_EXIT(with_defaults([] { ::kill(getpid(), SIGBUS); }), ::testing::KilledBySignal(SIGBUS),
              "");
  EXPECT_EXIT(with_defaults([] { abort(); }), ::testing::KilledBySignal(SIGABRT), "");
  EXPECT_EXIT(with_defaults([] { ::kill(getpid(), KillSignal()); }),
              ::testing::KilledBySignal(KillSignal()), "");
}

TEST_F(KillDeathTest, IgnoredSignalsStayIgnored) {
  EXPECT_EXIT(
      {
        std::signal(SIGFPE, SIG_IGN);
        if (!Install().ok()) _exit(1);
        ::kill(getpid(), SIGFPE);
        _exit(7);
      },
      ::testing::ExitedWithCode(7), "");
}

// A host that blocks signals in its threads can run guests all the same.
TEST_F(KillTest, BlockedSignalsAreUnblockedForTheRunOnly) {
  sigset_t all, before, after;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  EXPECT_EQ(Run(Spin, nullptr, 10 * kMs), Reason::kDeadline);
  EXPECT_EQ(Run([](void*) { Overflow(0); }), Reason::kStack);
  EXPECT_EQ(Run([](void*) {}), Reason::kNone);
  pthread_sigmask(SIG_SETMASK, &before, &after);
  EXPECT_EQ(sigismember(&after, SIGSEGV), 1);
  EXPECT_EQ(sigismember(&after, KillSignal()), 1);
}

TEST_F(KillDeathTest, HostCodeMustNotThrow) {
  EXPECT_DEATH(Run([](void*) { CallOnHost([](void*) { throw 1; }, nullptr); }), "terminate");
}

// --- I3: the thread is as it was -----------------------------------------------------------------

struct ThreadState {
  sigset_t mask;
  stack_t alternate;
  int error;
  unsigned mxcsr;
  uint16_t x87_control, x87_status, x87_tags;
  void* tls;

  static ThreadState Now() {
    ThreadState s;
    memset(&s, 0, sizeof(s));
    s.error = errno;
    pthread_sigmask(SIG_SETMASK, nullptr, &s.mask);
    sigaltstack(nullptr, &s.alternate);
    asm volatile("stmxcsr %0" : "=m"(s.mxcsr));
    struct {
      uint16_t words[14];
    } x87;
    // Storing masks all x87 exceptions; loading puts that right.
    asm volatile("fnstenv %0; fldenv %0" : "=m"(x87));
    s.x87_control = x87.words[0];
    s.x87_status = x87.words[2];
    s.x87_tags = x87.words[4];
    asm("movq %%fs:0, %0" : "=r"(s.tls));
    return s;
  }
  void ExpectSame(const ThreadState& o, const char* when) const {
    EXPECT_EQ(memcmp(&mask, &o.mask, sizeof(mask)), 0) << when;
    EXPECT_EQ(alternate.ss_sp, o.alternate.ss_sp) << when;
    EXPECT_EQ(alternate.ss_size, o.alternate.ss_size) << when;
    EXPECT_EQ(alternate.ss_flags, o.alternate.ss_flags) << when;
    EXPECT_EQ(error, o.error) << when;
    EXPECT_EQ(mxcsr, o.mxcsr) << when;
    EXPECT_EQ(x87_control, o.x87_control) << when;
    EXPECT_EQ(x87_status, o.x87_status) << when;
    EXPECT_EQ(x87_tags, o.x87_tags) << when;
    EXPECT_EQ(tls, o.tls) << when;
  }
};

// Changes all of the thread's state that instructions can reach.
void Disturb() {
  errno = 4711;
  unsigned mxcsr = 0x1F80 | 0x6000 | 0x8040;  // towards zero, FTZ, DAZ
  asm volatile("ldmxcsr %0" ::"m"(mxcsr));
  uint16_t control = 0x0C7F;  // towards zero, single precision
  asm volatile("fldcw %0" ::"m"(control));
  // A full x87 register stack, as when a kill falls into long double code.
  asm volatile("fld1; fld1; fld1; fld1; fld1; fld1; fld1; fldz; fdiv %st(1)");
  asm volatile("fld1; fdivp");
}

TEST_F(KillTest, ThreadStateIsAsBeforeAfterEveryEnding) {
  EXPECT_EQ(Run([](void*) {}), Reason::kNone);  // sets the thread up
  sigset_t some;
  sigemptyset(&some);
  sigaddset(&some, SIGUSR1);
  pthread_sigmask(SIG_BLOCK, &some, nullptr);
  errno = 99;
  const ThreadState before = ThreadState::Now();
  struct Row {
    const char* name;
    void (*body)(void*);
    Reason cause;
  };
  const Row rows[] = {
      {"finished",
       [](void*) {
         errno = 4711;
         std::fesetround(FE_UPWARD);
       },
       Reason::kNone},
      {"KillNow",
       [](void*) {
         Disturb();
         KillNow(kHostCalls);
       },
       kHostCalls},
      {"deadline",
       [](void*) {
         Disturb();
         Spin(nullptr);
       },
       Reason::kDeadline},
      {"fault",
       [](void*) {
         Disturb();
         WriteTo(8);
       },
       Reason::kSegv},
      {"backwards",
       [](void*) {
         asm volatile("std");
         WriteTo(8);
       },
       Reason::kSegv},
      {"abort",
       [](void*) {
         Disturb();
         abort();
       },
       Reason::kAbort},
      {"stack",
       [](void*) {
         Disturb();
         Overflow(0);
       },
       Reason::kStack},
  };
  for (const Row& row : rows) {
    for (int i = 0; i < 3; ++i) {
      errno = 99;
      RunFrame frame = NewFrame(stack_, 20 * kMs);
      Enter(&frame, row.body, nullptr);
      ThreadState after = ThreadState::Now();
      EXPECT_EQ(Reason(frame.cause), row.cause) << row.name;
      before.ExpectSame(after, row.name);
      // The x87 registers are free again.
      volatile long double ten = 10;
      EXPECT_EQ(ten / 4, 2.5L) << row.name;
      uint64_t flags;
      asm volatile("pushfq; popq %0" : "=r"(flags));
      EXPECT_EQ(flags & 0x400, 0u) << row.name;
    }
  }
  pthread_sigmask(SIG_UNBLOCK, &some, nullptr);
}

// I5: a host that computes with other rounding must not change a guest's sums.
TEST_F(KillTest, GuestsStartWithTheStandardFloatingPointEnvironment) {
  unsigned host = 0x1F80 | 0x4000 | 0x8040;  // upwards, FTZ, DAZ
  unsigned standard = 0x1F80, seen = 0, after = 0;
  asm volatile("ldmxcsr %0" ::"m"(host));
  EXPECT_EQ(Run([](void* arg) { asm volatile("stmxcsr %0"
                                             : "=m"(*static_cast<unsigned*>(arg))); },
                &seen),
            Reason::kNone);
  asm volatile("stmxcsr %0" : "=m"(after));
  asm volatile("ldmxcsr %0" ::"m"(standard));
  EXPECT_EQ(seen, 0x1F80u);
  EXPECT_EQ(after & ~0x3Fu, host);
}

// A thread that gets no timer could not keep a deadline, so it must not run.
TEST_F(KillTest, AThreadWithoutATimerIsRefused) {
  std::thread([] {
    rlimit before;
    getrlimit(RLIMIT_SIGPENDING, &before);
    rlimit none = {.rlim_cur = 0, .rlim_max = before.rlim_max};
    setrlimit(RLIMIT_SIGPENDING, &none);
    EXPECT_EQ(PrepareThread().code(), absl::StatusCode::kResourceExhausted);
    setrlimit(RLIMIT_SIGPENDING, &before);
    EXPECT_TRUE(PrepareThread().ok());
  }).join();
}

TEST_F(KillTest, EveryThreadCanRunAndBeKilled) {
  std::atomic<int> killed = 0;
  auto work = [&] {
    Stack stack;
    for (int i = 0; i < 10; ++i) {
      RunFrame frame = NewFrame(stack, 2 * kMs);
      if (!Enter(&frame, Spin, nullptr) && frame.cause == Reason::kDeadline) {
        ++killed;
      }
      RunFrame deep = NewFrame(stack);
      Enter(
          &deep, [](void*) { Overflow(0); }, nullptr);
      killed += deep.cause == Reason::kStack;
    }
    EXPECT_EQ(tls_frame, nullptr);
  };
  std::thread a(work), b(work), c(work);
  a.join();
  b.join();
  c.join();
  EXPECT_EQ(killed, 60);
}

}  // namespace
}  // namespace terrarium::kill
