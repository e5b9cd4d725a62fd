// What goes into every isolate's base image.
// Tested by: tests/integration/builtins_test.cc, tests/determinism.
#ifndef TERRARIUM_ENGINE_INTERPRETER_SETUP_H_
#define TERRARIUM_ENGINE_INTERPRETER_SETUP_H_

#include "interp/isolate/isolate.h"

namespace terrarium::engine {

// `options` is an EngineOptions. See isolate::SetUpInterpreter.
bool SetUpInterpreter(isolate::GuestObjects& guest, const void* options);

}  // namespace terrarium::engine

#endif  // TERRARIUM_ENGINE_INTERPRETER_SETUP_H_
