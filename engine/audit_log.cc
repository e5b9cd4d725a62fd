#include "engine/audit_log.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "base/report/report_json.h"
#include "base/text/json_text.h"
#include "base/text/text.h"

namespace terrarium::engine {
namespace {

constexpr int kAuditSchema = 1;

// Where a line that was cut short is completed; the reader of the log then sees two broken lines at
// most, never a silent gap.
bool WriteAll(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t n = write(fd, text.data(), text.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    text.remove_prefix(static_cast<size_t>(n));
  }
  return true;
}

}  // namespace

std::string AuditLine(const AuditEntry& entry, const Report& report, bool details) {
  base::JsonWriter json;
  json.BeginObject();
  json.Key("schema").Int(kAuditSchema);
  json.Key("time").String(
      absl::FormatTime("%Y-%m-%dT%H:%M:%E6SZ", entry.time, absl::UTCTimeZone()));
  json.Key("event").String(entry.event);
  json.Key("script").String(report.script);
  json.Key("source_sha256").String(entry.source_sha256);
  json.Key("outcome").String(OutcomeName(report.outcome));
  json.Key("reason").String(ReasonName(report.reason));
  base::WritePolicy(report, json.Key("policy"));
  base::WriteEngine(report.engine, json.Key("engine"));
  base::WriteUsage(report.usage, json.Key("usage"));
  if (details) json.Key("report").Raw(report.ToJson());
  json.EndObject();
  return json.Take();
}

AuditLog::AuditLog(int fd, std::string path, Sink sink, bool details)
    : fd_(fd), path_(std::move(path)), sink_(std::move(sink)), details_(details) {}

AuditLog::~AuditLog() {
  if (fd_ >= 0) close(fd_);
}

absl::StatusOr<std::unique_ptr<AuditLog>> AuditLog::Open(const std::string& path, Sink sink,
                                                         bool details) {
  int fd = -1;
  if (!path.empty()) {
    // For the host's eyes: it says who ran what.
    constexpr mode_t kOwnerOnly = 0600;
    fd = open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, kOwnerOnly);
    if (fd < 0) {
      return base::Invalid("cannot open the audit log \"", path, "\": ", std::strerror(errno));
    }
  }
  return std::unique_ptr<AuditLog>(new AuditLog(fd, path, std::move(sink), details));
}

absl::Status AuditLog::Record(const AuditEntry& entry, const Report& report) const {
  const std::string line = AuditLine(entry, report, details_);
  if (sink_) sink_(line);
  if (fd_ >= 0 && !WriteAll(fd_, base::Cat(line, "\n"))) {
    return absl::UnavailableError(
        base::Cat("cannot write to the audit log \"", path_, "\": ", std::strerror(errno)));
  }
  return absl::OkStatus();
}

}  // namespace terrarium::engine
