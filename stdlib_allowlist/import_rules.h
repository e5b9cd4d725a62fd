// What a policy takes away of the modules that are offered, at run time: the checker refuses the
// same in the text, this holds whatever ran instead.
//
// Threads: called with the interpreter attached.
// Tested by: tests/integration/rules_test.cc.
#ifndef TERRARIUM_STDLIB_ALLOWLIST_IMPORT_RULES_H_
#define TERRARIUM_STDLIB_ALLOWLIST_IMPORT_RULES_H_

#include <Python.h>

#include "stdlib_allowlist/loader.h"
#include "terrarium/rules.h"

namespace terrarium::stdlib_allowlist {

// A new set with the names of the offered modules that the rules deny. Those which are loaded are
// taken out of the facades around them. Null with an exception set.
PyObject* DenyModules(Loader& loader, const Rules& rules);

// Deletes the members from their facades. False with an exception set.
bool WithholdMembers(Loader& loader, const Rules& rules);

}  // namespace terrarium::stdlib_allowlist

#endif  // TERRARIUM_STDLIB_ALLOWLIST_IMPORT_RULES_H_
