#include "interp/engine/hooks.h"

#include <cstdint>
#include <cstdlib>

#include "interp/chance/entropy.h"
#include "interp/cpython/guest_source.h"
#include "interp/cpython/internals.h"
#include "interp/isolate/guest_clock.h"
#include "interp/isolate/run_context.h"
#include "interp/isolate/script.h"
#include "interp/kill/kill.h"
#include "interp/memory/charge.h"
#include "interp/memory/region.h"
#include "terrarium/report.h"

namespace terrarium::engine {
namespace {

void Kill(Reason reason) { kill::KillNow(static_cast<int>(reason)); }

// The hook of patches 2 and 6. The set-up of an isolate has no budget; a host
// function may have asked for it, inside the run of another.
void OnBudget(PyThreadState* tstate) {
  const kill::RunFrame* frame = kill::tls_frame;
  if (frame == nullptr || frame->mode != kill::kGuest) {
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

// The hook of patch 42. What becomes part of an image draws nothing: its
// policy is not known then.
int OnEntropy(void* buffer, Py_ssize_t size) {
  const isolate::RunContext* run = isolate::CurrentRun();
  if (run == nullptr || run->task == isolate::Task::kSetUp) {
    PyErr_SetString(PyExc_SystemError, "no chance while an image is made");
    return -1;
  }
  // Two bytes a nanosecond or so.
  tr_charge(size >> 4);
  chance::FillEntropy(run->seed, tr_entropy_drawn(), buffer,
                      static_cast<size_t>(size));
  return 0;
}

void OnFatalError(const char*) { Kill(Reason::kAbort); }

}  // namespace

absl::Status InstallHooks() {
  terrarium_budget_exhausted = OnBudget;
  terrarium_fatal_error = OnFatalError;
  isolate::InstallGuestClock();
  cpython::SetGuestSource(isolate::SourceOf);
  terrarium_entropy = OnEntropy;
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
