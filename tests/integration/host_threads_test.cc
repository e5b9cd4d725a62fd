// What hosts do with threads, processes and signals of their own while guests run: nested runs that
// wait for each other, forks, handlers that come late.
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csetjmp>
#include <csignal>
#include <cstdlib>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "gtest/gtest.h"
#include "tests/support/fault.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

Engine& g_engine = TheEngine(2);

constexpr char kOverflow[] =
    "m = iter([1])\n"
    "for _ in range(200_000): m = map(int, m)\n"
    "next(m)";

// --- nested runs ---------------------------------------------------------------------------------

TEST(HostNested, ASandboxOfTheRunningIsolateMayGo) {
  // More than there are isolates: some of them prefer the outer's, and run on the other.
  Sandbox outer = NewSandbox();
  int ran = 0;
  ASSERT_TRUE(outer
                  .Bind("make",
                        [&] {
                          std::vector<Sandbox> made;
                          made.reserve(6);
                          for (int i = 0; i < 6; ++i) {
                            made.push_back(NewSandbox());
                            ran += made.back().Run("1").ok();
                          }
                        })
                  .ok());
  for (int i = 0; i < 3; ++i) {
    Report r = RunIn(outer, "make()\n'fine'");
    EXPECT_EQ(r.value, Value("fine")) << r.Explain();
  }
  EXPECT_EQ(ran, 3 * 6);
  ExpectHealthy(outer);
}

TEST(HostNested, TwoRunsThatWantEachOthersIsolateEnd) {
  constexpr int kThreads = 2;
  std::vector<Sandbox> outer, inner;
  for (int i = 0; i < kThreads; ++i) {
    Policy policy = Roomy().Deadline(absl::Milliseconds(200 + 300 * i));
    outer.push_back(g_engine.NewSandbox(policy).value());
  }
  for (int i = 0; i < kThreads; ++i) inner.push_back(NewSandbox());
  std::atomic<int> inside = 0;
  absl::Status status[kThreads];
  Report report[kThreads];
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) {
    ASSERT_TRUE(outer[i]
                    .Bind("wait",
                          [&, i] {
                            ++inside;
                            while (inside < kThreads) std::this_thread::yield();
                            for (Sandbox& s : inner) {
                              absl::Status run = s.Run("1").status();
                              if (!absl::IsFailedPrecondition(run)) {
                                status[i] = run;
                              }
                            }
                          })
                    .ok());
  }
  threads.reserve(kThreads);
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&, i] { report[i] = RunIn(outer[i], "wait()\n'done'"); });
  }
  for (std::thread& thread : threads) thread.join();
  // The first gives up at its deadline, and so the second gets what it wants.
  EXPECT_EQ(status[0].code(), absl::StatusCode::kDeadlineExceeded);
  EXPECT_EQ(report[0].reason, Reason::kDeadline);
  EXPECT_TRUE(status[1].ok()) << status[1];
  EXPECT_EQ(report[1].value, Value("done"));
  for (Sandbox& s : outer) ExpectHealthy(s);
}

// --- forks ---------------------------------------------------------------------------------------

// What a forked child's exit code says of its report.
int ExitCodeOf(const absl::StatusOr<Report>& report) {
  return report.ok() ? report->ExitCode() : 99;
}

