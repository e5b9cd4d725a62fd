#include "ast_checker/diagnostic.h"

#include <algorithm>
#include <tuple>

#include "ast_checker/source_lines.h"
#include "base/text/utf8.h"

namespace terrarium::ast_checker {
namespace {

constexpr int kWidth = 100;

}  // namespace

void Sort(std::vector<Diagnostic>& diagnostics) {
  std::stable_sort(diagnostics.begin(), diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) {
                     return std::tie(a.line, a.column, a.rule) < std::tie(b.line, b.column, b.rule);
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
  while (indent < start &&
         (line[static_cast<size_t>(indent)] == ' ' || line[static_cast<size_t>(indent)] == '\t')) {
    ++indent;
  }
  int from = std::max(indent, start - kWidth / 2);
  int to = std::min(length, from + kWidth);
  end = std::clamp(end, start, to);
  std::string out = "    ";
  if (from > indent) out += "...";
  size_t lead = out.size();
  size_t first = ByteOffset(line, from);
  out += base::ToPlainLine(line.substr(first, ByteOffset(line, to) - first));
  if (to < length) out += "...";
  out += '\n';
  out.append(lead + static_cast<size_t>(start - from), ' ');
  out.append(static_cast<size_t>(std::max(1, end - start)), '^');
  out += '\n';
  return out;
}

}  // namespace terrarium::ast_checker
