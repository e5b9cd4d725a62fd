// Linked with the command line's main.cc: a terrarium for tests/conformance. CPython's own tests
// are ordinary Python that no policy was made for, so the checker (L1) is off; and their driver
// must put test-only modules beside the offered ones, so it may take the place of builtins, and
// tests of a module's private functions get those. Everything below is as in the product.
#include <Python.h>

#include "engine/testing_only.h"

namespace terrarium {
namespace {

// replace_builtin(name, value): guests have `value` from now on. Gives the one that was there.
PyObject* ReplaceBuiltin(PyObject* builtins, PyObject* args) {
  PyObject *name, *value;
  if (!PyArg_ParseTuple(args, "UO", &name, &value)) return nullptr;
  PyObject* before = PyDict_GetItemWithError(builtins, name);
  if (before == nullptr) {
    if (PyErr_Occurred() == nullptr) PyErr_SetObject(PyExc_KeyError, name);
    return nullptr;
  }
  Py_INCREF(before);
  if (PyDict_SetItem(builtins, name, value) < 0) {
    Py_DECREF(before);
    return nullptr;
  }
  return before;
}

// library_member(module, name): a private name of a module that is loaded.
PyObject* LibraryMember(PyObject*, PyObject* args) {
  PyObject *module, *name;
  if (!PyArg_ParseTuple(args, "UU", &module, &name)) return nullptr;
  PyObject* real = PyDict_GetItemWithError(PyImport_GetModuleDict(), module);
  if (real == nullptr) {
    if (PyErr_Occurred() == nullptr) PyErr_SetObject(PyExc_KeyError, module);
    return nullptr;
  }
  return PyObject_GetAttr(real, name);
}

PyMethodDef kDoors[] = {
    {"replace_builtin", ReplaceBuiltin, METH_VARARGS, nullptr},
    {"library_member", LibraryMember, METH_VARARGS, nullptr},
};

bool AddDoors(PyObject* builtins) {
  for (PyMethodDef& door : kDoors) {
    PyObject* function = PyCFunction_New(&door, builtins);
    if (function == nullptr) return false;
    int added = PyDict_SetItemString(builtins, door.ml_name, function);
    Py_DECREF(function);
    if (added < 0) return false;
  }
  return true;
}

[[maybe_unused]] const bool g_open = [] {
  TESTING_ONLY_add_builtins = AddDoors;
  TESTING_ONLY_SandboxAccess::SkipChecksOfNewSandboxes();
  return true;
}();

}  // namespace
}  // namespace terrarium
