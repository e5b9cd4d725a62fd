// Functions of the C module `_terrarium` that stand in files of their own.
#ifndef TERRARIUM_INTERP_CPYTHON_LIBRARY_FUNCTIONS_H_
#define TERRARIUM_INTERP_CPYTHON_LIBRARY_FUNCTIONS_H_

#include <Python.h>

namespace terrarium::cpython {

// library_namespaces.cc. Ends with an empty row.
extern PyMethodDef kNamespaceMethods[];

}  // namespace terrarium::cpython

#endif  // TERRARIUM_INTERP_CPYTHON_LIBRARY_FUNCTIONS_H_
