#include "interp/guard/syscall_guard.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

#include "gtest/gtest.h"
#include "interp/guard/foreign_handlers.h"
#include "interp/guard/sigsys.h"
#include "interp/guard/syscall_names.h"
#include "interp/kill/kill.h"
#include "interp/kill/signal_state.h"
#include "interp/kill/syscall_selector.h"
#include "interp/memory/guest_text.h"
#include "tests/support/fault.h"

namespace terrarium::guard {
namespace {

using kill::RunFrame;

constexpr int64_t kMs = 1'000'000;
constexpr int64_t kFar = int64_t{3600} * 1000 * kMs;

volatile sig_atomic_t g_foreign_sigsys;
void ForeignSigsys(int, siginfo_t* info, void*) { g_foreign_sigsys = info->si_code; }

class Installed : public ::testing::Environment {
  void SetUp() override {
    struct sigaction action = {};
    action.sa_sigaction = ForeignSigsys;
    action.sa_flags = SA_SIGINFO;
    ASSERT_EQ(sigaction(SIGSYS, &action, nullptr), 0);
    ASSERT_TRUE(kill::Install().ok());
    ASSERT_TRUE(InstallSyscallGuard().ok());
  }
};
const auto* const g_installed = ::testing::AddGlobalTestEnvironment(new Installed);

class Stack {
 public:
  static constexpr size_t kBytes = size_t{256} << 10;
  Stack()
      : memory_(static_cast<char*>(
            mmap(nullptr, kBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))) {}
  ~Stack() { munmap(memory_, kBytes); }
  uintptr_t low() const { return reinterpret_cast<uintptr_t>(memory_); }
  uintptr_t top() const { return low() + kBytes; }

 private:
  char* memory_;
};

struct Ended {
  Reason cause;
  std::string culprit;
};

Ended RunGuest(void (*body)(void*), void* arg = nullptr, int64_t deadline = kFar) {
  EXPECT_TRUE(PrepareThread().ok());
  Stack stack;
  RunFrame frame;
  frame.stack_low = stack.low();
  frame.stack_top = stack.top();
  frame.deadline_ns = frame.first_look_ns = kill::NowNs() + deadline;
  frame.cpu_deadline_ns = kill::ThreadCpuNs() + kFar;
  kill::Enter(&frame, body, arg);
  // I3: however it ended, the host may make system calls, and none is refused.
  EXPECT_EQ(kill::tls_syscall_selector, kill::kAllowSyscalls);
  EXPECT_GT(getppid(), 0);
  return {frame.cause, frame.culprit};
}

TR_GUEST_TEXT void Spin() {
  static volatile uint64_t spins;
  for (;;) spins = spins + 1;
}

// The clock is read without a system call.
TR_GUEST_TEXT void SpinMillis(int64_t ms) {
  int64_t end = kill::NowNs() + ms * kMs;
  while (kill::NowNs() < end) {
  }
}

class SyscallGuardTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!SyscallGuardWorks()) GTEST_SKIP() << "the guard does not work here";
  }
};

// --- refusing ------------------------------------------------------------------------------------

TEST_F(SyscallGuardTest, EveryCallIsRefusedAndNamed) {
  struct Case {
    void (*body)(void*);
    const char* culprit;
  };
  const Case cases[] = {
      {[](void*) { syscall(SYS_getpid); }, "getpid"},
      {[](void*) { (void)!write(2, "ESCAPED:grd-test\n", 17); }, "write"},
      {[](void*) { (void)open("/etc/hostname", O_RDONLY); }, "openat"},
      {[](void*) { (void)fork(); }, "clone"},
      {[](void*) { (void)execl("/bin/true", "true", nullptr); }, "execve"},
      {[](void*) { syscall(SYS_mprotect, 0, 4096, 7); }, "mprotect"},
      {[](void*) { syscall(SYS_rt_sigprocmask, 0, 0, 0, 8); }, "rt_sigprocmask"},
      {[](void*) { syscall(SYS_prctl, 59, 0, 0, 0, 0); }, "prctl"},
      {[](void*) { syscall(4242); }, "number 4242"},
      {[](void*) { syscall(-1); }, "number 4294967295"},
      {[](void*) { _exit(3); }, "exit_group"},
  };
  for (const Case& c : cases) {
    Ended ended = RunGuest(
        [](void* arg) {
          (*static_cast<void (**)(void*)>(arg))(nullptr);
          Spin();
        },
        const_cast<void (**)(void*)>(&c.body));
    EXPECT_EQ(ended.cause, Reason::kSyscall) << c.culprit;
    EXPECT_EQ(ended.culprit, c.culprit);
  }
}

