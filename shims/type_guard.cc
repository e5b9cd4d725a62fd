#include "shims/type_guard.h"

#include <Python.h>

#include "shims/shim_state.h"

namespace terrarium::shims {
namespace {

enum Withholdable { kByteArray, kMemoryView };
constexpr const char* kNames[] = {"bytearray", "memoryview"};

// Before the state is there, the interpreter is being set up.
bool Withheld(Withholdable type) {
  const ShimState* state = StateOrNull();
  if (state == nullptr || (state->withheld_types & 1u << type) == 0) {
    return false;
  }
  PyErr_Format(PyExc_TypeError, "%s is withheld by this program's policy",
               kNames[type]);
  return true;
}

newfunc g_new_byte_array = nullptr;

PyObject* NewByteArray(PyTypeObject* type, PyObject* args, PyObject* keywords) {
  if (Withheld(kByteArray)) return nullptr;
  return g_new_byte_array(type, args, keywords);
}

// Patch 15's hook: memoryviews are made by C code too.
int OnMemoryView() { return Withheld(kMemoryView) ? -1 : 0; }

}  // namespace

std::span<const char* const> WithholdableTypes() { return kNames; }

void InstallTypeGuards() {
  g_new_byte_array = PyByteArray_Type.tp_new;
  PyByteArray_Type.tp_new = NewByteArray;
  terrarium_memoryview_hook = OnMemoryView;
}

}  // namespace terrarium::shims
