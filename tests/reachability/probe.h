// A program of this folder, as a guest.
//
// Threads: called with the interpreter attached.
#ifndef TERRARIUM_TESTS_REACHABILITY_PROBE_H_
#define TERRARIUM_TESTS_REACHABILITY_PROBE_H_

#include <Python.h>

#include <string>

#include "interp/cpython/py_ref.h"

namespace terrarium::reachability {

// A file of this folder. Not while attached: a guest reads no files.
std::string SourceOf(const char* file);

// Runs `text`, unchecked, in the namespace `globals`, which it returns; null with an exception set.
cpython::PyRef RunAsGuest(const char* text, cpython::PyRef globals);

}  // namespace terrarium::reachability

#endif  // TERRARIUM_TESTS_REACHABILITY_PROBE_H_
