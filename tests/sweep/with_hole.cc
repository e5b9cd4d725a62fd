// Linked with the command line's main.cc: a terrarium without checker (L1) that has the holes which
// the sweep must find. `unwritten(n)` shows n bytes that nobody has written, `address()` where an
// object lies, `host_sin(x)` what the machine's libm makes of x.
#include <Python.h>

#include <cmath>

#include "engine/testing_only.h"
#include "interp/cpython/py_ref.h"

namespace {

PyObject* Unwritten(PyObject*, PyObject* count) {
  return PyBytes_FromStringAndSize(nullptr, PyLong_AsSsize_t(count));
}

PyObject* Address(PyObject*, PyObject*) {
  return PyLong_FromVoidPtr(reinterpret_cast<void*>(&Unwritten));
}

PyObject* HostSin(PyObject*, PyObject* x) {
  double value = PyFloat_AsDouble(x);
  return PyFloat_FromDouble(std::sin(value));
}

PyMethodDef g_holes[] = {
    {"unwritten", Unwritten, METH_O, nullptr},
    {"address", Address, METH_NOARGS, nullptr},
    {"host_sin", HostSin, METH_O, nullptr},
};

bool Plant(PyObject* builtins) {
  for (PyMethodDef& hole : g_holes) {
    terrarium::cpython::PyRef function(PyCFunction_New(&hole, nullptr));
    if (!function || PyDict_SetItemString(builtins, hole.ml_name, function.get()) < 0) return false;
  }
  return true;
}

[[maybe_unused]] const bool g_planted = [] {
  terrarium::TESTING_ONLY_add_builtins = Plant;
  terrarium::TESTING_ONLY_SandboxAccess::SkipChecksOfNewSandboxes();
  return true;
}();

}  // namespace
