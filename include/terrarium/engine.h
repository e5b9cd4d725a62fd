// The engine: the process's private CPython, and the isolates that guests run in. An isolate is one
// interpreter with memory of its own; it runs one guest at a time.
//
//   ASSIGN_OR_RETURN(terrarium::Engine engine, terrarium::Engine::Create());
//   ASSIGN_OR_RETURN(terrarium::Sandbox sandbox,
//                    engine.NewSandbox(terrarium::Policy::Plugin()));
//
// Threads: every call may be made from any thread, and as many guests run at a time as there are
// isolates. Any idle isolate runs any sandbox; who finds none waits (pool.h has the order, quotas
// and statistics). A session is the exception: its state lies on one isolate, and its calls wait
// for that one.
//
// Isolates are made when they are first needed: a sandbox's with NewSandbox(), others when a run
// finds all busy and there is room. The first run of a sandbox on an isolate sets its functions,
// modules and prepared script up there, within that run's deadline; so give isolates that are to
// meet short deadlines a run beforehand.
//
// Nested runs: a host function may use other sandboxes. Such a call waits for an isolate no longer
// than the time that is left to the run it was made from, and then fails with DeadlineExceeded. A
// host function cannot use the sandbox that it is called from, nor a session on an isolate that its
// thread is inside of, nor any sandbox where its thread is inside of all isolates
// (FailedPrecondition).
//
// Fork: the child has the thread that called fork(), inside a run or not. It may use the isolates
// that no other thread was running on.
//
// Process-wide effects, from Create() on:
//   - Create() installs handlers for SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGSYS and one
//     real-time signal. A signal that no guest caused goes on to the handler that was there before.
//   - When the host later installs a handler for one of these signals, the next run puts ours back
//     in front of it; the host's handler still gets every signal that no guest caused.
//   - While guests run, the host's own handlers, for any signal, keep SIGSYS unblocked: Terrarium
//     takes it out of the mask that a handler runs with. To a mask that blocks nothing it adds the
//     real-time signal. Both are part of the syscall guard.
//   - A thread that runs guests gets an alternate signal stack if it has none, and has the signals
//     above unblocked while a guest runs.
//   - No other process state changes.
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
#include "terrarium/pool.h"
#include "terrarium/report.h"
#include "terrarium/sandbox.h"

namespace terrarium {

class EngineImpl;

struct EngineOptions {
  // How many isolates may exist at a time, at most 1024; 0 means one for each core. An isolate
  // keeps one to three megabytes resident, and for each sandbox that ran on it what that defines.
  int max_isolates = 0;
  // Bytes of address space reserved for each isolate, 64 MiB to 64 GiB. No policy may have more
  // memory than fits in it.
  uint64_t isolate_address_space = GiB(1);
  // Bytes of address space for a guest's C stack, at least 512 KiB.
  uint64_t stack_bytes = MiB(8);
  // The key of guests' str hashes and of the numbers that id() gives. Engines with the same seed
  // show guests the same ids, hashes and order of sets. The seed of guests' random numbers is
  // another one: Policy::Seed().
  uint64_t seed = 0;
  // Names of library modules that every run finds loaded already. Importing one then takes a
  // fraction of a microsecond.
  std::vector<std::string> preload = {};
  // After each run, compares the isolate's memory byte for byte with what it should be, and aborts
  // the process on a difference. Slow. Builds with internal checks (every preset but release)
  // always do.
  bool check_restores = false;
  // Lets the kernel refuse every system call that guest code makes. Where the kernel cannot do
  // that, EngineInfo::syscall_guard is false. On a thread that has run guests, each system call of
  // the host's takes some tens of nanoseconds longer. Turn the guard off in a process that uses
  // syscall user dispatch itself, for a thread has only one.
  bool syscall_guard = true;
  // The file to which the audit log appends one line of JSON for each run; "" for none. The file is
  // made if it does not exist. A line tells when the run was, which source it had (name and
  // SHA-256), the policy, the engine, the outcome and the usage (docs/CONTRACT.md has the keys). It
  // holds nothing that a guest wrote or was given. When a line cannot be written, the run returns
  // Unavailable instead of its report.
  std::string audit_log = {};
  // Gets the same line, on the thread that ran the guest, after the run. REQUIRES: it does not
  // throw.
  std::function<void(std::string_view line)> on_audit = {};
  // Adds the whole report to each line of the audit log, with output, value and exception.
  bool audit_details = false;
  // Gets a span for each run, check, load and call (pool.h), on the thread that made it, when it
  // has left its isolate. REQUIRES: it does not throw.
  std::function<void(const Span& span)> on_span = {};
};

class TERRARIUM_API Engine {
 public:
  // Starts CPython. InvalidArgument for an option out of range; FailedPrecondition when this
  // process has, or has had, an engine, since CPython can be started only once; ResourceExhausted
  // when the address space cannot be reserved.
  static absl::StatusOr<Engine> Create(const EngineOptions& options = {});

  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  // An engine that still has sandboxes lives on until the last of them is gone.
  ~Engine();

  // Makes a sandbox. It prefers the isolate that was preferred by the fewest, or a new one.
  // InvalidArgument for a policy that is not valid, that names a module or a type which does not
  // exist, or whose memory does not fit into an isolate; ResourceExhausted when no isolate can be
  // made.
  absl::StatusOr<Sandbox> NewSandbox(const Policy& policy, const SandboxOptions& options = {});

  // What the tenant of this name may use from now on (pool.h), whether it has sandboxes or not.
  // InvalidArgument for "", and for a quota that contradicts itself.
  absl::Status SetQuota(std::string_view tenant, const TenantQuota& quota);

  // What happened so far. Some microseconds for each isolate; waits for no run.
  EngineStatistics Statistics() const;

  // Versions, and whether the syscall guard works here.
  const EngineInfo& info() const;

 private:
  explicit Engine(std::shared_ptr<EngineImpl> impl);

  std::shared_ptr<EngineImpl> impl_;
};

}  // namespace terrarium

#endif  // TERRARIUM_ENGINE_H_
