// The import system: the guests' __import__, import statements of library code, and the modules
// behind them.
//
// Guests get facades: a module object with the public names of the real one and nothing else in it.
// A library module imports real modules, those that the build saw it import; there is no function
// for it. Everything lives in the region, so a kill in the middle of an import leaves no trace.
//
// Threads: called with the interpreter attached.
// Tested by: tests/integration/rules_test.cc, tests/reachability.
#ifndef TERRARIUM_STDLIB_ALLOWLIST_IMPORTER_H_
#define TERRARIUM_STDLIB_ALLOWLIST_IMPORTER_H_

#include <Python.h>

#include <span>
#include <string>
#include <string_view>

#include "terrarium/rules.h"

namespace terrarium::stdlib_allowlist {

// `from package import name` finds a module that is not an attribute: a new reference, or null,
// perhaps with an exception set. The hook of patch 0033.
PyObject* FindSubmodule(PyObject* name);

// An import statement of library code. The hook of patch 0070.
PyObject* ImportForLibrary(PyCodeObject* code, PyObject* name, PyObject* fromlist, PyObject* level);

// A module that C code asks for. The hook of patch 0016.
PyObject* ImportForC(PyObject* name);

// A frame of guest code that is called while library code loads: it is paid for by the guest, and
// does not load. The hook of tr_watch_guest_frames() (interp/cpython/internals.h).
PyObject* RunGuestFrame(PyThreadState* tstate, struct _PyInterpreterFrame* frame, int throwing);

// Installs __import__ into the guest's builtins dict and a search function into the codec registry.
// False with an exception set on failure.
bool InstallImporter(PyObject* guest_builtins, PyObject* library_builtins);

// What a policy changes of the modules that are offered. Nothing where NeedsImportRules is false.
// False with an exception set on failure.
bool NeedsImportRules(const Rules& rules);
bool ApplyImportRules(PyObject* guest_builtins, const Rules& rules);

// Makes a module of the program's own importable: guest_modules.h.
bool AddGuestModule(PyObject* guest_builtins, std::string_view name, PyObject* code,
                    std::string_view file, bool package);

// Makes an importable module of the host's, and the packages that it lies in, unless it is there: a
// borrowed dict of its names. Null with an exception set.
PyObject* AddHostModule(PyObject* guest_builtins, std::string_view name);

// Loads modules now, so that they are part of the image and a guest's import of them is a lookup.
bool Preload(std::span<const std::string> names);

}  // namespace terrarium::stdlib_allowlist

#endif  // TERRARIUM_STDLIB_ALLOWLIST_IMPORTER_H_
