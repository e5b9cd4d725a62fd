#include "ast_checker/tokens.h"

#include <algorithm>
#include <vector>

#include "base/text/text.h"

namespace terrarium::ast_checker {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool IsNameByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || IsDigit(c) || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// A replacement field of an f-string that is being read.
struct Field {
  char quote;  // of its string
  bool triple;
  bool in_format;  // the field stands in the format of the one around it
  uint32_t depth;  // brackets around what it holds, its own included
};

class Scanner {
 public:
  Scanner(std::string_view text, const TokenLimits& limits) : text_(text), limits_(limits) {}

  std::optional<SourceProblem> Run() {
    bool line_start = true;
    while (at_ < text_.size() && !problem_) {
      if (line_start && brackets_ == 0) Indentation();
      line_start = false;
      char c = Peek();
      if (c == '\n' || c == '\r') {
        ++at_;
        line_start = true;
      } else if (c == ' ' || c == '\t' || c == '\f') {
        ++at_;
      } else if (c == '\\') {
        Continuation();
      } else if (c == '#') {
        at_ = std::min(text_.find_first_of("\n\r", at_), text_.size());
      } else {
        Token(c);
      }
    }
    return std::move(problem_);
  }

 private:
  char Peek(size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  void Fail(Reason reason, const char* rule, std::string message, size_t at) {
    if (!problem_) {
      problem_ = ProblemAt(text_, at, reason, rule, std::move(message));
    }
  }

  void Count(size_t at) {
    if (++tokens_ > limits_.tokens) {
      Fail(Reason::kTooLarge, "token-count",
           base::Cat("the source has more than ", limits_.tokens, " tokens"), at);
    }
  }

  void CheckLiteral(size_t start, size_t end) {
    if (end - start > limits_.literal) {
      Fail(Reason::kTooLarge, "literal-size",
           base::Cat("a literal is longer than ", limits_.literal, " bytes"), start);
    }
  }

  void CheckDepth() {
    if (brackets_ + indents_.size() > limits_.depth) {
      Fail(Reason::kTooDeep, "nesting",
           base::Cat("brackets and blocks nest deeper than ", limits_.depth), at_);
    }
  }

  // A backslash joins the next line to this one, whose indentation is none.
  void Continuation() {
    ++at_;
    if (Peek() == '\r') ++at_;
    if (Peek() == '\n') ++at_;
  }

  void Indentation() {
    size_t column = 0;
    for (;; ++at_) {
      if (Peek() == ' ') {
        ++column;
      } else if (Peek() == '\t') {
        column = (column / 8 + 1) * 8;
      } else if (Peek() == '\f') {
        column = 0;
      } else {
        break;
      }
    }
    char c = Peek();
    if (c == '\n' || c == '\r' || c == '#' || c == '\0') return;
    while (!indents_.empty() && indents_.back() > column) indents_.pop_back();
    if (column > (indents_.empty() ? 0 : indents_.back())) {
      indents_.push_back(column);
      CheckDepth();
    }
  }

  void Token(char c) {
    size_t start = at_;
    Count(start);
    if (c == '"' || c == '\'') {
      String(start, false);
    } else if (IsDigit(c) || (c == '.' && IsDigit(Peek(1)))) {
      Number(start);
    } else if (IsNameByte(c)) {
      Name(start);
    } else {
      Operator(c);
    }
  }

  void Name(size_t start) {
    while (IsNameByte(Peek())) ++at_;
    std::string_view name = text_.substr(start, at_ - start);
    if ((Peek() == '"' || Peek() == '\'') && name.size() <= 2) {
      std::string_view letters = "rRbBuUfF";
      if (name.find_first_not_of(letters) == std::string_view::npos) {
        String(start, name.find_first_of("fF") != std::string_view::npos);
      }
    }
  }

  // With its exponent's sign.
  void Number(size_t start) {
    bool hex = Peek() == '0' && (Peek(1) == 'x' || Peek(1) == 'X');
    for (;; ++at_) {
      if (IsNameByte(Peek()) || Peek() == '.') continue;
      char before = text_[at_ - 1];
      bool exponent = !hex && at_ > start && (before == 'e' || before == 'E');
      if (!exponent || (Peek() != '+' && Peek() != '-')) break;
    }
    CheckLiteral(start, at_);
  }

  bool AtFieldLevel() const { return !fields_.empty() && brackets_ == fields_.back().depth; }

  void Operator(char c) {
    if (c == '}' && AtFieldLevel()) return LeaveField();
    ++at_;
    if (c == '(' || c == '[' || c == '{') {
      ++brackets_;
      CheckDepth();
    } else if (c == ')' || c == ']' || c == '}') {
      if (brackets_ > 0 && !AtFieldLevel()) --brackets_;
    } else if (c == ':' && AtFieldLevel()) {
      const Field& field = fields_.back();
      Text(field.quote, field.triple, true, true);
    } else {
      // `**=`, `==`, `->`, `...` are one token each.
      constexpr std::string_view kDoubled = "*/<>.";
      if (Peek() == c && kDoubled.find(c) != std::string_view::npos) ++at_;
      if (Peek() == '=' || (c == '-' && Peek() == '>') || (c == '.' && Peek() == '.')) {
        ++at_;
      }
    }
  }

  void String(size_t start, bool formatted) {
    char quote = Peek();
    bool triple = Peek(1) == quote && Peek(2) == quote;
    at_ += triple ? 3 : 1;
    Text(quote, triple, formatted, false);
    CheckLiteral(start, at_);
  }

  // The text of a string, to its end or into its next replacement field.
  void Text(char quote, bool triple, bool formatted, bool in_format) {
    const size_t start = at_;
    for (; at_ < text_.size(); ++at_) {
      char c = Peek();
      const bool doubled_brace = formatted && c == '{' && !in_format && Peek(1) == '{';
      if (c == '\\' || doubled_brace) {
        ++at_;
      } else if (c == quote && (!triple || (Peek(1) == c && Peek(2) == c))) {
        at_ += triple ? 3 : 1;
        if (in_format) DropField();
        break;
      } else if ((c == '\n' || c == '\r') && !triple) {
        break;  // not closed, which the parser refuses
      } else if (formatted && c == '{') {
        ++at_;
        fields_.push_back({quote, triple, in_format, ++brackets_});
        CheckDepth();
        break;
      } else if (in_format && c == '}') {
        in_format = fields_.back().in_format;
        DropField();
      }
    }
    at_ = std::min(at_, text_.size());
    CheckLiteral(start, at_);
  }

  void DropField() {
    brackets_ = fields_.back().depth - 1;
    fields_.pop_back();
  }

  // Behind the `}` of a field the text around it goes on.
  void LeaveField() {
    const Field field = fields_.back();
    ++at_;
    DropField();
    Text(field.quote, field.triple, true, field.in_format);
  }

  std::string_view text_;
  const TokenLimits& limits_;
  size_t at_ = 0;
  uint64_t tokens_ = 0;
  uint32_t brackets_ = 0;
  std::vector<size_t> indents_;
  std::vector<Field> fields_;
  std::optional<SourceProblem> problem_;
};

}  // namespace

std::optional<SourceProblem> CheckTokens(std::string_view text, const TokenLimits& limits) {
  return Scanner(text, limits).Run();
}

}  // namespace terrarium::ast_checker
