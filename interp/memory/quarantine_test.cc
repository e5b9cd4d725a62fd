// The region's quarantine of freed memory (region.h).
#include <sys/mman.h>

#include <algorithm>
#include <cstring>
#include <random>
#include <vector>

#include "gtest/gtest.h"
#include "interp/memory/region.h"

namespace terrarium::memory {
namespace {

constexpr size_t kBytes = size_t{64} << 20;

class QuarantineTest : public ::testing::Test {
 protected:
  QuarantineTest() : region_(NewRegion()) {}
  ~QuarantineTest() override {
    for (void* p : maps_) munmap(p, kBytes);
  }
  Region* NewRegion() {
    void* p = mmap(nullptr, kBytes, PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    maps_.push_back(p);
    return Region::Create(static_cast<char*>(p), kBytes);
  }
  static MemoryBudget With(uint64_t quarantine, uint64_t held = UINT64_MAX / 2) {
    return {.allocations = UINT64_MAX / 2,
            .total_bytes = UINT64_MAX / 2,
            .held_bytes = held,
            .quarantine = quarantine};
  }
  // Frees an object and counts how many of its size are handed out, each freed again at once,
  // before its memory comes back.
  int ObjectsUntilReuse(size_t bytes, int most) {
    void* victim = region_->Allocate(bytes);
    region_->Free(victim);
    for (int i = 0; i < most; ++i) {
      void* p = region_->Allocate(bytes);
      if (p == victim) return i;
      region_->Free(p);
    }
    return most;
  }

  std::vector<void*> maps_;
  Region* region_;
};

TEST_F(QuarantineTest, WithoutOneMemoryComesBackAtOnce) { EXPECT_EQ(ObjectsUntilReuse(64, 10), 0); }

TEST_F(QuarantineTest, NothingComesBackBeforeItIsFull) {
  for (size_t bytes : {16, 64, 512, 4096, 32768, 100'000}) {
    region_->SetBudget(With(1 << 20));
    int least = static_cast<int>((1 << 20) / (bytes + bytes / 4 + 4096));
    EXPECT_GE(ObjectsUntilReuse(bytes, 1'000'000), least) << bytes;
  }
}

TEST_F(QuarantineTest, ItHoldsAtMostSoManyObjects) {
  region_->SetBudget(With(32 << 20));
  int n = ObjectsUntilReuse(16, 1'000'000);
  EXPECT_GE(n, static_cast<int>(kMaxQuarantined));
  EXPECT_LT(n, static_cast<int>(2 * kMaxQuarantined));
}

TEST_F(QuarantineTest, ContentsStayAsTheyWere) {
  region_->SetBudget(With(1 << 20));
  for (size_t bytes : {16, 48, 1000, 50'000}) {
    auto* p = static_cast<unsigned char*>(region_->Allocate(bytes));
    memset(p, 0xA5, bytes);
    region_->Free(p);
    for (int i = 0; i < 5; ++i) {
      memset(region_->Allocate(bytes), 0x5A, bytes);
    }
    EXPECT_TRUE(std::all_of(p, p + bytes, [](unsigned char c) { return c == 0xA5; }));
  }
}

// Objects of the image, made before there was a quarantine, are kept as well.
TEST_F(QuarantineTest, ObjectsFromBeforeAreKeptToo) {
  void* small = region_->Allocate(80);
  void* large = region_->Allocate(200'000);
  region_->PrepareForImage();
  region_->SetBudget(With(1 << 20));
  region_->Free(small);
  region_->Free(large);
  for (int i = 0; i < 100; ++i) {
    EXPECT_NE(region_->Allocate(80), small);
    EXPECT_NE(region_->Allocate(2000), large);
  }
}

TEST_F(QuarantineTest, ReallocateKeepsTheOldMemory) {
  region_->SetBudget(With(1 << 20));
  for (size_t bytes : {64, 5000}) {
    auto* p = static_cast<char*>(region_->Allocate(bytes));
    memset(p, 'x', bytes);
    auto* q = static_cast<char*>(region_->Reallocate(p, bytes * 3));
    ASSERT_NE(p, q);
    EXPECT_EQ(q[bytes - 1], 'x');
    EXPECT_EQ(p[bytes - 1], 'x');
    EXPECT_EQ(region_->Reallocate(q, bytes * 3 - 16), q);
    EXPECT_NE(region_->Allocate(bytes), p);
  }
}

TEST_F(QuarantineTest, ItCountsAsHeldAndAsLive) {
  region_->SetBudget(With(8 << 20));
  region_->Free(region_->Allocate(1 << 20));
  for (int i = 0; i < 1000; ++i) region_->Free(region_->Allocate(1024));
  EXPECT_GE(region_->Usage().held_bytes, size_t{2'000'000});
  EXPECT_GE(region_->Usage().live_bytes, size_t{2'000'000});

  // Nothing is let go early when memory gets short.
  region_->SetBudget(With(2 << 20, 1 << 20));
  void* last = nullptr;
  int n = 0;
  while (void* p = region_->Allocate(1024)) {
    region_->Free(p);
    last = p;
    ASSERT_LT(++n, 10'000);
  }
  EXPECT_NE(last, nullptr);
  EXPECT_GE(n, 800);
}

TEST_F(QuarantineTest, EndingItGivesEverythingBack) {
  region_->SetBudget(With(8 << 20));
  std::vector<void*> all;
  all.reserve(1000);
  for (int i = 0; i < 1000; ++i) all.push_back(region_->Allocate(512));
  for (void* p : all) region_->Free(p);
  region_->SetBudget(With(0));
  std::vector<void*> again;
  again.reserve(1000);
  for (int i = 0; i < 1000; ++i) again.push_back(region_->Allocate(512));
  std::sort(all.begin(), all.end());
  std::sort(again.begin(), again.end());
  EXPECT_EQ(all, again);
  EXPECT_EQ(ObjectsUntilReuse(512, 10), 0);
}

// I5, and no block overlaps another.
TEST_F(QuarantineTest, RandomUseIsDeterministicAndKeepsBlocksApart) {
  Region* regions[] = {region_, NewRegion()};
  std::vector<size_t> offsets[2];
  for (int which = 0; which < 2; ++which) {
    Region* region = regions[which];
    region->SetBudget(With(300'000));
    std::mt19937 random(7);
    struct Block {
      unsigned char* p;
      size_t bytes;
      unsigned char fill;
    };
    std::vector<Block> blocks;
    for (int i = 0; i < 30'000; ++i) {
      if (!blocks.empty() && random() % 2 == 0) {
        size_t k = random() % blocks.size();
        Block b = blocks[k];
        for (size_t j = 0; j < b.bytes; ++j) ASSERT_EQ(b.p[j], b.fill);
        region->Free(b.p);
        blocks[k] = blocks.back();
        blocks.pop_back();
      } else if (blocks.size() < 300) {
        size_t bytes = random() % 50 == 0 ? 40'000 : 1 + random() % 700;
        auto* p = static_cast<unsigned char*>(region->Allocate(bytes));
        ASSERT_NE(p, nullptr);
        auto fill = static_cast<unsigned char>(random());
        memset(p, fill, bytes);
        blocks.push_back({p, bytes, fill});
        offsets[which].push_back(region->OffsetOf(p));
      }
    }
  }
  EXPECT_EQ(offsets[0], offsets[1]);
}

}  // namespace
}  // namespace terrarium::memory
