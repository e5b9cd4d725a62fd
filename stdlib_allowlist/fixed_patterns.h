// What library code may compile with its own engine of regular expressions, which backtracks:
// constants of frozen code, with flags that stand there too, and what a library module builds while
// it loads. Everything else may be made of a guest's text, and belongs to the guests' engine
// (docs/REGEX.md).
//
// Threads: called with the interpreter attached; the list is immutable.
// Tested by: tests/integration/rules_test.cc, tests/accept.
#ifndef TERRARIUM_STDLIB_ALLOWLIST_FIXED_PATTERNS_H_
#define TERRARIUM_STDLIB_ALLOWLIST_FIXED_PATTERNS_H_

#include <Python.h>

#include <cstddef>
#include <span>

namespace terrarium::stdlib_allowlist {

struct FixedPattern {
  const char* data;  // UTF-8 of a str
  size_t size;
  bool is_text;  // a str, else bytes
  int flags;     // of the compiled pattern, those that it sets itself among them
};

// Sorted by data, then bytes before text, then flags; made by fixed_patterns.py.
std::span<const FixedPattern> FixedPatterns();

// The hook of patch 0075: -1 with an exception set for a pattern that is not fixed.
int OnLibraryPattern(PyObject* pattern, int flags);

}  // namespace terrarium::stdlib_allowlist

#endif  // TERRARIUM_STDLIB_ALLOWLIST_FIXED_PATTERNS_H_
