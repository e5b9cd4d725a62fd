#include "interp/memory/layout.h"

#include <csignal>
#include <cstring>

#include "gtest/gtest.h"

namespace terrarium::memory {
namespace {

constexpr size_t kSlotBytes = size_t{60} << 20;  // becomes 64 MiB
constexpr size_t kStackBytes = size_t{1} << 20;
constexpr int kSlots = 3;

class LayoutTest : public ::testing::Test {
 protected:
  // The layout is the process's and is taken once.
  static void SetUpTestSuite() { ASSERT_TRUE(Reserve(kSlotBytes, kStackBytes, kSlots).ok()); }
};
using LayoutDeathTest = LayoutTest;

TEST_F(LayoutTest, SlotsAreAlignedEqualAndAdjacent) {
  EXPECT_EQ(g_layout.slot_bytes(), size_t{64} << 20);
  EXPECT_EQ(g_layout.base % g_layout.slot_bytes(), 0u);
  EXPECT_EQ(g_layout.bytes, kSlots * g_layout.slot_bytes());
  for (int i = 0; i < kSlots; ++i) {
    Slot slot = OpenSlot(i).value();
    EXPECT_EQ(reinterpret_cast<uintptr_t>(slot.heap),
              g_layout.base + static_cast<size_t>(i) * g_layout.slot_bytes());
    EXPECT_EQ(slot.stack_top - slot.stack_low, static_cast<ptrdiff_t>(kStackBytes));
    EXPECT_EQ(slot.stack_low, slot.heap + g_layout.heap_bytes + kGuardBytes);
    EXPECT_EQ(slot.stack_top + kGuardBytes, slot.heap + g_layout.slot_bytes());
    // Usable to the last byte.
    memset(slot.stack_low, 1, kStackBytes);
    slot.heap[0] = slot.heap[g_layout.heap_bytes - 1] = 1;
  }
}

TEST_F(LayoutTest, TellsGuestMemoryFromTheRest) {
  Slot slot = OpenSlot(1).value();
  int local;
  EXPECT_FALSE(g_layout.Contains(&local));
  EXPECT_FALSE(g_layout.Contains(nullptr));
  auto* base = reinterpret_cast<char*>(g_layout.base);
  EXPECT_FALSE(g_layout.Contains(base - 1));
  EXPECT_TRUE(g_layout.Contains(base));
  EXPECT_TRUE(g_layout.Contains(base + g_layout.bytes - 1));
  EXPECT_FALSE(g_layout.Contains(base + g_layout.bytes));
  EXPECT_EQ(g_layout.SlotOf(slot.heap), slot.heap);
  EXPECT_EQ(g_layout.SlotOf(slot.heap + g_layout.heap_bytes - 1), slot.heap);
  EXPECT_EQ(g_layout.SlotOf(slot.stack_low), slot.heap);
  EXPECT_EQ(g_layout.SlotOf(slot.heap - 1), slot.heap - g_layout.slot_bytes());
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST_F(LayoutDeathTest, GuardsFaultOnBothSidesOfTheStack) {
  Slot slot = OpenSlot(0).value();
  auto touch = [](char* p) { *static_cast<volatile char*>(p) = 1; };
  EXPECT_EXIT(touch(slot.stack_low - 1), ::testing::KilledBySignal(SIGSEGV), "");
  EXPECT_EXIT(touch(slot.stack_low - kGuardBytes), ::testing::KilledBySignal(SIGSEGV), "");
  EXPECT_EXIT(touch(slot.stack_top), ::testing::KilledBySignal(SIGSEGV), "");
  EXPECT_EXIT(touch(slot.stack_top + kGuardBytes - 1), ::testing::KilledBySignal(SIGSEGV), "");
}
#endif

TEST_F(LayoutTest, RefusesAStackThatDoesNotFit) {
  Layout before = g_layout;
  EXPECT_EQ(Reserve(kSlotBytes, kSlotBytes / 2, 1).code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(Reserve(size_t{1} << 20, size_t{1} << 20, 1).code(),
            absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(g_layout.base, before.base);
}

TEST_F(LayoutTest, RefusesMoreThanThereIs) {
  EXPECT_EQ(Reserve(size_t{1} << 44, kStackBytes, 1024).code(),
            absl::StatusCode::kResourceExhausted);
}

TEST_F(LayoutTest, RoundsAnOddStackUpToPages) {
  Layout before = g_layout;
  ASSERT_TRUE(Reserve(kSlotBytes, kStackBytes + 1, 1).ok());
  EXPECT_EQ(g_layout.stack_bytes, kStackBytes + kPage);
  Slot slot = OpenSlot(0).value();
  *slot.stack_low = slot.stack_top[-1] = 1;
  g_layout = before;
}

}  // namespace
}  // namespace terrarium::memory
