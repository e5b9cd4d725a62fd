// What a guest's walk found, as diagnostics. On the host's side: the list comes from guest memory,
// so nothing in it is believed (values/wire.h).
//
// Threads: pure functions.
// Tested by: tests/reject, tests/integration/check_cli_test.py.
#ifndef TERRARIUM_AST_CHECKER_FINDINGS_H_
#define TERRARIUM_AST_CHECKER_FINDINGS_H_

#include <string_view>
#include <vector>

#include "ast_checker/diagnostic.h"
#include "ast_checker/plan.h"
#include "terrarium/value.h"

namespace terrarium::ast_checker {

// `found` is the list that CheckOfScript() left in the run's result. Never empty: a list that makes
// no sense is a diagnostic too.
std::vector<Diagnostic> Describe(const Value& found, std::string_view source, const Plan& plan);

}  // namespace terrarium::ast_checker

#endif  // TERRARIUM_AST_CHECKER_FINDINGS_H_
