#include <Python.h>

#include "interp/cpython/py_text.h"
#include "shims/gate_state.h"
#include "shims/install.h"
#include "shims/shim_state.h"
#include "shims/type_guard.h"

namespace terrarium::shims {

namespace {

// A builtin of that name is not there either, for whoever comes to it without the name. Those that
// statements call by themselves stay; their names are forbidden to every program.
bool WithholdNames(PyObject* guest_builtins, const Rules& rules) {
  for (const std::string& name : rules.forbid_names) {
    cpython::PyRef key = cpython::Str(name);
    if (!key) return false;
    if (!name.starts_with("__") && PyDict_Pop(guest_builtins, key.get(), nullptr) < 0) return false;
  }
  return true;
}

}  // namespace

bool NeedsRules(const Rules& rules) {
  return rules.dynamic_code != DynamicCode::kOff || !rules.withhold_types.empty() ||
         !rules.forbid_names.empty() || NeedsGates(rules);
}

bool ApplyRules(PyObject* guest_builtins, const Rules& rules) {
  ShimState* state = State();
  if (state == nullptr) return false;
  if (rules.dynamic_code == DynamicCode::kChecked &&
      !AddFunctions(guest_builtins, DynamicCodeFunctions())) {
    return false;
  }
  unsigned bit = 1;
  for (const char* name : WithholdableTypes()) {
    if (rules.withhold_types.contains(name)) {
      state->withheld_types |= bit;
      if (PyDict_DelItemString(guest_builtins, name) < 0) return false;
    }
    bit <<= 1;
  }
  return WithholdNames(guest_builtins, rules) && (!NeedsGates(rules) || SetUpGates(rules));
}

}  // namespace terrarium::shims
