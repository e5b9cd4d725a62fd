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

// Not by a look-up, which asks keys what they are equal to: an open class may have a guest's.
PyObject* ModuleOf(PyTypeObject* type) {
  PyRef dict(PyType_GetDict(type));
  Py_ssize_t position = 0;
  PyObject *key, *value;
  while (PyDict_Next(dict.get(), &position, &key, &value)) {
    if (PyUnicode_CheckExact(key) && PyUnicode_EqualToUTF8(key, "__module__")) return value;
  }
  return nullptr;
}

// By the module that the class says it is of, which it says before any guest could change it. Runs
// no Python code: the lists of the collector are walked meanwhile.
bool StaysOpen(PyTypeObject* type) {
  PyObject* module = ModuleOf(type);
  std::string_view text;
  if (module == nullptr || !PyUnicode_CheckExact(module)) return false;
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
