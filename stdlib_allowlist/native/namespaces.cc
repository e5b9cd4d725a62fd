// `_terrarium`: where names are looked up. CPython's library finds namespaces by the name of a
// module, which for a class is whatever the class says. Here that finds a guest's namespace or
// nothing, never a library module's (I4).
#include <Python.h>

#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "interp/cpython/py_text.h"
#include "stdlib_allowlist/guest_modules.h"
#include "stdlib_allowlist/importer.h"
#include "stdlib_allowlist/loader.h"
#include "stdlib_allowlist/native/functions.h"

namespace terrarium::stdlib_allowlist {
namespace {

using cpython::PyRef;
using guard::Power;

// For enum, dataclasses and typing. A dict that nobody else has when no guest that is running has
// this name.
PyObject* Namespace(PyObject*, PyObject* name) {
  if (PyUnicode_CheckExact(name)) {
    PyObject* found = tr_guest_namespace(name);
    if (found == nullptr && PyErr_Occurred() == nullptr) found = GuestModuleNamespace(name);
    if (found != nullptr) return Py_NewRef(found);
    if (PyErr_Occurred() != nullptr) return nullptr;
  }
  return PyDict_New();
}

// typing.get_type_hints: the variables around a function, when it is a guest's.
PyObject* FunctionNamespace(PyObject*, PyObject* object) {
  if (PyFunction_Check(object) && tr_function_authority(object) == 0) {
    return Py_NewRef(reinterpret_cast<PyFunctionObject*>(object)->func_globals);
  }
  return PyDict_New();
}

// typing.overload tells overloads apart by it.
PyObject* FirstLine(PyObject*, PyObject* object) {
  if (!PyFunction_Check(object)) {
    PyErr_SetString(PyExc_AttributeError, "not a function");
    return nullptr;
  }
  auto* code = reinterpret_cast<PyCodeObject*>(PyFunction_GET_CODE(object));
  return PyLong_FromLong(code->co_firstlineno);
}

// dataclasses: a module, if somebody has imported it.
PyObject* Loaded(PyObject*, PyObject* name) {
  PyObject* module = PyImport_GetModule(name);
  if (module != nullptr || PyErr_Occurred() != nullptr) return module;
  Py_RETURN_NONE;
}

// encodings.search_function: a codec's module, by a name that may be a guest's.
PyObject* CodecModule(PyObject*, PyObject* name) {
  std::string_view text;
  PyRef full(PyUnicode_CheckExact(name) ? PyUnicode_FromFormat("encodings.%U", name) : nullptr);
  if (!full || !cpython::View(full.get(), text)) {
    PyErr_Clear();
    return NotFound("encodings", "has no codec of this name");
  }
  return ImportForC(full.get());
}

bool IsStream(PyObject* name) {
  if (PyUnicode_Check(name) &&
      (PyUnicode_EqualToUTF8(name, "stdout") || PyUnicode_EqualToUTF8(name, "stderr"))) {
    return true;
  }
  PyErr_Format(PyExc_AttributeError, "%R is neither stdout nor stderr", name);
  return false;
}

// contextlib.redirect_stdout, and sys.stdout for library code.
PyObject* Stream(PyObject*, PyObject* name) {
  if (!IsStream(name)) return nullptr;
  PyObject* stream = PySys_GetObject(PyUnicode_AsUTF8(name));
  return Py_NewRef(stream == nullptr ? Py_None : stream);
}

PyObject* SetStream(PyObject*, PyObject* args) {
  PyObject *name, *stream;
  if (!PyArg_ParseTuple(args, "OO", &name, &stream) || !IsStream(name) ||
      PySys_SetObject(PyUnicode_AsUTF8(name), stream) < 0) {
    return nullptr;
  }
  Py_RETURN_NONE;
}

// sys.exc_info() of library code: the traceback is withheld.
PyObject* ExcInfo(PyObject*, PyObject*) {
  PyRef error(PyErr_GetHandledException());
  if (!error) return PyTuple_Pack(3, Py_None, Py_None, Py_None);
  return PyTuple_Pack(3, Py_TYPE(error.get()), error.get(), Py_None);
}

}  // namespace

PyMethodDef kNamespaceMethods[] = {
    {"namespace", Guarded<Power::kNamespace, Namespace>, METH_O, nullptr},
    {"function_namespace", Guarded<Power::kFunctionNamespace, FunctionNamespace>, METH_O, nullptr},
    {"first_line", Guarded<Power::kFirstLine, FirstLine>, METH_O, nullptr},
    {"codec_module", Guarded<Power::kCodecModule, CodecModule>, METH_O, nullptr},
    {"loaded", Guarded<Power::kLoaded, Loaded>, METH_O, nullptr},
    {"stream", Guarded<Power::kStream, Stream>, METH_O, nullptr},
    {"exc_info", Guarded<Power::kExcInfo, ExcInfo>, METH_NOARGS, nullptr},
    {"set_stream", Guarded<Power::kSetStream, SetStream>, METH_VARARGS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

}  // namespace terrarium::stdlib_allowlist
