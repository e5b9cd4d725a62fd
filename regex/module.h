// Makes the C module `_regex` known to the private CPython.
//
// Threads: called once, before CPython starts.
// Tested by: fuzz/regex_differential.py, tests/accept.
#ifndef TERRARIUM_REGEX_MODULE_H_
#define TERRARIUM_REGEX_MODULE_H_

#include "absl/status/status.h"

namespace terrarium::regex {

absl::Status Register();

}  // namespace terrarium::regex

#endif  // TERRARIUM_REGEX_MODULE_H_
