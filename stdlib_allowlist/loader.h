// Loads real modules, for library code only. One per interpreter.
// Tested by: tests/reachability, tests/accept.
#ifndef TERRARIUM_STDLIB_ALLOWLIST_LOADER_H_
#define TERRARIUM_STDLIB_ALLOWLIST_LOADER_H_

#include <Python.h>

#include <cstdint>
#include <string_view>

#include "interp/cpython/py_ref.h"
#include "stdlib_allowlist/modules.h"

namespace terrarium::stdlib_allowlist {

// A module that is being loaded.
struct LoadingModule {
  std::string_view name;
  const LoadingModule* outer;  // the one that waits for it
};

// Lives in the region, with the interpreter.
struct Loader {
  PyObject* library_builtins;    // __builtins__ of library modules
  PyObject* guest_builtins;      // of everything else
  PyObject* modules;             // name -> what library code sees
  PyObject* facades;             // name -> what guests see
  const LoadingModule* loading;  // the innermost; null: none
  bool writing;                  // the loader itself writes into a module
  int watcher;                   // of the dicts of modules
  // What the modules that have loaded may have cost since this was last asked, in instructions.
  int64_t load_units;
  // The program's own modules (guest_modules.h); null where there are none.
  PyObject* guest_code;     // name -> (code, file, whether it is a package)
  PyObject* guest_modules;  // name -> module, once its code runs
};

// A new module object that knows its name and nothing else, or the given one made so.
cpython::PyRef BareModule(std::string_view name);
cpython::PyRef Bare(cpython::PyRef module);

// From here on, a module of the library's that is written to by other code than its own ends the
// run, and so do the library's builtins that anybody writes to. False with an exception set on
// failure.
bool WatchModules(Loader& loader);

// All return a borrowed reference, or null with an exception set; names are dotted and absolute. A
// parent package is loaded, and linked, first.
PyObject* LoadForLibrary(Loader& loader, std::string_view name);
PyObject* LoadForGuest(Loader& loader, std::string_view name);

// The current interpreter's. Null before SetLoader(), which is false with an exception set on
// failure. Python code cannot reach it.
Loader* TheLoader();
bool SetLoader(Loader* loader);

// Raises ModuleNotFoundError; `reason` may be empty. Returns null.
PyObject* NotFound(std::string_view name, const char* why, const char* reason = "");

}  // namespace terrarium::stdlib_allowlist

#endif  // TERRARIUM_STDLIB_ALLOWLIST_LOADER_H_
