#include "interp/memory/region.h"

#include <sys/mman.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "interp/memory/layout.h"
#include "interp/memory/region_internal.h"

namespace terrarium::memory {
namespace {

std::array<int, 3> g_hits;

void CountHit(MemoryLimit limit) { ++g_hits[static_cast<size_t>(limit)]; }

int Hits(MemoryLimit limit) { return g_hits[static_cast<size_t>(limit)]; }

constexpr MemoryBudget kNoLimits = {
    .allocations = UINT64_MAX / 2, .total_bytes = UINT64_MAX / 2, .held_bytes = UINT64_MAX / 2};

MemoryBudget Held(uint64_t bytes) {
  MemoryBudget budget = kNoLimits;
  budget.held_bytes = bytes;
  return budget;
}

class RegionTest : public ::testing::Test {
 protected:
  static constexpr size_t kBytes = size_t{64} << 20;

  RegionTest() {
    region_ = NewRegion();
    g_limit_hook = CountHit;
    g_hits = {};
  }
  ~RegionTest() override {
    g_limit_hook = nullptr;
    for (void* p : maps_) munmap(p, kBytes);
  }

  Region* NewRegion() {
    void* p = mmap(nullptr, kBytes, PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    maps_.push_back(p);
    return Region::Create(static_cast<char*>(p), kBytes);
  }

  Region* region_;
  std::vector<void*> maps_;
};

TEST_F(RegionTest, ClassesFitTightlyAndKeepAlignment) {
  EXPECT_EQ(Region::ClassOf(0), 0);
  for (size_t bytes = 1; bytes <= kMaxMedium; ++bytes) {
    int c = Region::ClassOf(bytes);
    size_t size = Region::ClassSize(c);
    ASSERT_LT(c, kClasses);
    ASSERT_GE(size, bytes);
    ASSERT_EQ(size % 16, 0u);
    // No smaller class would do, so at most a quarter is unused.
    if (c > 0) {
      ASSERT_LT(Region::ClassSize(c - 1), bytes);
    }
    if (bytes > 64) {
      ASSERT_LE(size, bytes + bytes / 4);
    }
  }
  EXPECT_EQ(Region::ClassSize(kClasses - 1), kMaxMedium);
}

TEST_F(RegionTest, CountsTotalsAndLiveBytesAreExact) {
  region_->SetBudget(kNoLimits);
  std::mt19937_64 random(1);
  uint64_t count = 0, total = 0, live = 0;
  std::vector<std::pair<void*, size_t>> objects;
  auto rounded = [](size_t n) {
    return n > kMaxMedium ? (n + kPage - 1) / kPage * kPage : Region::ClassSize(Region::ClassOf(n));
  };
  for (int i = 0; i < 20000; ++i) {
    if (objects.empty() || random() % 5 < 3) {
      size_t n = random() % 100 == 0 ? kMaxMedium + random() % 100000 : random() % 2000;
      void* p = region_->Allocate(n);
      ASSERT_NE(p, nullptr);
      objects.emplace_back(p, n);
      ++count;
      total += rounded(n);
      live += rounded(n);
    } else {
      std::swap(objects[random() % objects.size()], objects.back());
      region_->Free(objects.back().first);
      live -= rounded(objects.back().second);
      objects.pop_back();
    }
    if (i % 1000 == 0) {
      MemoryUsage usage = region_->Usage();
      ASSERT_EQ(usage.allocations, count);
      ASSERT_EQ(usage.total_bytes, total);
      ASSERT_EQ(usage.live_bytes, live);
      ASSERT_GE(usage.held_bytes, live);
      ASSERT_GE(usage.peak_bytes, usage.held_bytes);
    }
  }
}

TEST_F(RegionTest, SetBudgetStartsFromZero) {
  void* old = region_->Allocate(100'000);
  for (int i = 0; i < 1000; ++i) region_->Allocate(48);
  region_->SetBudget(kNoLimits);
  MemoryUsage usage = region_->Usage();
  EXPECT_EQ(usage.allocations, 0u);
  EXPECT_EQ(usage.total_bytes, 0u);
  EXPECT_EQ(usage.live_bytes, 0u);
  EXPECT_EQ(usage.peak_bytes, 0u);
  // A guest may free what it did not allocate: it then holds less than nothing, which is told as
  // nothing.
  region_->Free(old);
  usage = region_->Usage();
  EXPECT_EQ(usage.live_bytes, 0u);
  EXPECT_EQ(usage.held_bytes, 0u);
}

TEST_F(RegionTest, PeakIsAtLeastLiveInsideTheNurseryToo) {
  region_->PrepareForImage();
  region_->SetBudget(kNoLimits);
  for (int i = 0; i < 5000; ++i) {
    region_->Allocate(1 + static_cast<size_t>(i) % 300);
    MemoryUsage usage = region_->Usage();
    ASSERT_GE(usage.peak_bytes, usage.live_bytes) << "after " << i;
  }
}

TEST_F(RegionTest, AllocationLimitIsExact) {
  for (uint64_t limit : {1, 2, 7, 1000, 100'000}) {
    MemoryBudget budget = kNoLimits;
    budget.allocations = limit;
    region_->SetBudget(budget);
    g_hits = {};
    std::vector<void*> got;
    while (void* p = region_->Allocate(got.size() % 700)) got.push_back(p);
    EXPECT_EQ(got.size(), limit);
    EXPECT_EQ(Hits(MemoryLimit::kAllocations), 1);
    EXPECT_EQ(region_->Usage().allocations, limit);
    // Freeing gives nothing back: it is a number of allocations ever.
    for (void* p : got) region_->Free(p);
    EXPECT_EQ(region_->Allocate(16), nullptr);
    EXPECT_EQ(region_->AllocateZeroed(100'000), nullptr);
    EXPECT_EQ(region_->Usage().allocations, limit);
  }
}

TEST_F(RegionTest, TotalLimitIsExactForEverySize) {
  for (size_t bytes : {16, 100, 513, 30'000, 40'000, 1'000'000}) {
    MemoryBudget budget = kNoLimits;
    budget.total_bytes = 10'000'000;
    region_->SetBudget(budget);
    g_hits = {};
    while (void* p = region_->Allocate(bytes)) region_->Free(p);
    size_t size = bytes > kMaxMedium ? (bytes + kPage - 1) / kPage * kPage
                                     : Region::ClassSize(Region::ClassOf(bytes));
    EXPECT_EQ(region_->Usage().total_bytes, budget.total_bytes / size * size) << bytes;
    EXPECT_EQ(Hits(MemoryLimit::kTotalBytes), 1) << bytes;
  }
}

// What counts is what is handed out, in whole pages.
TEST_F(RegionTest, TotalLimitCountsWholePages) {
  MemoryBudget budget = kNoLimits;
  budget.total_bytes = 40'959;
  region_->SetBudget(budget);
  EXPECT_EQ(region_->Allocate(40'000), nullptr);
  budget.total_bytes = 40'960;
  region_->SetBudget(budget);
  EXPECT_NE(region_->Allocate(40'000), nullptr);
  EXPECT_EQ(region_->Allocate(1), nullptr);
}

// The limits are looked at rarely; large allocations in between must shorten the time until the
// next look.
TEST_F(RegionTest, TotalLimitHoldsWhenLargeAndSmallAlternate) {
  MemoryBudget budget = kNoLimits;
  budget.total_bytes = 8'000'000;
  region_->SetBudget(budget);
  void* big = region_->Allocate(7'000'000);
  ASSERT_NE(big, nullptr);
  while (void* p = region_->Allocate(kMaxMedium)) region_->Free(p);
  EXPECT_LE(region_->Usage().total_bytes, budget.total_bytes);

  region_->Free(big);
  region_->SetBudget(budget);
  void* growing = region_->Allocate(40'000);
  for (size_t n = 50'000; n < 7'000'000; n += 100'000) {
    growing = region_->Reallocate(growing, n);
    ASSERT_NE(growing, nullptr);
  }
  while (void* p = region_->Allocate(kMaxMedium)) region_->Free(p);
  EXPECT_LE(region_->Usage().total_bytes, budget.total_bytes);
}

TEST_F(RegionTest, MemoryLimitIsExactInPages) {
  constexpr uint64_t kLimit = 1 << 20;
  region_->SetBudget(Held(kLimit));
  std::vector<void*> runs;
  while (void* p = region_->Allocate(40'960)) runs.push_back(p);
  EXPECT_EQ(runs.size(), kLimit / 40'960);
  EXPECT_EQ(Hits(MemoryLimit::kMemory), 1);
  EXPECT_EQ(region_->Usage().held_bytes, runs.size() * 40'960);
  // What is freed may be used again.
  region_->Free(runs.back());
  EXPECT_NE(region_->Allocate(40'960), nullptr);
  EXPECT_EQ(region_->Allocate(40'960), nullptr);
  EXPECT_LE(region_->Usage().peak_bytes, kLimit);
}

TEST_F(RegionTest, MemoryLimitHoldsForSmallObjects) {
  constexpr uint64_t kLimit = 1 << 20;
  for (size_t bytes : {16, 48, 512, 640, 5000, 32768}) {
    Region* region = NewRegion();
    region->PrepareForImage();
    region->SetBudget(Held(kLimit));
    uint64_t got = 0;
    while (region->Allocate(bytes) != nullptr) {
      got += Region::ClassSize(Region::ClassOf(bytes));
    }
    EXPECT_LE(region->Usage().peak_bytes, kLimit) << bytes;
    EXPECT_LE(got, kLimit) << bytes;
    // The nursery packs medium objects loosely, so a third may be lost.
    EXPECT_GE(got, kLimit / 3 * 2) << bytes;
  }
}

TEST_F(RegionTest, AbsurdRequestsFailAndLeaveTheRegionWhole) {
  EXPECT_EQ(region_->Allocate(kBytes + 1), nullptr);
  EXPECT_EQ(region_->Allocate(SIZE_MAX / 2), nullptr);
  EXPECT_EQ(region_->AllocateZeroed(SIZE_MAX / 2), nullptr);
  void* p = region_->Allocate(100);
  EXPECT_EQ(region_->Reallocate(p, SIZE_MAX / 2), nullptr);
  void* q = region_->Allocate(100'000);
  EXPECT_EQ(region_->Reallocate(q, SIZE_MAX / 2), nullptr);
  EXPECT_EQ(region_->Reallocate(q, kBytes - 100'000), nullptr);
  memset(p, 1, 100);
  memset(q, 1, 100'000);
  EXPECT_GE(Hits(MemoryLimit::kMemory), 5);
}

// R2, I5: no address enters a decision.
TEST_F(RegionTest, SameCallsGiveSameOffsets) {
  auto play = [](Region* region) {
    std::mt19937_64 random(7);
    region->PrepareForImage();
    region->SetBudget(Held(4 << 20));
    std::vector<void*> live;
    std::string trace;
    for (int i = 0; i < 20000; ++i) {
      size_t n = random() % 50 == 0 ? random() % 200'000 : random() % 900;
      if (random() % 3 != 0 || live.empty()) {
        void* p = region->Allocate(n);
        trace += std::to_string(p == nullptr ? 0 : region->OffsetOf(p)) + ' ';
        if (p != nullptr) live.push_back(p);
      } else {
        size_t k = random() % live.size();
        region->Free(live[k]);
        live[k] = live.back();
        live.pop_back();
      }
    }
    return trace;
  };
  EXPECT_EQ(play(region_), play(NewRegion()));
  EXPECT_GT(Hits(MemoryLimit::kMemory), 0) << "the limit was never near";
}

// R4: allocating from a free list changes its head, its count and the tick.
TEST_F(RegionTest, TheFastPathChangesThreeWordsOfTheHeader) {
  region_->Free(region_->Allocate(48));
  std::array<uint64_t, sizeof(Region) / sizeof(uint64_t)> before, after;
  memcpy(before.data(), region_->base(), sizeof(before));
  void* p = region_->Allocate(48);
  memcpy(after.data(), region_->base(), sizeof(after));
  ASSERT_NE(p, nullptr);
  int changed = 0;
  for (size_t i = 0; i < before.size(); ++i) changed += before[i] != after[i] ? 1 : 0;
  EXPECT_EQ(changed, 3);
}

TEST_F(RegionTest, ReallocateStaysInPlaceWhereItCan) {
  region_->SetBudget(kNoLimits);
  void* p = region_->Allocate(100);
  EXPECT_EQ(region_->Reallocate(p, 112), p);  // the class's size
  EXPECT_EQ(region_->Reallocate(p, 60), p);   // half of it is still used
  EXPECT_EQ(region_->Usage().allocations, 1u);
  memcpy(p, "0123456789", 10);
  void* q = region_->Reallocate(p, 10);
  EXPECT_NE(q, p);
  EXPECT_EQ(memcmp(q, "0123456789", 10), 0);
  EXPECT_EQ(region_->Usage().allocations, 2u);
  EXPECT_EQ(region_->Usage().live_bytes, 16u);
}

TEST_F(RegionTest, ReallocateGrowsTheLastRunWhereItIs) {
  region_->SetBudget(kNoLimits);
  auto* p = static_cast<char*>(region_->Allocate(100'000));
  memset(p, 'x', 100'000);
  for (size_t n = 200'000; n <= 10'000'000; n += 100'000) {
    ASSERT_EQ(region_->Reallocate(p, n), p);
  }
  EXPECT_EQ(std::count(p, p + 100'000, 'x'), 100'000);
  MemoryUsage usage = region_->Usage();
  EXPECT_EQ(usage.allocations, 1u);
  EXPECT_EQ(usage.live_bytes, (10'000'000u + kPage - 1) / kPage * kPage);
  EXPECT_EQ(usage.held_bytes, usage.live_bytes);
  EXPECT_EQ(usage.total_bytes, usage.live_bytes);
}

TEST_F(RegionTest, ReallocateGrowsIntoAFreeRunBehind) {
  region_->SetBudget(kNoLimits);
  auto* a = static_cast<char*>(region_->Allocate(40'960));
  auto* b = static_cast<char*>(region_->Allocate(81'920));
  void* fence = region_->Allocate(40'960);
  memset(a, 'a', 40'960);
  region_->Free(b);
  EXPECT_EQ(region_->Reallocate(a, 81'920), a);   // half of b
  EXPECT_EQ(region_->Reallocate(a, 122'880), a);  // all of it
  EXPECT_NE(region_->Reallocate(a, 126'976), a);  // the fence is in the way
  EXPECT_EQ(region_->Usage().held_bytes, (126'976u + 40'960u));
  region_->Free(fence);
}

TEST_F(RegionTest, FreeRunsCoalesceInEveryOrder) {
  std::array<int, 3> order = {0, 1, 2};
  do {
    Region* region = NewRegion();
    region->SetBudget(kNoLimits);
    std::array<void*, 3> runs;
    for (void*& run : runs) run = region->Allocate(50'000);
    void* fence = region->Allocate(50'000);
    for (int i : order) region->Free(runs[static_cast<size_t>(i)]);
    size_t used = region->used_bytes();
    EXPECT_EQ(region->Allocate(size_t{3} * 53'248), runs[0]);
    EXPECT_EQ(region->used_bytes(), used);
    EXPECT_EQ(region->Usage().held_bytes, 4 * 53'248u);
    region->Free(fence);
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_F(RegionTest, ZeroedIsZeroOnReusedMemory) {
  region_->SetBudget(kNoLimits);
  for (size_t bytes : {1, 16, 100, 512, 600, 5000, 32768, 32769, 500'000}) {
    for (int round = 0; round < 3; ++round) {
      auto* p = static_cast<char*>(region_->AllocateZeroed(bytes));
      ASSERT_EQ(std::count(p, p + bytes, '\0'), static_cast<ptrdiff_t>(bytes))
          << bytes << " in round " << round;
      memset(p, 0xAA, bytes);
      region_->Free(p);
    }
  }
}

TEST_F(RegionTest, FailAtFailsThatAllocationOnly) {
  for (uint64_t n : {1, 2, 3, 50, 999}) {
    region_->SetBudget(kNoLimits);
    region_->TESTING_ONLY_FailAt(n);
    for (uint64_t i = 1; i <= 1000; ++i) {
      void* p = region_->Allocate(i % 50 == 0 ? 100'000 : 64);
      ASSERT_EQ(p == nullptr, i == n) << "allocation " << i << ", n " << n;
      if (p != nullptr) region_->Free(p);
    }
  }
}

TEST_F(RegionTest, NurseryKeepsSmallRunsTogether) {
  region_->PrepareForImage();
  size_t used = region_->used_bytes();
  region_->SetBudget(kNoLimits);
  for (size_t bytes = 16; bytes <= 512; bytes += 16) {
    size_t offset = region_->OffsetOf(region_->Allocate(bytes));
    EXPECT_GE(offset, used - 64 * kPage);
    EXPECT_LT(offset, used);
  }
  // Thirty-two classes, a cell each.
  EXPECT_EQ(region_->used_bytes(), used);
  EXPECT_EQ(region_->Usage().held_bytes, 32 * kCell);
}

TEST_F(RegionTest, ReclaimGivesFreeSlabsToOtherClasses) {
  constexpr uint64_t kLimit = 8 << 20;
  region_->SetBudget(Held(kLimit));
  for (size_t bytes : {16, 48, 512, 2048, 20'000, 100'000}) {
    std::vector<void*> objects;
    while (void* p = region_->Allocate(bytes)) {
      memset(p, 0x55, bytes);
      objects.push_back(p);
    }
    // Each class in turn gets nearly all of the memory.
    EXPECT_GT(objects.size() * bytes, kLimit / 10 * 8) << bytes;
    for (void* p : objects) region_->Free(p);
    EXPECT_EQ(region_->Usage().live_bytes, 0u);
  }
  EXPECT_EQ(region_->used_bytes() / (10 << 20), 0u) << "memory was not reused";
}

TEST_F(RegionTest, ReclaimKeepsSlabsWithOneObjectAlive) {
  region_->SetBudget(Held(4 << 20));
  std::vector<char*> objects;
  while (void* p = region_->Allocate(64)) {
    objects.push_back(static_cast<char*>(p));
  }
  std::vector<char*> kept;
  for (size_t i = 0; i < objects.size(); ++i) {
    if (i % 100 == 0) {
      memset(objects[i], 0x77, 64);
      kept.push_back(objects[i]);
    } else {
      region_->Free(objects[i]);
    }
  }
  // No slab is wholly free, so another class gets nothing, and the kept objects are not touched.
  EXPECT_EQ(region_->Allocate(5000), nullptr);
  for (char* p : kept) ASSERT_EQ(std::count(p, p + 64, 0x77), 64);
  // The class itself still has its free objects.
  EXPECT_NE(region_->Allocate(64), nullptr);
}

// Near the limit, with much free but scattered memory, each new slab could ask for a walk over all
// that is free.
TEST_F(RegionTest, ReclaimIsNotQuadratic) {
  region_->SetBudget(Held(32 << 20));
  std::vector<void*> objects;
  while (void* p = region_->Allocate(16)) objects.push_back(p);
  ASSERT_GT(objects.size(), 1'900'000u);
  // One object in every slab stays; then slabs come free one by one, and each is used up by another
  // class before the next.
  std::vector<void*> last;
  for (size_t i = 0; i < objects.size(); ++i) {
    if (i % 1024 == 0) {
      last.push_back(objects[i]);
    } else {
      region_->Free(objects[i]);
    }
  }
  auto start = std::chrono::steady_clock::now();
  for (void* p : last) {
    region_->Free(p);
    for (int i = 0; i < 8; ++i) region_->Allocate(2048);
  }
  std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  // A walk of all 1.9 million objects for each of 1900 slabs takes 20 s.
  EXPECT_LT(took.count(), 2.0);
  EXPECT_LE(region_->Usage().peak_bytes, 32u << 20);
}

// A shadow of every live block: no overlap, content stays, accounting agrees.
class Torture {
 public:
  Torture(Region* region, uint64_t seed) : region_(region), random_(seed) {}
  ~Torture() {
    for (auto& [p, block] : blocks_) region_->Free(p);
  }

  void Step() {
    switch (random_() % 8) {
      case 0:
      case 1:
      case 2:
        return Add(region_->Allocate(Size()), false);
      case 3:
        return Add(region_->AllocateZeroed(Size()), true);
      case 4:
      case 5:
        return Resize();
      default:
        return Remove();
    }
  }

 private:
  struct Block {
    size_t size;
    char fill;
  };
  size_t Size() {
    switch (random_() % 20) {
      case 0:
        return size_ = random_() % 300'000;
      case 1:
      case 2:
        return size_ = random_() % 40'000;
      default:
        return size_ = random_() % 600;
    }
  }
  void Fill(char* p, size_t size) {
    char fill = static_cast<char>(random_());
    memset(p, fill, size);
    blocks_[p] = {size, fill};
  }
  void Add(void* raw, bool zeroed) {
    if (raw == nullptr) return Remove();
    auto* p = static_cast<char*>(raw);
    if (zeroed) {
      ASSERT_EQ(std::count(p, p + size_, '\0'), static_cast<ptrdiff_t>(size_));
    }
    auto next = blocks_.lower_bound(p);
    if (next != blocks_.end()) {
      ASSERT_LE(p + size_, next->first);
    }
    if (next != blocks_.begin()) {
      auto before = std::prev(next);
      ASSERT_GE(p, before->first + before->second.size);
    }
    Fill(p, size_);
  }
  std::map<char*, Block>::iterator Pick() {
    auto it = blocks_.lower_bound(region_->base() + random_() % (64 << 20));
    return it == blocks_.end() ? blocks_.begin() : it;
  }
  void Verify(const char* p, size_t size, char fill) {
    ASSERT_EQ(std::count(p, p + size, fill), static_cast<ptrdiff_t>(size));
  }
  void Resize() {
    if (blocks_.empty()) return;
    auto it = Pick();
    Block old = it->second;
    char* from = it->first;
    size_t size = Size();
    auto* p = static_cast<char*>(region_->Reallocate(from, size));
    if (p == nullptr) return Verify(from, old.size, old.fill);
    Verify(p, std::min(size, old.size), old.fill);
    blocks_.erase(it);
    size_ = size;
    Add(p, false);
  }
  void Remove() {
    // A little more than is added, and now and then nearly all.
    size_t count = random_() % 2000 == 0 ? blocks_.size() / 10 * 9 : 2;
    for (; count > 0 && !blocks_.empty(); --count) {
      auto it = Pick();
      Verify(it->first, it->second.size, it->second.fill);
      region_->Free(it->first);
      blocks_.erase(it);
    }
  }

  Region* region_;
  std::mt19937_64 random_;
  size_t size_ = 0;
  std::map<char*, Block> blocks_;
};

TEST_F(RegionTest, RandomUseKeepsBlocksApartAndWhole) {
  for (uint64_t seed = 0; seed < 4; ++seed) {
    Region* region = NewRegion();
    if (seed % 2 == 0) region->PrepareForImage();
    // From roomy to so tight that most steps reclaim.
    region->SetBudget(Held(seed < 2 ? 32 << 20 : 2 << 20));
    Torture torture(region, seed);
    for (int i = 0; i < 12'000; ++i) {
      torture.Step();
      if (HasFatalFailure()) FAIL() << "seed " << seed << ", step " << i;
    }
  }
  EXPECT_GT(Hits(MemoryLimit::kMemory), 0) << "the limit was never near";
}

// Patch 0071's other half: unwritten memory is recognised (docs/UNWRITTEN_MEMORY.md).
class PoisonTest : public RegionTest {
 protected:
  void SetUp() override {
    if (!kPoison) GTEST_SKIP() << "not in this build";
  }
  static bool Poisoned(const void* p, size_t from, size_t to) {
    auto* bytes = static_cast<const unsigned char*>(p);
    return std::all_of(bytes + from, bytes + to, [](unsigned char c) { return c == kPoisonByte; });
  }
};

TEST_F(PoisonTest, FreshAndFreedBlocksHoldIt) {
  for (size_t bytes : {16, 48, 1000, 32768, 100'000}) {
    size_t shown = std::min(bytes, kMaxMedium);
    void* p = region_->Allocate(bytes);
    EXPECT_TRUE(Poisoned(p, 0, shown)) << bytes;
    memset(p, 1, bytes);
    region_->Free(p);
    // The allocator's own links lie at the beginning.
    EXPECT_TRUE(Poisoned(p, 16, shown)) << bytes;
    EXPECT_TRUE(Poisoned(region_->Allocate(bytes), 0, shown)) << bytes;
  }
}

TEST_F(PoisonTest, WhatAReallocAddsOrCutsOffHoldsIt) {
  for (size_t bytes : {40, 1000, 20'000, 200'000}) {
    void* p = region_->Allocate(bytes);
    memset(p, 1, bytes);
    p = region_->Reallocate(p, 3 * bytes);
    size_t old = bytes > kMaxMedium ? (bytes + kPage - 1) / kPage * kPage
                                    : Region::ClassSize(Region::ClassOf(bytes));
    EXPECT_TRUE(Poisoned(p, old, std::min(old + 100, 3 * bytes))) << bytes;
    memset(p, 2, 3 * bytes);
    p = region_->Reallocate(p, 3 * bytes - bytes / 8);
    EXPECT_TRUE(Poisoned(p, 3 * bytes - bytes / 8, 3 * bytes)) << bytes;
  }
}

TEST_F(PoisonTest, ZeroedMemoryIsZero) {
  for (size_t bytes : {16, 1000, 32768, 100'000}) {
    region_->Free(region_->Allocate(bytes));
    auto* p = static_cast<const char*>(region_->AllocateZeroed(bytes));
    EXPECT_TRUE(std::all_of(p, p + bytes, [](char c) { return c == 0; })) << bytes;
  }
}

// Holes that nothing fits into are given back, and what is held stays as it is.
TEST_F(RegionTest, HolesAreGivenBackBeforeTheyAddUp) {
  static uint64_t given;
  given = 0;
  g_trim_hook = [](const FreePages* pages, size_t count) {
    for (size_t i = 0; i < count; ++i) {
      memset(pages[i].memory, 0, pages[i].bytes);
      given += pages[i].bytes;
    }
  };
  constexpr size_t kLimit = size_t{24} << 20;
  region_->SetBudget(
      {.allocations = 1'000'000, .total_bytes = size_t{1} << 40, .held_bytes = kLimit});
  std::vector<char*> blocks;
  for (int i = 0; i < 500; ++i) {
    blocks.push_back(static_cast<char*>(region_->Allocate(40'000)));
    memset(blocks.back(), i, 40'000);
  }
  EXPECT_EQ(given, 0u);  // no holes so far
  for (int i = 0; i < 500; ++i) {
    if (i % 8 != 0) region_->Free(blocks[static_cast<size_t>(i)]);
  }
  std::vector<char*> others;
  for (int i = 0; i < 45; ++i) {
    others.push_back(static_cast<char*>(region_->Allocate(300'000)));
    ASSERT_NE(others.back(), nullptr);
    memset(others.back(), 1, 300'000);
  }
  g_trim_hook = nullptr;
  EXPECT_GT(given, size_t{12} << 20);
  for (int i = 0; i < 500; i += 8) {
    const char* block = blocks[static_cast<size_t>(i)];
    EXPECT_EQ(block[0], static_cast<char>(i));
    EXPECT_EQ(block[39'999], static_cast<char>(i));
  }
}

}  // namespace
}  // namespace terrarium::memory
