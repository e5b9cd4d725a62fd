// Loads real modules, for library code only. One per interpreter.
#ifndef TERRARIUM_STDLIB_ALLOWLIST_LOADER_H_
#define TERRARIUM_STDLIB_ALLOWLIST_LOADER_H_

#include <Python.h>

#include <string_view>

#include "stdlib_allowlist/modules.h"

namespace terrarium::stdlib {

// Lives in the region, with the interpreter.
struct Loader {
  PyObject* library_builtins;  // __builtins__ of library modules
  PyObject* modules;           // name -> what library code sees
  PyObject* facades;           // name -> what guests see
};

// All return a borrowed reference, or null with an exception set; names are
// dotted and absolute. A parent package is loaded, and linked, first.
PyObject* LoadForLibrary(Loader& loader, std::string_view name);
PyObject* LoadForGuest(Loader& loader, std::string_view name);

// Raises ModuleNotFoundError; `reason` may be empty. Returns null.
PyObject* NotFound(std::string_view name, const char* why,
                   const char* reason = "");

}  // namespace terrarium::stdlib

#endif  // TERRARIUM_STDLIB_ALLOWLIST_LOADER_H_
