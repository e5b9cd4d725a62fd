#include "interp/engine/testing_only.h"

#include "interp/engine/sandbox_impl.h"

namespace terrarium {

bool (*TESTING_ONLY_add_builtins)(_object* builtins) = nullptr;

void TESTING_ONLY_SandboxAccess::FailAllocation(Sandbox& sandbox, uint64_t n) {
  absl::MutexLock lock(&sandbox.impl_->shared_->mutex);
  sandbox.impl_->TESTING_ONLY_fail_at_ = n;
}

void TESTING_ONLY_SandboxAccess::SkipChecks(Sandbox& sandbox) {
  absl::MutexLock lock(&sandbox.impl_->shared_->mutex);
  sandbox.impl_->TESTING_ONLY_skip_checks_ = true;
}

std::string TESTING_ONLY_SandboxAccess::CompareWithImage(Sandbox& sandbox) {
  absl::MutexLock lock(&sandbox.impl_->shared_->mutex);
  return sandbox.impl_->shared_->isolate->image().Check();
}

const void* TESTING_ONLY_SandboxAccess::IsolateOf(const Sandbox& sandbox) {
  return sandbox.impl_->shared_;
}

}  // namespace terrarium
