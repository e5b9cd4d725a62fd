// Functions of the C module `_terrarium` that stand in files of their own.
#ifndef TERRARIUM_INTERP_CPYTHON_LIBRARY_FUNCTIONS_H_
#define TERRARIUM_INTERP_CPYTHON_LIBRARY_FUNCTIONS_H_

#include <Python.h>

namespace terrarium::cpython {

// Each ends with an empty row.
extern PyMethodDef kClockMethods[];      // library_clock.cc
extern PyMethodDef kNamespaceMethods[];  // library_namespaces.cc
extern PyMethodDef kTracebackMethods[];  // library_traceback.cc

// library_clock.cc. -1 with an exception set on failure.
int AddStructTime(PyObject* module);

// The names of a module of the program's own that is loaded: a borrowed dict,
// or null, perhaps with an exception set. Set before CPython starts by those
// who know such modules; null: there are none.
extern PyObject* (*g_own_namespace)(PyObject* name);

}  // namespace terrarium::cpython

#endif  // TERRARIUM_INTERP_CPYTHON_LIBRARY_FUNCTIONS_H_
