#include "engine/isolate_gate.h"

#include <pthread.h>

#include <algorithm>
#include <chrono>
#include <vector>

#include "interp/kill/kill.h"

namespace terrarium {
namespace {

// All there are. Never destroyed: threads may outlive main.
std::mutex& ListMutex() {
  static auto* mutex = new std::mutex;
  return *mutex;
}
std::vector<IsolateGate*>& List() {
  static auto* list = new std::vector<IsolateGate*>;
  return *list;
}
// How often this process is a forked child.
uint64_t g_forks = 0;

}  // namespace

// The thread that forks holds every mutex meanwhile, so the child finds none that another thread
// holds.
struct ForkHandlers {
  static void Before() {
    ListMutex().lock();
    for (IsolateGate* gate : List()) gate->mutex_.lock();
  }
  static void InParent() {
    for (IsolateGate* gate : List()) gate->mutex_.unlock();
    ListMutex().unlock();
  }
  static void InChild() {
    ++g_forks;
    const auto self = static_cast<unsigned long>(pthread_self());
    for (IsolateGate* gate : List()) {
      // Who waited is not there any more.
      gate->waiting_.clear();
      if (gate->inside_ && gate->thread_ == self) gate->forks_ = g_forks;
      gate->mutex_.unlock();
    }
    ListMutex().unlock();
  }
};

IsolateGate::IsolateGate() {
  [[maybe_unused]] static const int watching =
      pthread_atfork(ForkHandlers::Before, ForkHandlers::InParent, ForkHandlers::InChild);
  std::lock_guard lock(ListMutex());
  List().push_back(this);
}

IsolateGate::~IsolateGate() {
  std::lock_guard lock(ListMutex());
  std::erase(List(), this);
}

IsolateGate::Answer IsolateGate::Enter(int64_t until_ns, const std::function<bool()>& cancelled) {
  std::unique_lock lock(mutex_);
  if (inside_ || !waiting_.empty()) {
    Waiter self;
    const auto place = waiting_.insert(waiting_.end(), &self);
    Answer answer = Answer::kEntered;
    while (inside_ || waiting_.front() != &self) {
      if (inside_ && forks_ != g_forks) {
        answer = Answer::kLostInFork;
        break;
      }
      if (cancelled != nullptr) {
        // It may take time, and another gate.
        lock.unlock();
        const bool stop = cancelled();
        lock.lock();
        if (stop) {
          answer = Answer::kCancelled;
          break;
        }
        if (!inside_ && waiting_.front() == &self) break;
      }
      if (self.asked) {
        self.asked = false;
        continue;
      }
      if (until_ns == kNoEnd) {
        self.turn.wait(lock);
        continue;
      }
      const int64_t left = until_ns - kill::NowNs();
      if (left <= 0) {
        answer = Answer::kLate;
        break;
      }
      self.turn.wait_for(lock, std::chrono::nanoseconds(left));
    }
    const bool was_first = waiting_.front() == &self;
    waiting_.erase(place);
    if (answer != Answer::kEntered) {
      if (was_first && !inside_ && !waiting_.empty()) waiting_.front()->turn.notify_one();
      return answer;
    }
  }
  inside_ = true;
  forks_ = g_forks;
  thread_ = static_cast<unsigned long>(pthread_self());
  return Answer::kEntered;
}

void IsolateGate::Leave() {
  std::lock_guard lock(mutex_);
  inside_ = false;
  if (!waiting_.empty()) waiting_.front()->turn.notify_one();
}

bool IsolateGate::idle() const {
  std::lock_guard lock(mutex_);
  return !inside_ && waiting_.empty();
}

void IsolateGate::Wake() {
  std::lock_guard lock(mutex_);
  for (Waiter* waiter : waiting_) {
    waiter->asked = true;
    waiter->turn.notify_one();
  }
}

}  // namespace terrarium
