// Loads the plugin when many threads run already: late.cc PLUGIN. Thread-local storage of a library
// that comes late is scarce, and threads that were there before must be able to run guests.
#include <dlfcn.h>

#include <atomic>
#include <barrier>
#include <cstdint>
#include <iostream>
#include <thread>
#include <vector>

int main(int, char** argv) {
  constexpr int kThreads = 32;
  std::atomic<int64_t (*)(const char*)> run = nullptr;
  std::atomic<int> right = 0;
  std::barrier loaded(kThreads + 1);
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&] {
      loaded.arrive_and_wait();
      for (int j = 0; run.load() != nullptr && j < 20; ++j) {
        if (run.load()("sum(range(100))") == 4950) ++right;
      }
    });
  }
  void* plugin = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
  if (plugin == nullptr) {
    std::cerr << dlerror() << "\n";
  } else {
    run = reinterpret_cast<int64_t (*)(const char*)>(dlsym(plugin, "plugin_run"));
  }
  loaded.arrive_and_wait();
  for (std::thread& thread : threads) thread.join();
  std::cout << right << std::endl;
  return right == kThreads * 20 ? 0 : 1;
}
