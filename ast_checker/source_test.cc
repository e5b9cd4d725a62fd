#include "ast_checker/source.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace terrarium::ast_checker {
namespace {

constexpr uint64_t kLimit = 1 << 20;

std::optional<SourceProblem> Check(std::string_view text) { return CheckSource(text, kLimit); }

TEST(Source, OrdinaryTextPasses) {
  for (std::string_view text :
       {"", "\n", "x = 1", "\xEF\xBB\xBFx = 1", "s = '\xC3\xA9\xE2\x82\xAC\xF0\x9F\x90\x8D'",
        "\xF4\x8F\xBF\xBF \xED\x9F\xBF \xEE\x80\x80 \xC2\x80 \xE0\xA0\x80 \xF0\x90\x80\x80"}) {
    EXPECT_FALSE(Check(text).has_value()) << text;
  }
}

TEST(Source, SizeIsLimitedInBytes) {
  EXPECT_FALSE(CheckSource("12345", 5).has_value());
  auto problem = CheckSource("123456", 5);
  ASSERT_TRUE(problem.has_value());
  EXPECT_EQ(problem->reason, Reason::kTooLarge);
  EXPECT_EQ(problem->rule, "source-size");
  EXPECT_NE(problem->message.find(" 5 bytes"), std::string::npos);
  EXPECT_EQ(problem->line, 0);
  // Size comes first: nothing else is looked at.
  EXPECT_EQ(CheckSource(std::string(6, '\0'), 5)->reason, Reason::kTooLarge);
}

TEST(Source, NulIsRefusedWithItsPlace) {
  auto problem = Check(std::string_view("a = 1\nbc\0d", 10));
  ASSERT_TRUE(problem.has_value());
  EXPECT_EQ(problem->reason, Reason::kSyntax);
  EXPECT_EQ(problem->rule, "nul-byte");
  EXPECT_EQ(problem->line, 2);
  EXPECT_EQ(problem->column, 3);
  EXPECT_EQ(Check(std::string_view("\0", 1))->column, 1);
}

TEST(Source, EveryClassOfInvalidUtf8IsRefused) {
  const std::vector<std::string> invalid = {
      "\x80",
      "\xBF",  // continuation alone
      "\xC0\x80",
      "\xC1\xBF",  // overlong, two bytes
      "\xE0\x80\x80",
      "\xE0\x9F\xBF",  // overlong, three
      "\xF0\x80\x80\x80",
      "\xF0\x8F\xBF\xBF",  // overlong, four
      "\xED\xA0\x80",
      "\xED\xBF\xBF",  // surrogates
      "\xF4\x90\x80\x80",
      "\xF5\x80\x80\x80",  // above U+10FFFF
      "\xF8\x88\x80\x80\x80",
      "\xFE",
      "\xFF",  // never begins a character
      "\xC3",
      "\xE2\x82",
      "\xF0\x9F\x90",  // cut short
      "\xC3(",
      "\xE2\x28\xA1",
      "\xE2\x82(",
      "\xF0\x28\x8C\xBC",
      "\xF0\x90\x28\xBC",
      "\xF0\x9F\x90(",  // continuation missing
  };
  for (const std::string& bad : invalid) {
    // At every distance from the eight-byte steps, in the middle and at the end.
    for (size_t before = 0; before < 18; ++before) {
      for (const char* after : {"", "x", "  # nine bytes and more"}) {
        auto problem = Check(std::string(before, 'x') + bad + after);
        ASSERT_TRUE(problem.has_value()) << before << " " << after;
        EXPECT_EQ(problem->rule, "encoding");
        EXPECT_EQ(problem->reason, Reason::kSyntax);
        EXPECT_EQ(problem->line, 1);
        EXPECT_EQ(problem->column, static_cast<int>(before) + 1);
      }
    }
  }
}

TEST(Source, EveryCharacterIsAccepted) {
  std::string all;
  for (uint32_t c = 1; c < 0x110000; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c < 0xE000) continue;
    if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) continue;
    auto tail = [&](unsigned shift) { all += static_cast<char>(0x80 | (c >> shift & 0x3F)); };
    if (c < 0x80) {
      all += static_cast<char>(c);
    } else if (c < 0x800) {
      all += static_cast<char>(0xC0 | c >> 6);
      tail(0);
    } else if (c < 0x10000) {
      all += static_cast<char>(0xE0 | c >> 12);
      tail(6), tail(0);
    } else {
      all += static_cast<char>(0xF0 | c >> 18);
      tail(12), tail(6), tail(0);
    }
  }
  EXPECT_FALSE(Check(all).has_value());
}

TEST(Source, WhatTurnsTextRoundIsRefused) {
  for (std::string_view control :
       {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"}) {
    auto problem = Check("x = 1\n# é " + std::string(control));
    ASSERT_TRUE(problem.has_value());
    EXPECT_EQ(problem->rule, "bidi-control");
    EXPECT_EQ(problem->reason, Reason::kRule);
    EXPECT_EQ(problem->line, 2);
    EXPECT_EQ(problem->column, 5);
  }
}

TEST(Source, Utf8DeclarationsPass) {
  for (std::string_view text :
       {"# coding: utf-8\n", "#!/usr/bin/env python3\n# -*- coding: UTF-8 -*-\n",
        "# vim: set fileencoding=utf_8 :\n", "\n# coding=utf8\n", "\t \f# coding: us-ascii\n",
        "# coding: utf-8-sig\n", "\xEF\xBB\xBF# coding: utf-8\n"}) {
    EXPECT_FALSE(Check(text).has_value()) << text;
  }
}

TEST(Source, OtherDeclarationsAreRefusedOnTheFirstTwoLines) {
  auto expect = [](std::string_view text, int line, std::string_view name) {
    auto problem = Check(text);
    ASSERT_TRUE(problem.has_value()) << text;
    EXPECT_EQ(problem->rule, "encoding");
    EXPECT_EQ(problem->line, line) << text;
    EXPECT_NE(problem->message.find(name), std::string::npos) << text;
  };
  expect("# coding: latin-1\n", 1, "'latin-1'");
  expect("# coding: utf-7", 1, "'utf-7'");
  expect("#coding=rot13\r\nx", 1, "'rot13'");
  expect("#!/usr/bin/python\n# -*- coding: cp1252 -*-\n", 2, "'cp1252'");
  expect("\n  # coding: utf-16\n", 2, "'utf-16'");
  expect("\xEF\xBB\xBF# coding: latin-1\n", 1, "'latin-1'");
  expect("\x0C# coding: latin-1\n", 1, "'latin-1'");
}

TEST(Source, ElsewhereItIsNoDeclaration) {
  for (std::string_view text : {"x = 1\n# coding: latin-1\n",  // the first line holds code
                                "\n\n# coding: latin-1\n",     // the third line
                                "# one\n# two\n# coding: latin-1\n", "s = '# coding: latin-1'\n",
                                "# encoding is discussed\n", "# coding latin-1\n"}) {
    EXPECT_FALSE(Check(text).has_value()) << text;
  }
}

TEST(Source, MarkIsTakenOffOnce) {
  EXPECT_EQ(WithoutMark("\xEF\xBB\xBFx"), "x");
  EXPECT_EQ(WithoutMark("\xEF\xBB\xBF\xEF\xBB\xBFx"), "\xEF\xBB\xBFx");
  EXPECT_EQ(WithoutMark("x"), "x");
  EXPECT_EQ(WithoutMark("\xEF\xBB"), "\xEF\xBB");
}

}  // namespace
}  // namespace terrarium::ast_checker
