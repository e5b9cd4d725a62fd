#include "stdlib_allowlist/frozen_objects.h"

#include <string_view>

#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "interp/cpython/py_text.h"
#include "stdlib_allowlist/modules.h"

namespace terrarium::stdlib_allowlist {
namespace {

using cpython::PyRef;
using cpython::View;

// Where a decorator or a descriptor keeps what it wraps.
constexpr const char* kWraps[] = {"__func__", "__wrapped__", "fdel", "fget", "fset", "func"};

void Freeze(const Module* row, PyObject* object);

void FreezeAll(const Module* row, PyObject* tuple) {
  for (Py_ssize_t i = 0; tuple != nullptr && i < PyTuple_GET_SIZE(tuple); ++i) {
    Freeze(row, PyTuple_GET_ITEM(tuple, i));
  }
}

// Of a module or a class.
void FreezeNames(const Module* row, PyObject* dict) {
  PyRef values(PyDict_Values(dict));
  if (!values) return PyErr_Clear();
  for (Py_ssize_t i = 0; i < PyList_GET_SIZE(values.get()); ++i) {
    Freeze(row, PyList_GET_ITEM(values.get(), i));
  }
}

bool StaysOpen(const Module* row, PyTypeObject* type) {
  std::string_view name(type->tp_name);
  return row != nullptr && HasName(row->patchable, name.substr(name.rfind('.') + 1));
}

void FreezeClass(const Module* row, PyTypeObject* type) {
  auto* object = reinterpret_cast<PyObject*>(type);
  if (StaysOpen(row, type) || !tr_freeze_object(object)) return;
  PyRef dict(PyType_GetDict(type));
  FreezeNames(row, dict.get());
  FreezeAll(row, type->tp_bases);
  Freeze(row, reinterpret_cast<PyObject*>(Py_TYPE(object)));
}

void FreezeFunction(const Module* row, PyObject* function) {
  // Code of a guest's, which library code was given.
  if (tr_function_authority(function) == 0 || !tr_freeze_object(function)) return;
  PyObject* cells = PyFunction_GET_CLOSURE(function);
  for (Py_ssize_t i = 0; cells != nullptr && i < PyTuple_GET_SIZE(cells); ++i) {
    PyRef inside(PyCell_Get(PyTuple_GET_ITEM(cells, i)));
    if (inside) Freeze(row, inside.get());
  }
}

void Freeze(const Module* row, PyObject* object) {
  if (PyType_Check(object)) return FreezeClass(row, reinterpret_cast<PyTypeObject*>(object));
  if (PyFunction_Check(object)) return FreezeFunction(row, object);
  // Others would run code of their own when they are asked.
  if (Py_TYPE(object)->tp_getattro != PyObject_GenericGetAttr) return;
  for (const char* name : kWraps) {
    PyObject* wrapped;
    if (PyObject_GetOptionalAttrString(object, name, &wrapped) < 0) PyErr_Clear();
    PyRef held(wrapped);
    if (held && (PyFunction_Check(wrapped) || PyType_Check(wrapped))) Freeze(row, wrapped);
  }
}

}  // namespace

void FreezeObjectsOf(PyObject* module) {
  PyRef name(PyModule_GetNameObject(module));
  std::string_view text;
  if (!name || !View(name.get(), text)) return PyErr_Clear();
  FreezeNames(FindForLibrary(text), PyModule_GetDict(module));
}

}  // namespace terrarium::stdlib_allowlist
