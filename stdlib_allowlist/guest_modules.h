// The program's own modules: source that the host supplies by name. It is compiled into the
// sandbox's overlay and runs when a guest imports it, as the guest's code and on the guest's
// budget.
//
// A module object has __name__, __doc__, __package__ and __file__ (the name the host gave), and
// what its code defines. As in CPython it is known before its code runs, so that modules can import
// each other in circles, and forgotten when that code raises.
//
// Threads: called with the interpreter attached.
// Tested by: tests/integration/guest_modules_test.cc.
#ifndef TERRARIUM_STDLIB_ALLOWLIST_OWN_MODULES_H_
#define TERRARIUM_STDLIB_ALLOWLIST_OWN_MODULES_H_

#include <Python.h>

#include <string_view>

#include "stdlib_allowlist/loader.h"

namespace terrarium::stdlib_allowlist {

// Makes a module importable. `code` is a code object, `name` dotted and not the name of a module of
// the library. False with an exception set.
bool AddGuestModule(Loader& loader, std::string_view name, PyObject* code, std::string_view file,
                    bool package);

// Makes a module of the host's, which is loaded from the start, and the packages that it lies in.
// Borrowed; null with an exception set.
PyObject* AddHostModule(Loader& loader, std::string_view name);

// Whether `name` is, or would be in, one of the program's own packages.
bool IsGuestModule(const Loader& loader, std::string_view name);

// What `import name` and `from name import ...` give: a new reference, or null with an exception
// set. REQUIRES: IsGuestModule(name).
PyObject* ImportGuestModule(Loader& loader, std::string_view name, PyObject* fromlist,
                            bool has_from);

// One that is loaded, or being loaded. Borrowed; null, perhaps with an exception set.
PyObject* LoadedGuestModule(const Loader& loader, PyObject* name);
// The names in it: a borrowed dict, or null like the above. For the current interpreter.
PyObject* GuestModuleNamespace(PyObject* name);

}  // namespace terrarium::stdlib_allowlist

#endif  // TERRARIUM_STDLIB_ALLOWLIST_OWN_MODULES_H_
