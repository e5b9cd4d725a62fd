#include "engine/wiring.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "interp/cpython/internals.h"
#include "interp/cpython/runtime.h"
#include "interp/entropy/entropy.h"
#include "interp/guard/audit_hook.h"
#include "interp/guard/syscall_guard.h"
#include "interp/isolate/guest_clock.h"
#include "interp/isolate/run_context.h"
#include "interp/kill/kill.h"
#include "interp/kill/signal_state.h"
#include "interp/memory/charge.h"
#include "interp/memory/give_back.h"
#include "interp/memory/guest_text.h"
#include "interp/memory/region.h"
#include "regex/module.h"
#include "shims/attribute_gate.h"
#include "shims/class_gate.h"
#include "shims/install.h"
#include "shims/type_guard.h"
#include "stdlib_allowlist/fixed_patterns.h"
#include "stdlib_allowlist/frozen_objects.h"
#include "stdlib_allowlist/importer.h"
#include "stdlib_allowlist/open_classes.h"
#include "terrarium/report.h"

namespace terrarium::engine {
namespace {

// What the host's code called does not pause, since that would have to wait with it.
bool GrantNow(isolate::RunContext& run, int64_t& budget) {
  while (budget < 0 && run.ungranted > 0) {
    const int64_t more = std::min(run.ungranted, run.slice);
    run.ungranted -= more;
    run.instructions += more;
    budget += more;
  }
  return budget >= 0;
}

// A load does not pause: it takes what its guest has left of a slice, then what is not granted yet,
// a slice at a time. False: nothing is left.
bool Borrow(isolate::RunContext& run, int64_t& budget) {
  while (budget < 0) {
    int64_t more = std::max<int64_t>(run.paused_instructions, 0);
    run.paused_instructions -= more;
    if (more == 0) {
      more = std::min(run.ungranted, run.slice);
      run.ungranted -= more;
      run.instructions += more;
    }
    if (more == 0) return false;
    budget += more;
    run.borrowed += more;
  }
  return true;
}

// The set-up of an isolate has no budget; a host function may have asked for it, inside the run of
// another.
void OnBudget(PyThreadState* tstate) {
  const kill::RunFrame* frame = kill::tls_frame;
  if (frame == nullptr || frame->mode != kill::kGuest) {
    *tr_instr_budget(tstate) = INT64_MAX;
    return;
  }
  isolate::RunContext* run = isolate::CurrentRun();
  int64_t* budget = tr_instr_budget(tstate);
  if (run->loading) {
    if (!run->may_borrow || !Borrow(*run, *budget)) kill::KillNow(Reason::kInstructions);
    return;
  }
  // A slice is spent, perhaps not the budget: who resumes grants more, until what is owed is paid.
  // So one payment that is more than all that is left ends the guest, as without slices.
  do {
    if (run->ungranted == 0 || -*budget > run->ungranted) {
      return kill::KillNow(Reason::kInstructions);
    }
    if (run->calls_back > 0) {
      if (!GrantNow(*run, *budget)) kill::KillNow(Reason::kInstructions);
      return;
    }
    // While CPython holds a process-wide lock, the guest goes on to the next question.
    if (!tr_runtime_unlocked()) return;
    kill::Park();
  } while (*budget < 0);
}

void OnLimit(memory::MemoryLimit limit) {
  switch (limit) {
    case memory::MemoryLimit::kAllocations:
    case memory::MemoryLimit::kTotalBytes:
      return kill::KillNow(Reason::kAllocations);
    case memory::MemoryLimit::kMemory:
      return kill::KillNow(Reason::kMemory);
  }
}

// A guest may make no system call: the host makes it.
void OnTrim(const memory::FreePages* pages, size_t count) {
  struct Request {
    const memory::FreePages* pages;
    size_t count;
  } request = {pages, count};
  const auto trim = [](void* arg) {
    const auto& r = *static_cast<const Request*>(arg);
    for (size_t i = 0; i < r.count; ++i) {
      // What is not given back is resident, as it was.
      static_cast<void>(memory::GiveBack(r.pages[i].memory, r.pages[i].bytes));
    }
  };
  const kill::RunFrame* frame = kill::tls_frame;
  if (frame == nullptr || frame->mode != kill::kGuest) return trim(&request);
  kill::CallOnHost(trim, &request);
}

// What becomes part of an image draws nothing: its policy is not known then.
int OnEntropy(void* buffer, Py_ssize_t size) {
  const isolate::RunContext* run = isolate::CurrentRun();
  if (run == nullptr || run->task == isolate::Task::kSetUp) {
    PyErr_SetString(PyExc_SystemError, "no entropy while an image is made");
    return -1;
  }
  // Two bytes a nanosecond or so.
  tr_charge(size >> 4);
  entropy::FillEntropy(run->seed, tr_entropy_drawn(), buffer, static_cast<size_t>(size));
  return 0;
}

int OnClock(int which, PyTime_t* result) {
  *result = isolate::NowNs(static_cast<isolate::ClockKind>(which));
  return 1;
}

void OnFatalError(const char*) { kill::KillNow(Reason::kAbort); }

constexpr When kBefore = When::kBeforeCPython;
constexpr When kAfter = When::kAfterCPython;

constexpr Hook kHooks[] = {
    {"terrarium_memoryview_hook", kBefore, [] { terrarium_memoryview_hook = shims::OnMemoryView; },
     "each new memoryview", false, "patch 0015",
     "a policy may withhold the type, which C code makes too"},
    {"terrarium_import_for_c", kBefore,
     [] { terrarium_import_for_c = stdlib_allowlist::ImportForC; }, "imports made by C code", true,
     "patch 0016", "C code imports as the library does, whatever the guest's frame says"},
    {"terrarium_import_for_library", kBefore,
     [] { terrarium_import_for_library = stdlib_allowlist::ImportForLibrary; },
     "import statements of library code", true, "patch 0070",
     "a module imports what the build saw it import"},
    {"terrarium_guest_frame", kBefore,
     [] { terrarium_guest_frame = stdlib_allowlist::RunGuestFrame; },
     "guest code that is called while library code loads", true, "", "the guest pays for it"},
    {"terrarium_find_submodule", kBefore,
     [] { terrarium_find_submodule = stdlib_allowlist::FindSubmodule; },
     "`from package import name`", false, "patch 0033", "the importer knows what may be found"},
    {"terrarium_may_change", kBefore, [] { terrarium_may_change = stdlib_allowlist::MayChange; },
     "a container or an instance of the library's that is about to change", false, "patch 0082",
     "its own module changes it"},
    {"terrarium_open_class_gate", kBefore,
     [] { terrarium_open_class_gate = stdlib_allowlist::OnOpenClass; },
     "an attribute of a class of the library's that is not frozen", false, "patch 0087",
     "until it is loaded the library alone changes it"},
    {"terrarium_class_gate", kBefore, [] { terrarium_class_gate = shims::OnClass; },
     "class statements, type(), attributes of classes, special names of objects", false,
     "patch 0072", "a policy may leave metaclasses and special methods out"},
    {"terrarium_attribute_gate", kBefore, [] { terrarium_attribute_gate = shims::OnAttributeName; },
     "attribute names that are text at run time", false, "patch 0073",
     "a policy may forbid attributes"},
    {"terrarium_shown_dict", kBefore, [] { terrarium_shown_dict = shims::ShownDict; },
     "the dict of a class, where a program asks for it", false, "patch 0073",
     "forbidden attributes are not in it"},
    {"terrarium_bytearray_gate", kBefore, [] { terrarium_bytearray_gate = shims::OnByteArray; },
     "each new bytearray", false, "patch 0076",
     "a policy may withhold the type, which C code makes too"},
    {"terrarium_pattern_gate", kBefore,
     [] { terrarium_pattern_gate = stdlib_allowlist::OnLibraryPattern; },
     "each pattern that the library's own engine compiles", false, "patch 0075",
     "only fixed ones may take the time of backtracking"},
    {"terrarium_pointer_token", kBefore, [] { terrarium_pointer_token = cpython::PointerToken; },
     "id(), repr() and hash() of objects", false, "patch 0003", "a token instead of the address"},
    {"terrarium_clock", kAfter, [] { terrarium_clock = OnClock; }, "C code that asks the time",
     false, "patch 0050", "the guest's clock instead of the machine's"},
    {"terrarium_entropy", kAfter, [] { terrarium_entropy = OnEntropy; },
     "C code that wants random bytes", true, "patch 0042", "from the policy's seed"},
    {"terrarium_budget_exhausted", kAfter, [] { terrarium_budget_exhausted = OnBudget; },
     "safepoints of bytecode, and every charge", true, "patch 0002", "the budget is spent"},
    {"terrarium_fatal_error", kAfter, [] { terrarium_fatal_error = OnFatalError; }, "Py_FatalError",
     true, "patch 0004", "ends the guest, where it would end the process"},
    {"g_limit_hook", kAfter, [] { memory::g_limit_hook = OnLimit; }, "the region's allocator", true,
     "", "a limit of memory or of allocations is reached"},
    {"g_trim_hook", kAfter, [] { memory::g_trim_hook = OnTrim; }, "the region's allocator", true,
     "", "free pages that nothing fits into go back to the kernel"},
    {"g_charge_hook", kAfter, [] { memory::g_charge_hook = tr_charge; },
     "the allocator and the mem* functions", true, "", "they pay from CPython's budget"},
    {"g_take_due_kill", kAfter, [] { memory::g_take_due_kill = kill::TakeDueKill; },
     "the mem* functions, between two blocks", true, "",
     "a kill that fell due in the middle of a long copy"},
    {"g_may_kill", kAfter, [] { kill::g_may_kill = tr_runtime_unlocked; },
     "the kill signal's handler, before each kill", false, "",
     "no lock of the whole process may be held by an abandoned guest"},
};

void SetHooks(When when) {
  for (const Hook& hook : kHooks) {
    if (hook.when == when) hook.set();
  }
}

}  // namespace

std::span<const Hook> Hooks() { return kHooks; }

absl::Status Start(const StartOptions& options) {
  // 1. The audit hook is there before the interpreter that it watches.
  if (absl::Status s = guard::InstallAuditHook(); !s.ok()) return s;
  // 2. What changes CPython's static types, or is asked while it starts.
  shims::GuardTypes();
  SetHooks(When::kBeforeCPython);
  if (absl::Status s = regex::Register(); !s.ok()) return s;
  // 3. CPython, with its main interpreter, in which no guest ever runs.
  if (absl::Status s = cpython::Start(options.seed); !s.ok()) return s;
  // 4. From here on, what runs out of budget is killed.
  SetHooks(When::kAfterCPython);
  if (absl::Status s = kill::Install(); !s.ok()) return s;
  // 5. Last, since it finds out by a refused call whether it works here.
  return options.syscall_guard ? guard::InstallSyscallGuard() : absl::OkStatus();
}

}  // namespace terrarium::engine

// CPython's calls of abort() are bound to this.
extern "C" [[noreturn]] void tr_guest_abort() {
  terrarium::kill::KillNow(terrarium::Reason::kAbort);
  abort();
}
