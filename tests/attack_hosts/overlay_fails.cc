// A sandbox whose overlay cannot be frozen for want of file descriptors. Expected: a status;
// another sandbox of the same isolate sees nothing of it (I7); the first works when there are some
// again.
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "host.h"

int main() {
  terrarium::Engine engine = attack::MakeEngine({.max_isolates = 1});
  auto a = *engine.NewSandbox(terrarium::Policy::Plugin());
  auto b = *engine.NewSandbox(terrarium::Policy::Plugin());
  (void)a.Run("1");
  (void)b.Run("1");
  (void)a.Bind("secret_of_a", [] { return 42; });
  rlimit before;
  getrlimit(RLIMIT_NOFILE, &before);
  rlimit none = {3, before.rlim_max};
  setrlimit(RLIMIT_NOFILE, &none);
  auto starved = a.Run("secret_of_a()");
  printf("a: %s\n", attack::Tell(starved).c_str());
  setrlimit(RLIMIT_NOFILE, &before);
  auto report = b.Run("try:\n  print(secret_of_a())\nexcept NameError: print('unknown')");
  printf("b: %s\n", attack::Tell(report).c_str());
  auto again = a.Run("secret_of_a()");
  printf("a: %s\n", attack::Tell(again).c_str());
  return attack::Verdict(!starved.ok() && report.ok() && report->stdout_text == "unknown\n" &&
                         again.ok() && again->value == terrarium::Value(42));
}
