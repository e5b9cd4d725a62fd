#include "base/policy/construct_table.h"

namespace terrarium::base {
namespace {

constexpr ConstructRow kConstructs[] = {
#define TERRARIUM_CONSTRUCT(enumerator, NAME, name, words, covers) \
  {Construct::enumerator, name, words, covers},
#include "terrarium/constructs.inc"
};

}  // namespace

std::span<const ConstructRow> ConstructTable() { return kConstructs; }

std::string_view ConstructName(Construct construct) {
  return kConstructs[static_cast<int>(construct)].name;
}

std::optional<Construct> FindConstruct(std::string_view name) {
  for (const ConstructRow& row : kConstructs) {
    if (row.name == name) return row.construct;
  }
  return std::nullopt;
}

std::vector<std::string_view> ConstructNames() {
  std::vector<std::string_view> names;
  for (const ConstructRow& row : kConstructs) names.push_back(row.name);
  return names;
}

}  // namespace terrarium::base
