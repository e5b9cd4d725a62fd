// Reading text that a guest chose: UTF-8 in which a lone surrogate may stand in its three-byte
// form, as CPython's "surrogatepass" writes it.
#ifndef TERRARIUM_BASE_TEXT_UTF8_H_
#define TERRARIUM_BASE_TEXT_UTF8_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace terrarium::base {

inline constexpr char32_t kReplacement = 0xFFFD;

struct CodePoint {
  char32_t value;  // kReplacement for a byte that fits nowhere
  size_t length;   // bytes taken, at least 1
  bool valid;
};

// The code point at `text[pos]`. REQUIRES: pos < text.size().
CodePoint DecodeAt(std::string_view text, size_t pos);

void AppendUtf8(char32_t code_point, std::string& out);

// Python's \x.., \u.... or \U........, the shortest that fits.
void AppendHexEscape(char32_t code_point, std::string& out);

constexpr bool IsSurrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

// Whether a terminal or an editor obeys it instead of showing it, or shows nothing: control,
// bidirectional and invisible characters, line ends, surrogates, characters of private use.
bool IsObeyed(char32_t c);

// `text` as valid UTF-8 for terminals and logs: a lone surrogate becomes the six characters \udXXX,
// an invalid byte U+FFFD.
std::string ToValidUtf8(std::string_view text);

// `text` for a terminal or a log, on one line and with nothing lost: what is obeyed becomes an
// escape (\n, \x1b, \u202e), but a tab stays, and an invalid byte becomes U+FFFD. A guest's text
// can end no line with it, and begin none.
std::string ToEscapedLine(std::string_view text);

// `text` for a person at a terminal, on one line: one column a code point. A tab becomes a space;
// what is obeyed and invalid bytes become '?'.
std::string ToPlainLine(std::string_view text);

}  // namespace terrarium::base

#endif  // TERRARIUM_BASE_TEXT_UTF8_H_
