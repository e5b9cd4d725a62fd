#include "ast_checker/checker_rules.h"

namespace terrarium::ast_checker {
namespace {

constexpr Severity kError = Severity::kError;
constexpr Stage kText = Stage::kText;
constexpr Stage kTree = Stage::kTree;

// Those of the tree come first, in the order of enum tr_rule.
constexpr CheckerRule kRules[] = {
#define TR_TREE_RULE(NAME, id, summary, reason, hint, governed_by) \
  {id, summary, reason, hint, governed_by, kError, kTree},
#include "ast_checker/checker_rules.inc"
#define TERRARIUM_CONSTRUCT(enumerator, NAME, name, words, covers)           \
  {"construct-" name,                                                        \
   words,                                                                    \
   "The policy leaves this part of Python out.",                             \
   "write it another way, or run the program under a policy that allows it", \
   "forbid_constructs",                                                      \
   kError,                                                                   \
   kTree},
#include "terrarium/constructs.inc"
    {"source-size", "a source that is too large",
     "Everything before the program's first instruction takes time in proportion to it.",
     "split the program, or read large tables as input", "source", kError, kText},
    {"nul-byte", "a NUL byte", "No text file holds one; CPython refuses it.", "remove it", "",
     kError, kText},
    {"encoding", "a source that is not UTF-8",
     "What the checker reads must be what the parser reads.", "save the file as UTF-8", "", kError,
     kText},
    {"bidi-control", "a bidirectional control character",
     "It makes an editor show the program in another order than it runs.",
     "write it as an escape such as \\u202e inside a string", "", kError, kText},
    {"nesting", "brackets or blocks nested too deeply", "The parser descends into them.",
     "split deeply nested code into several statements", "source_depth", kError, kText},
    {"token-count", "a source of too many tokens", "Each token costs the parser memory and time.",
     "split the program, or read large tables as input", "source_tokens", kError, kText},
    {"literal-size", "a very long literal",
     "Converting a long number takes time in the square of its length; long "
     "strings are data, not code.",
     "pass large values as inputs", "literal_size", kError, kText},
    {"syntax", "a syntax error", "CPython does not accept it.", "correct the syntax at this place",
     "", kError, kTree},
    {"too_deep", "code that is nested too deeply for the compiler",
     "The parser or the compiler ran out of stack.",
     "split deeply nested code into several statements", "", kError, kTree},
    {"more-violations", "violations beyond those listed", "A report lists the first hundred.",
     "correct those that are listed", "", kError, kTree},
};

}  // namespace

std::span<const CheckerRule> CheckerRules() { return kRules; }

const CheckerRule* FindCheckerRule(std::string_view id) {
  for (const CheckerRule& rule : kRules) {
    if (id == rule.id && !id.empty()) return &rule;
  }
  return nullptr;
}

}  // namespace terrarium::ast_checker
