// Python's character data, as far as regular expressions ask for them; generated from the pinned
// CPython by unicode_tables.py.
// Tested by: regex/engine_test.cc, fuzz/regex_differential.py.
#ifndef TERRARIUM_REGEX_UNICODE_TABLES_H_
#define TERRARIUM_REGEX_UNICODE_TABLES_H_

#include <cstdint>
#include <span>

namespace terrarium::regex {

// Both ends belong.
struct CharRange {
  uint32_t first;
  uint32_t last;
  bool operator==(const CharRange&) const = default;
};

struct CasePair {
  uint32_t from;
  uint32_t to;
};

// In ascending order. What str.isdecimal(), str.isspace(), and str.isalnum() with the underscore
// say.
std::span<const CharRange> Digits();
std::span<const CharRange> Spaces();
std::span<const CharRange> Words();

// Ascending by `from`: every character whose simple lower case is another one.
std::span<const CasePair> LowerCase();
// Lower-case characters that have an upper case in common.
std::span<const CasePair> ExtraCases();

}  // namespace terrarium::regex

#endif  // TERRARIUM_REGEX_UNICODE_TABLES_H_
