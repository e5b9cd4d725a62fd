#include "ast_checker/diagnostic.h"

#include <algorithm>
#include <tuple>

#include "ast_checker/source_lines.h"
#include "interp/values/utf8.h"

namespace terrarium::checker {
namespace {

constexpr int kWidth = 100;

// One column a code point, and nothing that a terminal obeys.
std::string Plain(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    internal::CodePoint c = internal::DecodeAt(text, at);
    at += c.length;
    bool control = c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0) ||
                   (c.value >= 0x200B && c.value <= 0x200F) ||
                   (c.value >= 0x2028 && c.value <= 0x202E) ||
                   (c.value >= 0x2060 && c.value <= 0x206F) ||
                   c.value == 0xFEFF;
    if (c.value == '\t') {
      out += ' ';
    } else if (control || !c.valid || internal::IsSurrogate(c.value)) {
      out += '?';
    } else {
      internal::AppendUtf8(c.value, out);
    }
  }
  return out;
}

}  // namespace

void Sort(std::vector<Diagnostic>& diagnostics) {
  std::stable_sort(diagnostics.begin(), diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) {
                     return std::tie(a.line, a.column, a.rule) <
                            std::tie(b.line, b.column, b.rule);
                   });
}

std::string Excerpt(std::string_view source, const Diagnostic& diagnostic) {
  if (diagnostic.line < 1 || diagnostic.column < 1) return "";
  std::string_view line = SourceLines(source).Get(diagnostic.line);
  int length = CodePoints(line, line.size());
  int start = diagnostic.column - 1;
  if (start > length) return "";
  int end = diagnostic.end_line == diagnostic.line
                ? std::clamp(diagnostic.end_column - 1, start, length)
                : length;
  int indent = 0;
  while (indent < start && (line[static_cast<size_t>(indent)] == ' ' ||
                            line[static_cast<size_t>(indent)] == '\t')) {
    ++indent;
  }
  int from = std::max(indent, start - kWidth / 2);
  int to = std::min(length, from + kWidth);
  end = std::clamp(end, start, to);
  std::string out = "    ";
  if (from > indent) out += "...";
  size_t lead = out.size();
  size_t first = ByteOffset(line, from);
  out += Plain(line.substr(first, ByteOffset(line, to) - first));
  if (to < length) out += "...";
  out += '\n';
  out.append(lead + static_cast<size_t>(start - from), ' ');
  out.append(static_cast<size_t>(std::max(1, end - start)), '^');
  out += '\n';
  return out;
}

}  // namespace terrarium::checker
