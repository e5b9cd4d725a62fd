// CPython has writable data that no region holds. Guests must not change it, or one tenant's run
// would be seen by the next and by the other isolates: it is all initialised before the first image
// (tr_warm_process_state()).
//
// The first test compares it around runs of very different programs. The second write-protects it
// while they run, which finds also what is written and put back, or written with the value that was
// there. Without patches 0005 (version tags), 0031 (marks on built-in types) and 0041 (hooks of
// libmpdec) runs do write it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <ucontext.h>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <map>
#include <set>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "engine/testing_only.h"
#include "interp/cpython/internals.h"
#include "tests/soak/support.h"

namespace terrarium::soak {
namespace {

std::vector<Program> AllPrograms() {
  std::vector<Program> programs = LoadCorpus("accept");
  for (Program& program : LoadCorpus("determinism")) {
    programs.push_back(std::move(program));
  }
  for (Program& program : LoadCorpus("attacks")) {
    programs.push_back(std::move(program));
  }
  return programs;
}

// The regular expression engines' (regex/link/engines.ld).
extern "C" {
extern const unsigned char __start_tr_regex_data[], __stop_tr_regex_data[];
extern const unsigned char __start_tr_regex_bss[], __stop_tr_regex_bss[];
}

tr_span SpanOf(const unsigned char* start, const unsigned char* stop) {
  return {start, static_cast<size_t>(stop - start)};
}

std::vector<tr_span> Spans() {
  std::vector<tr_span> spans;
  for (int i = 0; tr_process_state(i).bytes > 0; ++i) {
    spans.push_back(tr_process_state(i));
  }
  return spans;
}

Policy Quick() {
  Policy policy = Policy::Plugin();
  policy.Deadline(absl::Milliseconds(40)).Memory(MiB(16));
  return policy;
}

// The checker (L1) is off: what the defences below it let through counts too.
Sandbox NewUncheckedSandbox() {
  Sandbox sandbox = NewSandbox(Quick());
  TESTING_ONLY_SandboxAccess::SkipChecks(sandbox);
  return sandbox;
}

// What the state was when this was made.
class Snapshot {
 public:
  Snapshot() {
    std::vector<tr_span> spans = Spans();
    spans.push_back(SpanOf(__start_tr_regex_data, __stop_tr_regex_data));
    spans.push_back(SpanOf(__start_tr_regex_bss, __stop_tr_regex_bss));
    for (tr_span span : spans) {
      spans_.push_back(span);
      copies_.emplace_back(reinterpret_cast<const char*>(span.start), span.bytes);
    }
  }
  size_t bytes() const {
    size_t n = 0;
    for (const std::string& copy : copies_) n += copy.size();
    return n;
  }
  // The variables that have changed since.
  std::set<std::string> Changed() const {
    std::set<std::string> changed;
    for (size_t i = 0; i < spans_.size(); ++i) {
      const unsigned char* now = spans_[i].start;
      const std::string& then = copies_[i];
      if (memcmp(now, then.data(), then.size()) == 0) continue;
      for (size_t at = 0; at < then.size(); ++at) {
        if (now[at] != static_cast<unsigned char>(then[at])) {
          changed.insert(SymbolAt(now + at));
          at |= 7;  // one report for a word
        }
      }
    }
    return changed;
  }

