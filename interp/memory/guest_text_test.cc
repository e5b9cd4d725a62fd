#include "interp/memory/guest_text.h"

#include <cstring>
#include <random>
#include <vector>

#include "gtest/gtest.h"

extern "C" const char __start_tr_guest_text[];
extern "C" const char __stop_tr_guest_text[];

namespace {

constexpr size_t kBlock = 64 << 10;

// Around nothing, around one block and around several.
const std::vector<size_t> kSizes = {0,
                                    1,
                                    7,
                                    64,
                                    kBlock - 1,
                                    kBlock,
                                    kBlock + 1,
                                    2 * kBlock - 1,
                                    2 * kBlock,
                                    2 * kBlock + 1,
                                    3 * kBlock + 17};

int Sign(int x) { return (x > 0) - (x < 0); }

std::vector<unsigned char> Random(size_t n, int values = 256) {
  static std::mt19937_64 random(3);
  std::vector<unsigned char> data(n);
  for (unsigned char& c : data) {
    c = static_cast<unsigned char>(random() % static_cast<unsigned>(values));
  }
  return data;
}

TEST(GuestText, LiesInTheSectionThatAKillMayInterrupt) {
  auto inside = [](auto* function) {
    auto* p = reinterpret_cast<const char*>(function);
    return p >= __start_tr_guest_text && p < __stop_tr_guest_text;
  };
  EXPECT_TRUE(inside(tr_guest_memcpy));
  EXPECT_TRUE(inside(tr_guest_memmove));
  EXPECT_TRUE(inside(tr_guest_memset));
  EXPECT_TRUE(inside(tr_guest_memcmp));
  EXPECT_TRUE(inside(tr_guest_memchr));
  EXPECT_TRUE(inside(tr_guest_memrchr));
  EXPECT_FALSE(inside(Random));
}

TEST(GuestText, MemcpyAndMemsetEqualLibc) {
  for (size_t n : kSizes) {
    auto from = Random(n + 2), expected = Random(n + 2), to = expected;
    memcpy(expected.data() + 1, from.data() + 1, n);
    EXPECT_EQ(tr_guest_memcpy(to.data() + 1, from.data() + 1, n), to.data() + 1);
    EXPECT_EQ(to, expected) << n;
    // More than a byte on purpose: only its low eight bits count.
    memset(expected.data() + 1, 0x15A, n);  // NOLINT(bugprone-suspicious-memset-usage): as above
    EXPECT_EQ(tr_guest_memset(to.data() + 1, 0x15A, n), to.data() + 1);
    EXPECT_EQ(to, expected) << n;
  }
}

TEST(GuestText, MemmoveEqualsLibcWithOverlapOnEitherSide) {
  for (size_t n : kSizes) {
    for (size_t shift :
         {size_t{0}, size_t{1}, size_t{63}, kBlock - 1, kBlock, kBlock + 1, 2 * kBlock}) {
      // One byte more, for a vector of none has no address.
      auto up = Random(n + shift + 1), down = up, up_expected = up, down_expected = up;
      memmove(up_expected.data() + shift, up_expected.data(), n);
      EXPECT_EQ(tr_guest_memmove(up.data() + shift, up.data(), n), up.data() + shift);
      EXPECT_EQ(up, up_expected) << n << " up by " << shift;
      memmove(down_expected.data(), down_expected.data() + shift, n);
      EXPECT_EQ(tr_guest_memmove(down.data(), down.data() + shift, n), down.data());
      EXPECT_EQ(down, down_expected) << n << " down by " << shift;
    }
  }
}

TEST(GuestText, MemcmpFindsTheFirstDifferenceAnywhere) {
  for (size_t n : kSizes) {
    auto a = Random(n + 1);
    EXPECT_EQ(tr_guest_memcmp(a.data(), a.data(), n), 0);
    for (size_t at : {size_t{0}, n / 2, kBlock - 1, kBlock, n - 1}) {
      if (n == 0 || at >= n) continue;
      auto b = a;
      b[at] = static_cast<unsigned char>(b[at] ^ 0x81);
      // What comes later must not matter.
      if (n - 1 > at) b[n - 1] = static_cast<unsigned char>(~b[n - 1]);
      EXPECT_EQ(Sign(tr_guest_memcmp(a.data(), b.data(), n)), Sign(memcmp(a.data(), b.data(), n)))
          << n << " at " << at;
    }
  }
}

TEST(GuestText, MemchrAndMemrchrEqualLibc) {
  for (size_t n : kSizes) {
    // Values 1 and 2 only, with a few zeros to look for.
    auto data = Random(n + 1, 2);
    for (unsigned char& c : data) ++c;
    EXPECT_EQ(tr_guest_memchr(data.data(), 0, n), nullptr);
    EXPECT_EQ(tr_guest_memrchr(data.data(), 0, n), nullptr);
    for (size_t at : {size_t{0}, n / 3, kBlock - 1, kBlock, n - 1}) {
      if (n == 0 || at >= n) continue;
      auto marked = data;
      marked[at] = marked[n - 1 - at / 2] = 0;
      EXPECT_EQ(tr_guest_memchr(marked.data(), 0x100, n), memchr(marked.data(), 0x100, n))
          << n << " at " << at;
      EXPECT_EQ(tr_guest_memrchr(marked.data(), 0x100, n), memrchr(marked.data(), 0x100, n))
          << n << " at " << at;
    }
  }
}

}  // namespace
