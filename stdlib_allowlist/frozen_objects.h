// What loaded modules hold, which nobody changes any more but they (patches 0080 and 0082): what a
// guest may patch, library code calls and believes.
//
// Classes and functions are nobody's to change. Containers and instances that a module made while
// it loaded are changed by its own functions: they keep caches and registries in them.
//
// Threads: called with the interpreter attached.
// Tested by: tests/integration/authority_test.cc.
#ifndef TERRARIUM_STDLIB_ALLOWLIST_FROZEN_OBJECTS_H_
#define TERRARIUM_STDLIB_ALLOWLIST_FROZEN_OBJECTS_H_

#include <Python.h>

#include "stdlib_allowlist/loader.h"

namespace terrarium::stdlib_allowlist {

// Freezes the classes and functions that library code has made while it loaded, and the classes of
// C modules, but for those that modules.toml calls patchable; then the containers and instances
// that those and the variables of modules hold, but for instances of patchable classes. Only what
// was made after the object `since` (null: all), and no variables of modules that are loading.
void FreezeLoadedObjects(const Loader& loader, PyObject* since);

// freeze(class, object), for the C module `_terrarium`: an instance of that very class, which
// library code has made at run time, when the class is frozen; else nothing. Who asks has made it
// by what the class says, so that it is no program's. Gives the object back.
PyObject* Freeze(PyObject*, PyObject* args);

// freeze_in(keeper, property, object), for the same: what a property of the keeper's class made for
// the keeper, when both are the library's and frozen. Gives the object back.
PyObject* FreezeIn(PyObject*, PyObject* args);

// flag_value(class, int), for the same: what a member of the class may keep as its value. Of a
// frozen class, no object of a guest's int class.
PyObject* FlagValue(PyObject*, PyObject* args);

// The hook of patch 0082.
int MayChange(PyObject* object);

}  // namespace terrarium::stdlib_allowlist

#endif  // TERRARIUM_STDLIB_ALLOWLIST_FROZEN_OBJECTS_H_
