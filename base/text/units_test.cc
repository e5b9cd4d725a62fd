#include "base/text/units.h"

#include <cstdint>
#include <limits>
#include <string>

#include "absl/strings/match.h"
#include "gtest/gtest.h"

namespace terrarium::base {
namespace {

constexpr uint64_t kMax = std::numeric_limits<uint64_t>::max();

TEST(Units, ReadsEachUnit) {
  EXPECT_EQ(ParseCount("0").value(), 0u);
  EXPECT_EQ(ParseCount("5k").value(), 5'000u);
  EXPECT_EQ(ParseCount("5M").value(), 5'000'000u);
  EXPECT_EQ(ParseCount("2G").value(), 2'000'000'000u);
  EXPECT_EQ(ParseSize("7").value(), 7u);
  EXPECT_EQ(ParseSize("1KiB").value(), 1024u);
  EXPECT_EQ(ParseSize("64MiB").value(), 64u << 20);
  EXPECT_EQ(ParseSize("4GiB").value(), uint64_t{4} << 30);
  EXPECT_EQ(ParseSize("3M").value(), 3'000'000u);
  EXPECT_EQ(ParseDuration("9ns").value(), absl::Nanoseconds(9));
  EXPECT_EQ(ParseDuration("9us").value(), absl::Microseconds(9));
  EXPECT_EQ(ParseDuration("50ms").value(), absl::Milliseconds(50));
  EXPECT_EQ(ParseDuration("2s").value(), absl::Seconds(2));
}

TEST(Units, TheLargestFitsAndOneMoreDoesNot) {
  EXPECT_EQ(ParseCount("18446744073709551615").value(), kMax);
  EXPECT_FALSE(ParseCount("18446744073709551616").ok());
  EXPECT_EQ(ParseSize("17179869183GiB").value(), kMax - ((1u << 30) - 1));
  EXPECT_FALSE(ParseSize("17179869184GiB").ok());
  EXPECT_TRUE(ParseDuration("9223372036s").ok());
  EXPECT_FALSE(ParseDuration("9223372037s").ok());
}

TEST(Units, ErrorsAreOneClearSentence) {
  EXPECT_EQ(ParseCount("-5").status().message(),
            "\"-5\" is negative; write a whole number, alone or with k, M or G, such as 5M");
  EXPECT_EQ(ParseSize("64MB").status().message(),
            "\"64MB\" is not a size; write a whole number, alone or with KiB, "
            "MiB or GiB, such as 64MiB");
  EXPECT_EQ(ParseDuration("50").status().message(),
            "\"50\" is not a duration; write a whole number with ns, us, ms or s, such as 50ms");
  EXPECT_EQ(ParseCount("99999999999999999999G").status().message(),
            "\"99999999999999999999G\" is too large for a count");
}

TEST(Units, JunkIsRefused) {
  for (const char* junk :
       {"", " ", "M", "1.5M", "1 M", "0x10", "+1", "5m", "1e6", "1_000", "5M ", "inf", "nan"}) {
    EXPECT_FALSE(ParseCount(junk).ok()) << junk;
    EXPECT_FALSE(ParseSize(junk).ok()) << junk;
  }
  EXPECT_FALSE(ParseDuration("5m").ok());
  EXPECT_FALSE(ParseDuration("1.5s").ok());
  const std::string longest(100'000, 'x');
  EXPECT_LT(ParseSize(longest).status().message().size(), 200u);
  EXPECT_FALSE(absl::StrContains(ParseSize("1\n2").status().message(), "\n"));
}

TEST(Units, FormatIsReadBack) {
  for (uint64_t n : {uint64_t{0}, uint64_t{1}, uint64_t{1000}, uint64_t{1024}, uint64_t{1500},
                     uint64_t{5'000'000}, uint64_t{3} << 30, kMax}) {
    EXPECT_EQ(ParseCount(FormatCount(n)).value(), n);
    EXPECT_EQ(ParseSize(FormatSize(n)).value(), n);
  }
  EXPECT_EQ(FormatSize(64 << 20), "64MiB");
  EXPECT_EQ(FormatCount(100'000'000), "100M");
  EXPECT_EQ(FormatTime(absl::Milliseconds(1500)), "1500ms");
  EXPECT_EQ(FormatTime(absl::Seconds(2)), "2s");
}

}  // namespace
}  // namespace terrarium::base
