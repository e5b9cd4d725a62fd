#include "base/text/utf8.h"

#include <string>

#include "gtest/gtest.h"

namespace terrarium::base {
namespace {

TEST(Utf8, EveryCodePointIsReadBackAsWritten) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    std::string text;
    AppendUtf8(c, text);
    const CodePoint read = DecodeAt(text, 0);
    ASSERT_TRUE(read.valid) << static_cast<uint32_t>(c);
    ASSERT_EQ(read.value, c);
    ASSERT_EQ(read.length, text.size());
  }
}

TEST(Utf8, OverlongTruncatedAndStrayBytesTakeOneByteEach) {
  for (const char* bad :
       {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xF0\x80\x80\x80", "\xF4\x90\x80\x80",
        "\xF5", "\xFF", "\xE2\x82", "\xF0\x9F\x98", "\xC3("}) {
    const CodePoint read = DecodeAt(bad, 0);
    EXPECT_FALSE(read.valid) << bad;
    EXPECT_EQ(read.value, kReplacement);
    EXPECT_EQ(read.length, 1u);
  }
}

TEST(Utf8, ToValidKeepsTextEscapesSurrogatesReplacesTheRest) {
  EXPECT_EQ(ToValidUtf8("h\xC3\xA9\xF0\x9F\x98\x80"), "h\xC3\xA9\xF0\x9F\x98\x80");
  EXPECT_EQ(ToValidUtf8("a\xED\xA0\x80z"), "a\\ud800z");
  EXPECT_EQ(ToValidUtf8("a\xFFz"), "a\xEF\xBF\xBDz");
}

TEST(Utf8, AnEscapedLineLosesNothingAndObeysNothing) {
  EXPECT_EQ(ToEscapedLine("h\xC3\xA9\t\xF0\x9F\x98\x80"), "h\xC3\xA9\t\xF0\x9F\x98\x80");
  EXPECT_EQ(ToEscapedLine(std::string_view("\x1b[31m\r\n\0\x7F", 9)),
            "\\x1b[31m\\x0d\\n\\x00\\x7f");
  EXPECT_EQ(ToEscapedLine("\xC2\x9B\xE2\x80\xAE\xED\xA0\x80\xF3\xA0\x81\x81"),
            "\\x9b\\u202e\\ud800\\U000e0041");
  EXPECT_EQ(ToEscapedLine("a\xFFz"), "a\xEF\xBF\xBDz");
}

// One of each kind, and the ends of some ranges.
TEST(Utf8, WhatIsShownAsNothingIsObeyed) {
  for (char32_t c : {0x7Fu,    0x9Fu,    0xADu,    0x34Fu,   0x61Cu,   0x115Fu,  0x1160u,  0x17B4u,
                     0x180Eu,  0x200Bu,  0x2028u,  0x2029u,  0x202Eu,  0x2060u,  0x206Fu,  0x3164u,
                     0xD800u,  0xDFFFu,  0xE000u,  0xF8FFu,  0xFDD0u,  0xFE00u,  0xFE0Fu,  0xFEFFu,
                     0xFFA0u,  0xFFF9u,  0xFFFEu,  0xFFFFu,  0x1D173u, 0x2FFFFu, 0xE0000u, 0xE0001u,
                     0xE007Fu, 0xE0100u, 0xE0FFFu, 0xF0000u, 0x10FFFFu}) {
    EXPECT_TRUE(IsObeyed(c)) << std::hex << static_cast<uint32_t>(c);
  }
  for (char32_t c : {0x20u,   0x7Eu,   0xA0u,   0xACu,    0xAEu,    0xE9u,    0x606u,  0x115Eu,
                     0x1161u, 0x2010u, 0x2027u, 0x202Fu,  0x2070u,  0x3163u,  0xD7FFu, 0xF900u,
                     0xFE10u, 0xFFA1u, 0xFFFDu, 0x1F600u, 0x20000u, 0xDFFFDu, 0xE1000u}) {
    EXPECT_FALSE(IsObeyed(c)) << std::hex << static_cast<uint32_t>(c);
  }
}

TEST(Utf8, APlainLineHoldsNothingThatATerminalObeys) {
  EXPECT_EQ(ToPlainLine("h\xC3\xA9\t\xF0\x9F\x98\x80"), "h\xC3\xA9 \xF0\x9F\x98\x80");
  EXPECT_EQ(ToPlainLine(std::string_view("\x1b[31m\r\n\0\x7F", 9)), "?[31m????");
  for (const char* obeyed : {"\xC2\x9B", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x80\x8B", "\xD8\x9C",
                             "\xEF\xBB\xBF", "\xF3\xA0\x81\x81", "\xED\xA0\x80", "\xFF"}) {
    EXPECT_EQ(ToPlainLine(obeyed), "?");
  }
}

}  // namespace
}  // namespace terrarium::base
