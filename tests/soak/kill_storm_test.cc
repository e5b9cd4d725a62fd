// Kills at random moments, on two threads at once. After each a healthy program on the isolate must
// give the value, the instruction count and the allocation count that it always gives; after a
// share of them the isolate is compared with its image byte for byte (I1), and imports are tried,
// which takes milliseconds.
//
// Kills come anywhere, in the allocator too (R3). What a guest leaves behind is not used again
// (K4), and nothing of the host's is lost with its stack (K3): the process does not grow.
//
//   TERRARIUM_STORM_KILLS=1000 TERRARIUM_STORM_SEED=7 kill_storm_test
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <cmath>
#include <map>
#include <mutex>
#include <random>
#include <thread>

#include "absl/strings/str_cat.h"
#include "engine/testing_only.h"
#include "tests/soak/support.h"

namespace terrarium::soak {
namespace {

using Access = TESTING_ONLY_SandboxAccess;

constexpr uint64_t kCompareEvery = 4;
constexpr uint64_t kImportEvery = 32;

// None of these ends by itself. `host` calls bound functions when there are any.
struct Guest {
  const char* name;
  const char* source;
};
constexpr Guest kGuests[] = {
    {"allocate", R"(
keep = []
while True:
    keep.append([{i: (i, str(i))} for i in range(50)])
    if len(keep) > 40: keep.clear()
)"},
    {"large", R"(
a = []
while True:
    a += [bytearray(3000 * (len(a) % 40 + 1))]
    b = [0] * 30000 + a
    if len(a) > 60: del a[::2]
)"},
    {"sort", R"(
class K:
    def __init__(self, n): self.n = n
    def __lt__(self, other): return self.n < other.n
x = 12345
while True:
    v = []
    for i in range(300):
        x = x * 1103515245 + 12345 & 0x7fffffff
        v.append(x)
    v.sort(key=str)
    sorted(map(K, v))
    v.sort(reverse=True)
)"},
    {"compare", R"(
a = b = ()
for i in range(40):
    a, b = (a, a), (b, b)
while True:
    a == b
)"},
    {"hash", R"(
a = ()
for i in range(60): a = (a, a)
hash(a)
)"},
    {"string", R"(
s = 'terrarium ' * 50
while True:
    s.replace('a', 'bb').upper().split().__len__()
    t = ''.join(reversed(s)).encode('utf-8').decode()
    f'{s!r:>2000}{t:<3000}'.translate({97: 'x'}).find('zz')
    u = '\u00e9' * 500 + s
    u.casefold().title().center(5000)
)"},
    {"import", R"(
import json, collections
while True:
    d = {'a': [1, 2.5, None, {'b': 'c' * 100}] * 20}
    assert json.loads(json.dumps(d)) == d
    collections.Counter('abracadabra' * 20).most_common(3)
    P = collections.namedtuple('P', 'x y')
    collections.OrderedDict(P(i, i) for i in range(50)).popitem()
)"},
    {"exceptions", R"(
def f(n):
    try:
        if n: f(n - 1)
        else: raise ValueError('x' * 50)
    finally:
        f.__dict__[n] = n
while True:
    try: f(80)
    except BaseException as e: str(e)
)"},
    {"generators", R"(
def g(n):
    try:
        while True: n = (yield n) or n + 1
    finally:
        while True: pass
while True:
    many = [g(i) for i in range(100)]
    for i in range(50):
        for x in many: next(x)
    [many.pop() for i in range(50)]
)"},
    {"types", R"(
while True:
    class A:
        __slots__ = 'x', 'y'
        def __init__(self): self.x = self
    class B(A): pass
    for i in range(20):
        B().y = type('T%d' % i, (B,), {'f': lambda s: s})().f()
)"},
    {"big ints", R"(
n = 3
while True:
    n = n * n % (1 << 20000) + 1
    str(n % 10 ** 300)
)"},
    {"compile", "x = [(1, 2, {'a': [3, f'{4:>{5}}']}, lambda a, *b, c=1: a + b * c),"},
    {"print", R"(
while True:
    print('line', 1, 2.5, [3], flush=True)
)"},
    {"host", R"(
while True:
    try: add([1, 'two', {'three': 4.0}] * 5)
    except NameError: pass
)"},
};

// What one of the guests above runs as: "compile" is a long program, so that its time goes to the
// parser and the compiler.
std::string SourceOf(const Guest& guest) {
  std::string source = guest.source;
  if (source.ends_with("),")) {
    std::string item = source.substr(5);
    source = "x = [";
    for (int i = 0; i < 3000; ++i) absl::StrAppend(&source, item, "\n");
    absl::StrAppend(&source, "]\nwhile True: pass\n");
  }
  return source;
}

// Prepared, so that the checks go on top of an overlay as well.
constexpr char kHealthy[] = R"(
class V:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.x == o.x
    def __hash__(self): return hash(self.x)
def gen(n):
    for i in range(n): yield V(i % 7)
c = {}
for v in gen(50): c[v] = c.get(v, 0) + 1
t = repr(sorted((v.x, n) for v, n in c.items()))
s = {'a', 'b', 'c', object, V, len}
try: {}['k']
except KeyError as e: t += repr(e)
match [1, [2, 3]]:
    case [a, [b, *r]]: t += f'{a}{b}{r}'
t + ''.join(sorted(map(str, range(12)))) + str([str(x)[:9] for x in s]) + str(id(c))
)";

constexpr char kHealthyImports[] = R"(
import json, collections
c = collections.Counter(i % 7 for i in range(50))
json.dumps({str(k): n for k, n in c.items()}, sort_keys=True) + str(id(c))
)";

