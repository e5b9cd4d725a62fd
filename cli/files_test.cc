#include "cli/files.h"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <string>

#include "gtest/gtest.h"

namespace terrarium::cli {
namespace {

// ctest runs each test in a process of its own, several at once.
std::string OwnPath(const std::string& name) {
  return testing::TempDir() + "/files_test." + std::to_string(getpid()) + name;
}

std::string FileWith(const std::string& text) {
  const std::string path = OwnPath(".txt");
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

TEST(ReadFile, ReadsAtMostOneByteBeyondTheLimit) {
  const std::string path = FileWith(std::string(300'000, 'x'));
  EXPECT_EQ(ReadFile(path, 1'000'000)->size(), 300'000u);
  EXPECT_EQ(ReadFile(path, 300'000)->size(), 300'000u);
  EXPECT_EQ(ReadFile(path, 299'999)->size(), 300'000u);
  EXPECT_EQ(ReadFile(path, 100)->size(), 101u);
  EXPECT_EQ(ReadFile("/dev/zero", 100'000)->size(), 100'001u);
}

TEST(ReadFile, KeepsEveryByte) {
  const std::string bytes("a\0\xff\n", 4);
  EXPECT_EQ(ReadFile(FileWith(bytes), 100).value(), bytes);
}

TEST(ReadFile, SaysWhyItCannot) {
  EXPECT_EQ(ReadFile("/nowhere/x.py", 9).status().message(),
            "cannot read \"/nowhere/x.py\": No such file or directory");
  EXPECT_EQ(ReadFile("/tmp", 9).status().message(), "\"/tmp\" is a directory, not a file");
  EXPECT_EQ(CheckReadable("/tmp"), ReadFile("/tmp", 9).status());
}

TEST(Output, StopsAtTheFirstFailure) {
  const int fd = open("/dev/null", O_RDONLY | O_CLOEXEC);
  ASSERT_GE(fd, 0);
  Output out(fd);
  EXPECT_FALSE(out.failed());
  testing::internal::CaptureStderr();
  EXPECT_FALSE(out.Write("x"));
  EXPECT_FALSE(out.Write("y"));
  EXPECT_EQ(testing::internal::GetCapturedStderr(),
            "terrarium: cannot write the output: Bad file descriptor\n");
  EXPECT_TRUE(out.failed());
  EXPECT_FALSE(out.Write(""));
  close(fd);
}

TEST(Output, KnowsWhetherALineIsOpen) {
  Output out(-1);
  ASSERT_TRUE(out.Open(OwnPath("_out.txt")).ok());
  EXPECT_TRUE(out.ends_line());
  out.Write("a");
  EXPECT_FALSE(out.ends_line());
  out.Write("");
  EXPECT_FALSE(out.ends_line());
  out.Write("b\n");
  EXPECT_TRUE(out.ends_line());
}

}  // namespace
}  // namespace terrarium::cli
