// Reading and writing of files and descriptors for the commands.
#ifndef TERRARIUM_CLI_FILES_H_
#define TERRARIUM_CLI_FILES_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace terrarium::cli {

// The file's bytes, or those of standard input for "-". Of a file longer than `limit`, the first
// `limit` + 1 bytes: enough to be seen as too long. InvalidArgument, in one sentence, for what
// cannot be read, a FIFO among others: it would wait for a writer who may never come. (What a shell
// passes under /dev/fd is no such thing.)
absl::StatusOr<std::string> ReadFile(const std::string& path, uint64_t limit);
// The same; a file that is longer cannot be read either.
absl::StatusOr<std::string> ReadWhole(const std::string& path, uint64_t limit);

// OK when ReadFile() can be expected to work.
absl::Status CheckReadable(const std::string& path);

// A descriptor that is written to directly, so that output appears as it comes and a reader that
// has gone away ends nothing but the writing.
class Output {
 public:
  explicit Output(int fd) : fd_(fd) {}
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  ~Output();

  // Creates or empties the file. InvalidArgument when that cannot be done.
  absl::Status Open(const std::string& path);

  // False from the first failure on. The reader's leaving (EPIPE) is quiet; anything else is told
  // on stderr, once, unless this is stderr.
  bool Write(std::string_view text);
  // Writes what goes without waiting for a reader, and answers how much that was. After a failure
  // all is taken.
  size_t WriteReady(std::string_view text);

  bool ends_line() const { return ends_line_; }
  bool failed() const { return failed_; }
  bool reader_left() const { return reader_left_; }

 private:
  void Fail(int error);

  int fd_;
  bool owned_ = false;
  bool failed_ = false;
  bool reader_left_ = false;
  bool ends_line_ = true;
};

// Prints "terrarium: <message>" on stderr. Where that cannot be written, nobody can be told.
void Complain(std::string_view message);

}  // namespace terrarium::cli

#endif  // TERRARIUM_CLI_FILES_H_
