#include "base/text/suggest.h"

#include <string>

#include "gtest/gtest.h"

namespace terrarium::base {
namespace {

TEST(EditDistance, CountsEdits) {
  EXPECT_EQ(EditDistance("", "", 5), 0);
  EXPECT_EQ(EditDistance("plugin", "plugin", 5), 0);
  EXPECT_EQ(EditDistance("plugn", "plugin", 5), 1);
  EXPECT_EQ(EditDistance("plugni", "plugin", 5), 1);
  EXPECT_EQ(EditDistance("kitten", "sitting", 5), 3);
  EXPECT_EQ(EditDistance("abc", "xyz", 1), 2);
  EXPECT_EQ(EditDistance("a", "abcdefgh", 3), 4);
}

TEST(Nearest, TakesSlipsAndRefusesStrangers) {
  const std::vector<std::string_view> known = {"strict", "plugin", "game"};
  EXPECT_EQ(Nearest("plugni", known), "plugin");
  EXPECT_EQ(Nearest("gme", known), "game");
  EXPECT_EQ(Nearest("unrelated", known), "");
  EXPECT_EQ(Nearest(std::string(1 << 20, 'g'), known), "");
  EXPECT_EQ(DidYouMean("stric", known), "; did you mean \"strict\"?");
  EXPECT_EQ(DidYouMean("zzz", known), "");
}

}  // namespace
}  // namespace terrarium::base
