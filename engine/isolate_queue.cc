#include "engine/isolate_queue.h"

#include <pthread.h>

#include <algorithm>
#include <chrono>
#include <optional>

#include "interp/kill/kill.h"

namespace terrarium {

struct Waiter {
  const IsolateQueue::Request& request;
  Tenant* tenant;
  unsigned long thread;
  QuotaPart held_by = QuotaPart::kNone;  // as it knows
  std::optional<IsolateQueue::Place> given = {};
  std::condition_variable turn = {};
};

namespace {

// All there are. Never destroyed: threads may outlive main.
std::mutex& ListMutex() {
  static auto* mutex = new std::mutex;
  return *mutex;
}
std::vector<IsolateQueue*>& List() {
  static auto* list = new std::vector<IsolateQueue*>;
  return *list;
}

unsigned long Self() { return static_cast<unsigned long>(pthread_self()); }

}  // namespace

// The thread that forks holds every mutex meanwhile, so the child finds none that another thread
// holds.
struct ForkHandlers {
  static void Before() {
    ListMutex().lock();
    for (IsolateQueue* queue : List()) queue->mutex_.lock();
  }
  static void InParent() {
    for (IsolateQueue* queue : List()) queue->mutex_.unlock();
    ListMutex().unlock();
  }
  static void InChild() {
    for (IsolateQueue* queue : List()) {
      // Who waited, ran or made an isolate is not there any more.
      for (Tenant* tenant : queue->turns_) tenant->waiting.clear();
      queue->turns_.clear();
      queue->making_ = 0;
      queue->forked_ = true;
      for (IsolateQueue::Isolate& one : queue->isolates_) {
        if (!one.inside || one.lost || one.thread == Self()) continue;
        one.lost = true;
        if (one.tenant != nullptr && one.counts) one.tenant->End(one.memory);
      }
      queue->mutex_.unlock();
    }
    ListMutex().unlock();
  }
};

IsolateQueue::IsolateQueue(int most) : most_(most) {
  [[maybe_unused]] static const int watching =
      pthread_atfork(ForkHandlers::Before, ForkHandlers::InParent, ForkHandlers::InChild);
  std::lock_guard lock(ListMutex());
  List().push_back(this);
}

IsolateQueue::~IsolateQueue() {
  std::lock_guard lock(ListMutex());
  std::erase(List(), this);
}

bool IsolateQueue::HasRoom() const { return static_cast<int>(isolates_.size()) + making_ < most_; }

bool IsolateQueue::Reserve() {
  std::lock_guard lock(mutex_);
  if (!HasRoom()) return false;
  ++making_;
  return true;
}

void IsolateQueue::Add() {
  std::lock_guard lock(mutex_);
  --making_;
  isolates_.emplace_back();
  ++idle_;
  Dispatch();
}

void IsolateQueue::Made(const Request& request) {
  std::lock_guard lock(mutex_);
  EndMaking(&request);
  isolates_.emplace_back();
  ++idle_;
  Take(static_cast<int>(isolates_.size()) - 1, request, Self());
}

void IsolateQueue::EndMaking(const Request* request) {
  --making_;
  if (request != nullptr && request->counts && request->tenant != nullptr) {
    request->tenant->End(request->memory);
  }
}

void IsolateQueue::NotMade(const Request* request) {
  std::lock_guard lock(mutex_);
  EndMaking(request);
  LookAgain([](const Request&) { return true; });
  Dispatch();
}

template <typename F>
void IsolateQueue::LookAgain(F whether) {
  for (Tenant* tenant : turns_) {
    for (Waiter* waiter : tenant->waiting) {
      if (whether(waiter->request)) waiter->turn.notify_one();
    }
  }
}

bool IsolateQueue::IsIdle(int isolate) const {
  return static_cast<size_t>(isolate) < isolates_.size() && !isolates_[isolate].inside;
}

QuotaPart IsolateQueue::HeldBy(const Request& request) const {
  if (!request.counts || request.tenant == nullptr) return QuotaPart::kNone;
  const int64_t now_ns = request.tenant->counts_instructions() ? kill::NowNs() : 0;
  return request.tenant->HeldBy(request.memory, now_ns);
}

int IsolateQueue::ChoiceFor(const Request& request) const {
  if (request.isolate != kAny) return IsIdle(request.isolate) ? request.isolate : kAny;
  if (idle_ == 0) return kAny;
  const auto usable = [this](int i) { return IsIdle(i) && !isolates_[i].stopped; };
  if (usable(request.preferred)) return request.preferred;
  for (int i = 0; i < static_cast<int>(isolates_.size()); ++i) {
    if (usable(i)) return i;
  }
  return kAny;
}

void IsolateQueue::Take(int isolate, const Request& request, unsigned long thread) {
  Isolate& one = isolates_[isolate];
  one.inside = true;
  one.thread = thread;
  one.tenant = request.tenant;
  one.counts = request.counts;
  one.memory = request.memory;
  if (one.tenant != nullptr && one.counts) one.tenant->Begin(one.memory);
  --idle_;
}

bool IsolateQueue::Give(const Request& request, unsigned long thread, Place& place) {
  const int choice = ChoiceFor(request);
  if (choice != kAny) {
    Take(choice, request, thread);
    place = {Answer::kEntered, choice};
    return true;
  }
  if (!request.may_make || forked_ || !HasRoom()) return false;
  ++making_;
  // The run counts from now on.
  if (request.counts && request.tenant != nullptr) request.tenant->Begin(request.memory);
  place = {Answer::kMake};
  return true;
}

void IsolateQueue::Dispatch() {
  for (auto turn = turns_.begin(); turn != turns_.end() && (idle_ > 0 || HasRoom());) {
    Tenant* tenant = *turn++;
    bool held = false;  // a run, so that those behind it are, too
    for (Waiter* waiter : tenant->waiting) {
      const QuotaPart held_by = HeldBy(waiter->request);
      held = held || held_by != QuotaPart::kNone;
      // It has to look whether it may wait for that, and how long.
      if (held_by != waiter->held_by) waiter->turn.notify_one();
      if (held && waiter->request.counts) continue;
      Place place = {Answer::kEntered};
      if (!Give(waiter->request, waiter->thread, place)) continue;
      waiter->given = place;
      Remove(*waiter);
      if (!tenant->waiting.empty()) {
        turns_.splice(turns_.end(), turns_, std::ranges::find(turns_, tenant));
      }
      waiter->turn.notify_one();
      // Those that were passed over could have none of those that are idle, and who was served is
      // last now.
      turn = turns_.begin();
      break;
    }
  }
}

void IsolateQueue::Remove(Waiter& waiter) {
  waiter.tenant->waiting.remove(&waiter);
  if (waiter.tenant->waiting.empty()) turns_.remove(waiter.tenant);
}

IsolateQueue::Answer IsolateQueue::Hopeless(const Request& request) const {
  if (request.isolate != kAny) {
    return isolates_[request.isolate].lost ? Answer::kLostInFork : Answer::kEntered;
  }
  if (making_ > 0) return Answer::kEntered;
  bool lost = false, mine = false;
  for (const Isolate& one : isolates_) {
    if (one.lost) {
      lost = true;
    } else if (one.inside && one.thread == Self()) {
      mine = true;
    } else if (!one.stopped) {
      return Answer::kEntered;
    }
  }
  if (mine) return Answer::kInsideAll;
  return lost ? Answer::kLostInFork : Answer::kNoneLeft;
}

bool IsolateQueue::EndsWait(const Request& request, int64_t now_ns, Place& place) const {
  place.held_by = HeldBy(request);
  place.ready_ns = 0;
  if (request.cancelled != nullptr && request.cancelled()) {
    place.answer = Answer::kCancelled;
    return true;
  }
  if (place.held_by != QuotaPart::kNone) {
    const TenantQuota& quota = request.tenant->quota;
    if (place.held_by == QuotaPart::kInstructions) place.ready_ns = request.tenant->ReadyNs();
    if (!quota.waits || place.ready_ns > request.until_ns ||
        (place.held_by == QuotaPart::kMemory && request.memory > quota.memory)) {
      place.answer = Answer::kRefused;
      return true;
    }
  }
  place.answer = Hopeless(request);
  if (place.answer != Answer::kEntered) return true;
  place.answer = Answer::kLate;
  return now_ns >= request.until_ns;
}

IsolateQueue::Place IsolateQueue::Wait(const Request& request, std::unique_lock<std::mutex>& lock) {
  Tenant* tenant = request.tenant == nullptr ? &nobody_ : request.tenant;
  Waiter self{.request = request, .tenant = tenant, .thread = Self()};
  if (tenant->waiting.empty()) turns_.push_back(tenant);
  tenant->waiting.push_back(&self);
  const int64_t began_ns = kill::NowNs();
  Place place = {Answer::kEntered};
  Dispatch();
  for (int64_t now_ns = began_ns; !self.given.has_value(); now_ns = kill::NowNs()) {
    if (EndsWait(request, now_ns, place)) {
      Remove(self);
      // What it held up in the order of its tenant goes on.
      Dispatch();
      return place;
    }
    self.held_by = place.held_by;
    int64_t wake_ns = request.until_ns;
    if (request.look_ns != kNoEnd) wake_ns = std::min(wake_ns, now_ns + request.look_ns);
    if (place.ready_ns > 0) wake_ns = std::min(wake_ns, place.ready_ns);
    if (wake_ns == kNoEnd) {
      self.turn.wait(lock);
    } else {
      self.turn.wait_for(lock, std::chrono::nanoseconds(std::max<int64_t>(wake_ns - now_ns, 1)));
    }
    if (place.ready_ns > 0 && !self.given.has_value()) Dispatch();
  }
  self.given->waited_ns = kill::NowNs() - began_ns;
  return *self.given;
}

bool IsolateQueue::TakeNow(const Request& request, Place& place) {
  if (HeldBy(request) != QuotaPart::kNone) return false;
  // Others wait for something else than what is idle (Q1), unless their account is above zero
  // since a moment ago.
  if (request.isolate == kAny && !turns_.empty() && ChoiceFor(request) != kAny) return false;
  return Give(request, Self(), place);
}

IsolateQueue::Place IsolateQueue::Enter(const Request& request) {
  std::unique_lock lock(mutex_);
  Place place = {Answer::kEntered};
  if (TakeNow(request, place)) return place;
  return Wait(request, lock);
}

IsolateQueue::Answer IsolateQueue::TryEnter(const Request& request) {
  std::lock_guard lock(mutex_);
  if (isolates_[request.isolate].lost) return Answer::kLostInFork;
  if (!IsIdle(request.isolate)) return Answer::kLate;
  Take(request.isolate, request, Self());
  return Answer::kEntered;
}

void IsolateQueue::Leave(int isolate, uint64_t instructions) {
  std::lock_guard lock(mutex_);
  Isolate& one = isolates_[isolate];
  one.inside = false;
  ++idle_;
  if (Tenant* tenant = one.tenant; tenant != nullptr) {
    if (one.counts) tenant->End(one.memory);
    // Questions run guests' code, too.
    tenant->Spend(instructions, tenant->counts_instructions() ? kill::NowNs() : 0);
  }
  Dispatch();
}

void IsolateQueue::Stop(int isolate) {
  std::lock_guard lock(mutex_);
  isolates_[isolate].stopped = true;
  LookAgain([](const Request&) { return true; });
}

void IsolateQueue::Wake(const void* who) {
  std::lock_guard lock(mutex_);
  LookAgain([who](const Request& request) { return request.who == who; });
}

void IsolateQueue::SetQuota(Tenant& tenant, const TenantQuota& quota) {
  std::lock_guard lock(mutex_);
  tenant.SetQuota(quota, kill::NowNs());
  LookAgain([&](const Request& request) { return request.tenant == &tenant; });
  Dispatch();
}

bool IsolateQueue::idle() const {
  std::lock_guard lock(mutex_);
  return idle_ == static_cast<int>(isolates_.size()) && turns_.empty();
}

IsolateQueue::Counts IsolateQueue::counts() const {
  std::lock_guard lock(mutex_);
  Counts counts = {.running = static_cast<int>(isolates_.size()) - idle_};
  for (const Tenant* tenant : turns_) counts.waiting += static_cast<int>(tenant->waiting.size());
  return counts;
}

}  // namespace terrarium
