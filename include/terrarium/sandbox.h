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
// Threads: a sandbox may be used from any thread. Its runs, and those of other sandboxes on the
// same isolate, wait for each other. Interrupt() may be called while another thread is inside
// Run().
//
// Errors: what a guest does, whatever it does, is in the Report. An absl::Status is the host's
// problem: InvalidArgument for a bad argument; FailedPrecondition when a host function calls back
// into the isolate that it was called from, and on a thread that is ending; DeadlineExceeded when
// such a call waits too long for another isolate (engine.h); ResourceExhausted when the system
// lacks memory or a timer; Unavailable when the audit log cannot be written.
#ifndef TERRARIUM_SANDBOX_H_
#define TERRARIUM_SANDBOX_H_

#include <functional>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "terrarium/api.h"
#include "terrarium/host_function.h"
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
};

class TERRARIUM_API Sandbox {
 public:
  Sandbox(Sandbox&&) noexcept;
  Sandbox& operator=(Sandbox&&) noexcept;
  ~Sandbox();

  // Makes `callable` available to guests as a builtin function `name`. host_function.h says which
  // types cross, and what a guest sees of errors. A function of the same name is replaced. The call
  // waits for a run that is in progress. InvalidArgument when `name` is no identifier.
  template <typename F>
  absl::Status Bind(std::string_view name, F callable) {
    return BindFunction(name, MakeHostFunction(std::move(callable)));
  }

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

  // Loads `source`, and keeps it loaded (session.h). Functions that are bound later, and modules
  // that are added later, are not in this session. InvalidArgument for options that contradict
  // each other.
  absl::StatusOr<Session> NewSession(std::string_view source, const SessionOptions& options = {});

  // Ends the run that is in progress, from any thread; its report says `interrupted`. Without a run
  // in progress, the call has no effect.
  void Interrupt();

  const Policy& policy() const;

 private:
  friend class Engine;
  friend class TESTING_ONLY_SandboxAccess;
  explicit Sandbox(std::shared_ptr<SandboxImpl> impl);
  absl::Status BindFunction(std::string_view name, HostFunction function);

  std::shared_ptr<SandboxImpl> impl_;
};

}  // namespace terrarium

#endif  // TERRARIUM_SANDBOX_H_
