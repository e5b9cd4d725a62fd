// A program as a guest, and the modules that guests are offered.
//
// Threads: called with the interpreter attached.
#ifndef TERRARIUM_TESTS_REACHABILITY_PROBE_H_
#define TERRARIUM_TESTS_REACHABILITY_PROBE_H_

#include <Python.h>

#include <functional>
#include <string>

#include "interp/cpython/py_ref.h"
#include "tests/reachability/judge.h"

namespace terrarium::reachability {

// A file of this folder. Not while attached: a guest reads no files.
std::string SourceOf(const char* file);

// Runs `text`, unchecked, in the namespace `globals`, which it returns; null with an exception set.
cpython::PyRef RunAsGuest(const char* text, cpython::PyRef globals);

// Imports what guests are offered, as a guest; tells `use` of each. False with an exception set.
bool AllowOfferedModules(Judge& judge,
                         const std::function<void(const std::string& name, PyObject*)>& use);

}  // namespace terrarium::reachability

#endif  // TERRARIUM_TESTS_REACHABILITY_PROBE_H_
