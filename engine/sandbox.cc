// The public class: each call goes on to its insides.
#include "terrarium/sandbox.h"

#include <memory>
#include <string>
#include <utility>

#include "engine/sandbox_impl.h"

namespace terrarium {

HostModule& HostModule::AddFunction(std::string_view name, internal::Binding binding) {
  if (status_.ok()) status_ = impl_->Bind(name, std::move(binding), name_);
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
absl::Status Sandbox::BindFunction(std::string_view name, internal::Binding binding) {
  return impl_->Bind(name, std::move(binding));
}
absl::StatusOr<Report> Sandbox::Check(std::string_view source, std::string_view script) {
  return impl_->Check(source, script);
}
HostModule Sandbox::Module(std::string_view name) {
  return HostModule(impl_, std::string(name), impl_->AddHostModule(name));
}
void Sandbox::Interrupt() { impl_->Interrupt(); }
const Policy& Sandbox::policy() const { return impl_->policy(); }

}  // namespace terrarium
