#include "engine/testing_only.h"

#include "engine/isolate_lock.h"
#include "engine/sandbox_impl.h"

namespace terrarium {

bool (*TESTING_ONLY_add_builtins)(_object* builtins) = nullptr;

void TESTING_ONLY_SandboxAccess::FailAllocation(Sandbox& sandbox, uint64_t n) {
  sandbox.impl_->TESTING_ONLY_fail_at_ = n;
}

void TESTING_ONLY_SandboxAccess::SkipChecks(Sandbox& sandbox) {
  sandbox.impl_->TESTING_ONLY_skip_checks_ = true;
}

void TESTING_ONLY_SandboxAccess::SkipChecksOfNewSandboxes() {
  SandboxImpl::TESTING_ONLY_skip_checks_of_new_ = true;
}

absl::StatusOr<Report> TESTING_ONLY_SandboxAccess::RunAttached(Sandbox& sandbox,
                                                               bool (*code)(void* arg), void* arg) {
  SandboxImpl& impl = *sandbox.impl_;
  if (absl::Status s = impl.CheckThread(); !s.ok()) return s;
  const std::shared_ptr<const Definition> defined = impl.definition();
  const IsolateLock lock(*impl.engine_, {.isolate = impl.home_->number});
  const SandboxImpl::Stage stage = {.on = lock.isolate(), .defined = *defined};
  if (const auto made = impl.ActivateOverlay(stage); !made.ok()) return made.status();
  Report report = impl.NewReport("<attached>");
  isolate::RunContext context;
  context.task = isolate::Task::kRun;  // of nothing: for the policy's limits
  context.set_up = code;
  context.set_up_arg = arg;
  const absl::StatusOr<bool> finished = impl.Execute(stage, context, report);
  impl.Restore(stage.on, context, report);
  if (!finished.ok()) return finished.status();
  return report;
}

std::string TESTING_ONLY_SandboxAccess::CompareWithImage(Sandbox& sandbox) {
  const SandboxImpl& impl = *sandbox.impl_;
  const IsolateLock lock(*impl.engine_, {.isolate = impl.home_->number});
  return lock.isolate().isolate->image().Check();
}

const void* TESTING_ONLY_SandboxAccess::IsolateOf(const Sandbox& sandbox) {
  return sandbox.impl_->home_;
}

}  // namespace terrarium