TEST_F(SyscallGuardTest, ThirtyTwoBitGateIsRefusedToo) {
  Ended ended = RunGuest([](void*) {
    long result = 20;  // getpid there
    asm volatile("int $0x80" : "+a"(result)::"memory");
    Spin();
  });
  // A kernel built without that gate raises a fault instead.
  if (ended.cause == Reason::kSegv) return;
  EXPECT_EQ(ended.cause, Reason::kSyscall);
  EXPECT_EQ(ended.culprit, "32-bit number 20");
}

TEST_F(SyscallGuardTest, RefusedCallFailsAndTheFirstIsNamed) {
  long results[2] = {0, 0};
  Ended ended = RunGuest(
      [](void* arg) {
        auto* out = static_cast<long*>(arg);
        out[0] = syscall(SYS_getppid) == -1 ? errno : 0;
        out[1] = syscall(SYS_getuid) == -1 ? errno : 0;
      },
      results);
  EXPECT_EQ(results[0], EPERM);
  EXPECT_EQ(results[1], EPERM);
  EXPECT_EQ(ended.cause, Reason::kSyscall);
  EXPECT_EQ(ended.culprit, "number 110");
}

// libc's allocator takes the refusals for what they are.
TEST_F(SyscallGuardTest, TheHostsHeapSurvivesAGuestThatAsksForMuch) {
  for (size_t bytes : {size_t{1} << 30, size_t{200} << 10}) {
    Ended ended = RunGuest(
        [](void* arg) {
          void* all[2000];
          for (void*& p : all) p = malloc(*static_cast<size_t*>(arg));
          for (void* p : all) free(p);
        },
        &bytes);
    EXPECT_EQ(ended.cause, Reason::kSyscall) << ended.culprit;
    std::vector<std::string> host;
    host.reserve(1000);
    for (int i = 0; i < 1000; ++i) host.emplace_back(1000 + i, 'x');
    EXPECT_EQ(host.back().size(), 1999u);
  }
}

// Outside guest text a kill is put off; code that never comes back is not.
TEST_F(SyscallGuardTest, LoopOfRefusedCallsEnds) {
  Ended ended = RunGuest([](void*) {
    for (;;) syscall(SYS_sched_yield);
  });
  EXPECT_EQ(ended.cause, Reason::kSyscall);
  EXPECT_EQ(ended.culprit, "sched_yield");
}

TEST_F(SyscallGuardTest, AnEarlierCauseStands) {
  Ended ended = RunGuest([](void*) {
    kill::RecordCause(kill::tls_frame, Reason::kDeadline);
    syscall(SYS_getpid);
  });
  EXPECT_EQ(ended.cause, Reason::kDeadline);
  EXPECT_EQ(ended.culprit, "");
}

// --- the host's side -----------------------------------------------------------------------------

TEST_F(SyscallGuardTest, HostFunctionsAndNestedRunsMakeCalls) {
  Ended ended = RunGuest([](void*) {
    kill::CallOnHost(
        [](void*) {
          EXPECT_GT(getpid(), 0);
          EXPECT_EQ(RunGuest([](void*) {
                      syscall(SYS_getpid);
                      SpinMillis(5);
                    }).cause,
                    Reason::kSyscall);
          EXPECT_EQ(RunGuest([](void*) {}).cause, Reason::kNone);
          EXPECT_GT(getpid(), 0);
        },
        nullptr);
  });
  EXPECT_EQ(ended.cause, Reason::kNone);
  EXPECT_EQ(RunGuest([](void*) {
              kill::CallOnHost([](void*) { getpid(); }, nullptr);
              syscall(SYS_getpid);
            }).cause,
            Reason::kSyscall);
}

