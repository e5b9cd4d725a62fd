#include "engine/sandbox_impl.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <new>
#include <string>
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

namespace {

uint64_t NextNumber() {
  static std::atomic<uint64_t> last = 0;
  return ++last;
}

}  // namespace

SandboxImpl::SandboxImpl(std::shared_ptr<EngineImpl> engine, SharedIsolate* home,
                         const Policy& policy, const SandboxOptions& options)
    : engine_(std::move(engine)),
      home_(home),
      id_(NextNumber()),
      policy_(policy),
      policy_hash_(policy.Hash()),
      policy_loosened_(policy.Loosened()),
      tenant_(engine_->TenantOf(options.tenant)) {
  auto first = std::make_shared<Definition>();
  first->version = NextNumber();
  first->needs_overlay =
      shims::NeedsRules(policy.rules()) || stdlib_allowlist::NeedsImportRules(policy.rules());
  UseModules({}, *first);
  definition_ = std::move(first);
  ++engine_->sandboxes;
}

SandboxImpl::~SandboxImpl() {
  // Nobody runs it any more, and so no isolate is waited for: what one made of the definition goes
  // now where it is idle, else when it is left.
  for (const int number : made_on_) {
    SharedIsolate& isolate = *engine_->isolate(number);
    {
      std::lock_guard lock(isolate.dead_mutex);
      isolate.dead_sandboxes.push_back(id_);
      isolate.has_dead_sandboxes = true;
    }
    if (!IsInsideRunOf(isolate)) {
      const IsolateLock lock(*engine_, {.isolate = number, .until_ns = 0});
    }
  }
  engine_->Unsettle(home_);
  --engine_->sandboxes;
}

std::shared_ptr<const Definition> SandboxImpl::definition() const {
  std::lock_guard lock(engine_->queue().mutex());
  return definition_;
}

std::shared_ptr<Definition> SandboxImpl::Edited(const Definition& base) {
  auto next = std::make_shared<Definition>(base);
  next->version = NextNumber();
  next->needs_overlay = true;
  return next;
}

bool SandboxImpl::Replace(const std::shared_ptr<const Definition>& base,
                          std::shared_ptr<const Definition> next) {
  std::lock_guard lock(engine_->queue().mutex());
  if (definition_ != base) return false;
  // The old one goes outside of the lock: it may hold the last of a host's functions.
  definition_.swap(next);
  return true;
}

absl::Status SandboxImpl::Change(const std::function<absl::Status(Definition&)>& edit) {
  for (;;) {
    const std::shared_ptr<const Definition> base = definition();
    std::shared_ptr<Definition> next = Edited(*base);
    if (absl::Status s = edit(*next); !s.ok()) return s;
    if (Replace(base, std::move(next))) return absl::OkStatus();
  }
}

IsolateQueue::Request SandboxImpl::Wants() const {
  return {.preferred = home_->number,
          .tenant = tenant_.get(),
          .counts = true,
          .memory = policy_.limits().memory,
          .may_make = true};
}

bool SandboxImpl::InsideItsRun() const {
  for (kill::RunFrame* f = kill::tls_frame; f != nullptr; f = f->outer) {
    if (static_cast<RunContext*>(f)->owner == this) return true;
  }
  return false;
}

absl::Status SandboxImpl::CheckThread() const {
  if (InsideItsRun()) {
    return absl::FailedPreconditionError(
        "this thread is inside a run of the same sandbox; a host function cannot enter it again");
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
  return NoMemory("a line of the audit log");
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
  interrupts_.Add();
  engine_->Interrupt(interrupts_);
}

}  // namespace terrarium
