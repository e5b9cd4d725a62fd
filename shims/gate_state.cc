#include "shims/gate_state.h"

#include <algorithm>
#include <string_view>

#include "interp/cpython/internals.h"
#include "interp/cpython/py_text.h"

namespace terrarium::shims {
namespace {

using cpython::PyRef;
using cpython::Str;

constexpr char kKey[] = "terrarium.gates";

// It lives as long as its interpreter.
PyType_Slot kSlots[] = {
    {0, nullptr},
};

PyType_Spec kSpec = {
    .name = "terrarium.gate_state",
    .basicsize = sizeof(GateState),
    .itemsize = 0,
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION | Py_TPFLAGS_IMMUTABLETYPE,
    .slots = kSlots,
};

PyObject* InterpreterDict() { return PyInterpreterState_GetDict(PyInterpreterState_Get()); }

PyRef FrozenSet(const NameSet& names) {
  PyRef set(PyFrozenSet_New(nullptr));
  for (const std::string& name : names) {
    PyRef text = Str(name);
    if (!set || !text || PySet_Add(set.get(), text.get()) < 0) return PyRef();
  }
  return set;
}

bool IsSpecial(std::string_view name) { return name.starts_with("__") && name.ends_with("__"); }

bool LimitsDefinitions(const Rules& rules) {
  return rules.dunder_definitions.has_value() ||
         std::any_of(rules.forbid_attributes.begin(), rules.forbid_attributes.end(), IsSpecial);
}

unsigned Asked(const Rules& rules) {
  unsigned gates = 0;
  if (rules.Forbids(Construct::kMetaclass) || LimitsDefinitions(rules)) {
    gates |= TR_ASK_CLASSES;
  }
  if (!rules.forbid_attributes.empty()) gates |= TR_ASK_ATTRIBUTES;
  if (rules.withhold_types.contains("bytearray")) gates |= TR_ASK_BYTEARRAYS;
  return gates;
}

}  // namespace

bool NeedsGates(const Rules& rules) { return Asked(rules) != 0; }

bool SetUpGates(const Rules& rules) {
  PyRef type(PyType_FromSpec(&kSpec));
  if (!type) return false;
  auto* state_type = reinterpret_cast<PyTypeObject*>(type.get());
  PyRef object(state_type->tp_alloc(state_type, 0));
  PyRef forbidden = FrozenSet(rules.forbid_attributes);
  if (!object || !forbidden) return false;
  auto* state = reinterpret_cast<GateState*>(object.get());
  state->metaclasses_forbidden = rules.Forbids(Construct::kMetaclass);
  state->definitions_limited = LimitsDefinitions(rules);
  if (rules.dunder_definitions.has_value()) {
    state->definable = FrozenSet(*rules.dunder_definitions).release();
    if (state->definable == nullptr) return false;
  }
  state->forbidden_attributes = forbidden.release();
  if (PyDict_SetItemString(InterpreterDict(), kKey, object.get()) < 0) return false;
  tr_ask(Asked(rules));
  return true;
}

const GateState* GatesOrNull() {
  return reinterpret_cast<GateState*>(PyDict_GetItemString(InterpreterDict(), kKey));
}

const GateState* Gates() {
  const GateState* state = GatesOrNull();
  if (state == nullptr) PyErr_SetString(PyExc_SystemError, "the policy is not set up");
  return state;
}

}  // namespace terrarium::shims
