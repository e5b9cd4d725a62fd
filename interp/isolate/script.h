// What runs on a guest's stack: decode, compile, run, convert the result.
// Tested by: tests/integration/sandbox_test.cc, tests/soak/alloc_failure_test.cc.
#ifndef TERRARIUM_INTERP_ISOLATE_SCRIPT_H_
#define TERRARIUM_INTERP_ISOLATE_SCRIPT_H_

#include <string_view>

#include "interp/isolate/run_context.h"

namespace terrarium::isolate {

// Runs the context's task. Called in guest mode, in the isolate's region; every step is under
// budget (I6), and a kill may end it anywhere.
void RunTask(RunContext& context);

// The text of the running script when `file` is its name, or nothing.
std::string_view SourceOf(std::string_view file);

// Compiles a module of the program's own, with an allowance as a script has it. A new code object,
// or null: with an exception set, or without one when the check refused it.
PyObject* CompileModule(RunContext& context, std::string_view source, std::string_view file,
                        const tr_tree_check& check);

}  // namespace terrarium::isolate

#endif  // TERRARIUM_INTERP_ISOLATE_SCRIPT_H_
