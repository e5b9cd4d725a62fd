// `_terrarium`: an object's own variables, which library code finds by names that it was handed.
// What stands in a __dict__ is not asked for as an attribute, so the gate of forbidden names
// (shims/attribute_gate.h) is asked here.
#include <Python.h>

#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "shims/attribute_gate.h"
#include "stdlib_allowlist/native/functions.h"

namespace terrarium::stdlib_allowlist {
namespace {

using cpython::PyRef;
using guard::Power;

// variable_name(property, name): the name as an exact str, which is all that a table of names is
// asked for. A property of the library's uses its own. AttributeError for a name that is forbidden.
PyObject* VariableName(PyObject*, PyObject* const* args, Py_ssize_t count) {
  if (count != 2 || !PyUnicode_Check(args[1])) {
    PyErr_SetString(PyExc_TypeError, "the name of an attribute is a str");
    return nullptr;
  }
  PyRef name(PyUnicode_FromObject(args[1]));
  if (!name) return nullptr;
  const bool asks = tr_asks(TR_ASK_ATTRIBUTES) && !tr_is_librarys(args[0]);
  return asks && shims::OnAttributeName(name.get()) < 0 ? nullptr : name.release();
}

// own_variables(object): its __dict__, or a copy of it without forbidden names. What is no dict is
// what the object's class made of it.
PyObject* OwnVariables(PyObject*, PyObject* object) {
  PyRef variables(PyObject_GetAttrString(object, "__dict__"));
  if (!variables || !tr_asks(TR_ASK_ATTRIBUTES) || !PyDict_Check(variables.get())) {
    return variables.release();
  }
  return shims::ShownDict(&PyBaseObject_Type, variables.get());
}

// As Guarded(), of a function that is called without a tuple.
PyObject* GuardedVariableName(PyObject* self, PyObject* const* args, Py_ssize_t count) {
  return guard::Require(Power::kVariableName) ? VariableName(self, args, count) : nullptr;
}

}  // namespace

PyMethodDef kOwnVariableMethods[] = {
    {"variable_name", reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(GuardedVariableName)),
     METH_FASTCALL, nullptr},
    {"own_variables", Guarded<Power::kOwnVariables, OwnVariables>, METH_O, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

}  // namespace terrarium::stdlib_allowlist
