// The lines of a source as CPython counts them, for turning its places into those that editors
// show.
//
// Threads: immutable after construction; refers to the text it was given.
#ifndef TERRARIUM_AST_CHECKER_SOURCE_LINES_H_
#define TERRARIUM_AST_CHECKER_SOURCE_LINES_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace terrarium::ast_checker {

class SourceLines {
 public:
  explicit SourceLines(std::string_view source);

  // Without its end, which is "\n", "\r\n" or "\r"; empty when there is no such line. `number`
  // counts from 1.
  std::string_view Get(int number) const;

 private:
  std::string_view source_;
  std::vector<size_t> starts_;
};

// Code points in the first `bytes` bytes of `line`.
int CodePoints(std::string_view line, size_t bytes);

// The reverse: where code point `count` begins.
size_t ByteOffset(std::string_view line, int count);

}  // namespace terrarium::ast_checker

#endif  // TERRARIUM_AST_CHECKER_SOURCE_LINES_H_
