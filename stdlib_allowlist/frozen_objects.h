// Classes and functions of loaded modules that nobody changes any more (patch 0080): what a guest
// may patch, library code calls.
//
// Threads: called with the interpreter attached.
// Tested by: tests/integration/authority_test.cc.
#ifndef TERRARIUM_STDLIB_ALLOWLIST_FROZEN_OBJECTS_H_
#define TERRARIUM_STDLIB_ALLOWLIST_FROZEN_OBJECTS_H_

#include <Python.h>

namespace terrarium::stdlib_allowlist {

// Freezes the classes and functions that are reached from the module's names: through classes,
// their bases and metaclasses, decorators and descriptors. Classes that modules.toml calls
// patchable stay open. REQUIRES: a module that has been loaded to its end.
void FreezeObjectsOf(PyObject* module);

}  // namespace terrarium::stdlib_allowlist

#endif  // TERRARIUM_STDLIB_ALLOWLIST_FROZEN_OBJECTS_H_
