// Ends of every kind in turn, on two threads and two isolates, by programs with files, modules and
// large values. After each a healthy program on the same isolate, with modules and files too, must
// report what it always reports; every restore is compared with the image (I1), and at the end the
// process is as large as it was after the first tenth.
//
// kill_storm_test kills at random moments; this one ends runs in all ways there are.
//
//   TERRARIUM_STORM_KILLS=2000 TERRARIUM_STORM_SEED=7 mixed_storm_test
#include <Python.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/synchronization/mutex.h"
#include "absl/time/clock.h"
#include "engine/testing_only.h"
#include "interp/cpython/py_ref.h"
#include "tests/soak/support.h"
#include "tests/support/sandbox.h"

// CPython's calls of abort() are bound to it (engine/wiring.cc).
extern "C" [[noreturn]] void tr_guest_abort();

namespace terrarium::soak {
namespace {

using Access = TESTING_ONLY_SandboxAccess;

// What no guest can do by itself.
PyObject* EndBy(PyObject*, PyObject* text) {
  volatile int zero = 0;
  const std::string_view how = PyUnicode_AsUTF8(text);
  if (how == "write") *reinterpret_cast<volatile char*>(64 + zero) = 1;
  if (how == "object") return PyObject_Repr(reinterpret_cast<PyObject*>(64 + zero));
  if (how == "divide") asm volatile("xor %%ecx, %%ecx\n idiv %%ecx" ::: "eax", "ecx", "edx", "cc");
  if (how == "abort") tr_guest_abort();
  if (how == "call") syscall(SYS_getppid);
  Py_RETURN_NONE;
}

bool GiveEnds(PyObject* builtins) {
  static PyMethodDef function = {"end_by", EndBy, METH_O, nullptr};
  cpython::PyRef object(PyCFunction_New(&function, nullptr));
  return object && PyDict_SetItemString(builtins, "end_by", object.get()) == 0;
}

// What every one of them begins with: files, a module of the program's own, library modules, and
// pages of the image that are written here and there.
constexpr char kBeginning[] = R"(
import helper, json, collections, re
for i in range(5): open('made%d' % i, 'w').write(helper.text(i) * 50)
open('given', 'a').write('more')
keep = [collections.Counter(helper.text(i)) for i in range(40)]
re.sub('a+', 'b', json.dumps(list(helper.TABLE)))
)";

constexpr char kHelper[] = R"(
TABLE = {i: str(i) * 3 for i in range(200)}
def text(n): return TABLE[n % 200] + 'aab'
class Deep:
    def __init__(self, n): self.inner = Deep(n - 1) if n else None
)";

