// Stubs of the library as guests of a policy see it. A guest in a sandbox of its own looks: what a
// policy, a facade or the interpreter keeps from guests, no stub has.
#include "engine/library_stubs.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "absl/strings/str_replace.h"
#include "base/text/text.h"
#include "engine/sandbox_impl.h"
#include "stdlib_allowlist/modules.h"

namespace terrarium {
namespace {

using base::Cat;

// Type checkers know these by their names, refuse others in their place (mypy) or lose what makes
// them more than classes and functions.
constexpr std::string_view kUnwritten[] = {
    "abc", "collections.abc", "dataclasses", "enum", "functools", "sys", "types", "typing"};

// All the room that one look at the whole library may need.
Policy PolicyOfLook(const Policy& policy, uint64_t max_memory) {
  Policy look = Policy::Agent();
  Rules rules = look.rules();
  rules.modules = policy.rules().modules;
  rules.deny_modules = policy.rules().deny_modules;
  rules.withhold_members = policy.rules().withhold_members;
  rules.files = policy.rules().files;
  if (rules.modules.has_value()) rules.modules->insert("keyword");
  rules.deny_modules.erase("keyword");
  std::erase_if(rules.withhold_members,
                [](const std::string& member) { return member.starts_with("keyword."); });
  look.ReplaceRules(std::move(rules), Loosens("describes the library"))
      .Instructions(1'000'000'000)
      .Allocations(100'000'000)
      .TotalAllocated(GiB(4))
      .Memory(std::min(MiB(256), max_memory))
      .Deadline(absl::Seconds(60))
      .CpuTime(absl::Seconds(60))
      .ValueBytes(MiB(16))
      .Because(Loosens("describes the library"));
  return look;
}

std::string Source(const Rules& rules) {
  std::string imports, modules;
  for (std::string_view name : stdlib_allowlist::OfferedModules()) {
    if (!rules.AllowsModule(name)) continue;
    imports += Cat("import ", name, "\n");
    modules += Cat("\"", name, "\": ", name, ", ");
  }
  std::string unwritten;
  for (std::string_view name : kUnwritten) unwritten += Cat("\"", name, "\", ");
  return Cat(imports, "MODULES = {", modules, "}\nUNWRITTEN = (", unwritten, ")\n",
             engine::kDescribeLibrary);
}

}  // namespace

absl::StatusOr<std::map<std::string, std::string>> SandboxImpl::LibraryStubs() {
  std::map<std::string, std::string> files;
  if (policy_.rules().Forbids(Construct::kImport)) return files;
  if (absl::Status s = CheckThread(); !s.ok()) return s;
  const absl::StatusOr<SharedIsolate*> home = engine_->Settle();
  if (!home.ok()) return home.status();
  SandboxImpl look(engine_, *home, PolicyOfLook(policy_, engine_->max_memory()), {});
  absl::Status s = look.Change([](Definition& defined) {
    defined.tells_parameters = true;
    return absl::OkStatus();
  });
  if (!s.ok()) return s;
  const absl::StatusOr<Report> report = look.Run(Source(policy_.rules()), {});
  if (!report.ok()) return report.status();
  if (!report->ok()) {
    return absl::InternalError(Cat("the library could not be described: ", report->Explain()));
  }
  const auto texts = report->value.As<std::map<std::string, std::string>>();
  if (!texts.ok()) return texts.status();
  for (const auto& [name, text] : *texts) {
    const auto below = texts->upper_bound(Cat(name, "."));
    const bool package =
        below != texts->end() && std::string_view(below->first).starts_with(Cat(name, "."));
    files[Cat(absl::StrReplaceAll(base::ToAbsl(name), {{".", "/"}}),
              package ? "/__init__.pyi" : ".pyi")] = text;
  }
  return files;
}

}  // namespace terrarium
