#include "terrarium/rules.h"

#include "base/text/text.h"

namespace terrarium {
namespace {

// "a.b.c" is covered by "a.b.c", "a.b" and "a".
bool Covers(const NameSet& names, std::string_view module) {
  while (!names.contains(module)) {
    const size_t dot = module.rfind('.');
    if (dot == std::string_view::npos) return false;
    module = module.substr(0, dot);
  }
  return true;
}

}  // namespace

bool Rules::AllowsModule(std::string_view name) const {
  return (!modules.has_value() || Covers(*modules, name)) && !Covers(deny_modules, name);
}

bool Rules::WithholdsMember(std::string_view module, std::string_view member) const {
  return withhold_members.contains(base::Cat(module, ".", member));
}

}  // namespace terrarium
