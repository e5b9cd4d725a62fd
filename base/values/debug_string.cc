#include "base/values/debug_string.h"

#include <cstdint>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "base/text/number_text.h"
#include "base/text/utf8.h"

namespace terrarium::base {
namespace {

struct Range {
  char32_t first, last;
};

// What str.isprintable() refuses, except code points not assigned yet: control, format, surrogate,
// private use and separators other than the space.
constexpr Range kNotPrintable[] = {
    {0x00, 0x1F},       {0x7F, 0xA0},        {0xAD, 0xAD},       {0x600, 0x605},
    {0x61C, 0x61C},     {0x6DD, 0x6DD},      {0x70F, 0x70F},     {0x890, 0x891},
    {0x8E2, 0x8E2},     {0x1680, 0x1680},    {0x180E, 0x180E},   {0x2000, 0x200F},
    {0x2028, 0x202F},   {0x205F, 0x206F},    {0x3000, 0x3000},   {0xD800, 0xF8FF},
    {0xFEFF, 0xFEFF},   {0xFFF0, 0xFFFB},    {0xFFFE, 0xFFFF},   {0x110BD, 0x110BD},
    {0x110CD, 0x110CD}, {0x13430, 0x1343F},  {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A},
    {0xE0000, 0xE0FFF}, {0xF0000, 0x10FFFF},
};

bool IsPrintable(char32_t c) {
  for (const Range& range : kNotPrintable) {
    if (c >= range.first && c <= range.last) return false;
  }
  return true;
}

char QuoteFor(std::string_view text) {
  const bool has_single = text.find('\'') != std::string_view::npos;
  const bool has_double = text.find('"') != std::string_view::npos;
  return has_single && !has_double ? '"' : '\'';
}

// The escapes that str and bytes share. False: `c` stands for itself.
bool AppendEscape(char32_t c, char quote, std::string& out) {
  if (c == static_cast<char32_t>(quote) || c == '\\') {
    out.push_back('\\');
    out.push_back(static_cast<char>(c));
  } else if (c == '\n') {
    out += "\\n";
  } else if (c == '\r') {
    out += "\\r";
  } else if (c == '\t') {
    out += "\\t";
  } else {
    return false;
  }
  return true;
}

void AppendStr(std::string_view text, std::string& out) {
  const char quote = QuoteFor(text);
  out.push_back(quote);
  for (size_t pos = 0; pos < text.size();) {
    const CodePoint c = DecodeAt(text, pos);
    pos += c.length;
    const auto number = static_cast<uint32_t>(c.value);
    if (AppendEscape(c.value, quote, out)) continue;
    if (IsPrintable(c.value)) {
      AppendUtf8(c.value, out);
    } else if (number <= 0xFF) {
      absl::StrAppendFormat(&out, "\\x%02x", number);
    } else if (number <= 0xFFFF) {
      absl::StrAppendFormat(&out, "\\u%04x", number);
    } else {
      absl::StrAppendFormat(&out, "\\U%08x", number);
    }
  }
  out.push_back(quote);
}

void AppendBytes(std::string_view bytes, std::string& out) {
  const char quote = QuoteFor(bytes);
  out.push_back('b');
  out.push_back(quote);
  for (char c : bytes) {
    const auto byte = static_cast<uint8_t>(c);
    if (AppendEscape(byte, quote, out)) continue;
    if (byte >= 0x20 && byte < 0x7F) {
      out.push_back(c);
    } else {
      absl::StrAppendFormat(&out, "\\x%02x", byte);
    }
  }
  out.push_back(quote);
}

void Append(const Value& value, int depth, std::string& out);

void AppendItems(std::string_view open, const Value::Items& items, std::string_view close,
                 int depth, std::string& out) {
  out += open;
  bool first = true;
  for (const Value& item : items) {
    if (!first) out += ", ";
    first = false;
    Append(item, depth + 1, out);
  }
  out += close;
}

void AppendPairs(const Value::Pairs& pairs, int depth, std::string& out) {
  out.push_back('{');
  bool first = true;
  for (const auto& [key, item] : pairs) {
    if (!first) out += ", ";
    first = false;
    Append(key, depth + 1, out);
    out += ": ";
    Append(item, depth + 1, out);
  }
  out.push_back('}');
}

void Append(const Value& value, int depth, std::string& out) {
  if (depth > kMaxSpelledDepth) {
    out += "...";
    return;
  }
  switch (value.kind()) {
    case Value::Kind::kNone:
      out += "None";
      break;
    case Value::Kind::kBool:
      out += value.bool_value() ? "True" : "False";
      break;
    case Value::Kind::kInt:
      absl::StrAppend(&out, value.int_value());
      break;
    case Value::Kind::kFloat:
      out += FloatText(value.float_value());
      break;
    case Value::Kind::kBigInt:
    case Value::Kind::kRepr:
      out += ToValidUtf8(value.text());
      break;
    case Value::Kind::kStr:
      AppendStr(value.text(), out);
      break;
    case Value::Kind::kBytes:
      AppendBytes(value.text(), out);
      break;
    case Value::Kind::kList:
      AppendItems("[", value.items(), "]", depth, out);
      break;
    case Value::Kind::kTuple:
      AppendItems("(", value.items(), value.items().size() == 1 ? ",)" : ")", depth, out);
      break;
    case Value::Kind::kSet:
      if (value.items().empty()) {
        out += "set()";
      } else {
        AppendItems("{", value.items(), "}", depth, out);
      }
      break;
    case Value::Kind::kFrozenSet:
      if (value.items().empty()) {
        out += "frozenset()";
      } else {
        AppendItems("frozenset({", value.items(), "})", depth, out);
      }
      break;
    case Value::Kind::kDict:
      AppendPairs(value.pairs(), depth, out);
      break;
  }
}

}  // namespace

std::string PythonSpelling(const Value& value) {
  std::string out;
  Append(value, 0, out);
  return out;
}

}  // namespace terrarium::base
