// What a check found, for people.
//
//   mod.py:3:5: error: '__globals__' leads to the interpreter
//   [attribute-forbidden]
//       x = f.__globals__
//           ^^^^^^^^^^^^^
//       hint: use the object's public interface
//
// Threads: pure functions.
#ifndef TERRARIUM_AST_CHECKER_TEXT_REPORT_H_
#define TERRARIUM_AST_CHECKER_TEXT_REPORT_H_

#include <string>
#include <string_view>

#include "terrarium/report.h"

namespace terrarium::ast_checker {

// Empty for a report without violations that is ok(). Whatever the source and the script's name
// hold, a terminal obeys nothing in the text but, with `color`, our own colours.
std::string TextReport(std::string_view source, const Report& report, bool color);

}  // namespace terrarium::ast_checker

#endif  // TERRARIUM_AST_CHECKER_TEXT_REPORT_H_
