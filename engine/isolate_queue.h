// Who is inside of which isolate, and who is next: the tenants in turn, and of each the one that
// came first, no longer than they want to wait.
//
//   IsolateQueue::Place place = queue.Enter({.tenant = &tenant, .until_ns = until_ns});
//   if (place.answer == IsolateQueue::Answer::kEntered) { ...; queue.Leave(place.isolate, spent); }
//
// Rules for whoever edits it:
//   Q1  No isolate is idle that somebody waits for who could have it, and there is no room for one
//      that who waits could make. Whatever may break that calls Dispatch(): leaving, a new isolate
//      or none, a quota, the end of a wait; who waits for instructions wakes by itself.
//   Q2  An isolate is handed to who waits, and never idle in between, so nobody overtakes.
//   Q3  The mutex is a leaf: who holds it takes no other, and calls nobody but `cancelled`.
//
// Fork: the child may enter the isolates that nobody was inside of, or that its own thread is; who
// wants another, or any while none is left, is told kLostInFork.
//
// Threads: any. Who entered leaves, on the same thread.
// Tested by: engine/isolate_queue_test.cc, tests/integration/pool_test.cc.
#ifndef TERRARIUM_ENGINE_ISOLATE_QUEUE_H_
#define TERRARIUM_ENGINE_ISOLATE_QUEUE_H_

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <list>
#include <mutex>
#include <vector>

#include "engine/tenant.h"

namespace terrarium {

class IsolateQueue {
 public:
  enum class Answer {
    kEntered,
    kMake,  // there is room for another isolate, which is the caller's to make
    kLate,
    kCancelled,
    kRefused,  // by the tenant's quota, which has no room in time
    kLostInFork,
    kInsideAll,  // this thread is inside of all there are
    kNoneLeft,   // all were stopped
  };
  static constexpr int64_t kNoEnd = INT64_MAX;
  static constexpr int kAny = -1;

  struct Request {
    int isolate = kAny;
    int preferred = 0;         // of those that are idle
    Tenant* tenant = nullptr;  // null: nobody's
    bool counts = false;       // for the tenant's quota
    uint64_t memory = 0;       // for that
    bool may_make = false;
    int64_t until_ns = kNoEnd;  // CLOCK_MONOTONIC
    int64_t look_ns = kNoEnd;   // how often `cancelled` is asked while there is a wait
    const void* who = nullptr;  // for Wake()
    // Empty: never. Asked before each wait and after Wake(). REQUIRES: quick, and takes no lock.
    std::function<bool()> cancelled = nullptr;
  };
  struct Place {
    Answer answer;
    int isolate = kAny;
    // kLate, kRefused: what had no room, and for instructions when it will.
    QuotaPart held_by = QuotaPart::kNone;
    int64_t ready_ns = 0;
    int64_t waited_ns = 0;
  };

  // At most so many isolates.
  explicit IsolateQueue(int most);
  ~IsolateQueue();
  IsolateQueue(const IsolateQueue&) = delete;
  IsolateQueue& operator=(const IsolateQueue&) = delete;

  Place Enter(const Request& request);
  // The one of this number, without a wait: else kLate or kLostInFork. Takes no memory.
  Answer TryEnter(const Request& request);
  // The room of another isolate is the caller's, as after kMake; false: there is none.
  bool Reserve();
  // Then: it is there, idle; or it is there, and the caller inside; or it is not, and its room free
  // again. Isolates count from 0.
  void Add();
  void Made(const Request& request);
  // `request`: of whom Enter() answered kMake.
  void NotMade(const Request* request = nullptr);
  // `instructions`: what the tenant is charged.
  void Leave(int isolate, uint64_t instructions = 0);
  // Nobody who wants any isolate gets this one from now on.
  void Stop(int isolate);

  // Those of `who` that wait ask whether they are cancelled.
  void Wake(const void* who);
  void SetQuota(Tenant& tenant, const TenantQuota& quota);
  // Nobody is inside, and none waits.
  bool idle() const;
  struct Counts {
    int running = 0, waiting = 0;
  };
  Counts counts() const;
  // Guards also what is as small and must outlive a fork as well: the pointers to what sandboxes
  // define (sandbox_impl.h).
  std::mutex& mutex() const { return mutex_; }

 private:
  friend struct ForkHandlers;
  struct Isolate {
    bool inside = false;
    bool lost = false;
    bool stopped = false;
    unsigned long thread = 0;  // who that is
    Tenant* tenant = nullptr;  // whose it is
    bool counts = false;       // as a run, with its quota
    uint64_t memory = 0;
  };

  // All below: under the mutex.
  void EndMaking(const Request* request);
  bool HasRoom() const;
  bool IsIdle(int isolate) const;
  // Which isolate the request can have now; kAny: none.
  int ChoiceFor(const Request& request) const;
  QuotaPart HeldBy(const Request& request) const;
  void Take(int isolate, const Request& request, unsigned long thread);
  // An isolate, or the room of one. False: there is neither.
  bool Give(const Request& request, unsigned long thread, Place& place);
  bool TakeNow(const Request& request, Place& place);
  void Dispatch();
  void Remove(Waiter& waiter);
  template <typename F>
  void LookAgain(F whether);
  Answer Hopeless(const Request& request) const;
  bool EndsWait(const Request& request, int64_t now_ns, Place& place) const;
  Place Wait(const Request& request, std::unique_lock<std::mutex>& lock);

  const int most_;
  mutable std::mutex mutex_;
  std::vector<Isolate> isolates_;
  int making_ = 0;
  int idle_ = 0;
  bool forked_ = false;       // this is a forked child
  std::list<Tenant*> turns_;  // those of which somebody waits, who was served last at the end
  Tenant nobody_;
};

}  // namespace terrarium

#endif  // TERRARIUM_ENGINE_ISOLATE_QUEUE_H_
