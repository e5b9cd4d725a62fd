// Memory back to the kernel, so that it reads as what is mapped there: zero, or the file.
//
// Threads: any.
// Tested by: interp/memory/give_back_test.cc.
#ifndef TERRARIUM_INTERP_MEMORY_GIVE_BACK_H_
#define TERRARIUM_INTERP_MEMORY_GIVE_BACK_H_

#include <cstddef>

namespace terrarium::memory {

// False, with errno, when the kernel keeps it; then it holds what it held. A host may have locked
// all its memory (mlockall): that is given back as well, and on kernels before 5.18 unlocked.
[[nodiscard]] bool GiveBack(char* memory, size_t bytes);

}  // namespace terrarium::memory

#endif  // TERRARIUM_INTERP_MEMORY_GIVE_BACK_H_
