// A sandbox's insides. Their code stands by idea: sandbox_run.cc, sandbox_overlays.cc (what a
// policy and bound functions add to the image) and sandbox_modules.cc.
// Tested by: tests/integration/sandbox_test.cc, tests/integration/bind_test.cc.
#ifndef TERRARIUM_ENGINE_SANDBOX_IMPL_H_
#define TERRARIUM_ENGINE_SANDBOX_IMPL_H_

#include <sys/types.h>

#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/synchronization/mutex.h"
#include "ast_checker/plan.h"
#include "ast_checker/source.h"
#include "engine/engine_impl.h"
#include "engine/guest_modules.h"
#include "engine/host_modules.h"
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

// The run that is in progress, for who wants to interrupt it.
//
// No mutex, since every run passes here: the run ends when nobody pokes it any more.
//
// Threads: any.
class RunInProgress {
 public:
  // A call begins, which may have to wait before it runs: Interrupt() ends it from now on.
  uint64_t Note() const { return interrupts_.load(); }
  bool InterruptedSince(uint64_t noted) const { return interrupts_.load() != noted; }
  void Begin(isolate::RunContext& context, uint64_t noted);
  void End();
  // Without a call in progress, no effect. Who waits is to be woken by the caller.
  void Interrupt();

 private:
  std::atomic<uint64_t> interrupts_ = 0;
  std::atomic<isolate::RunContext*> context_ = nullptr;
  std::atomic<pid_t> thread_ = 0;
  std::atomic<int> pokers_ = 0;
};

class SandboxImpl {
 public:
  SandboxImpl(std::shared_ptr<EngineImpl> engine, SharedIsolate* isolate, const Policy& policy);
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
  std::map<std::string, std::string> Stubs();
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
  struct Bound {
    std::string module;  // "": a builtin
    std::string name;
    internal::Binding binding;
    bool in_class = false;  // `module` is the class, with its module
  };
  // A class of host objects. Its attributes are bound functions, by their places in bound_.
  struct HostClassRow {
    std::string module, name, doc;
    std::shared_ptr<const internal::ObjectTable> table;
    struct Member {
      std::string name;
      bool is_property;
      size_t get;
      std::optional<size_t> set;
    };
    std::vector<Member> members;
  };

