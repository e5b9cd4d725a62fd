#include "tests/soak/support.h"

#include <dirent.h>
#include <ucontext.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "interp/kill/run_frame.h"
#include "tests/support/sandbox.h"

extern "C" {
extern const char __ehdr_start[] __attribute__((visibility("hidden")));
extern const char __executable_start[], etext[];
}

namespace terrarium::soak {
namespace {

std::string ReadAll(FILE* in) {
  std::string text;
  char buffer[1 << 16];
  while (size_t n = fread(buffer, 1, sizeof(buffer), in)) text.append(buffer, n);
  return text;
}

std::string OutputOf(const std::string& command) {
  FILE* in = popen(command.c_str(), "r");
  if (in == nullptr) return "";
  std::string text = ReadAll(in);
  pclose(in);
  return text;
}

struct Symbol {
  uintptr_t at;
  std::string name;
};

std::vector<Symbol> ReadSymbols() {
  std::istringstream lines(OutputOf(absl::StrCat("nm --defined-only -n /proc/", getpid(), "/exe")));
  std::vector<Symbol> symbols;
  std::string at, kind, name;
  while (lines >> at >> kind >> name) {
    // Marks of section ends would hide the variables there.
    if (kind == "a" || absl::StrContains(name, "__start_") || absl::StrContains(name, "__stop_")) {
      continue;
    }
    symbols.push_back({std::stoul(at, nullptr, 16), name});
  }
  return symbols;
}

// Written in signal context.
constexpr size_t kFrames = 8;
const void* g_fault[kFrames];
size_t g_fault_frames = 0;
struct sigaction g_engine_action;

void NoteFault(int signal, siginfo_t* info, void* context) {
  const greg_t* regs = static_cast<ucontext_t*>(context)->uc_mcontext.gregs;
  g_fault[0] = reinterpret_cast<const void*>(regs[REG_RIP]);
  g_fault_frames = 1;
  // What looks like a return address is one, mostly.
  auto* word = reinterpret_cast<const char* const*>(regs[REG_RSP]);
  auto* top = reinterpret_cast<const char* const*>(
      kill::tls_frame == nullptr ? 0 : kill::tls_frame->stack_top);
  for (; word < top && g_fault_frames < kFrames; ++word) {
    if (*word > __executable_start && *word < etext) {
      g_fault[g_fault_frames++] = *word;
    }
  }
  g_engine_action.sa_sigaction(signal, info, context);
}

}  // namespace

// Two isolates; what the restores leave is for the tests to compare, some of them without the time
// that a comparison after each run takes.
Engine& TheEngine() { return testing_support::TheEngine(2, /*check=*/false); }

Sandbox NewSandbox(const Policy& policy) { return TheEngine().NewSandbox(policy).value(); }

Policy Generous() {
  Policy policy = Policy::Agent();
  policy.Instructions(1'000'000'000)
      .Allocations(1'000'000'000)
      .TotalAllocated(GiB(64))
      .Memory(MiB(64))
      .Deadline(absl::Seconds(60))
      .CpuTime(absl::Seconds(60));
  return policy;
}

Footprint MeasureFootprint() {
  Footprint footprint;
  size_t pages = 0;
  std::ifstream("/proc/self/statm") >> pages >> pages;
  footprint.rss_kib = pages * (static_cast<size_t>(getpagesize()) >> 10);
  DIR* folder = opendir("/proc/self/fd");
  while (readdir(folder) != nullptr) ++footprint.descriptors;
  closedir(folder);
  std::ifstream maps("/proc/self/maps");
  footprint.mappings = static_cast<size_t>(
      std::count(std::istreambuf_iterator<char>(maps), std::istreambuf_iterator<char>(), '\n'));
  return footprint;
}

std::string ToString(const Footprint& f) {
  return absl::StrCat(f.rss_kib, " KiB resident, ", f.descriptors, " descriptors, ", f.mappings,
                      " mappings");
}

std::vector<Program> LoadCorpus(std::string_view folder) {
  std::filesystem::path root(TERRARIUM_SOURCE_DIR "/tests");
  std::vector<Program> programs;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(root / std::string(folder))) {
    std::string path = entry.path().string();
    if (entry.path().extension() != ".py") continue;
    std::string source;
    if (entry.path().stem().extension() == ".gen") {
      source = OutputOf(absl::StrCat("python3 -I ", path));
    } else {
      FILE* in = fopen(path.c_str(), "r");
      source = ReadAll(in);
      fclose(in);
    }
    programs.push_back({entry.path().filename().string(), std::move(source)});
  }
  std::sort(programs.begin(), programs.end(),
            [](const Program& a, const Program& b) { return a.name < b.name; });
  return programs;
}

std::string Header(const Program& program, std::string_view key) {
  std::string wanted = absl::StrCat("# ", absl::string_view(key.data(), key.size()), ": ");
  size_t at = program.source.substr(0, 2000).find(wanted);
  if (at == std::string::npos) return "";
  at += wanted.size();
  return program.source.substr(at, program.source.find('\n', at) - at);
}

std::string Ending(const Report& report) {
  std::string text(OutcomeName(report.outcome));
  if (report.reason != Reason::kNone) {
    text += "/";
    text += ReasonName(report.reason);
  }
  if (report.exception) text += " " + report.exception->type;
  return text;
}

std::string SymbolAt(const void* address) {
  static const std::vector<Symbol>* symbols = new std::vector<Symbol>(ReadSymbols());
  uintptr_t offset =
      reinterpret_cast<uintptr_t>(address) - reinterpret_cast<uintptr_t>(__ehdr_start);
  auto after = std::upper_bound(symbols->begin(), symbols->end(), offset,
                                [](uintptr_t at, const Symbol& symbol) { return at < symbol.at; });
  if (after == symbols->begin()) return absl::StrCat(absl::Hex(offset));
  const Symbol& symbol = *(after - 1);
  return absl::StrCat(symbol.name, "+0x", absl::Hex(offset - symbol.at));
}

void WatchFaults() {
  struct sigaction action = {};
  action.sa_sigaction = NoteFault;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
  sigemptyset(&action.sa_mask);
  sigaction(SIGSEGV, &action, &g_engine_action);
}

std::string TakeFault() {
  std::string text;
  for (size_t i = 0; i < g_fault_frames; ++i) {
    absl::StrAppend(&text, i == 0 ? "" : " < ", SymbolAt(g_fault[i]));
  }
  g_fault_frames = 0;
  return text;
}

uint64_t FromEnvironment(const char* name, uint64_t standard) {
  const char* text = getenv(name);
  return text == nullptr ? standard : std::stoull(text);
}

}  // namespace terrarium::soak
