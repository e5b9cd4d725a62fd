// What a builtin or a module claims about its own work, not about guest code that it
// calls. Tests try to refute the claims: builtins_test, tests/limits, determinism.py.
// Tested by: stdlib_allowlist/tables_test.py, tests/integration/builtins_test.cc.
#ifndef TERRARIUM_BASE_POLICY_CLAIMS_H_
#define TERRARIUM_BASE_POLICY_CLAIMS_H_

namespace terrarium::base {

enum Claims : unsigned {
  kCpuSafe = 1,         // bounded work, or charged in proportion (COSTS.md)
  kMemorySafe = 2,      // memory of the region only, so the limit covers it
  kTimeSafe = 4,        // neither reads a clock nor waits
  kIoSafe = 8,          // nothing outside the isolate
  kDeterministic = 16,  // the same in every run (I5)
  kPure = kCpuSafe | kMemorySafe | kTimeSafe | kIoSafe | kDeterministic,
};

}  // namespace terrarium::base

#endif  // TERRARIUM_BASE_POLICY_CLAIMS_H_
