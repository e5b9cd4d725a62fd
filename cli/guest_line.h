// A guest's text among the lines of this program.
//
// The line that ends an account of a run begins with this program's name, and no guest's line does,
// nor one that a person would read so: what is no letter is passed over, one letter may be wrong,
// and what is not ASCII may stand for anything.
//
// Tested by: cli/guest_line_test.cc, tests/integration/cli_test.py.
#ifndef TERRARIUM_CLI_GUEST_LINE_H_
#define TERRARIUM_CLI_GUEST_LINE_H_

#include <string>
#include <string_view>

namespace terrarium::cli {

// One line of a guest's, without an end, escaped (base::ToEscapedLine) and with "| " before it
// where it could be taken for one of ours.
std::string GuestLine(std::string_view text);

}  // namespace terrarium::cli

#endif  // TERRARIUM_CLI_GUEST_LINE_H_
