// timer_create() fails when the process may queue no signals (RLIMIT_SIGPENDING), as in a process
// with very many threads. Expected: a run is refused with a status, or its deadline works.
#include <sys/resource.h>
#include <unistd.h>

#include "host.h"

int main() {
  rlimit none = {0, 0};
  setrlimit(RLIMIT_SIGPENDING, &none);
  terrarium::Engine engine = attack::MakeEngine({.max_isolates = 1});
  terrarium::Policy policy = terrarium::Policy::Plugin();
  policy.Deadline(absl::Milliseconds(200)).CpuTime(absl::Milliseconds(200));
  auto sandbox = engine.NewSandbox(policy);
  if (!sandbox.ok()) return puts("no sandbox"), attack::Verdict(true);
  alarm(5);  // ends a guest that nothing else stops
  auto report = sandbox->Run("import itertools\nsum(itertools.repeat(1))");
  printf("%s\n", attack::Tell(report).c_str());
  return attack::Verdict(attack::StoppedOrRefused(report));
}
