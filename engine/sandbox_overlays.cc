// A sandbox's overlay on the base image of an isolate: what its policy changes, its modules and
// bound functions and the code of its prepared script.
#include <algorithm>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "ast_checker/source.h"
#include "base/text/text.h"
#include "engine/identifier.h"
#include "engine/isolate_lock.h"
#include "engine/parameters.h"
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
  const auto& [sandbox, stage] = *static_cast<const SetUpWork*>(arg);
  const isolate::GuestObjects& guest = stage.on.isolate->guest();
  const Rules& rules = sandbox.policy_.rules();
  if (!shims::ApplyRules(guest.builtins, rules) ||
      !stdlib_allowlist::ApplyImportRules(guest.builtins, rules)) {
    return false;
  }
  // Classes first: constants may be instances of them.
  if (!sandbox.SetUpModules(stage) || !SetUpHostClasses(stage) || !SetUpHostModules(stage)) {
    return false;
  }
  if (stage.defined.tells_parameters && !engine::AddParametersOf(guest.builtins)) return false;
  PyTypeObject* type = host_call::NewHostFunctionType();
  if (type == nullptr) return false;
  for (size_t i = 0; i < stage.defined.bound.size(); ++i) {
    const Bound& bound = *stage.defined.bound[i];
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

absl::StatusOr<Report> SandboxImpl::BuildOverlay(const Stage& stage) {
  SharedIsolate& on = stage.on;
  if (absl::Status s = on.Activate(nullptr); !s.ok()) return s;
  const Definition::Prepared* prepared = stage.defined.prepared.get();
  Report report = NewReport(prepared == nullptr ? "" : prepared->script);
  SetUpWork work = {.sandbox = *this, .stage = stage};
  RunContext context;
  context.task = prepared == nullptr ? Task::kSetUp : Task::kCompile;
  if (prepared != nullptr) context.source = prepared->source;
  context.script = report.script;
  context.check = TreeCheck(stage.defined);
  context.set_up = SetUpGuest;
  context.set_up_arg = &work;
  const absl::StatusOr<bool> finished = Execute(stage, context, report);
  if (!finished.ok() || !*finished || !report.ok()) {
    Restore(on, context, report);
    if (!finished.ok()) return finished.status();
    return report;
  }
  absl::StatusOr<std::unique_ptr<memory::Overlay>> overlay = on.isolate->FreezeOverlay();
  if (!overlay.ok()) {
    Restore(on, context, report);
    return overlay.status();
  }
  on.overlays[id_] = {stage.defined.version, *std::move(overlay), context.host_types, context.code};
  std::lock_guard lock(engine_->queue().mutex());
  if (std::ranges::find(made_on_, on.number) == made_on_.end()) made_on_.push_back(on.number);
  return report;
}

absl::StatusOr<const MadeOverlay*> SandboxImpl::ActivateOverlay(const Stage& stage) {
  static const MadeOverlay kBase;
  if (!stage.defined.needs_overlay) {
    if (absl::Status s = stage.on.Activate(nullptr); !s.ok()) return s;
    return &kBase;
  }
  const auto found = stage.on.overlays.find(id_);
  if (found != stage.on.overlays.end() && found->second.version == stage.defined.version) {
    if (absl::Status s = stage.on.Activate(found->second.overlay.get()); !s.ok()) return s;
    return &found->second;
  }
  const absl::StatusOr<Report> built = BuildOverlay(stage);
  if (!built.ok()) return built.status();
  if (built->reason == Reason::kInterrupted) return nullptr;
  if (!built->ok()) {
    return absl::ResourceExhaustedError(
        base::Cat("the sandbox's functions cannot be set up: ", built->message));
  }
  return &stage.on.overlays[id_];
}

absl::StatusOr<Report> SandboxImpl::Prepare(std::string_view source, std::string_view script) {
  if (absl::Status s = CheckThread(); !s.ok()) return s;
  if (auto problem = CheckText(source)) {
    Report report = NewReport(script);
    engine::DescribeRejection(*problem, report);
    return Audited("prepare", HashForAudit(source), std::move(report));
  }
  auto prepared = std::make_shared<Definition::Prepared>(
      Definition::Prepared{.source = std::string(ast_checker::WithoutMark(source)),
                           .script = std::string(script),
                           .hash = HashForAudit(source)});
  // An empty program is a program too.
  if (prepared->source.empty()) prepared->source = "\n";
  absl::StatusOr<Report> report = NewReport(script);
  for (bool replaced = false; !replaced;) {
    const std::shared_ptr<const Definition> base = definition();
    const std::shared_ptr<Definition> next = Edited(*base);
    next->prepared = prepared;
    {
      const IsolateLock lock(*engine_, Wants());
      if (!lock.status().ok()) return lock.status();
      report = BuildOverlay({.on = lock.isolate(), .defined = *next});
    }
    replaced = !report.ok() || !report->ok() || Replace(base, next);
  }
  return Audited("prepare", HashForAudit(source), std::move(report));
}

absl::Status SandboxImpl::Bind(std::string_view name, internal::Binding binding,
                               std::string_view module) {
  if (absl::Status s = engine::CheckName(name, "a host function"); !s.ok()) return s;
  if (absl::Status s = engine::CheckBinding(name, binding, policy_); !s.ok()) return s;
  if (absl::Status s = CheckThread(); !s.ok()) return s;
  const auto bound = std::make_shared<const Bound>(
      Bound{std::string(module), std::string(name), std::move(binding)});
  return Change([&](Definition& defined) {
    defined.may_wait = defined.may_wait || bound->binding.may_wait;
    const auto it = std::ranges::find_if(defined.bound, [&](const auto& b) {
      return !b->in_class && b->name == name && b->module == module;
    });
    if (it != defined.bound.end()) {
      *it = bound;
    } else {
      defined.bound.push_back(bound);
    }
    return absl::OkStatus();
  });
}

}  // namespace terrarium
