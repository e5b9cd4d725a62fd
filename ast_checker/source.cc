#include "ast_checker/source.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_replace.h"
#include "ast_checker/source_lines.h"
#include "base/text/text.h"
#include "re2/re2.h"

namespace terrarium::ast_checker {
namespace {

// Length of the well-formed UTF-8 character at the start of `s`; 0 if there is none. Overlong
// forms, surrogates and what lies above U+10FFFF are none.
size_t CharLength(std::string_view s) {
  auto byte = [&](size_t i) { return static_cast<unsigned char>(s[i]); };
  auto continues = [&](size_t from, size_t to) {
    for (size_t i = from; i < to; ++i) {
      if (i >= s.size() || (byte(i) & 0xC0) != 0x80) return false;
    }
    return true;
  };
  unsigned char first = byte(0);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return continues(1, 2) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    if (!continues(1, 3)) return 0;
    if (first == 0xE0 && byte(1) < 0xA0) return 0;
    if (first == 0xED && byte(1) > 0x9F) return 0;
    return 3;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    if (!continues(1, 4)) return 0;
    if (first == 0xF0 && byte(1) < 0x90) return 0;
    if (first == 0xF4 && byte(1) > 0x8F) return 0;
    return 4;
  }
  return 0;
}

SourceProblem At(std::string_view text, size_t offset, std::string rule, std::string message) {
  return ProblemAt(text, offset, Reason::kSyntax, std::move(rule), std::move(message));
}

// The first offset that is not UTF-8; npos when all is well. Whole words of ASCII are skipped at
// once.
size_t FirstInvalid(std::string_view text) {
  size_t i = 0;
  while (i < text.size()) {
    if (i + 8 <= text.size()) {
      uint64_t word;
      std::copy_n(text.data() + i, 8, reinterpret_cast<char*>(&word));
      if ((word & 0x8080808080808080) == 0) {
        i += 8;
        continue;
      }
    }
    size_t n = CharLength(text.substr(i));
    if (n == 0) return i;
    i += n;
  }
  return std::string_view::npos;
}

// PEP 263: a comment on one of the first two lines; the second counts only when the first holds no
// code.
std::optional<SourceProblem> CheckDeclaration(std::string_view text) {
  static const RE2& declaration = *new RE2(R"(^[ \t\f]*#[^\n]*?coding[:=][ \t]*([-_.a-zA-Z0-9]+))");
  static const RE2& blank = *new RE2(R"(^[ \t\f]*(#.*)?$)");
  size_t offset = 0;
  for (int number = 0; number < 2; ++number) {
    size_t end = std::min(text.find('\n', offset), text.size());
    std::string_view line = text.substr(offset, end - offset);
    if (line.ends_with('\r')) line.remove_suffix(1);
    std::string name;
    if (RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), declaration, &name)) {
      std::string plain = absl::AsciiStrToLower(name);
      absl::StrReplaceAll({{"_", "-"}}, &plain);
      if (plain == "utf-8" || plain == "utf8" || plain == "utf-8-unix" || plain == "utf-8-sig" ||
          plain == "ascii" || plain == "us-ascii") {
        return std::nullopt;
      }
      return At(text, offset, "encoding",
                base::Cat("the source declares encoding '", name, "'; only UTF-8 is accepted"));
    }
    if (!RE2::FullMatch(re2::StringPiece(line.data(), line.size()), blank)) {
      break;
    }
    if (end == text.size()) break;
    offset = end + 1;
  }
  return std::nullopt;
}

// Embeddings, overrides and isolates: U+202A to U+202E, U+2066 to U+2069.
// REQUIRES: UTF-8, so two more bytes follow the first of three.
std::optional<SourceProblem> CheckDirections(std::string_view text) {
  for (size_t at = text.find('\xE2'); at != std::string_view::npos;
       at = text.find('\xE2', at + 1)) {
    auto second = static_cast<unsigned char>(text[at + 1]);
    auto third = static_cast<unsigned char>(text[at + 2]);
    if ((second == 0x80 && third >= 0xAA && third <= 0xAE) ||
        (second == 0x81 && third >= 0xA6 && third <= 0xA9)) {
      return ProblemAt(text, at, Reason::kRule, "bidi-control",
                       "a bidirectional control character makes the source "
                       "look different from what it is");
    }
  }
  return std::nullopt;
}

}  // namespace

SourceProblem ProblemAt(std::string_view text, size_t offset, Reason reason, std::string rule,
                        std::string message) {
  // Lines end as CPython ends them: a lone "\r" counts.
  int line = 1;
  size_t start = 0;
  for (size_t at = text.find_first_of("\n\r"); at < offset; at = text.find_first_of("\n\r", at)) {
    at += text.substr(at, 2) == "\r\n" ? 2 : 1;
    if (at > offset) break;
    ++line;
    start = at;
  }
  int column = CodePoints(text.substr(start), offset - start) + 1;
  return {reason, std::move(rule), std::move(message), line, column};
}

std::string_view WithoutMark(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return text;
}

std::optional<SourceProblem> CheckSource(std::string_view text, uint64_t limit) {
  if (text.size() > limit) {
    return SourceProblem{
        Reason::kTooLarge, "source-size",
        base::Cat("the source is larger than the policy's limit of ", limit, " bytes"), 0, 0};
  }
  if (size_t nul = text.find('\0'); nul != std::string_view::npos) {
    return At(text, nul, "nul-byte", "the source contains a NUL byte");
  }
  if (size_t bad = FirstInvalid(text); bad != std::string_view::npos) {
    return At(text, bad, "encoding", "the source is not valid UTF-8");
  }
  if (auto problem = CheckDeclaration(WithoutMark(text))) return problem;
  return CheckDirections(text);
}

}  // namespace terrarium::ast_checker
