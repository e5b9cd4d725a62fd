#include "base/text/number_text.h"

#include <xmmintrin.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <random>
#include <string>

#include "gtest/gtest.h"

namespace terrarium::base {
namespace {

TEST(FloatText, SpellsLikePython) {
  EXPECT_EQ(FloatText(1), "1.0");
  EXPECT_EQ(FloatText(-0.0), "-0.0");
  EXPECT_EQ(FloatText(0.1), "0.1");
  EXPECT_EQ(FloatText(1e15), "1000000000000000.0");
  EXPECT_EQ(FloatText(1e16), "1e+16");
  EXPECT_EQ(FloatText(0.0001), "0.0001");
  EXPECT_EQ(FloatText(0.00001), "1e-05");
  EXPECT_EQ(FloatText(1.5e300), "1.5e+300");
  EXPECT_EQ(FloatText(5e-324), "5e-324");
  EXPECT_EQ(FloatText(std::numeric_limits<double>::quiet_NaN()), "nan");
  EXPECT_EQ(FloatText(-std::numeric_limits<double>::infinity()), "-inf");
}

TEST(FloatText, ReadsBackExactly) {
  std::mt19937_64 random(7);
  for (int i = 0; i < 100000; ++i) {
    const uint64_t bits = random();
    double number;
    static_assert(sizeof(number) == sizeof(bits));
    std::memcpy(&number, &bits, sizeof(bits));
    if (number != number) continue;
    ASSERT_EQ(std::strtod(FloatText(number).c_str(), nullptr), number);
  }
}

TEST(IsDecimalInt, TakesIntsOnly) {
  for (const char* good : {"0", "7", "-7", "18446744073709551616"}) {
    EXPECT_TRUE(IsDecimalInt(good)) << good;
  }
  for (const char* bad : {"", "-", "-0", "007", "1.0", "1e3", "0x1", " 1", "+1"}) {
    EXPECT_FALSE(IsDecimalInt(bad)) << bad;
  }
}

// A host may have set the bits by which small numbers are taken for zero.
TEST(FloatText, SmallNumbersStayWhatTheyAre) {
  const unsigned before = _mm_getcsr();
  _mm_setcsr(before | 0x8040);
  const std::string text = FloatText(5e-324), least = FloatText(-2.5e-309);
  _mm_setcsr(before);
  EXPECT_EQ(text, "5e-324");
  EXPECT_EQ(least, "-2.5e-309");
  EXPECT_EQ(FloatText(-0.0), "-0.0");
}

}  // namespace
}  // namespace terrarium::base
