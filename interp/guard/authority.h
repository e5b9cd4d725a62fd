// Whose code is asking, and what that code may do.
//
// Authority belongs to code objects (patch 0070). The build gives each function of the library a
// word: that it is the library's, which module it is of, and which powers it has (powers.inc). All
// other code has 0. Nothing that a guest can name or write to decides: not builtins, not globals,
// not the name of a module. What is asked is always the innermost Python function that runs, so
// a power that came into a guest's hands does not work there, or when a library function that has
// not this power calls it for a guest.
//
// Threads: called with the interpreter attached.
// Tested by: tests/integration/authority_test.cc.
#ifndef TERRARIUM_INTERP_GUARD_AUTHORITY_H_
#define TERRARIUM_INTERP_GUARD_AUTHORITY_H_

#include <cstddef>
#include <cstdint>

namespace terrarium::guard {

enum class Power : unsigned {
#define TERRARIUM_POWER(name, what, who, why) name,
#include "interp/guard/powers.inc"
#undef TERRARIUM_POWER
};

// A word: bit 0 for library code, then the module's number among the frozen ones, counted from 1,
// then a bit for each power.
constexpr uint64_t kLibraryCode = 1;
constexpr unsigned kModuleShift = 1, kPowerShift = 17;

constexpr size_t ModuleOf(uint64_t word) {
  return (word >> kModuleShift) & ((uint64_t{1} << (kPowerShift - kModuleShift)) - 1);
}

// Whether library code is asking.
bool CalledFromLibrary();

// Whether the code that is asking has the power.
bool Has(Power power);

// The same. Else ends the run, with a violation that names
// the power: only a guest that holds what it must not hold comes here. Where a run cannot be ended,
// false with RuntimeError set.
bool Require(Power power);

// Ends the run with a violation, as Require() does: `what` was tried by code without authority.
// `detail` may be empty. Always false, with RuntimeError set, where it returns.
bool RefuseForWantOfAuthority(const char* what, const char* detail);

}  // namespace terrarium::guard

#endif  // TERRARIUM_INTERP_GUARD_AUTHORITY_H_
