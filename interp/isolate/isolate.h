// An isolate: one interpreter in one region, with the image to put it back.
//
// Threads: usable from any thread, by one at a time; the caller serialises.
// Tested by: tests/integration/sandbox_test.cc, tests/soak/kill_storm_test.cc.
#ifndef TERRARIUM_INTERP_ISOLATE_ISOLATE_H_
#define TERRARIUM_INTERP_ISOLATE_ISOLATE_H_

#include <Python.h>
#include <sys/types.h>

#include <atomic>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "interp/isolate/run_context.h"
#include "interp/memory/delta.h"
#include "interp/memory/image.h"
#include "interp/memory/layout.h"
#include "interp/memory/lock_watch.h"
#include "interp/memory/region.h"

namespace terrarium::isolate {

// Objects that a run needs at once. They are part of the base image, so the pointers stay good.
struct GuestObjects {
  PyThreadState* tstate = nullptr;
  PyObject* globals = nullptr;     // the guest's __main__
  PyObject* builtins = nullptr;    // the guest's builtins dict
  PyObject* value_name = nullptr;  // key of the last expression's value
};

// Fills in a new interpreter: builtins, streams, importer. Called once, with the interpreter
// attached. False with an exception set on failure.
using SetUpInterpreter = bool (*)(GuestObjects& guest, const void* options);

class Isolate {
 public:
  static absl::StatusOr<std::unique_ptr<Isolate>> Create(int slot,
                                                         const memory::PageScanner* scanner,
                                                         SetUpInterpreter set_up,
                                                         const void* options);

  // Runs the context's task on the guest's stack. True: it ended by itself. False: killed, for
  // context.cause. Afterwards nothing has been restored yet.
  bool Run(RunContext& context, const memory::MemoryBudget& budget);

  // Goes on with what Run() or Resume() left parked (context.parked_context), as Run() does.
  // REQUIRES: the same thread; the memory holds what it held then.
  bool Resume(RunContext& context);
  // The stack of a parked guest, and the same put back.
  std::string SaveStack(const RunContext& context) const;
  void RestoreStack(const RunContext& context, const std::string& stack) const;

  struct Spent {
    memory::MemoryUsage memory;
    int64_t instructions = 0;
  };
  // REQUIRES: after Run(), before Restore().
  Spent SpentBy(const RunContext& context) const;

  // Puts the image back, with the delta that is active. REQUIRES: after Run(). Where that cannot be
  // done, the isolate is stopped: what it holds is the last guest's.
  memory::RestoreStats Restore(const RunContext& context, bool check);
  // Takes what the runs since the last Restore() or Commit() left into the active delta. REQUIRES:
  // they finished. ENOMEM in the stats: the host has no memory for it, and a Restore() is next.
  // Another error stops the isolate.
  memory::RestoreStats Commit(memory::Delta& delta, memory::PageChanges* changes, bool check);
  // Internal, with the reason, once it is stopped. Threads: any.
  absl::Status usable() const;

  // Freezes what the last Run() built as an overlay on top of the base.
  absl::StatusOr<std::unique_ptr<memory::Overlay>> FreezeOverlay();
  // Makes the memory hold these; a delta is one that was made on this overlay. REQUIRES: nothing
  // has run since the last Restore() or Commit(). Not OK for a stopped isolate: nothing runs in one
  // that this was not OK for.
  absl::Status Activate(const memory::Overlay* overlay, const memory::Delta* delta = nullptr);
  const memory::Overlay* active_overlay() const { return image_->active(); }

  const GuestObjects& guest() const { return guest_; }
  memory::Region* region() { return region_; }
  const memory::Image& image() const { return *image_; }

 private:
  Isolate() = default;

  // Before a run: for the answer of FaultsSince().
  void NoteRun();
  // Whether pages may have been written that were not writable without a fault.
  bool FaultsSince();
  void CheckImage(bool check, const memory::RestoreStats& stats) const;
  void GiveStackBack();
  absl::Status SwitchDelta(const memory::Delta* next);

  memory::Slot slot_;
  memory::Region* region_ = nullptr;
  std::unique_ptr<memory::Image> image_;
  GuestObjects guest_;
  // The fault count before the run, or an earlier one: a count that has not moved since then has
  // not moved during the run either. Where the host's own faults spoil that, the next runs pay for
  // an exact count.
  uint64_t faults_before_ = 0;
  bool exact_count_ = true;
  int exact_counts_left_ = 0;
  // Something ran since the last restore or commit: first on this thread, and also on another.
  bool has_run_ = false;
  pid_t faults_thread_ = 0;
  bool faults_unknown_ = false;
  uint64_t filled_ = memory::TimesFilled();
  std::atomic<int> stopped_ = 0;  // the errno that stopped it
};

}  // namespace terrarium::isolate

#endif  // TERRARIUM_INTERP_ISOLATE_ISOLATE_H_
