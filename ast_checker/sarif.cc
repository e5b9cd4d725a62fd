#include "ast_checker/sarif.h"

#include "absl/strings/ascii.h"
#include "ast_checker/checker_rules.h"
#include "ast_checker/diagnostic.h"
#include "base/text/json_text.h"
#include "base/text/text.h"
#include "base/text/utf8.h"

namespace terrarium::ast_checker {
namespace {

using base::Cat;
using base::JsonWriter;

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/"
    "sarif-schema-2.1.0.json";

std::string_view Level(Severity severity) {
  return severity == Severity::kWarning ? "warning" : "error";
}

// Unlike readers of our reports, those of SARIF are other people's, and many refuse an escaped lone
// surrogate.
void WriteText(std::string_view key, std::string_view text, JsonWriter& json) {
  json.Key(key).BeginObject();
  json.Key("text").String(base::ToValidUtf8(text));
  json.EndObject();
}

std::string RuleMetadata(const CheckerRule& rule) {
  JsonWriter json;
  json.BeginObject();
  json.Key("id").String(rule.id);
  WriteText("shortDescription", rule.summary, json);
  WriteText("fullDescription", rule.reason, json);
  WriteText("help", rule.hint, json);
  json.Key("defaultConfiguration").BeginObject();
  json.Key("level").String(Level(rule.severity));
  json.EndObject();
  json.Key("properties").BeginObject();
  json.Key("governedBy").String(rule.governed_by);
  json.EndObject();
  json.EndObject();
  return json.Take();
}

// The line that the violation begins on, as the source has it.
std::string_view LineOf(std::string_view source, int number) {
  for (int i = 1; i < number; ++i) {
    const size_t end = source.find_first_of("\r\n");
    if (end == std::string_view::npos) return "";
    const bool two = source.substr(end).starts_with("\r\n");
    source.remove_prefix(end + (two ? 2 : 1));
  }
  return source.substr(0, source.find_first_of("\r\n"));
}

void WriteRegion(std::string_view source, const Diagnostic& diagnostic, JsonWriter& json) {
  constexpr size_t kLongestSnippet = 1000;
  json.Key("region").BeginObject();
  json.Key("startLine").Int(diagnostic.line);
  if (diagnostic.column > 0) json.Key("startColumn").Int(diagnostic.column);
  if (diagnostic.end_line >= diagnostic.line && diagnostic.end_column > 0) {
    json.Key("endLine").Int(diagnostic.end_line);
    json.Key("endColumn").Int(diagnostic.end_column);
  }
  const std::string_view line = LineOf(source, diagnostic.line);
  if (line.size() <= kLongestSnippet) WriteText("snippet", line, json);
  json.EndObject();
}

std::string Result(std::string_view source, const Report& report, const Diagnostic& diagnostic) {
  const CheckerRule* rule = FindCheckerRule(diagnostic.rule);
  JsonWriter json;
  json.BeginObject();
  json.Key("ruleId").String(diagnostic.rule);
  if (rule != nullptr) json.Key("ruleIndex").Int(rule - CheckerRules().data());
  json.Key("level").String(Level(rule != nullptr ? rule->severity : Severity::kError));
  WriteText("message",
            diagnostic.hint.empty() ? diagnostic.message
                                    : Cat(diagnostic.message, "; hint: ", diagnostic.hint),
            json);
  json.Key("locations").BeginArray();
  json.BeginObject();
  json.Key("physicalLocation").BeginObject();
  json.Key("artifactLocation").BeginObject();
  json.Key("uri").String(UriOfPath(report.script));
  json.EndObject();
  if (diagnostic.line > 0) WriteRegion(source, diagnostic, json);
  json.EndObject();
  json.EndObject();
  json.EndArray();
  json.EndObject();
  return json.Take();
}

}  // namespace

std::string UriOfPath(std::string_view path) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr std::string_view kPlain = "/-._~";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (absl::ascii_isalnum(byte) || kPlain.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      uri += '%';
      uri += kDigits[byte >> 4];
      uri += kDigits[byte & 15];
    }
  }
  return uri;
}

std::string SarifBegin(const EngineInfo& engine) {
  JsonWriter driver;
  driver.BeginObject();
  driver.Key("name").String("terrarium");
  driver.Key("version").String(engine.terrarium);
  driver.Key("semanticVersion").String(engine.terrarium);
  driver.Key("rules").BeginArray();
  for (const CheckerRule& rule : CheckerRules()) driver.Raw(RuleMetadata(rule));
  driver.EndArray();
  driver.EndObject();
  return Cat("{\"$schema\": \"", kSchema,
             "\", \"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": ", driver.text(),
             "}, \"columnKind\": \"unicodeCodePoints\", \"results\": [");
}

std::string SarifResults(std::string_view source, const Report& report) {
  std::string text;
  for (const Diagnostic& diagnostic : report.violations) {
    text += Cat(",\n", Result(source, report, diagnostic));
  }
  if (report.ok() || !report.violations.empty()) return text;
  Diagnostic whole;
  whole.rule = OutcomeName(report.outcome);
  whole.message = report.Explain();
  return Cat(",\n", Result(source, report, whole));
}

std::string SarifEnd() { return "]}]}\n"; }

}  // namespace terrarium::ast_checker
