// A whole process of the command-line tool, from spawn to exit.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "bench/support.h"

extern char** environ;

namespace terrarium::bench {
namespace {

void RunHello(benchmark::State& state) {
  const std::string script = TERRARIUM_BUILD_DIR "/bench_hello.py";
  std::ofstream(script) << "print('hello')\n";
  const std::string program = TERRARIUM_BUILD_DIR "/bin/terrarium";
  const char* argv[] = {program.c_str(), "run", script.c_str(), nullptr};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  std::vector<double> ms;
  for (auto _ : state) {
    int64_t start = NowNs();
    pid_t child = 0;
    int status = 1;
    if (posix_spawn(&child, program.c_str(), &actions, nullptr, const_cast<char**>(argv),
                    environ) != 0 ||
        waitpid(child, &status, 0) != child || status != 0) {
      fprintf(stderr, "benchmark: %s run failed\n", program.c_str());
      exit(1);
    }
    ms.push_back(static_cast<double>(NowNs() - start) / 1e6);
  }
  posix_spawn_file_actions_destroy(&actions);
  Report4(state, "wall_ms", ms);
}
BENCHMARK(RunHello)->Iterations(100)->UseRealTime();

}  // namespace
}  // namespace terrarium::bench

BENCHMARK_MAIN();
