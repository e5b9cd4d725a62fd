#include "engine/isolate_lock.h"

#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "absl/time/time.h"
#include "base/text/text.h"
#include "engine/session_impl.h"
#include "interp/kill/kill.h"

namespace terrarium {
namespace {

using Answer = IsolateQueue::Answer;

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

std::string DescribeQuota(const IsolateQueue::Request& request, const IsolateQueue::Place& place) {
  const std::string_view name =
      request.tenant == nullptr ? std::string_view() : request.tenant->name;
  const std::string who = base::Cat("the quota of tenant '", name, "' ");
  switch (place.held_by) {
    case QuotaPart::kNone:
      break;
    case QuotaPart::kConcurrentRuns:
      return base::Cat(who, "has no room for another run at the same time");
    case QuotaPart::kMemory:
      return base::Cat(who, "of memory has no room for the ", request.memory,
                       " bytes of the run's policy");
    case QuotaPart::kInstructions: {
      const absl::Duration left = absl::Nanoseconds(place.ready_ns - kill::NowNs());
      return base::Cat(who, "of instructions is overdrawn for another ",
                       absl::FormatDuration(absl::Trunc(left, absl::Milliseconds(1))));
    }
  }
  return who;
}

absl::Status StatusOf(const IsolateQueue::Request& request, const IsolateQueue::Place& place) {
  switch (place.answer) {
    case Answer::kEntered:
    case Answer::kMake:
      return absl::OkStatus();
    case Answer::kLate:
      if (place.held_by != QuotaPart::kNone) {
        return absl::ResourceExhaustedError(DescribeQuota(request, place));
      }
      return absl::DeadlineExceededError(
          "the isolates stayed busy until the run, or the run that this thread is inside of, had "
          "no time left");
    case Answer::kCancelled:
      return absl::CancelledError("the host interrupted the wait for an isolate");
    case Answer::kRefused:
      return absl::ResourceExhaustedError(DescribeQuota(request, place));
    case Answer::kLostInFork:
      return absl::FailedPreconditionError(
          "another thread was running on this isolate when the process was forked, and that thread "
          "is not in the child; use one that was idle");
    case Answer::kInsideAll:
      return absl::FailedPreconditionError(
          "this thread is inside runs of all isolates; a host function cannot enter them again");
    case Answer::kNoneLeft:
      return absl::ResourceExhaustedError(
          "all isolates were stopped, and there is room for no more");
  }
  return absl::OkStatus();
}

}  // namespace

IsolateLock::IsolateLock(EngineImpl& engine, const IsolateQueue::Request& request)
    : engine_(engine) {
  IsolateQueue::Place place = Enter(request);
  waited_ns_ = place.waited_ns;
  if (place.answer == Answer::kMake) {
    const int64_t start = kill::NowNs();
    absl::StatusOr<SharedIsolate*> made = engine_.Make(request);
    made_ns_ = kill::NowNs() - start;
    if (made.ok()) {
      isolate_ = *made;
      return;
    }
    // The system may lack what another isolate takes, and those that there are still run.
    IsolateQueue::Request other = request;
    other.may_make = false;
    place = Enter(other);
    waited_ns_ += place.waited_ns;
  }
  status_ = StatusOf(request, place);
  if (place.answer == Answer::kNoneLeft && request.preferred < engine_.made()) {
    // Why, of one of them.
    if (absl::Status s = engine_.isolate(request.preferred)->isolate->usable(); !s.ok()) {
      status_ = std::move(s);
    }
  }
  refused_ = place.answer == Answer::kRefused ||
             (place.answer == Answer::kLate && place.held_by != QuotaPart::kNone);
  if (status_.ok()) isolate_ = engine_.isolate(place.isolate);
}

IsolateLock::IsolateLock(EngineImpl& engine, SharedIsolate& isolate, IfIdle)
    : engine_(engine), isolate_(&isolate) {
  const IsolateQueue::Request request = {.isolate = isolate.number};
  status_ = StatusOf(request, {engine_.queue().TryEnter(request)});
}

IsolateQueue::Place IsolateLock::Enter(const IsolateQueue::Request& given) {
  if (kill::tls_frame == nullptr) return engine_.queue().Enter(given);
  const std::function<bool()>& cancelled = given.cancelled;
  IsolateQueue::Request request = given;
  request.look_ns = kLookNs;
  request.cancelled = [&] { return TimeIsUp() || (cancelled != nullptr && cancelled()); };
  IsolateQueue::Place place = engine_.queue().Enter(request);
  const bool by_host = cancelled != nullptr && cancelled();
  if (place.answer == Answer::kCancelled && !by_host) place.answer = Answer::kLate;
  return place;
}

IsolateLock::~IsolateLock() {
  if (!status_.ok()) return;
  SharedIsolate& isolate = *isolate_;
  if (isolate.has_dead_sandboxes) isolate.ForgetSandboxes();
  SessionImpl* const dead = SessionImpl::LetGoOfDead(isolate);
  if (!isolate.isolate->usable().ok()) engine_.queue().Stop(isolate.number);
  const uint64_t spent = std::exchange(isolate.spent, 0);
  engine_.queue().Leave(isolate.number, spent);
  // Who came too late for the above found the isolate busy.
  if (isolate.dead_sessions != nullptr) {
    const IsolateLock again(engine_, isolate, IfIdle());
  }
  // With them goes what is the host's: its functions, and perhaps a sandbox.
  SessionImpl::Delete(dead);
}

bool IsInsideRunOf(const SharedIsolate& isolate) {
  for (const kill::RunFrame* f = kill::tls_frame; f != nullptr; f = f->outer) {
    if (static_cast<const isolate::RunContext*>(f)->isolate == isolate.isolate.get()) return true;
  }
  return false;
}

void SharedIsolate::ForgetSandboxes() {
  std::vector<uint64_t> gone;
  {
    std::lock_guard lock(dead_mutex);
    gone.swap(dead_sandboxes);
    has_dead_sandboxes = false;
  }
  for (const uint64_t sandbox : gone) {
    const auto found = overlays.find(sandbox);
    if (found == overlays.end()) continue;
    std::shared_ptr<const memory::Overlay>& overlay = found->second.overlay;
    if (overlay != nullptr && overlay.use_count() == 1 &&
        isolate->active_overlay() == overlay.get() && !Activate(nullptr).ok()) {
      stuck_overlays.push_back(overlay);
    }
    overlays.erase(found);
  }
}

}  // namespace terrarium
