// Files that tools run or obey without being asked to: what a guest wrote must not become one where
// it is put on the machine's disk (docs/FILES_AND_MODULES.md).
#ifndef TERRARIUM_CLI_EXECUTED_FILES_H_
#define TERRARIUM_CLI_EXECUTED_FILES_H_

#include <string_view>

namespace terrarium::cli {

// "a file that pytest runs"; empty when `path` is none of those that are known and, where one is
// `written` and not deleted, of a kind that holds data, or Python. What some disks do not tell
// apart, letters' case and what folds to ASCII, is not told apart here.
std::string_view WhyExecuted(std::string_view path, bool written);

}  // namespace terrarium::cli

#endif  // TERRARIUM_CLI_EXECUTED_FILES_H_
