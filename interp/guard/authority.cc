#include "interp/guard/authority.h"

#include <Python.h>

#include <cstdio>
#include <iterator>

#include "interp/cpython/internals.h"
#include "interp/kill/kill.h"
#include "interp/kill/run_frame.h"
#include "terrarium/outcome.h"

namespace terrarium::guard {
namespace {

constexpr const char* kSpelled[] = {
#define TERRARIUM_POWER(name, what, who, why) what,
#include "interp/guard/powers.inc"
#undef TERRARIUM_POWER
};
static_assert(std::size(kSpelled) <= 64 - kPowerShift, "a word has no bit for another power");

}  // namespace

bool CalledFromLibrary() { return tr_caller_authority() != 0; }

bool Has(Power power) {
  return (tr_caller_authority() >> (kPowerShift + static_cast<unsigned>(power)) & 1) != 0;
}

bool Require(Power power) {
  if (Has(power)) return true;
  return RefuseForWantOfAuthority("power", kSpelled[static_cast<unsigned>(power)]);
}

bool RefuseForWantOfAuthority(const char* what, const char* detail) {
  const kill::RunFrame* frame = kill::tls_frame;
  if (frame != nullptr && frame->mode == kill::kGuest) {
    char text[sizeof(frame->culprit)];
    snprintf(text, sizeof(text), "%s %s", what, detail);
    kill::KillForRefusal(Reason::kAudit, text);
  }
  PyErr_Format(PyExc_RuntimeError, "code without authority: %s %s", what, detail);
  return false;
}

}  // namespace terrarium::guard
