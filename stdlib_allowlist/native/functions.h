// Functions of the C module `_terrarium` that stand in files of their own.
// Tested by: tests/integration/clock_test.cc, tests/accept.
#ifndef TERRARIUM_STDLIB_ALLOWLIST_NATIVE_FUNCTIONS_H_
#define TERRARIUM_STDLIB_ALLOWLIST_NATIVE_FUNCTIONS_H_

#include <Python.h>

#include "interp/guard/authority.h"

namespace terrarium::stdlib_allowlist {

// A function of a table that answers only code with the power.
template <guard::Power power, PyCFunction function>
PyObject* Guarded(PyObject* self, PyObject* arguments) {
  return guard::Require(power) ? function(self, arguments) : nullptr;
}

// Each ends with an empty row.
extern PyMethodDef kClockMethods[];        // clock.cc
extern PyMethodDef kHostAnswerMethods[];   // host_answers.cc
extern PyMethodDef kNamespaceMethods[];    // namespaces.cc
extern PyMethodDef kOwnVariableMethods[];  // own_variables.cc
extern PyMethodDef kTracebackMethods[];    // traceback.cc

// clock.cc. -1 with an exception set on failure.
int AddStructTime(PyObject* module);

}  // namespace terrarium::stdlib_allowlist

#endif  // TERRARIUM_STDLIB_ALLOWLIST_NATIVE_FUNCTIONS_H_
