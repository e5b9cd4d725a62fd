// A sandbox: where the programs of one tenant run. It has a policy, host functions, modules of its
// own and perhaps a prepared script.
//
//   ASSIGN_OR_RETURN(Sandbox mod, engine.NewSandbox(Policy::Plugin()));
//   RETURN_IF_ERROR(mod.Bind("add", [](int a, int b) { return a + b; }));
//   ASSIGN_OR_RETURN(Report r, mod.Run("add(x, 2)", {{"x", 40}}));
//   // r.value.As<int>() == 42
//
// Every run starts from the same pristine interpreter: nothing that a guest did can reach the next
// run.
//
// Threads: a sandbox may be used from any thread, and runs on as many isolates at once as are idle
// (engine.h). A run finds the functions, modules and prepared script that there are when it begins;
// a change waits for no run, and what a run holds of the old ones lives until it ends. So a host
// function may be called by several threads at a time.
//
// Errors: what a guest does, whatever it does, is in the Report. An absl::Status is the host's
// problem: InvalidArgument for a bad argument; FailedPrecondition when a host function calls back
// into the sandbox that it was called from, on a thread that is ending, and for a sandbox that was
// moved from; DeadlineExceeded when a host function's call waits too long for an isolate
// (engine.h); ResourceExhausted when the tenant's quota has no room in time (pool.h), or the system
// lacks memory or a timer; Unavailable when the audit log cannot be written.
#ifndef TERRARIUM_SANDBOX_H_
#define TERRARIUM_SANDBOX_H_

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "terrarium/api.h"
#include "terrarium/host_function.h"
#include "terrarium/host_module.h"
#include "terrarium/policy.h"
#include "terrarium/program.h"
#include "terrarium/report.h"
#include "terrarium/session.h"
#include "terrarium/value.h"

namespace terrarium {

class SandboxImpl;
class TESTING_ONLY_SandboxAccess;

struct RunOptions {
  // Declared, so that in Run(source, {{"x", 1}}) the braces can only mean Inputs.
  RunOptions() = default;

  // The name of the source in tracebacks and in the report. It need not be a file.
  std::string_view script = "<script>";
  // The global variables that the script finds.
  Inputs inputs;
  // The files that open() and pathlib find (program.h). REQUIRES: the policy offers files, and
  // these are within its limits.
  FileMap files;
  // Gets the guest's standard output as it comes, on the thread that runs the guest. The report has
  // the text as well. REQUIRES: it does not throw, and does not use this sandbox.
  std::function<void(std::string_view text)> on_stdout;
  // What becomes of a part of the value that does not cross (value.h): its repr(), as Kind::kRepr,
  // or, with this, a TypeError of the guest's that says where it is.
  bool refuse_other_objects = false;
};

class TERRARIUM_API Sandbox {
 public:
  Sandbox(Sandbox&&) noexcept;
  Sandbox& operator=(Sandbox&&) noexcept;
  ~Sandbox();

  // Makes `callable` available to guests as a builtin function `name`. host_function.h has what
  // binds, which types cross, the options, and what a guest sees of errors. A function of the same
  // name is replaced, for runs that begin later. InvalidArgument when `name` is no identifier of
  // Python's, or one that Python keeps for itself.
  template <typename F, typename... Options>
  absl::Status Bind(std::string_view name, F callable, Options... options) {
    return BindFunction(name, internal::MakeBinding(std::move(callable), std::move(options)...));
  }
  // A method of an object that outlives this sandbox.
  template <typename M, typename C, typename T, typename... Options>
  absl::Status Bind(std::string_view name, M C::*method, T* object, Options... options) {
    return BindFunction(
        name, internal::MakeBinding(internal::BindMethod(method, object), std::move(options)...));
  }

  // A module of the host's, made if it is not there yet: host_module.h.
  HostModule Module(std::string_view name);

  // What is bound here as stubs for type checkers and editors: file name ("world.pyi",
  // "world/physics.pyi") -> text. Builtin functions stand in "__builtins__.pyi", which pyright
  // reads.
  std::map<std::string, std::string> Stubs() const;
  // The same of the library's modules as guests of this policy see them: "json.pyi". A parameter or
  // result whose type the interpreter does not tell is Any. abc, collections.abc, dataclasses,
  // enum, functools, sys, types and typing are not among them: type checkers know those by name.
  // Takes a run of some tenths of a second, on any isolate, whatever the policy's limits.
  absl::StatusOr<std::map<std::string, std::string>> LibraryStubs() const;

  // Makes modules importable for guests: all of them, or none when one is refused. A module of a
  // name that exists already replaces it. The report is that of the first module that is refused,
  // with its file as `script` and its violations; when none is, it is that of the last. Modules are
  // compiled now. Their code runs when a guest imports them, on the budget of that run.
  // InvalidArgument for a name that no module can have (program.h).
  absl::StatusOr<Report> AddModules(std::vector<GuestModule> modules);

  // Runs `source`, and puts the interpreter back. The report's value is that of a last statement
  // that is an expression.
  absl::StatusOr<Report> Run(std::string_view source, Inputs inputs = {});
  absl::StatusOr<Report> Run(std::string_view source, const RunOptions& options);

  // Parses, checks and compiles `source` once, so that each RunPrepared() starts from compiled
  // code. A source that is refused or does not compile leaves the sandbox as it was; the report
  // then says `rejected`.
  absl::StatusOr<Report> Prepare(std::string_view source, std::string_view script = "<script>");
  // REQUIRES: Prepare() gave an ok() report.
  absl::StatusOr<Report> RunPrepared(Inputs inputs = {});
  absl::StatusOr<Report> RunPrepared(const RunOptions& options);

  // Parses and checks `source` under the policy, and neither compiles nor runs it. The report says
  // `ok`, or `rejected` with the violations. Checking spends the policy's budgets too, so it may
  // also say `exhausted`.
  absl::StatusOr<Report> Check(std::string_view source, std::string_view script = "<script>");

  // Loads `source`, and keeps it loaded (session.h). Names that are bound later, and modules that
  // are added later, are not in this session; a function that is bound anew under its name is the
  // new one here, too. InvalidArgument for options that contradict
  // each other.
  absl::StatusOr<Session> NewSession(std::string_view source, const SessionOptions& options = {});

  // Ends the runs of this sandbox that are in progress or wait, from any thread; their reports say
  // `interrupted`. Without one the call has no effect.
  void Interrupt();

  const Policy& policy() const;

 private:
  friend class Engine;
  friend class TESTING_ONLY_SandboxAccess;
  explicit Sandbox(std::shared_ptr<SandboxImpl> impl);
  absl::Status BindFunction(std::string_view name, internal::Binding binding);

  std::shared_ptr<SandboxImpl> impl_;
};

}  // namespace terrarium

#endif  // TERRARIUM_SANDBOX_H_
