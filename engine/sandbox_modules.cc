// A sandbox's modules of the program's own.
#include <algorithm>
#include <memory>
#include <set>
#include <string>
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

tr_tree_check SandboxImpl::ModuleCheck(const Definition& defined,
                                       const engine::GuestModules::Module& module) const {
  if (TESTING_ONLY_skip_checks_) return {};
  return module.in_package() ? ast_checker::CheckOfPackageModule(*defined.plan)
                             : ast_checker::CheckOfScript(*defined.plan);
}

void SandboxImpl::UseModules(engine::GuestModules modules, Definition& defined) const {
  std::set<std::string, std::less<>> own = modules.Names();
  own.merge(defined.host_modules.Names());
  std::vector<engine::GuestModules::Module> all = modules.All();
  defined.modules = std::make_shared<const Definition::Modules>(
      Definition::Modules{std::move(modules), std::move(all)});
  defined.plan = std::make_shared<const ast_checker::Plan>(
      policy_, ast_checker::ImportTable{.offers = stdlib_allowlist::OffersModule,
                                        .offers_member = stdlib_allowlist::OffersMember,
                                        .names = stdlib_allowlist::OfferedModules(),
                                        .own = std::move(own)});
}

bool SandboxImpl::SetUpModules(const Stage& stage) const {
  isolate::RunContext* run = isolate::CurrentRun();
  PyObject* builtins = stage.on.isolate->guest().builtins;
  for (const auto& module : stage.defined.modules->all) {
    PyObject* code = isolate::CompileModule(*run, module.source, module.file,
                                            ModuleCheck(stage.defined, module));
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

absl::StatusOr<Report> SandboxImpl::TryModule(const Stage& stage,
                                              const engine::GuestModules::Module& module) {
  Report report = NewReport(module.file);
  if (auto problem = CheckText(module.source)) {
    engine::DescribeRejection(*problem, report);
    return report;
  }
  if (absl::Status s = stage.on.Activate(nullptr); !s.ok()) return s;
  RunContext context;
  context.task = Task::kCompile;
  context.source = module.source;
  context.script = module.file;
  context.check = ModuleCheck(stage.defined, module);
  const absl::StatusOr<bool> finished = Execute(stage, context, report);
  Restore(stage.on, context, report);
  if (!finished.ok()) return finished.status();
  return report;
}

absl::Status SandboxImpl::TryModules(const std::vector<GuestModule>& added,
                                     const Definition& defined, std::vector<Tried>& tried) {
  const IsolateLock lock(*engine_, Wants());
  if (!lock.status().ok()) return lock.status();
  const Stage stage = {.on = lock.isolate(), .defined = defined};
  for (const auto& module : defined.modules->all) {
    const bool is_new =
        std::ranges::any_of(added, [&](const GuestModule& one) { return one.name == module.name; });
    if (!is_new) continue;
    absl::StatusOr<Report> report = TryModule(stage, module);
    if (!report.ok()) return report.status();
    tried.push_back({HashForAudit(module.source), *std::move(report)});
    if (!tried.back().report.ok()) return absl::OkStatus();
  }
  absl::StatusOr<Report> built = BuildOverlay(stage);
  if (!built.ok()) return built.status();
  if (!built->ok()) tried.push_back({"", *std::move(built), /*is_module=*/false});
  return absl::OkStatus();
}

absl::StatusOr<Report> SandboxImpl::AddModules(const std::vector<GuestModule>& added) {
  if (absl::Status s = CheckThread(); !s.ok()) return s;
  for (;;) {
    const std::shared_ptr<const Definition> base = definition();
    const std::shared_ptr<Definition> next = Edited(*base);
    engine::GuestModules changed = base->modules->programs;
    if (absl::Status s = changed.Add(added); !s.ok()) return s;
    if (absl::Status s = next->host_modules.CheckOthers(changed.Names()); !s.ok()) return s;
    UseModules(std::move(changed), *next);
    std::vector<Tried> tried;
    const absl::Status status = TryModules(added, *next, tried);
    for (Tried& one : tried) {
      if (!one.is_module) return std::move(one.report);
      if (absl::Status s = Audit("module", one.hash, one.report); !s.ok()) return s;
    }
    if (!status.ok()) return status;
    if (!tried.empty() && !tried.back().report.ok()) return std::move(tried.back().report);
    if (!Replace(base, next)) continue;
    return tried.empty() ? NewReport("") : std::move(tried.back().report);
  }
}

}  // namespace terrarium
