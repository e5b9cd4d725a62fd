// The constructs that a policy can forbid, by name.
// Tested by: base/policy/policy_doc_test.cc, base/policy/policy_test.cc.
#ifndef TERRARIUM_BASE_POLICY_CONSTRUCT_TABLE_H_
#define TERRARIUM_BASE_POLICY_CONSTRUCT_TABLE_H_

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "terrarium/rules.h"

namespace terrarium::base {

struct ConstructRow {
  Construct construct;
  std::string_view name;    // in policy files and diagnostics
  std::string_view words;   // in messages: "a lambda is not allowed"
  std::string_view covers;  // what of Python's grammar, for people
};

// In the order of the enum: the row of a construct is the one of its number.
std::span<const ConstructRow> ConstructTable();
std::string_view ConstructName(Construct construct);
std::optional<Construct> FindConstruct(std::string_view name);
std::vector<std::string_view> ConstructNames();

}  // namespace terrarium::base

#endif  // TERRARIUM_BASE_POLICY_CONSTRUCT_TABLE_H_
