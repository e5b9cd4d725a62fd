// Builtins that mean a terminal or a debugger. None of those is there;
// each says so in the way that a program which is prepared for it understands.
#include <Python.h>

#include "shims/shim_state.h"

namespace terrarium::shims {
namespace {

PyObject* Input(PyObject*, PyObject* args) {
  PyObject* prompt;
  if (!PyArg_UnpackTuple(args, "input", 0, 1, &prompt)) return nullptr;
  PyErr_SetString(PyExc_EOFError, "input() is not offered: nothing is connected to it");
  return nullptr;
}

PyObject* Breakpoint(PyObject*, PyObject*, PyObject*) {
  PyErr_SetString(PyExc_RuntimeError, "breakpoint() is not offered: there is no debugger");
  return nullptr;
}

PyObject* Help(PyObject*, PyObject*) {
  PyErr_SetString(PyExc_RuntimeError, "help() is not offered: documentation is left out");
  return nullptr;
}

// What sys.exit() does: the script ends with SystemExit.
PyObject* Exit(PyObject*, PyObject* args) {
  PyObject* code = Py_None;
  if (!PyArg_UnpackTuple(args, "exit", 0, 1, &code)) return nullptr;
  PyErr_SetObject(PyExc_SystemExit, code);
  return nullptr;
}

PyMethodDef kFunctions[] = {
    {"input", Input, METH_VARARGS, "Raise EOFError: no input."},
    {"breakpoint", reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(Breakpoint)),
     METH_VARARGS | METH_KEYWORDS, "Raise RuntimeError: no debugger."},
    {"help", Help, METH_VARARGS, "Raise RuntimeError: no documentation."},
    {"exit", Exit, METH_VARARGS, "End the program."},
    {"quit", Exit, METH_VARARGS, "End the program."},
};

}  // namespace

std::span<PyMethodDef> AbsentFunctions() { return kFunctions; }

}  // namespace terrarium::shims
