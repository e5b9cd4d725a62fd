#include "base/text/json_text.h"

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

// Appends what stands for the code points of `text` from `pos` on, as many as begin in the next
// `most` bytes. Returns where the rest begins.
size_t AppendCharacters(std::string_view text, size_t pos, size_t most, std::string& out) {
  const size_t end = most < text.size() - pos ? pos + most : text.size();
  while (pos < end) {
    const CodePoint c = DecodeAt(text, pos);
    pos += c.length;
    switch (c.value) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        if (!IsObeyed(c.value)) {
          AppendUtf8(c.value, out);
        } else if (c.value <= 0xFFFF) {
          AppendEscape(static_cast<uint32_t>(c.value), out);
        } else {
          const auto above = static_cast<uint32_t>(c.value) - 0x10000;
          AppendEscape(0xD800 + (above >> 10), out);
          AppendEscape(0xDC00 + (above & 0x3FF), out);
        }
    }
  }
  return pos;
}

}  // namespace

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
