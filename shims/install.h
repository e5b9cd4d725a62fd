// Gives a new interpreter the guest's builtins and streams.
//
// Threads: called with the interpreter attached, before its image is frozen.
// Tested by: tests/integration/builtins_test.cc, tests/integration/rules_test.cc.
#ifndef TERRARIUM_SHIMS_INSTALL_H_
#define TERRARIUM_SHIMS_INSTALL_H_

#include <Python.h>

#include "terrarium/rules.h"

namespace terrarium::shims {

struct InstalledBuiltins {
  PyObject* guest = nullptr;    // what guests see; also the interpreter's own
  PyObject* library = nullptr;  // for library modules: with eval and exec
};

// Where C code that imports finds __import__: the library's builtins, borrowed, or null before
// there are any. The hook of patch 0016.
PyObject* BuiltinsOfCCode();

// Both dicts lack __import__, and the guest's lacks open(): the importer adds them. False with an
// exception set on failure.
bool InstallBuiltins(InstalledBuiltins& builtins);

// What a policy changes of the builtins. Nothing where NeedsRules is false. False with an exception
// set on failure.
bool NeedsRules(const Rules& rules);
bool ApplyRules(PyObject* guest_builtins, const Rules& rules);

// sys.stdout and sys.stderr become the run's captured output; sys.stdin stays absent.
bool InstallStreams();

}  // namespace terrarium::shims

#endif  // TERRARIUM_SHIMS_INSTALL_H_
