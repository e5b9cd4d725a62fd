// A sandbox's overlay on the base image: what its policy changes, its bound functions and the code
// of its prepared script. All calls hold the isolate's lock.
#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "ast_checker/source.h"
#include "base/text/text.h"
#include "engine/identifier.h"
#include "engine/isolate_lock.h"
#include "engine/report_builder.h"
#include "engine/sandbox_impl.h"
#include "interp/cpython/py_ref.h"
#include "interp/host_call/host_object.h"
#include "interp/isolate/guest_name.h"
#include "shims/install.h"
#include "stdlib_allowlist/importer.h"

namespace terrarium {

using isolate::RunContext;
using isolate::Task;

bool SandboxImpl::SetUpGuest(void* arg) {
  auto* self = static_cast<SandboxImpl*>(arg);
  const isolate::GuestObjects& guest = self->shared_->isolate->guest();
  const Rules& rules = self->policy_.rules();
  if (!shims::ApplyRules(guest.builtins, rules) ||
      !stdlib_allowlist::ApplyImportRules(guest.builtins, rules)) {
    return false;
  }
  // Classes first: constants may be instances of them.
  if (!self->SetUpModules() || !self->SetUpHostClasses() || !self->SetUpHostModules()) return false;
  PyTypeObject* type = host_call::NewHostFunctionType();
  if (type == nullptr) return false;
  for (size_t i = 0; i < self->bound_.size(); ++i) {
    const Bound& bound = self->bound_[i];
    if (bound.in_class) continue;
    cpython::PyRef function(host_call::NewHostFunction(type, bound.name, i, bound.binding));
    cpython::PyRef name = isolate::GuestName(bound.name);
    PyObject* dict = bound.module.empty()
                         ? guest.builtins
                         : stdlib_allowlist::AddHostModule(guest.builtins, bound.module);
    if (!function || !name || dict == nullptr ||
        PyDict_SetItem(dict, name.get(), function.get()) < 0) {
      return false;
    }
  }
  return true;
}

absl::StatusOr<Report> SandboxImpl::BuildOverlay(std::string_view source, std::string_view script) {
  isolate::Isolate& isolate = *shared_->isolate;
  if (absl::Status s = shared_->Activate(nullptr); !s.ok()) return s;
  Report report = NewReport(script);
  RunContext context;
  context.task = source.empty() ? Task::kSetUp : Task::kCompile;
  context.source = source;
  context.script = script;
  context.check = TreeCheck();
  context.set_up = SetUpGuest;
  context.set_up_arg = this;
  const absl::StatusOr<bool> finished = Execute(context, report);
  if (!finished.ok() || !*finished || !report.ok()) {
    Restore(context, report);
    if (!finished.ok()) return finished.status();
    if (overlay_ != nullptr) {
      if (absl::Status s = shared_->Activate(overlay_.get()); !s.ok()) return s;
    }
    return report;
  }
  absl::StatusOr<std::unique_ptr<memory::Overlay>> overlay = isolate.FreezeOverlay();
  if (!overlay.ok()) {
    Restore(context, report);
    return overlay.status();
  }
  overlay_ = *std::move(overlay);
  prepared_ = context.code;
  host_types_ = context.host_types;
  overlay_stale_ = false;
  return report;
}

absl::Status SandboxImpl::ActivateOverlay(bool& interrupted) {
  if (overlay_stale_) {
    absl::StatusOr<Report> built = BuildOverlay(prepared_source_, prepared_script_);
    if (!built.ok()) return built.status();
    if (built->reason == Reason::kInterrupted) {
      interrupted = true;
      return absl::OkStatus();
    }
    if (!built->ok()) {
      return absl::ResourceExhaustedError(
          base::Cat("the sandbox's functions cannot be set up: ", built->message));
    }
    return absl::OkStatus();
  }
  return shared_->Activate(overlay_.get());
}

absl::StatusOr<Report> SandboxImpl::Prepare(std::string_view source, std::string_view script) {
  if (absl::Status s = CheckThread(); !s.ok()) return s;
  if (auto problem = CheckText(source)) {
    Report report = NewReport(script);
    engine::DescribeRejection(*problem, report);
    return Audited("prepare", HashForAudit(source), std::move(report));
  }
  // An empty program is a program too, but not an empty text.
  std::string text(ast_checker::WithoutMark(source));
  if (text.empty()) text = "\n";
  IsolateLock lock(shared_);
  if (!lock.status().ok()) return lock.status();
  absl::StatusOr<Report> report = BuildOverlay(text, script);
  if (report.ok() && report->ok()) {
    prepared_source_ = std::move(text);
    prepared_script_ = std::string(script);
    prepared_hash_ = HashForAudit(source);
  }
  return Audited("prepare", HashForAudit(source), std::move(report));
}

absl::Status SandboxImpl::Bind(std::string_view name, internal::Binding binding,
                               std::string_view module) {
  if (absl::Status s = engine::CheckName(name, "a host function"); !s.ok()) return s;
  if (absl::Status s = engine::CheckBinding(name, binding, policy_); !s.ok()) return s;
  if (absl::Status s = CheckThread(); !s.ok()) return s;
  IsolateLock lock(shared_);
  if (!lock.status().ok()) return lock.status();
  may_wait_ = may_wait_ || binding.may_wait;
  auto it = std::find_if(bound_.begin(), bound_.end(),
                         [&](const Bound& b) { return b.name == name && b.module == module; });
  if (it != bound_.end()) {
    it->binding = std::move(binding);
    overlay_stale_ = true;
    return absl::OkStatus();
  }
  bound_.push_back({std::string(module), std::string(name), std::move(binding)});
  overlay_stale_ = true;
  return absl::OkStatus();
}

}  // namespace terrarium
