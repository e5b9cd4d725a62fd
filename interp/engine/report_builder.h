// Turns what a run left behind into a report.
#ifndef TERRARIUM_INTERP_ENGINE_REPORT_BUILDER_H_
#define TERRARIUM_INTERP_ENGINE_REPORT_BUILDER_H_

#include <string_view>

#include "ast_checker/plan.h"
#include "ast_checker/source.h"
#include "interp/isolate/run_context.h"
#include "terrarium/policy.h"
#include "terrarium/report.h"

namespace terrarium::engine {

// Outcome, reason, message, value, exception and violations.
// REQUIRES: the guest's memory has not been restored yet.
void DescribeEnding(const isolate::RunContext& context, bool finished,
                    const Policy& policy, const checker::Plan& plan,
                    std::string_view source, Report& report);

void DescribeRejection(const checker::SourceProblem& problem, Report& report);

}  // namespace terrarium::engine

#endif  // TERRARIUM_INTERP_ENGINE_REPORT_BUILDER_H_
