#include "ast_checker/text_report.h"

#include "ast_checker/checker_rules.h"
#include "ast_checker/diagnostic.h"
#include "base/text/text.h"
#include "base/text/utf8.h"

namespace terrarium::ast_checker {
namespace {

using base::Cat;
using base::ToPlainLine;

constexpr std::string_view kBold = "1";
constexpr std::string_view kRed = "1;31";
constexpr std::string_view kYellow = "1;33";
constexpr std::string_view kGreen = "32";
constexpr std::string_view kCyan = "36";

class Painter {
 public:
  explicit Painter(bool color) : color_(color) {}

  std::string operator()(std::string_view style, std::string_view text) const {
    if (!color_ || text.empty()) return std::string(text);
    return Cat("\x1b[", style, "m", text, "\x1b[0m");
  }

 private:
  const bool color_;
};

std::string Place(const Report& report, const Diagnostic& diagnostic) {
  std::string place = ToPlainLine(report.script);
  if (diagnostic.line > 0) place += Cat(":", diagnostic.line);
  if (diagnostic.column > 0) place += Cat(":", diagnostic.column);
  return place + ": ";
}

bool IsWarning(const Diagnostic& diagnostic) {
  const CheckerRule* rule = FindCheckerRule(diagnostic.rule);
  return rule != nullptr && rule->severity == Severity::kWarning;
}

// The two lines of an excerpt, the carets in colour.
std::string PaintedExcerpt(std::string_view source, const Diagnostic& diagnostic,
                           const Painter& paint) {
  const std::string excerpt = Excerpt(source, diagnostic);
  const size_t end = excerpt.find('\n');
  if (end == std::string::npos) return excerpt;
  const size_t caret = excerpt.find('^', end);
  if (caret == std::string::npos) return excerpt;
  const std::string_view carets =
      std::string_view(excerpt).substr(caret, excerpt.size() - caret - 1);
  return Cat(excerpt.substr(0, caret), paint(kGreen, carets), "\n");
}

}  // namespace

std::string TextReport(std::string_view source, const Report& report, bool color) {
  const Painter paint(color);
  std::string text;
  for (const Diagnostic& diagnostic : report.violations) {
    text += paint(kBold, Place(report, diagnostic));
    text += IsWarning(diagnostic) ? paint(kYellow, "warning: ") : paint(kRed, "error: ");
    text += Cat(ToPlainLine(diagnostic.message), " [", ToPlainLine(diagnostic.rule), "]\n",
                PaintedExcerpt(source, diagnostic, paint));
    if (!diagnostic.hint.empty()) {
      text += Cat("    ", paint(kCyan, "hint: "), ToPlainLine(diagnostic.hint), "\n");
    }
  }
  if (report.ok() || !report.violations.empty()) return text;
  // A budget was spent on it, or the parser faulted.
  return Cat(paint(kBold, Cat(ToPlainLine(report.script), ": ")), paint(kRed, "error: "),
             ToPlainLine(report.Explain()), " [", OutcomeName(report.outcome), "]\n");
}

}  // namespace terrarium::ast_checker