 private:
  std::vector<tr_span> spans_;
  std::vector<std::string> copies_;
};

TEST(ProcessStateTest, NoRunChangesIt) {
  std::vector<Sandbox> sandboxes;
  sandboxes.reserve(2);
  for (int i = 0; i < 2; ++i) sandboxes.push_back(NewUncheckedSandbox());
  std::vector<Program> programs = AllPrograms();
  std::map<std::string, std::vector<std::string>> culprits;
  std::map<std::string, int> endings;
  int runs = 0;
  auto snapshot = std::make_unique<Snapshot>();
  printf("%zu programs, %zu bytes of state\n", programs.size(), snapshot->bytes());
  // The second round is for what depends on the first.
  for (int round = 0; round < 2; ++round) {
    for (const Program& program : programs) {
      for (Sandbox& sandbox : sandboxes) {
        absl::StatusOr<Report> report = sandbox.Run(program.source);
        ASSERT_TRUE(report.ok()) << program.name << report.status();
        ++runs;
        ++endings[Ending(*report).substr(0, 20)];
        std::set<std::string> changed = snapshot->Changed();
        if (changed.empty()) continue;
        for (const std::string& name : changed) {
          culprits[name].push_back(program.name);
        }
        snapshot = std::make_unique<Snapshot>();
      }
    }
  }
  printf("%d runs\n", runs);
  for (const auto& [ending, n] : endings) {
    printf("  %-24s %d\n", ending.c_str(), n);
  }
  for (const auto& [name, by] : culprits) {
    ADD_FAILURE() << name << " was changed by " << by.size()
                  << " runs: " << absl::StrJoin(by, " ").substr(0, 200);
  }
}

TEST(ProcessStateTest, PreparingAndBindingDoNotChangeIt) {
  Sandbox warm = NewSandbox(Quick());
  // The isolate that the loop's sandboxes use in turn: making one does change the list of
  // interpreters.
  { Sandbox other = NewSandbox(Quick()); }
  Snapshot snapshot;
  for (int i = 0; i < 50; ++i) {
    Sandbox sandbox = NewSandbox(Quick());
    ASSERT_TRUE(sandbox.Bind("twice", [](int n) { return 2 * n; }).ok());
    ASSERT_TRUE(sandbox.Prepare("import json\njson.dumps(twice(i))").ok());
    ASSERT_TRUE(sandbox.RunPrepared({{"i", i}}).ok());
  }
  EXPECT_THAT(snapshot.Changed(), ::testing::IsEmpty());
}

// --- write protection ----------------------------------------------------------------------------

constexpr uintptr_t kPage = 4096;

struct Write {
  const void* to;
  const void* from;
};
Write g_writes[4096];
size_t g_write_count = 0;
struct PageRange {
  uintptr_t start, end;
};
PageRange g_ranges[3];
struct sigaction g_previous;

// Writes of the values that are there already, at the start of a module: NoRunChangesIt sees that
// they are. A kill in the middle leaves what the next start completes, and the module is not to be
// had before.
constexpr struct {
  std::string_view function, reason;
} kIdempotent[] = {
    {"cmath_exec+", "fills in its tables of special values"},
    {"_structmodule_exec+", "native formats into the table of fixed ones"},
};

bool IsIdempotent(std::string_view from) {
  return absl::c_any_of(kIdempotent,
                        [&](const auto& row) { return from.starts_with(row.function); });
}

// Notes the write and lets it happen.
void OnSegv(int signal, siginfo_t* info, void* context) {
  auto address = reinterpret_cast<uintptr_t>(info->si_addr);
  for (const PageRange& range : g_ranges) {
    if (address < range.start || address >= range.end) continue;
    if (g_write_count < std::size(g_writes)) {
      auto* interrupted = static_cast<ucontext_t*>(context);
      g_writes[g_write_count++] = {
          info->si_addr, reinterpret_cast<const void*>(interrupted->uc_mcontext.gregs[REG_RIP])};
    }
    mprotect(reinterpret_cast<void*>(address & ~(kPage - 1)), kPage, PROT_READ | PROT_WRITE);
    return;
  }
  g_previous.sa_sigaction(signal, info, context);
}

void Protect(int protection) {
  for (const PageRange& range : g_ranges) {
    if (range.start < range.end) {
      ASSERT_EQ(mprotect(reinterpret_cast<void*>(range.start), range.end - range.start, protection),
                0);
    }
  }
}

TEST(ProcessStateTest, NoRunWritesIt) {
  std::vector<Sandbox> sandboxes;
  sandboxes.reserve(2);
  for (int i = 0; i < 2; ++i) sandboxes.push_back(NewUncheckedSandbox());
  size_t bytes = 0;
  std::vector<tr_span> spans = Spans();
  ASSERT_EQ(spans.size(), std::size(g_ranges));
  for (size_t i = 0; i < spans.size(); ++i) {
    // Whole pages inside; what is at the ends may be somebody else's as well.
    auto start = reinterpret_cast<uintptr_t>(spans[i].start);
    g_ranges[i] = {(start + kPage - 1) & ~(kPage - 1), (start + spans[i].bytes) & ~(kPage - 1)};
    if (g_ranges[i].start < g_ranges[i].end) {
      bytes += g_ranges[i].end - g_ranges[i].start;
    }
  }
  struct sigaction action = {};
  action.sa_sigaction = OnSegv;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
  sigemptyset(&action.sa_mask);
  ASSERT_EQ(sigaction(SIGSEGV, &action, &g_previous), 0);

  std::map<std::string, std::vector<std::string>> culprits;
  std::vector<Program> programs = AllPrograms();
  for (const Program& program : programs) {
    for (Sandbox& sandbox : sandboxes) {
      g_write_count = 0;
      Protect(PROT_READ);
      absl::StatusOr<Report> report = sandbox.Run(program.source);
      Protect(PROT_READ | PROT_WRITE);
      ASSERT_TRUE(report.ok()) << program.name << report.status();
      for (size_t i = 0; i < g_write_count; ++i) {
        std::string from = SymbolAt(g_writes[i].from);
        if (IsIdempotent(from)) continue;
        culprits[absl::StrCat(SymbolAt(g_writes[i].to), " by ", from)].push_back(program.name);
      }
    }
  }
  sigaction(SIGSEGV, &g_previous, nullptr);
  printf("%zu programs, %zu bytes protected\n", programs.size(), bytes);
  for (const auto& [name, by] : culprits) {
    ADD_FAILURE() << name << " in " << by.size()
                  << " runs: " << absl::StrJoin(by, " ").substr(0, 200);
  }
}

}  // namespace
}  // namespace terrarium::soak
