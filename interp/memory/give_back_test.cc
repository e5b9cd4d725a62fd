#include "interp/memory/give_back.h"

#include <sys/mman.h>

#include <cstring>

#include "gtest/gtest.h"

namespace terrarium::memory {
namespace {

constexpr size_t kBytes = size_t{4} * 4096;

class GiveBackTest : public ::testing::Test {
 protected:
  GiveBackTest()
      : memory_(static_cast<char*>(
            mmap(nullptr, kBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))) {
    memset(memory_, 7, kBytes);
  }
  ~GiveBackTest() override { munmap(memory_, kBytes); }

  char* const memory_;
};

TEST_F(GiveBackTest, WhatWasWrittenIsGone) {
  ASSERT_TRUE(GiveBack(memory_ + 4096, 4096));
  EXPECT_EQ(memory_[4095], 7);
  EXPECT_EQ(memory_[4096], 0);
  EXPECT_EQ(memory_[8192], 7);
  EXPECT_TRUE(GiveBack(memory_, 0));
}

// Either the kernel can, or the caller is told: never a silent no.
TEST_F(GiveBackTest, LockedMemoryGoesOrTheCallerKnows) {
  if (mlock(memory_, kBytes) != 0) GTEST_SKIP() << "no memory may be locked here";
  const bool gone = GiveBack(memory_, kBytes);
  EXPECT_EQ(memory_[0], gone ? 0 : 7);
}

TEST_F(GiveBackTest, WhatIsNotThereCannotGo) {
  munmap(memory_ + 4096, 4096);
  EXPECT_FALSE(GiveBack(memory_, kBytes));
}

}  // namespace
}  // namespace terrarium::memory
