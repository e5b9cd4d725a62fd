#include "shims/type_guard.h"

#include <Python.h>

#include "interp/cpython/py_ref.h"
#include "interp/guard/authority.h"
#include "shims/shim_state.h"

namespace terrarium::shims {
namespace {

using cpython::PyRef;

enum Withholdable { kByteArray, kMemoryView };
constexpr const char* kNames[] = {"bytearray", "memoryview"};

// Before the state is there, the interpreter is being set up.
bool Withheld(const ShimState* state, Withholdable type) {
  return state != nullptr && (state->withheld_types & 1u << type) != 0;
}

int Refuse(Withholdable type) {
  PyErr_Format(PyExc_TypeError, "%s is withheld by this program's policy", kNames[type]);
  return -1;
}

newfunc g_new_byte_array = nullptr;

// Library code works with bytearrays of its own (re compiles with them): code that names the type
// itself, for other library code may be calling what a guest handed it.
bool ForLibrary() {
  PyFrameObject* frame = PyEval_GetFrame();
  if (frame == nullptr || !guard::CalledFromLibrary()) return false;
  PyRef code(reinterpret_cast<PyObject*>(PyFrame_GetCode(frame)));
  PyObject* names = reinterpret_cast<PyCodeObject*>(code.get())->co_names;
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(names); ++i) {
    if (PyUnicode_EqualToUTF8(PyTuple_GET_ITEM(names, i), kNames[kByteArray])) return true;
  }
  return false;
}

PyObject* NewByteArray(PyTypeObject* type, PyObject* args, PyObject* keywords) {
  return OnByteArray() < 0 ? nullptr : g_new_byte_array(type, args, keywords);
}

}  // namespace

std::span<const char* const> WithholdableTypes() { return kNames; }

void GuardTypes() {
  g_new_byte_array = PyByteArray_Type.tp_new;
  PyByteArray_Type.tp_new = NewByteArray;
}

int OnByteArray() {
  return Withheld(StateOrNull(), kByteArray) && !ForLibrary() ? Refuse(kByteArray) : 0;
}

int OnMemoryView() { return Withheld(StateOrNull(), kMemoryView) ? Refuse(kMemoryView) : 0; }

}  // namespace terrarium::shims
