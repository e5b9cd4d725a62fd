// A sandbox's insides. Their code stands by idea: sandbox_run.cc, sandbox_overlays.cc (what a
// policy and bound functions add to the image), sandbox_modules.cc and others.
//
// Threads: any. A run takes the definition as it is when it begins, and an isolate by its lock.
// Tested by: tests/integration/sandbox_test.cc, tests/integration/bind_test.cc.
#ifndef TERRARIUM_ENGINE_SANDBOX_IMPL_H_
#define TERRARIUM_ENGINE_SANDBOX_IMPL_H_

#include <sys/types.h>

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ast_checker/source.h"
#include "engine/definition.h"
#include "engine/engine_impl.h"
#include "interp/host_call/waits.h"
#include "interp/memory/image.h"
#include "terrarium/sandbox.h"

namespace terrarium {

// Inputs as the guest's side takes them. InvalidArgument for a name that can be no variable's.
absl::StatusOr<std::string> InputWire(const Inputs& inputs);

// What a session's earlier calls have of its memory.
struct EarlierCalls {
  uint64_t held_bytes = 0;
  uint64_t grown_bytes = 0;
};

class SandboxImpl {
 public:
  SandboxImpl(std::shared_ptr<EngineImpl> engine, SharedIsolate* home, const Policy& policy,
              const SandboxOptions& options);
  ~SandboxImpl();

  // `module`: one of the host's; "" for a builtin.
  absl::Status Bind(std::string_view name, internal::Binding binding, std::string_view module = "");
  // sandbox_host_modules.cc.
  absl::Status AddHostModule(std::string_view name);
  absl::Status AddClass(const std::string& module, const std::string& name,
                        std::shared_ptr<const internal::ObjectTable> table,
                        const std::vector<internal::ClassMember>& members, const std::string& doc);
  absl::Status AddValueClass(std::string_view module, std::string_view name, std::string_view type,
                             std::vector<std::string> fields);
  // sandbox_stubs.cc.
  std::map<std::string, std::string> Stubs() const;
  // library_stubs.cc.
  absl::StatusOr<std::map<std::string, std::string>> LibraryStubs();
  absl::Status AddConstant(std::string_view module, std::string_view name, Value value);
  absl::StatusOr<Report> Run(std::string_view source, const RunOptions& options);
  absl::StatusOr<Report> Prepare(std::string_view source, std::string_view script);
  absl::StatusOr<Report> RunPrepared(const RunOptions& options);
  absl::StatusOr<Report> Check(std::string_view source, std::string_view script);
  absl::StatusOr<Report> AddModules(const std::vector<GuestModule>& added);
  void Interrupt();

  const Policy& policy() const { return policy_; }

 private:
  friend class TESTING_ONLY_SandboxAccess;
  friend class SessionImpl;
  using Bound = Definition::Bound;
  using HostClassRow = Definition::HostClassRow;
  using ValueClassRow = Definition::ValueClassRow;
  // Where something runs, and what it finds there.
  struct Stage {
    SharedIsolate& on;
    const Definition& defined;
  };

  struct SetUpWork {
    const SandboxImpl& sandbox;
    const Stage& stage;
  };
  // A call, as statistics and tracers see it.
  struct CallEnd {
    std::string_view name, script;
    int64_t called_ns = 0;
    int64_t waited_ns = 0;
    bool refused = false;  // by the tenant's quota
    bool counted = false;
  };
  struct RunWork {
    isolate::Task task;
    std::string_view source;
    const RunOptions& options;
    uint64_t noted;
    std::string_view inputs;  // wire
    const FileMap& files;
    std::string_view files_wire;
    int64_t called_ns;
  };

  std::shared_ptr<const Definition> definition() const;
  // Makes another definition of the present one, or leaves that in place and returns the status of
  // `edit`, which may be called again where another thread came first.
  absl::Status Change(const std::function<absl::Status(Definition&)>& edit);
  // A copy of `base` with a version of its own.
  static std::shared_ptr<Definition> Edited(const Definition& base);
  // False: `base` is not the present one any more.
  bool Replace(const std::shared_ptr<const Definition>& base,
               std::shared_ptr<const Definition> next);
  // Any isolate, for a run.
  IsolateQueue::Request Wants() const;

