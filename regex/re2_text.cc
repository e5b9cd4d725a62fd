#include "regex/re2_text.h"

#include <algorithm>
#include <utility>

namespace terrarium::regex {
namespace {

class Writer {
 public:
  Writer(const Pattern& pattern, Encoding encoding, TextEnd end)
      : pattern_(pattern), max_char_(encoding == Encoding::kLatin1 ? 0xFF : kMaxChar), end_(end) {}

  std::string Write() {
    const std::vector<uint32_t>& code = pattern_.code;
    for (size_t at = 0; at < code.size();) {
      switch (Op{code[at]}) {
        case Op::kChar:
          WriteChar(code[at + 1]);
          at += 2;
          break;
        case Op::kSet:
          WriteSet(pattern_.sets[code[at + 1]].ranges());
          at += 2;
          break;
        case Op::kAny:
          text_ += "[^\\n]";
          ++at;
          break;
        case Op::kAll:
          text_ += "(?s:.)";
          ++at;
          break;
        case Op::kAt:
          WritePlace(Place{code[at + 1]});
          at += 2;
          break;
        case Op::kGroup:
          text_ += '(';
          open_.emplace_back(")");
          at += 2;
          break;
        case Op::kBranch:
          text_ += "(?:";
          open_.emplace_back(")");
          ++at;
          break;
        case Op::kNext:
          text_ += '|';
          ++at;
          break;
        case Op::kRepeat:
          text_ += "(?:";
          open_.push_back(Suffix(RepeatView::At(&code[at])));
          at += RepeatView::kNumbers;
          break;
        case Op::kEnd:
          text_ += open_.back();
          open_.pop_back();
          ++at;
          break;
      }
    }
    return std::move(text_);
  }

 private:
  static void AppendNumber(std::string& text, uint32_t number, uint32_t base) {
    char digits[12];
    char* at = digits + sizeof(digits);
    do {
      *--at = "0123456789abcdef"[number % base];
      number /= base;
    } while (number > 0);
    text.append(at, static_cast<size_t>(digits + sizeof(digits) - at));
  }

  static std::string Suffix(const RepeatView& repeat) {
    std::string text = "){";
    AppendNumber(text, repeat.least, 10);
    if (repeat.most == kEndless) {
      text += ',';
    } else if (repeat.most != repeat.least) {
      text += ',';
      AppendNumber(text, repeat.most, 10);
    }
    text += '}';
    if (repeat.lazy) text += '?';
    return text;
  }

  void AppendChar(uint32_t c) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                       c == ' ' || c == '_';
    if (plain) {
      text_ += static_cast<char>(c);
      return;
    }
    text_ += "\\x{";
    AppendNumber(text_, c, 16);
    text_ += '}';
  }

  void WriteNothing() {
    text_ += max_char_ == kMaxChar ? "[^\\x{0}-\\x{10ffff}]" : "[^\\x{0}-\\x{ff}]";
  }

  void WriteChar(uint32_t c) {
    if (c <= max_char_) {
      AppendChar(c);
    } else {
      WriteNothing();
    }
  }

  void WriteSet(std::span<const CharRange> ranges) {
    if (ranges.empty() || ranges.front().first > max_char_) {
      WriteNothing();
      return;
    }
    text_ += '[';
    for (const CharRange& range : ranges) {
      if (range.first > max_char_) break;
      AppendChar(range.first);
      uint32_t last = std::min(range.last, max_char_);
      if (last == range.first) continue;
      text_ += '-';
      AppendChar(last);
    }
    text_ += ']';
  }

  void WritePlace(Place place) {
    switch (place) {
      case Place::kTextStart:
        text_ += "\\A";
        return;
      case Place::kLineStart:
        text_ += "(?m:^)";
        return;
      case Place::kTextEnd:
        text_ += end_ == TextEnd::kLineEnd ? "(?m:$)" : "\\z";
        return;
      case Place::kLineEnd:
        text_ += "(?m:$)";
        return;
      case Place::kVeryEnd:
        text_ += "\\z";
        return;
      case Place::kBoundary:
      case Place::kUnicodeBoundary:
        text_ += "\\b";
        return;
      case Place::kNoBoundary:
      case Place::kNoUnicodeBoundary:
        text_ += "\\B";
        return;
    }
  }

  const Pattern& pattern_;
  const uint32_t max_char_;
  const TextEnd end_;
  std::string text_;
  std::vector<std::string> open_;  // what closes each construct
};

}  // namespace

std::string Re2Text(const Pattern& pattern, Encoding encoding, TextEnd end) {
  return Writer(pattern, encoding, end).Write();
}

}  // namespace terrarium::regex