// A guest is told from a handler by the signal mask.
TEST_F(SyscallGuardTest, HostFunctionThatChangesTheMaskOpensNothing) {
  sigset_t before;
  pthread_sigmask(SIG_SETMASK, nullptr, &before);
  Ended ended = RunGuest([](void*) {
    kill::CallOnHost(
        [](void*) {
          sigset_t some;
          sigemptyset(&some);
          sigaddset(&some, SIGUSR2);
          sigaddset(&some, SIGSYS);
          pthread_sigmask(SIG_BLOCK, &some, nullptr);
        },
        nullptr);
    syscall(SYS_getpid);
  });
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  EXPECT_EQ(ended.cause, Reason::kSyscall);
}

volatile int g_selectors[4];

// A host function that makes no system call leaves the selector closed, so nothing needs to be
// asked after it; the first call that it makes opens it, and then the mask is read again.
TEST_F(SyscallGuardTest, HostFunctionsAreWatchedUntilTheirFirstCall) {
  sigset_t before;
  pthread_sigmask(SIG_SETMASK, nullptr, &before);
  Ended ended = RunGuest([](void*) {
    const auto quiet = [](void*) { g_selectors[0] = kill::tls_syscall_selector; };
    kill::CallOnHost(quiet, nullptr);
    kill::CallOnHost(quiet, nullptr);
    kill::CallOnHost(
        [](void*) {
          g_selectors[1] = kill::tls_syscall_selector;
          sigset_t some;
          sigemptyset(&some);
          sigaddset(&some, SIGUSR2);
          pthread_sigmask(SIG_BLOCK, &some, nullptr);
          g_selectors[2] = kill::tls_syscall_selector;
        },
        nullptr);
    // Not watched for a while, for one that makes calls mostly makes more.
    kill::CallOnHost([](void*) { g_selectors[3] = kill::tls_syscall_selector; }, nullptr);
    for (int i = 0; i < 40; ++i) kill::CallOnHost(quiet, nullptr);
    syscall(SYS_getuid);
  });
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  EXPECT_EQ(g_selectors[0], kill::kRefuseSyscalls);
  EXPECT_EQ(g_selectors[1], kill::kRefuseSyscalls);
  EXPECT_EQ(g_selectors[2], kill::kAllowSyscalls);
  EXPECT_EQ(g_selectors[3], kill::kAllowSyscalls);
  EXPECT_EQ(ended.cause, Reason::kSyscall);
  EXPECT_EQ(ended.culprit, "getuid");
}

TEST_F(SyscallGuardTest, EveryKindOfKillOpensTheSelector) {
  EXPECT_EQ(RunGuest([](void*) { Spin(); }, nullptr, 5 * kMs).cause, Reason::kDeadline);
  EXPECT_EQ(RunGuest([](void*) { kill::KillNow(Reason::kHostCalls); }).cause, Reason::kHostCalls);
  EXPECT_EQ(RunGuest([](void*) { kill::KillForRefusal(Reason::kAudit, "x"); }).culprit, "x");
  EXPECT_EQ(RunGuest([](void*) { WriteTo(8); }).cause, Reason::kSegv);
  EXPECT_EQ(RunGuest([](void*) { __builtin_trap(); }).cause, Reason::kIll);
  EXPECT_EQ(RunGuest([](void*) {}, nullptr, -kMs).cause, Reason::kDeadline);
}

TEST_F(SyscallGuardTest, LibcsAbortIsAnAbort) {
  // Twice: the first must leave libc able to abort again.
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(RunGuest([](void*) { abort(); }).cause, Reason::kAbort);
  }
  // What looks like its first step and points nowhere is a fault in a handler.
  EXPECT_EQ(RunGuest([](void*) { syscall(SYS_rt_sigprocmask, SIG_UNBLOCK, 8, 0, 8); }).cause,
            Reason::kSegv);
  EXPECT_EQ(RunGuest([](void*) { syscall(SYS_getpid); }).cause, Reason::kSyscall);
}

TEST_F(SyscallGuardTest, ThreadsAreArmedAndDisarmed) {
  for (int i = 0; i < 20; ++i) {
    std::thread([] {
      EXPECT_EQ(RunGuest([](void*) { syscall(SYS_getpid); }).cause, Reason::kSyscall);
      DisarmThread();
      EXPECT_EQ(RunGuest([](void*) { syscall(SYS_getpid); }).cause, Reason::kSyscall);
    }).join();
  }
}

