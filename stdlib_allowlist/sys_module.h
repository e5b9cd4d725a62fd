// The module object that guests get as `sys`.
// Tested by: tests/integration/sandbox_test.cc, tests/accept.
#ifndef TERRARIUM_STDLIB_ALLOWLIST_SYS_MODULE_H_
#define TERRARIUM_STDLIB_ALLOWLIST_SYS_MODULE_H_

#include "interp/cpython/py_ref.h"

namespace terrarium::stdlib_allowlist {

// A module whose stdout and stderr are the interpreter's: what a guest assigns is where print()
// writes, and what contextlib redirects is what it reads.
// Null with an exception set on failure.
cpython::PyRef NewSysModule();

}  // namespace terrarium::stdlib_allowlist

#endif  // TERRARIUM_STDLIB_ALLOWLIST_SYS_MODULE_H_
