#include "cli/ordered_lines.h"

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "gtest/gtest.h"

namespace terrarium::cli {
namespace {

TEST(OrderedLines, EmitsPrefixesAsTheyComplete) {
  std::vector<std::string> emitted;
  OrderedLines lines(10, [&](std::string_view text) {
    emitted.emplace_back(text);
    return true;
  });
  EXPECT_TRUE(lines.Put(1, "b"));
  EXPECT_TRUE(lines.Put(3, "d"));
  EXPECT_TRUE(emitted.empty());
  EXPECT_TRUE(lines.Put(0, "a"));
  EXPECT_EQ(emitted, (std::vector<std::string>{"ab"}));
  EXPECT_TRUE(lines.Put(2, ""));
  EXPECT_EQ(emitted, (std::vector<std::string>{"ab", "d"}));
  EXPECT_EQ(lines.emitted(), 4u);
}

TEST(OrderedLines, ClosesWhenTheReaderIsGone) {
  OrderedLines lines(10, [](std::string_view) { return false; });
  EXPECT_FALSE(lines.Put(0, "a"));
  EXPECT_FALSE(lines.Put(5000, "z"));  // does not wait for room either
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
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (uint64_t n = next++; n < kLines; n = next++) {
        lines.Put(n, std::to_string(n) + "\n");
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  std::string expected;
  for (uint64_t n = 0; n < kLines; ++n) expected += std::to_string(n) + "\n";
  EXPECT_TRUE(all == expected);
}

}  // namespace
}  // namespace terrarium::cli