// Interrupts each worker's run when its time has come, and goes on doing so until the worker says
// that it has ended.
class Interrupter {
 public:
  struct Order {
    std::mutex mutex;
    Sandbox* sandbox = nullptr;
    absl::Time at;
  };
  Interrupter() : thread_([this] { Work(); }) {}
  ~Interrupter() {
    stop_ = true;
    thread_.join();
  }
  void Begin(int worker, Sandbox* sandbox, absl::Duration in) {
    std::lock_guard lock(orders_[worker].mutex);
    orders_[worker].sandbox = sandbox;
    orders_[worker].at = absl::Now() + in;
  }
  void End(int worker) {
    std::lock_guard lock(orders_[worker].mutex);
    orders_[worker].sandbox = nullptr;
  }

 private:
  void Work() {
    while (!stop_) {
      for (Order& order : orders_) {
        std::lock_guard lock(order.mutex);
        if (order.sandbox != nullptr && absl::Now() >= order.at) {
          order.sandbox->Interrupt();
        }
      }
      absl::SleepFor(absl::Microseconds(20));
    }
  }
  std::array<Order, 2> orders_;
  std::atomic<bool> stop_ = false;
  std::thread thread_;
};

struct Counts {
  uint64_t kills = 0;
  uint64_t others = 0;  // ended before the kill came
  std::map<std::string, uint64_t> by_ending;
  std::map<std::string, uint64_t> by_guest;
};

// Replacing a sandbox must not change its isolate: one at a time, the least used isolate is always
// the one that has just been left.
std::mutex g_replace;

class Worker {
 public:
  // REQUIRES: the sandboxes are of one isolate.
  Worker(int index, uint64_t seed, Interrupter& interrupter, Sandbox healthy, Sandbox hosted,
         Sandbox victim)
      : index_(index),
        random_(seed + static_cast<uint64_t>(index) * 1000003),
        interrupter_(interrupter),
        healthy_(std::move(healthy)),
        hosted_(std::move(hosted)),
        victim_(std::move(victim)) {
    EXPECT_TRUE(hosted_
                    .Bind("add",
                          [](std::vector<Value> items) {
                            std::string text;
                            for (const Value& item : items) {
                              text += item.DebugString();
                            }
                            return static_cast<int64_t>(text.size());
                          })
                    .ok());
    EXPECT_TRUE(healthy_.Prepare(kHealthy)->ok());
    // Sets the bound function up, which an interrupt would end.
    EXPECT_TRUE(hosted_.Run("add([])").ok());
    expected_ = Observe(healthy_.RunPrepared());
    imported_ = Observe(healthy_.Run(kHealthyImports));
  }

