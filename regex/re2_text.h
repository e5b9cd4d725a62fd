// A pattern as text for RE2.
//
// RE2 matches bytes: texts whose characters are all below 256 as they are (Latin-1), others as
// UTF-8. `$` before a last newline is not in its language; what stands for it is chosen by the
// text, see TextEnd.
// Tested by: regex/engine_test.cc.
#ifndef TERRARIUM_REGEX_RE2_TEXT_H_
#define TERRARIUM_REGEX_RE2_TEXT_H_

#include <string>

#include "regex/pattern.h"

namespace terrarium::regex {

enum class Encoding { kLatin1, kUtf8 };

// What `$` outside MULTILINE is for a text that
enum class TextEnd {
  kVeryEnd,  // does not end with a newline
  kLineEnd,  // has one newline only, at its end
};

// REQUIRES: neither needs_empty_rounds nor large_repeat.
std::string Re2Text(const Pattern& pattern, Encoding encoding, TextEnd end);

}  // namespace terrarium::regex

#endif  // TERRARIUM_REGEX_RE2_TEXT_H_
