#include "interp/memory/image.h"

#include <sys/mman.h>

#include <cstring>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "interp/memory/layout.h"

namespace terrarium::memory {
namespace {

constexpr size_t kBytes = size_t{64} << 20;
// What is compared byte by byte; all writes of these tests stay below.
constexpr size_t kCompared = size_t{12} << 20;

class ImageTest : public ::testing::Test {
 protected:
  explicit ImageTest(bool use_ioctl = true, int objects = 4000) : scanner_(use_ioctl) {
    memory_ = static_cast<char*>(mmap(nullptr, kBytes, PROT_READ | PROT_WRITE,
                                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0));
    region_ = Region::Create(memory_, kBytes);
    // A warm-up: objects of many sizes, some of them freed.
    for (int i = 0; i < objects; ++i) {
      size_t n = random_() % 20 == 0 ? random_() % 50'000 : random_() % 800;
      void* p = region_->Allocate(n);
      memset(p, static_cast<int>(random_()), n);
      if (random_() % 4 == 0) {
        region_->Free(p);
      } else {
        objects_.push_back({static_cast<char*>(p), n});
      }
    }
    region_->PrepareForImage();
    image_ = Image::Freeze(region_, kBytes, &scanner_).value();
    reference_ = Copy();
  }
  ~ImageTest() override {
    image_.reset();
    munmap(memory_, kBytes);
  }

  std::string Copy() const { return std::string(memory_, kCompared); }

  void Begin() {
    faults_ = ThreadFaults();
    region_->SetBudget({.allocations = UINT64_MAX / 2,
                        .total_bytes = UINT64_MAX / 2,
                        .held_bytes = UINT64_MAX / 2});
  }
  RestoreStats End(bool distrust = false, bool killed = false) {
    return image_->Restore(
        {.faults = ThreadFaults() != faults_, .killed = killed, .distrust = distrust});
  }
  // I1, by means of our own.
  void ExpectPristine(const std::string& reference, const std::string& when) {
    if (memcmp(memory_, reference.data(), kCompared) != 0) {
      size_t at = 0;
      while (memory_[at] == reference[at]) ++at;
      FAIL() << "byte " << at % kPage << " of page " << at / kPage << " differs " << when;
    }
    ASSERT_EQ(image_->Check(), "") << when;
  }

  // What a guest does: writes to old objects, allocates, frees.
  void RandomRun(size_t allocations, size_t largest) {
    for (size_t i = 0; i < allocations; ++i) {
      const Object& object = objects_[random_() % objects_.size()];
      if (object.bytes > 0) {
        object.p[random_() % object.bytes] = static_cast<char>(random_());
      }
      size_t n = random_() % 10 == 0 ? random_() % largest : random_() % 700;
      if (region_->used_bytes() + largest > kCompared) n = random_() % 700;
      void* p = region_->Allocate(n);
      ASSERT_NE(p, nullptr);
      memset(p, static_cast<int>(random_()) | 1, n);
      if (random_() % 3 == 0) region_->Free(p);
    }
  }

