// Sections of documents that are made from tables. Between the marks
// `<!-- SECTION: ... -->` and `<!-- end -->` stands exactly what the table says.
#ifndef TERRARIUM_TESTS_SUPPORT_GENERATED_DOC_H_
#define TERRARIUM_TESTS_SUPPORT_GENERATED_DOC_H_

#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>

#include "base/text/text.h"
#include "gtest/gtest.h"
#include "tests/support/text_file.h"

namespace terrarium {
inline namespace testing_support {

// UPDATE_GOLDEN in the environment: puts `table` there, too.
inline void ExpectSection(const char* path, std::string_view section, const std::string& table) {
  std::string text = ReadFile(path);
  const size_t mark = text.find(base::Cat("<!-- ", section, ":"));
  ASSERT_NE(mark, std::string::npos);
  const size_t begin = text.find('\n', mark) + 1;
  const size_t end = text.find("<!-- end -->", begin);
  ASSERT_NE(end, std::string::npos);
  EXPECT_EQ(text.substr(begin, end - begin), table);
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << text.replace(begin, end - begin, table);
  }
}

}  // namespace testing_support
}  // namespace terrarium

#endif  // TERRARIUM_TESTS_SUPPORT_GENERATED_DOC_H_