struct Way {
  const char* name;
  Reason reason;  // kNone: it ends by itself
  const char* source;
  void (*limit)(Policy& policy);
};
constexpr Way kWays[] = {
    {"instructions", Reason::kInstructions, "while True: keep.append(helper.Deep(20))",
     [](Policy& p) { p.Instructions(3'000'000); }},
    {"instructions in C", Reason::kInstructions, "while True: sorted(map(str, range(5000)))",
     [](Policy& p) { p.Instructions(3'000'000); }},
    {"deadline", Reason::kDeadline, "while True: json.loads(json.dumps(helper.TABLE))",
     [](Policy& p) { p.Deadline(absl::Milliseconds(15)); }},
    {"deadline of large values", Reason::kDeadline,
     "x = [{i: [str(i)] * 3} for i in range(30)]\nwhile True: x = x[:30] + [list(x), 'y' * 90000]",
     [](Policy& p) { p.Deadline(absl::Milliseconds(15)); }},
    {"processor time", Reason::kCpuTime, "while True: re.findall('(a|b)+c', 'ab' * 3000)",
     [](Policy& p) { p.CpuTime(absl::Milliseconds(15)); }},
    {"memory", Reason::kMemory, "while True: keep.append(bytearray(b'\\x01') * 200_000)",
     [](Policy& p) { p.Memory(MiB(24)); }},
    {"memory in small pieces", Reason::kMemory, "while True: keep.append([len(keep) + 0.5])",
     [](Policy& p) { p.Memory(MiB(8)); }},
    {"allocations", Reason::kAllocations, "while True: helper.Deep(50)",
     [](Policy& p) { p.Allocations(60'000); }},
    {"output", Reason::kOutput, "while True: print('line', helper.text(3), [1.5, None])",
     [](Policy& p) { p.OutputLimit(KiB(64)); }},
    {"stack", Reason::kStack, "t = ()\nfor i in range(300_000): t = (t,)\nhash(t)", nullptr},
    {"host calls", Reason::kHostCalls, "while True: host([1, 'two', {'three': [4.0] * 50}])",
     [](Policy& p) { p.HostCalls(30); }},
    {"interrupt", Reason::kInterrupted, "while True: keep.append(helper.text(len(keep)))", nullptr},
    {"interrupt in a host call", Reason::kInterrupted, "while True: host([keep[0]['a']] * 99)",
     nullptr},
    {"system call", Reason::kSyscall, "end_by('call')\nwhile True: pass", nullptr},
    {"write", Reason::kSegv, "end_by('write')", nullptr},
    {"object", Reason::kSegv, "end_by('object')", nullptr},
    {"divide", Reason::kFpe, "end_by('divide')", nullptr},
    {"abort", Reason::kAbort, "end_by('abort')", nullptr},
    {"a rule", Reason::kRule, "keep.__class__.__subclasses__()", nullptr},
    {"an exception", Reason::kNone,
     "e = None\nfor i in range(300):\n  try: raise ValueError('x' * 500) from e\n"
     "  except ValueError as x: e = x\nraise e",
     nullptr},
    {"a large value", Reason::kNone,
     "[{'a%d' % i: ['x' * 300, i, float(i), None, (i, b'y')]} for i in range(4000)]", nullptr},
};

// With modules and files of its own, so that it goes on top of an overlay.
constexpr char kHealthy[] = R"(
import helper, json
c = {}
for i in range(80): c[helper.text(i)] = c.get(i, 0) + len(helper.text(i))
open('made', 'w').write(json.dumps(c))
print(open('given').read(), sorted(map(str, range(12))), id(c), {'a', 'b', len, helper.Deep} and 1)
try: c['k']
except KeyError as e: c['error'] = repr(e)
[c, [(i, 'x' * i, {i}) for i in range(100)], helper.Deep(30).inner is not None]
)";

FileMap Given() { return {{"given", "what the host gave"}, {"other", std::string(20'000, 'o')}}; }

Policy WithFiles(Policy policy) {
  policy.OfferFiles(Files::kWrite, Loosens("a test"));
  return policy;
}

struct Observation {
  std::string told;
  uint64_t instructions = 0, allocations = 0;
  bool operator==(const Observation&) const = default;
};

Observation Observe(const absl::StatusOr<Report>& report) {
  if (!report.ok()) return {report.status().ToString()};
  std::string told =
      absl::StrCat(Ending(*report), " ", report->value.DebugString(), " ", report->stdout_text);
  for (const FileChange& file : report->files) absl::StrAppend(&told, file.path, "=", file.data);
  return {told, report->usage.instructions, report->usage.allocations};
}

// Interrupts the run of each worker that asks for it, until the worker says that it has ended.
class Interrupter {
 public:
  Interrupter() : thread_([this] { Work(); }) {}
  ~Interrupter() {
    stop_ = true;
    thread_.join();
  }
  void Begin(size_t worker, Sandbox* sandbox) { Set(worker, sandbox); }
  void End(size_t worker) { Set(worker, nullptr); }

 private:
  struct Order {
    absl::Mutex mutex;
    Sandbox* sandbox = nullptr;
    absl::Time at;
  };
  void Set(size_t worker, Sandbox* sandbox) {
    absl::MutexLock lock(&orders_[worker].mutex);
    orders_[worker].sandbox = sandbox;
    orders_[worker].at = absl::Now() + absl::Milliseconds(12);
  }
  void Work() {
    while (!stop_) {
      for (Order& order : orders_) {
        absl::MutexLock lock(&order.mutex);
        if (order.sandbox != nullptr && absl::Now() >= order.at) order.sandbox->Interrupt();
      }
      absl::SleepFor(absl::Microseconds(200));
    }
  }
  std::array<Order, 2> orders_;
  std::atomic<bool> stop_ = false;
  std::thread thread_;
};

class Worker {
 public:
  Worker(size_t index, uint64_t seed, Interrupter& interrupter)
      : index_(index), random_(seed + index), interrupter_(interrupter) {}

  // The healthy one, then one for each way. Two workers in turn get two isolates in turn.
  void Add(const Policy& policy) {
    Sandbox sandbox = testing_support::TheEngine().NewSandbox(WithFiles(policy)).value();
    ASSERT_TRUE(sandbox.AddModules({{.name = "helper", .source = kHelper}})->ok());
    ASSERT_TRUE(sandbox.Bind("host", [](std::vector<Value> items) { return items.size(); }).ok());
    sandboxes_.push_back(std::make_unique<Sandbox>(std::move(sandbox)));
  }
  void Begin() {
    for (auto& sandbox : sandboxes_) {
      ASSERT_EQ(Access::IsolateOf(*sandbox), isolate());
      // Set up before an interrupt can end that.
      EXPECT_TRUE(Run(*sandbox, "1").ok());
    }
    ASSERT_TRUE(healthy().Prepare(kHealthy)->ok());
    expected_ = Observe(RunHealthy());
    EXPECT_TRUE(absl::StartsWith(expected_.told, "ok")) << expected_.told;
  }
  void Storm(uint64_t kills) {
    while (kills_ < kills && !::testing::Test::HasFailure()) Strike();
  }

  const void* isolate() { return Access::IsolateOf(healthy()); }
  uint64_t TakeKills() { return std::exchange(kills_, 0); }
  const std::map<std::string, uint64_t>& seen() const { return seen_; }

 private:
  Sandbox& healthy() { return *sandboxes_[0]; }

  static absl::StatusOr<Report> Run(Sandbox& sandbox, const std::string& source) {
    RunOptions options;
    options.files = Given();
    return sandbox.Run(source, options);
  }
  absl::StatusOr<Report> RunHealthy() {
    RunOptions options;
    options.files = Given();
    return healthy().RunPrepared(options);
  }

  void Strike() {
    const size_t which = random_() % std::size(kWays);
    const Way& way = kWays[which];
    Sandbox& sandbox = *sandboxes_[which + 1];
    const bool interrupts = way.reason == Reason::kInterrupted;
    if (interrupts) interrupter_.Begin(index_, &sandbox);
    const absl::StatusOr<Report> report =
        Run(sandbox, absl::StrCat(kBeginning, "keep.append(", random_() % 1000, ")\n", way.source));
    if (interrupts) interrupter_.End(index_);
    ASSERT_TRUE(report.ok()) << way.name << ": " << report.status();
    // A loaded machine may not come as far as a small budget.
    const bool slow = report->reason == Reason::kDeadline;
    EXPECT_TRUE(report->reason == way.reason || slow)
        << way.name << ": " << report->Explain().substr(0, 2000);
    kills_ += report->outcome != Outcome::kOk && report->outcome != Outcome::kException &&
              report->outcome != Outcome::kRejected;
    ++seen_[way.name];
    const Observation now = Observe(RunHealthy());
    EXPECT_TRUE(now == expected_) << "after " << way.name << ": " << now.told.substr(0, 2000)
                                  << "\n"
                                  << now.instructions << " " << now.allocations << " not\n"
                                  << expected_.told.substr(0, 2000) << "\n"
                                  << expected_.instructions << " " << expected_.allocations;
  }

  const size_t index_;
  std::mt19937_64 random_;
  Interrupter& interrupter_;
  std::vector<std::unique_ptr<Sandbox>> sandboxes_;
  Observation expected_;
  uint64_t kills_ = 0;
  std::map<std::string, uint64_t> seen_;
};

TEST(MixedStormTest, EveryWayToEndLeavesAHealthyIsolateAndNoMemory) {
  const uint64_t kills = FromEnvironment("TERRARIUM_STORM_KILLS", 2'000);
  const uint64_t seed = FromEnvironment("TERRARIUM_STORM_SEED", 20261128);
  TESTING_ONLY_add_builtins = GiveEnds;
  testing_support::TheEngine(2, /*check=*/true);
  Interrupter interrupter;
  Worker first(0, seed, interrupter), second(1, seed, interrupter);
  const std::array<Worker*, 2> workers = {&first, &second};
  for (Worker* worker : workers) worker->Add(Generous());
  for (const Way& way : kWays) {
    Policy policy = Generous();
    policy.Deadline(absl::Seconds(20));
    if (way.limit != nullptr) way.limit(policy);
    for (Worker* worker : workers) worker->Add(policy);
  }
  for (Worker* worker : workers) ASSERT_NO_FATAL_FAILURE(worker->Begin());
  ASSERT_NE(first.isolate(), second.isolate());
  const auto storm = [&](uint64_t each) {
    std::vector<std::thread> threads;
    threads.reserve(workers.size());
    for (Worker* worker : workers) {
      threads.emplace_back([worker, each] { worker->Storm(each); });
    }
    for (std::thread& thread : threads) thread.join();
  };
  storm(kills / 20);
  const Footprint before = MeasureFootprint();
  const absl::Time start = absl::Now();
  for (Worker* worker : workers) worker->TakeKills();
  storm(kills / 2);
  const Footprint after = MeasureFootprint();
  uint64_t all = 0;
  std::map<std::string, uint64_t> seen;
  for (Worker* worker : workers) {
    all += worker->TakeKills();
    for (const auto& [name, n] : worker->seen()) seen[name] += n;
  }
  printf("seed %llu: %llu kills in %.1f s\n  before: %s\n  after:  %s\n",
         static_cast<unsigned long long>(seed), static_cast<unsigned long long>(all),
         absl::ToDoubleSeconds(absl::Now() - start), ToString(before).c_str(),
         ToString(after).c_str());
  for (const auto& [name, n] : seen) {
    printf("  %-28s %llu\n", name.c_str(), static_cast<unsigned long long>(n));
  }
  EXPECT_GE(all, kills);
  EXPECT_EQ(seen.size(), std::size(kWays));
  EXPECT_LE(after.rss_kib, before.rss_kib + 4096);
  EXPECT_EQ(after.descriptors, before.descriptors);
  EXPECT_LE(after.mappings, before.mappings + 2);
}

}  // namespace
}  // namespace terrarium::soak
