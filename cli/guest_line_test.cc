#include "cli/guest_line.h"

#include "gtest/gtest.h"

namespace terrarium::cli {
namespace {

TEST(GuestLine, OrdinaryLinesStay) {
  for (const char* line :
       {"", "hello", "terraria: a game", "an error: terrarium", "1 terra", "ValueError: x",
        "    return 1", "terminal: x", "error: terrarium", "Terrain um: x", "terraria, a game",
        // Whatever stands behind other words.
        "ValueError: gr\u00F6\u00DFer", "Datei gr\u00F6\u00DFer: x", "result: \u7D50\u679C",
        "  File \"\u7D50.py\", line 1", "print \u0442\u0435rrarium: x",
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
        "terrar1um: 1", "terrarlum: l", "terrar|um: bar", "terrariurn: rn", "terrarilim: li",
        "terrariuin: in", "terrciriurn: ci", "TERRAR!UM: x", "t3rr4r1um: figures",
        "terarium: one r", "terrrarium: three", "terrarrium: x",
        // Letters in each other's place, alphabets mixed, another sign than a colon.
        "terrairum: x", "terraruim: x", "terrraium: x", "terr\u0627r\u0627um: Arabic",
        "\u3112errar\u3163\u3129m: Korean and Chinese", "terrarum\u1361 Ethiopic",
        "terrarum\u1804 Mongolian", "terrarum\U0001DA40 written signs", "terrarum\u2806 Braille",
        "terrarum\u05F4 Hebrew", "terrarum\u0B03 Oriya", "terrarum; x", "terrarum = x",
        "\u0442\u0435\u0433r\u0430g\u0456\u0443\u043C\u1365 alien", "t e r r a r u m : x"}) {
    EXPECT_EQ(GuestLine(line), std::string("| ") + line);
  }
}

// All alphabets have letters that somebody reads as others: pseudo-fonts, flags, boxes, figures.
TEST(GuestLine, WhatIsNotAsciiCouldBeAnything) {
  for (const char* line :
       {"\u4E05\u4E47\u5C3A\u5C3A\u5342\u5C3A\u4E28\u51F5\u722A: fonts of Chinese letters",
        "\u30CA\u30E2\u5C3A\u5C3A\u30E0\u5C3A\u30CE\u3072\u114A: and Japanese ones",
        "\u0547\u0454\u0433\u0433\u043A\u0433\u0E40\u0E22\u0E53: Thai",
        "\u4E03\u314C\u310F\u310F\u317F\u310F\u3163\u3142\u3146: Korean",
        "\u03EE\u03A3RR\u0394RIUM: Coptic", "\u16CF\u16D6\u16B1\u16B1\u16A8: Runes",
        "t\u03B8rrarium: Greek", "\u0420\u0435\u0437\u0443\u043B\u044C\u0442\u0430\u0442: 5",
        "\u7D50\u679C: 5", "\u7D50\u679C", "  \u2705 done: 5", "T\u00FCr: zu"}) {
    EXPECT_EQ(GuestLine(line), std::string("| ") + line);
  }
}

// One that is long is looked at no longer than others.
TEST(GuestLine, ABeginningEnds) {
  for (const char sign : {'-', ' ', '|', '1'}) {
    const std::string line(2000, sign);
    EXPECT_EQ(GuestLine(line), "| " + line);
  }
  EXPECT_EQ(GuestLine(std::string(1000, '-')), std::string(1000, '-'));
  EXPECT_EQ(GuestLine(std::string(2000, 'x')), std::string(2000, 'x'));
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
