#include "base/text/json_text.h"

#include <algorithm>
#include <array>

#include "absl/strings/escaping.h"
#include "base/text/text.h"
#include "base/text/utf8.h"

namespace terrarium::base {
namespace {

// A guest can print nothing but these, so they are written without a formatter.
void AppendEscape(uint32_t code, std::string& out) {
  constexpr char kDigits[] = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) {
    out.push_back(kDigits[code >> shift & 15]);
  }
}

// The bytes that JSON shows as they are: printable ASCII but for quote and backslash.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain = {};
  for (int c = ' '; c < 0x7F; ++c) plain[static_cast<size_t>(c)] = c != '"' && c != '\\';
  return plain;
}();

// Where the plain bytes that begin at `pos` end.
size_t EndOfPlain(std::string_view text, size_t pos, size_t end) {
  while (pos < end && kPlain[static_cast<unsigned char>(text[pos])]) ++pos;
  return pos;
}

// The same for code points above ASCII that are valid and shown as they are. May end behind `end`,
// in the middle of none.
size_t EndOfShown(std::string_view text, size_t pos, size_t end) {
  while (pos < end && static_cast<unsigned char>(text[pos]) >= 0x80) {
    const CodePoint c = DecodeAt(text, pos);
    if (!c.valid || IsObeyed(c.value)) break;
    pos += c.length;
  }
  return pos;
}

void AppendOne(char32_t c, std::string& out) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  if (!IsObeyed(c)) {
    AppendUtf8(c, out);
  } else if (c <= 0xFFFF) {
    AppendEscape(static_cast<uint32_t>(c), out);
  } else {
    const auto above = static_cast<uint32_t>(c) - 0x10000;
    AppendEscape(0xD800 + (above >> 10), out);
    AppendEscape(0xDC00 + (above & 0x3FF), out);
  }
}

// Appends what stands for the code points of `text` from `pos` on, as many as begin in the next
// `most` bytes. Returns where the rest begins.
size_t AppendCharacters(std::string_view text, size_t pos, size_t most, std::string& out) {
  const size_t end = most < text.size() - pos ? pos + most : text.size();
  while (pos < end) {
    const size_t plain = EndOfPlain(text, pos, end);
    out.append(text, pos, plain - pos);
    pos = plain;
    if (pos == end) break;
    if (static_cast<unsigned char>(text[pos]) < 0x80) {
      AppendOne(static_cast<unsigned char>(text[pos++]), out);
      continue;
    }
    const size_t shown = EndOfShown(text, pos, end);
    out.append(text, pos, shown - pos);
    pos = shown;
    if (pos >= end || static_cast<unsigned char>(text[pos]) < 0x80) continue;
    const CodePoint c = DecodeAt(text, pos);
    pos += c.length;
    AppendOne(c.value, out);
  }
  return pos;
}

}  // namespace

bool IsOneJsonString(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return c >= 0; })) return true;
  bool after_high = false;
  for (size_t pos = 0; pos < text.size();) {
    const CodePoint c = DecodeAt(text, pos);
    pos += c.length;
    const bool is_low = c.value >= 0xDC00 && c.value <= 0xDFFF;
    if (!c.valid || (after_high && is_low)) return false;
    after_high = IsSurrogate(c.value) && !is_low;
  }
  return true;
}

void AppendJsonString(std::string_view text, std::string& out) {
  out.reserve(out.size() + text.size() + 2);
  out.push_back('"');
  AppendCharacters(text, 0, text.size(), out);
  out.push_back('"');
}

void JsonWriter::Flush() {
  if (!text_.empty()) sink_(text_);
  text_.clear();
}

JsonWriter& JsonWriter::Key(std::string_view key) {
  Separate();
  AppendJsonString(key, text_);
  text_ += ": ";
  needs_comma_ = false;
  return *this;
}

void JsonWriter::String(std::string_view text) {
  Separate();
  text_.push_back('"');
  for (size_t pos = 0; pos < text.size();) {
    pos = AppendCharacters(text, pos, kPiece / 4, text_);
    FlushPiece();
  }
  text_.push_back('"');
}

void JsonWriter::Raw(std::string_view json) {
  Separate();
  text_ += json;
  FlushPiece();
}

void JsonWriter::Base64(std::string_view bytes) {
  constexpr size_t kAtOnce = 3 << 14;  // whole groups of three bytes
  Separate();
  text_.push_back('"');
  std::string piece;
  for (size_t pos = 0; pos < bytes.size(); pos += kAtOnce) {
    absl::Base64Escape(ToAbsl(bytes.substr(pos, kAtOnce)), &piece);
    Piece(piece);
  }
  text_.push_back('"');
}

void JsonWriter::Separate() {
  if (needs_comma_) text_ += ", ";
  needs_comma_ = true;
}

void JsonWriter::Open(char bracket) {
  Separate();
  text_.push_back(bracket);
  needs_comma_ = false;
}

void JsonWriter::Close(char bracket) {
  text_.push_back(bracket);
  needs_comma_ = true;
}

}  // namespace terrarium::base
