#include "cli/guest_line.h"

#include "gtest/gtest.h"

namespace terrarium::cli {
namespace {

TEST(GuestLine, OrdinaryLinesStay) {
  for (const char* line :
       {"", "hello", "terraria: a game", "an error: terrarium", "1 terra",
        ("\xD0\xBF\xD1\x80\xD0\xB8\xD0\xB2\xD0\xB5\xD1\x82 \xD0\xBC\xD0\xB8"
         "\xD1\x80\xD1\x83 \xD0\xB2\xD1\x81\xD0\xB5\xD0\xBC"),
        "ValueError: x", "    return 1", "terminal: x", "error: terrarium",
        "\xD1\x80\xD0\xB5\xD0\xB7: x", ("\xE7\xBB\x93\xE6\x9E\x9C: 5"), "Terrain um: x",
        // "result", "warning", "shows the result", in Russian and Japanese.
        "\u0420\u0435\u0437\u0443\u043B\u044C\u0442\u0430\u0442: 5",
        "\u041F\u0440\u0435\u0434\u0443\u043F\u0440\u0435\u0436\u0434\u0435\u043D\u0438\u0435: x",
        "\u7D50\u679C\u3092\u8868\u793A\u3057\u307E\u3059: 4", "terraria, a game",
        "\u7D50\u679C error \u8868\u793A: 4",
        "                                        an error: terrarium"}) {
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
        "terra: rium: in two parts",
        // Letters of other blocks and alphabets, alone.
        ("\xEF\xBD\x94\xEF\xBD\x85\xEF\xBD\x92\xEF\xBD\x92\xEF\xBD\x81\xEF\xBD\x92\xEF\xBD\x89"
         "\xEF\xBD\x95\xEF\xBD\x8D: full width"),
        ("\xF0\x9D\x9A\x9D\xF0\x9D\x9A\x8E\xF0\x9D\x9A\x9B\xF0\x9D\x9A\x9B\xF0\x9D\x9A\x8A"
         "\xF0\x9D\x9A\x9B\xF0\x9D\x9A\x92\xF0\x9D\x9A\x9E\xF0\x9D\x9A\x96: mathematical"),
        "\xD1\x82\xD0\xB5\xD0\xB3\xD0\xB3\xD0\xB0\xD0\xB3\xD1\x96\xD5\xBD\xD0\xBC: Cyrillic",
        ("\xD1\x82\xD0\xB5\xD0\xB3\xD0\xB3\xD0\xB0\xD0\xB3\xD1\x96\xD5\xBD\xD0\xBC\xEF\xBC\x9A "
         "colon"),
        "\u03C4\u03B5\u0393\u0393\u03B1\u0393\u03B9\u03C5\u03BC: Greek",
        "\uA4D4\uA4F0\uA4E3\uA4E3\uA4EE\uA4E3\uA4F2\uA4F4\uA4DF: Lisu",
        // What reads as another letter, letters too many and too few.
        "terrar1um: 1", "terrarlum: l", "terrar|um: bar", "terrariurn: rn", "TERRAR!UM: x",
        "t3rr4r1um: figures", "terarium: one r", "terrrarium: three", "terrarrium: x",
        // Letters in each other's place, alphabets mixed, another sign than a colon.
        "terrairum: x", "terraruim: x", "terrraium: x", "terr\u0627r\u0627um: Arabic",
        "\u3112errar\u3163\u3129m: Korean and Chinese", "terrarum\u1361 Ethiopic",
        "terrarum\u1804 Mongolian", "terrarum\U0001DA40 written signs", "terrarum\u2806 Braille",
        "terrarum\u05F4 Hebrew", "terrarum\u0B03 Oriya", "terrarum; x", "terrarum = x",
        "\u0442\u0435\u0433r\u0430g\u0456\u0443\u043C\u1365 alien", "t e r r a r u m : x"}) {
    EXPECT_EQ(GuestLine(line), std::string("| ") + line);
  }
}

TEST(GuestLine, WhatStandsBeforeItIsReadOver) {
  std::string marks;
  for (int i = 0; i < 40; ++i) marks += "\u0301";
  for (const std::string& line :
       {std::string(80, ' ') + "terrarium: a row of blanks", std::string(160, '.') + "terrarium: x",
        "te" + marks + "rrarium: marks", marks + "terrarum: marks"}) {
    EXPECT_EQ(GuestLine(line), "| " + line);
  }
}

TEST(GuestLine, WhatIsObeyedIsEscaped) {
  EXPECT_EQ(GuestLine("a\x1b[31m"), "a\\x1b[31m");
  EXPECT_EQ(GuestLine("\rterrarium: ok"), "\\x0dterrarium: ok");
}

}  // namespace
}  // namespace terrarium::cli
