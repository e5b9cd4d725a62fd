// The public class: each call goes on to its insides, which it holds meanwhile, so that a host
// function may destroy the sandbox that it was called from.
#include "terrarium/sandbox.h"

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/sandbox_impl.h"
#include "engine/session_impl.h"

namespace terrarium {
namespace {

using Impl = std::shared_ptr<SandboxImpl>;

absl::Status MovedFrom() { return absl::FailedPreconditionError("the sandbox was moved from"); }

}  // namespace

HostModule& HostModule::AddFunction(std::string_view name, internal::Binding binding) {
  if (status_.ok()) status_ = impl_->Bind(name, std::move(binding), name_);
  return *this;
}
absl::Status HostModule::AddClass(SandboxImpl& impl, const std::string& module,
                                  const std::string& name,
                                  std::shared_ptr<const internal::ObjectTable> table,
                                  const std::vector<internal::ClassMember>& members,
                                  const std::string& doc) {
  return impl.AddClass(module, name, std::move(table), members, doc);
}
HostModule& HostModule::AddValueClass(std::string_view name, std::string_view type,
                                      std::vector<std::string> fields) {
  if (status_.ok()) status_ = impl_->AddValueClass(name_, name, type, std::move(fields));
  return *this;
}
HostModule& HostModule::Const(std::string_view name, Value value) {
  if (status_.ok()) status_ = impl_->AddConstant(name_, name, std::move(value));
  return *this;
}

Sandbox::Sandbox(std::shared_ptr<SandboxImpl> impl) : impl_(std::move(impl)) {}
Sandbox::Sandbox(Sandbox&&) noexcept = default;
Sandbox& Sandbox::operator=(Sandbox&&) noexcept = default;
Sandbox::~Sandbox() = default;

absl::StatusOr<Report> Sandbox::Run(std::string_view source, Inputs inputs) {
  RunOptions options;
  options.inputs = std::move(inputs);
  return Run(source, options);
}
absl::StatusOr<Report> Sandbox::Run(std::string_view source, const RunOptions& options) {
  const Impl impl = impl_;
  return impl == nullptr ? MovedFrom() : impl->Run(source, options);
}
absl::StatusOr<Report> Sandbox::Prepare(std::string_view source, std::string_view script) {
  const Impl impl = impl_;
  return impl == nullptr ? MovedFrom() : impl->Prepare(source, script);
}
absl::StatusOr<Report> Sandbox::RunPrepared(Inputs inputs) {
  RunOptions options;
  options.inputs = std::move(inputs);
  return RunPrepared(options);
}
absl::StatusOr<Report> Sandbox::RunPrepared(const RunOptions& options) {
  const Impl impl = impl_;
  return impl == nullptr ? MovedFrom() : impl->RunPrepared(options);
}
absl::StatusOr<Report> Sandbox::AddModules(std::vector<GuestModule> modules) {
  const Impl impl = impl_;
  return impl == nullptr ? MovedFrom() : impl->AddModules(modules);
}
absl::Status Sandbox::BindFunction(std::string_view name, internal::Binding binding) {
  const Impl impl = impl_;
  return impl == nullptr ? MovedFrom() : impl->Bind(name, std::move(binding));
}
absl::StatusOr<Report> Sandbox::Check(std::string_view source, std::string_view script) {
  const Impl impl = impl_;
  return impl == nullptr ? MovedFrom() : impl->Check(source, script);
}
absl::StatusOr<Session> Sandbox::NewSession(std::string_view source,
                                            const SessionOptions& options) {
  const Impl impl = impl_;
  if (impl == nullptr) return MovedFrom();
  absl::StatusOr<std::shared_ptr<SessionImpl>> made = SessionImpl::Create(impl, source, options);
  if (!made.ok()) return made.status();
  return Session(*std::move(made));
}
HostModule Sandbox::Module(std::string_view name) {
  const Impl impl = impl_;
  absl::Status status = impl == nullptr ? MovedFrom() : impl->AddHostModule(name);
  return HostModule(impl, std::string(name), std::move(status));
}
std::map<std::string, std::string> Sandbox::Stubs() const {
  const Impl impl = impl_;
  return impl == nullptr ? std::map<std::string, std::string>() : impl->Stubs();
}
absl::StatusOr<std::map<std::string, std::string>> Sandbox::LibraryStubs() const {
  const Impl impl = impl_;
  if (impl == nullptr) return MovedFrom();
  return impl->LibraryStubs();
}
void Sandbox::Interrupt() {
  if (const Impl impl = impl_; impl != nullptr) impl->Interrupt();
}
const Policy& Sandbox::policy() const {
  static const Policy& none = *new Policy(Policy::Strict());
  return impl_ == nullptr ? none : impl_->policy();
}

}  // namespace terrarium
