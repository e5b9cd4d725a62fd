// Going back, and going two ways.
#include <new>
#include <optional>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "base/text/text.h"
#include "engine/isolate_lock.h"
#include "engine/session_impl.h"

namespace terrarium {
namespace {

absl::Status NoSuchPoint(std::string_view name) {
  return absl::NotFoundError(base::Cat("no checkpoint has the name '", name, "'"));
}

}  // namespace

// What all of these begin with.
template <typename Change>
auto SessionImpl::Awake(const Change& change) -> decltype(change()) try {
  if (absl::Status s = CheckCallable(); !s.ok()) return s;
  const IsolateLock lock(*sandbox_->engine_, Wants());
  if (!lock.status().ok()) return lock.status();
  Wake();
  auto result = change();
  CountBytes();
  return result;
} catch (const std::bad_alloc&) {
  return NoMemory("the session's state");
}

absl::Status SessionImpl::Checkpoint() {
  return Awake([&]() -> absl::Status {
    if (absl::Status s = CheckNotPaused(); !s.ok()) return s;
    return MakePoint(nullptr, nullptr);
  });
}

absl::Status SessionImpl::GoToPoint() {
  AbandonPaused();
  if (uncommitted_) return GoBack(isolate::RunContext(), nullptr);
  if (state_.point_delta == nullptr) return absl::OkStatus();
  return GoTo(state_.point_delta, Mark(state_.point));
}

absl::Status SessionImpl::Rollback() {
  return Awake([&] { return GoToPoint(); });
}

absl::Status SessionImpl::Checkpoint(std::string_view name) {
  return Awake([&]() -> absl::Status {
    if (absl::Status s = CheckNotPaused(); !s.ok()) return s;
    if (absl::Status s = MakePoint(nullptr, nullptr); !s.ok()) return s;
    state_.named.insert_or_assign(std::string(name), Point{*state_.current, state_.now});
    return absl::OkStatus();
  });
}

absl::Status SessionImpl::Rollback(std::string_view name) {
  return Awake([&]() -> absl::Status {
    const auto found = state_.named.find(name);
    if (found == state_.named.end()) return NoSuchPoint(name);
    if (absl::Status s = GoToPoint(); !s.ok()) return s;
    // What lies between is no number of calls.
    state_.past.clear();
    OwnDelta delta(found->second.delta);
    return GoTo(delta, found->second.mark);
  });
}

absl::Status SessionImpl::Forget(std::string_view name) {
  return Awake([&]() -> absl::Status {
    const auto found = state_.named.find(name);
    if (found == state_.named.end()) return NoSuchPoint(name);
    state_.named.erase(found);
    return absl::OkStatus();
  });
}

absl::Status SessionImpl::Rewind(size_t calls) {
  return Awake([&]() -> absl::Status {
    if (calls > state_.past.size()) {
      return absl::OutOfRangeError(base::Cat("the session keeps the way back over ",
                                             state_.past.size(), " calls, not ", calls));
    }
    if (absl::Status s = GoToPoint(); !s.ok()) return s;
    if (calls == 0) return absl::OkStatus();
    OwnDelta back(*state_.current);
    Mark mark;
    for (size_t i = 0; i < calls; ++i) {
      const Past& past = state_.past[state_.past.size() - 1 - i];
      *back = memory::Undone(*back, past.changes);
      mark = past.before;
    }
    if (absl::Status s = GoTo(back, mark); !s.ok()) return s;
    state_.past.erase(state_.past.end() - static_cast<ptrdiff_t>(calls), state_.past.end());
    return absl::OkStatus();
  });
}

// For questions, which host functions ask too. From inside of a run the wait for another isolate
// ends with that run's time, and the answer is then the one of an empty session.
class SessionImpl::LockUnlessInside {
 public:
  explicit LockUnlessInside(const SessionImpl& session) {
    if (!IsInsideRunOf(session.shared())) {
      lock_.emplace(*session.sandbox_->engine_, session.Wants());
    }
  }
  bool ok() const { return !lock_.has_value() || lock_->status().ok(); }

 private:
  std::optional<IsolateLock> lock_;
};

bool SessionImpl::paused() const {
  const LockUnlessInside lock(*this);
  return lock.ok() && is_paused_;
}

size_t SessionImpl::history() const {
  const LockUnlessInside lock(*this);
  return lock.ok() ? state_.past.size() : 0;
}

absl::StatusOr<std::shared_ptr<SessionImpl>> SessionImpl::Clone() try {
  // Before the lock: where the copying fails, its destructor takes it.
  const std::shared_ptr<SessionImpl> clone(new SessionImpl(sandbox_, options_), Dispose);
  absl::Status copied = Awake([&]() -> absl::Status {
#ifdef __SANITIZE_THREAD__
    // A guest's stack is a fiber of the sanitizer's, which cannot be copied.
    if (absl::Status s = CheckNotPaused(); !s.ok()) return s;
#endif
    std::unique_ptr<Activity> paused;
    if (is_paused_) {
      paused = std::make_unique<Activity>(*Paused());
      if (moved_out_ == nullptr) paused->stack = isolate().SaveStack(paused->context);
    }
    if (absl::Status s = Take(Then::kGoBack, nullptr, nullptr); !s.ok()) return s;
    // Taking may give memory of the stack back.
    if (is_paused_ && moved_out_ == nullptr) isolate().RestoreStack(paused->context, paused->stack);
    clone->Place(shared());
    clone->CopyState(*this);
    if (paused != nullptr) {
      paused->context.files.wire = clone->files_wire_;
      paused->context.session_script = clone->options_.script;
    }
    clone->CountBytes(clone->state_.current->bytes());
    clone->is_paused_ = paused != nullptr;
    clone->moved_out_ = std::move(paused);
    return absl::OkStatus();
  });
  if (!copied.ok()) return copied;
  return clone;
} catch (const std::bad_alloc&) {
  return NoMemory("the session's state");
}

// REQUIRES: nothing of `other` is uncommitted.
void SessionImpl::CopyState(const SessionImpl& other) {
  files_wire_ = other.files_wire_;
  files_ = other.files_;
  load_report_ = other.load_report_;
  state_ = other.state_;
}

Session::Memory SessionImpl::memory() const {
  const LockUnlessInside lock(*this);
  if (!lock.ok()) return {};
  absl::flat_hash_set<const char*> now, kept;  // each page once
  for (const memory::DeltaPage& one : state_.current->pages) now.insert(one.content.bytes());
  const auto keep = [&](const memory::PageList& pages) {
    for (const memory::DeltaPage& one : pages) {
      if (one.content && !now.contains(one.content.bytes())) kept.insert(one.content.bytes());
    }
  };
  if (state_.point_delta != nullptr) keep(state_.point_delta->pages);
  for (const auto& [name, point] : state_.named) keep(point.delta.pages);
  for (const Past& past : state_.past) keep(past.changes.before);
  return {.bytes = state_.current->bytes(), .kept_bytes = kept.size() * memory::kPage};
}

uint64_t SessionImpl::instructions() const {
  const LockUnlessInside lock(*this);
  return lock.ok() ? state_.spent : 0;
}

}  // namespace terrarium
