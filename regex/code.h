// The form in which the parser (regex/python/_guest_re.py) hands a pattern over: a list of numbers,
// each construct before its parts.
//
//   kChar c                  kAny, kAll          kAt place
//   kSet negate rule n (first last)*n m (category negate)*m
//   kGroup number body kEnd
//   kBranch body kNext body ... kEnd
//   kRepeat least most lazy nullable length body kEnd
//
// A body is any number of constructs; `length` counts the numbers of a body and its kEnd.
// `nullable`: the body can match nothing.
// Tested by: regex/engine_test.cc, fuzz/regex_differential.py.
#ifndef TERRARIUM_REGEX_CODE_H_
#define TERRARIUM_REGEX_CODE_H_

#include <cstdint>

namespace terrarium::regex {

enum class Op : uint32_t {
  kChar,
  kSet,
  kAny,  // but a newline
  kAll,
  kAt,
  kGroup,
  kBranch,
  kNext,
  kRepeat,
  kEnd,
};

enum class Place : uint32_t {
  kTextStart,
  kLineStart,
  kTextEnd,  // or before a newline that ends the text: `$`
  kLineEnd,
  kVeryEnd,  // `\Z`
  kAsciiBoundary,
  kNoAsciiBoundary,
  kUnicodeBoundary,
  kNoUnicodeBoundary,
};
inline constexpr uint32_t kPlaces = 9;

// `most` of an endless repeat.
inline constexpr uint32_t kEndless = 0xFFFFFFFF;

}  // namespace terrarium::regex

#endif  // TERRARIUM_REGEX_CODE_H_
