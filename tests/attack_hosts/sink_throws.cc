// An on_stdout sink that throws. Expected: the process goes on, and later runs on this thread and
// isolate are as good as new (I3, I7).
#include <unistd.h>

#include <stdexcept>

#include "host.h"

int main() {
  terrarium::Engine engine = attack::MakeEngine({.max_isolates = 1});
  terrarium::Policy policy = terrarium::Policy::Plugin();
  policy.Deadline(absl::Milliseconds(200));
  auto sandbox = *engine.NewSandbox(policy);
  terrarium::RunOptions options;
  options.on_stdout = [](std::string_view) { throw std::runtime_error("sink"); };
  alarm(10);
  bool good = true;
  for (int i = 0; i < 3; ++i) {
    try {
      auto report = sandbox.Run("print = print\nleft = [1]\nprint('x')\nprint('y')", options);
      printf("returned: %s\n", attack::Tell(report).c_str());
    } catch (const std::exception& e) {
      printf("thrown through: %s\n", e.what());
    }
    fflush(stdout);
    // A large frame where the abandoned one was, and time for its timer.
    volatile char noise[4096];
    for (char volatile& c : noise) c = 'n';
    usleep(300000);
    for (size_t k = 0; k < sizeof noise; ++k) {
      if (noise[k] == 'n') continue;
      printf("the host's stack changed at %zu\n", k);
      good = false;
      break;
    }
    auto next = sandbox.Run("print('left' in globals())");
    printf("next: %s\n", attack::Tell(next).c_str());
    good &= next.ok() && next->stdout_text == "False\n";
  }
  return attack::Verdict(good);
}
