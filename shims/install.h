// Gives a new interpreter the guest's builtins and streams.
//
// Threads: called with the interpreter attached, before its image is frozen.
// Tested by: tests/integration/builtins_test.cc, tests/integration/rules_test.cc.
#ifndef TERRARIUM_SHIMS_INSTALL_H_
#define TERRARIUM_SHIMS_INSTALL_H_

#include <Python.h>

#include <span>

#include "terrarium/rules.h"

namespace terrarium::shims {

struct InstalledBuiltins {
  PyObject* guest = nullptr;    // what guests see; also the interpreter's own
  PyObject* library = nullptr;  // for library modules: no more than the guest's
};

// Both dicts lack __import__, and the guest's lacks open(): the importer adds them. False with an
// exception set on failure.
bool InstallBuiltins(InstalledBuiltins& builtins);

// What a policy changes of the builtins. Nothing where NeedsRules is false. False with an exception
// set on failure.
bool NeedsRules(const Rules& rules);
bool ApplyRules(PyObject* guest_builtins, const Rules& rules);

// For the C module `_terrarium`: text that library code makes, run as a guest's (dynamic_code.cc).
// Each function answers the code that has the power (interp/guard/powers.inc).
std::span<PyMethodDef> LibraryTextFunctions();

// The same: what library code asks the policy (class_gate.cc).
std::span<PyMethodDef> LibraryGateFunctions();

// sys.stdout and sys.stderr become the run's captured output; sys.stdin stays absent.
bool InstallStreams();

}  // namespace terrarium::shims

#endif  // TERRARIUM_SHIMS_INSTALL_H_
