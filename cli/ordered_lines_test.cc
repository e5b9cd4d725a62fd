#include "cli/ordered_lines.h"

#include <algorithm>
#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "gtest/gtest.h"

namespace terrarium::cli {
namespace {

bool Put(OrderedLines& lines, uint64_t index, const std::string& text) {
  return lines.Put(index, [&](OrderedLines::Line& line) { line.Add(text); });
}

TEST(OrderedLines, EmitsPrefixesAsTheyComplete) {
  std::vector<std::string> emitted;
  OrderedLines lines(10, [&](std::string_view text) {
    emitted.emplace_back(text);
    return true;
  });
  EXPECT_TRUE(Put(lines, 1, "b"));
  EXPECT_TRUE(Put(lines, 3, "d"));
  EXPECT_TRUE(emitted.empty());
  EXPECT_TRUE(Put(lines, 0, "a"));
  EXPECT_EQ(emitted, (std::vector<std::string>{"ab"}));
  EXPECT_TRUE(Put(lines, 2, ""));
  EXPECT_EQ(emitted, (std::vector<std::string>{"ab", "d"}));
  EXPECT_EQ(lines.emitted(), 4u);
}

TEST(OrderedLines, ClosesWhenTheReaderIsGone) {
  OrderedLines lines(10, [](std::string_view) { return false; });
  EXPECT_FALSE(Put(lines, 0, "a"));
  EXPECT_FALSE(Put(lines, 5000, "z"));  // does not wait for room either
}

TEST(OrderedLines, ThreadsAndASmallWindowKeepTheOrder) {
  constexpr uint64_t kLines = 5000;
  std::string all;
  OrderedLines lines(3, [&](std::string_view text) {
    all += text;
    return true;
  });
  std::atomic<uint64_t> next = 0;
  std::vector<std::thread> threads;
  threads.reserve(4);
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (uint64_t n = next++; n < kLines; n = next++) {
        Put(lines, n, std::to_string(n) + "\n");
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  std::string expected;
  for (uint64_t n = 0; n < kLines; ++n) expected += std::to_string(n) + "\n";
  EXPECT_TRUE(all == expected);
}

TEST(OrderedLines, LongLinesGoOutInPiecesWhenItIsTheirTurn) {
  const std::string half(OrderedLines::kLong / 2 + 1, 'x');
  std::string all;
  size_t longest = 0;
  OrderedLines lines(10, [&](std::string_view text) {
    all += text;
    longest = std::max(longest, text.size());
    return true;
  });
  std::atomic<bool> done = false;
  std::thread second([&] {
    EXPECT_TRUE(lines.Put(1, [&](OrderedLines::Line& line) {
      for (int i = 0; i < 10; ++i) line.Add(half);
    }));
    done = true;
  });
  EXPECT_TRUE(lines.Put(0, [&](OrderedLines::Line& line) {
    EXPECT_FALSE(done);
    for (int i = 0; i < 10; ++i) line.Add("y" + half);
  }));
  second.join();
  std::string expected;
  for (int i = 0; i < 10; ++i) expected += "y" + half;
  for (int i = 0; i < 10; ++i) expected += half;
  EXPECT_TRUE(all == expected);
  EXPECT_LE(longest, 2 * (half.size() + 1));
  EXPECT_EQ(lines.emitted(), 2u);
}

TEST(OrderedLines, ALongLineDoesNotWaitForAReaderWhoIsGone) {
  const std::string text(OrderedLines::kLong + 1, 'x');
  OrderedLines lines(10, [](std::string_view) { return false; });
  std::thread second([&] { EXPECT_FALSE(Put(lines, 1, text)); });
  EXPECT_FALSE(Put(lines, 0, text));
  second.join();
}

}  // namespace
}  // namespace terrarium::cli
