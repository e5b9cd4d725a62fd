// Doors into a sandbox that only tests may use.
//
// Threads: as Sandbox; not while one of its runs is in progress.
// Tested by: tests/breach, tests/soak, which use it.
#ifndef TERRARIUM_ENGINE_TESTING_ONLY_H_
#define TERRARIUM_ENGINE_TESTING_ONLY_H_

#include <cstdint>
#include <string>

#include "terrarium/sandbox.h"

struct _object;  // PyObject

namespace terrarium {

// Called in the set-up of every isolate when it is set before: puts into the guest's builtins what
// no guest should have. Breach tests ask with it what the defences behind the builtins stop.
extern bool (*TESTING_ONLY_add_builtins)(_object* builtins);

class TESTING_ONLY_SandboxAccess {
 public:
  // In each later run, and each set-up of bound functions, the n-th allocation fails; 0 ends that.
  static void FailAllocation(Sandbox& sandbox, uint64_t n);
  // From now on no tree is checked (L1 is off): for tests of the defences below.
  static void SkipChecks(Sandbox& sandbox);
  // The same for each sandbox made from now on.
  static void SkipChecksOfNewSandboxes();
  // On the isolate that the sandbox prefers: runs `code` on the guest's stack with the interpreter
  // attached, as the guest's set-up runs, and restores. False with an exception set: it failed.
  static absl::StatusOr<Report> RunAttached(Sandbox& sandbox, bool (*code)(void* arg), void* arg);
  // Empty when the isolate that the sandbox prefers equals its image, else where it differs.
  static std::string CompareWithImage(Sandbox& sandbox);
  // Equal for two sandboxes that prefer one isolate: they run there while it is idle.
  static const void* IsolateOf(const Sandbox& sandbox);
};

}  // namespace terrarium

#endif  // TERRARIUM_ENGINE_TESTING_ONLY_H_
