#include "engine/isolate_lock.h"

#include <algorithm>

#include "interp/kill/kill.h"

namespace terrarium {
namespace {

// How often a wait inside of a run looks whether that run has time left: its time may be taken away
// meanwhile.
constexpr int64_t kLookNs = 200'000;

// One of the runs that this thread is inside of has no time left.
bool TimeIsUp() {
  const int64_t now = kill::NowNs();
  for (const kill::RunFrame* f = kill::tls_frame; f != nullptr; f = f->outer) {
    if (f->cause != Reason::kNone || now >= f->deadline_ns) return true;
  }
  return false;
}

absl::Status StatusOf(IsolateGate::Answer answer) {
  switch (answer) {
    case IsolateGate::Answer::kEntered:
      return absl::OkStatus();
    case IsolateGate::Answer::kLate:
      return absl::DeadlineExceededError(
          "the isolate stayed busy until the run, or the run that this thread is inside of, had no "
          "time left");
    case IsolateGate::Answer::kCancelled:
      return absl::CancelledError("the host interrupted the wait for the isolate");
    case IsolateGate::Answer::kLostInFork:
      return absl::FailedPreconditionError(
          "another thread was running on this isolate when the process was forked, and that thread "
          "is not in the child; use a sandbox of an isolate that was idle");
  }
  return absl::OkStatus();
}

}  // namespace

IsolateLock::IsolateLock(SharedIsolate* shared, int64_t until_ns,
                         const std::function<bool()>& cancelled)
    : shared_(shared) {
  IsolateGate& gate = shared_->gate;
  if (kill::tls_frame == nullptr) {
    status_ = StatusOf(gate.Enter(until_ns, cancelled));
    return;
  }
  for (;;) {
    const int64_t now = kill::NowNs();
    const IsolateGate::Answer answer = gate.Enter(std::min(until_ns, now + kLookNs), cancelled);
    if (answer == IsolateGate::Answer::kLate && now < until_ns && !TimeIsUp()) continue;
    status_ = StatusOf(answer);
    return;
  }
}

IsolateLock::IsolateLock(SharedIsolate* shared, HoweverLong)
    : shared_(shared), status_(StatusOf(shared->gate.Enter(IsolateGate::kNoEnd, nullptr))) {}

IsolateLock::~IsolateLock() {
  if (status_.ok()) shared_->gate.Leave();
}

}  // namespace terrarium
