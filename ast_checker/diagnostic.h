// What the checker found, as a host shows it.
//
//   absl::StatusOr<Report> report = sandbox.Check(source, "mod.py");
//   for (const Violation& v : report->violations) {
//     std::cout << v.rule << ": " << v.message << "\n"
//               << ast_checker::Excerpt(source, v);
//   }
//
// A diagnostic is a terrarium::Violation (terrarium/report.h): the id of its rule, an exact span, a
// message that gives the reason, and a hint. What is the same for every diagnostic of one rule
// stands in the table (rules.h).
//
// Lines and columns are 1-based and columns count code points, as editors do; the end is the column
// after the last. A place of 0 means "the whole source".
//
// Threads: pure functions.
#ifndef TERRARIUM_AST_CHECKER_DIAGNOSTIC_H_
#define TERRARIUM_AST_CHECKER_DIAGNOSTIC_H_

#include <string>
#include <string_view>
#include <vector>

#include "terrarium/report.h"

namespace terrarium::ast_checker {

using Diagnostic = Violation;

// The most that one check lists; a last one of rule "more-violations" then says how many there are
// beyond.
inline constexpr int kMostDiagnostics = 100;

// By place, then by rule.
void Sort(std::vector<Diagnostic>& diagnostics);

// The first line of the span and carets below it, each line ended by '\n':
//
//     x = f.__globals__
//         ^^^^^^^^^^^^^
//
// Long lines are cut to about 100 columns around the span. Tabs become single spaces; control
// characters and what is not UTF-8 become '?', so the text is safe on a terminal. Empty when the
// span is not in `source`.
std::string Excerpt(std::string_view source, const Diagnostic& diagnostic);

}  // namespace terrarium::ast_checker

#endif  // TERRARIUM_AST_CHECKER_DIAGNOSTIC_H_
