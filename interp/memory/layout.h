// Where guest memory lies in the address space.
//
// One reservation per engine, at a base that the kernel chooses, is cut into equal slots, one per
// isolate. "Is this pointer guest memory, and whose?" is a subtraction and a shift; it is asked on
// every free, so the answer's constants sit in one small process-wide struct that never changes
// after the engine starts.
//
//   slot:  | header + heap, growing up ........ | guard | guest C stack | guard
//   |
//
// Threads: read-only after Reserve().
#ifndef TERRARIUM_INTERP_MEMORY_LAYOUT_H_
#define TERRARIUM_INTERP_MEMORY_LAYOUT_H_

#include <cstddef>
#include <cstdint>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace terrarium::memory {

inline constexpr size_t kPage = 4096;
// Wide enough that one C frame cannot step over it: CPython's largest frames are tens of KiB and
// are built with no alloca.
inline constexpr size_t kGuardBytes = size_t{256} << 10;

struct Layout {
  uintptr_t base = 0;
  uintptr_t bytes = 0;      // whole reservation; 0 before Reserve()
  unsigned slot_shift = 0;  // log2 of a slot's size
  size_t heap_bytes = 0;    // usable heap of a slot
  size_t stack_bytes = 0;

  bool Contains(const void* p) const { return reinterpret_cast<uintptr_t>(p) - base < bytes; }
  // REQUIRES: Contains(p).
  char* SlotOf(const void* p) const {
    uintptr_t offset = reinterpret_cast<uintptr_t>(p) - base;
    return reinterpret_cast<char*>(base + (offset >> slot_shift << slot_shift));
  }
  size_t slot_bytes() const { return size_t{1} << slot_shift; }
};

extern Layout g_layout;

// Takes the reservation: address space only, no memory. Called once. A slot of `slot_bytes`,
// rounded up to a power of two, holds heap, stack and guards; the stack is rounded up to whole
// pages.
absl::Status Reserve(size_t slot_bytes, size_t stack_bytes, int slots);

// A slot with its heap and stack accessible and its guards in place.
struct Slot {
  char* heap = nullptr;
  char* stack_low = nullptr;  // lowest usable address
  char* stack_top = nullptr;
};
// ResourceExhausted when the kernel refuses, e.g. under strict overcommit.
absl::StatusOr<Slot> OpenSlot(int index);

}  // namespace terrarium::memory

#endif  // TERRARIUM_INTERP_MEMORY_LAYOUT_H_
