// One at a time, in the order in which they came, and no longer than they want to wait.
//
//   if (gate.Enter(until_ns, nullptr) == IsolateGate::Answer::kEntered) { ...; gate.Leave(); }
//
// A mutex of the platform would do neither: its wait has no end, and it is not fair.
//
// Fork: the child may enter the gates that nobody was inside of, or that its own thread is; of
// another it is told kLostInFork.
//
// Threads: any. Who entered leaves, on the same thread.
// Tested by: engine/isolate_gate_test.cc.
#ifndef TERRARIUM_ENGINE_ISOLATE_GATE_H_
#define TERRARIUM_ENGINE_ISOLATE_GATE_H_

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <list>
#include <mutex>

namespace terrarium {

class IsolateGate {
 public:
  enum class Answer { kEntered, kLate, kCancelled, kLostInFork };
  static constexpr int64_t kNoEnd = INT64_MAX;

  IsolateGate();
  ~IsolateGate();
  IsolateGate(const IsolateGate&) = delete;
  IsolateGate& operator=(const IsolateGate&) = delete;

  // `until_ns` is CLOCK_MONOTONIC. `cancelled` (null: never) is asked before each wait, and again
  // after Wake().
  Answer Enter(int64_t until_ns, const std::function<bool()>& cancelled);
  void Leave();
  // Nobody is inside, and none waits.
  bool idle() const;
  // Those who wait ask whether they are cancelled.
  void Wake();

 private:
  struct Waiter {
    std::condition_variable turn;
    bool asked = false;  // by Wake()
  };
  friend struct ForkHandlers;

  mutable std::mutex mutex_;
  bool inside_ = false;
  uint64_t forks_ = 0;         // of this process, when somebody entered last
  unsigned long thread_ = 0;   // who that was
  std::list<Waiter*> waiting_;
};

}  // namespace terrarium

#endif  // TERRARIUM_ENGINE_ISOLATE_GATE_H_
