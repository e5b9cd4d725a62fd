#include "cli/guest_line.h"

#include "gtest/gtest.h"

namespace terrarium::cli {
namespace {

TEST(GuestLine, OrdinaryLinesStay) {
  for (const char* line : {"", "hello", "terraria: a game", "an error: terrarium", "1 terra",
                           ("\xD0\xBF\xD1\x80\xD0\xB8\xD0\xB2\xD0\xB5\xD1\x82 \xD0\xBC\xD0\xB8"
                            "\xD1\x80\xD1\x83 \xD0\xB2\xD1\x81\xD0\xB5\xD0\xBC"),
                           "ValueError: x", "    return 1"}) {
    EXPECT_EQ(GuestLine(line), line);
  }
}

TEST(GuestLine, WhatReadsAsOursIsMarked) {
  for (const char* line :
       {"terrarium: finished", "Terrarium : finished", "  \tTERRARIUM", ".terrarium",
        "ter-rarium:", "\xC2\xA0terrarium: no-break space",
        "\xE3\x80\x80terrarium: ideographic space", "\xE2\xA0\x80terrarium: braille blank",
        "\xCC\x81terrarium: combining mark", "te\xCC\x81rrarium: combining mark inside",
        "\xEF\xBF\xBCterrarium: object", "t\xD0\xB5rr\xD0\xB0rium: Cyrillic letters",
        ("\xC2\xAB"
         "1. terrarium\xC2\xBB"),
        "terra: rium: in two parts"}) {
    EXPECT_EQ(GuestLine(line), std::string("| ") + line);
  }
}

TEST(GuestLine, WhatIsObeyedIsEscaped) {
  EXPECT_EQ(GuestLine("a\x1b[31m"), "a\\x1b[31m");
  EXPECT_EQ(GuestLine("\rterrarium: ok"), "\\x0dterrarium: ok");
}

}  // namespace
}  // namespace terrarium::cli
