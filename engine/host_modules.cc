#include "engine/host_modules.h"

#include <utility>

#include "base/text/text.h"
#include "engine/identifier.h"

namespace terrarium::engine {
namespace {

std::string_view Top(std::string_view name) { return name.substr(0, name.find('.')); }

}  // namespace

absl::Status HostModules::Add(std::string_view name, const GuestModules& programs) {
  if (modules_.contains(name)) return absl::OkStatus();
  if (absl::Status s = CheckModuleName(name); !s.ok()) return s;
  for (std::string_view rest = name;;) {
    const size_t dot = rest.find('.');
    if (absl::Status s = CheckName(rest.substr(0, dot), "a module"); !s.ok()) return s;
    if (dot == std::string_view::npos) break;
    rest.remove_prefix(dot + 1);
  }
  for (const std::string& other : programs.Names()) {
    if (Top(other) == Top(name)) {
      return base::Invalid("module \"", name, "\": the program has a module \"", other, "\"");
    }
  }
  modules_.try_emplace(std::string(name));
  return absl::OkStatus();
}

void HostModules::SetConstant(std::string_view module, std::string_view name, std::string wire) {
  modules_.find(module)->second.constants.insert_or_assign(std::string(name), std::move(wire));
}

absl::Status HostModules::CheckOthers(const std::set<std::string, std::less<>>& names) const {
  for (const auto& [mine, module] : modules_) {
    for (const std::string& name : names) {
      if (Top(name) == Top(mine)) {
        return base::Invalid("module \"", name, "\": the host has a module \"", mine, "\"");
      }
    }
  }
  return absl::OkStatus();
}

std::set<std::string, std::less<>> HostModules::Names() const {
  std::set<std::string, std::less<>> names;
  for (const auto& [name, module] : modules_) {
    for (size_t dot = name.find('.'); dot != std::string::npos; dot = name.find('.', dot + 1)) {
      names.insert(name.substr(0, dot));
    }
    names.insert(name);
  }
  return names;
}

}  // namespace terrarium::engine
