// A host with a SIGALRM storm, whose handler needs some stack, while guests sit at the end of
// theirs. Expected: every run gives a report, the signal mask is the same afterwards.
#include <sys/time.h>

#include <csignal>
#include <cstring>

#include "host.h"

namespace {
volatile int g_entered, g_left;
void OnAlarm(int) {
  g_entered = g_entered + 1;
  volatile char work[12000];
  memset(const_cast<char*>(work), 1, sizeof work);
  g_left = g_left + work[77];
}
}  // namespace

// Usage: with the argument "onstack" the handler has SA_ONSTACK, as a host that runs guests should
// have it, and must always run to its end. Without it, it may be cut off by the end of the guest's
// stack, but its signal is not left blocked.
int main(int argc, char**) {
  terrarium::Engine engine = attack::MakeEngine({.max_isolates = 1});
  terrarium::Policy policy = terrarium::Policy::Plugin();
  policy.Deadline(absl::Milliseconds(300)).CpuTime(absl::Milliseconds(300));
  auto sandbox = *engine.NewSandbox(policy);
  struct sigaction action = {};
  action.sa_handler = OnAlarm;
  action.sa_flags = SA_RESTART | (argc > 1 ? SA_ONSTACK : 0);
  sigaction(SIGALRM, &action, nullptr);
  // Nested iterators use C stack up; the innermost one spins.
  auto run = [&](int depth, int spins) {
    char text[300];
    snprintf(text, sizeof text,
             "def spin():\n"
             "    for i in range(%d): pass\n"
             "    yield 1\n"
             "it = spin()\n"
             "for _ in range(%d): it = map(abs, it)\n"
             "next(it)\n",
             spins, depth);
    return sandbox.Run(text);
  };
  // The least depth that the stack does not take.
  int low = 1000, high = 200000;
  while (low < high) {
    int middle = (low + high) / 2;
    if (run(middle, 1)->reason == terrarium::Reason::kStack) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  printf("stack ends at depth %d\n", low);
  itimerval every = {{0, 700}, {0, 700}};
  setitimer(ITIMER_REAL, &every, nullptr);
  sigset_t mask;
  bool good = true;
  for (int depth = low - 150; depth <= low; depth += 3) {
    auto report = run(depth, 300000);
    sigprocmask(SIG_SETMASK, nullptr, &mask);
    if (!report.ok() || sigismember(&mask, SIGALRM) == 1 || (argc > 1 && g_entered != g_left)) {
      printf("depth %d: %s; handler entered %d left %d; SIGALRM blocked: %d\n", depth,
             attack::Tell(report).c_str(), g_entered, g_left, sigismember(&mask, SIGALRM));
      good = false;
      break;
    }
  }
  printf("%d alarms\n", g_left);
  return attack::Verdict(good && g_entered > 0);
}
