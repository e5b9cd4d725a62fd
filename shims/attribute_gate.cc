#include "shims/attribute_gate.h"

#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "shims/gate_state.h"

namespace terrarium::shims {
namespace {

using cpython::PyRef;

bool Contains(PyObject* constants, PyObject* name) {
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(constants); ++i) {
    PyObject* constant = PyTuple_GET_ITEM(constants, i);
    if (PyUnicode_CheckExact(constant) ? PyUnicode_Compare(constant, name) == 0
                                       : PyTuple_CheckExact(constant) && Contains(constant, name)) {
      return true;
    }
  }
  return false;
}

// Whether library code asks by a name of its own: one that stands in the code that asks, or any
// while it is loaded, when no guest has said any.
bool IsLibrarysName(PyObject* name) {
  PyCodeObject* code = tr_calling_library_code();
  return code != nullptr && (tr_guest_frames_watched() || Contains(code->co_consts, name));
}

// An exact str. -1 with an exception set.
int CheckOne(const GateState* gates, PyObject* name) {
  const int found = PySet_Contains(gates->forbidden_attributes, name);
  if (found > 0 && IsLibrarysName(name)) return 0;
  if (found > 0) {
    PyErr_Format(PyExc_AttributeError, "attribute '%.200U' is forbidden by this program's policy",
                 name);
  }
  return found == 0 ? 0 : -1;
}

}  // namespace

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

PyObject* ShownDict(PyObject* dict) {
  const GateState* gates = Gates();
  if (gates == nullptr) return nullptr;
  PyRef shown = PyRef::Borrowed(dict);
  if (tr_calling_library_code() != nullptr && tr_guest_frames_watched()) return shown.release();
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
