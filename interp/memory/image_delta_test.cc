#include <sys/mman.h>

#include <cstring>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "interp/memory/image.h"
#include "interp/memory/layout.h"

namespace terrarium::memory {
namespace {

constexpr size_t kBytes = size_t{64} << 20;
// What is compared byte by byte; all writes of these tests stay below.
constexpr size_t kCompared = size_t{12} << 20;

struct World {
  std::unique_ptr<Delta> delta = std::make_unique<Delta>();
  std::string expected;
};

// Parameter: whether the kernel's quick answer about written pages is used.
class ImageDeltaTest : public ::testing::TestWithParam<bool> {
 protected:
  ImageDeltaTest() : scanner_(GetParam()) {
    memory_ = static_cast<char*>(mmap(nullptr, kBytes, PROT_READ | PROT_WRITE,
                                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0));
    region_ = Region::Create(memory_, kBytes);
    for (int i = 0; i < 2000; ++i) {
      objects_.push_back(static_cast<char*>(region_->Allocate(kObject)));
      memset(objects_.back(), 0x5A, kObject);
    }
    region_->PrepareForImage();
    image_ = Image::Freeze(region_, kBytes, &scanner_).value();
    base_ = Copy();
  }
  ~ImageDeltaTest() override {
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
  bool Faults() const { return ThreadFaults() != faults_; }
  // Writes to pages that are in use and to new ones.
  void RandomRun() {
    for (size_t i = random_() % 400; i > 0; --i) {
      const size_t n = random_() % 20 == 0 ? random_() % 20'000 : random_() % 700;
      if (region_->used_bytes() + n + (size_t{1} << 20) > kCompared) break;
      void* p = region_->Allocate(n);
      memset(p, static_cast<int>(random_()) | 1, n);
      if (random_() % 2 == 0) region_->Free(p);
    }
    for (size_t i = random_() % 30; i > 0; --i) {
      objects_[random_() % objects_.size()][random_() % kObject] = static_cast<char>(random_());
    }
  }
  void Commit(World& world, PageChanges* changes) {
    const RestoreStats stats = image_->Commit(Faults(), *world.delta, changes);
    ASSERT_EQ(stats.error, 0);
    world.expected = Copy();
  }
  void Expect(const World& world, const std::string& when) {
    ASSERT_EQ(memcmp(memory_, world.expected.data(), kCompared), 0) << when;
    ASSERT_EQ(image_->Check(), "") << when;
  }
  World New() {
    World world;
    world.delta->end = image_->base_bytes() / kPage;
    world.expected = base_;
    return world;
  }

  static constexpr size_t kObject = 700;
  std::mt19937_64 random_{17};
  std::vector<char*> objects_;  // of the image
  PageScanner scanner_;
  char* memory_;
  Region* region_;
  std::unique_ptr<Image> image_;
  std::string base_;
  uint64_t faults_ = 0;
};

INSTANTIATE_TEST_SUITE_P(Kernels, ImageDeltaTest, ::testing::Bool());

TEST_P(ImageDeltaTest, CommitsStayAndRestoresGoBackToThem) {
  World world = New();
  ASSERT_TRUE(image_->SwitchDelta(world.delta.get()).ok());
  for (int run = 0; run < 100; ++run) {
    Begin();
    RandomRun();
    if (random_() % 3 == 0) {
      const bool killed = random_() % 2 == 0;
      ASSERT_EQ(image_->Restore({.faults = Faults(), .killed = killed, .distrust = false}).error,
                0);
    } else {
      Commit(world, nullptr);
    }
    Expect(world, "after run " + std::to_string(run));
    if (HasFatalFailure()) return;
  }
  ASSERT_TRUE(image_->SwitchDelta(nullptr).ok());
  EXPECT_EQ(memcmp(memory_, base_.data(), kCompared), 0);
  EXPECT_EQ(image_->Check(), "");
}

TEST_P(ImageDeltaTest, WorldsTakeTurns) {
  std::vector<World> worlds;
  worlds.reserve(5);
  for (int i = 0; i < 5; ++i) worlds.push_back(New());
  for (int turn = 0; turn < 100; ++turn) {
    World& world = worlds[random_() % worlds.size()];
    ASSERT_TRUE(image_->SwitchDelta(world.delta.get()).ok());
    Expect(world, "on turn " + std::to_string(turn));
    if (HasFatalFailure()) return;
    Begin();
    RandomRun();
    Commit(world, nullptr);
    if (turn % 11 == 0) {
      // A clone goes its own way.
      World& other = worlds[random_() % worlds.size()];
      if (&other != &world) other = {std::make_unique<Delta>(*world.delta), world.expected};
    }
    if (turn % 17 == 0) {
      ASSERT_TRUE(image_->SwitchDelta(nullptr).ok());
      ASSERT_EQ(memcmp(memory_, base_.data(), kCompared), 0) << turn;
    }
  }
}

TEST_P(ImageDeltaTest, ChangesLeadBack) {
  World world = New();
  ASSERT_TRUE(image_->SwitchDelta(world.delta.get()).ok());
  std::vector<std::string> states = {base_};
  std::vector<PageChanges> history;
  for (int round = 0; round < 30; ++round) {
    for (size_t i = random_() % 6; i > 0; --i) {
      Begin();
      RandomRun();
      Commit(world, &history.emplace_back());
      states.push_back(world.expected);
    }
    auto back = std::make_unique<Delta>(*world.delta);
    for (size_t i = random_() % 4; i > 0 && !history.empty(); --i) {
      *back = Undone(*back, history.back());
      history.pop_back();
      states.pop_back();
    }
    ASSERT_TRUE(image_->SwitchDelta(back.get()).ok());
    world = {std::move(back), states.back()};
    Expect(world, "in round " + std::to_string(round));
    if (HasFatalFailure()) return;
  }
}

TEST_P(ImageDeltaTest, AnOverlayIsBelowTheDelta) {
  Begin();
  RandomRun();
  region_->PrepareForImage();
  std::unique_ptr<Overlay> overlay = image_->FreezeOverlay().value();
  const std::string with_overlay = Copy();
  World world;
  world.expected = with_overlay;
  ASSERT_TRUE(image_->SwitchDelta(world.delta.get()).ok());
  for (int run = 0; run < 50; ++run) {
    Begin();
    RandomRun();
    Commit(world, nullptr);
    Expect(world, "after run " + std::to_string(run));
    if (HasFatalFailure()) return;
    if (run % 10 != 9) continue;
    // A run of another sandbox in between.
    ASSERT_TRUE(image_->SwitchDelta(nullptr).ok());
    ASSERT_TRUE(image_->Activate(nullptr).ok());
    ASSERT_EQ(memcmp(memory_, base_.data(), kCompared), 0) << run;
    Begin();
    RandomRun();
    image_->Restore({.faults = Faults(), .killed = false, .distrust = false});
    ASSERT_TRUE(image_->Activate(overlay.get()).ok());
    ASSERT_EQ(memcmp(memory_, with_overlay.data(), kCompared), 0) << run;
    ASSERT_TRUE(image_->SwitchDelta(world.delta.get()).ok());
    Expect(world, "after a pause");
  }
  ASSERT_TRUE(image_->SwitchDelta(nullptr).ok());
  ASSERT_TRUE(image_->Activate(nullptr).ok());
}

TEST_P(ImageDeltaTest, PackedPagesAreTheSameAgain) {
  World world = New();
  ASSERT_TRUE(image_->SwitchDelta(world.delta.get()).ok());
  const auto below = [this](uint32_t page) { return image_->SourceIn(nullptr, page); };
  for (int round = 0; round < 20; ++round) {
    Begin();
    RandomRun();
    Commit(world, nullptr);
    ASSERT_TRUE(image_->SwitchDelta(nullptr).ok());
    // A page that is shared stays as it is.
    PageList shared;
    if (round % 3 == 0) shared.push_back(world.delta->pages.front());
    const size_t open = world.delta->bytes();
    Pack(*world.delta, below);
    EXPECT_EQ(world.delta->pages.size(), shared.size());
    EXPECT_LT(world.delta->bytes(), open);
    Unpack(*world.delta, below);
    EXPECT_EQ(world.delta->bytes(), open);
    ASSERT_TRUE(image_->SwitchDelta(world.delta.get()).ok());
    Expect(world, "in round " + std::to_string(round));
    if (HasFatalFailure()) return;
  }
  ASSERT_TRUE(image_->SwitchDelta(nullptr).ok());
}

// What equals the image again is not kept.
TEST_P(ImageDeltaTest, PagesThatAreAsBelowLeaveTheDelta) {
  World world = New();
  ASSERT_TRUE(image_->SwitchDelta(world.delta.get()).ok());
  char* at = objects_[1000];
  const char before = *at;
  Begin();
  *at = static_cast<char>(before + 1);
  Commit(world, nullptr);
  const size_t with_it = world.delta->pages.size();
  Begin();
  *at = before;
  PageChanges changes;
  Commit(world, &changes);
  EXPECT_EQ(world.delta->pages.size(), with_it - 1);
  Expect(world, "after it was put back");
  const Delta back = Undone(*world.delta, changes);
  EXPECT_EQ(back.pages.size(), with_it);
}

}  // namespace
}  // namespace terrarium::memory
