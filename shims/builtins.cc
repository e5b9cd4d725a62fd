#include <Python.h>

#include "interp/cpython/py_ref.h"
#include "shims/builtins_table.h"
#include "shims/install.h"

namespace terrarium::shims {
namespace {

using cpython::PyRef;

bool IsException(PyObject* value) { return PyExceptionClass_Check(value); }

const Builtin* Find(PyObject* name) {
  for (const Builtin& row : Builtins()) {
    if (PyUnicode_EqualToUTF8(name, row.name)) return &row;
  }
  return nullptr;
}

}  // namespace

bool InstallBuiltins(InstalledBuiltins& builtins) {
  PyObject* real = PyEval_GetBuiltins();
  if (real == nullptr) return false;
  PyRef library(PyDict_Copy(real));
  PyRef names(PyDict_Keys(real));
  if (!library || !names) return false;
  // The interpreter falls back to its own builtins dict where a namespace has
  // none, so that dict itself is cut down rather than a copy of it.
  for (Py_ssize_t i = 0; i < PyList_GET_SIZE(names.get()); ++i) {
    PyObject* name = PyList_GET_ITEM(names.get(), i);
    PyObject* value = PyDict_GetItemWithError(real, name);
    const Builtin* row = Find(name);
    bool keep = row != nullptr ? row->offer == Offer::kNative
                               : value != nullptr && IsException(value);
    if (!keep && PyDict_DelItem(real, name) < 0) return false;
  }
  for (const char* name : {"__loader__", "__spec__", "open", "input"}) {
    if (PyDict_DelItemString(library.get(), name) < 0) PyErr_Clear();
  }
  builtins.guest = Py_NewRef(real);
  builtins.library = library.release();
  return true;
}

}  // namespace terrarium::shims