  // The index comes from guest memory. Null, with an answer in the context: nothing is to be
  // called.
  const Bound* FindBound(size_t index, isolate::RunContext& context) const;
  // `hash` becomes what HashForAudit() says of the source that ran.
  absl::StatusOr<Report> RunTask(isolate::Task task, std::string_view source,
                                 const RunOptions& options, std::string& hash);
  // Makes the overlay of bound functions and, unless empty, of compiled `source`. A report that is
  // not ok() means that the guest's code did not compile.
  absl::StatusOr<Report> BuildOverlay(std::string_view source, std::string_view script);
  // `interrupted`: the host interrupted the building; nothing is active then.
  absl::Status ActivateOverlay(bool& interrupted);
  // Runs the context's task and fills the report, but does not restore: that is the caller's to do,
  // whatever this answers. True when the task ended by itself. Throws nothing.
  absl::StatusOr<bool> Execute(isolate::RunContext& context, Report& report);
  // The same within these limits instead of the policy's, and with a session's memory counted.
  absl::StatusOr<bool> Execute(isolate::RunContext& context, const Limits& limits,
                               const EarlierCalls& earlier, RunInProgress& running, uint64_t noted,
                               Report& report);
  // Goes on with what is parked in the context. REQUIRES: as isolate::Isolate::Resume().
  absl::StatusOr<bool> Continue(isolate::RunContext& context, const Limits& limits,
                                RunInProgress& running, uint64_t noted, Report& report);
  // The report of a call that ended while it waited for the isolate; else the status of the wait.
  // A host function has said that it answers later. False, with a reply: this run cannot wait.
  bool WaitFor(const Token& token, size_t index, isolate::RunContext& context) const;
  // Of a call that goes on later. Throws std::bad_alloc.
  void DescribeParked(const isolate::RunContext& context, const host_call::Waits& waits,
                      Report& report) const;
  static absl::Status DescribeWait(const absl::Status& wait, int64_t called_ns,
                                   const Limits& limits, Report& report);
  static int64_t WaitsUntil(int64_t called_ns, const Limits& limits);
  struct Clocks {
    int64_t wall_ns, cpu_ns;
  };
  Clocks StartClocks(isolate::RunContext& context, const Limits& limits) const;
  absl::StatusOr<bool> Describe(isolate::RunContext& context, const Limits& limits, bool finished,
                                const Clocks& began, Report& report);
  // The same for a run, with the files that it changed.
  absl::Status ExecuteRun(isolate::RunContext& context, uint64_t noted, const FileMap& files,
                          Report& report);
  void Restore(const isolate::RunContext& context, Report& report);
  // The source's SHA-256, or nothing where no audit log wants it.
  std::string HashForAudit(std::string_view source) const;
  // Writes a line about the report, where there is an audit log.
  absl::Status Audit(std::string_view event, std::string hash, const Report& report) const;
  // The report, once the audit log has it; else the log's error.
  absl::StatusOr<Report> Audited(std::string_view event, std::string hash,
                                 absl::StatusOr<Report> report) const;
  Report NewReport(std::string_view script) const;
  // This thread is inside a run of the isolate, and so holds its lock.
  bool InsideItsRun() const;
  absl::Status CheckThread() const;
  // L0, on the host's time: linear, and bounded by the limit on the size.
  std::optional<ast_checker::SourceProblem> CheckText(std::string_view source) const;
  // sandbox_modules.cc.
  // Compiles the module under the policy, and keeps nothing of it.
  absl::StatusOr<Report> TryModule(const engine::GuestModules::Module& module);
  // Takes these as the program's own from now on.
  void UseModules(engine::GuestModules modules);
  static bool SetUpGuest(void* arg);
  bool SetUpModules();
  bool SetUpHostModules();
  bool SetUpHostClasses();
  PyObject* NewHostClass(const HostClassRow& row, PyTypeObject* property_type,
                         PyTypeObject* method_type);
  size_t AddToClass(const std::string& owner, const std::string& name, internal::Binding binding);
  tr_tree_check TreeCheck() const;
  tr_tree_check ModuleCheck(const engine::GuestModules::Module& module) const;

  const std::shared_ptr<EngineImpl> engine_;
  SharedIsolate* const shared_;
  const Policy policy_;
  const std::string policy_hash_;
  const std::vector<LoosenedSetting> policy_loosened_;

  // Guarded by the isolate's gate.
  engine::GuestModules guest_modules_;
  std::vector<engine::GuestModules::Module> modules_;  // all of those
  std::shared_ptr<const ast_checker::Plan> plan_;      // paused calls keep theirs
  std::vector<Bound> bound_;
  bool may_wait_ = false;  // one of those is bound so
  engine::HostModules host_modules_;
  std::vector<HostClassRow> classes_;
  struct ValueClassRow {
    std::string module, name;
    std::string type;  // in C++
    std::vector<std::string> fields;
  };
  std::vector<ValueClassRow> value_classes_;
  PyObject* host_types_ = nullptr;                  // in overlay_
  std::shared_ptr<const memory::Overlay> overlay_;  // sessions on it keep it
  bool overlay_stale_;                              // rules or bound functions are not in it yet
  std::string prepared_source_;
  std::string prepared_script_;
  std::string prepared_hash_;
  PyObject* prepared_ = nullptr;  // code object in overlay_
  uint64_t TESTING_ONLY_fail_at_ = 0;
  inline static std::atomic<bool> TESTING_ONLY_skip_checks_of_new_ = false;
  bool TESTING_ONLY_skip_checks_ = TESTING_ONLY_skip_checks_of_new_;

  RunInProgress running_;
};

}  // namespace terrarium

#endif  // TERRARIUM_ENGINE_SANDBOX_IMPL_H_