  void Storm(uint64_t kills) {
    while (counts.kills < kills && !::testing::Test::HasFailure()) Strike();
    Settle();
  }

  Counts counts;
  const Sandbox& healthy() const { return healthy_; }

 private:
  uint64_t Below(uint64_t n) { return random_() % n; }
  // Between a and b, small values as likely as large ones.
  double Spread(double a, double b) {
    double u = static_cast<double>(random_() >> 11) * 0x1p-53;
    return a * std::pow(b / a, u);
  }

  struct Observation {
    std::string value;
    uint64_t instructions, allocations;
    bool operator==(const Observation&) const = default;
  };
  static Observation Observe(absl::StatusOr<Report> r) {
    if (!r.ok()) return {r.status().ToString(), 0, 0};
    return {r->value.DebugString() + Ending(*r), r->usage.instructions, r->usage.allocations};
  }
  void Expect(const std::string& after, const Observation& now, const Observation& expected) {
    EXPECT_TRUE(now == expected) << after << ": " << now.value << " " << now.instructions << " "
                                 << now.allocations << "\n, not " << expected.value << " "
                                 << expected.instructions << " " << expected.allocations;
  }

  void Replace(const Policy& policy) {
    std::lock_guard lock(g_replace);
    const void* isolate = Access::IsolateOf(victim_);
    { Sandbox gone = std::move(victim_); }
    victim_ = NewSandbox(policy);
    ASSERT_EQ(Access::IsolateOf(victim_), isolate);
  }

