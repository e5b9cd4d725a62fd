#include "terrarium/engine.h"

#include <algorithm>
#include <atomic>
#include <thread>

#include "absl/strings/str_cat.h"
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

EngineImpl::EngineImpl(const EngineOptions& options)
    : options_(options),
      info_{.terrarium = TERRARIUM_VERSION,
            .cpython = TERRARIUM_CPYTHON_VERSION,
            .isolation = "native",
            .syscall_guard = guard::SyscallGuardWorks()} {}

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

absl::StatusOr<SharedIsolate*> EngineImpl::Acquire() {
  absl::MutexLock lock(&mutex_);
  SharedIsolate* best = nullptr;
  for (const auto& shared : isolates_) {
    if (!shared->isolate->usable().ok()) continue;
    if (best == nullptr || shared->sandboxes < best->sandboxes) {
      best = shared.get();
    }
  }
  const bool room = isolates_.size() < static_cast<size_t>(options_.max_isolates);
  if (best == nullptr && !room) {
    return absl::ResourceExhaustedError("all isolates were stopped, and there is room for no more");
  }
  if (best == nullptr || (best->sandboxes > 0 && room)) {
    auto shared = std::make_unique<SharedIsolate>();
    absl::StatusOr<std::unique_ptr<isolate::Isolate>> made = isolate::Isolate::Create(
        static_cast<int>(isolates_.size()), scanner_.get(), engine::SetUpInterpreter, &options_);
    if (!made.ok()) return made.status();
    shared->isolate = *std::move(made);
    best = shared.get();
    isolates_.push_back(std::move(shared));
  }
  ++best->sandboxes;
  return best;
}

void EngineImpl::Release(SharedIsolate* isolate) {
  absl::MutexLock lock(&mutex_);
  --isolate->sandboxes;
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

absl::StatusOr<Sandbox> Engine::NewSandbox(const Policy& policy) {
  if (absl::Status s = policy.Validate(); !s.ok()) return s;
  if (absl::Status s = engine::CheckNames(policy.rules()); !s.ok()) return s;
  if (policy.limits().memory > impl_->max_memory()) {
    return absl::InvalidArgumentError(absl::StrCat(
        "the policy's memory of ", policy.limits().memory,
        " bytes does not fit an isolate's address space; the most is ", impl_->max_memory()));
  }
  absl::StatusOr<SharedIsolate*> isolate = impl_->Acquire();
  if (!isolate.ok()) return isolate.status();
  return Sandbox(std::make_shared<SandboxImpl>(impl_, *isolate, policy));
}

const EngineInfo& Engine::info() const { return impl_->info(); }

}  // namespace terrarium
