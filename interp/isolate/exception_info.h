// Describes the current exception for the report, on the guest's stack.
// Tested by: tests/integration/sandbox_test.cc, tests/soak/alloc_failure_test.cc.
#ifndef TERRARIUM_INTERP_ISOLATE_EXCEPTION_INFO_H_
#define TERRARIUM_INTERP_ISOLATE_EXCEPTION_INFO_H_

#include "interp/isolate/run_context.h"

namespace terrarium::isolate {

// Takes the current exception and writes a list of it and of what led to it, each as
//   (type, message, [(file, line, function), ...], syntax, relation, builtin)
// where syntax is None, or (line, column, end line, end column) of a SyntaxError, relation is
// "", "cause" or "context", and builtin is 1 where the type is the interpreter's own. What is not
// told here is lost: of a chain the hundred nearest links are told, of a traceback its beginning
// and its end. Their text counts as output, and making it is the guest's own code, under budget
// like the rest. What cannot be told is told as such.
void WriteException(RunContext& context);

}  // namespace terrarium::isolate

#endif  // TERRARIUM_INTERP_ISOLATE_EXCEPTION_INFO_H_
