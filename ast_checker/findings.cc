#include "ast_checker/findings.h"

#include <algorithm>
#include <span>

#include "ast_checker/checker_rules.h"
#include "ast_checker/names.h"
#include "ast_checker/source_lines.h"
#include "base/text/suggest.h"
#include "base/text/text.h"
#include "base/text/utf8.h"

namespace terrarium::ast_checker {
namespace {

using base::Cat;

// Longer names are no slips, and comparing them costs the host time.
constexpr size_t kLongestSlip = 40;

struct Finding {
  int rule, span, line, column, end_line, end_column;
  std::string subject;
};

bool Read(const Value& row, Finding& finding) {
  if (row.kind() != Value::Kind::kTuple || row.items().size() != 7) {
    return false;
  }
  int numbers[6];
  for (size_t i = 0; i < 6; ++i) {
    absl::StatusOr<int> number = row.items()[i].As<int>();
    if (!number.ok() || *number < 0) return false;
    numbers[i] = *number;
  }
  finding = {numbers[0],
             numbers[1],
             numbers[2],
             numbers[3],
             numbers[4],
             numbers[5],
             base::ToValidUtf8(row.items()[6].As<std::string>().value_or(""))};
  return finding.rule < TR_RULE_COUNT;
}

bool IsWordByte(char c) {
  auto b = static_cast<unsigned char>(c);
  return b >= 0x80 || b == '_' || (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z') ||
         (b >= 'A' && b <= 'Z');
}

// Where `word` stands by itself in `line`, from `from` on.
size_t FindWord(std::string_view line, std::string_view word, size_t from) {
  for (size_t at = line.find(word, from); at != std::string_view::npos;
       at = line.find(word, at + 1)) {
    size_t end = at + word.size();
    if ((at == 0 || !IsWordByte(line[at - 1])) && (end == line.size() || !IsWordByte(line[end]))) {
      return at;
    }
  }
  return std::string_view::npos;
}

void SetSpan(const Finding& finding, const SourceLines& lines, Diagnostic& diagnostic) {
  std::string_view line = lines.Get(finding.line);
  size_t start = std::min(static_cast<size_t>(finding.column), line.size());
  size_t end = line.size();
  int end_line = finding.line;
  if (finding.span == TR_SPAN_SUBJECT) {
    size_t found =
        finding.subject.empty() ? std::string_view::npos : FindWord(line, finding.subject, start);
    if (found != std::string_view::npos) {
      start = found;
      end = found + finding.subject.size();
    } else if (finding.end_line == finding.line) {
      end = static_cast<size_t>(finding.end_column);
    }
  } else if (finding.span == TR_SPAN_KEYWORD) {
    end = start;
    while (end < line.size() && IsWordByte(line[end])) ++end;
    if (end == start) end = std::min(start + 1, line.size());
  } else {
    end_line = finding.end_line;
    end = static_cast<size_t>(finding.end_column);
  }
  diagnostic.line = finding.line;
  diagnostic.column = CodePoints(line, start) + 1;
  diagnostic.end_line = end_line;
  diagnostic.end_column =
      CodePoints(end_line == finding.line ? line : lines.Get(end_line), end) + 1;
}

// Why a name of the tables is in them; what no table has, the policy forbids.
std::string Why(std::string_view name, uint32_t flags) {
  const char* reason = ReasonFor(name, flags);
  return reason != nullptr ? Cat(": it ", reason) : ": the policy forbids it";
}

std::string Message(const Finding& finding, const CheckerRule& rule) {
  const std::string& name = finding.subject;
  switch (finding.rule) {
    case TR_RULE_ATTRIBUTE_FORBIDDEN:
      return Cat("attribute '", name, "' is forbidden", Why(name, TR_ATTRIBUTE_FORBIDDEN));
    case TR_RULE_ATTRIBUTE_READ_ONLY:
      return Cat("attribute '", name, "' may be read, but not set");
    case TR_RULE_ATTRIBUTE_DUNDER:
      return Cat("special attribute '", name,
                 "' is not known to be harmless, and the program does not define it");
    case TR_RULE_NAME_FORBIDDEN:
      return Cat("name '", name, "' is forbidden", Why(name, TR_NAME_FORBIDDEN));
    case TR_RULE_DUNDER_DEFINITION:
      return Cat("'", name, "' may not be defined", Why(name, TR_DEFINE_FORBIDDEN));
    case TR_RULE_DYNAMIC_CODE:
      return Cat("'", name, "' runs text as code, which the policy forbids");
    case TR_RULE_IMPORT_FORBIDDEN:
      return Cat("module '", name, "' is not offered");
    case TR_RULE_IMPORT_MEMBER:
      return Cat("'", name, "' is not offered");
    default:
      return Cat(rule.summary, " is not allowed");
  }
}

std::string Hint(const Finding& finding, const CheckerRule& rule, const Plan& plan) {
  if (finding.rule == TR_RULE_IMPORT_FORBIDDEN && finding.subject.size() <= kLongestSlip) {
    std::string_view nearest = base::Nearest(finding.subject, plan.Modules());
    if (!nearest.empty()) return Cat("did you mean '", nearest, "'?");
  }
  return rule.hint;
}

}  // namespace

std::vector<Diagnostic> Describe(const Value& found, std::string_view source, const Plan& plan) {
  std::vector<Diagnostic> diagnostics;
  const SourceLines lines(source);
  uint64_t more = 0;
  if (found.kind() == Value::Kind::kList && !found.items().empty()) {
    more = static_cast<uint64_t>(std::max<int64_t>(0, found.items()[0].As<int64_t>().value_or(0)));
    for (const Value& row :
         std::span(found.items())
             .subspan(1)
             .first(std::min<size_t>(found.items().size() - 1, kMostDiagnostics))) {
      Finding finding;
      if (!Read(row, finding)) continue;
      const CheckerRule& rule = CheckerRules()[static_cast<size_t>(finding.rule)];
      Diagnostic diagnostic;
      diagnostic.rule = rule.id;
      diagnostic.message = Message(finding, rule);
      diagnostic.hint = Hint(finding, rule, plan);
      SetSpan(finding, lines, diagnostic);
      diagnostics.push_back(std::move(diagnostic));
    }
  }
  Sort(diagnostics);
  if (more > 0 || diagnostics.empty()) {
    const CheckerRule& rule = *FindCheckerRule("more-violations");
    Diagnostic last;
    last.rule = rule.id;
    last.message = Cat(more, " more violations are not listed");
    last.hint = rule.hint;
    diagnostics.push_back(std::move(last));
  }
  return diagnostics;
}

}  // namespace terrarium::ast_checker
