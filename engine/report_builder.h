// Turns what a run left behind into a report.
// Tested by: tests/integration/sandbox_test.cc, tests/integration/cli_test.py.
#ifndef TERRARIUM_ENGINE_REPORT_BUILDER_H_
#define TERRARIUM_ENGINE_REPORT_BUILDER_H_

#include <span>
#include <string_view>

#include "absl/status/statusor.h"
#include "ast_checker/plan.h"
#include "ast_checker/source.h"
#include "interp/isolate/run_context.h"
#include "terrarium/policy.h"
#include "terrarium/report.h"

namespace terrarium::engine {

struct NamedSource {
  std::string_view file, text;
};

// Outcome, reason, message, value, exception and violations. `sources` are where lines of
// tracebacks are found, beside the context's own source.
// REQUIRES: the guest's memory has not been restored yet.
void DescribeEnding(const isolate::RunContext& context, bool finished, const Limits& limits,
                    const ast_checker::Plan& plan, std::span<const NamedSource> sources,
                    Report& report);

// The run ended well, and yet what it left cannot be read.
void DescribeUnreadable(const absl::Status& status, Report& report);

void DescribeRejection(const ast_checker::SourceProblem& problem, Report& report);

}  // namespace terrarium::engine

#endif  // TERRARIUM_ENGINE_REPORT_BUILDER_H_
