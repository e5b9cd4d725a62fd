// What a guest may allocate, and what it may reuse at once.
#include <algorithm>

#include "interp/memory/guest_text.h"
#include "interp/memory/layout.h"
#include "interp/memory/region.h"
#include "interp/memory/region_internal.h"

namespace terrarium::memory {
namespace {

// What freed and unusable memory may add to a guest's limit.
constexpr size_t kMostHoles = size_t{32} << 20;
// How much of that may be resident: with what a run writes of the image and what the host holds of
// it, less than 16 MB.
constexpr size_t kResidentHoles = size_t{8} << 20;

}  // namespace

// --- quarantine ----------------------------------------------------------------------------------

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

// --- limits --------------------------------------------------------------------------------------

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

// What was just added may be much of what is left of the total, so the tick is sized anew.
TR_GUEST_TEXT void Region::CountLarge(size_t bytes) {
  large_bytes_ += bytes;
  large_live_ += static_cast<int64_t>(bytes);
  counted_ = Allocations();
  StartTick();
}

// Sizes the next tick so that no limit can be passed inside it: the limits are exact, yet looked at
// rarely.
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
      g_limit_hook(too_many ? MemoryLimit::kAllocations : MemoryLimit::kTotalBytes);
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
  held_start_ = held_ - std::min(held_, budget.held_before);
  held_peak_ = held_;
  allocation_limit_ = budget.allocations;
  total_limit_ = budget.total_bytes;
  const uint64_t most = std::min<uint64_t>(budget.held_bytes, bytes_);
  held_limit_ = held_start_ + most;
  // `held` does not count freed pages: a guest that makes holes which nothing fits into would
  // occupy a multiple of its limit. So never used memory has a limit of its own, and beyond a part
  // of it holes go back to the kernel.
  const uint64_t grown = std::min<uint64_t>(brk_, budget.grown_before);
  brk_limit_ = std::min<uint64_t>(
      bytes_, brk_ - grown + most + std::min<uint64_t>(most / 2 + kNurseryBytes, kMostHoles));
  used_start_ = brk_ - grown;
  resident_ = grown;
  resident_limit_ = most + std::min<uint64_t>(most / 2 + kNurseryBytes, kResidentHoles);
  if (grown == 0) has_trimmed_ = false;
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

}  // namespace terrarium::memory
