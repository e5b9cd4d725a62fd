#include "engine/identifier.h"

#include <algorithm>
#include <cstdint>

#include "base/text/text.h"
#include "base/text/utf8.h"

// CPython's own tables, which need no interpreter.
extern "C" int _PyUnicode_IsXidStart(uint32_t c);
extern "C" int _PyUnicode_IsXidContinue(uint32_t c);

namespace terrarium::engine {
namespace {

using base::Cat;
using base::Invalid;

constexpr std::string_view kKeywords[] = {
    "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
    "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
    "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
    "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield"};

}  // namespace

bool IsIdentifier(std::string_view name) {
  if (name.empty() || base::ToValidUtf8(name) != name) return false;
  for (size_t pos = 0; pos < name.size();) {
    const base::CodePoint c = base::DecodeAt(name, pos);
    const bool fits = c.value == '_' || (pos == 0 ? _PyUnicode_IsXidStart(c.value)
                                                  : _PyUnicode_IsXidContinue(c.value)) != 0;
    if (!fits) return false;
    pos += c.length;
  }
  return true;
}

absl::Status CheckName(std::string_view name, std::string_view what) {
  const std::string shown = base::ToValidUtf8(name.substr(0, 100));
  // Other scripts' low lines, which Python's parser makes "_" of.
  for (const char* line : {"\uFE33", "\uFE34", "\uFE4D", "\uFE4E", "\uFE4F", "\uFF3F"}) {
    if (name.find(line) != std::string_view::npos) {
      return Invalid("'", shown, "' cannot name ", what, ": write its low lines as _");
    }
  }
  if (!IsIdentifier(name))
    return Invalid("'", shown, "' is not an identifier, as ", what, " needs");
  if (std::find(std::begin(kKeywords), std::end(kKeywords), name) != std::end(kKeywords)) {
    return Invalid("'", shown, "' is a keyword of Python's, so no program could use ", what,
                   " of that name");
  }
  if (name.size() > 4 && name.starts_with("__") && name.ends_with("__")) {
    return Invalid("'", shown, "' cannot name ", what,
                   ": names that begin and end with two underscores are Python's own",
                   name == "__builtins__" ? ", and this one stands for all of its builtins" : "");
  }
  return absl::OkStatus();
}

absl::Status CheckBinding(std::string_view name, const internal::Binding& binding,
                          const Policy& policy) {
  if (binding.function == nullptr) return Invalid("the function for '", name, "' is empty");
  if (!binding.problem.empty()) {
    return Invalid("the options for '", name, "' do not fit it: ", binding.problem);
  }
  if (binding.is_async && !policy.rules().AllowsModule("asyncio")) {
    return Invalid("'", name, "' is Async(), and the policy does not allow the module asyncio");
  }
  for (const auto& parameter : binding.parameters) {
    if (parameter.name.empty()) continue;
    if (absl::Status s = CheckName(parameter.name, "a parameter"); !s.ok()) return s;
  }
  return absl::OkStatus();
}

}  // namespace terrarium::engine
