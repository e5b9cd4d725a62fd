#include "interp/memory/layout.h"

#include <sys/mman.h>

#include <bit>
#include <cerrno>
#include <cstring>

#include "absl/strings/str_cat.h"
#include "interp/memory/lock_watch.h"

namespace terrarium::memory {

Layout g_layout;

absl::Status Reserve(size_t slot_bytes, size_t stack_bytes, int slots) {
  size_t slot = std::bit_ceil(slot_bytes);
  stack_bytes = (stack_bytes + kPage - 1) / kPage * kPage;
  if (stack_bytes + 2 * kGuardBytes > slot / 4) {
    return absl::InvalidArgumentError(absl::StrCat(
        "a stack of ", stack_bytes, " bytes does not fit into a slot of ", slot_bytes));
  }
  // One slot more than asked for, to align the first one, and the page of the watch below it.
  size_t bytes = slot * (static_cast<size_t>(slots) + 1) + kPage;
  void* p = mmap(nullptr, bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (p == MAP_FAILED) {
    return absl::ResourceExhaustedError(absl::StrCat(
        "cannot reserve ", bytes >> 20, " MiB of address space for isolates: ", strerror(errno)));
  }
  // CPython and others end the process when they find no memory while they start.
  constexpr size_t kStartBytes = size_t{16} << 20;
  void* probe = mmap(nullptr, kStartBytes, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (probe == MAP_FAILED) {
    const int error = errno;
    munmap(p, bytes);
    return absl::ResourceExhaustedError(
        absl::StrCat("no memory is left to start with: ", strerror(error)));
  }
  munmap(probe, kStartBytes);
  // A host that locks all memory to come means its own: made accessible, all of this would be
  // filled.
  munlock(p, bytes);
  uintptr_t base = (reinterpret_cast<uintptr_t>(p) + kPage + slot - 1) & ~(slot - 1);
  g_layout = {.base = base,
              .bytes = slot * static_cast<size_t>(slots),
              .slot_shift = static_cast<unsigned>(std::countr_zero(slot)),
              .heap_bytes = slot - stack_bytes - 2 * kGuardBytes,
              .stack_bytes = stack_bytes};
  return StartLockWatch(reinterpret_cast<char*>(base - kPage));
}

absl::StatusOr<Slot> OpenSlot(int index) {
  char* base = reinterpret_cast<char*>(g_layout.base +
                                       (static_cast<uintptr_t>(index) << g_layout.slot_shift));
  Slot slot;
  slot.heap = base;
  slot.stack_low = base + g_layout.heap_bytes + kGuardBytes;
  slot.stack_top = slot.stack_low + g_layout.stack_bytes;
  if (mprotect(slot.heap, g_layout.heap_bytes, PROT_READ | PROT_WRITE) != 0 ||
      mprotect(slot.stack_low, g_layout.stack_bytes, PROT_READ | PROT_WRITE) != 0) {
    return absl::ResourceExhaustedError(
        absl::StrCat("cannot make an isolate's memory accessible: ", strerror(errno)));
  }
  madvise(slot.stack_low, g_layout.stack_bytes, MADV_NOHUGEPAGE);
  return slot;
}

}  // namespace terrarium::memory
