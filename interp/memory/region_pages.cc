// The page heap below the slabs: runs of free pages in bins, joined when given back, and empty
// slabs found again when memory is short.
#include <algorithm>
#include <bit>

#include "interp/memory/charge.h"
#include "interp/memory/guest_text.h"
#include "interp/memory/layout.h"
#include "interp/memory/region.h"
#include "interp/memory/region_internal.h"

namespace terrarium::memory {
namespace {

// Free lists are walked only when at least this share of what is held is free, and again only after
// this share of them was freed since.
constexpr int64_t kReclaimShare = 8;

int RunBin(size_t pages) { return std::min(static_cast<int>(std::bit_width(pages)) - 1, 19); }

}  // namespace

TR_GUEST_TEXT void Region::LinkRun(size_t page, size_t pages) {
  auto* run = reinterpret_cast<FreeRun*>(At(page * kPage));
  FreeRun*& head = runs_[RunBin(pages)];
  run->prev = nullptr;
  run->next = head;
  if (head != nullptr) head->prev = run;
  head = run;
  run_pages_[page] = run_pages_[page + pages - 1] = static_cast<uint32_t>(pages);
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

// A free run of at least so many pages, out of its list; 0: none. First fit in the run's own bin,
// where a run may be too short and only `look_at` of them are looked at; any run of a higher bin
// fits.
TR_GUEST_TEXT size_t Region::TakeRun(size_t pages, int look_at) {
  for (int bin = RunBin(pages); bin < kRunBins; ++bin) {
    int looked = 0;
    for (FreeRun* run = runs_[bin]; run != nullptr && looked < look_at; run = run->next, ++looked) {
      size_t page = OffsetOf(run) / kPage;
      size_t length = run_pages_[page];
      if (length < pages) continue;
      UnlinkRun(page);
      if (length > pages) LinkRun(page + pages, length - pages);
      return page;
    }
  }
  return 0;
}

TR_GUEST_TEXT size_t Region::TakePages(size_t pages, bool* fresh) {
  constexpr int kLookAt = 16;
  constexpr int kLookAtLast = 256;  // where no memory is left that was never used
  *fresh = false;
  if (size_t page = TakeRun(pages, kLookAt); page != 0) {
    CountResident(pages, false);
    return page;
  }
  if (brk_ + pages * kPage > brk_limit_) {
    size_t page = TakeRun(pages, kLookAtLast);
    if (page == 0 && Reclaim()) page = TakeRun(pages, kLookAtLast);
    if (page != 0) {
      CountResident(pages, false);
      return page;
    }
    held_ -= pages * kPage;
    if (g_limit_hook != nullptr) g_limit_hook(MemoryLimit::kMemory);
    return 0;
  }
  size_t page = brk_ / kPage;
  brk_ += pages * kPage;
  *fresh = true;
  CountResident(pages, true);
  return page;
}

// Pages were just taken, and are counted as held. Runs that were freed are resident still, until
// they are trimmed.
TR_GUEST_TEXT void Region::CountResident(size_t pages, bool fresh) {
  if (!fresh && !has_trimmed_) return;
  resident_ += pages * kPage;
  if (resident_ > resident_limit_ && g_trim_hook != nullptr) Trim(pages);
}

// A free run's first page stays: its links lie in it.
TR_GUEST_TEXT void Region::Trim(size_t pages) {
  constexpr size_t kAtOnce = 64;  // a kill is taken between two calls of the hook
  constexpr uint64_t kLeastStep = uint64_t{4} << 20;
  FreePages found[kAtOnce];
  size_t count = 0;
  uint64_t kept = 0;
  for (FreeRun* run : runs_) {
    for (; run != nullptr; run = run->next) {
      size_t page = OffsetOf(run) / kPage;
      size_t length = run_pages_[page];
      kept += kPage;
      if (page * kPage < used_start_ || length < 2) continue;
      found[count++] = {At((page + 1) * kPage), (length - 1) * kPage};
      ChargeBlock(length * kPage);
      if (count < kAtOnce) continue;
      g_trim_hook(found, count);
      count = 0;
    }
  }
  if (count > 0) g_trim_hook(found, count);
  has_trimmed_ = true;
  resident_ = held_ - std::min(held_, held_start_) + kept;
  // Where little could be given back, it is not tried again at once.
  resident_limit_ = std::max(resident_limit_, resident_ + std::max(kLeastStep, pages * kPage));
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

// Gives slabs that are wholly free back to the page heap. Runs only when the memory limit is near
// and enough is free to be worth the walk, and not again before a share of what it left was freed:
// its cost is spread over the frees. A guest that has scattered its memory so meets the limit a
// little early.
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
    // Counts go on from `capacity` to twice that as a slab's objects leave the list; the last one
    // to leave gives the slab back.
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
