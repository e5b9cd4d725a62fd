// The public class: each call goes on to its insides.
#include "terrarium/sandbox.h"

#include <memory>
#include <utility>

#include "engine/sandbox_impl.h"
#include "engine/session_impl.h"

namespace terrarium {

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
absl::StatusOr<Session> Sandbox::NewSession(std::string_view source,
                                            const SessionOptions& options) {
  absl::StatusOr<std::shared_ptr<SessionImpl>> made = SessionImpl::Create(impl_, source, options);
  if (!made.ok()) return made.status();
  return Session(*std::move(made));
}
void Sandbox::Interrupt() { impl_->Interrupt(); }
const Policy& Sandbox::policy() const { return impl_->policy(); }

}  // namespace terrarium
