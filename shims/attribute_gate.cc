#include "shims/attribute_gate.h"

#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "shims/gate_state.h"
#include "shims/shim_state.h"

namespace terrarium::shims {
namespace {

using cpython::PyRef;

// Where getattr() and its kin have the name.
constexpr int kNameArgument = 1;

// Library code fills its classes, as total_ordering() does, while they are made; `object` is what
// it compares them with.
bool IsBeingMade(PyObject* object) {
  if (object == reinterpret_cast<PyObject*>(&PyBaseObject_Type)) return tr_in_library_body();
  constexpr unsigned long kMarks = TERRARIUM_TPFLAGS_LIBRARY | TERRARIUM_TPFLAGS_SEEN;
  return PyType_Check(object) &&
         (reinterpret_cast<PyTypeObject*>(object)->tp_flags & kMarks) ==
             TERRARIUM_TPFLAGS_LIBRARY &&
         tr_in_library_body();
}

// Whether library code asks by a name of its own: one that stands in the call, or in what fills its
// classes.
bool IsLibrarysName(PyObject* object, PyObject* name) {
  return tr_says_name(name, kNameArgument) || tr_hands_name_on(name) || IsBeingMade(object);
}

PyObject* Forbidden(PyObject* name) {
  PyErr_Format(PyExc_AttributeError, "attribute '%.200U' is forbidden by this program's policy",
               name);
  return nullptr;
}

// An exact str. -1 with an exception set.
int CheckOne(const GateState* gates, PyObject* name) {
  const int found = PySet_Contains(gates->forbidden_attributes, name);
  if (found > 0 && tr_hands_name_on(name)) return 0;
  if (found > 0) Forbidden(name);
  return found == 0 ? 0 : -1;
}

// Of library code's own functions: whether a name is refused. -1 with an exception set.
int IsRefused(PyObject* object, PyObject* name) {
  if (!tr_asks(TR_ASK_ATTRIBUTES) || !PyUnicode_Check(name)) return 0;
  const GateState* gates = Gates();
  PyRef text(gates == nullptr ? nullptr : PyUnicode_FromObject(name));
  if (!text) return -1;
  const int found = PySet_Contains(gates->forbidden_attributes, text.get());
  return found > 0 && IsLibrarysName(object, text.get()) ? 0 : found;
}

bool HasArguments(const char* name, Py_ssize_t count, Py_ssize_t least, Py_ssize_t most) {
  if (least <= count && count <= most) return true;
  PyErr_Format(PyExc_TypeError, "%s expected %zd to %zd arguments, got %zd", name, least, most,
               count);
  return false;
}

PyObject* Getattr(PyObject*, PyObject* const* args, Py_ssize_t count) {
  if (!HasArguments("getattr", count, 2, 3)) return nullptr;
  PyObject* fallback = count == 3 ? args[2] : nullptr;
  const int refused = IsRefused(args[0], args[1]);
  if (refused < 0) return nullptr;
  if (refused > 0) return fallback == nullptr ? Forbidden(args[1]) : Py_NewRef(fallback);
  if (fallback == nullptr) return PyObject_GetAttr(args[0], args[1]);
  PyObject* value;
  const int found = PyObject_GetOptionalAttr(args[0], args[1], &value);
  return found == 0 ? Py_NewRef(fallback) : value;
}

PyObject* Hasattr(PyObject*, PyObject* const* args, Py_ssize_t count) {
  if (!HasArguments("hasattr", count, 2, 2)) return nullptr;
  const int refused = IsRefused(args[0], args[1]);
  const int found = refused == 0 ? PyObject_HasAttrWithError(args[0], args[1]) : 0;
  return refused < 0 || found < 0 ? nullptr : PyBool_FromLong(found);
}

PyObject* Change(PyObject* object, PyObject* name, PyObject* value) {
  const int refused = IsRefused(object, name);
  if (refused < 0) return nullptr;
  if (refused > 0) return Forbidden(name);
  return tr_set_attribute(object, name, value) < 0 ? nullptr : Py_NewRef(Py_None);
}

PyObject* Setattr(PyObject*, PyObject* const* args, Py_ssize_t count) {
  return HasArguments("setattr", count, 3, 3) ? Change(args[0], args[1], args[2]) : nullptr;
}

PyObject* Delattr(PyObject*, PyObject* const* args, Py_ssize_t count) {
  return HasArguments("delattr", count, 2, 2) ? Change(args[0], args[1], nullptr) : nullptr;
}

PyCFunction Fast(PyCFunctionFast function) {
  return reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(function));
}

PyMethodDef kLibraryFunctions[] = {
    {"getattr", Fast(Getattr), METH_FASTCALL, nullptr},
    {"hasattr", Fast(Hasattr), METH_FASTCALL, nullptr},
    {"setattr", Fast(Setattr), METH_FASTCALL, nullptr},
    {"delattr", Fast(Delattr), METH_FASTCALL, nullptr},
};

// Library code that asks for it sees the whole of its own classes and of C code's, while it loads.
bool IsShownWhole(PyTypeObject* type) {
  const bool is_guests = (type->tp_flags & Py_TPFLAGS_HEAPTYPE) != 0 &&
                         (type->tp_flags & TERRARIUM_TPFLAGS_LIBRARY) == 0;
  return !is_guests && tr_in_library_body() && tr_reads_dict_of(type);
}

}  // namespace

std::span<PyMethodDef> LibraryAttributeFunctions() { return kLibraryFunctions; }

int OnAttributeName(PyObject* name) {
  if (!PyUnicode_Check(name)) return 0;  // an error of its own comes
  const GateState* gates = Gates();
  // What a subclass says of itself is not asked.
  PyRef text(gates == nullptr ? nullptr : PyUnicode_FromObject(name));
  if (!text) return -1;
  if (PyUnicode_FindChar(text.get(), '.', 0, PyUnicode_GET_LENGTH(text.get()), 1) < 0) {
    return CheckOne(gates, text.get());
  }
  PyRef dot(PyUnicode_FromString("."));
  PyRef parts(dot ? PyUnicode_Split(text.get(), dot.get(), -1) : nullptr);
  if (!parts) return -1;
  tr_charge(PyList_GET_SIZE(parts.get()) / 4);
  for (Py_ssize_t i = 0; i < PyList_GET_SIZE(parts.get()); ++i) {
    if (CheckOne(gates, PyList_GET_ITEM(parts.get(), i)) < 0) return -1;
  }
  return 0;
}

PyObject* ShownDict(PyTypeObject* type, PyObject* dict) {
  const GateState* gates = Gates();
  if (gates == nullptr) return nullptr;
  PyRef shown = PyRef::Borrowed(dict);
  if (IsShownWhole(type)) return shown.release();
  PyRef names(PySequence_List(gates->forbidden_attributes));
  if (!names) return nullptr;
  for (Py_ssize_t i = 0; i < PyList_GET_SIZE(names.get()); ++i) {
    PyObject* name = PyList_GET_ITEM(names.get(), i);
    const int found = PyDict_Contains(dict, name);
    if (found < 0) return nullptr;
    if (found == 0) continue;
    if (shown.get() == dict) shown = PyRef(PyDict_Copy(dict));
    if (!shown || PyDict_DelItem(shown.get(), name) < 0) return nullptr;
  }
  return shown.release();
}

}  // namespace terrarium::shims
