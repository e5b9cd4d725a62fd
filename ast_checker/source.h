// L0: what a text must be before it is parsed at all.
//
//   std::optional<SourceProblem> problem = CheckSource(text, limit);
//
// Linear in the text and bounded by the limit, so it runs before the guest's budget starts.
#ifndef TERRARIUM_AST_CHECKER_SOURCE_H_
#define TERRARIUM_AST_CHECKER_SOURCE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "terrarium/report.h"

namespace terrarium::ast_checker {

struct SourceProblem {
  Reason reason;  // of kRejected
  std::string rule;
  std::string message;
  int line = 0;  // 1-based; 0 when it has no place
  int column = 0;
};

// Checks size, NUL bytes, UTF-8, the encoding declaration and bidirectional controls, in that
// order.
std::optional<SourceProblem> CheckSource(std::string_view text, uint64_t limit);

// A problem at a byte of the text; its column counts code points.
SourceProblem ProblemAt(std::string_view text, size_t offset, Reason reason, std::string rule,
                        std::string message);

// The text without a byte order mark.
std::string_view WithoutMark(std::string_view text);

}  // namespace terrarium::ast_checker

#endif  // TERRARIUM_AST_CHECKER_SOURCE_H_
