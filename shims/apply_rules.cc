#include <Python.h>

#include "shims/install.h"
#include "shims/shim_state.h"
#include "shims/type_guard.h"

namespace terrarium::shims {

bool NeedsRules(const Rules& rules) {
  return rules.dynamic_code != DynamicCode::kOff || !rules.withhold_types.empty();
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
  return true;
}

}  // namespace terrarium::shims
