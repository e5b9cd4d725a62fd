#include "interp/engine/hooks.h"

#include <cstdint>
#include <cstdlib>

#include "interp/cpython/guest_source.h"
#include "interp/cpython/internals.h"
#include "interp/isolate/guest_clock.h"
#include "interp/isolate/script.h"
#include "interp/kill/kill.h"
#include "interp/memory/charge.h"
#include "interp/memory/region.h"
#include "terrarium/report.h"

namespace terrarium::engine {
namespace {

void Kill(Reason reason) { kill::KillNow(static_cast<int>(reason)); }

// The hook of patches 2 and 6. Outside a run (set-up of an isolate) there is no
// budget.
void OnBudget(PyThreadState* tstate) {
  if (kill::tls_frame == nullptr) {
    *tr_instr_budget(tstate) = INT64_MAX;
    return;
  }
  Kill(Reason::kInstructions);
}

void OnLimit(memory::MemoryLimit limit) {
  switch (limit) {
    case memory::MemoryLimit::kAllocations:
    case memory::MemoryLimit::kTotalBytes:
      return Kill(Reason::kAllocations);
    case memory::MemoryLimit::kMemory:
      return Kill(Reason::kMemory);
  }
}

void OnFatalError(const char*) { Kill(Reason::kAbort); }

}  // namespace

absl::Status InstallHooks() {
  terrarium_budget_exhausted = OnBudget;
  terrarium_fatal_error = OnFatalError;
  isolate::InstallGuestClock();
  cpython::SetGuestSource(isolate::SourceOf);
  memory::g_limit_hook = OnLimit;
  memory::g_charge_hook = tr_charge;
  return kill::Install(tr_runtime_unlocked);
}

}  // namespace terrarium::engine

// CPython's calls of abort() are bound to this.
extern "C" [[noreturn]] void tr_guest_abort() {
  terrarium::kill::KillNow(static_cast<int>(terrarium::Reason::kAbort));
  abort();
}
