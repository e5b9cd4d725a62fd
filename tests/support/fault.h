// A fault for tests of what happens after one.
#ifndef TERRARIUM_TESTS_SUPPORT_FAULT_H_
#define TERRARIUM_TESTS_SUPPORT_FAULT_H_

#include <cstdint>

namespace terrarium {

// Writes an int to `address`, which an optimising compiler does not see coming: with the constant
// in its sight GCC refuses the write or leaves it out.
inline void WriteTo(uintptr_t address) {
  volatile uintptr_t hidden = address;
  *reinterpret_cast<volatile int*>(hidden) = 1;
}

}  // namespace terrarium

#endif  // TERRARIUM_TESTS_SUPPORT_FAULT_H_
