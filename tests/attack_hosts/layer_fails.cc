// A sandbox whose overlay cannot be frozen for want of file descriptors. Expected: a status;
// another sandbox of the same isolate sees nothing of it.
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
  printf("a: %s\n", attack::Tell(a.Run("secret_of_a()")).c_str());
  setrlimit(RLIMIT_NOFILE, &before);
  auto report = b.Run("try:\n  print(secret_of_a())\nexcept NameError: print('unknown')");
  printf("b: %s\n", attack::Tell(report).c_str());
  printf("a: %s\n", attack::Tell(a.Run("secret_of_a()")).c_str());
  bool good = report.ok() && report->stdout_text == "unknown\n";
  printf(good ? "held\n" : "BROKEN\n");
  return !good;
}
