// What the soak tests share: the process's one engine, its footprint, corpora.
#ifndef TERRARIUM_TESTS_SOAK_SUPPORT_H_
#define TERRARIUM_TESTS_SOAK_SUPPORT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "terrarium/terrarium.h"

namespace terrarium::soak {

// CPython starts once in a process, so all tests of a program share an engine of two isolates.
Engine& TheEngine();

// REQUIRES: the sandbox can be made.
Sandbox NewSandbox(const Policy& policy);

// A policy under which no sane program ends early.
Policy Generous();

struct Footprint {
  size_t rss_kib = 0;
  size_t descriptors = 0;
  size_t mappings = 0;
};
Footprint MeasureFootprint();
std::string ToString(const Footprint& footprint);

struct Program {
  std::string name;
  std::string source;
};
// The .py files under tests/`folder` and its folders; what a *.gen.py prints
// stands in for it. Sorted by name.
std::vector<Program> LoadCorpus(std::string_view folder);
// The value of the program's `# key: value` line; empty without one.
std::string Header(const Program& program, std::string_view key);

// "exhausted/deadline".
std::string Ending(const Report& report);

// "symbol+0x10" for an address of this executable, by nm.
std::string SymbolAt(const void* address);

// Where the guest's last segmentation fault was: the function and, guessed from the stack, its
// callers. Empty when there was none since the last call.
// REQUIRES: WatchFaults() was called, after TheEngine().
void WatchFaults();
std::string TakeFault();

// The variable of that name as a number, or `standard`.
uint64_t FromEnvironment(const char* name, uint64_t standard);

}  // namespace terrarium::soak

#endif  // TERRARIUM_TESTS_SOAK_SUPPORT_H_
