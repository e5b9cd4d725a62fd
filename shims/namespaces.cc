// globals(), locals(), vars() and dir(): the caller's own namespace.
//
// CPython takes the innermost Python frame for the caller. When library code calls one of these for
// a guest (default_factory=globals, a callback that is called without arguments), that frame is the
// library's: then they refuse, whichever function it is, since C code that runs there may be a
// guest's. Library code has a globals() of its own. And where the host calls one of them, handed to
// it as it is, there is no caller, which CPython takes for a mistake of its own.
#include <Python.h>

#include "interp/guard/authority.h"
#include "shims/shim_state.h"

namespace terrarium::shims {
namespace {

bool MayShowNamespace(const char* name) {
  if (PyEval_GetGlobals() == nullptr) {
    PyErr_Format(PyExc_RuntimeError, "%s(): no current frame", name);
    return false;
  }
  if (!guard::CalledFromLibrary()) return true;
  PyErr_Format(PyExc_RuntimeError, "%s() was called by library code, whose names are not shown",
               name);
  return false;
}

PyObject* Globals(PyObject*, PyObject*) {
  if (!MayShowNamespace("globals")) return nullptr;
  return PyEval_GetFrameGlobals();
}

PyObject* Locals(PyObject*, PyObject*) {
  if (!MayShowNamespace("locals")) return nullptr;
  return PyEval_GetFrameLocals();
}

PyObject* Vars(PyObject*, PyObject* args) {
  PyObject* object = nullptr;
  if (!PyArg_UnpackTuple(args, "vars", 0, 1, &object)) return nullptr;
  if (object == nullptr) {
    return MayShowNamespace("vars") ? PyEval_GetFrameLocals() : nullptr;
  }
  PyObject* dict;
  if (PyObject_GetOptionalAttrString(object, "__dict__", &dict) == 0) {
    PyErr_SetString(PyExc_TypeError, "vars() argument must have __dict__ attribute");
  }
  return dict;
}

PyObject* Dir(PyObject*, PyObject* args) {
  PyObject* object = nullptr;
  if (!PyArg_UnpackTuple(args, "dir", 0, 1, &object)) return nullptr;
  if (object == nullptr && !MayShowNamespace("dir")) return nullptr;
  return PyObject_Dir(object);
}

PyMethodDef kFunctions[] = {
    {"globals", Globals, METH_NOARGS, "Return the module's variables."},
    {"locals", Locals, METH_NOARGS, "Return the current scope's variables."},
    {"vars", Vars, METH_VARARGS, "Return the attributes of an object."},
    {"dir", Dir, METH_VARARGS, "Return the names of an object's attributes."},
};

PyObject* LibraryGlobals(PyObject*, PyObject*) {
  return guard::Require(guard::Power::kGlobals) ? PyEval_GetFrameGlobals() : nullptr;
}

PyMethodDef kLibraryFunctions[] = {{"globals", LibraryGlobals, METH_NOARGS, nullptr}};

}  // namespace

std::span<PyMethodDef> LibraryNamespaceFunctions() { return kLibraryFunctions; }

std::span<PyMethodDef> NamespaceFunctions() { return kFunctions; }

}  // namespace terrarium::shims
