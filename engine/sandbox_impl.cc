#include "engine/sandbox_impl.h"

#include <memory>
#include <new>
#include <string>
#include <thread>
#include <utility>

#include "absl/time/clock.h"
#include "base/text/sha256.h"
#include "engine/isolate_lock.h"
#include "interp/guard/syscall_guard.h"
#include "interp/kill/kill.h"
#include "shims/install.h"
#include "stdlib_allowlist/importer.h"

namespace terrarium {

using isolate::RunContext;

SandboxImpl::SandboxImpl(std::shared_ptr<EngineImpl> engine, SharedIsolate* isolate,
                         const Policy& policy)
    : engine_(std::move(engine)),
      shared_(isolate),
      policy_(policy),
      policy_hash_(policy.Hash()),
      policy_loosened_(policy.Loosened()),
      overlay_stale_(shims::NeedsRules(policy.rules()) ||
                     stdlib_allowlist::NeedsImportRules(policy.rules())) {
  UseModules({});
}

SandboxImpl::~SandboxImpl() {
  // Inside a run of the isolate this thread holds the lock already, and the overlay that is active
  // is another sandbox's.
  if (!InsideItsRun()) {
    const IsolateLock lock(shared_, IsolateLock::HoweverLong());
    if (overlay_ != nullptr && shared_->isolate->active_overlay() == overlay_.get()) {
      if (!shared_->Activate(nullptr).ok()) {
        shared_->stuck_overlays.push_back(std::move(overlay_));
      }
    }
    overlay_.reset();
  }
  engine_->Release(shared_);
}

bool SandboxImpl::InsideItsRun() const {
  for (kill::RunFrame* f = kill::tls_frame; f != nullptr; f = f->outer) {
    if (static_cast<RunContext*>(f)->isolate == shared_->isolate.get()) {
      return true;
    }
  }
  return false;
}

absl::Status SandboxImpl::CheckThread() const {
  if (InsideItsRun()) {
    return absl::FailedPreconditionError(
        "this thread is inside a run of the same isolate; a host function cannot enter it again");
  }
  if (absl::Status s = kill::PrepareThread(); !s.ok()) return s;
  return guard::PrepareThread();
}

std::string SandboxImpl::HashForAudit(std::string_view source) const {
  return engine_->audit_log() == nullptr ? "" : base::Sha256Hex(source);
}

absl::StatusOr<Report> SandboxImpl::Audited(std::string_view event, std::string hash,
                                            absl::StatusOr<Report> report) const {
  if (!report.ok()) return report;
  absl::Status status = Audit(event, std::move(hash), *report);
  if (!status.ok()) return status;
  return report;
}

absl::Status SandboxImpl::Audit(std::string_view event, std::string hash,
                                const Report& report) const try {
  if (engine_->audit_log() == nullptr) return absl::OkStatus();
  return engine_->audit_log()->Record({absl::Now(), event, std::move(hash)}, report);
} catch (const std::bad_alloc&) {
  return absl::ResourceExhaustedError("the host has no memory for a line of the audit log");
}

Report SandboxImpl::NewReport(std::string_view script) const {
  Report report;
  report.script = std::string(script);
  report.policy_name = policy_.name();
  report.policy_version = policy_.version();
  report.policy_hash = policy_hash_;
  report.policy_loosened = policy_loosened_;
  report.engine = engine_->info();
  return report;
}

void SandboxImpl::Interrupt() {
  running_.Interrupt();
  shared_->gate.Wake();
}

void RunInProgress::Begin(RunContext& context, uint64_t noted) {
  thread_.store(kill::ThreadId(), std::memory_order_relaxed);
  context_.store(&context);
  // One that came before the run was there to be poked.
  if (InterruptedSince(noted)) context.interrupt = 1;
}

void RunInProgress::End() {
  context_.store(nullptr);
  while (pokers_.load() > 0) std::this_thread::yield();
}

void RunInProgress::Interrupt() {
  ++pokers_;
  ++interrupts_;
  if (RunContext* context = context_.load(); context != nullptr) {
    context->interrupt = 1;
    kill::Poke(thread_.load(std::memory_order_relaxed));
  }
  --pokers_;
}

}  // namespace terrarium