  struct Object {
    char* p;
    size_t bytes;
  };
  std::mt19937_64 random_{11};
  PageScanner scanner_;
  char* memory_;
  Region* region_;
  std::vector<Object> objects_;
  std::unique_ptr<Image> image_;
  std::string reference_;
  uint64_t faults_ = 0;
};

class PagemapImageTest : public ImageTest {
 protected:
  PagemapImageTest() : ImageTest(/*use_ioctl=*/false) {}
};

TEST_F(ImageTest, RestoreIsExactAfterRandomRuns) {
  for (int run = 0; run < 60; ++run) {
    Begin();
    RandomRun(random_() % 2000, run % 10 == 0 ? 3 << 20 : 20'000);
    End(/*distrust=*/false, /*killed=*/run % 3 == 0);
    ExpectPristine(reference_, "after run " + std::to_string(run));
    if (HasFatalFailure()) return;
  }
}

// What a killed guest allocated goes back to the kernel, resident pages too.
TEST_F(ImageTest, GrowthIsDroppedAfterAKill) {
  size_t hot = 0;
  for (int run = 0; run < 8; ++run) {
    Begin();
    for (int i = 0; i < 1000; ++i) memset(region_->Allocate(600), 7, 600);
    bool killed = run == 5;
    if (killed) hot = image_->hot_pages();
    End(/*distrust=*/false, killed);
    ExpectPristine(reference_, "after run " + std::to_string(run));
    if (HasFatalFailure()) return;
    if (killed) {
      EXPECT_LT(image_->hot_pages() + 80, hot);
    }
  }
}

TEST_F(PagemapImageTest, RestoreIsExactWithoutTheIoctl) {
  for (int run = 0; run < 20; ++run) {
    Begin();
    RandomRun(random_() % 2000, 20'000);
    End();
    ExpectPristine(reference_, "after run " + std::to_string(run));
    if (HasFatalFailure()) return;
  }
}

// R1: with the pages, the allocator is as it was.
TEST_F(ImageTest, SameRunAfterARestoreGivesSameAddresses) {
  std::string first;
  for (int run = 0; run < 5; ++run) {
    Begin();
    std::string trace;
    for (size_t i = 0; i < 3000; ++i) {
      void* p = region_->Allocate(i * 7 % 3000);
      trace += std::to_string(region_->OffsetOf(p)) + ' ';
      if (i % 3 == 0) region_->Free(p);
    }
    End();
    if (run == 0) first = trace;
    EXPECT_EQ(trace, first) << run;
  }
}

// A guest with a memory-corruption bug may write anywhere, without a crash.
TEST_F(ImageTest, RestoreIsExactAfterStrayWrites) {
  size_t end = image_->base_bytes();
  for (int run = 0; run < 40; ++run) {
    Begin();
    for (int i = 0; i < 50; ++i) {
      size_t at = random_() % end;
      // Not into the header: a corrupt `brk_` is the next test's.
      if (at >= sizeof(Region)) memory_[at] = static_cast<char>(random_());
    }
    memory_[end + random_() % (1 << 20)] = 7;        // just above the image
    memory_[kCompared - 1 - random_() % kPage] = 7;  // far above it
    End();
    ExpectPristine(reference_, "after run " + std::to_string(run));
    if (HasFatalFailure()) return;
  }
}

TEST_F(ImageTest, DistrustUndoesACorruptHeader) {
  for (int run = 0; run < 10; ++run) {
    Begin();
    RandomRun(200, 100'000);
    for (size_t i = 0; i < sizeof(Region); ++i) {
      memory_[i] = static_cast<char>(random_());
    }
    memory_[kCompared - 1] = 7;
    End(/*distrust=*/true);
    ExpectPristine(reference_, "after run " + std::to_string(run));
    if (HasFatalFailure()) return;
  }
}

TEST_F(ImageTest, GrowthIsZeroAgain) {
  for (size_t bytes : {size_t{40'000}, size_t{1} << 20, size_t{8} << 20}) {
    for (int run = 0; run < 4; ++run) {
      Begin();
      void* p = region_->Allocate(bytes);
      memset(p, 0xFF, bytes);
      End();
      ExpectPristine(reference_, "after " + std::to_string(bytes) + " bytes");
      if (HasFatalFailure()) return;
    }
  }
}

TEST_F(ImageTest, PagesThatRecurBecomeHotAndThenCostNoFault) {
  char* page = memory_ + image_->base_bytes() / 2 / kPage * kPage;
  for (int run = 0; run < 3; ++run) {
    Begin();
    page[100] = static_cast<char>(page[100] + 1);
    End();
  }
  size_t hot = image_->hot_pages();
  EXPECT_GT(hot, 0u);
  Begin();
  page[100] = static_cast<char>(page[100] + 1);
  page[200] = 1;
  EXPECT_EQ(ThreadFaults(), faults_);
  RestoreStats stats = End();
  EXPECT_EQ(stats.pages, hot);
  ExpectPristine(reference_, "with hot pages");
}

TEST_F(ImageTest, HotPagesThatAreNotWrittenBecomeCold) {
  for (int run = 0; run < 3; ++run) {
    Begin();
    for (size_t at = sizeof(Region); at < image_->base_bytes(); at += kPage) {
      memory_[at] = static_cast<char>(~memory_[at]);
    }
    End();
  }
  EXPECT_GE(image_->hot_pages(), image_->base_bytes() / kPage - 1);
  // Only the region's header is written from here on.
  for (int run = 0; run < 1000; ++run) {
    Begin();
    End();
  }
  EXPECT_LE(image_->hot_pages(), 4u);
  ExpectPristine(reference_, "after pruning");
  Begin();
  RandomRun(1000, 50'000);
  End();
  ExpectPristine(reference_, "after a run with few hot pages");
}

// What a restore may take is a matter of counts, whatever a run has dirtied.
class BigImageTest : public ImageTest {
 protected:
  static constexpr uint64_t kDrops = 2 * kMostDrops + 3;
  BigImageTest() : ImageTest(/*use_ioctl=*/true, /*objects=*/20'000) {}

  size_t base_pages() const { return image_->base_bytes() / kPage; }
  // Writes to each page of a set, spares the header.
  template <typename Chosen>
  RestoreStats RunThatWrites(Chosen chosen) {
    Begin();
    for (size_t page = sizeof(Region) / kPage + 1; page < base_pages(); ++page) {
      if (chosen(page)) memory_[page * kPage + 40] ^= 1;
    }
    RestoreStats stats = End();
    EXPECT_EQ(image_->Check(), "");
    return stats;
  }
};

TEST_F(BigImageTest, ScatteredPagesGoInFewCalls) {
  ASSERT_GT(base_pages(), 2 * kMostHotPages);
  // Pages that stay hot all the time lie between them.
  const auto hot = [](size_t page) { return page % 40 == 3; };
  for (int run = 0; run < 3; ++run) RunThatWrites(hot);
  ASSERT_GT(image_->hot_pages(), base_pages() / 40 - 2);
  for (size_t step : {2, 3, 7, 16, 40}) {
    const RestoreStats stats =
        RunThatWrites([&](size_t page) { return hot(page) || page % step == 1; });
    EXPECT_LE(stats.drops, kDrops) << step;
    EXPECT_GE(stats.pages, base_pages() / step) << step;
    EXPECT_LE(stats.copied, kMostHotPages) << step;
  }
  for (int run = 0; run < 50; ++run) {
    const uint64_t some = random_();
    const RestoreStats stats =
        RunThatWrites([&](size_t page) { return (some >> page % 61 & 3) == 0; });
    EXPECT_LE(stats.drops, kDrops);
    EXPECT_LE(stats.copied, kMostHotPages);
  }
}

// The next tenant copies no more than so many pages, and not for long.
TEST_F(BigImageTest, WhatOneRunMakesHotIsBoundedAndSoonCold) {
  for (int run = 0; run < 4; ++run) {
    const RestoreStats stats = RunThatWrites([](size_t) { return true; });
    EXPECT_LE(stats.copied, kMostHotPages);
    EXPECT_LE(stats.drops, kDrops);
  }
  EXPECT_LE(image_->hot_pages(), kMostHotPages);
  EXPECT_GT(image_->hot_pages(), kMostHotPages / 2);
  uint64_t copied = 0;
  for (int run = 0; run < 24; ++run) {
    const size_t hot = image_->hot_pages();
    const RestoreStats stats = RunThatWrites([](size_t) { return false; });
    EXPECT_LE(stats.copied, kMostHotPages);
    EXPECT_LE(stats.drops, kDrops);
    EXPECT_GE(image_->hot_pages() + 600, hot);  // no one pays for all of them
    copied += stats.copied;
  }
  EXPECT_LE(copied, 14 * kMostHotPages);
  EXPECT_LE(image_->hot_pages(), 300u);
}

TEST_F(BigImageTest, MuchGrowthIsDroppedAtOnce) {
  for (int run = 0; run < 4; ++run) {
    Begin();
    void* p = region_->Allocate(size_t{20} << 20);
    memset(p, 1, size_t{20} << 20);
    const RestoreStats stats = End(/*distrust=*/false, /*killed=*/run % 2 == 1);
    EXPECT_LE(stats.drops, kDrops);
    EXPECT_LE(stats.copied, 600u);
    EXPECT_GT(stats.pages, 5000u);
    EXPECT_EQ(image_->Check(), "");
  }
}

TEST_F(ImageTest, CheckNamesADifference) {
  EXPECT_EQ(image_->Check(), "");
  size_t page = image_->base_bytes() / kPage / 2;
  memory_[page * kPage + 17] = static_cast<char>(~memory_[page * kPage + 17]);
  EXPECT_EQ(image_->Check(), "page " + std::to_string(page) + " of " +
                                 std::to_string(image_->base_bytes() / kPage) +
                                 " differs from the image at byte 17");
  memory_[page * kPage + 17] = static_cast<char>(~memory_[page * kPage + 17]);
  memory_[kCompared] = 1;
  EXPECT_NE(image_->Check().find("is not zero"), std::string::npos);
}

class OverlayTest : public ImageTest {
 protected:
  // What a sandbox adds: changed objects, and more memory.
  std::unique_ptr<Overlay> MakeOverlay(size_t allocations, size_t largest) {
    EXPECT_TRUE(image_->Activate(nullptr).ok());
    Begin();
    RandomRun(allocations, largest);
    region_->PrepareForImage();
    auto overlay = image_->FreezeOverlay().value();
    return overlay;
  }
};

TEST_F(OverlayTest, RestoresToTheOverlayAndBackToTheBase) {
  auto overlay = MakeOverlay(3000, 200'000);
  EXPECT_EQ(image_->active(), overlay.get());
  std::string with_overlay = Copy();
  EXPECT_NE(with_overlay, reference_);
  for (int run = 0; run < 20; ++run) {
    Begin();
    RandomRun(500, 100'000);
    End();
    ExpectPristine(with_overlay, "in the overlay, run " + std::to_string(run));
    if (HasFatalFailure()) return;
  }
  ASSERT_TRUE(image_->Activate(nullptr).ok());
  ExpectPristine(reference_, "back in the base");
}

TEST_F(OverlayTest, SwitchesManyTimesBetweenTwoOverlaysAndTheBase) {
  auto small = MakeOverlay(10, 1000);
  std::string with_small = Copy();
  auto large = MakeOverlay(4000, 1 << 20);
  std::string with_large = Copy();
  const Overlay* const overlays[] = {nullptr, small.get(), large.get()};
  const std::string* const references[] = {&reference_, &with_small, &with_large};
  for (int step = 0; step < 40; ++step) {
    size_t which = random_() % 3;
    ASSERT_TRUE(image_->Activate(overlays[which]).ok());
    ExpectPristine(*references[which], "after switch " + std::to_string(step));
    for (size_t run = random_() % 4; run > 0; --run) {
      Begin();
      RandomRun(random_() % 300, step % 7 == 0 ? 2 << 20 : 30'000);
      bool distrust = random_() % 8 == 0;
      if (distrust) memset(memory_, 0x5A, sizeof(Region));
      End(distrust);
      ExpectPristine(*references[which], "after a run at step " + std::to_string(step));
    }
    if (HasFatalFailure()) return;
  }
  ASSERT_TRUE(image_->Activate(nullptr).ok());
  ExpectPristine(reference_, "at the end");
}

TEST_F(OverlayTest, PagesOfAnOverlayStayWhenTheyTurnCold) {
  auto overlay = MakeOverlay(2000, 10'000);
  std::string with_overlay = Copy();
  // Many idle restores: pruning must not let go of what is not in the file.
  for (int run = 0; run < 1100; ++run) {
    Begin();
    End();
  }
  ExpectPristine(with_overlay, "after idle runs");
  // By now the overlay's file is mapped where it differs from the base.
  Begin();
  EXPECT_LT(End().pages, 20u);
  for (int run = 0; run < 20; ++run) {
    Begin();
    RandomRun(500, 20'000);
    End();
    ExpectPristine(with_overlay, "after a run that wrote such pages");
  }
  for (int step = 0; step < 3; ++step) {
    ASSERT_TRUE(image_->Activate(nullptr).ok());
    ExpectPristine(reference_, "back in the base");
    ASSERT_TRUE(image_->Activate(overlay.get()).ok());
    ExpectPristine(with_overlay, "in the overlay again");
  }
}

// Pages that set-up code wrote and put back are resident; a later write to one must not go unseen
// for want of a fault.
TEST_F(OverlayTest, PagesThatSetUpPutBackAreStillTracked) {
  size_t end = image_->base_bytes();
  char* page = memory_ + end / 2 / kPage * kPage;
  for (int run = 0; run < 3; ++run) {  // growth gets hot
    Begin();
    RandomRun(200, 50'000);
    memset(memory_ + end, 1, 100 * kPage);
    End();
  }
  Begin();
  char was = *page;
  *page = static_cast<char>(~was);
  *page = was;
  region_->PrepareForImage();
  auto overlay = image_->FreezeOverlay().value();
  std::string with_overlay = Copy();
  Begin();
  *page = static_cast<char>(~was);
  End();
  ExpectPristine(with_overlay, "after a write to it");
  Begin();
  memset(memory_ + region_->used_bytes(), 1, 10 * kPage);
  End();
  ExpectPristine(with_overlay, "after a write above the overlay");
}

TEST_F(OverlayTest, AnEmptyOverlayIsTheBase) {
  Begin();
  End();
  auto overlay = image_->FreezeOverlay().value();
  ExpectPristine(reference_, "in an overlay of nothing");
  ASSERT_TRUE(image_->Activate(nullptr).ok());
  ExpectPristine(reference_, "back in the base");
}

}  // namespace
}  // namespace terrarium::memory
