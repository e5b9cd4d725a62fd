#include "engine/audit_log.h"

#include <fcntl.h>
#include <sys/file.h>
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

bool WriteAll(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t n = write(fd, text.data(), text.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    text.remove_prefix(static_cast<size_t>(n));
  }
  return true;
}

void WriteEntry(const AuditEntry& entry, const Report& report, bool details,
                base::JsonWriter& json) {
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
  if (details) base::WriteReport(report, json.Key("report"));
  json.EndObject();
}

class FileLock {
 public:
  explicit FileLock(int fd) : fd_(fd) {
    while (flock(fd_, LOCK_EX) != 0 && errno == EINTR) {
    }
  }
  ~FileLock() { flock(fd_, LOCK_UN); }
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  const int fd_;
};

}  // namespace

std::string AuditLine(const AuditEntry& entry, const Report& report, bool details) {
  base::JsonWriter json;
  WriteEntry(entry, report, details, json);
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
    // A FIFO that nobody reads is an error; to wait for a reader would be to wait forever.
    fd = open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, kOwnerOnly);
    if (fd < 0 || fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) & ~O_NONBLOCK) != 0) {
      return base::Invalid("cannot open the audit log \"", path, "\": ", std::strerror(errno));
    }
  }
  return std::unique_ptr<AuditLog>(new AuditLog(fd, path, std::move(sink), details));
}

absl::Status AuditLog::Record(const AuditEntry& entry, const Report& report) const {
  if (sink_) sink_(AuditLine(entry, report, details_));
  if (fd_ < 0) return absl::OkStatus();
  const absl::MutexLock lock(&mutex_);
  const FileLock file_lock(fd_);
  int error = 0;
  const auto put = [&](std::string_view piece) {
    if (error == 0 && !WriteAll(fd_, piece)) error = errno;
  };
  if (is_cut_) put("\n");
  base::JsonWriter json(put);
  WriteEntry(entry, report, details_, json);
  json.Piece("\n");
  json.Flush();
  is_cut_ = error != 0;
  if (error == 0) return absl::OkStatus();
  return absl::UnavailableError(
      base::Cat("cannot write to the audit log \"", path_, "\": ", std::strerror(error)));
}

}  // namespace terrarium::engine
