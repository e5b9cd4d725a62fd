#include "stdlib_allowlist/modules.h"

namespace terrarium::stdlib_allowlist {

bool IsOffered(const Module& module) {
  return module.tier != Tier::kInternal && module.tier != Tier::kNone;
}

bool HasName(std::string_view list, std::string_view name) {
  while (!list.empty()) {
    size_t space = list.find(' ');
    if (list.substr(0, space) == name) return true;
    if (space == std::string_view::npos) return false;
    list.remove_prefix(space + 1);
  }
  return false;
}

const Module* FindModule(std::string_view name) {
  for (auto part : {OfferedTable(), InternalTable(), AbsentTable()}) {
    for (const Module& module : part) {
      if (name == module.name) return &module;
    }
  }
  return nullptr;
}

const Module* FindForLibrary(std::string_view name) {
  for (auto part : {InternalTable(), OfferedTable(), AbsentTable()}) {
    for (const Module& module : part) {
      if (name == module.name && module.kind != Kind::kFront) return &module;
    }
  }
  return nullptr;
}

const Frozen* FindFrozen(size_t number) {
  std::span<const Frozen> modules = FrozenModules();
  return number == 0 || number > modules.size() ? nullptr : &modules[number - 1];
}

std::string_view PackageOf(const Frozen& module) {
  std::string_view name = module.name;
  if (module.package) return name;
  size_t dot = name.rfind('.');
  return dot == std::string_view::npos ? "" : name.substr(0, dot);
}

size_t FindFrozenNumber(std::string_view name) {
  std::span<const Frozen> modules = FrozenModules();
  for (size_t i = 0; i < modules.size(); ++i) {
    if (name == modules[i].name) return i + 1;
  }
  return 0;
}

bool OffersModule(std::string_view module) {
  const Module* found = FindModule(module);
  return found != nullptr && IsOffered(*found);
}

bool OffersMember(std::string_view module, std::string_view member) {
  if (member.starts_with("_")) return false;
  if (const Module* row = FindModule(module); row != nullptr && HasName(row->withheld, member)) {
    return false;
  }
  for (auto part : {OfferedTable(), InternalTable(), AbsentTable()}) {
    for (const Module& row : part) {
      std::string_view name = row.name;
      if (name.size() == module.size() + 1 + member.size() && name.starts_with(module) &&
          name.ends_with(member) && name[module.size()] == '.') {
        return IsOffered(row);
      }
    }
  }
  return true;
}

std::vector<std::string_view> OfferedModules() {
  std::vector<std::string_view> names;
  for (const Module& row : OfferedTable()) names.emplace_back(row.name);
  return names;
}

}  // namespace terrarium::stdlib_allowlist
