// A guest's stdout on the way to ours: as it comes, but a reader that does not read holds no run
// up. What it has not taken yet is kept, no more than the output limit.
//
//   GuestOutput shown(out);
//   run.on_stdout = [&](std::string_view text) { shown.Take(text); };
//   ... Run() ...
//   shown.Finish();
//
// Tested by: tests/integration/edges_cli_test.py.
#ifndef TERRARIUM_CLI_GUEST_OUTPUT_H_
#define TERRARIUM_CLI_GUEST_OUTPUT_H_

#include <string>
#include <string_view>

#include "cli/files.h"

namespace terrarium::cli {

class GuestOutput {
 public:
  explicit GuestOutput(Output& out) : out_(out) {}

  // REQUIRES: whole characters. A lone surrogate is written as \udXXX, since no terminal and no
  // reader of UTF-8 takes it.
  void Take(std::string_view text);
  // Waits for the reader. False when text was lost.
  bool Finish();

 private:
  Output& out_;
  std::string waiting_;
  size_t written_ = 0;  // of waiting_
  bool lost_ = false;   // there was no memory to keep it
};

}  // namespace terrarium::cli

#endif  // TERRARIUM_CLI_GUEST_OUTPUT_H_
