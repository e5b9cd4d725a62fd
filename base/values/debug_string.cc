#include "base/values/debug_string.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/text/number_text.h"
#include "base/text/utf8.h"

namespace terrarium::base {
namespace {

// Text on its way: without a sink all of it stays.
struct Out {
  std::string text;
  const std::function<void(std::string_view)>* sink = nullptr;

  void FlushPiece() {
    constexpr size_t kPiece = size_t{64} << 10;
    if (sink != nullptr && text.size() >= kPiece) Flush();
  }
  void Flush() {
    if (!text.empty()) (*sink)(text);
    text.clear();
  }
};

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
  // Most of all scripts, told at once.
  if ((c >= ' ' && c < 0x7F) || (c > 0xAD && c < 0x600) || (c > 0x3000 && c < 0xD800)) return true;
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
bool AppendEscape(char32_t c, char quote, Out& out) {
  if (c == static_cast<char32_t>(quote) || c == '\\') {
    out.text.push_back('\\');
    out.text.push_back(static_cast<char>(c));
  } else if (c == '\n') {
    out.text += "\\n";
  } else if (c == '\r') {
    out.text += "\\r";
  } else if (c == '\t') {
    out.text += "\\t";
  } else {
    return false;
  }
  return true;
}

// Where the bytes that stand for themselves, whatever the quote is, end.
size_t EndOfPlain(std::string_view text, size_t pos) {
  while (pos < text.size() && text[pos] >= ' ' && text[pos] < 0x7F && text[pos] != '\'' &&
         text[pos] != '"' && text[pos] != '\\') {
    ++pos;
  }
  return pos;
}

void AppendStr(std::string_view text, Out& out) {
  const char quote = QuoteFor(text);
  out.text.push_back(quote);
  for (size_t pos = 0; pos < text.size();) {
    const size_t plain = EndOfPlain(text, pos);
    out.text.append(text, pos, plain - pos);
    pos = plain;
    out.FlushPiece();
    if (pos == text.size()) break;
    const CodePoint c = DecodeAt(text, pos);
    pos += c.length;
    if (AppendEscape(c.value, quote, out)) continue;
    if (IsPrintable(c.value)) {
      AppendUtf8(c.value, out.text);
    } else {
      AppendHexEscape(c.value, out.text);
    }
  }
  out.text.push_back(quote);
}

void AppendBytes(std::string_view bytes, Out& out) {
  const char quote = QuoteFor(bytes);
  out.text.push_back('b');
  out.text.push_back(quote);
  for (char c : bytes) {
    const auto byte = static_cast<uint8_t>(c);
    out.FlushPiece();
    if (AppendEscape(byte, quote, out)) continue;
    if (byte >= 0x20 && byte < 0x7F) {
      out.text.push_back(c);
    } else {
      AppendHexEscape(byte, out.text);
    }
  }
  out.text.push_back(quote);
}

void Append(const Value& value, int depth, Out& out);

void AppendItems(std::string_view open, const Value::Items& items, std::string_view close,
                 int depth, Out& out) {
  out.text += open;
  bool first = true;
  for (const Value& item : items) {
    if (!first) out.text += ", ";
    first = false;
    Append(item, depth + 1, out);
  }
  out.text += close;
}

void AppendPairs(const Value::Pairs& pairs, int depth, Out& out) {
  out.text.push_back('{');
  bool first = true;
  for (const auto& [key, item] : pairs) {
    if (!first) out.text += ", ";
    first = false;
    Append(key, depth + 1, out);
    out.text += ": ";
    Append(item, depth + 1, out);
  }
  out.text.push_back('}');
}

void AppendTimeDelta(const Value::Items& parts, Out& out) {
  constexpr const char* kNames[] = {"days=", "seconds=", "microseconds="};
  out.text += "datetime.timedelta(";
  bool first = true;
  for (size_t i = 0; i < 3; ++i) {
    if (parts[i] == Value(0)) continue;
    absl::StrAppend(&out.text, first ? "" : ", ", kNames[i], PythonSpelling(parts[i]));
    first = false;
  }
  out.text += first ? "0)" : ")";
}

// The numbers in an ISO text, as the arguments of the type's call: leading ones, and of the rest
// what is not zero at the end.
void AppendIsoNumbers(std::string_view iso, size_t at_least, Out& out) {
  std::vector<std::string> numbers;
  const size_t zone = iso.find_first_of(
      "+-", iso.find('T') == std::string_view::npos && iso.find(':') == std::string_view::npos
                ? iso.size()
                : std::min(iso.find(':'), iso.size()));
  std::string number;
  for (char c : std::string(iso.substr(0, zone)) + ' ') {
    if (c >= '0' && c <= '9') {
      number.push_back(c);
      continue;
    }
    number.erase(0, std::min(number.find_first_not_of('0'), number.size()));
    numbers.push_back(number.empty() ? "0" : number);
    number.clear();
  }
  while (numbers.size() > at_least && numbers.back() == "0") numbers.pop_back();
  bool first = true;
  for (const std::string& one : numbers) {
    absl::StrAppend(&out.text, first ? "" : ", ", one);
    first = false;
  }
  if (zone >= iso.size()) return;
  const std::string_view offset = iso.substr(zone);
  if (offset == "+00:00") {
    out.text += ", tzinfo=datetime.timezone.utc";
    return;
  }
  int parts[3] = {};  // hours, minutes, seconds
  size_t i = 0;
  for (char c : offset.substr(1)) {
    if (c == ':') {
      ++i;
    } else if (i < 3 && c >= '0' && c <= '9') {
      parts[i] = 10 * parts[i] + (c - '0');
    }
  }
  const int seconds = (3600 * parts[0] + 60 * parts[1] + parts[2]) * (offset[0] == '-' ? -1 : 1);
  out.text += ", tzinfo=datetime.timezone(";
  AppendTimeDelta({seconds < 0 ? -1 : 0, seconds < 0 ? seconds + 86400 : seconds, 0}, out);
  out.text.push_back(')');
}

void AppendComplex(double real, double imaginary, Out& out) {
  // Python leaves ".0" out here.
  const auto number = [](double x) {
    std::string text = FloatText(x);
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    return text;
  };
  const bool imaginary_only = real == 0 && !std::signbit(real);
  std::string text = number(imaginary);
  if (imaginary_only) {
    absl::StrAppend(&out.text, text, "j");
    return;
  }
  absl::StrAppend(&out.text, "(", number(real), text[0] == '-' ? "" : "+", text, "j)");
}

// name=value, as namedtuples and dataclasses are spelled.
void AppendFields(const Value::Pairs& pairs, int depth, Out& out) {
  bool first = true;
  for (const auto& [key, item] : pairs) {
    if (!first) out.text += ", ";
    first = false;
    if (key.kind() == Value::Kind::kStr) out.text += ToValidUtf8(key.text());
    out.text.push_back('=');
    Append(item, depth + 1, out);
  }
}

// As its repr() in Python, but for a counter's order and the elements of an array.
void AppendTyped(const Value& value, int depth, Out& out) {
  using Kind = Value::Kind;
  const Value& payload = value.payload();
  const auto part = [&payload](size_t i) -> const Value& { return payload.items()[i]; };
  std::string_view name = value.TypeName();
  if (const size_t dot = name.find('.');
      dot != std::string_view::npos && !name.starts_with("datetime.")) {
    name.remove_prefix(dot + 1);
  }
  switch (value.kind()) {
    case Kind::kComplex:
      return AppendComplex(part(0).float_value(), part(1).float_value(), out);
    case Kind::kObject:
      out.text += "<host object>";
      return;
    case Kind::kStruct:
      out.text += ToValidUtf8(part(0).text());
      return AppendItems("(", part(1).items(), ")", depth, out);
    case Kind::kTimeDelta:
      return AppendTimeDelta(payload.items(), out);
    case Kind::kEnum: {
      absl::StrAppend(&out.text, "<", ToValidUtf8(part(0).text()));
      if (!part(1).is_none()) absl::StrAppend(&out.text, ".", ToValidUtf8(part(1).text()));
      out.text += ": ";
      Append(part(2), depth + 1, out);
      out.text.push_back('>');
      return;
    }
    case Kind::kNamedTuple:
    case Kind::kDataclass:
      absl::StrAppend(&out.text, ToValidUtf8(part(0).text()), "(");
      AppendFields(part(1).pairs(), depth, out);
      break;
    case Kind::kDate:
    case Kind::kTime:
    case Kind::kDateTime:
      out.text.append(name).append("(");
      AppendIsoNumbers(payload.text(),
                       value.kind() == Kind::kDate       ? 3
                       : value.kind() == Kind::kDateTime ? 5
                                                         : 2,
                       out);
      break;
    case Kind::kRange:
      out.text += "range(";
      AppendItems("",
                  {payload.items().begin(), payload.items().end() - (part(2) == Value(1) ? 1 : 0)},
                  "", depth, out);
      break;
    case Kind::kDefaultDict:
      out.text += "defaultdict(";
      if (part(0).is_none()) {
        out.text += "None";
      } else {
        absl::StrAppend(&out.text, "<class '", ToValidUtf8(part(0).text()), "'>");
      }
      out.text += ", ";
      Append(part(1), depth + 1, out);
      break;
    case Kind::kDeque:
      out.text += "deque(";
      Append(part(1), depth + 1, out);
      if (!part(0).is_none()) absl::StrAppend(&out.text, ", maxlen=", part(0).int_value());
      break;
    default: {
      out.text.append(name).append("(");
      const bool empty = payload.kind() == Kind::kDict && payload.pairs().empty();
      if (payload.kind() == Kind::kTuple) {
        AppendItems("", payload.items(), "", depth, out);
      } else if (!empty) {
        Append(payload, depth + 1, out);
      }
    }
  }
  out.text.push_back(')');
}

void Append(const Value& value, int depth, Out& out) {
  out.FlushPiece();
  if (depth > kMaxSpelledDepth) {
    out.text += "...";
    return;
  }
  switch (value.kind()) {
    case Value::Kind::kNone:
      out.text += "None";
      break;
    case Value::Kind::kBool:
      out.text += value.bool_value() ? "True" : "False";
      break;
    case Value::Kind::kInt:
      absl::StrAppend(&out.text, value.int_value());
      break;
    case Value::Kind::kFloat:
      out.text += FloatText(value.float_value());
      break;
    case Value::Kind::kBigInt:
    case Value::Kind::kRepr:
      out.text += ToValidUtf8(value.text());
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
        out.text += "set()";
      } else {
        AppendItems("{", value.items(), "}", depth, out);
      }
      break;
    case Value::Kind::kFrozenSet:
      if (value.items().empty()) {
        out.text += "frozenset()";
      } else {
        AppendItems("frozenset({", value.items(), "})", depth, out);
      }
      break;
    case Value::Kind::kDict:
      AppendPairs(value.pairs(), depth, out);
      break;
    default:
      AppendTyped(value, depth, out);
  }
}

}  // namespace

std::string PythonSpelling(const Value& value) {
  Out out;
  Append(value, 0, out);
  return std::move(out.text);
}

void WritePythonSpelling(const Value& value, const std::function<void(std::string_view)>& sink) {
  Out out = {.text = "", .sink = &sink};
  Append(value, 0, out);
  out.Flush();
}

}  // namespace terrarium::base
