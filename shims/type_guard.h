// Types that a policy can withhold: then no instance of them can be made, by whatever route a guest
// came to the type.
//
// Threads: GuardTypes() once, before CPython starts.
// Tested by: tests/integration/rules_test.cc.
#ifndef TERRARIUM_SHIMS_TYPE_GUARD_H_
#define TERRARIUM_SHIMS_TYPE_GUARD_H_

#include <span>

namespace terrarium::shims {

// Their names. A type's bit in ShimState::withheld_types is its index here.
std::span<const char* const> WithholdableTypes();

// Puts a guard before the constructors of the static types among them.
void GuardTypes();

// Bytearrays are made by C code too, which asks here: -1 with an exception set when this policy
// withholds them, else 0. The hook of patch 0076.
int OnByteArray();

// Memoryviews are made by C code too, which asks here: -1 with an exception set when this policy
// withholds them, else 0. The hook of patch 0015.
int OnMemoryView();

}  // namespace terrarium::shims

#endif  // TERRARIUM_SHIMS_TYPE_GUARD_H_
