// Where --report goes. A single report's file appears whole or not at all, and what was there
// before stands until then. Reports of many runs are lines, written as they come; one that cannot
// be written whole is taken back.
//
// Tested by: tests/integration/edges_cli_test.py.
#ifndef TERRARIUM_CLI_REPORT_FILE_H_
#define TERRARIUM_CLI_REPORT_FILE_H_

#include <sys/types.h>

#include <functional>
#include <string>
#include <string_view>

#include "absl/status/status.h"

namespace terrarium::cli {

class ReportFile {
 public:
  using Sink = std::function<void(std::string_view piece)>;

  ReportFile() = default;
  ~ReportFile();
  ReportFile(const ReportFile&) = delete;
  ReportFile& operator=(const ReportFile&) = delete;

  // InvalidArgument when it cannot be written. `lines`: more than one report will come.
  absl::Status Open(const std::string& path, bool lines);
  bool is_open() const { return fd_ >= 0 || !folder_.empty(); }

  // Reports, or pieces of one when they are lines: `make` hands the text to the sink. False, said
  // on stderr, when it is not there whole.
  bool Put(const std::function<void(const Sink& sink)>& make);

 private:
  bool PutWhole(const std::function<void(const Sink& sink)>& make);
  bool PutLine(const std::function<void(const Sink& sink)>& make);
  bool Failed(int error) const;

  std::string path_;
  std::string folder_, name_;  // where a whole file goes; empty: written to directly
  mode_t mode_ = 0666;
  int fd_ = -1;
  off_t size_ = 0;   // of what was written to fd_
  off_t whole_ = 0;  // up to where its last whole line ends
};

}  // namespace terrarium::cli

#endif  // TERRARIUM_CLI_REPORT_FILE_H_
