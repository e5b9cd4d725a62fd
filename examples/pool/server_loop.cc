// A server in small: threads take requests of three tenants from a queue and run their scripts in
// one pool. One tenant sends most of the requests, all of which loop; its quota and the turns keep
// it from taking the others' time. At the end the page that GET /metrics would give.
//
//   server_loop [requests] [--metrics]
#include <atomic>
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "terrarium/terrarium.h"

namespace tr = terrarium;

namespace {

template <typename T>
T Must(absl::StatusOr<T> value) {
  if (value.ok()) return *std::move(value);
  std::cerr << value.status() << "\n";
  std::exit(1);
}

struct Tenant {
  std::string name;
  std::string script;
  int share;  // of ten requests
};

struct Served {
  std::atomic<int> answers = 0, kills = 0, refusals = 0;
};

}  // namespace

int main(int argc, char** argv) {
  const int requests = argc > 1 ? std::atoi(argv[1]) : 200;
  const bool metrics = argc > 2;
  tr::Engine engine = Must(tr::Engine::Create({.max_isolates = 2}));

  const std::vector<Tenant> tenants = {
      {"acme", "sum(n * i for i in range(1000))", 2},
      {"globex", "sorted(str(n * i) for i in range(100))[0]", 2},
      {"greedy", "while True: pass", 6},
  };
  // A second's worth of five million instructions, and then two million a second.
  const absl::Status limited = engine.SetQuota("greedy", {.concurrent_runs = 1,
                                                          .instructions_per_second = 2'000'000,
                                                          .instructions_burst = 5'000'000,
                                                          .waits = false});
  if (!limited.ok()) std::cerr << limited << "\n";
  std::vector<tr::Sandbox> sandboxes;
  for (const Tenant& tenant : tenants) {
    const tr::Policy policy = tr::Policy::Plugin().Instructions(1'000'000);
    sandboxes.push_back(Must(engine.NewSandbox(policy, {.tenant = tenant.name})));
    if (!Must(sandboxes.back().Prepare(tenant.script, tenant.name)).ok()) return 1;
  }

  std::vector<Served> served(tenants.size());
  std::atomic<int> next = 0;
  const auto worker = [&] {
    for (int request = next++; request < requests; request = next++) {
      const int place = request % 10;
      const size_t who = place < 2 ? 0 : place < 4 ? 1 : 2;
      const absl::StatusOr<tr::Report> report = sandboxes[who].RunPrepared({{"n", request}});
      if (!report.ok()) {
        ++served[who].refusals;  // HTTP 429
      } else if (report->ok()) {
        ++served[who].answers;  // 200
      } else {
        ++served[who].kills;  // 422
      }
    }
  };
  std::vector<std::thread> workers;
  workers.reserve(4);
  for (int i = 0; i < 4; ++i) workers.emplace_back(worker);
  for (std::thread& one : workers) one.join();

  for (size_t i = 0; i < tenants.size(); ++i) {
    std::cout << tenants[i].name << ": " << served[i].answers << " answers, " << served[i].kills << " kills, "
              << served[i].refusals << " refusals\n";
  }
  const tr::EngineStatistics statistics = engine.Statistics();
  std::cout << statistics.runs << " runs on " << statistics.isolates << " isolates\n";
  if (metrics) std::cout << tr::OpenMetrics(statistics);
}