int WaitFor(pid_t child) {
  int status = 0;
  EXPECT_EQ(waitpid(child, &status, 0), child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

TEST(HostFork, AChildThatGoesOnWithTheRunKeepsItsDeadline) {
  Sandbox s = NewSandbox(Roomy().Deadline(absl::Milliseconds(400)));
  pid_t child = -1;
  const pid_t parent = getpid();
  ASSERT_TRUE(s.Bind("fork", [&] {
                 child = fork();
                 if (child == 0) alarm(20);
                 return child == 0;
               }).ok());
  absl::StatusOr<Report> report = s.Run("if fork():\n  while True: pass\n'parent'");
  if (getpid() != parent) {
    // The next run in the child: healthy, with a fault contained.
    int code = ExitCodeOf(report);
    int next = ExitCodeOf(s.Run(kOverflow));
    _exit(code == 5 && next == 6 ? 0 : code * 10 + next);
  }
  ASSERT_TRUE(report.ok());
  EXPECT_EQ(report->value, Value("parent"));
  EXPECT_EQ(WaitFor(child), 0);
  ExpectHealthy(s);
}

TEST(HostFork, AnotherThreadForksWhileAGuestRuns) {
  Sandbox busy = NewSandbox(), idle = NewSandbox();
  std::atomic<bool> inside = false, leave = false;
  ASSERT_TRUE(busy.Bind("wait",
                        [&] {
                          inside = true;
                          while (!leave) std::this_thread::yield();
                        })
                  .ok());
  Report report;
  std::thread runner([&] { report = RunIn(busy, "x = [1] * 100\nwait()\nlen(x)"); });
  while (!inside) std::this_thread::yield();
  pid_t child = fork();
  if (child == 0) {
    alarm(20);
    // The other isolate, for both; what ran on the busy one has no thread here. (That all are busy
    // is told: Pool.AForkedChildIsToldWhenNoIsolateIsLeft.)
    int code = ExitCodeOf(idle.Run("sum(range(100))"));
    int fault = ExitCodeOf(idle.Run(kOverflow));
    int other = ExitCodeOf(busy.Run("1"));
    _exit(code == 0 && fault == 6 && other == 0 ? 0 : code * 10 + fault + 1);
  }
  EXPECT_EQ(WaitFor(child), 0);
  leave = true;
  runner.join();
  EXPECT_EQ(report.value, Value(100));
  ExpectHealthy(busy);
  ExpectHealthy(idle);
}

// --- threads that end ----------------------------------------------------------------------------

TEST(HostThreads, NoRunInAnEndingThread) {
  static Sandbox* sandbox = nullptr;
  static std::atomic<int> late_code = -1;
  Sandbox s = NewSandbox();
  sandbox = &s;
  struct AtEnd {
    void Touch() {}
    ~AtEnd() { late_code = static_cast<int>(sandbox->Run("1").status().code()); }
  };
  std::thread thread([&] {
    thread_local AtEnd at_end;  // made before, so destroyed after, what a run makes
    at_end.Touch();
    ExpectHealthy(s);
  });
  thread.join();
  EXPECT_EQ(late_code, static_cast<int>(absl::StatusCode::kFailedPrecondition));
  ExpectHealthy(s);
}

TEST(HostThreads, ASandboxMovesFromThreadToThreadBetweenKills) {
  Sandbox s = NewSandbox(Roomy().Deadline(absl::Milliseconds(5)));
  ASSERT_TRUE(s.Prepare("x = 0\nwhile True: x += 1").ok());
  for (int i = 0; i < 40; ++i) {
    std::thread thread([&] {
      EXPECT_EQ(s.RunPrepared()->reason, Reason::kDeadline);
      EXPECT_EQ(RunIn(s, kOverflow).outcome, Outcome::kExhausted);
      ExpectHealthy(s);
    });
    thread.join();
  }
}

// --- handlers that come late ---------------------------------------------------------------------

sigjmp_buf g_rescue;
struct sigaction g_before;
std::atomic<int> g_seen = 0;

void Rescue(int, siginfo_t*, void*) {
  ++g_seen;
  siglongjmp(g_rescue, 1);
}

// A crash reporter: notes the fault, and hands it on.
void HandOn(int signal, siginfo_t* info, void* context) {
  if (++g_seen > 3) _exit(77);
  if ((g_before.sa_flags & SA_SIGINFO) != 0) {
    g_before.sa_sigaction(signal, info, context);
  } else if (g_before.sa_handler != SIG_DFL && g_before.sa_handler != SIG_IGN) {
    g_before.sa_handler(signal);
  } else {
    _exit(42);
  }
}

void Install(void (*handler)(int, siginfo_t*, void*)) {
  struct sigaction action = {};
  action.sa_sigaction = handler;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  ASSERT_EQ(sigaction(SIGSEGV, &action, &g_before), 0);
}

void HostFault() {
  if (sigsetjmp(g_rescue, 1) == 0) {
    WriteTo(16);
  }
}

TEST(HostHandlers, AFaultHandlerInstalledAfterTheEngine) {
  pid_t child = fork();
  if (child == 0) {
    alarm(30);
    Install(Rescue);
    Sandbox s = NewSandbox();
    for (int i = 0; i < 3; ++i) {
      // Longer than the time between two looks at the handlers.
      usleep(5'000);
      if (ExitCodeOf(s.Run(kOverflow)) != 6) _exit(1);
      if (g_seen != i) _exit(2);
      HostFault();
      if (g_seen != i + 1) _exit(3);
    }
    _exit(0);
  }
  EXPECT_EQ(WaitFor(child), 0);
}

TEST(HostHandlers, OneThatHandsOnIsCalledOnce) {
  pid_t child = fork();
  if (child == 0) {
    alarm(30);
    Install(HandOn);
    Sandbox s = NewSandbox();
    usleep(5'000);
    if (ExitCodeOf(s.Run(kOverflow)) != 6) _exit(1);
    if (g_seen != 0) _exit(2);
    WriteTo(16);
    _exit(3);
  }
  // In the end what the host had before the engine, the default; the reporter would have said so
  // had it been asked for ever.
  EXPECT_EQ(WaitFor(child), 1000 + SIGSEGV);
}

}  // namespace
}  // namespace terrarium
