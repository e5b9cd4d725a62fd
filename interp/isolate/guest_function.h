// Guests' functions that the host holds handles of (include/terrarium/guest_function.h). The table
// is guest memory: a run takes it along when it goes, and a session when it goes back.
//
// Called on a guest's stack.
// Tested by: tests/integration/guest_function_test.cc.
#ifndef TERRARIUM_INTERP_ISOLATE_GUEST_FUNCTION_H_
#define TERRARIUM_INTERP_ISOLATE_GUEST_FUNCTION_H_

#include <Python.h>

#include "interp/cpython/py_ref.h"
#include "terrarium/crossing.h"

namespace terrarium::isolate {

// The three numbers of a handle, which stays the same for the same object. Null with an exception.
cpython::PyRef FunctionParts(PyObject* callable);

// Between calls of a session: when the table is large, what the host has no handle of any more
// goes. REQUIRES: no handle is on its way to the host.
void LetGoOfFunctions();

// New reference; null with a ReferenceError where the table does not have it.
PyObject* FunctionOf(const internal::ObjectRef& ref);

}  // namespace terrarium::isolate

#endif  // TERRARIUM_INTERP_ISOLATE_GUEST_FUNCTION_H_
