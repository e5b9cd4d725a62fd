// What the loader adds to a few modules when it makes them: `set_up` of their
// rows in modules.toml.
//
// Threads: called with the interpreter attached.
// Tested by: tests/integration/virtual_files_test.cc, tests/accept.
#ifndef TERRARIUM_STDLIB_ALLOWLIST_SET_UP_H_
#define TERRARIUM_STDLIB_ALLOWLIST_SET_UP_H_

#include "interp/cpython/py_ref.h"
#include "stdlib_allowlist/loader.h"
#include "stdlib_allowlist/modules.h"

namespace terrarium::stdlib_allowlist {

// The module object that guests get for the row, with a name and nothing else.
// Null with an exception set on failure.
cpython::PyRef NewGuestModule(const Module& row);

// Adds what library code finds in the row's module beside its own names, before
// the module's code runs. False with an exception set on failure.
bool SetUpModule(Loader& loader, const Module& row, PyObject* module);

}  // namespace terrarium::stdlib_allowlist

#endif  // TERRARIUM_STDLIB_ALLOWLIST_SET_UP_H_
