#include "ast_checker/rules.h"

#include "ast_checker/constructs.h"

namespace terrarium::ast_checker {
namespace {

constexpr Severity kError = Severity::kError;
constexpr Layer kText = Layer::kText;
constexpr Layer kTree = Layer::kTree;

#define TR_ROW(NAME, name, words)                                            \
  {"construct-" name,                                                        \
   words,                                                                    \
   "The policy leaves this part of Python out.",                             \
   "write it another way, or run the program under a policy that allows it", \
   "forbid_constructs",                                                      \
   kError,                                                                   \
   kTree},

// The rules of L1 come first, in the order of enum tr_rule.
constexpr Rule kRules[] = {
    {"unknown-syntax", "syntax that the checker does not know",
     "What cannot be judged is refused: a new kind of node is no way around "
     "the rules.",
     "write it with ordinary syntax", "", kError, kTree},
    {"node-count", "a program with too many parts",
     "Each node of the syntax tree costs memory and time before the program "
     "runs at all.",
     "split the program, or read large tables as input", "source_nodes", kError, kTree},
    {"tree-depth", "code that is nested too deeply",
     "The compiler descends into the tree; its depth is bounded before that.",
     "split deeply nested code into several statements", "source_depth", kError, kTree},
    {"identifier-length", "a very long name",
     "A name is hashed, compared and shown in messages; the limit is on what "
     "CPython makes of it, after normalisation.",
     "choose a shorter name", "identifier_length", kError, kTree},
    {"attribute-forbidden", "a forbidden attribute",
     "It leads from an ordinary object to the interpreter or to other "
     "people's variables.",
     "use the object's public interface", "forbid_attributes", kError, kTree},
    {"attribute-read-only", "a special attribute that is only to be read",
     "Setting it changes what the interpreter believes about an object.",
     "make a class or object that has it from the start", "allow_attributes", kError, kTree},
    {"attribute-dunder", "an unknown special attribute",
     "Special attributes are refused unless they are known to be harmless or "
     "the program defines them itself.",
     "use the object's public interface", "allow_attributes", kError, kTree},
    {"name-forbidden", "a forbidden name",
     "It stands for a part of the interpreter, or the policy withholds it.", "choose another name",
     "forbid_names", kError, kTree},
    {"dunder-definition", "a special name that may not be defined",
     "The interpreter gives it a meaning that the policy does not leave to "
     "programs.",
     "use an ordinary name", "dunder_definitions", kError, kTree},
    {"dynamic-code", "running text as code", "exec, eval and compile are absent under this policy.",
     "write the code itself, or look values up in a dict", "dynamic_code", kError, kTree},
    {"import-forbidden", "a module that is not offered",
     "Only modules of the allowlist can be imported; the others reach the "
     "operating system or do not exist.",
     "use a module that is offered, or ask the host for a function", "modules, deny_modules",
     kError, kTree},
    {"import-member", "a member that the module does not offer",
     "A module shows its public names; what a policy withholds is not in it.",
     "use what the module's documentation lists", "withhold_members", kError, kTree},
    {"import-relative", "a relative import",
     "A script is in no package; modules of a package that the host supplies "
     "may.",
     "import the module by its full name", "", kError, kTree},
    {"constant-too-large", "a constant expression with an enormous value",
     "It could only spend the memory or instruction budget.",
     "build large values step by step, from what is needed", "", kError, kTree},
    TR_CONSTRUCTS(TR_ROW)

        {"source-size", "a source that is too large",
         "Everything before the program's first instruction takes time in "
         "proportion to it.",
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
#undef TR_ROW

}  // namespace

std::span<const Rule> Rules() { return kRules; }

const Rule* FindRule(std::string_view id) {
  for (const Rule& rule : kRules) {
    if (id == rule.id && !id.empty()) return &rule;
  }
  return nullptr;
}

}  // namespace terrarium::ast_checker
