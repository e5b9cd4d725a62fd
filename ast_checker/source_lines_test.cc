#include "ast_checker/source_lines.h"

#include "gtest/gtest.h"

namespace terrarium::ast_checker {
namespace {

TEST(SourceLines, EndAsInPython) {
  SourceLines lines("a\nb\r\nc\rd\n\n\re");
  EXPECT_EQ(lines.Get(1), "a");
  EXPECT_EQ(lines.Get(2), "b");
  EXPECT_EQ(lines.Get(3), "c");
  EXPECT_EQ(lines.Get(4), "d");
  EXPECT_EQ(lines.Get(5), "");
  EXPECT_EQ(lines.Get(6), "");
  EXPECT_EQ(lines.Get(7), "e");
}

TEST(SourceLines, WhatIsNotThereIsEmpty) {
  SourceLines lines("only");
  for (int number : {-1, 0, 2, 1 << 30}) EXPECT_EQ(lines.Get(number), "");
  EXPECT_EQ(SourceLines("").Get(1), "");
}

TEST(SourceLines, ColumnsCountCodePoints) {
  std::string_view line = "é€🐍x";  // 2, 3, 4 and 1 bytes
  EXPECT_EQ(CodePoints(line, 0), 0);
  EXPECT_EQ(CodePoints(line, 2), 1);
  EXPECT_EQ(CodePoints(line, 9), 3);
  EXPECT_EQ(CodePoints(line, 1000), 4);
  EXPECT_EQ(ByteOffset(line, 0), 0u);
  EXPECT_EQ(ByteOffset(line, 2), 5u);
  EXPECT_EQ(ByteOffset(line, 3), 9u);
  EXPECT_EQ(ByteOffset(line, 100), line.size());
}

}  // namespace
}  // namespace terrarium::ast_checker
