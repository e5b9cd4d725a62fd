#include "base/values/held_functions.h"

#include <pthread.h>

#include <atomic>
#include <mutex>

#include "absl/container/flat_hash_map.h"

namespace terrarium {
namespace base {
namespace {

std::atomic<uint64_t> g_let_go = 0;

// Never destroyed: handles may outlive main.
struct Held {
  std::mutex mutex;
  absl::flat_hash_map<uint64_t, uint64_t> handles;  // number -> how many
};
Held& TheHeld() {
  static Held& held = []() -> Held& {
    // A forked child must not find the mutex held by a thread that it does not have.
    pthread_atfork([] { TheHeld().mutex.lock(); }, [] { TheHeld().mutex.unlock(); },
                   [] { TheHeld().mutex.unlock(); });
    return *new Held;
  }();
  return held;
}

void LetGo(uint64_t number) {
  Held& held = TheHeld();
  std::lock_guard lock(held.mutex);
  const auto found = held.handles.find(number);
  if (--found->second > 0) return;
  held.handles.erase(found);
  ++g_let_go;
}

}  // namespace

std::shared_ptr<const void> HoldFunction(uint64_t number) {
  Held& held = TheHeld();
  {
    std::lock_guard lock(held.mutex);
    ++held.handles[number];
  }
  // Where there is no memory for it, the number is let go of as well.
  return std::shared_ptr<const void>(nullptr, [number](const void*) { LetGo(number); });
}

bool IsFunctionHeld(uint64_t number) {
  Held& held = TheHeld();
  std::lock_guard lock(held.mutex);
  return held.handles.contains(number);
}

uint64_t FunctionsLetGo() { return g_let_go.load(std::memory_order_relaxed); }

}  // namespace base

GuestFunction::GuestFunction(const internal::ObjectRef& ref) : ref_(ref) {
  if (ref.table == internal::kGuestFunctions) held_ = base::HoldFunction(base::NumberOf(ref));
}

}  // namespace terrarium
