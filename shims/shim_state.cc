#include "shims/shim_state.h"

#include "interp/cpython/py_ref.h"

namespace terrarium::shims {
namespace {

using cpython::PyRef;

void Dealloc(PyObject* self) {
  PyTypeObject* type = Py_TYPE(self);
  type->tp_free(self);
  Py_DECREF(type);
}

PyType_Slot kSlots[] = {
    {Py_tp_dealloc, reinterpret_cast<void*>(Dealloc)},
    {0, nullptr},
};

PyType_Spec kSpec = {
    .name = "terrarium.shim_state",
    .basicsize = sizeof(ShimState),
    .itemsize = 0,
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION | Py_TPFLAGS_IMMUTABLETYPE,
    .slots = kSlots,
};

constexpr char kKey[] = "terrarium.shims";

PyObject* InterpreterDict() { return PyInterpreterState_GetDict(PyInterpreterState_Get()); }

}  // namespace

bool InstallShimState(PyObject* guest_builtins, PyObject* library_builtins) {
  PyRef type(PyType_FromSpec(&kSpec));
  if (!type) return false;
  auto* state_type = reinterpret_cast<PyTypeObject*>(type.get());
  PyRef object(state_type->tp_alloc(state_type, 0));
  if (!object) return false;
  auto* state = reinterpret_cast<ShimState*>(object.get());
  state->guest_builtins = guest_builtins;
  state->library_builtins = library_builtins;
  state->code_type = NewCodeType();
  return state->code_type != nullptr &&
         PyDict_SetItemString(InterpreterDict(), kKey, object.get()) == 0;
}

ShimState* StateOrNull() {
  return reinterpret_cast<ShimState*>(PyDict_GetItemString(InterpreterDict(), kKey));
}

ShimState* State() {
  ShimState* state = StateOrNull();
  if (state == nullptr) {
    PyErr_SetString(PyExc_SystemError, "the builtins are not set up");
  }
  return state;
}

bool AddFunctions(PyObject* dict, std::span<PyMethodDef> functions) {
  PyRef module(PyUnicode_InternFromString("builtins"));
  if (!module) return false;
  for (PyMethodDef& def : functions) {
    PyRef function(PyCFunction_NewEx(&def, nullptr, module.get()));
    if (!function || PyDict_SetItemString(dict, def.ml_name, function.get()) < 0) {
      return false;
    }
  }
  return true;
}

}  // namespace terrarium::shims
