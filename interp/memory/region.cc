#include "interp/memory/region.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <new>

#include "interp/memory/charge.h"
#include "interp/memory/guest_text.h"
#include "interp/memory/layout.h"

namespace terrarium::memory {

thread_local Region* tls_region = nullptr;
LimitHook g_limit_hook = nullptr;

namespace {

// cell_class_ values above the size classes. The first is added to a class's
// own while there is a quarantine, which sends Free() to its slow path: a
// region without one pays nothing for it.
constexpr uint8_t kSlowMark = 0x80;
constexpr uint8_t kLargeMark = 0xF0;  // first cell of a large run
constexpr uint8_t kFreeMark = 0xF1;   // first and last cell of a free run
constexpr size_t kGranule = 16;       // objects begin at a multiple of it
constexpr size_t kCellsPerPage = kPage / kCell;
// Short runs are served from here; 64 pages hold a typical script's objects.
constexpr size_t kNurseryBytes = 64 * kPage;
constexpr size_t kSmallSlabPages = 4;
constexpr size_t kMaxSlabPages = 16;
// What freed and unusable memory may add to a guest's limit.
constexpr size_t kMostHoles = size_t{32} << 20;
// Free lists are walked only when at least this share of what is held is free,
// and again only after this share of them was freed since.
constexpr int64_t kReclaimShare = 8;

size_t RoundUp(size_t n, size_t to) { return (n + to - 1) / to * to; }

size_t SlabPages(size_t object) {
  size_t pages = (object * 8 + kPage - 1) / kPage;
  return std::clamp(pages, kSmallSlabPages, kMaxSlabPages);
}

size_t NurseryCells(size_t object) {
  if (object <= kMaxSmall) return 1;
  return (object + kCell - 1) / kCell;
}

int RunBin(size_t pages) {
  return std::min<int>(std::bit_width(pages) - 1, 19);
}

}  // namespace

TR_GUEST_TEXT int Region::ClassOf(size_t bytes) {
  if (bytes <= kMaxSmall) {
    return bytes == 0 ? 0 : static_cast<int>((bytes - 1) >> 4);
  }
  // Four classes a doubling: the top bit gives the doubling, the two below it
  // the quarter.
  unsigned top = static_cast<unsigned>(std::bit_width(bytes - 1)) - 1;
  return kSmallClasses + static_cast<int>((top - 9) * 4) +
         static_cast<int>((bytes - 1) >> (top - 2) & 3);
}

TR_GUEST_TEXT size_t Region::ClassSize(int size_class) {
  if (size_class < kSmallClasses) {
    return static_cast<size_t>(size_class + 1) << 4;
  }
  unsigned step = static_cast<unsigned>(size_class - kSmallClasses);
  return static_cast<size_t>(step % 4 + 5) << (step / 4 + 7);
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
  region->run_pages_ =
      reinterpret_cast<uint32_t*>(table(bytes / kPage * sizeof(uint32_t)));
  region->free_count_ =
      reinterpret_cast<uint16_t*>(table(bytes / kPage * sizeof(uint16_t)));
  region->slab_back_ = reinterpret_cast<uint8_t*>(table(bytes / kPage));
  region->quarantined_ =
      reinterpret_cast<uint32_t*>(table(kMaxQuarantined * sizeof(uint32_t)));
  region->brk_ = at;
  region->SetBudget({.allocations = UINT64_MAX / 2,
                     .total_bytes = UINT64_MAX / 2,
                     .held_bytes = bytes});
  return region;
}

TR_GUEST_TEXT inline void* Region::Take(int size_class) {
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
  return Take(ClassOf(bytes));
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

TR_GUEST_TEXT inline void Region::FreeSmall(void* p, int size_class) {
  SizeClass& c = classes_[size_class];
  auto* object = static_cast<FreeObject*>(p);
  object->next = c.free;
  c.free = object;
  ++c.freed;
}

TR_GUEST_TEXT void* Region::Reallocate(void* p, size_t bytes) {
  uint8_t mark = cell_class_[CellOf(p)];
  size_t old;
  if ((mark & ~kSlowMark) < kClasses) {
    old = ClassSize(mark & ~kSlowMark);
    // Shrinking in place keeps at most half of the object unused.
    if (bytes <= old && bytes >= old / 2) return p;
    if (bytes > kMaxSmall) ChargeMove(std::min(old, bytes));
  } else {
    size_t pages = run_pages_[OffsetOf(p) / kPage];
    old = pages * kPage;
    size_t want = (bytes + kPage - 1) / kPage;
    if (bytes <= old && want >= pages / 2 && bytes > kMaxMedium) return p;
    // Whether the run must move for it depends on its neighbours; the price
    // does not (R2).
    ChargeMove(std::min(old, bytes));
    if (bytes > old && GrowLarge(p, want)) return p;
  }
  void* fresh;
  if (bytes > kMaxMedium) {
    fresh = AllocateLarge(bytes, old, false);
  } else {
    if (bytes > kMaxSmall && bytes > old) ChargeBlock(bytes - old);
    fresh = Take(ClassOf(bytes));
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
    if (static_cast<size_t>(c.bump_end - c.bump) < size &&
        !NewSlab(size_class)) {
      return nullptr;
    }
    // Some objects at a time: a list of them is quick to use up, and memory is
    // not touched long before it is needed.
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
TR_GUEST_TEXT void* Region::AllocateLarge(size_t bytes, size_t paid,
                                          bool zero) {
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
  if (zero && !fresh) SetBlocks(p, 0, bytes);
  return p;
}

TR_GUEST_TEXT void Region::FreeLarge(void* p) {
  size_t page = OffsetOf(p) / kPage;
  size_t pages = run_pages_[page];
  large_live_ -= static_cast<int64_t>(pages * kPage);
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
  } else if (cell_class_[next * kCellsPerPage] == kFreeMark &&
             run_pages_[next] >= more) {
    if (!Hold(more * kPage)) return false;
    if (cell_class_[next * kCellsPerPage] != kFreeMark ||
        run_pages_[next] < more) {
      held_ -= more * kPage;
      return false;
    }
    size_t length = run_pages_[next];
    UnlinkRun(next);
    if (length > more) LinkRun(next + more, length - more);
  } else {
    return false;
  }
  run_pages_[page] = static_cast<uint32_t>(want);
  CountLarge(more * kPage);
  ChargeBlock(more * kPage);
  return true;
}

// --- quarantine -----------------------------------------------------------

TR_GUEST_TEXT size_t Region::SizeByMark(const void* p, uint8_t mark) const {
  if (mark == kLargeMark) return run_pages_[OffsetOf(p) / kPage] * kPage;
  return ClassSize(mark & ~kSlowMark);
}

TR_GUEST_TEXT void Region::FreeSlow(void* p, uint8_t mark) {
  if (quarantine_limit_ != 0) {
    Quarantine(p, SizeByMark(p, mark));
  } else if (mark == kLargeMark) {
    FreeLarge(p);
  } else {
    FreeSmall(p, mark & ~kSlowMark);
  }
}

// The list is apart from the objects: their contents stay.
TR_GUEST_TEXT void Region::Quarantine(void* p, size_t bytes) {
  if (quarantine_count_ == kMaxQuarantined) EndOldestQuarantine();
  uint32_t at = (quarantine_first_ + quarantine_count_++) % kMaxQuarantined;
  quarantined_[at] = static_cast<uint32_t>(OffsetOf(p) / kGranule);
  quarantine_bytes_ += bytes;
  while (quarantine_bytes_ > quarantine_limit_) EndOldestQuarantine();
}

TR_GUEST_TEXT void Region::EndOldestQuarantine() {
  void* p = At(size_t{quarantined_[quarantine_first_]} * kGranule);
  quarantine_first_ = (quarantine_first_ + 1) % kMaxQuarantined;
  --quarantine_count_;
  uint8_t mark = cell_class_[CellOf(p)];
  quarantine_bytes_ -= SizeByMark(p, mark);
  if (mark == kLargeMark) {
    FreeLarge(p);
  } else {
    FreeSmall(p, mark & ~kSlowMark);
  }
}

// The image's cells carry no slow mark, so that it serves every policy.
void Region::StartQuarantine(uint64_t bytes) {
  while (quarantine_count_ > 0) EndOldestQuarantine();
  quarantine_first_ = 0;
  quarantine_limit_ = bytes;
  slab_mark_ = bytes == 0 ? 0 : kSlowMark;
  if (bytes == 0) return;
  for (size_t cell = 0; cell < brk_ >> kCellShift; ++cell) {
    if (cell_class_[cell] < kClasses) cell_class_[cell] |= kSlowMark;
  }
}

// --- limits ---------------------------------------------------------------

TR_GUEST_TEXT uint64_t Region::Allocations() const {
  return counted_ + static_cast<uint64_t>(tick_start_ - tick_);
}

TR_GUEST_TEXT uint64_t Region::TotalBytes() const {
  uint64_t total = large_bytes_;
  for (int i = 0; i < kClasses; ++i) {
    total += classes_[i].allocated * ClassSize(i);
  }
  return total;
}

TR_GUEST_TEXT int64_t Region::LiveBytes() const {
  int64_t live = large_live_;
  for (int i = 0; i < kClasses; ++i) {
    live += static_cast<int64_t>(classes_[i].allocated - classes_[i].freed) *
            static_cast<int64_t>(ClassSize(i));
  }
  return live;
}

// What was just added may be much of what is left of the total, so the tick is
// sized anew.
TR_GUEST_TEXT void Region::CountLarge(size_t bytes) {
  large_bytes_ += bytes;
  large_live_ += static_cast<int64_t>(bytes);
  counted_ = Allocations();
  StartTick();
}

// Sizes the next tick so that no limit can be passed inside it: the limits are
// exact, yet looked at rarely.
TR_GUEST_TEXT void Region::StartTick() {
  uint64_t total = TotalBytes();
  uint64_t bytes_left = total_limit_ - std::min(total_limit_, total);
  uint64_t count = allocation_limit_ - std::min(allocation_limit_, counted_);
  count = std::min(count, bytes_left / kMaxMedium);
  count = std::min<uint64_t>(count, uint64_t{1} << 40);
  if (fail_at_ > counted_) count = std::min(count, fail_at_ - counted_ - 1);
  tick_ = tick_start_ = static_cast<int64_t>(count);
}

// REQUIRES: tick_ is not negative; the allocation asked about is not counted.
TR_GUEST_TEXT bool Region::PassLimits(size_t bytes) {
  counted_ = Allocations();
  tick_ = tick_start_ = 0;
  if (fail_at_ != 0 && counted_ + 1 == fail_at_) {
    ++counted_;
    fail_at_ = 0;
    StartTick();
    return false;
  }
  bool too_many = counted_ >= allocation_limit_;
  bool too_much = TotalBytes() + bytes > total_limit_;
  if (too_many || too_much) {
    if (g_limit_hook != nullptr) {
      g_limit_hook(too_many ? MemoryLimit::kAllocations
                            : MemoryLimit::kTotalBytes);
    }
    return false;
  }
  StartTick();
  // The one asked about has passed.
  if (tick_ == 0) tick_ = tick_start_ = 1;
  return true;
}

TR_GUEST_TEXT bool Region::Hold(size_t bytes) {
  if (held_ + bytes > held_limit_) {
    if (!Reclaim() || held_ + bytes > held_limit_) {
      if (g_limit_hook != nullptr) g_limit_hook(MemoryLimit::kMemory);
      return false;
    }
  }
  held_ += bytes;
  held_peak_ = std::max(held_peak_, held_);
  return true;
}

void Region::SetBudget(const MemoryBudget& budget) {
  StartQuarantine(budget.quarantine);
  for (SizeClass& c : classes_) c.allocated = c.freed = 0;
  large_bytes_ = 0;
  large_live_ = 0;
  reclaim_after_ = 0;
  counted_ = 0;
  held_start_ = held_peak_ = held_;
  allocation_limit_ = budget.allocations;
  total_limit_ = budget.total_bytes;
  held_limit_ = held_ + std::min<uint64_t>(budget.held_bytes, bytes_);
  // Freed pages stay resident until the restore, and `held` does not count
  // them: a guest that makes holes which nothing fits into would occupy a
  // multiple of its limit. So never used memory has a limit of its own.
  uint64_t room = std::min<uint64_t>(budget.held_bytes, bytes_);
  brk_limit_ = std::min<uint64_t>(
      bytes_,
      brk_ + room + std::min<uint64_t>(room / 2 + kNurseryBytes, kMostHoles));
  fail_at_ = budget.TESTING_ONLY_fail_at;
  StartTick();
}

MemoryUsage Region::Usage() const {
  int64_t live = LiveBytes();
  return {.allocations = Allocations(),
          .total_bytes = TotalBytes(),
          .live_bytes = live < 0 ? 0 : static_cast<uint64_t>(live),
          .peak_bytes = held_peak_ - held_start_,
          .held_bytes = held_ - std::min(held_, held_start_)};
}

void Region::TESTING_ONLY_FailAt(uint64_t n) {
  counted_ = Allocations();
  tick_ = tick_start_ = 0;
  fail_at_ = n == 0 ? 0 : counted_ + n;
  StartTick();
}

void Region::PrepareForImage() {
  for (SizeClass& c : classes_) {
    c.free = nullptr;
    c.bump = c.bump_end = nullptr;
  }
  nursery_at_ = brk_;
  nursery_end_ = brk_ + kNurseryBytes;
  brk_ = nursery_end_;
}

// --- page heap --------------------------------------------------------------

TR_GUEST_TEXT void Region::LinkRun(size_t page, size_t pages) {
  auto* run = reinterpret_cast<FreeRun*>(At(page * kPage));
  FreeRun*& head = runs_[RunBin(pages)];
  run->prev = nullptr;
  run->next = head;
  if (head != nullptr) head->prev = run;
  head = run;
  run_pages_[page] = run_pages_[page + pages - 1] =
      static_cast<uint32_t>(pages);
  cell_class_[page * kCellsPerPage] = kFreeMark;
  cell_class_[(page + pages) * kCellsPerPage - 1] = kFreeMark;
}

TR_GUEST_TEXT void Region::UnlinkRun(size_t page) {
  auto* run = reinterpret_cast<FreeRun*>(At(page * kPage));
  size_t pages = run_pages_[page];
  if (run->prev != nullptr) {
    run->prev->next = run->next;
  } else {
    runs_[RunBin(pages)] = run->next;
  }
  if (run->next != nullptr) run->next->prev = run->prev;
  cell_class_[page * kCellsPerPage] = 0;
  cell_class_[(page + pages) * kCellsPerPage - 1] = 0;
}

TR_GUEST_TEXT size_t Region::TakePages(size_t pages, bool* fresh) {
  *fresh = false;
  // First fit in the run's own bin, where a run may be too short; any run of a
  // higher bin fits.
  constexpr int kLookAt = 16;
  for (int bin = RunBin(pages); bin < kRunBins; ++bin) {
    int looked = 0;
    for (FreeRun* run = runs_[bin]; run != nullptr && looked < kLookAt;
         run = run->next, ++looked) {
      size_t page = OffsetOf(run) / kPage;
      size_t length = run_pages_[page];
      if (length < pages) continue;
      UnlinkRun(page);
      if (length > pages) LinkRun(page + pages, length - pages);
      return page;
    }
  }
  if (brk_ + pages * kPage > brk_limit_) {
    held_ -= pages * kPage;
    if (g_limit_hook != nullptr) g_limit_hook(MemoryLimit::kMemory);
    return 0;
  }
  size_t page = brk_ / kPage;
  brk_ += pages * kPage;
  *fresh = true;
  return page;
}

TR_GUEST_TEXT void Region::GivePages(size_t page, size_t pages) {
  held_ -= pages * kPage;
  cell_class_[page * kCellsPerPage] = 0;
  size_t before = page * kCellsPerPage - 1;
  if (cell_class_[before] == kFreeMark) {
    size_t length = run_pages_[page - 1];
    UnlinkRun(page - length);
    page -= length;
    pages += length;
  }
  size_t after = page + pages;
  if (after * kPage < brk_ && cell_class_[after * kCellsPerPage] == kFreeMark) {
    size_t length = run_pages_[after];
    UnlinkRun(after);
    pages += length;
  }
  LinkRun(page, pages);
}

// The first page of the page heap's slab that `p` is in; 0 for the nursery's.
TR_GUEST_TEXT size_t Region::SlabOf(const void* p) const {
  size_t page = OffsetOf(p) / kPage;
  return slab_back_[page] == 0 ? 0 : page + 1 - slab_back_[page];
}

TR_GUEST_TEXT void Region::GiveSlab(size_t page) {
  size_t pages = run_pages_[page];
  for (size_t i = 0; i < pages; ++i) slab_back_[page + i] = 0;
  GivePages(page, pages);
}

// Gives slabs that are wholly free back to the page heap. Runs only when the
// memory limit is near and enough is free to be worth the walk, and not again
// before a share of what it left was freed: its cost is spread over the frees.
// A guest that has scattered its memory so meets the limit a little early.
TR_GUEST_TEXT bool Region::Reclaim() {
  int64_t live = LiveBytes();
  auto grown = static_cast<int64_t>(held_ - held_start_);
  if (grown - live < grown / kReclaimShare || grown <= live) return false;
  uint64_t freed = 0;
  for (const SizeClass& c : classes_) freed += c.freed;
  if (freed < reclaim_after_) return false;
  uint64_t left = 0;
  bool any = false;
  for (int i = 0; i < kClasses; ++i) {
    SizeClass& c = classes_[i];
    size_t size = ClassSize(i);
    // The newest slab's unused rest joins the list, so that it is counted.
    for (; static_cast<size_t>(c.bump_end - c.bump) >= size; c.bump += size) {
      auto* object = reinterpret_cast<FreeObject*>(c.bump);
      object->next = c.free;
      c.free = object;
    }
    for (FreeObject* o = c.free; o != nullptr; o = o->next) {
      ++free_count_[SlabOf(o)];
    }
    // Counts go on from `capacity` to twice that as a slab's objects leave the
    // list; the last one to leave gives the slab back.
    FreeObject** link = &c.free;
    while (FreeObject* o = *link) {
      size_t page = SlabOf(o);
      size_t capacity = run_pages_[page] * kPage / size;
      if (page == 0 || free_count_[page] < capacity) {
        link = &o->next;
        continue;
      }
      *link = o->next;
      if (++free_count_[page] == 2 * capacity) {
        free_count_[page] = 0;
        GiveSlab(page);
        any = true;
      }
    }
    for (FreeObject* o = c.free; o != nullptr; o = o->next) {
      free_count_[SlabOf(o)] = 0;
      ++left;
    }
  }
  reclaim_after_ = freed + left / kReclaimShare;
  return any;
}

}  // namespace terrarium::memory
