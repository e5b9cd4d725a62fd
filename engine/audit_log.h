// Who ran what under which policy, and how it ended: a line a run.
//
// Lines of threads and of processes that share the file never mix: who writes one holds a lock on
// the file. A line with a whole report in it leaves in pieces.
//
// Threads: Record() may be called from any thread.
#ifndef TERRARIUM_ENGINE_AUDIT_LOG_H_
#define TERRARIUM_ENGINE_AUDIT_LOG_H_

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "absl/base/thread_annotations.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/synchronization/mutex.h"
#include "absl/time/time.h"
#include "terrarium/report.h"

namespace terrarium::engine {

struct AuditEntry {
  absl::Time time;            // when the run had ended
  std::string_view event;     // "run", or "prepare" for one that only compiles
  std::string source_sha256;  // 64 hexadecimal digits
};

// One JSON object, without a line's end.
std::string AuditLine(const AuditEntry& entry, const Report& report, bool details);

class AuditLog {
 public:
  using Sink = std::function<void(std::string_view line)>;

  // Without a path or a sink, that part is left out. InvalidArgument when the file cannot be
  // opened.
  static absl::StatusOr<std::unique_ptr<AuditLog>> Open(const std::string& path, Sink sink,
                                                        bool details);
  ~AuditLog();
  AuditLog(const AuditLog&) = delete;
  AuditLog& operator=(const AuditLog&) = delete;

  // Unavailable when the file does not take the line. What follows stands on a line of its own
  // then.
  absl::Status Record(const AuditEntry& entry, const Report& report) const;

 private:
  AuditLog(int fd, std::string path, Sink sink, bool details);

  const int fd_;  // -1: no file
  const std::string path_;
  const Sink sink_;
  const bool details_;
  mutable absl::Mutex mutex_;                            // the lock is the descriptor's
  mutable bool is_cut_ ABSL_GUARDED_BY(mutex_) = false;  // the last line ends in its middle
};

}  // namespace terrarium::engine

#endif  // TERRARIUM_ENGINE_AUDIT_LOG_H_
