// Whether the program runs under valgrind, which makes the system calls of the program it simulates
// from code of its own: a guard would strike there.
//
// Threads: any.
// Tested by: nothing: a run under valgrind by hand.
#ifndef TERRARIUM_INTERP_GUARD_UNDER_VALGRIND_H_
#define TERRARIUM_INTERP_GUARD_UNDER_VALGRIND_H_

#include <cstdint>

namespace terrarium::guard {

// valgrind's client request, as its manual documents it: rotations that add up to nothing, and an
// exchange of a register with itself. A processor leaves the result as it was; valgrind answers
// request 0x1001 with its nesting depth.
inline bool UnderValgrind() {
  volatile uint64_t request[6] = {0x1001, 0, 0, 0, 0, 0};
  uint64_t result = 0;
  asm volatile(
      "rolq $3, %%rdi; rolq $13, %%rdi; rolq $61, %%rdi; rolq $51, %%rdi\n\txchgq %%rbx, %%rbx"
      : "+d"(result)
      : "a"(&request[0])
      : "cc", "memory", "rdi");
  return result != 0;
}

}  // namespace terrarium::guard

#endif  // TERRARIUM_INTERP_GUARD_UNDER_VALGRIND_H_