  void Strike() {
    const Guest& guest = kGuests[Below(std::size(kGuests))];
    bool hosted = std::string_view(guest.name) == "host" && Below(4) != 0;
    bool interrupt = hosted || Below(6) == 0;
    Sandbox* sandbox = &hosted_;
    if (!hosted) {
      Policy policy = Generous();
      if (!interrupt) {
        switch (Below(8)) {
          case 0:
            policy.Instructions(static_cast<uint64_t>(Spread(1, 100'000)));
            break;
          case 1:
            policy.Allocations(static_cast<uint64_t>(Spread(1, 20'000)));
            break;
          case 2:
            policy.TotalAllocated(static_cast<uint64_t>(Spread(64, 4e6)));
            policy.Memory(
                std::min<uint64_t>(policy.limits().memory, policy.limits().total_allocated));
            break;
          case 3:
            policy.Memory(static_cast<uint64_t>(Spread(4096, 2e6)));
            [[fallthrough]];
          default:
            policy.Deadline(absl::Microseconds(Spread(20, 2000)));
        }
        // Not every guest reaches its small budget.
        policy.Deadline(std::min(policy.limits().deadline, absl::Milliseconds(20)));
      }
      ASSERT_NO_FATAL_FAILURE(Replace(policy));
      sandbox = &victim_;
    }
    if (interrupt) {
      interrupter_.Begin(index_, sandbox, absl::Microseconds(Spread(20, 2000)));
    }
    absl::StatusOr<Report> report = sandbox->Run(SourceOf(guest));
    if (interrupt) interrupter_.End(index_);
    ASSERT_TRUE(report.ok()) << report.status();
    Account(guest, *report);
    Check(guest, *report);
  }

  // Leaves a victim that has its image. One that was killed while it was being set up has none, and
  // footprints before and after could not be compared.
  void Settle() {
    ASSERT_NO_FATAL_FAILURE(Replace(Generous()));
    absl::StatusOr<Report> report = victim_.Run("1");
    ASSERT_TRUE(report.ok() && report->ok()) << report.status();
  }

  void Account(const Guest& guest, const Report& report) {
    bool killed = report.outcome == Outcome::kExhausted || report.outcome == Outcome::kInterrupted;
    ++(killed ? counts.kills : counts.others);
    ++counts.by_ending[Ending(report)];
    ++counts.by_guest[guest.name];
    EXPECT_NE(report.outcome, Outcome::kFault) << guest.name << ": " << report.ToJson();
    EXPECT_NE(report.outcome, Outcome::kOk) << guest.name;
  }

  void Check(const Guest& guest, const Report& report) {
    std::string after = absl::StrCat("after ", guest.name, " ", Ending(report));
    if (Below(kCompareEvery) == 0) {
      EXPECT_EQ(Access::CompareWithImage(healthy_), "") << after;
    }
    Expect(after, Observe(healthy_.RunPrepared()), expected_);
    if (Below(kImportEvery) == 0) {
      Expect(after, Observe(healthy_.Run(kHealthyImports)), imported_);
    }
  }

  const int index_;
  std::mt19937_64 random_;
  Interrupter& interrupter_;
  Sandbox healthy_, hosted_, victim_;
  Observation expected_, imported_;
};

TEST(KillStormTest, EveryKillLeavesAHealthyIsolate) {
  const uint64_t kills = FromEnvironment("TERRARIUM_STORM_KILLS", 20'000);
  const uint64_t seed = FromEnvironment("TERRARIUM_STORM_SEED", 20260901);
  printf("seed %llu\n", static_cast<unsigned long long>(seed));
  Interrupter interrupter;
  // New sandboxes go to the two isolates in turn.
  std::vector<Sandbox> sandboxes;
  sandboxes.reserve(6);
  for (int i = 0; i < 6; ++i) sandboxes.push_back(NewSandbox(Generous()));
  std::vector<std::unique_ptr<Worker>> workers;
  workers.reserve(2);
  for (size_t i = 0; i < 2; ++i) {
    ASSERT_EQ(Access::IsolateOf(sandboxes[i]), Access::IsolateOf(sandboxes[i + 2]));
    ASSERT_EQ(Access::IsolateOf(sandboxes[i]), Access::IsolateOf(sandboxes[i + 4]));
    workers.push_back(std::make_unique<Worker>(static_cast<int>(i), seed, interrupter,
                                               std::move(sandboxes[i]), std::move(sandboxes[i + 2]),
                                               std::move(sandboxes[i + 4])));
  }
  ASSERT_NE(Access::IsolateOf(workers[0]->healthy()), Access::IsolateOf(workers[1]->healthy()));
  auto storm = [&](uint64_t each) {
    std::vector<std::thread> threads;
    threads.reserve(workers.size());
    for (auto& worker : workers) {
      threads.emplace_back([&worker, each] { worker->Storm(each); });
    }
    for (std::thread& thread : threads) thread.join();
  };
  storm(kills / 10);
  Footprint before = MeasureFootprint();
  absl::Time start = absl::Now();
  for (auto& worker : workers) worker->counts.kills = 0;
  storm(kills / 2);
  double seconds = absl::ToDoubleSeconds(absl::Now() - start);
  Footprint after = MeasureFootprint();

  Counts all;
  for (auto& worker : workers) {
    all.kills += worker->counts.kills;
    all.others += worker->counts.others;
    for (auto& [name, n] : worker->counts.by_ending) all.by_ending[name] += n;
    for (auto& [name, n] : worker->counts.by_guest) all.by_guest[name] += n;
  }
  printf("%llu kills in %.1f s; %llu runs ended otherwise\n",
         static_cast<unsigned long long>(all.kills), seconds,
         static_cast<unsigned long long>(all.others));
  for (auto& [name, n] : all.by_ending) {
    printf("  %-32s %llu\n", name.c_str(), static_cast<unsigned long long>(n));
  }
  for (auto& [name, n] : all.by_guest) {
    printf("  guest %-26s %llu\n", name.c_str(), static_cast<unsigned long long>(n));
  }
  printf("  before: %s\n  after:  %s\n", ToString(before).c_str(), ToString(after).c_str());
  EXPECT_GE(all.kills, kills);
  EXPECT_LE(after.rss_kib, before.rss_kib + 4096);
  EXPECT_EQ(after.descriptors, before.descriptors);
  EXPECT_LE(after.mappings, before.mappings + 2);
}

}  // namespace
}  // namespace terrarium::soak
