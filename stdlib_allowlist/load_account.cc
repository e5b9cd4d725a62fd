#include "stdlib_allowlist/load_account.h"

#include <Python.h>

#include <algorithm>
#include <atomic>
#include <cstdint>

#include "interp/cpython/internals.h"
#include "interp/isolate/run_context.h"

namespace terrarium::stdlib_allowlist {
namespace {

using isolate::CurrentRun;
using isolate::RunContext;

// Instructions of the run are counted in one of two accounts, which the budget of the thread stands
// for by turns: what the guest pays, and the allowance for loading.
void PayFromAllowance(RunContext& run) {
  int64_t* budget = tr_instr_budget(PyThreadState_GetUnchecked());
  run.paused_instructions = *budget;
  // A kill may fall between these: what it reads must be written first.
  std::atomic_signal_fence(std::memory_order_seq_cst);
  run.loading = true;
  std::atomic_signal_fence(std::memory_order_seq_cst);
  *budget = run.loading_allowance;
  run.may_borrow = true;
}

void PayFromBudget(RunContext& run) {
  int64_t* budget = tr_instr_budget(PyThreadState_GetUnchecked());
  run.may_borrow = false;
  const int64_t unused = std::clamp<int64_t>(*budget, 0, run.borrowed);
  run.paused_instructions += unused;
  run.borrowed = 0;
  run.loading_allowance = *budget - unused;
  *budget = run.paused_instructions;
  std::atomic_signal_fence(std::memory_order_seq_cst);
  run.loading = false;
}

}  // namespace

Uncharged::Uncharged(Loader& loader)
    : loader_(loader),
      outer_units_(loader.load_units),
      nested_(tr_guest_frames_watched()),
      run_(nested_ ? nullptr : CurrentRun()) {
  if (nested_) return;
  tr_watch_guest_frames(true);
  // The compiler has an allowance of its own.
  if (run_ != nullptr && run_->loading) run_ = nullptr;
  if (run_ == nullptr) return;
  loader_.load_units = 0;
  allowance_ = run_->loading_allowance;
  PayFromAllowance(*run_);
}

Uncharged::~Uncharged() {
  if (nested_) return;
  if (run_ != nullptr) PayFromBudget(*run_);
  tr_watch_guest_frames(false);
  if (run_ == nullptr) return;
  const int64_t used = allowance_ - run_->loading_allowance;
  const int64_t excess = used - loader_.load_units;
  loader_.load_units = outer_units_ + used;
  if (excess > 0) tr_charge(excess);
}

GuestsTurn::GuestsTurn() : watched_(tr_guest_frames_watched()), run_(CurrentRun()) {
  if (!watched_) return;
  if (run_ != nullptr && !run_->loading) run_ = nullptr;
  tr_watch_guest_frames(false);
  if (run_ != nullptr) PayFromBudget(*run_);
}

GuestsTurn::~GuestsTurn() {
  if (!watched_) return;
  if (run_ != nullptr) PayFromAllowance(*run_);
  tr_watch_guest_frames(true);
}

}  // namespace terrarium::stdlib_allowlist
