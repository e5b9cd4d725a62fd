#include "ast_checker/plan.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "ast_checker/names.h"

namespace terrarium::ast_checker {
namespace {

template <typename Visit>
void ForEachName(std::string_view names, Visit visit) {
  while (!names.empty()) {
    size_t end = std::min(names.find(' '), names.size());
    if (end > 0) visit(names.substr(0, end));
    names.remove_prefix(std::min(end + 1, names.size()));
  }
}

uint64_t ConstructBits(const Rules& rules) {
  uint64_t bits = 0;
  for (int i = 0; i < kConstructCount; ++i) {
    if (rules.Forbids(static_cast<Construct>(i))) bits |= uint64_t{2} << i;
  }
  return bits;
}

bool IsDunder(std::string_view name) {
  return name.size() > 4 && name.starts_with("__") && name.ends_with("__");
}

bool ModuleHook(const void* plan, const char* name, size_t length) {
  return static_cast<const Plan*>(plan)->AllowsModule({name, length});
}

bool MemberHook(const void* plan, const char* module, size_t module_length, const char* name,
                size_t length) {
  return static_cast<const Plan*>(plan)->AllowsMember({module, module_length}, {name, length});
}

}  // namespace

Plan::Plan(const Policy& policy, ImportTable imports)
    : limits_(policy.limits()), rules_(policy.rules()), imports_(std::move(imports)) {
  AddNames();
  BuildTable();
  raw_.names = table_.data();
  raw_.names_mask = static_cast<uint32_t>(table_.size() - 1);
  if (rules_.dynamic_code == DynamicCode::kChecked) {
    raw_.flags |= TR_PLAN_DYNAMIC_CODE;
  }
  if (rules_.dunder_definitions.has_value()) {
    raw_.flags |= TR_PLAN_DEFINE_LISTED;
  }
  raw_.forbidden_constructs = ConstructBits(rules_);
  raw_.max_nodes = limits_.source_nodes;
  raw_.max_depth = std::min<uint32_t>(limits_.source_depth, UINT16_MAX - 1);
  raw_.max_identifier = limits_.identifier_length;
  raw_.module = ModuleHook;
  raw_.member = MemberHook;
  raw_.import_arg = this;
  raw_in_package_ = raw_;
  raw_in_package_.flags |= TR_PLAN_RELATIVE;
}

void Plan::AddNames() {
  for (const NameGroup& group : NameGroups()) {
    ForEachName(group.names, [&](std::string_view name) { Add(name, group.flags); });
  }
  for (const std::string& name : rules_.allow_attributes) {
    Add(name, TR_ATTRIBUTE_READ | TR_ATTRIBUTE_WRITE);
    names_[name] &= ~uint32_t{TR_ATTRIBUTE_FORBIDDEN | TR_DEFINE_FORBIDDEN};
  }
  for (const std::string& name : rules_.forbid_attributes) {
    Add(name, TR_ATTRIBUTE_FORBIDDEN);
    if (IsDunder(name)) Add(name, TR_DEFINE_FORBIDDEN);
  }
  for (const std::string& name : rules_.forbid_names) {
    Add(name, TR_NAME_FORBIDDEN);
  }
  if (rules_.dunder_definitions.has_value()) {
    for (const std::string& name : *rules_.dunder_definitions) {
      Add(name, TR_DEFINE_LISTED);
    }
  }
}

void Plan::Add(std::string_view name, uint32_t flags) {
  names_.try_emplace(std::string(name), 0u).first->second |= flags;
}

void Plan::BuildTable() {
  // At most half full, so a search ends soon, and ends.
  table_.resize(std::bit_ceil(names_.size() * 2 + 2));
  const size_t mask = table_.size() - 1;
  for (const auto& [name, flags] : names_) {
    uint32_t hash = tr_hash_name(name.data(), name.size());
    size_t at = hash & mask;
    while (table_[at].text != nullptr) at = (at + 1) & mask;
    table_[at] = {name.data(), static_cast<uint32_t>(name.size()), hash, flags};
  }
}

bool Plan::AllowsModule(std::string_view module) const {
  return imports_.own.contains(module) || (rules_.AllowsModule(module) && imports_.offers(module));
}

bool Plan::AllowsMember(std::string_view module, std::string_view member) const {
  if (imports_.own.contains(module)) return true;
  // No temporary string: this runs on a guest's stack.
  for (const std::string& full : rules_.withhold_members) {
    if (full.size() == module.size() + 1 + member.size() && full.starts_with(module) &&
        full.ends_with(member) && full[module.size()] == '.') {
      return false;
    }
  }
  return imports_.offers_member(module, member);
}

std::vector<std::string_view> Plan::Modules() const {
  std::vector<std::string_view> modules;
  for (std::string_view name : imports_.names) {
    if (AllowsModule(name)) modules.push_back(name);
  }
  modules.insert(modules.end(), imports_.own.begin(), imports_.own.end());
  return modules;
}

}  // namespace terrarium::ast_checker
