#include "shims/type_guard.h"

#include <Python.h>

#include "interp/guard/authority.h"
#include "shims/shim_state.h"

namespace terrarium::shims {
namespace {

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

// Library code makes some of its own (re compiles with them), by calls that are known, and of the
// type itself: a subclass is a guest's.
PyObject* NewByteArray(PyTypeObject* type, PyObject* args, PyObject* keywords) {
  if (Withheld(StateOrNull(), kByteArray) &&
      !(type == &PyByteArray_Type && guard::Has(guard::Power::kByteArray))) {
    Refuse(kByteArray);
    return nullptr;
  }
  return g_new_byte_array(type, args, keywords);
}

}  // namespace

std::span<const char* const> WithholdableTypes() { return kNames; }

void GuardTypes() {
  g_new_byte_array = PyByteArray_Type.tp_new;
  PyByteArray_Type.tp_new = NewByteArray;
}

int OnByteArray() { return Withheld(StateOrNull(), kByteArray) ? Refuse(kByteArray) : 0; }

int OnMemoryView() { return Withheld(StateOrNull(), kMemoryView) ? Refuse(kMemoryView) : 0; }

}  // namespace terrarium::shims
