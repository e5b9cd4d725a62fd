// A sandbox's modules of the program's own. All calls hold the isolate's lock.
#include <algorithm>
#include <memory>
#include <utility>

#include "ast_checker/check.h"
#include "engine/isolate_lock.h"
#include "engine/report_builder.h"
#include "engine/sandbox_impl.h"
#include "interp/isolate/script.h"
#include "stdlib_allowlist/importer.h"
#include "stdlib_allowlist/modules.h"

namespace terrarium {

using isolate::RunContext;
using isolate::Task;

tr_tree_check SandboxImpl::ModuleCheck(const engine::GuestModules::Module& module) const {
  if (TESTING_ONLY_skip_checks_) return {};
  return module.in_package() ? ast_checker::CheckOfPackageModule(*plan_)
                             : ast_checker::CheckOfScript(*plan_);
}

void SandboxImpl::UseModules(engine::GuestModules modules) {
  guest_modules_ = std::move(modules);
  modules_ = guest_modules_.All();
  plan_ = std::make_unique<ast_checker::Plan>(
      policy_, ast_checker::ImportTable{.offers = stdlib_allowlist::OffersModule,
                                        .offers_member = stdlib_allowlist::OffersMember,
                                        .names = stdlib_allowlist::OfferedModules(),
                                        .own = guest_modules_.Names()});
}

bool SandboxImpl::SetUpModules() {
  isolate::RunContext* run = isolate::CurrentRun();
  PyObject* builtins = shared_->isolate->guest().builtins;
  for (const auto& module : modules_) {
    PyObject* code = isolate::CompileModule(*run, module.source, module.file, ModuleCheck(module));
    if (code == nullptr) {
      // It was compiled when it was added, so only a budget can be in the way.
      if (PyErr_Occurred() == nullptr) {
        PyErr_SetString(PyExc_SystemError, "a module is refused now");
      }
      return false;
    }
    if (!stdlib_allowlist::AddGuestModule(builtins, module.name, code, module.file,
                                          module.package)) {
      return false;
    }
  }
  return true;
}

absl::StatusOr<Report> SandboxImpl::TryModule(const engine::GuestModules::Module& module) {
  Report report = NewReport(module.file);
  if (auto problem = CheckText(module.source)) {
    engine::DescribeRejection(*problem, report);
    return report;
  }
  if (absl::Status s = shared_->Activate(nullptr); !s.ok()) return s;
  RunContext context;
  context.task = Task::kCompile;
  context.source = module.source;
  context.script = module.file;
  context.check = ModuleCheck(module);
  const absl::StatusOr<bool> finished = Execute(context, report);
  Restore(context, report);
  if (!finished.ok()) return finished.status();
  return report;
}

absl::StatusOr<Report> SandboxImpl::AddModules(const std::vector<GuestModule>& added) {
  if (absl::Status s = CheckThread(); !s.ok()) return s;
  IsolateLock lock(shared_);
  if (!lock.status().ok()) return lock.status();
  engine::GuestModules changed = guest_modules_;
  if (absl::Status s = changed.Add(added); !s.ok()) return s;
  engine::GuestModules before = std::move(guest_modules_);
  UseModules(std::move(changed));
  absl::StatusOr<Report> report = NewReport("");
  for (const auto& module : modules_) {
    bool is_new = std::any_of(added.begin(), added.end(),
                              [&](const GuestModule& one) { return one.name == module.name; });
    if (!is_new) continue;
    report = Audited("module", HashForAudit(module.source), TryModule(module));
    if (!report.ok() || !report->ok()) {
      UseModules(std::move(before));
      return report;
    }
  }
  absl::StatusOr<Report> built = BuildOverlay(prepared_source_, prepared_script_);
  if (!built.ok() || !built->ok()) {
    UseModules(std::move(before));
    return built;
  }
  return report;
}

}  // namespace terrarium
