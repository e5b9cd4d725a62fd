#include <Python.h>

#include "interp/cpython/py_ref.h"
#include "shims/builtins_table.h"
#include "shims/install.h"
#include "shims/shim_state.h"

namespace terrarium::shims {
namespace {

using cpython::PyRef;

const Builtin* Find(PyObject* name) {
  for (const Builtin& row : Builtins()) {
    if (PyUnicode_EqualToUTF8(name, row.name)) return &row;
  }
  return nullptr;
}

// Takes away what the table does not call native.
bool CutDownGuest(PyObject* dict) {
  PyRef names(PyDict_Keys(dict));
  if (!names) return false;
  for (Py_ssize_t i = 0; i < PyList_GET_SIZE(names.get()); ++i) {
    PyObject* name = PyList_GET_ITEM(names.get(), i);
    PyObject* value = PyDict_GetItemWithError(dict, name);
    const Builtin* row = Find(name);
    bool keep = row != nullptr ? row->offer == Offer::kNative
                               : value != nullptr && PyExceptionClass_Check(value);
    if (!keep && PyDict_DelItem(dict, name) < 0) return false;
  }
  return true;
}

}  // namespace

bool InstallBuiltins(InstalledBuiltins& builtins) {
  PyObject* guest = PyEval_GetBuiltins();
  if (guest == nullptr) return false;
  // The interpreter falls back to its own builtins dict where a namespace has none, so that dict
  // itself is cut down rather than a copy of it.
  if (!CutDownGuest(guest) || !AddFunctions(guest, NamespaceFunctions()) ||
      !AddFunctions(guest, AbsentFunctions())) {
    return false;
  }
  // What a policy and the importer add is the guest's alone: the library's holds no more than this
  // (I4), and keeps it when a policy withholds something.
  PyRef library(PyDict_Copy(guest));
  if (!library || !AddFunctions(library.get(), LibraryNamespaceFunctions()) ||
      !AddFunctions(library.get(), LibraryAttributeFunctions()) ||
      !InstallShimState(guest, library.get())) {
    return false;
  }
  builtins.guest = Py_NewRef(guest);
  builtins.library = library.release();
  return true;
}

}  // namespace terrarium::shims
