// The form in which the parser (regex/python/_guest_re.py) hands a pattern over: a list of numbers,
// each construct before its parts. The numbers themselves are made from code_numbers.toml.
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

#include "regex/code_numbers.h"  // made by numbers.py

namespace terrarium::regex {

// The parser adds these, instead of choosing between two names.
static_assert(static_cast<uint32_t>(Place::kBoundary) + kUnicodePlaces ==
              static_cast<uint32_t>(Place::kUnicodeBoundary));
static_assert(static_cast<uint32_t>(Category::kDigit) + kUnicodeCategories ==
              static_cast<uint32_t>(Category::kUnicodeDigit));

}  // namespace terrarium::regex

#endif  // TERRARIUM_REGEX_CODE_H_
