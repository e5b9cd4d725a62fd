#include "base/text/utf8.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace terrarium::base {
namespace {

// Where the bytes between `first` and `last` that begin at `pos` end.
size_t EndOfAscii(std::string_view text, size_t pos, char first, char last) {
  while (pos < text.size() && text[pos] >= first && text[pos] <= last) ++pos;
  return pos;
}

}  // namespace

CodePoint DecodeAt(std::string_view text, size_t pos) {
  constexpr CodePoint kInvalid = {kReplacement, 1, false};
  const auto lead = static_cast<uint8_t>(text[pos]);
  if (lead < 0x80) return {lead, 1, true};
  size_t length;
  char32_t value;
  char32_t smallest;  // shorter encodings exist below it
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2, value = lead & 0x1F, smallest = 0x80;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3, value = lead & 0x0F, smallest = 0x800;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4, value = lead & 0x07, smallest = 0x10000;
  } else {
    return kInvalid;
  }
  if (text.size() - pos < length) return kInvalid;
  for (size_t i = 1; i < length; ++i) {
    const auto byte = static_cast<uint8_t>(text[pos + i]);
    if ((byte & 0xC0) != 0x80) return kInvalid;
    value = (value << 6) | (byte & 0x3F);
  }
  if (value < smallest || value > 0x10FFFF) return kInvalid;
  return {value, length, true};
}

void AppendUtf8(char32_t c, std::string& out) {
  if (c < 0x80) {
    out.push_back(static_cast<char>(c));
  } else if (c < 0x800) {
    out.push_back(static_cast<char>(0xC0 | (c >> 6)));
    out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
  } else if (c < 0x10000) {
    out.push_back(static_cast<char>(0xE0 | (c >> 12)));
    out.push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
    out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
  } else {
    out.push_back(static_cast<char>(0xF0 | (c >> 18)));
    out.push_back(static_cast<char>(0x80 | ((c >> 12) & 0x3F)));
    out.push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
    out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
  }
}

void AppendHexEscape(char32_t c, std::string& out) {
  constexpr char kDigits[] = "0123456789abcdef";
  const auto code = static_cast<uint32_t>(c);
  const int digits = code <= 0xFF ? 2 : code <= 0xFFFF ? 4 : 8;
  out += '\\';
  out += digits == 2 ? 'x' : digits == 4 ? 'u' : 'U';
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
    out += kDigits[code >> shift & 15];
  }
}

std::string ToValidUtf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t pos = 0; pos < text.size();) {
    const size_t ascii = EndOfAscii(text, pos, '\0', '\x7F');
    out.append(text, pos, ascii - pos);
    pos = ascii;
    if (pos == text.size()) break;
    const CodePoint c = DecodeAt(text, pos);
    pos += c.length;
    if (IsSurrogate(c.value)) {
      AppendHexEscape(c.value, out);
    } else {
      AppendUtf8(c.value, out);
    }
  }
  return out;
}

bool IsObeyed(char32_t c) {
  struct Range {
    char32_t first, last;
  };
  // Unicode's categories Cc, Cf, Cs, Co, Zl and Zp, and what it says to be shown as nothing
  // (Default_Ignorable_Code_Point), which has fillers and selectors besides.
  constexpr Range kObeyed[] = {
      {0x00, 0x1F},       {0x7F, 0x9F},       {0xAD, 0xAD},       {0x34F, 0x34F},
      {0x600, 0x605},     {0x61C, 0x61C},     {0x6DD, 0x6DD},     {0x70F, 0x70F},
      {0x890, 0x891},     {0x8E2, 0x8E2},     {0x115F, 0x1160},   {0x17B4, 0x17B5},
      {0x180B, 0x180F},   {0x200B, 0x200F},   {0x2028, 0x202E},   {0x2060, 0x206F},
      {0x3164, 0x3164},   {0xD800, 0xF8FF},   {0xFDD0, 0xFDEF},   {0xFE00, 0xFE0F},
      {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0},   {0xFFF0, 0xFFFB},   {0x110BD, 0x110BD},
      {0x110CD, 0x110CD}, {0x13430, 0x1343F}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A},
      {0xE0000, 0xE0FFF}, {0xF0000, 0x10FFFF}};
  if (c >= ' ' && c < 0x7F) return false;
  if ((c & 0xFFFE) == 0xFFFE) return true;  // no characters, in every plane
  const auto* after =
      std::upper_bound(std::begin(kObeyed), std::end(kObeyed), c,
                       [](char32_t wanted, const Range& range) { return wanted < range.first; });
  return after != std::begin(kObeyed) && c <= std::prev(after)->last;
}

std::string ToEscapedLine(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const size_t ascii = EndOfAscii(text, at, ' ', '~');
    out.append(text, at, ascii - at);
    at = ascii;
    if (at == text.size()) break;
    const CodePoint c = DecodeAt(text, at);
    at += c.length;
    if (c.value == '\t' || !IsObeyed(c.value)) {
      AppendUtf8(c.value, out);
    } else if (c.value == '\n') {
      out += "\\n";
    } else {
      AppendHexEscape(c.value, out);
    }
  }
  return out;
}

std::string ToPlainLine(std::string_view text) {
  std::string plain;
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = DecodeAt(text, at);
    at += c.length;
    if (c.value == '\t') {
      plain += ' ';
    } else if (IsObeyed(c.value) || !c.valid) {
      plain += '?';
    } else {
      AppendUtf8(c.value, plain);
    }
  }
  return plain;
}

}  // namespace terrarium::base
