// The heap of one isolate: size-class slabs over a page heap, with every byte of its own state
// inside the region, so that restoring the region's pages restores the allocator with them.
//
// Numbered rules for whoever edits region*.cc:
//   R1  No state outside the region, except the hooks below and in charge.h.
//   R2  The same sequence of calls on the same image gives the same offsets:
//       no address, time or thread enters a decision (I5).
//   R3  A guest may be killed between any two instructions in here. That is
//       safe because a kill is always followed by a restore, and accounting is
//       read by the host only as numbers, never as pointers.
//   R4  Allocating touches one class, the tick and the object itself on its fast path.
//
// Small and medium objects (up to 32 KiB) come from size classes with LIFO free lists; larger ones
// are runs of whole pages. `held` is what slabs and runs occupy, and is what the memory limit is
// about; `live` is what the guest has asked for, by class size.
//
// With a quarantine, freed memory is kept from reuse until so many bytes, or objects, have been
// freed after it, and is not written meanwhile: a stale pointer then finds the object as it was,
// not one of an attacker's choice. Such memory still counts as held and as live.
//
// Threads: a region belongs to the thread that runs its isolate.
#ifndef TERRARIUM_INTERP_MEMORY_REGION_H_
#define TERRARIUM_INTERP_MEMORY_REGION_H_

#include <array>
#include <cstddef>
#include <cstdint>

namespace terrarium::memory {

inline constexpr size_t kMaxSmall = 512;     // 16-byte steps up to here
inline constexpr size_t kMaxMedium = 32768;  // then four classes a doubling
inline constexpr int kSmallClasses = 32;
inline constexpr int kMediumClasses = 24;
inline constexpr int kClasses = kSmallClasses + kMediumClasses;
// Slabs are made of cells, so that several classes can share one page and a small run dirties few
// pages.
inline constexpr unsigned kCellShift = 10;
inline constexpr size_t kCell = size_t{1} << kCellShift;

// What a quarantine can hold, in objects.
inline constexpr uint32_t kMaxQuarantined = uint32_t{1} << 16;

enum class MemoryLimit { kAllocations, kTotalBytes, kMemory };

// Called when a limit is hit, on the allocating thread. May end the guest and not return; when it
// returns, the allocation fails with a null pointer.
using LimitHook = void (*)(MemoryLimit limit);

// Gives free pages back to the kernel, on the allocating thread; what they hold is of no use any
// more. May end the guest and not return.
struct FreePages {
  char* memory;
  size_t bytes;
};
using TrimHook = void (*)(const FreePages* pages, size_t count);

struct MemoryUsage {
  uint64_t allocations = 0;
  uint64_t total_bytes = 0;
  uint64_t live_bytes = 0;
  uint64_t peak_bytes = 0;  // of held
  uint64_t held_bytes = 0;  // 0 when more was freed than allocated
};

struct MemoryBudget {
  uint64_t allocations;     // from now on
  uint64_t total_bytes;     // from now on
  uint64_t held_bytes;      // above what is held now, less held_before
  uint64_t quarantine = 0;  // freed bytes that are kept from reuse
  // What earlier calls of a session hold, and by how much they made the used part grow.
  uint64_t held_before = 0;
  uint64_t grown_before = 0;
  // TESTING_ONLY: the allocation that fails (null), counted from 1; 0 = none.
  uint64_t TESTING_ONLY_fail_at = 0;
};

class Region {
 public:
  // Lays a region out at `base`, in zeroed memory of `bytes`.
  static Region* Create(char* base, size_t bytes);

  void* Allocate(size_t bytes);
  void* AllocateZeroed(size_t bytes);
  void* Reallocate(void* p, size_t bytes);
  void Free(void* p);

  // Sets limits and starts usage from zero.
  void SetBudget(const MemoryBudget& budget);
  MemoryUsage Usage() const;

  // Ends the warm-up: from here on allocations come from a compact nursery, so that short runs
  // touch few pages. Freed holes of the warm-up are given up.
  void PrepareForImage();

  // What slabs and runs occupy, of the image and of all runs.
  uint64_t held_bytes() const { return held_; }

  // Bytes from the base that may hold data; page-aligned. What lies above is zero, always: a
  // restore drops it.
  size_t used_bytes() const { return brk_; }

  // TESTING_ONLY: the n-th allocation from now fails (null); 0 = never.
  void TESTING_ONLY_FailAt(uint64_t n);

  char* base() { return reinterpret_cast<char*>(this); }
  size_t OffsetOf(const void* p) const {
    return static_cast<size_t>(static_cast<const char*>(p) - reinterpret_cast<const char*>(this));
  }

  static int ClassOf(size_t bytes);
  static constexpr size_t ClassSize(int size_class) { return kClassSizes[size_class]; }

