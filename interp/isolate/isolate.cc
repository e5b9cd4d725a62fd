#include "interp/isolate/isolate.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>

#include "absl/memory/memory.h"
#include "absl/strings/str_cat.h"
#include "absl/synchronization/mutex.h"
#include "interp/cpython/runtime.h"
#include "interp/isolate/script.h"
#include "interp/kill/kill.h"
#include "interp/memory/give_back.h"
#include "interp/memory/lock_watch.h"
#include "interp/memory/page_scan.h"
#include "terrarium/report.h"

namespace terrarium::isolate {
namespace {

// What a run leaves on the stack above this is kept for the next one.
constexpr size_t kKeptStack = size_t{128} << 10;

// For so many runs the faults before a run are counted exactly after a run in which an old count
// did not do.
constexpr int kExactCounts = 64;

// Makes an isolate's region and interpreter current, and puts back what was current before: a host
// function may be inside another isolate's run.
class Attachment {
 public:
  Attachment(memory::Region* region, PyThreadState* tstate)
      : region_(memory::tls_region), tstate_(tr_current()) {
    memory::tls_region = region;
    tr_set_current(tstate);
  }
  ~Attachment() {
    memory::tls_region = region_;
    tr_set_current(tstate_);
  }
  Attachment(const Attachment&) = delete;
  Attachment& operator=(const Attachment&) = delete;

