#include "ast_checker/source_lines.h"

#include <algorithm>

namespace terrarium::ast_checker {

SourceLines::SourceLines(std::string_view source) : source_(source) {
  starts_.push_back(0);
  for (size_t at = source.find_first_of("\n\r"); at != std::string_view::npos;
       at = source.find_first_of("\n\r", at)) {
    at += source.substr(at, 2) == "\r\n" ? 2 : 1;
    starts_.push_back(at);
  }
}

std::string_view SourceLines::Get(int number) const {
  if (number < 1 || static_cast<size_t>(number) > starts_.size()) return {};
  std::string_view line = source_.substr(starts_[static_cast<size_t>(number) - 1]);
  return line.substr(0, line.find_first_of("\n\r"));
}

int CodePoints(std::string_view line, size_t bytes) {
  line = line.substr(0, bytes);
  return static_cast<int>(std::count_if(line.begin(), line.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

size_t ByteOffset(std::string_view line, int count) {
  size_t at = 0;
  for (; at < line.size(); ++at) {
    bool first = (static_cast<unsigned char>(line[at]) & 0xC0) != 0x80;
    if (first && count-- == 0) break;
  }
  return at;
}

}  // namespace terrarium::ast_checker
