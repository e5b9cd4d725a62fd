// What our builtins need to know about the interpreter that they are in, and the builtins
// themselves.
//
// The state is in the interpreter's own dict, which Python code cannot reach, and not the `self` of
// the functions: that would be in their repr.
//
// Threads: called with the interpreter attached.
// Tested by: tests/integration/rules_test.cc.
#ifndef TERRARIUM_SHIMS_SHIM_STATE_H_
#define TERRARIUM_SHIMS_SHIM_STATE_H_

#include <Python.h>

#include <span>

namespace terrarium::shims {

struct ShimState {
  PyObject_HEAD PyObject* guest_builtins;
  PyObject* library_builtins;
  PyTypeObject* code_type;  // what compile() returns
  unsigned withheld_types;  // bits, see type_guard.h
};

// Makes the interpreter's state. Both dicts live as long as the interpreter. False with an
// exception set on failure.
bool InstallShimState(PyObject* guest_builtins, PyObject* library_builtins);

// Null with an exception set before it is installed.
ShimState* State();
ShimState* StateOrNull();  // null without one

// The functions, by file.
std::span<PyMethodDef> NamespaceFunctions();         // globals locals vars dir
std::span<PyMethodDef> LibraryNamespaceFunctions();  // globals, for those who have the power
std::span<PyMethodDef>
LibraryAttributeFunctions();                    // getattr hasattr setattr delattr, for it alone
std::span<PyMethodDef> AbsentFunctions();       // input help exit ...
std::span<PyMethodDef> DynamicCodeFunctions();  // eval exec compile

PyTypeObject* NewCodeType();  // for ShimState

// Puts the functions into `dict`, under their names. False with an exception set on failure.
bool AddFunctions(PyObject* dict, std::span<PyMethodDef> functions);

}  // namespace terrarium::shims

#endif  // TERRARIUM_SHIMS_SHIM_STATE_H_