// In the child of a fork in the middle of a run the guard holds.
TEST_F(SyscallGuardTest, ForkedChildIsGuarded) {
  pid_t child = -1;
  Ended ended = RunGuest(
      [](void* arg) {
        kill::CallOnHost([](void* out) { *static_cast<pid_t*>(out) = fork(); }, arg);
        if (*static_cast<pid_t*>(arg) == 0) syscall(SYS_getppid);
      },
      &child);
  if (child == 0) _exit(ended.cause == Reason::kSyscall ? 7 : 8);
  EXPECT_EQ(ended.cause, Reason::kNone);
  int status = -1;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 7);
}

// I2: what is over lets nothing out, even before it is back where it ends.
TEST_F(SyscallGuardTest, RefusedGuestCallsNoHostFunction) {
  bool called = false;
  Ended ended = RunGuest(
      [](void* arg) {
        syscall(SYS_getppid);
        kill::CallOnHost([](void* out) { *static_cast<bool*>(out) = true; }, arg);
      },
      &called);
  EXPECT_EQ(ended.cause, Reason::kSyscall);
  EXPECT_FALSE(called);
}

// --- the host's signal handlers ------------------------------------------------------------------

volatile sig_atomic_t g_handled;
volatile sig_atomic_t g_failed;
int g_pipe[2];

// What handlers do: a self-pipe write, a look at ids, a signal mask.
void Handler(int) {
  for (int i = 0; i < 3; ++i) {
    if (write(g_pipe[1], "x", 1) != 1) g_failed = 1;
    char byte;
    if (read(g_pipe[0], &byte, 1) != 1) g_failed = 1;
  }
  if (syscall(SYS_getpid) <= 0) g_failed = 1;
  sigset_t none;
  sigemptyset(&none);
  if (sigprocmask(SIG_BLOCK, &none, nullptr) != 0) g_failed = 1;
  g_handled = g_handled + 1;
}

class Storm {
 public:
  explicit Storm(int flags, bool full_mask) {
    g_handled = 0;
    g_failed = 0;
    EXPECT_EQ(pipe(g_pipe), 0);
    struct sigaction action = {};
    action.sa_handler = Handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    if (full_mask) sigfillset(&action.sa_mask);
    EXPECT_EQ(sigaction(SIGALRM, &action, &before_), 0);
    usleep(2000);  // seen at the next run
    EXPECT_TRUE(PrepareThread().ok());
    itimerval often = {{0, 500}, {0, 500}};
    setitimer(ITIMER_REAL, &often, nullptr);
  }
  ~Storm() {
    itimerval never = {};
    setitimer(ITIMER_REAL, &never, nullptr);
    sigaction(SIGALRM, &before_, nullptr);
    close(g_pipe[0]);
    close(g_pipe[1]);
  }

 private:
  struct sigaction before_;
};

void ExpectBothServed() {
  EXPECT_EQ(RunGuest([](void*) { SpinMillis(60); }).cause, Reason::kNone);
  EXPECT_GT(g_handled, 20);
  EXPECT_EQ(g_failed, 0);
  // After a handler has returned the guard is closed again.
  for (int i = 0; i < 5; ++i) {
    Ended ended = RunGuest([](void*) {
      SpinMillis(10);
      syscall(SYS_getppid);
    });
    EXPECT_EQ(ended.cause, Reason::kSyscall);
    EXPECT_EQ(ended.culprit, "number 110");
  }
  EXPECT_EQ(RunGuest([](void*) { Spin(); }, nullptr, 20 * kMs).cause, Reason::kDeadline);
}

TEST_F(SyscallGuardTest, HandlersOfTheHostMakeCalls) {
  Storm storm(SA_RESTART, false);
  ExpectBothServed();
}
TEST_F(SyscallGuardTest, HandlersOnTheAlternateStackMakeCalls) {
  Storm storm(SA_RESTART | SA_ONSTACK, false);
  ExpectBothServed();
}
TEST_F(SyscallGuardTest, HandlersThatBlockEverySignalMakeCalls) {
  Storm storm(SA_RESTART, true);
  ExpectBothServed();
}
TEST_F(SyscallGuardTest, HandlersThatBlockNothingMakeCalls) {
  Storm storm(SA_RESTART | SA_NODEFER, false);
  ExpectBothServed();
}

// Run-times that install handlers without libc return from them by code of their own, which is not
// at the address that always passes.
extern "C" void tr_test_restorer();
asm(R"(
  .text
tr_test_restorer:
  movl $15, %eax
  syscall
)");

