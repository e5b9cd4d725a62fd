// The builtins that guests have, as a table.
// Tested by: tests/integration/builtins_test.cc.
#ifndef TERRARIUM_SHIMS_BUILTINS_TABLE_H_
#define TERRARIUM_SHIMS_BUILTINS_TABLE_H_

#include <span>

namespace terrarium::shims {

enum class Offer {
  kNative,    // CPython's own
  kShimmed,   // ours under the same name
  kByPolicy,  // ours, where the policy says so: Rules::dynamic_code
  kWithheld,  // absent for guests
};

struct Builtin {
  const char* name;
  Offer offer;
  unsigned claims;  // base/policy/claims.h
  const char* reason;
};

// Every name of CPython's builtins module that is not an exception type is in it, and those that
// site adds; a test enumerates the module. A name that is not in the table is withheld.
std::span<const Builtin> Builtins();

}  // namespace terrarium::shims

#endif  // TERRARIUM_SHIMS_BUILTINS_TABLE_H_
