#include "stdlib_allowlist/frozen_objects.h"

#include <Python.h>

#include <string_view>

#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "interp/cpython/py_text.h"
#include "stdlib_allowlist/modules.h"

namespace terrarium::stdlib_allowlist {
namespace {

using cpython::PyRef;

// By the module that the class says it is of, which it says before any guest could change it.
bool StaysOpen(PyTypeObject* type) {
  PyRef dict(PyType_GetDict(type));
  PyObject* module = PyDict_GetItemString(dict.get(), "__module__");
  std::string_view text;
  if (module == nullptr || !PyUnicode_Check(module)) return false;
  if (!cpython::View(module, text)) {
    PyErr_Clear();
    return false;
  }
  const Module* row = FindForLibrary(text);
  std::string_view name(type->tp_name);
  return row != nullptr && HasName(row->patchable, name.substr(name.rfind('.') + 1));
}

}  // namespace

void FreezeLoadedObjects() { tr_freeze_marked(StaysOpen); }

}  // namespace terrarium::stdlib_allowlist
