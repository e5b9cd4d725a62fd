// Which guests' functions the host has handles of (terrarium/guest_function.h), by the numbers that
// name them in the whole process.
//
// Threads: any.
// Tested by: base/values/held_functions_test.cc, tests/integration/guest_function_test.cc.
#ifndef TERRARIUM_BASE_VALUES_HELD_FUNCTIONS_H_
#define TERRARIUM_BASE_VALUES_HELD_FUNCTIONS_H_

#include <cstdint>
#include <memory>

#include "terrarium/crossing.h"

namespace terrarium::base {

inline uint64_t NumberOf(const internal::ObjectRef& function) {
  return uint64_t{function.generation} << 32 | function.slot;
}

// The number is held as long as this or a copy of it is there. Throws std::bad_alloc.
std::shared_ptr<const void> HoldFunction(uint64_t number);
bool IsFunctionHeld(uint64_t number);
// So often has a number been let go of.
uint64_t FunctionsLetGo();

}  // namespace terrarium::base

#endif  // TERRARIUM_BASE_VALUES_HELD_FUNCTIONS_H_
