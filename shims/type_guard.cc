#include "shims/type_guard.h"

#include <Python.h>

#include "interp/guard/authority.h"
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
  PyErr_Format(PyExc_TypeError, "%s is withheld by this program's policy", kNames[type]);
  return true;
}

newfunc g_new_byte_array = nullptr;

// Library code works with bytearrays of its own (re compiles with them) and a guest has no name for
// the type that it could have a library call.
PyObject* NewByteArray(PyTypeObject* type, PyObject* args, PyObject* keywords) {
  if (!guard::CalledFromLibrary() && Withheld(kByteArray)) return nullptr;
  return g_new_byte_array(type, args, keywords);
}

}  // namespace

std::span<const char* const> WithholdableTypes() { return kNames; }

void GuardTypes() {
  g_new_byte_array = PyByteArray_Type.tp_new;
  PyByteArray_Type.tp_new = NewByteArray;
}

int OnMemoryView() { return Withheld(kMemoryView) ? -1 : 0; }

}  // namespace terrarium::shims
