// The process's private Python and the isolates that guests run in.
//
//   ASSIGN_OR_RETURN(terrarium::Engine engine, terrarium::Engine::Create());
//   ASSIGN_OR_RETURN(terrarium::Sandbox sandbox,
//                    engine.NewSandbox(terrarium::Policy::Plugin()));
//
// Threads: all calls may be made from any thread. Two sandboxes run in parallel when they are on
// different isolates; NewSandbox picks the least used one.
//
// From inside a run, a call waits for another isolate no longer than that run's time
// (DeadlineExceeded).
//
// A forked child has the thread that forked, inside a run or not, and may use the isolates that no
// other thread was running on.
//
// Process-wide effects, from Create() on: handlers for SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT,
// SIGSYS and one real-time signal are installed; what is not ours is passed to the handler that was
// there before. One that the host installs later is replaced at the next run, and gets what is not
// ours from then on. A handler of the host's that blocks SIGSYS has it taken out of its mask, and
// one that blocks nothing gets that real-time signal added (interp/guard/foreign_handlers.h). Each
// thread that runs a guest gets an alternate signal stack if it has none, and has those signals
// unblocked while a guest runs. No other process state changes.
#ifndef TERRARIUM_ENGINE_H_
#define TERRARIUM_ENGINE_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "terrarium/api.h"
#include "terrarium/policy.h"
#include "terrarium/report.h"
#include "terrarium/sandbox.h"

namespace terrarium {

class EngineImpl;

struct EngineOptions {
  // Most isolates that exist at a time; 0 means one per core. Each is about
  // 3 MB resident.
  int max_isolates = 0;
  // Address space kept for each isolate, an upper bound of any policy's memory.
  uint64_t isolate_address_space = GiB(1);
  // The guest's C stack, in bytes of address space.
  uint64_t stack_bytes = MiB(8);
  // Keys str hashes and pointer tokens. Guests of the same seed see the same ids, hashes and set
  // order.
  uint64_t seed = 0;
  // Library modules that are loaded into the base image.
  std::vector<std::string> preload = {};
  // Compares region and image byte for byte after each restore, and aborts on a difference; slow.
  // Always on where Terrarium is built with internal checks (presets dev and asan).
  bool check_restores = false;
  // Has the kernel refuse every system call of guest code, where it can; EngineInfo::syscall_guard
  // tells. Each system call of a thread that has run guests then costs the host some tens of
  // nanoseconds more. Turn it off in a process that uses syscall user dispatch itself: a thread has
  // only one.
  bool syscall_guard = true;
  // The audit log: one line of JSON a run, appended to a file that is made if it is not there,
  // given to a function, or both. A line holds when, which source (its name and SHA-256), which
  // policy and engine, the outcome and the usage: docs/CONTRACT.md. It holds nothing that a guest
  // wrote or was given. Where a line cannot be written, the run's result is that error.
  std::string audit_log = {};
  // Called on the running thread, after the run. REQUIRES: it does not throw.
  std::function<void(std::string_view line)> on_audit = {};
  // Adds the whole report to each line: output, value and exception too.
  bool audit_details = false;
};

class TERRARIUM_API Engine {
 public:
  // FailedPrecondition when an engine exists already, or existed: CPython can be started once in a
  // process.
  static absl::StatusOr<Engine> Create(const EngineOptions& options = {});

  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  // Sandboxes keep the engine alive; the last of them ends it.
  ~Engine();

  // Unimplemented where the machine cannot run guests (needs x86-64 Linux); InvalidArgument for a
  // policy that contradicts itself;
  // ResourceExhausted when no isolate can be made.
  absl::StatusOr<Sandbox> NewSandbox(const Policy& policy);

  const EngineInfo& info() const;

 private:
  explicit Engine(std::shared_ptr<EngineImpl> impl);

  std::shared_ptr<EngineImpl> impl_;
};

}  // namespace terrarium

#endif  // TERRARIUM_ENGINE_H_
