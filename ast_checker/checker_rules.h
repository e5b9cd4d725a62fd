// Every rule of the checker, as a table: docs/RULES.md, SARIF's rule metadata and `terrarium check`
// are made from it.
//
// Threads: immutable data.
// Tested by: tests/corpus/rules_tool.cc (docs/RULES.md), tests/reject.
#ifndef TERRARIUM_AST_CHECKER_RULES_H_
#define TERRARIUM_AST_CHECKER_RULES_H_

#include <cstddef>
#include <span>
#include <string_view>

namespace terrarium::ast_checker {

enum class Severity {
  kError,    // the program is rejected
  kWarning,  // reported by `terrarium check`, but the program runs
};

// What must be known to ask whether a rule applies.
enum class Stage {
  kText,  // L0: before the parser, linear in the text
  kTree,  // L1: over CPython's own tree
};

struct CheckerRule {
  const char* id;       // "attribute-forbidden"; never changes
  const char* summary;  // one line, no full stop: "a forbidden attribute"
  const char* reason;   // why, in one or two sentences
  const char* hint;     // what the author can do instead
  // The policy setting that governs it; "" when no policy can switch it off.
  const char* governed_by;
  Severity severity;
  Stage stage;
};

// In the order of docs/RULES.md.
std::span<const CheckerRule> CheckerRules();

// Null when there is no rule of that id.
const CheckerRule* FindCheckerRule(std::string_view id);

}  // namespace terrarium::ast_checker

#endif  // TERRARIUM_AST_CHECKER_RULES_H_
