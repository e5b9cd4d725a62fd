#include "engine/testing_only.h"

#include "engine/isolate_lock.h"
#include "engine/sandbox_impl.h"

namespace terrarium {

bool (*TESTING_ONLY_add_builtins)(_object* builtins) = nullptr;

void TESTING_ONLY_SandboxAccess::FailAllocation(Sandbox& sandbox, uint64_t n) {
  const IsolateLock lock(sandbox.impl_->shared_);
  sandbox.impl_->TESTING_ONLY_fail_at_ = n;
}

void TESTING_ONLY_SandboxAccess::SkipChecks(Sandbox& sandbox) {
  const IsolateLock lock(sandbox.impl_->shared_);
  sandbox.impl_->TESTING_ONLY_skip_checks_ = true;
}

void TESTING_ONLY_SandboxAccess::SkipChecksOfNewSandboxes() {
  SandboxImpl::TESTING_ONLY_skip_checks_of_new_ = true;
}

absl::StatusOr<Report> TESTING_ONLY_SandboxAccess::RunAttached(Sandbox& sandbox,
                                                               bool (*code)(void* arg), void* arg) {
  SandboxImpl& impl = *sandbox.impl_;
  if (absl::Status s = impl.CheckThread(); !s.ok()) return s;
  const IsolateLock lock(impl.shared_);
  bool interrupted = false;
  if (absl::Status s = impl.ActivateOverlay(interrupted); !s.ok()) return s;
  Report report = impl.NewReport("<attached>");
  isolate::RunContext context;
  context.task = isolate::Task::kRun;  // of nothing: for the policy's limits
  context.set_up = code;
  context.set_up_arg = arg;
  const absl::StatusOr<bool> finished = impl.Execute(context, report);
  impl.Restore(context, report);
  if (!finished.ok()) return finished.status();
  return report;
}

std::string TESTING_ONLY_SandboxAccess::CompareWithImage(Sandbox& sandbox) {
  const IsolateLock lock(sandbox.impl_->shared_);
  return sandbox.impl_->shared_->isolate->image().Check();
}

const void* TESTING_ONLY_SandboxAccess::IsolateOf(const Sandbox& sandbox) {
  return sandbox.impl_->shared_;
}

}  // namespace terrarium
