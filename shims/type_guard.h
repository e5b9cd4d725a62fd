// Types that a policy can withhold: then no instance of them can be made, by
// whatever route a guest came to the type.
//
// Threads: InstallTypeGuards() once, before CPython starts (from InstallHooks).
#ifndef TERRARIUM_SHIMS_TYPE_GUARD_H_
#define TERRARIUM_SHIMS_TYPE_GUARD_H_

#include <span>

namespace terrarium::shims {

// Their names. A type's bit in ShimState::withheld_types is its index here.
std::span<const char* const> WithholdableTypes();

void InstallTypeGuards();

}  // namespace terrarium::shims

#endif  // TERRARIUM_SHIMS_TYPE_GUARD_H_
