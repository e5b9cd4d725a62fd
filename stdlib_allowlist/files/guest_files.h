// The files of a run, between the host and the library module `_file_tree`, which open(), io.open()
// and pathlib are made of. They are copied into the region when a guest asks for the first one, so
// a run that wants none pays nothing.
//
// Threads: called with the interpreter attached.
// Tested by: tests/integration/virtual_files_test.cc.
#ifndef TERRARIUM_STDLIB_ALLOWLIST_FILES_GUEST_FILES_H_
#define TERRARIUM_STDLIB_ALLOWLIST_FILES_GUEST_FILES_H_

#include <Python.h>

#include "stdlib_allowlist/loader.h"

namespace terrarium::stdlib_allowlist {

// Gives the module its function `take_files`: the host's files as a dict, whether the guest may
// write, and the limits of bytes and of number.
bool AddTakeFiles(PyObject* module);

// For RunContext::list_changes.
PyObject* ListFileChanges();

// The builtin open().
PyObject* OpenFile(PyObject* self, PyObject* args, PyObject* keywords);

}  // namespace terrarium::stdlib_allowlist

#endif  // TERRARIUM_STDLIB_ALLOWLIST_FILES_GUEST_FILES_H_
