// What a function's code says of its parameters. Guests cannot ask: code objects are not theirs.
// Tested by: tests/integration/library_stubs_test.py.
#ifndef TERRARIUM_ENGINE_PARAMETERS_H_
#define TERRARIUM_ENGINE_PARAMETERS_H_

#include <Python.h>

namespace terrarium::engine {

// Adds parameters_of(object) to a guest's builtins: None for all but functions of Python's and
// bound methods, which are asked for what is left of their parameters; else
// (names, positional-only, positional, keyword-only, flags of the code, number of defaults, names
// with defaults among the keyword-only). False with an exception set on failure.
bool AddParametersOf(PyObject* builtins);

}  // namespace terrarium::engine

#endif  // TERRARIUM_ENGINE_PARAMETERS_H_
