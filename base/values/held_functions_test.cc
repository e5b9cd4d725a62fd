#include "base/values/held_functions.h"

#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "gtest/gtest.h"

namespace terrarium::base {
namespace {

internal::ObjectRef Ref(uint32_t slot) { return {internal::kGuestFunctions, slot, 7}; }

TEST(HeldFunctions, AreHeldAsLongAsOneHandleIsThere) {
  const uint64_t number = NumberOf(Ref(1)), before = FunctionsLetGo();
  EXPECT_FALSE(IsFunctionHeld(number));
  std::optional<GuestFunction> one(Ref(1));
  GuestFunction copy = *one;
  GuestFunction again(Ref(1));
  EXPECT_EQ(copy, again);
  EXPECT_TRUE(IsFunctionHeld(number));
  one.reset();
  copy = GuestFunction(Ref(2));
  EXPECT_TRUE(IsFunctionHeld(number));
  const GuestFunction moved = std::move(again);
  EXPECT_TRUE(IsFunctionHeld(number));
  EXPECT_EQ(FunctionsLetGo(), before);
  again = moved;
  { const GuestFunction last = std::move(copy); }
  EXPECT_FALSE(IsFunctionHeld(NumberOf(Ref(2))));
  EXPECT_EQ(FunctionsLetGo(), before + 1);
}

TEST(HeldFunctions, AHandleOfSomethingElseHoldsNothing) {
  const GuestFunction none, other({1, 3, 7});
  EXPECT_FALSE(IsFunctionHeld(NumberOf({1, 3, 7})));
  EXPECT_FALSE(IsFunctionHeld(0));
}

TEST(HeldFunctions, ManyThreads) {
  std::vector<std::thread> threads;
  threads.reserve(4);
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([] {
      for (uint32_t i = 0; i < 2000; ++i) {
        const GuestFunction f(Ref(100 + i % 3));
        // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): copies are counted
        const GuestFunction copy = f;
        EXPECT_TRUE(IsFunctionHeld(NumberOf(copy.ref())));
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (uint32_t i = 0; i < 3; ++i) EXPECT_FALSE(IsFunctionHeld(NumberOf(Ref(100 + i))));
}

}  // namespace
}  // namespace terrarium::base
