#include "interp/memory/give_back.h"

#include <sys/mman.h>

#include <cerrno>

namespace terrarium::memory {
namespace {

constexpr int kDontNeedLocked = 24;  // MADV_DONTNEED_LOCKED, which older headers lack

bool Advise(char* memory, size_t bytes, int advice) {
  int result;
  do {
    result = madvise(memory, bytes, advice);
  } while (result != 0 && (errno == EAGAIN || errno == EINTR));
  return result == 0;
}

}  // namespace

bool GiveBack(char* memory, size_t bytes) {
  if (bytes == 0 || Advise(memory, bytes, MADV_DONTNEED)) return true;
  if (errno != EINVAL) return false;
  if (Advise(memory, bytes, kDontNeedLocked)) return true;
  // Guests' memory need not be locked.
  return munlock(memory, bytes) == 0 && Advise(memory, bytes, MADV_DONTNEED);
}

}  // namespace terrarium::memory
