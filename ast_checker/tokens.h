// L0: how many tokens a source has, how deep they nest, how long its literals are. Before the
// parser, which takes memory and stack for each of them.
//
//   std::optional<SourceProblem> problem = CheckTokens(text, limits);
//
// One pass, linear in the text. It follows Python's lexical rules, f-strings included, as far as
// counting needs: a source that it misreads is one that the parser refuses.
#ifndef TERRARIUM_AST_CHECKER_TOKENS_H_
#define TERRARIUM_AST_CHECKER_TOKENS_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "ast_checker/source.h"

namespace terrarium::ast_checker {

struct TokenLimits {
  uint32_t depth;    // blocks and brackets, together
  uint64_t tokens;   // about what Python's tokenizer makes of it
  uint64_t literal;  // bytes of one number or string, as written
};

// REQUIRES: CheckSource() found nothing.
std::optional<SourceProblem> CheckTokens(std::string_view text, const TokenLimits& limits);

}  // namespace terrarium::ast_checker

#endif  // TERRARIUM_AST_CHECKER_TOKENS_H_
