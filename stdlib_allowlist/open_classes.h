// Classes of the library that are not frozen: those that are being made, and those that
// modules.toml calls patchable (patch 0087).
//
// While a module loads its classes are closed to everybody but library code. Later a patchable
// class takes attributes of a program's, but no special method by which it would be asked about
// other classes, or in the middle of making one: library code derives classes from it, tests and
// subscribes it, and believes what it gets.
//
// Threads: called with the interpreter attached.
// Tested by: tests/integration/authority_test.cc.
#ifndef TERRARIUM_STDLIB_ALLOWLIST_OPEN_CLASSES_H_
#define TERRARIUM_STDLIB_ALLOWLIST_OPEN_CLASSES_H_

#include <Python.h>

namespace terrarium::stdlib_allowlist {

// The hook of patch 0087. -1 with a TypeError set refuses.
int OnOpenClass(PyTypeObject* type, PyObject* name);

}  // namespace terrarium::stdlib_allowlist

#endif  // TERRARIUM_STDLIB_ALLOWLIST_OPEN_CLASSES_H_
