// I3: the host's process and thread are the same after many runs of every kind.
#include <dirent.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

#include <cerrno>
#include <cfenv>
#include <clocale>
#include <csignal>
#include <cstring>
#include <fstream>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "gtest/gtest.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

// Comparing after each restore takes longer than the runs.
const auto* const g_engine = &TheEngine(1, /*check=*/false);

using State = std::map<std::string, std::string>;

std::string Link(const std::string& path) {
  char text[4096];
  ssize_t n = readlink(path.c_str(), text, sizeof(text));
  return n < 0 ? "?" : std::string(text, static_cast<size_t>(n));
}

std::string Bytes(const void* p, size_t n) {
  std::string hex;
  for (size_t i = 0; i < n; ++i) {
    hex += "0123456789abcdef"[static_cast<const unsigned char*>(p)[i] >> 4];
    hex += "0123456789abcdef"[static_cast<const unsigned char*>(p)[i] & 15];
  }
  return hex;
}

State Now() {
  State state;
  state["errno"] = std::to_string(errno);
  state["rounding"] = std::to_string(std::fegetround());
  unsigned mxcsr;
  asm volatile("stmxcsr %0" : "=m"(mxcsr));
  // But for the sticky flags: the library's own C++ computes with doubles too.
  state["mxcsr"] = std::to_string(mxcsr & ~0x3Fu);
  std::fenv_t env;
  std::fegetenv(&env);
  state["fp environment"] = std::to_string(env.__control_word) + "/" + std::to_string(env.__tags);

  sigset_t mask;
  memset(&mask, 0, sizeof(mask));  // the kernel fills in a part
  pthread_sigmask(SIG_SETMASK, nullptr, &mask);
  state["signal mask"] = Bytes(&mask, sizeof(mask));
  sigset_t pending;
  memset(&pending, 0, sizeof(pending));
  sigpending(&pending);
  state["signals pending"] = Bytes(&pending, sizeof(pending));
  for (int signal = 1; signal <= SIGRTMAX; ++signal) {
    struct sigaction action = {};
    sigaction(signal, nullptr, &action);
    state["handler " + std::to_string(signal)] =
        Bytes(&action.sa_handler, sizeof(void*)) + " " + std::to_string(action.sa_flags);
  }
  stack_t alternate = {};
  sigaltstack(nullptr, &alternate);
  state["alternate stack"] = Bytes(&alternate.ss_sp, sizeof(void*));
  itimerval timer;
  getitimer(ITIMER_REAL, &timer);
  state["itimer"] = std::to_string(timer.it_value.tv_sec);

  DIR* fds = opendir("/proc/self/fd");
  while (dirent* entry = readdir(fds)) {
    if (entry->d_name[0] == '.') continue;
    // Not the directory that is being read.
    if (std::to_string(dirfd(fds)) == entry->d_name) continue;
    state[std::string("fd ") + entry->d_name] = Link(std::string("/proc/self/fd/") + entry->d_name);
  }
  closedir(fds);
  DIR* tasks = opendir("/proc/self/task");
  int threads = -2;
  while (readdir(tasks) != nullptr) ++threads;
  closedir(tasks);
  state["threads"] = std::to_string(threads);

  state["locale"] = setlocale(LC_ALL, nullptr);
  state["directory"] = Link("/proc/self/cwd");
  mode_t umask_now = umask(022);
  umask(umask_now);
  state["umask"] = std::to_string(umask_now);
  std::string environment;
  for (char** e = environ; *e != nullptr; ++e) environment += *e;
  state["environment"] = environment;
  rlimit limit;
  getrlimit(RLIMIT_STACK, &limit);
  state["stack limit"] = std::to_string(limit.rlim_cur);
  return state;
}

// Mappings but for the heap's, whose ends move.
std::vector<std::string> Mappings() {
  std::vector<std::string> all;
  std::ifstream maps("/proc/self/maps");
  for (std::string line; std::getline(maps, line);) {
    if (line.find("[heap]") == std::string::npos && line.find("[stack]") == std::string::npos) {
      all.push_back(line);
    }
  }
  return all;
}