TEST_F(SyscallGuardTest, HandlersThatReturnByTheirOwnCode) {
  Storm storm(SA_RESTART, false);
  KernelAction action;
  ASSERT_TRUE(GetAction(SIGALRM, &action));
  action.restorer = reinterpret_cast<uintptr_t>(&tr_test_restorer);
  action.mask = ~uint64_t{0};
  ASSERT_EQ(syscall(SYS_rt_sigaction, SIGALRM, &action, nullptr, 8), 0);
  AdjustForeignHandlers();
  ExpectBothServed();
}

// Nothing of the guest may run unguarded between a handler's return and the closing of the
// selector: the very next call is refused, every time.
TEST_F(SyscallGuardTest, NoCallSlipsThroughBehindAHandler) {
  Storm storm(SA_RESTART, false);
  int passed = 0;
  for (int i = 0; i < 50; ++i) {
    RunGuest(
        [](void* arg) {
          int handled = g_handled;
          while (g_handled == handled) {
          }
          if (syscall(SYS_getppid) > 0) ++*static_cast<int*>(arg);
        },
        &passed);
  }
  EXPECT_EQ(passed, 0);
}

TEST_F(SyscallGuardTest, OnlyHandlersInTheWayAreAdjusted) {
  struct sigaction action = {}, before_usr1, before_usr2, now;
  action.sa_handler = Handler;
  sigemptyset(&action.sa_mask);
  sigaddset(&action.sa_mask, SIGINT);
  sigaction(SIGUSR1, &action, &before_usr1);
  KernelAction left, kept;
  ASSERT_TRUE(GetAction(SIGUSR1, &left));
  sigfillset(&action.sa_mask);
  action.sa_flags = SA_RESETHAND;
  sigaction(SIGUSR2, &action, &before_usr2);
  AdjustForeignHandlers();
  ASSERT_TRUE(GetAction(SIGUSR1, &kept));
  EXPECT_EQ(left, kept);
  sigaction(SIGUSR2, nullptr, &now);
  EXPECT_EQ(now.sa_handler, Handler);
  EXPECT_EQ(now.sa_flags & SA_RESETHAND, static_cast<int>(SA_RESETHAND));
  EXPECT_EQ(sigismember(&now.sa_mask, SIGSYS), 0);
  EXPECT_EQ(sigismember(&now.sa_mask, SIGINT), 1);
  sigaction(SIGUSR1, &before_usr1, nullptr);
  sigaction(SIGUSR2, &before_usr2, nullptr);
}

// --- a host that uses SIGSYS itself --------------------------------------------------------------

TEST_F(SyscallGuardTest, OtherSigsysGoesToTheHandlerBefore) {
  g_foreign_sigsys = 0;
  siginfo_t info = {};
  info.si_code = SI_QUEUE;
  syscall(SYS_rt_tgsigqueueinfo, getpid(), gettid(), SIGSYS, &info);
  EXPECT_EQ(g_foreign_sigsys, SI_QUEUE);
}

TEST_F(SyscallGuardTest, SigsysTakenOverByTheHostIsTakenBack) {
  struct sigaction action = {}, ours;
  action.sa_sigaction = [](int, siginfo_t*, void*) { g_foreign_sigsys = 99; };
  action.sa_flags = SA_SIGINFO;
  ASSERT_EQ(sigaction(SIGSYS, &action, &ours), 0);
  EXPECT_FALSE(SigsysHandlerIsOurs());
  usleep(2000);
  EXPECT_EQ(RunGuest([](void*) { syscall(SYS_getpid); }).cause, Reason::kSyscall);
  EXPECT_TRUE(SigsysHandlerIsOurs());
  raise(SIGSYS);
  EXPECT_EQ(g_foreign_sigsys, 99);
}

TEST(SyscallNames, KnownUnknownAndForeign) {
  constexpr unsigned kX86_64 = 0xC000003E, kI386 = 0x40000003;
  EXPECT_STREQ(SyscallName(SYS_execve, kX86_64).text, "execve");
  EXPECT_STREQ(SyscallName(9999, kX86_64).text, "number 9999");
  EXPECT_STREQ(SyscallName(11, kI386).text, "32-bit number 11");
}

}  // namespace
}  // namespace terrarium::guard
