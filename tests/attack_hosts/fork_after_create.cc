// A host that forks after it created the engine (a pre-forking server). Expected: the child's runs
// have deadlines, and see nothing of each other.
#include <sys/wait.h>
#include <unistd.h>

#include "host.h"

int main() {
  terrarium::Engine engine =
      attack::MakeEngine({.max_isolates = 1, .preload = {"collections", "json"}});
  terrarium::Policy policy = terrarium::Policy::Plugin();
  policy.Deadline(absl::Milliseconds(200)).CpuTime(absl::Milliseconds(200));
  auto sandbox = *engine.NewSandbox(policy);
  printf("parent: %s\n", attack::Tell(sandbox.Run("1")).c_str());
  fflush(stdout);
  if (pid_t child = fork(); child != 0) {
    int status;
    waitpid(child, &status, 0);
    bool good = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    printf("the child's status: %x\n", static_cast<unsigned>(status));
    return attack::Verdict(good);
  }
  // Tenant A writes to objects of the image; tenant B looks.
  const char* a =
      "import collections\n"
      "collections.ChainMap.planted = collections.Counter.planted = 'by A'\n"
      "class K: pass\n"
      "L = [K() for _ in range(20000)]\n";
  const char* b =
      "import collections\n"
      "print(hasattr(collections.Counter, 'planted'))\n";
  bool leaked = false;
  for (int i = 0; i < 3; ++i) {
    printf("child a: %s\n", attack::Tell(sandbox.Run(a)).c_str());
    auto report = sandbox.Run(b);
    printf("child b: %s\n", attack::Tell(report).c_str());
    leaked |= !report.ok() || report->stdout_text != "False\n";
  }
  fflush(stdout);
  alarm(3);  // the guest below must have been stopped long before
  auto loop = sandbox.Run("import itertools\nprint(1)\nsum(itertools.repeat(1))");
  printf("child loop: %s\n", attack::Tell(loop).c_str());
  fflush(stdout);
  _exit(!leaked && loop.ok() && attack::StoppedOrRefused(loop) ? 0 : 1);
}
