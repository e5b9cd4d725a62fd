// The builtins that guests have, as a table.
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

// What a builtin claims; builtins_test tries to refute it. The claims are about the builtin's own
// work, not about guest code that it calls.
enum Claims : unsigned {
  kCpuSafe = 1,         // bounded work, or charged in proportion (COSTS.md)
  kMemorySafe = 2,      // memory of the region only, so the limit covers it
  kTimeSafe = 4,        // neither reads a clock nor waits
  kIoSafe = 8,          // nothing outside the isolate
  kDeterministic = 16,  // the same in every run (I5)
  kPure = kCpuSafe | kMemorySafe | kTimeSafe | kIoSafe | kDeterministic,
};

struct Builtin {
  const char* name;
  Offer offer;
  unsigned claims;
  const char* reason;
};

// Every name of CPython's builtins module that is not an exception type is in it, and those that
// site adds; a test enumerates the module. A name that is not in the table is withheld.
std::span<const Builtin> Builtins();

}  // namespace terrarium::shims

#endif  // TERRARIUM_SHIMS_BUILTINS_TABLE_H_