  // The index comes from guest memory. Null, with an answer in the context: nothing is to be
  // called.
  static const Bound* FindBound(const Definition& defined, size_t index,
                                isolate::RunContext& context);
  // Bound functions are those of `defined`, which outlives the run.
  static void SetHostCalls(const Definition& defined, isolate::RunContext& context);
  // `hash` becomes what HashForAudit() says of the source that ran.
  absl::StatusOr<Report> RunTask(isolate::Task task, std::string_view source,
                                 const RunOptions& options, std::string& hash);
  // The same, without what is done about its end.
  absl::StatusOr<Report> RunNow(isolate::Task task, std::string_view source,
                                const RunOptions& options, std::string& hash, CallEnd& end);
  absl::Status RunOnStage(const Stage& stage, const RunWork& work, Report& report);
  // Makes the isolate's overlay of the definition. A report that is not ok() means that the guest's
  // code did not compile.
  absl::StatusOr<Report> BuildOverlay(const Stage& stage);
  // Null: the host interrupted the building; nothing is active then.
  absl::StatusOr<const MadeOverlay*> ActivateOverlay(const Stage& stage);
  // Runs the context's task and fills the report, but does not restore: that is the caller's to do,
  // whatever this answers. True when the task ended by itself. Throws nothing.
  absl::StatusOr<bool> Execute(const Stage& stage, isolate::RunContext& context, Report& report);
  // The same within these limits instead of the policy's, and with a session's memory counted.
  absl::StatusOr<bool> Execute(const Stage& stage, isolate::RunContext& context,
                               const Limits& limits, const EarlierCalls& earlier,
                               const Interrupts& interrupts, uint64_t noted, Report& report);
  // Goes on with what is parked in the context. REQUIRES: as isolate::Isolate::Resume().
  absl::StatusOr<bool> Continue(const Stage& stage, isolate::RunContext& context,
                                const Limits& limits, const Interrupts& interrupts, uint64_t noted,
                                Report& report);
  // False, with a reply: it might answer later, and the call waits for as much as it can.
  static bool MayAsk(const Bound& bound, isolate::RunContext& context);
  // A host function has said that it answers later. False, with a reply: this run cannot wait.
  static bool WaitFor(const Bound& bound, const Token& token, size_t index,
                      isolate::RunContext& context);
  // Of a call that goes on later. Throws std::bad_alloc.
  static void DescribeParked(const Definition& defined, const isolate::RunContext& context,
                             const host_call::Waits& waits, Report& report);
  // The report of a call that ended while it waited for the isolate; else the status of the wait.
  static absl::Status DescribeWait(const absl::Status& wait, int64_t called_ns,
                                   const Limits& limits, Report& report);
  static int64_t WaitsUntil(int64_t called_ns, const Limits& limits);
  struct Clocks {
    int64_t wall_ns, cpu_ns;
  };
  Clocks StartClocks(isolate::RunContext& context, const Limits& limits) const;
  absl::StatusOr<bool> Describe(const Stage& stage, isolate::RunContext& context,
                                const Limits& limits, bool finished, const Clocks& began,
                                Report& report);
  // The same for a run, with the files that it changed.
  absl::Status ExecuteRun(const Stage& stage, isolate::RunContext& context, uint64_t noted,
                          const FileMap& files, Report& report);
  void Restore(SharedIsolate& on, const isolate::RunContext& context, Report& report) const;
  // The source's SHA-256, or nothing where no audit log wants it.
  std::string HashForAudit(std::string_view source) const;
  // Writes a line about the report, where there is an audit log.
  absl::Status Audit(std::string_view event, std::string hash, const Report& report) const;
  // The report, once the audit log has it; else the log's error.
  absl::StatusOr<Report> Audited(std::string_view event, std::string hash,
                                 absl::StatusOr<Report> report) const;
  Report NewReport(std::string_view script) const;
  // This thread is inside a run of this sandbox, or of a session of it.
  bool InsideItsRun() const;
  // Counts the call, unless it is paused. `on`: who is inside of it calls this; null: it ran
  // nowhere.
  void CountEnd(SharedIsolate* on, CallEnd& end, const absl::StatusOr<Report>& report) const;
  // The host's callback, when the isolate was left.
  void TellSpan(const CallEnd& end, const absl::StatusOr<Report>& report) const;
  absl::Status CheckThread() const;
  // L0, on the host's time: linear, and bounded by the limit on the size.
  std::optional<ast_checker::SourceProblem> CheckText(std::string_view source) const;
  // sandbox_modules.cc.
  // Compiles the module under the policy, and keeps nothing of it.
  absl::StatusOr<Report> TryModule(const Stage& stage, const engine::GuestModules::Module& module);
  struct Tried {
    std::string hash;
    Report report;
    bool is_module = true;  // false: the whole could not be set up
  };
  // Tries those that were added, up to the first that is refused, and makes the overlay.
  absl::Status TryModules(const std::vector<GuestModule>& added, const Definition& defined,
                          std::vector<Tried>& tried);
  // Takes these as the program's own.
  void UseModules(engine::GuestModules modules, Definition& defined) const;
  static bool SetUpGuest(void* arg);
  bool SetUpModules(const Stage& stage) const;
  static bool SetUpHostModules(const Stage& stage);
  static bool SetUpHostClasses(const Stage& stage);
  static PyObject* NewHostClass(const Definition& defined, const HostClassRow& row,
                                PyTypeObject* property_type, PyTypeObject* method_type);
  static size_t AddToClass(const std::string& owner, const std::string& name,
                           const internal::Binding& binding, Definition& defined);
  tr_tree_check TreeCheck(const Definition& defined) const;
  tr_tree_check ModuleCheck(const Definition& defined,
                            const engine::GuestModules::Module& module) const;

  const std::shared_ptr<EngineImpl> engine_;
  SharedIsolate* const home_;
  const uint64_t id_;  // no other sandbox's
  const Policy policy_;
  const std::string policy_hash_;
  const std::vector<LoosenedSetting> policy_loosened_;
  const std::shared_ptr<Tenant> tenant_;

  std::shared_ptr<const Definition> definition_;  // guarded by the queue's mutex
  std::vector<int> made_on_;                      // isolates with an overlay; guarded by the same
  uint64_t TESTING_ONLY_fail_at_ = 0;
  inline static std::atomic<bool> TESTING_ONLY_skip_checks_of_new_ = false;
  bool TESTING_ONLY_skip_checks_ = TESTING_ONLY_skip_checks_of_new_;

  Interrupts interrupts_;
};

}  // namespace terrarium

#endif  // TERRARIUM_ENGINE_SANDBOX_IMPL_H_
