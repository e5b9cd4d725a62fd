// Single operations in Terrarium (policy plugin, every guard on) against the same CPython
// unrestricted: bench/micro/*.py, each run by turns in a sandbox and in the program that was linked
// from the same object (bench/unrestricted.py).
//
//   ratio_p50   median over pairs, Terrarium / unrestricted (target 1.05)
//
// Times are of the thread's CPU: usage.cpu_ns here, a clock around exec() there. Both start from
// compiled code.
#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "bench/support.h"

extern char** environ;

namespace terrarium::bench {
namespace {

// The child process; it ends when its end of the socket is closed.
class Unrestricted {
 public:
  Unrestricted() {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) Fail();
    const char* script = TERRARIUM_SOURCE_DIR "/bench/unrestricted.py";
    const char* argv[] = {TERRARIUM_PYTHON, "-I", "-S", "-B", script, nullptr};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    if (posix_spawn(&child_, argv[0], &actions, nullptr, const_cast<char**>(argv), environ) != 0) {
      Fail();
    }
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    to_ = fdopen(ends[0], "w");
    from_ = fdopen(dup(ends[0]), "r");
  }

  ~Unrestricted() {
    fclose(to_);
    fclose(from_);
    waitpid(child_, nullptr, 0);
  }

  double RunNs(const std::string& path) {
    char answer[64];
    if (fprintf(to_, "%s\n", path.c_str()) < 0 || fflush(to_) != 0 ||
        fgets(answer, sizeof answer, from_) == nullptr) {
      Fail();
    }
    return strtod(answer, nullptr);
  }

 private:
  [[noreturn]] static void Fail() {
    perror("benchmark: " TERRARIUM_PYTHON);
    exit(1);
  }

  pid_t child_ = 0;
  FILE* to_ = nullptr;
  FILE* from_ = nullptr;
};

Policy Roomy() {
  Policy policy = Policy::Plugin();
  policy.Instructions(1'000'000'000)
      .Allocations(1'000'000'000)
      .TotalAllocated(GiB(100))
      .Deadline(absl::Seconds(60))
      .CpuTime(absl::Seconds(60));
  return policy;
}

void Micro(benchmark::State& state, const char* program) {
  const std::string path = std::string(TERRARIUM_SOURCE_DIR "/bench/micro/") + program + ".py";
  std::ifstream in(path);
  const std::string source(std::istreambuf_iterator<char>(in), {});
  Sandbox sandbox = NewSandbox(TheEngine(1), Roomy());
  MustRun(sandbox.Prepare(source, path));
  Unrestricted unrestricted;
  auto guest_ns = [&] { return static_cast<double>(MustRun(sandbox.RunPrepared()).usage.cpu_ns); };
  for (int i = 0; i < 20; ++i) guest_ns(), unrestricted.RunNs(path);
  std::vector<double> ratios, guest, free;
  bool guest_first = true;
  for (auto _ : state) {
    if (guest_first) guest.push_back(guest_ns());
    free.push_back(unrestricted.RunNs(path));
    if (!guest_first) guest.push_back(guest_ns());
    guest_first = !guest_first;
    ratios.push_back(guest.back() / free.back());
  }
  Report4(state, "ratio", ratios);
  Report4(state, "guest_ns", guest);
  Report4(state, "unrestricted_ns", free);
}

#define MICRO(program)                        \
  BENCHMARK_CAPTURE(Micro, program, #program) \
      ->Iterations(200)                       \
      ->Unit(benchmark::kMillisecond)         \
      ->UseRealTime()
MICRO(attribute_access);
MICRO(method_call);
MICRO(getattr_constant);
MICRO(str_format);
MICRO(isinstance);
MICRO(sorted);

}  // namespace
}  // namespace terrarium::bench

BENCHMARK_MAIN();
