// What the parts of the region share.
// Tested by: interp/memory/region_test.cc, interp/memory/quarantine_test.cc.
#ifndef TERRARIUM_INTERP_MEMORY_REGION_INTERNAL_H_
#define TERRARIUM_INTERP_MEMORY_REGION_INTERNAL_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "interp/memory/guest_text.h"
#include "interp/memory/layout.h"
#include "interp/memory/region.h"

namespace terrarium::memory {

// cell_class_ values above the size classes. The first is added to a class's own while there is a
// quarantine, which sends Free() to its slow path: a region without one pays nothing for it.
inline constexpr uint8_t kSlowMark = 0x80;
inline constexpr uint8_t kLargeMark = 0xF0;  // first cell of a large run
inline constexpr uint8_t kFreeMark = 0xF1;   // first and last cell of a free run
inline constexpr size_t kGranule = 16;       // objects begin at a multiple of it
inline constexpr size_t kCellsPerPage = kPage / kCell;
// In builds with internal checks, memory that its owner has not written, or does not own any more,
// holds this byte: a guest that is shown some is found out (tests/sweep), and a stale pointer is no
// address. Of a large block only the beginning does, so that no page is touched for it alone.
#if defined(TERRARIUM_CHECKED)
inline constexpr bool kPoison = true;
#else
inline constexpr bool kPoison = false;
#endif
inline constexpr unsigned char kPoisonByte = 0xDB;

// Free of charge, and the bytes are nobody's: counts stay the same with it (R2).
TR_GUEST_INLINE void Poison(void* p, size_t bytes) {
  if constexpr (kPoison) {
    if (p != nullptr) SetBlocks(p, kPoisonByte, std::min(bytes, kMaxMedium));
  }
}

// Short runs are served from here; 64 pages hold a typical script's objects.
inline constexpr size_t kNurseryBytes = 64 * kPage;

TR_GUEST_INLINE void Region::FreeSmall(void* p, int size_class) {
  SizeClass& c = classes_[size_class];
  Poison(p, ClassSize(size_class));
  auto* object = static_cast<FreeObject*>(p);
  object->next = c.free;
  c.free = object;
  ++c.freed;
}

}  // namespace terrarium::memory

#endif  // TERRARIUM_INTERP_MEMORY_REGION_INTERNAL_H_
