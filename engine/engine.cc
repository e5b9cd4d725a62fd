#include "terrarium/engine.h"

#include <algorithm>
#include <atomic>
#include <thread>

#include "absl/strings/str_cat.h"
#include "base/text/text.h"
#include "cpython_build_info.h"
#include "engine/engine_impl.h"
#include "engine/interpreter_setup.h"
#include "engine/policy_names.h"
#include "engine/sandbox_impl.h"
#include "engine/wiring.h"
#include "interp/cpython/runtime.h"
#include "interp/guard/audit_hook.h"
#include "interp/guard/syscall_guard.h"
#include "interp/memory/layout.h"
#include "regex/module.h"
#include "shims/install.h"
#include "stdlib_allowlist/importer.h"

#if !defined(__x86_64__) || !defined(__linux__)
#error "Terrarium runs on x86-64 Linux"
#endif

namespace terrarium {
namespace {

std::atomic<bool> g_started = false;

}  // namespace

absl::Status NoMemory(std::string_view what) {
  return absl::ResourceExhaustedError(base::Cat("the host has no memory for ", what));
}

EngineImpl::EngineImpl(const EngineOptions& options)
    : options_(options),
      info_{.terrarium = TERRARIUM_VERSION,
            .cpython = TERRARIUM_CPYTHON_VERSION,
            .isolation = "native",
            .syscall_guard = guard::SyscallGuardWorks()},
      queue_(options.max_isolates),
      isolates_(static_cast<size_t>(options.max_isolates)) {}

absl::StatusOr<std::shared_ptr<EngineImpl>> EngineImpl::Create(const EngineOptions& given) {
  EngineOptions options = given;
  if (options.max_isolates < 0 || options.max_isolates > 1024) {
    return absl::InvalidArgumentError("max_isolates must be 0 to 1024");
  }
  if (options.isolate_address_space < MiB(64) || options.isolate_address_space > GiB(64)) {
    return absl::InvalidArgumentError("isolate_address_space must be 64 MiB to 64 GiB");
  }
  // Room for what CPython's own recursion limits allow; Reserve() checks the top.
  if (options.stack_bytes < KiB(512)) {
    return absl::InvalidArgumentError("stack_bytes must be at least 512 KiB");
  }
  if (options.max_isolates == 0) {
    options.max_isolates = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  }
#if defined(TERRARIUM_CHECKED)
  options.check_restores = true;
#endif
  std::unique_ptr<engine::AuditLog> audit_log;
  if (!options.audit_log.empty() || options.on_audit) {
    absl::StatusOr<std::unique_ptr<engine::AuditLog>> opened =
        engine::AuditLog::Open(options.audit_log, options.on_audit, options.audit_details);
    if (!opened.ok()) return opened.status();
    audit_log = *std::move(opened);
  }
  if (g_started.exchange(true)) {
    return absl::FailedPreconditionError(
        "an engine was created in this process before; CPython can be started once");
  }
  absl::Status status =
      memory::Reserve(options.isolate_address_space, options.stack_bytes, options.max_isolates);
  if (!status.ok()) return status;
  status = engine::Start({.seed = options.seed, .syscall_guard = options.syscall_guard});
  if (!status.ok()) return status;
  std::shared_ptr<EngineImpl> impl(new EngineImpl(options));
  impl->audit_log_ = std::move(audit_log);
  impl->scanner_ = std::make_unique<memory::PageScanner>();
  return impl;
}

uint64_t EngineImpl::max_memory() const {
  // Room for the image and for slabs that are not full.
  return memory::g_layout.heap_bytes - MiB(24);
}

absl::StatusOr<SharedIsolate*> EngineImpl::MakeNext() {
  const int number = made_.load();
  auto shared = std::make_unique<SharedIsolate>();
  shared->number = number;
  absl::StatusOr<std::unique_ptr<isolate::Isolate>> made =
      isolate::Isolate::Create(number, scanner_.get(), engine::SetUpInterpreter, &options_);
  if (!made.ok()) return made.status();
  shared->isolate = *std::move(made);
  isolates_[static_cast<size_t>(number)] = std::move(shared);
  made_.store(number + 1, std::memory_order_release);
  return isolate(number);
}

absl::StatusOr<SharedIsolate*> EngineImpl::MakeIdle() {
  if (!queue_.Reserve()) return nullptr;
  absl::StatusOr<SharedIsolate*> made = MakeNext();
  if (made.ok()) {
    queue_.Add();
  } else {
    queue_.NotMade();
  }
  return made;
}

absl::StatusOr<SharedIsolate*> EngineImpl::Settle() {
  absl::MutexLock lock(&make_mutex_);
  SharedIsolate* best = nullptr;
  for (int i = 0; i < made(); ++i) {
    SharedIsolate* const one = isolate(i);
    if (!one->isolate->usable().ok()) continue;
    if (best == nullptr || one->sandboxes < best->sandboxes) best = one;
  }
  if (best == nullptr || best->sandboxes > 0) {
    absl::StatusOr<SharedIsolate*> made = MakeIdle();
    if (!made.ok()) return made.status();
    if (*made != nullptr) best = *made;
  }
  if (best == nullptr) {
    return absl::ResourceExhaustedError("all isolates were stopped, and there is room for no more");
  }
  ++best->sandboxes;
  return best;
}

void EngineImpl::Unsettle(SharedIsolate* home) {
  absl::MutexLock lock(&make_mutex_);
  --home->sandboxes;
}

absl::StatusOr<SharedIsolate*> EngineImpl::Make(const IsolateQueue::Request& request) {
  absl::MutexLock lock(&make_mutex_);
  absl::StatusOr<SharedIsolate*> made = MakeNext();
  if (made.ok()) {
    queue_.Made(request);
  } else {
    queue_.NotMade(&request);
  }
  return made;
}

SharedIsolate* EngineImpl::ForSession(SharedIsolate* home) {
  SharedIsolate* best = home;
  for (int i = 0; i < made(); ++i) {
    SharedIsolate* const one = isolate(i);
    if (one->sessions < best->sessions && one->isolate->usable().ok()) best = one;
  }
  if (best->sessions == 0) return best;
  absl::MutexLock lock(&make_mutex_);
  const absl::StatusOr<SharedIsolate*> made = MakeIdle();
  return made.ok() && *made != nullptr ? *made : best;
}

void EngineImpl::Interrupt(const Interrupts& interrupts) {
  for (int i = 0; i < made(); ++i) isolate(i)->running.Interrupt(interrupts);
  queue_.Wake(&interrupts);
}

std::shared_ptr<Tenant> EngineImpl::TenantOf(const std::string& name) {
  if (name.empty()) return std::make_shared<Tenant>();
  absl::MutexLock lock(&names_mutex_);
  if (tenants_.size() >= sweep_at_) {
    std::erase_if(tenants_, [](const auto& one) { return one.second.used.expired(); });
    sweep_at_ = std::max<size_t>(64, 2 * tenants_.size());
  }
  Named& named = tenants_[name];
  std::shared_ptr<Tenant> tenant = named.used.lock();
  if (tenant == nullptr) {
    tenant = std::make_shared<Tenant>(name);
    named.used = tenant;
  }
  return tenant;
}

absl::Status EngineImpl::SetQuota(std::string_view name, const TenantQuota& quota) {
  if (name.empty()) return absl::InvalidArgumentError("a quota is a named tenant's");
  if (quota.concurrent_runs < 0) {
    return absl::InvalidArgumentError("TenantQuota::concurrent_runs cannot be negative");
  }
  if (quota.instructions_burst > 0 && quota.instructions_per_second == 0) {
    return absl::InvalidArgumentError(
        "TenantQuota::instructions_burst is nothing without instructions_per_second");
  }
  std::shared_ptr<Tenant> tenant = TenantOf(std::string(name));
  queue_.SetQuota(*tenant, quota);
  absl::MutexLock lock(&names_mutex_);
  tenants_[tenant->name].with_quota = std::move(tenant);
  return absl::OkStatus();
}

EngineStatistics EngineImpl::Statistics() const {
  StatisticsSum sum;
  sum.Add(elsewhere_);
  uint64_t guest_pages = 0;
  std::vector<uint32_t> pages;
  for (int i = 0; i < made(); ++i) {
    sum.Add(isolate(i)->statistics);
    pages.clear();
    scanner_->Anonymous(isolate(i)->isolate->region()->base(), 0, memory::g_layout.heap_bytes,
                        pages);
    guest_pages += pages.size();
  }
  EngineStatistics all = sum.Finish();
  const IsolateQueue::Counts counts = queue_.counts();
  all.isolates = made();
  all.running = counts.running;
  all.waiting = counts.waiting;
  all.sandboxes = sandboxes;
  all.sessions = sessions;
  all.session_bytes = session_bytes;
  all.guest_bytes = guest_pages * memory::kPage;
  return all;
}

Engine::Engine(std::shared_ptr<EngineImpl> impl) : impl_(std::move(impl)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

absl::StatusOr<Engine> Engine::Create(const EngineOptions& options) {
  absl::StatusOr<std::shared_ptr<EngineImpl>> impl = EngineImpl::Create(options);
  if (!impl.ok()) return impl.status();
  return Engine(*std::move(impl));
}

absl::StatusOr<Sandbox> Engine::NewSandbox(const Policy& policy, const SandboxOptions& options) {
  if (impl_ == nullptr) return absl::FailedPreconditionError("the engine was moved from");
  if (absl::Status s = policy.Validate(); !s.ok()) return s;
  if (absl::Status s = engine::CheckNames(policy.rules()); !s.ok()) return s;
  if (policy.limits().memory > impl_->max_memory()) {
    return absl::InvalidArgumentError(absl::StrCat(
        "the policy's memory of ", policy.limits().memory,
        " bytes does not fit an isolate's address space; the most is ", impl_->max_memory()));
  }
  absl::StatusOr<SharedIsolate*> home = impl_->Settle();
  if (!home.ok()) return home.status();
  return Sandbox(std::make_shared<SandboxImpl>(impl_, *home, policy, options));
}

absl::Status Engine::SetQuota(std::string_view tenant, const TenantQuota& quota) {
  if (impl_ == nullptr) return absl::FailedPreconditionError("the engine was moved from");
  return impl_->SetQuota(tenant, quota);
}

EngineStatistics Engine::Statistics() const {
  return impl_ == nullptr ? EngineStatistics() : impl_->Statistics();
}

const EngineInfo& Engine::info() const {
  static const EngineInfo& none = *new EngineInfo;
  return impl_ == nullptr ? none : impl_->info();
}

}  // namespace terrarium
