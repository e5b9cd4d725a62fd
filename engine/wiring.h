// How the library's layers are tied together: every function pointer through which a lower layer
// calls a higher one, and the order in which the parts of an engine start.
//
//   absl::Status status = Start({.seed = options.seed, .syscall_guard = true});
//
// Calls from a lower layer to a higher one go through three kinds of hook:
//
//   of the process    a pointer in a global variable, null or harmless until it is set: the
//                     table Hooks(). The source lint refuses one that is not in it.
//   by name           a symbol that CPython's object leaves open and that a higher layer
//                     defines: tr_guest_abort (wiring.cc), the mem* functions
//                     (interp/memory/guest_text.cc), the table of C modules (stdlib_allowlist)
//   of one run        a function in what is handed down for that run: RunContext::invoke,
//                     ::list_changes, ::set_up and ::check (interp/isolate/run_context.h); offers
//                     and offers_member of ast_checker::ImportTable; the sink of Output; and what
//                     Isolate::Create sets an interpreter up with
//
// Threads: Start() once in a process.
// Tested by: tests/integration/budget_patch_test.cc; tools/source_rules_test.py asks for the rows.
#ifndef TERRARIUM_ENGINE_WIRING_H_
#define TERRARIUM_ENGINE_WIRING_H_

#include <cstdint>
#include <span>

#include "absl/status/status.h"

namespace terrarium::engine {

enum class When {
  kBeforeCPython,  // starting it asks, or may ask
  kAfterCPython,   // its start is not a guest's: it has no budget and may not be killed
};

struct Hook {
  const char* name;  // the pointer
  When when;
  void (*set)();         // lets it point to the function that answers
  const char* caller;    // who calls it
  bool may_end_the_run;  // the call may kill the guest, and then does not return
  const char* patch;     // of CPython, which adds the call; "": our own code calls
  const char* reason;
};

std::span<const Hook> Hooks();

struct StartOptions {
  uint64_t seed = 0;
  bool syscall_guard = true;
};

// Sets all hooks, and starts the parts of the library that a process has once.
// REQUIRES: the address space of the isolates is reserved (memory::Reserve).
absl::Status Start(const StartOptions& options);

}  // namespace terrarium::engine

#endif  // TERRARIUM_ENGINE_WIRING_H_
