#include "engine/sandbox_impl.h"

#include <algorithm>
#include <chrono>

#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "ast_checker/check.h"
#include "ast_checker/source.h"
#include "ast_checker/tokens.h"
#include "base/text/sha256.h"
#include "base/text/text.h"
#include "base/values/wire.h"
#include "engine/isolate_lock.h"
#include "engine/report_builder.h"
#include "interp/cpython/py_ref.h"
#include "interp/guard/syscall_guard.h"
#include "interp/host_call/host_object.h"
#include "interp/host_call/invoke.h"
#include "interp/kill/kill.h"
#include "shims/install.h"
#include "stdlib_allowlist/files/guest_files.h"
#include "stdlib_allowlist/files/host_files.h"
#include "stdlib_allowlist/importer.h"
#include "stdlib_allowlist/modules.h"

namespace terrarium {
namespace {

using isolate::RunContext;
using isolate::Task;

bool IsIdentifier(std::string_view name) {
  auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
  if (name.empty() || !letter(name[0])) return false;
  return std::all_of(name.begin(), name.end(),
                     [&](char c) { return letter(c) || (c >= '0' && c <= '9'); });
}

absl::StatusOr<std::string> InputWire(const Inputs& inputs) {
  std::string wire;
  if (inputs.empty()) return wire;
  Value::Pairs pairs;
  for (const auto& [name, value] : inputs) {
    if (!IsIdentifier(name)) {
      return absl::InvalidArgumentError(base::Cat("input name '", name, "' is not an identifier"));
    }
    pairs.emplace_back(name, value);
  }
  absl::Status status = base::AppendWire(Value::Dict(std::move(pairs)), wire);
  if (!status.ok()) return status;
  return wire;
}

int64_t Nanoseconds(absl::Duration d) { return absl::ToInt64Nanoseconds(d); }

// Making bound functions known runs no code of the guest's, so the policy's limits say nothing
// about it: a tight one would make the sandbox unusable.
Limits ForSetUp(Limits limits) {
  limits.instructions = limits.allocations = limits.total_allocated = INT64_MAX;
  limits.memory += MiB(16);
  limits.deadline = limits.cpu_time = absl::Seconds(10);
  return limits;
}

}  // namespace

SandboxImpl::SandboxImpl(std::shared_ptr<EngineImpl> engine, SharedIsolate* isolate,
                         const Policy& policy)
    : engine_(std::move(engine)),
      shared_(isolate),
      policy_(policy),
      policy_hash_(policy.Hash()),
      policy_loosened_(policy.Loosened()),
      layer_stale_(shims::NeedsRules(policy.rules()) ||
                   stdlib_allowlist::NeedsImportRules(policy.rules())) {
  UseModules({});
}

SandboxImpl::~SandboxImpl() {
  // Inside a run of the isolate this thread holds the lock already, and the layer that is active is
  // another sandbox's.
  if (!InsideItsRun()) {
    absl::MutexLock lock(&shared_->mutex);
    if (layer_ != nullptr && shared_->isolate->active_layer() == layer_.get()) {
      if (!shared_->isolate->Activate(nullptr).ok()) {
        shared_->stuck_layers.push_back(std::move(layer_));
      }
    }
    layer_.reset();
  }
  engine_->Release(shared_);
}

bool SandboxImpl::InsideItsRun() const {
  for (kill::RunFrame* f = kill::tls_frame; f != nullptr; f = f->outer) {
    if (static_cast<RunContext*>(f)->isolate == shared_->isolate.get()) {
      return true;
    }
  }
  return false;
}

absl::Status SandboxImpl::CheckThread() const {
  if (InsideItsRun()) {
    return absl::FailedPreconditionError(
        "this thread is inside a run of the same isolate; a host function "
        "cannot enter it again");
  }
  if (absl::Status s = kill::PrepareThread(); !s.ok()) return s;
  guard::PrepareThread();
  return absl::OkStatus();
}

std::string SandboxImpl::HashForAudit(std::string_view source) const {
  return engine_->audit_log() == nullptr ? "" : base::Sha256Hex(source);
}

absl::StatusOr<Report> SandboxImpl::Audited(std::string_view event, std::string hash,
                                            absl::StatusOr<Report> report) const {
  if (engine_->audit_log() == nullptr || !report.ok()) return report;
  absl::Status status =
      engine_->audit_log()->Record({absl::Now(), event, std::move(hash)}, *report);
  if (!status.ok()) return status;
  return report;
}

Report SandboxImpl::NewReport(std::string_view script) const {
  Report report;
  report.script = std::string(script);
  report.policy_name = policy_.name();
  report.policy_version = policy_.version();
  report.policy_hash = policy_hash_;
  report.policy_loosened = policy_loosened_;
  report.engine = engine_->info();
  return report;
}

tr_tree_check SandboxImpl::TreeCheck() const {
  return TESTING_ONLY_skip_checks_ ? tr_tree_check{} : ast_checker::CheckOfScript(*plan_);
}

std::optional<ast_checker::SourceProblem> SandboxImpl::CheckText(std::string_view source) const {
  const Limits& limits = policy_.limits();
  if (auto problem = ast_checker::CheckSource(source, limits.source)) {
    return problem;
  }
  return ast_checker::CheckTokens(ast_checker::WithoutMark(source),
                                  {.depth = limits.source_depth,
                                   .tokens = limits.source_tokens,
                                   .literal = limits.literal_size});
}

bool SandboxImpl::Execute(RunContext& context, Report& report) {
  const Limits limits =
      context.task == Task::kSetUp ? ForSetUp(policy_.limits()) : policy_.limits();
  isolate::Isolate& isolate = *shared_->isolate;
  context.value_limits = {limits.value_nodes, limits.value_bytes, limits.value_depth};
  context.instructions = static_cast<int64_t>(std::min<uint64_t>(limits.instructions, INT64_MAX));
  context.recursion = static_cast<int>(limits.recursion);
  context.seed = policy_.seed();
  // What becomes part of an image must not be waiting in a quarantine.
  bool for_image = context.task == Task::kSetUp || context.task == Task::kCompile;
  const uint64_t quarantine = for_image ? 0 : limits.KeptFromReuse();
  context.quarantine = quarantine != 0;
  context.host_call_limit = limits.host_calls;
  context.invoke = [this, &context](size_t index, std::string_view args) {
    // The index comes from guest memory. An empty reply raises SystemError.
    if (index >= bound_.size()) {
      context.reply.clear();
      return false;
    }
    return host_call::Invoke(bound_[index].function, bound_[index].name, args, context.reply);
  };
  int64_t start = kill::NowNs();
  int64_t cpu_start = kill::ThreadCpuNs();
  context.clock = policy_.clock();
  context.clock_step_ns = Nanoseconds(limits.clock_step);
  context.started_ns = start;
  context.cpu_started_ns = cpu_start;
  context.deadline_ns = start + Nanoseconds(limits.deadline);
  context.cpu_deadline_ns = cpu_start + Nanoseconds(limits.cpu_time);
  context.first_look_ns = start + Nanoseconds(std::min(limits.deadline, limits.cpu_time));
  {
    absl::MutexLock lock(&running_mutex_);
    running_ = &context;
    running_thread_ = kill::ThreadId();
  }
  bool finished = isolate.Run(context, {.allocations = limits.allocations,
                                        .total_bytes = limits.total_allocated,
                                        .held_bytes = limits.memory,
                                        .quarantine = quarantine,
                                        .TESTING_ONLY_fail_at = TESTING_ONLY_fail_at_});
  {
    absl::MutexLock lock(&running_mutex_);
    running_ = nullptr;
  }
  isolate::Isolate::Spent spent = isolate.SpentBy(context);
  report.usage.instructions = static_cast<uint64_t>(spent.instructions);
  report.usage.allocations = spent.memory.allocations;
  report.usage.total_allocated_bytes = spent.memory.total_bytes;
  report.usage.peak_bytes = spent.memory.peak_bytes;
  report.usage.live_bytes = spent.memory.live_bytes;
  report.usage.host_calls = context.host_calls;
  engine::DescribeEnding(context, finished, policy_, *plan_, engine::SourcesOf(modules_), report);
  report.usage.cpu_ns = kill::ThreadCpuNs() - cpu_start;
  report.usage.wall_ns = kill::NowNs() - start;
  return finished;
}

void SandboxImpl::Restore(const RunContext& context, Report& report) {
  int64_t start = kill::NowNs();
  memory::RestoreStats stats =
      shared_->isolate->Restore(context, engine_->options().check_restores);
  report.usage.restore_ns = kill::NowNs() - start;
  report.usage.dirty_pages = stats.pages;
}

absl::StatusOr<Report> SandboxImpl::RunTask(Task task, std::string_view source,
                                            const RunOptions& options, std::string& hash) {
  if (absl::Status s = CheckThread(); !s.ok()) return s;
  absl::StatusOr<std::string> inputs = InputWire(options.inputs);
  if (!inputs.ok()) return inputs.status();
  absl::StatusOr<FileMap> files = stdlib_allowlist::CheckFiles(options.files, policy_);
  if (!files.ok()) return files.status();
  absl::StatusOr<std::string> files_wire = stdlib_allowlist::FilesWire(*files);
  if (!files_wire.ok()) return files_wire.status();
  Report report = NewReport(options.script);
  if (task == Task::kRun) hash = HashForAudit(source);
  if (task == Task::kRun || task == Task::kCheck) {
    if (auto problem = CheckText(source)) {
      engine::DescribeRejection(*problem, report);
      return report;
    }
    source = ast_checker::WithoutMark(source);
  }
  IsolateLock lock(shared_);
  if (!lock.status().ok()) return lock.status();
  bool interrupted = false;
  if (absl::Status s = ActivateLayer(interrupted); !s.ok()) return s;
  if (interrupted) {
    // The host meant this run, of which the set-up is a part.
    report.reason = Reason::kInterrupted;
    report.outcome = OutcomeOf(report.reason);
    report.message = "the host interrupted the program";
    return report;
  }
  if (task == Task::kRunCode) {
    if (prepared_ == nullptr) {
      return absl::FailedPreconditionError("no script is prepared");
    }
    source = prepared_source_;
    hash = prepared_hash_;
    report.script = prepared_script_;
  }
  isolate::Output output(policy_.limits().output, &options.on_stdout);
  RunContext context;
  context.task = task;
  context.source = source;
  context.script = report.script;
  context.inputs = *inputs;
  context.check = TreeCheck();
  context.code = prepared_;
  context.output = &output;
  context.files = {.offered = policy_.rules().files != Files::kOff,
                   .writable = policy_.rules().files == Files::kWrite,
                   .wire = *files_wire,
                   .bytes = policy_.limits().file_bytes,
                   .count = policy_.limits().file_count};
  context.list_changes = stdlib_allowlist::ListFileChanges;
  if (Execute(context, report)) {
    absl::StatusOr<std::vector<FileChange>> changes =
        stdlib_allowlist::ReadChanges(context, *files, policy_.limits());
    if (changes.ok()) {
      report.files = *std::move(changes);
    } else if (report.ok()) {
      engine::DescribeUnreadable(changes.status(), report);
    }
  }
  Restore(context, report);
  output.Flush();
  report.stdout_text = std::move(output.out);
  report.stderr_text = std::move(output.err);
  report.stdout_truncated = output.truncated;
  return report;
}

absl::StatusOr<Report> SandboxImpl::Run(std::string_view source, const RunOptions& options) {
  std::string hash;
  absl::StatusOr<Report> report = RunTask(Task::kRun, source, options, hash);
  return Audited("run", std::move(hash), std::move(report));
}

absl::StatusOr<Report> SandboxImpl::RunPrepared(const RunOptions& options) {
  std::string hash;
  absl::StatusOr<Report> report = RunTask(Task::kRunCode, {}, options, hash);
  return Audited("run", std::move(hash), std::move(report));
}

absl::StatusOr<Report> SandboxImpl::Check(std::string_view source, std::string_view script) {
  RunOptions options;
  options.script = script;
  std::string hash;
  return RunTask(Task::kCheck, source, options, hash);
}

// --- layers --------------------------------------------------------------------------------------

bool SandboxImpl::SetUpGuest(void* arg) {
  auto* self = static_cast<SandboxImpl*>(arg);
  const isolate::GuestObjects& guest = self->shared_->isolate->guest();
  const Rules& rules = self->policy_.rules();
  if (!shims::ApplyRules(guest.builtins, rules) ||
      !stdlib_allowlist::ApplyImportRules(guest.builtins, rules)) {
    return false;
  }
  if (!self->SetUpModules()) return false;
  PyTypeObject* type = host_call::NewHostFunctionType();
  if (type == nullptr) return false;
  for (size_t i = 0; i < self->bound_.size(); ++i) {
    const char* name = self->bound_[i].name.c_str();
    cpython::PyRef function(host_call::NewHostFunction(type, name, i));
    if (!function || PyDict_SetItemString(guest.builtins, name, function.get()) < 0) {
      return false;
    }
  }
  return true;
}

absl::StatusOr<Report> SandboxImpl::BuildLayer(std::string_view source, std::string_view script) {
  isolate::Isolate& isolate = *shared_->isolate;
  if (absl::Status s = isolate.Activate(nullptr); !s.ok()) return s;
  Report report = NewReport(script);
  RunContext context;
  context.task = source.empty() ? Task::kSetUp : Task::kCompile;
  context.source = source;
  context.script = script;
  context.check = TreeCheck();
  context.set_up = SetUpGuest;
  context.set_up_arg = this;
  bool finished = Execute(context, report);
  if (!finished || !report.ok()) {
    Restore(context, report);
    if (layer_ != nullptr) {
      if (absl::Status s = isolate.Activate(layer_.get()); !s.ok()) return s;
    }
    return report;
  }
  absl::StatusOr<std::unique_ptr<memory::Layer>> layer = isolate.FreezeLayer();
  if (!layer.ok()) {
    Restore(context, report);
    return layer.status();
  }
  layer_ = *std::move(layer);
  prepared_ = context.code;
  layer_stale_ = false;
  return report;
}

absl::Status SandboxImpl::ActivateLayer(bool& interrupted) {
  if (layer_stale_) {
    absl::StatusOr<Report> built = BuildLayer(prepared_source_, prepared_script_);
    if (!built.ok()) return built.status();
    if (built->reason == Reason::kInterrupted) {
      interrupted = true;
      return absl::OkStatus();
    }
    if (!built->ok()) {
      return absl::ResourceExhaustedError(
          base::Cat("the sandbox's functions cannot be set up: ", built->message));
    }
    return absl::OkStatus();
  }
  return shared_->isolate->Activate(layer_.get());
}

absl::StatusOr<Report> SandboxImpl::Prepare(std::string_view source, std::string_view script) {
  if (absl::Status s = CheckThread(); !s.ok()) return s;
  if (auto problem = CheckText(source)) {
    Report report = NewReport(script);
    engine::DescribeRejection(*problem, report);
    return Audited("prepare", HashForAudit(source), std::move(report));
  }
  // An empty program is a program too, but not an empty text.
  std::string text(ast_checker::WithoutMark(source));
  if (text.empty()) text = "\n";
  IsolateLock lock(shared_);
  if (!lock.status().ok()) return lock.status();
  absl::StatusOr<Report> report = BuildLayer(text, script);
  if (report.ok() && report->ok()) {
    prepared_source_ = std::move(text);
    prepared_script_ = std::string(script);
    prepared_hash_ = HashForAudit(source);
  }
  return Audited("prepare", HashForAudit(source), std::move(report));
}

absl::Status SandboxImpl::Bind(std::string_view name, HostFunction function) {
  if (!IsIdentifier(name)) {
    return absl::InvalidArgumentError(base::Cat("'", name, "' is not an identifier"));
  }
  if (function == nullptr) {
    return absl::InvalidArgumentError(base::Cat("the function for '", name, "' is empty"));
  }
  if (absl::Status s = CheckThread(); !s.ok()) return s;
  IsolateLock lock(shared_);
  if (!lock.status().ok()) return lock.status();
  auto it =
      std::find_if(bound_.begin(), bound_.end(), [&](const Bound& b) { return b.name == name; });
  if (it != bound_.end()) {
    it->function = std::move(function);
    return absl::OkStatus();
  }
  bound_.push_back({std::string(name), std::move(function)});
  layer_stale_ = true;
  return absl::OkStatus();
}

void SandboxImpl::Interrupt() {
  // Held while poking, so that the run cannot end meanwhile.
  absl::MutexLock lock(&running_mutex_);
  if (running_ == nullptr) return;
  running_->interrupt = 1;
  kill::Poke(running_thread_);
}

// --- the public class ----------------------------------------------------------------------------

Sandbox::Sandbox(std::shared_ptr<SandboxImpl> impl) : impl_(std::move(impl)) {}
Sandbox::Sandbox(Sandbox&&) noexcept = default;
Sandbox& Sandbox::operator=(Sandbox&&) noexcept = default;
Sandbox::~Sandbox() = default;

absl::StatusOr<Report> Sandbox::Run(std::string_view source, Inputs inputs) {
  RunOptions options;
  options.inputs = std::move(inputs);
  return impl_->Run(source, options);
}
absl::StatusOr<Report> Sandbox::Run(std::string_view source, const RunOptions& options) {
  return impl_->Run(source, options);
}
absl::StatusOr<Report> Sandbox::Prepare(std::string_view source, std::string_view script) {
  return impl_->Prepare(source, script);
}
absl::StatusOr<Report> Sandbox::RunPrepared(Inputs inputs) {
  RunOptions options;
  options.inputs = std::move(inputs);
  return impl_->RunPrepared(options);
}
absl::StatusOr<Report> Sandbox::RunPrepared(const RunOptions& options) {
  return impl_->RunPrepared(options);
}
absl::StatusOr<Report> Sandbox::AddModules(std::vector<GuestModule> modules) {
  return impl_->AddModules(modules);
}
absl::Status Sandbox::BindFunction(std::string_view name, HostFunction function) {
  return impl_->Bind(name, std::move(function));
}
absl::StatusOr<Report> Sandbox::Check(std::string_view source, std::string_view script) {
  return impl_->Check(source, script);
}
void Sandbox::Interrupt() { impl_->Interrupt(); }
const Policy& Sandbox::policy() const { return impl_->policy(); }

}  // namespace terrarium
