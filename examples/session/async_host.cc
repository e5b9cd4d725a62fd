// A guest that awaits its host: pages are fetched "over the network" by threads of the host's while
// the script waits, and the thread that runs scripts serves others meanwhile.
#include <condition_variable>
#include <cstdlib>
#include <deque>
#include <iostream>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "terrarium/terrarium.h"

namespace tr = terrarium;

namespace {

constexpr char kScript[] = R"(
import asyncio

async def size(url):
    return url, len(await fetch(url))

async def main(urls):
    sizes = await asyncio.gather(*map(size, urls))
    try:
        await asyncio.wait_for(fetch("slow"), timeout=2)
    except TimeoutError:
        sizes.append(("slow", None))
    return sizes
)";

template <typename T>
T Must(absl::StatusOr<T> value) {
  if (value.ok()) return *std::move(value);
  std::cerr << value.status() << "\n";
  std::exit(1);
}

// Answers some requests, each from a thread of its own. It never answers "slow".
class Network {
 public:
  ~Network() {
    for (std::thread& thread : threads_) thread.join();
  }
  void Get(std::string url, tr::Token token) {
    if (url == "slow") return;
    threads_.emplace_back([this, url = std::move(url), token] {
      std::string page(url.size() * 10, '.');
      const std::lock_guard lock(mutex_);
      pages_.emplace_back(token, std::move(page));
      arrived_.notify_one();
    });
  }
  std::pair<tr::Token, std::string> Next() {
    std::unique_lock lock(mutex_);
    arrived_.wait(lock, [&] { return !pages_.empty(); });
    auto page = std::move(pages_.front());
    pages_.pop_front();
    return page;
  }

 private:
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<std::pair<tr::Token, std::string>> pages_;
  std::vector<std::thread> threads_;
};

}  // namespace

int main() {
  Network network;
  tr::Engine engine = Must(tr::Engine::Create());
  tr::Sandbox sandbox = Must(engine.NewSandbox(tr::Policy::Plugin()));
  const absl::Status bound = sandbox.Bind(
      "fetch",
      [&](std::string_view url) -> absl::StatusOr<std::string> {
        const tr::Pending later;
        network.Get(std::string(url), later.token());
        return later;
      },
      tr::Arg("url"), tr::Async());
  if (!bound.ok()) return 1;
  tr::Session session = Must(sandbox.NewSession(kScript));
  const std::vector<std::string> urls = {"a.example", "bb.example", "ccc.example"};
  tr::Report report = Must(session.Call("main", urls));
  int suspensions = 0;
  while (report.outcome == tr::Outcome::kSuspended) {
    ++suspensions;
    if (report.waits_at_most.has_value()) {
      // Nothing comes in time: the two seconds pass on the guest's clock, at once.
      report = Must(session.Resume());
      continue;
    }
    auto [token, page] = network.Next();
    report = Must(session.Resume(token, page));
  }
  if (!report.ok()) {
    std::cerr << report.Explain() << "\n";
    return 1;
  }
  std::cout << report.value << "\n" << suspensions << " suspensions\n";
}