TEST(HostState, SameAfterAThousandRunsOfEveryKind) {
  struct Kind {
    Policy policy;
    const char* source;
  };
  const Kind kinds[] = {
      {Roomy(), "1 + 1"},
      {Roomy(), "import json\nprint(json.dumps([1.5, None]))\n0.1 + 0.2"},
      {Roomy(), "import math\n[math.sqrt(x) / 3 for x in range(100)]"},
      {Roomy(), "1/0"},
      {Roomy(), "1e308 * 10, 5e-324 / 2, float('nan') + 1"},
      {Roomy(), "host('x')"},
      {Roomy(), "x = = 1"},
      {Roomy(), "def f(): f()\nf()"},
      {Roomy().Instructions(5'000), "while True: pass"},
      {Roomy().Allocations(2'000), "while True: x = [[]]"},
      {Roomy().Memory(MiB(2)), "x = 'x' * 5_000_000"},
      {Roomy().OutputLimit(10), "print('x' * 100)"},
      {Roomy().Deadline(absl::Microseconds(300)), "while True: host('x')"},
      {Roomy().CpuTime(absl::Microseconds(300)), "while True: host('x')"},
      {Roomy(), "m = iter([1])\nfor _ in range(100_000): m = map(int, m)\nnext(m)"},
  };
  std::vector<Sandbox> sandboxes;
  for (const Kind& kind : kinds) {
    sandboxes.push_back(NewSandbox(kind.policy));
    ASSERT_TRUE(sandboxes.back()
                    .Bind("host",
                          [](std::string s) {
                            errno = 0;
                            return s + s;
                          })
                    .ok());
  }
  auto all = [&](int times) {
    for (int i = 0; i < times; ++i) {
      size_t k = static_cast<size_t>(i) % std::size(kinds);
      // The stack overflow is slow; once in a while is enough.
      if (k + 1 == std::size(kinds) && i % 4 != 0) k = 0;
      (void)sandboxes[k].Run(kinds[k].source).value();
    }
  };
  all(300);  // overlays are made, hot sets settle

  std::setlocale(LC_ALL, "C.UTF-8");
  sigset_t some;
  sigemptyset(&some);
  sigaddset(&some, SIGUSR2);
  pthread_sigmask(SIG_BLOCK, &some, nullptr);
  std::fesetround(FE_UPWARD);
  errno = 4321;
  const State before = Now();
  const std::vector<std::string> maps_before = Mappings();
  errno = 4321;
  all(1000);
  const State after = Now();
  const std::vector<std::string> maps_after = Mappings();
  std::fesetround(FE_TONEAREST);
  std::setlocale(LC_ALL, "C");

  for (const auto& [key, value] : before) {
    auto it = after.find(key);
    EXPECT_EQ(value, it == after.end() ? "(gone)" : it->second) << key;
  }
  for (const auto& [key, value] : after) {
    EXPECT_TRUE(before.contains(key)) << key << " is new: " << value;
  }
  EXPECT_NEAR(static_cast<double>(maps_before.size()), static_cast<double>(maps_after.size()), 3);
  for (Sandbox& sandbox : sandboxes) sandbox.Interrupt();
  Sandbox healthy = NewSandbox();
  ExpectHealthy(healthy);
}

// The engine tells what it changes when it starts; the rest stays.
TEST(HostState, StartingTheEngineChangesNoMoreThanItSays) {
  State before = Now();
  Sandbox sandbox = NewSandbox();
  RunIn(sandbox, "1");
  State after = Now();
  for (const auto& [key, value] : before) {
    if (key.starts_with("handler ") || key == "alternate stack" || key == "errno") {
      continue;
    }
    EXPECT_EQ(after[key], value) << key;
  }
}

// I5: a guest's arithmetic does not depend on the host's rounding.
TEST(HostState, HostRoundingDoesNotReachTheGuest) {
  Sandbox sandbox = NewSandbox();
  const char* source =
      "import math\n(0.1 + 0.2, 1 / 3, 5e-324 * 0.5 + 5e-324,"
      " repr(2 / 3), float('0.1'), math.sqrt(2), 10 ** -3)";
  Value expected = RunIn(sandbox, source).value;
  for (int mode : {FE_UPWARD, FE_DOWNWARD, FE_TOWARDZERO}) {
    std::fesetround(mode);
    Value value = RunIn(sandbox, source).value;
    int after = std::fegetround();
    std::fesetround(FE_TONEAREST);
    EXPECT_EQ(value, expected) << mode;
    EXPECT_EQ(after, mode);
  }
}

// Each in turn: a kill of each kind on a thread of its own, which then ends.
TEST(HostState, ThreadsThatRanGuestsLeaveNothing) {
  Sandbox sandbox = NewSandbox(Roomy().Deadline(absl::Milliseconds(2)));
  RunIn(sandbox, "1");
  size_t maps = Mappings().size();
  for (int i = 0; i < 30; ++i) {
    std::thread([&] { RunIn(sandbox, "while True: pass"); }).join();
  }
  EXPECT_NEAR(static_cast<double>(Mappings().size()), static_cast<double>(maps), 6);
}

}  // namespace
}  // namespace terrarium