 private:
  memory::Region* region_;
  PyThreadState* tstate_;
};

// A kill waits until no process-wide lock of CPython is held; a fault cannot.
void FreeAbandonedLocks() {
  static absl::Mutex mutex(absl::kConstInit);
  if (tr_runtime_unlocked()) return;
  absl::MutexLock lock(&mutex);
  tr_free_abandoned_locks();
}

std::string TakeError() {
  PyObject* error = PyErr_GetRaisedException();
  if (error == nullptr) return "unknown error";
  std::string text = Py_TYPE(error)->tp_name;
  if (PyObject* str = PyObject_Str(error)) {
    if (const char* utf8 = PyUnicode_AsUTF8(str)) {
      absl::StrAppend(&text, ": ", utf8);
    }
  }
  PyErr_Clear();
  return text;
}

}  // namespace

absl::StatusOr<std::unique_ptr<Isolate>> Isolate::Create(int slot,
                                                         const memory::PageScanner* scanner,
                                                         SetUpInterpreter set_up,
                                                         const void* options) {
  auto isolate = absl::WrapUnique(new Isolate());
  absl::StatusOr<memory::Slot> opened = memory::OpenSlot(slot);
  if (!opened.ok()) return opened.status();
  isolate->slot_ = *opened;
  isolate->region_ = memory::Region::Create(isolate->slot_.heap, memory::g_layout.heap_bytes);
  Attachment attachment(isolate->region_, nullptr);
  absl::StatusOr<PyThreadState*> tstate = cpython::NewInterpreter();
  if (!tstate.ok()) return tstate.status();
  isolate->guest_.tstate = *tstate;
  if (!set_up(isolate->guest_, options)) {
    return absl::InternalError(absl::StrCat("cannot set an isolate up: ", TakeError()));
  }
  tr_freeze_heap();
  isolate->region_->PrepareForImage();
  absl::StatusOr<std::unique_ptr<memory::Image>> image =
      memory::Image::Freeze(isolate->region_, memory::g_layout.heap_bytes, scanner);
  if (!image.ok()) return image.status();
  isolate->image_ = *std::move(image);
  return isolate;
}

void Isolate::NoteRun() {
  if (!has_run_) {
    exact_count_ = exact_counts_left_ > 0;
    exact_counts_left_ -= exact_count_;
    faults_before_ = exact_count_ ? memory::ThreadFaults() : memory::LastThreadFaults();
    faults_thread_ = kill::ThreadId();
    faults_unknown_ = false;
    has_run_ = true;
  } else if (faults_thread_ != kill::ThreadId()) {
    faults_unknown_ = true;
  }
}

bool Isolate::Run(RunContext& context, const memory::MemoryBudget& budget) {
  context.isolate = this;
  context.stack_low = reinterpret_cast<uintptr_t>(slot_.stack_low);
  context.stack_top = reinterpret_cast<uintptr_t>(slot_.stack_top);
  context.stack_guard = memory::kGuardBytes;
  context.attach = [](kill::RunFrame* frame) {
    const Isolate& isolate = *static_cast<RunContext*>(frame)->isolate;
    memory::tls_region = isolate.region_;
    tr_set_current(isolate.guest_.tstate);
  };
  NoteRun();
  region_->SetBudget(budget);
  // A run that is killed on its way in has spent nothing.
  *tr_instr_budget(guest_.tstate) = context.instructions;
  Attachment attachment(region_, guest_.tstate);
  return kill::Enter(
      &context, [](void* arg) { RunTask(*static_cast<RunContext*>(arg)); }, &context);
}

bool Isolate::Resume(RunContext& context) {
  NoteRun();
  Attachment attachment(region_, guest_.tstate);
  return kill::Resume(&context);
}

std::string Isolate::SaveStack(const RunContext& context) const {
  const auto* end = static_cast<const char*>(context.parked_context);
  return std::string(end, static_cast<size_t>(slot_.stack_top - end));
}

void Isolate::RestoreStack(const RunContext& context, const std::string& stack) const {
  memcpy(context.parked_context, stack.data(), stack.size());
}

Isolate::Spent Isolate::SpentBy(const RunContext& context) const {
  const int64_t left = InstructionsLeft(context, *tr_instr_budget(guest_.tstate));
  return {.memory = region_->Usage(), .instructions = context.instructions - left};
}

bool Isolate::FaultsSince() {
  has_run_ = false;
  // Filled memory is written without a fault (I1).
  if (const uint64_t filled = memory::TimesFilled(); filled != filled_) {
    filled_ = filled;
    return true;
  }
  if (faults_unknown_ || faults_thread_ != kill::ThreadId()) return true;
  const bool faults = memory::ThreadFaults() != faults_before_;
  if (faults && !exact_count_) exact_counts_left_ = kExactCounts;
  return faults;
}

// A deep recursion must not stay resident. Where it does, it takes up memory and no more: what lies
// on a stack was written by who reads it.
void Isolate::GiveStackBack() {
  static_cast<void>(memory::GiveBack(
      slot_.stack_low, static_cast<size_t>(slot_.stack_top - slot_.stack_low) - kKeptStack));
}

// I1. An inexact restore is a hole between tenants: nothing may run on.
void Isolate::CheckImage(bool check, const memory::RestoreStats& stats) const {
  if (!check || stats.error != 0) return;
  if (std::string difference = image_->Check(); !difference.empty()) {
    fprintf(stderr, "terrarium: restore is not exact: %s\n", difference.c_str());
    abort();
  }
}

memory::RestoreStats Isolate::Restore(const RunContext& context, bool check) {
  const bool faults = FaultsSince();
  bool crashed = context.cause >= Reason::kSegv && context.cause <= Reason::kAbort;
  // A refused system call leaves library code in the middle of what it does.
  bool refused = context.cause == Reason::kSyscall;
  if (crashed || refused || context.cause == Reason::kStack) {
    FreeAbandonedLocks();
  }
  memory::RestoreStats stats;
  try {
    stats = image_->Restore({.faults = faults,
                             .killed = context.cause != Reason::kNone,
                             .distrust = crashed || refused});
  } catch (const std::bad_alloc&) {
    stats.error = ENOMEM;
  }
  if (stats.error != 0) stopped_ = stats.error;
  if (faults) GiveStackBack();
  CheckImage(check, stats);
  return stats;
}

memory::RestoreStats Isolate::Commit(memory::Delta& delta, memory::PageChanges* changes,
                                     bool check) {
  const bool faults = FaultsSince();
  memory::RestoreStats stats;
  try {
    stats = image_->Commit(faults, delta, changes);
  } catch (const std::bad_alloc&) {
    stats.error = ENOMEM;
    // Who restores now must not believe that only hot pages were written.
    has_run_ = faults_unknown_ = true;
  }
  if (stats.error != 0 && stats.error != ENOMEM) stopped_ = stats.error;
  if (faults) GiveStackBack();
  CheckImage(check, stats);
  return stats;
}

absl::Status Isolate::SwitchDelta(const memory::Delta* next) {
  if (next == image_->active_delta()) return absl::OkStatus();
  absl::Status status;
  try {
    status = image_->SwitchDelta(next);
  } catch (const std::bad_alloc&) {
    // Whose delta is active now may be gone before the next attempt. To none takes no memory.
    if (!image_->SwitchDelta(nullptr).ok()) stopped_ = ENOMEM;
    return absl::ResourceExhaustedError("the host has no memory to go to another session");
  }
  if (!status.ok()) stopped_ = ENOMEM;
  return status;
}

absl::StatusOr<std::unique_ptr<memory::Overlay>> Isolate::FreezeOverlay() {
  {
    Attachment attachment(region_, guest_.tstate);
    tr_freeze_heap();
  }
  region_->PrepareForImage();
  return image_->FreezeOverlay();
}

absl::Status Isolate::Activate(const memory::Overlay* overlay, const memory::Delta* delta) {
  if (absl::Status s = usable(); !s.ok()) return s;
  if (delta == nullptr || overlay != image_->active() || !image_->settled()) {
    if (absl::Status s = SwitchDelta(nullptr); !s.ok()) return s;
    if (absl::Status s = image_->Activate(overlay); !s.ok()) return s;
  }
  return SwitchDelta(delta);
}

absl::Status Isolate::usable() const {
  const int error = stopped_;
  if (error == 0) return absl::OkStatus();
  return absl::InternalError(absl::StrCat(
      "the isolate was stopped, because its memory could not be put back: ", strerror(error)));
}

}  // namespace terrarium::isolate
