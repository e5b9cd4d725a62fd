#include "engine/isolate_lock.h"

#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "interp/kill/kill.h"

namespace terrarium {
namespace {

constexpr absl::Duration kWait = absl::Microseconds(200);

// One of the runs that this thread is inside of has no time left.
bool TimeIsUp() {
  const int64_t now = kill::NowNs();
  for (const kill::RunFrame* f = kill::tls_frame; f != nullptr; f = f->outer) {
    if (f->cause != Reason::kNone || now >= f->deadline_ns) return true;
  }
  return false;
}

}  // namespace

IsolateLock::IsolateLock(SharedIsolate* shared) : shared_(shared) {
  if (kill::tls_frame == nullptr) {
    shared_->mutex.Lock();
    return;
  }
  while (!shared_->mutex.TryLock()) {
    if (TimeIsUp()) {
      status_ = absl::DeadlineExceededError(
          "the isolate stayed busy until the run that this thread is inside of had no time left");
      return;
    }
    absl::SleepFor(kWait);
  }
}

IsolateLock::~IsolateLock() {
  if (status_.ok()) shared_->mutex.Unlock();
}

}  // namespace terrarium
