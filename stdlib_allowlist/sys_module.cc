#include "stdlib_allowlist/sys_module.h"

#include <Python.h>

namespace terrarium::stdlib_allowlist {
namespace {

using cpython::PyRef;

PyObject* Get(PyObject*, void* name) {
  PyObject* stream = PySys_GetObject(static_cast<const char*>(name));
  return Py_NewRef(stream == nullptr ? Py_None : stream);
}

int Set(PyObject*, PyObject* stream, void* name) {
  if (stream == nullptr) {
    PyErr_Format(PyExc_AttributeError, "sys.%s cannot be deleted", static_cast<const char*>(name));
    return -1;
  }
  return PySys_SetObject(static_cast<const char*>(name), stream);
}

char g_stdout[] = "stdout";
char g_stderr[] = "stderr";

PyGetSetDef kStreams[] = {
    {g_stdout, Get, Set, nullptr, g_stdout},
    {g_stderr, Get, Set, nullptr, g_stderr},
    {nullptr, nullptr, nullptr, nullptr, nullptr},
};

// What is set here is for the interpreter, or for nobody: a hook would never run.
int SetAttribute(PyObject* self, PyObject* name, PyObject* value) {
  // sys.__setattr__() and sys.__delattr__() hand over any object: CPython's own function refuses
  // it.
  if (!PyUnicode_Check(name)) return PyObject_GenericSetAttr(self, name, value);
  for (const char* stream : {g_stdout, g_stderr}) {
    if (PyUnicode_EqualToUTF8(name, stream)) {
      return PyObject_GenericSetAttr(self, name, value);
    }
  }
  PyErr_Format(PyExc_AttributeError, "sys.%U cannot be changed", name);
  return -1;
}

PyType_Slot kSlots[] = {
    {Py_tp_setattro, reinterpret_cast<void*>(SetAttribute)},
    {Py_tp_getset, kStreams},
    {0, nullptr},
};

PyType_Spec kSpec = {
    .name = "terrarium.sys",
    .basicsize = 0,
    .itemsize = 0,
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION | Py_TPFLAGS_IMMUTABLETYPE,
    .slots = kSlots,
};

}  // namespace

PyRef NewSysModule() {
  PyRef type(PyType_FromSpecWithBases(&kSpec, reinterpret_cast<PyObject*>(&PyModule_Type)));
  PyRef arguments(Py_BuildValue("(s)", "sys"));
  if (!type || !arguments) return PyRef();
  PyRef module(
      PyModule_Type.tp_new(reinterpret_cast<PyTypeObject*>(type.get()), arguments.get(), nullptr));
  if (!module || PyModule_Type.tp_init(module.get(), arguments.get(), nullptr) < 0) {
    return PyRef();
  }
  return module;
}

}  // namespace terrarium::stdlib_allowlist
