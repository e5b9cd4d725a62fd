// Files of the source tree, as tests read them.
#ifndef TERRARIUM_TESTS_SUPPORT_TEXT_FILE_H_
#define TERRARIUM_TESTS_SUPPORT_TEXT_FILE_H_

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "gtest/gtest.h"

namespace terrarium {
inline namespace testing_support {

// The whole file. One that cannot be read fails the test and is empty.
inline std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file.good()) << "cannot read " << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace testing_support
}  // namespace terrarium

#endif  // TERRARIUM_TESTS_SUPPORT_TEXT_FILE_H_
