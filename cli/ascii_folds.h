// What a disk or a reader may take for ASCII: full-width and mathematical letters, ligatures, the
// long s, characters that show nothing.
//
// Tested by: cli/guest_line_test.cc, cli/files_test.cc; cli/ascii_folds.py checks the table.
#ifndef TERRARIUM_CLI_ASCII_FOLDS_H_
#define TERRARIUM_CLI_ASCII_FOLDS_H_

#include <string>
#include <string_view>

namespace terrarium::cli {

// `text` in lower case, with what folds to ASCII letters, digits, points, hyphens and blanks as
// these, and without what disks pass over. Other characters stay.
std::string FoldToAscii(std::string_view text);

}  // namespace terrarium::cli

#endif  // TERRARIUM_CLI_ASCII_FOLDS_H_