 private:
  static constexpr std::array<uint32_t, kClasses> kClassSizes = [] {
    std::array<uint32_t, kClasses> sizes = {};
    for (uint32_t i = 0; i < kSmallClasses; ++i) sizes[i] = (i + 1) << 4;
    for (uint32_t step = 0; step < kMediumClasses; ++step) {
      sizes[kSmallClasses + step] = (step % 4 + 5) << (step / 4 + 7);
    }
    return sizes;
  }();
  struct FreeObject {
    FreeObject* next;
  };
  // What the fast path touches, beside tick_.
  struct SizeClass {
    FreeObject* free;
    uint64_t allocated;  // objects handed out since SetBudget
    uint64_t freed;      // objects taken back since SetBudget
    char* bump;          // rest of the newest slab, not yet on the list
    char* bump_end;
  };
  struct FreeRun {
    FreeRun* next;
    FreeRun* prev;
  };
  static constexpr int kRunBins = 20;  // by log2 of pages

  void* Take(int size_class);
  void* TakeSlow(int size_class);
  bool NewSlab(int size_class);
  void* AllocateLarge(size_t bytes, size_t paid, bool zero);
  void FreeSlow(void* p, uint8_t mark);
  void FreeSmall(void* p, int size_class);
  void FreeLarge(void* p);
  void Quarantine(void* p, size_t bytes);
  void EndOldestQuarantine();
  void StartQuarantine(uint64_t bytes);
  size_t SizeByMark(const void* p, uint8_t mark) const;
  bool GrowLarge(void* p, size_t pages);
  bool PassLimits(size_t bytes);
  void StartTick();
  void CountLarge(size_t bytes);
  uint64_t Allocations() const;
  uint64_t TotalBytes() const;
  int64_t LiveBytes() const;

  bool Hold(size_t bytes);
  // The page heap. `page` and `pages` are in units of kPage.
  size_t TakePages(size_t pages, bool* fresh);  // 0 when the region is full
  size_t TakeRun(size_t pages, int look_at);
  void CountResident(size_t pages, bool fresh);
  void Trim(size_t pages);
  void GivePages(size_t page, size_t pages);
  void LinkRun(size_t page, size_t pages);
  void UnlinkRun(size_t page);
  size_t SlabOf(const void* p) const;
  void GiveSlab(size_t page);
  bool Reclaim();

  size_t CellOf(const void* p) const { return OffsetOf(p) >> kCellShift; }
  char* At(size_t offset) { return base() + offset; }

  int64_t tick_;        // allocations left before the limits are looked at
  int64_t tick_start_;  // what tick_ began with
  uint64_t counted_;    // allocations before this tick
  uint64_t allocation_limit_;
  uint64_t total_limit_;
  uint64_t held_limit_;
  uint64_t brk_limit_;       // offset that brk_ may not pass; see SetBudget()
  uint64_t used_start_;      // brk_ at SetBudget()
  uint64_t resident_;        // bytes above it that may be resident, at most
  uint64_t resident_limit_;  // above it, free runs are given back
  bool has_trimmed_;         // a free run may have to be made resident again
  uint64_t fail_at_;         // TESTING_ONLY: 0 = off
  uint64_t large_bytes_;
  int64_t large_live_;
  uint64_t reclaim_after_;  // objects freed before the next Reclaim()
  uint64_t held_;           // bytes in slabs and runs
  uint64_t held_start_;
  uint64_t held_peak_;
  size_t bytes_;       // of the whole region
  size_t brk_;         // offset of the first never used page
  size_t nursery_at_;  // offset; slabs come from here until nursery_end_
  size_t nursery_end_;
  uint8_t* cell_class_;    // per cell: its size class, or a mark
  uint32_t* run_pages_;    // per page: length of the run or slab starting there
  uint16_t* free_count_;   // per page: scratch of Reclaim()
  uint8_t* slab_back_;     // per page of a slab: 1 + distance to its first page
  uint32_t* quarantined_;  // ring of offsets in units of kGranule
  uint32_t quarantine_first_;
  uint32_t quarantine_count_;
  uint64_t quarantine_bytes_;
  uint64_t quarantine_limit_;  // 0 = off
  uint8_t slab_mark_;          // kSlowMark while there is a quarantine
  FreeRun* runs_[kRunBins];
  alignas(64) SizeClass classes_[kClasses];
};

// The region that CPython's allocations go to on this thread; null: host heap.
extern thread_local Region* tls_region __attribute__((tls_model("initial-exec")));

extern LimitHook g_limit_hook;
extern TrimHook g_trim_hook;

}  // namespace terrarium::memory

#endif  // TERRARIUM_INTERP_MEMORY_REGION_H_
