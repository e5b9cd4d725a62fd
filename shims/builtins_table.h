// The builtins that guests have, as a table.
#ifndef TERRARIUM_SHIMS_BUILTINS_TABLE_H_
#define TERRARIUM_SHIMS_BUILTINS_TABLE_H_

#include <span>

namespace terrarium::shims {

enum class Offer {
  kNative,    // CPython's own
  kReplaced,  // ours under the same name; installed elsewhere
  kWithheld,  // absent for guests; library code may have it
};

struct Builtin {
  const char* name;
  Offer offer;
  const char* reason;
};

// Every name of CPython's builtins module that is not an exception type is in
// it; a test enumerates the module. A name that is not in the table is
// withheld.
std::span<const Builtin> Builtins();

}  // namespace terrarium::shims

#endif  // TERRARIUM_SHIMS_BUILTINS_TABLE_H_
