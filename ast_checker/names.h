// Names with a meaning beyond the program's own: tables with a reason a row.
//
// Attributes: ordinary names are allowed, except those listed as forbidden; a dunder name is
// forbidden unless it is listed as safe. L3 takes the dangerous ones out of the interpreter as well
// (interp/cpython/removed_attributes); the checker finds them before the program runs and says
// where and why.
//
// Threads: immutable data.
// Tested by: tests/reject, tests/corpus/rules_tool.cc.
#ifndef TERRARIUM_AST_CHECKER_NAMES_H_
#define TERRARIUM_AST_CHECKER_NAMES_H_

#include <cstdint>
#include <span>
#include <string_view>

namespace terrarium::ast_checker {

// One row is a group of names, separated by spaces, with one reason.
struct NameGroup {
  const char* names;
  uint32_t flags;  // enum tr_name_flags
  const char* reason;
};

std::span<const NameGroup> NameGroups();

// The reason of the first row that has `name` with one of `flags`, else null.
const char* ReasonFor(std::string_view name, uint32_t flags);

}  // namespace terrarium::ast_checker

#endif  // TERRARIUM_AST_CHECKER_NAMES_H_
