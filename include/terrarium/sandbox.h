// A place where one tenant's programs run: a policy, bound host functions and perhaps a prepared
// script, on top of the engine's pristine image.
//
//   ASSIGN_OR_RETURN(Sandbox mod, engine.NewSandbox(Policy::Plugin()));
//   RETURN_IF_ERROR(mod.Bind("add", [](int a, int b) { return a + b; }));
//   ASSIGN_OR_RETURN(Report r, mod.Run("add(x, 2)", {{"x", 40}}));
//   // r.value.As<int>() == 42
//
// Every run starts from the same image: nothing a guest did can reach the next.
//
// Threads: a sandbox may be used from any thread; its runs are serialised. Interrupt() may be
// called while another thread is inside Run().
// Errors: absl::Status is the host's problem (a bad argument, a closed engine); everything that a
// guest does is in the Report.
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
#include "terrarium/value.h"

namespace terrarium {

class SandboxImpl;
class TESTING_ONLY_SandboxAccess;

struct RunOptions {
  // Declared, so that Run(source, {{"x", 1}}) can only mean Inputs.
  RunOptions() = default;

  // Names the source in tracebacks and in the report.
  std::string_view script = "<script>";
  // Guest globals.
  Inputs inputs;
  // What open() and pathlib find. REQUIRES: the policy offers files, and these are within its
  // limits.
  FileMap files;
  // Called with guest output as it comes, on the running thread. Text also goes to the report.
  // REQUIRES: it does not throw or enter this sandbox.
  std::function<void(std::string_view text)> on_stdout;
};

class TERRARIUM_API Sandbox {
 public:
  Sandbox(Sandbox&&) noexcept;
  Sandbox& operator=(Sandbox&&) noexcept;
  ~Sandbox();

  // Makes `callable` available to guests as a builtin function `name`.
  // REQUIRES: a Python identifier; bound before the first run or between runs.
  template <typename F>
  absl::Status Bind(std::string_view name, F callable) {
    return BindFunction(name, MakeHostFunction(std::move(callable)));
  }

  // Makes modules importable for guests, all of them or none; one that is there already is
  // replaced. The report is of the first that is refused, named by its file and with its
  // violations, or of the last. Modules are compiled now and run when they are imported, on the
  // budget of the run that does. InvalidArgument for a name that cannot be (program.h).
  absl::StatusOr<Report> AddModules(std::vector<GuestModule> modules);

  // Runs `source` from the pristine image and restores it.
  absl::StatusOr<Report> Run(std::string_view source, Inputs inputs = {});
  absl::StatusOr<Report> Run(std::string_view source, const RunOptions& options);

  // Parses and compiles `source` into this sandbox's image, so that each RunPrepared() starts from
  // compiled code. The report says `rejected` when it does not compile; the sandbox is then
  // unchanged.
  absl::StatusOr<Report> Prepare(std::string_view source, std::string_view script = "<script>");
  // REQUIRES: Prepare() gave an ok() report.
  absl::StatusOr<Report> RunPrepared(Inputs inputs = {});
  absl::StatusOr<Report> RunPrepared(const RunOptions& options);

  // Parses and checks `source` under the policy's rules; no code of it is compiled or run. The
  // report says `ok`, or `rejected` with the violations; or, like any run's, that a budget was
  // spent on the way.
  absl::StatusOr<Report> Check(std::string_view source, std::string_view script = "<script>");

  // Ends the run in progress, if any, from any thread. Its report says `interrupted`. Without a run
  // in progress it has no effect.
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
