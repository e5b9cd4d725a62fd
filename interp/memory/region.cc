#include "interp/memory/region.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <new>

#include "interp/memory/charge.h"
#include "interp/memory/guest_text.h"
#include "interp/memory/layout.h"
#include "interp/memory/region_internal.h"

namespace terrarium::memory {

thread_local Region* tls_region = nullptr;
LimitHook g_limit_hook = nullptr;
TrimHook g_trim_hook = nullptr;

namespace {

constexpr size_t kSmallSlabPages = 4;
constexpr size_t kMaxSlabPages = 16;
size_t RoundUp(size_t n, size_t to) { return (n + to - 1) / to * to; }

size_t SlabPages(size_t object) {
  size_t pages = (object * 8 + kPage - 1) / kPage;
  return std::clamp(pages, kSmallSlabPages, kMaxSlabPages);
}

size_t NurseryCells(size_t object) {
  if (object <= kMaxSmall) return 1;
  return (object + kCell - 1) / kCell;
}

}  // namespace

TR_GUEST_TEXT int Region::ClassOf(size_t bytes) {
  if (bytes <= kMaxSmall) {
    return bytes == 0 ? 0 : static_cast<int>((bytes - 1) >> 4);
  }
  // Four classes a doubling: the top bit gives the doubling, the two below it the quarter.
  unsigned top = static_cast<unsigned>(std::bit_width(bytes - 1)) - 1;
  return kSmallClasses + static_cast<int>((top - 9) * 4) +
         static_cast<int>((bytes - 1) >> (top - 2) & 3);
}

Region* Region::Create(char* base, size_t bytes) {
  auto* region = new (base) Region();
  region->bytes_ = bytes;
  size_t at = RoundUp(sizeof(Region), kPage);
  auto table = [&](size_t size) {
    char* p = base + at;
    at = RoundUp(at + size, kPage);
    return p;
  };
  region->cell_class_ = reinterpret_cast<uint8_t*>(table(bytes / kCell));
  region->run_pages_ = reinterpret_cast<uint32_t*>(table(bytes / kPage * sizeof(uint32_t)));
  region->free_count_ = reinterpret_cast<uint16_t*>(table(bytes / kPage * sizeof(uint16_t)));
  region->slab_back_ = reinterpret_cast<uint8_t*>(table(bytes / kPage));
  region->quarantined_ = reinterpret_cast<uint32_t*>(table(kMaxQuarantined * sizeof(uint32_t)));
  region->brk_ = at;
  region->SetBudget(
      {.allocations = UINT64_MAX / 2, .total_bytes = UINT64_MAX / 2, .held_bytes = bytes});
  return region;
}

TR_GUEST_INLINE void* Region::Take(int size_class) {
  SizeClass& c = classes_[size_class];
  FreeObject* object = c.free;
  if (__builtin_expect(object == nullptr || --tick_ < 0, 0)) {
    return TakeSlow(size_class);
  }
  c.free = object->next;
  ++c.allocated;
  return object;
}

TR_GUEST_TEXT void* Region::Allocate(size_t bytes) {
  if (__builtin_expect(bytes > kMaxSmall, 0)) {
    if (bytes > kMaxMedium) return AllocateLarge(bytes, 0, false);
    ChargeBlock(bytes);
  }
  void* p = Take(ClassOf(bytes));
  Poison(p, ClassSize(ClassOf(bytes)));
  return p;
}

TR_GUEST_TEXT void* Region::AllocateZeroed(size_t bytes) {
  if (__builtin_expect(bytes > kMaxSmall, 0)) {
    if (bytes > kMaxMedium) return AllocateLarge(bytes, 0, true);
    ChargeBlock(bytes);
  }
  void* p = Take(ClassOf(bytes));
  return p == nullptr ? nullptr : memset(p, 0, bytes);
}

TR_GUEST_TEXT void Region::Free(void* p) {
  uint8_t mark = cell_class_[CellOf(p)];
  if (__builtin_expect(mark >= kClasses, 0)) {
    FreeSlow(p, mark);
    return;
  }
  FreeSmall(p, mark);
}

TR_GUEST_TEXT void* Region::Reallocate(void* p, size_t bytes) {
  uint8_t mark = cell_class_[CellOf(p)];
  size_t old;
  if ((mark & ~kSlowMark) < kClasses) {
    old = ClassSize(mark & ~kSlowMark);
    // Shrinking in place keeps at most half of the object unused.
    if (bytes <= old && bytes >= old / 2) {
      Poison(static_cast<char*>(p) + bytes, old - bytes);
      return p;
    }
    if (bytes > kMaxSmall) ChargeMove(std::min(old, bytes));
  } else {
    size_t pages = run_pages_[OffsetOf(p) / kPage];
    old = pages * kPage;
    size_t want = (bytes + kPage - 1) / kPage;
    if (bytes <= old && want >= pages / 2 && bytes > kMaxMedium) {
      Poison(static_cast<char*>(p) + bytes, old - bytes);
      return p;
    }
    // Whether the run must move for it depends on its neighbours; the price does not (R2).
    ChargeMove(std::min(old, bytes));
    if (bytes > old && GrowLarge(p, want)) return p;
  }
  void* fresh;
  if (bytes > kMaxMedium) {
    fresh = AllocateLarge(bytes, old, false);
  } else {
    if (bytes > kMaxSmall && bytes > old) ChargeBlock(bytes - old);
    fresh = Take(ClassOf(bytes));
    Poison(fresh, ClassSize(ClassOf(bytes)));
  }
  if (fresh == nullptr) return nullptr;
  CopyBlocks(fresh, p, std::min(old, bytes));
  Free(p);
  return fresh;
}

TR_GUEST_TEXT void* Region::TakeSlow(int size_class) {
  SizeClass& c = classes_[size_class];
  size_t size = ClassSize(size_class);
  // Take() counted this allocation only if it found a free object.
  if (c.free == nullptr) --tick_;
  if (tick_ < 0) {
    ++tick_;
    if (!PassLimits(size)) return nullptr;
    --tick_;
  }
  if (c.free == nullptr) {
    if (static_cast<size_t>(c.bump_end - c.bump) < size && !NewSlab(size_class)) {
      return nullptr;
    }
    // Some objects at a time: a list of them is quick to use up, and memory is not touched long
    // before it is needed.
    size_t left = static_cast<size_t>(c.bump_end - c.bump) / size;
    size_t batch = std::clamp<size_t>(kCell / size, 1, left);
    FreeObject* list = nullptr;
    for (size_t i = batch; i-- > 0;) {
      auto* object = reinterpret_cast<FreeObject*>(c.bump + i * size);
      object->next = list;
      list = object;
    }
    c.bump += batch * size;
    c.free = list;
  }
  FreeObject* object = c.free;
  c.free = object->next;
  ++c.allocated;
  return object;
}

TR_GUEST_TEXT bool Region::NewSlab(int size_class) {
  SizeClass& c = classes_[size_class];
  size_t size = ClassSize(size_class);
  size_t cells = NurseryCells(size);
  size_t at;
  if (nursery_at_ + cells * kCell <= nursery_end_) {
    if (!Hold(cells * kCell)) return false;
    at = nursery_at_;
    nursery_at_ += cells * kCell;
  } else {
    size_t pages = SlabPages(size);
    if (!Hold(pages * kPage)) return false;
    bool fresh;
    size_t page = TakePages(pages, &fresh);
    if (page == 0) return false;
    run_pages_[page] = static_cast<uint32_t>(pages);
    for (size_t i = 0; i < pages; ++i) {
      slab_back_[page + i] = static_cast<uint8_t>(i + 1);
    }
    at = page * kPage;
    cells = pages * kCellsPerPage;
  }
  SetBlocks(cell_class_ + (at >> kCellShift), size_class | slab_mark_, cells);
  c.bump = At(at);
  c.bump_end = c.bump + cells * kCell;
  return true;
}

// `paid` bytes of it cost nothing more: they were another block's.
TR_GUEST_TEXT void* Region::AllocateLarge(size_t bytes, size_t paid, bool zero) {
  if (bytes > bytes_) {
    if (g_limit_hook != nullptr) g_limit_hook(MemoryLimit::kMemory);
    return nullptr;
  }
  size_t pages = (bytes + kPage - 1) / kPage;
  if (!PassLimits(pages * kPage)) return nullptr;
  --tick_;
  if (!Hold(pages * kPage)) return nullptr;
  bool fresh;
  size_t page = TakePages(pages, &fresh);
  if (page == 0) return nullptr;
  run_pages_[page] = static_cast<uint32_t>(pages);
  cell_class_[page * kCellsPerPage] = kLargeMark;
  CountLarge(pages * kPage);
  // Charged once it is granted: what can never be had ends for its size.
  if (pages * kPage > paid) ChargeBlock(pages * kPage - paid);
  void* p = At(page * kPage);
  if (!zero) {
    Poison(p, pages * kPage);
  } else if (!fresh) {
    SetBlocks(p, 0, bytes);
  }
  return p;
}

TR_GUEST_TEXT void Region::FreeLarge(void* p) {
  size_t page = OffsetOf(p) / kPage;
  size_t pages = run_pages_[page];
  large_live_ -= static_cast<int64_t>(pages * kPage);
  Poison(p, pages * kPage);
  GivePages(page, pages);
}

// Extends a large run into never used memory or a free run behind it.
TR_GUEST_TEXT bool Region::GrowLarge(void* p, size_t want) {
  size_t page = OffsetOf(p) / kPage;
  size_t pages = run_pages_[page];
  size_t next = page + pages;
  size_t more = want - pages;
  if (want > bytes_ / kPage) return false;
  if (TotalBytes() + more * kPage > total_limit_ && !PassLimits(more * kPage)) {
    return false;
  }
  if (next * kPage == brk_) {
    if (brk_ + more * kPage > brk_limit_) return false;
    if (!Hold(more * kPage)) return false;
    // Hold() may have reclaimed; only this run borders on brk_ either way.
    brk_ += more * kPage;
    resident_ += more * kPage;
  } else if (cell_class_[next * kCellsPerPage] == kFreeMark && run_pages_[next] >= more) {
    if (!Hold(more * kPage)) return false;
    if (cell_class_[next * kCellsPerPage] != kFreeMark || run_pages_[next] < more) {
      held_ -= more * kPage;
      return false;
    }
    size_t length = run_pages_[next];
    UnlinkRun(next);
    if (length > more) LinkRun(next + more, length - more);
    if (has_trimmed_) resident_ += more * kPage;
  } else {
    return false;
  }
  run_pages_[page] = static_cast<uint32_t>(want);
  CountLarge(more * kPage);
  ChargeBlock(more * kPage);
  Poison(At(next * kPage), more * kPage);
  return true;
}

}  // namespace terrarium::memory
