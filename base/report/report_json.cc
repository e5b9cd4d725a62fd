// The contract's JSON object, schema 1. Outside tools rely on the keys, their order and their
// presence: what does not apply is null, "" or [].
#include "base/report/report_json.h"

#include "base/text/json_text.h"
#include "base/values/value_json.h"
#include "terrarium/report.h"

namespace terrarium {
namespace {

using base::JsonWriter;

constexpr int kSchema = 1;

void WriteOneException(const ExceptionInfo& exception, JsonWriter& json) {
  json.Key("type").String(exception.type);
  json.Key("message").String(exception.message);
  json.Key("traceback").BeginArray();
  for (const TracebackEntry& entry : exception.traceback) {
    json.BeginObject();
    json.Key("file").String(entry.file);
    json.Key("line").Int(entry.line);
    json.Key("function").String(entry.function);
    json.Key("source").String(entry.source);
    json.EndObject();
  }
  json.EndArray();
}

void WriteException(const std::optional<ExceptionInfo>& exception, JsonWriter& json) {
  if (!exception.has_value()) {
    json.Null();
    return;
  }
  json.BeginObject();
  WriteOneException(*exception, json);
  json.Key("chain").BeginArray();
  for (const ExceptionInfo& link : exception->chain) {
    json.BeginObject();
    json.Key("relation").String(link.relation);
    WriteOneException(link, json);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
}

void WriteViolations(const std::vector<Violation>& violations, JsonWriter& json) {
  json.BeginArray();
  for (const Violation& violation : violations) {
    json.BeginObject();
    json.Key("file").String(violation.file);
    json.Key("rule").String(violation.rule);
    json.Key("line").Int(violation.line);
    json.Key("column").Int(violation.column);
    json.Key("end_line").Int(violation.end_line);
    json.Key("end_column").Int(violation.end_column);
    json.Key("message").String(violation.message);
    json.Key("hint").String(violation.hint);
    json.EndObject();
  }
  json.EndArray();
}

constexpr std::string_view kChanges[] = {"created", "changed", "deleted"};

void WriteFiles(const std::vector<FileChange>& files, JsonWriter& json) {
  json.BeginArray();
  for (const FileChange& file : files) {
    json.BeginObject();
    json.Key("path").String(file.path);
    json.Key("change").String(kChanges[static_cast<size_t>(file.kind)]);
    if (file.kind == FileChange::Kind::kDeleted) {
      json.Key("data").Null();
    } else {
      base::WriteValue(Value::Bytes(file.data), json.Key("data"));
    }
    json.EndObject();
  }
  json.EndArray();
}

}  // namespace

namespace base {

void WriteUsage(const Usage& usage, JsonWriter& json) {
  json.BeginObject();
  json.Key("instructions").Int(usage.instructions);
  json.Key("allocations").Int(usage.allocations);
  json.Key("total_allocated_bytes").Int(usage.total_allocated_bytes);
  json.Key("peak_bytes").Int(usage.peak_bytes);
  json.Key("live_bytes").Int(usage.live_bytes);
  json.Key("wall_ns").Int(usage.wall_ns);
  json.Key("cpu_ns").Int(usage.cpu_ns);
  json.Key("host_calls").Int(usage.host_calls);
  json.Key("dirty_pages").Int(usage.dirty_pages);
  json.Key("restore_ns").Int(usage.restore_ns);
  json.EndObject();
}

void WritePolicy(const Report& report, JsonWriter& json) {
  json.BeginObject();
  json.Key("name").String(report.policy_name);
  json.Key("version").Int(report.policy_version);
  json.Key("hash").String(report.policy_hash);
  json.Key("loosened").BeginArray();
  for (const LoosenedSetting& loosened : report.policy_loosened) {
    json.BeginObject();
    json.Key("setting").String(loosened.setting);
    json.Key("reason").String(loosened.reason);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
}

void WriteEngine(const EngineInfo& engine, JsonWriter& json) {
  json.BeginObject();
  json.Key("terrarium").String(engine.terrarium);
  json.Key("cpython").String(engine.cpython);
  json.Key("isolation").String(engine.isolation);
  json.Key("syscall_guard").Bool(engine.syscall_guard);
  json.EndObject();
}

void WriteAwaited(const std::vector<AwaitedAnswer>& awaited, JsonWriter& json) {
  json.BeginArray();
  for (const AwaitedAnswer& answer : awaited) {
    json.BeginObject();
    json.Key("token").String(answer.token.ToString());
    json.Key("function").String(answer.function);
    json.EndObject();
  }
  json.EndArray();
}

void WriteReport(const Report& report, JsonWriter& json) {
  json.BeginObject();
  json.Key("schema").Int(kSchema);
  json.Key("script").String(report.script);
  json.Key("outcome").String(OutcomeName(report.outcome));
  json.Key("reason").String(ReasonName(report.reason));
  json.Key("message").String(report.message);
  WriteValue(report.value, json.Key("value"));
  json.Key("stdout").String(report.stdout_text);
  json.Key("stdout_truncated").Bool(report.stdout_truncated);
  json.Key("stderr").String(report.stderr_text);
  WriteException(report.exception, json.Key("exception"));
  WriteViolations(report.violations, json.Key("violations"));
  WriteFiles(report.files, json.Key("files"));
  if (report.outcome == Outcome::kSuspended) WriteAwaited(report.awaited, json.Key("awaited"));
  WriteUsage(report.usage, json.Key("usage"));
  WritePolicy(report, json.Key("policy"));
  WriteEngine(report.engine, json.Key("engine"));
  json.EndObject();
}

}  // namespace base

std::string Report::ToJson() const {
  JsonWriter json;
  base::WriteReport(*this, json);
  return json.Take();
}

void Report::WriteJson(const std::function<void(std::string_view piece)>& sink) const {
  JsonWriter json(sink);
  base::WriteReport(*this, json);
  json.Flush();
}

}  // namespace terrarium
