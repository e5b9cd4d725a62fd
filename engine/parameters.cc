#include "engine/parameters.h"

#include <algorithm>

#include "interp/cpython/py_ref.h"

namespace terrarium::engine {
namespace {

using cpython::PyRef;

PyObject* ParametersOf(PyObject*, PyObject* object) {
  // A bound method has its first.
  int bound = 0;
  if (PyMethod_Check(object)) {
    object = PyMethod_GET_FUNCTION(object);
    bound = 1;
  }
  if (!PyFunction_Check(object)) Py_RETURN_NONE;
  auto* code = reinterpret_cast<PyCodeObject*>(PyFunction_GET_CODE(object));
  const PyRef variables(PyCode_GetVarnames(code));
  const int parameters = code->co_argcount + code->co_kwonlyargcount +
                         ((code->co_flags & CO_VARARGS) != 0 ? 1 : 0) +
                         ((code->co_flags & CO_VARKEYWORDS) != 0 ? 1 : 0);
  bound = std::min(bound, code->co_argcount);
  const PyRef names(variables ? PyTuple_GetSlice(variables.get(), bound, parameters) : nullptr);
  PyObject* defaults = PyFunction_GET_DEFAULTS(object);
  PyObject* by_keyword = PyFunction_GET_KW_DEFAULTS(object);
  const PyRef keywords(by_keyword != nullptr && PyDict_Check(by_keyword) ? PyDict_Keys(by_keyword)
                                                                         : PyList_New(0));
  if (!names || !keywords) return nullptr;
  const Py_ssize_t count =
      defaults != nullptr && PyTuple_Check(defaults) ? PyTuple_GET_SIZE(defaults) : 0;
  return Py_BuildValue("OiiiinO", names.get(), std::max(code->co_posonlyargcount - bound, 0),
                       code->co_argcount - bound, code->co_kwonlyargcount, code->co_flags, count,
                       keywords.get());
}

PyMethodDef kParametersOf = {"parameters_of", ParametersOf, METH_O, nullptr};

}  // namespace

bool AddParametersOf(PyObject* builtins) {
  const PyRef function(PyCFunction_New(&kParametersOf, nullptr));
  return function && PyDict_SetItemString(builtins, "parameters_of", function.get()) == 0;
}

}  // namespace terrarium::engine
