// The public class: each call goes on to its insides, which it holds meanwhile, so that a host
// function may destroy the session that it was called from.
#include "terrarium/session.h"

#include <memory>
#include <utility>

#include "engine/session_impl.h"

namespace terrarium {
namespace {

using Impl = std::shared_ptr<SessionImpl>;

absl::Status MovedFrom() { return absl::FailedPreconditionError("the session was moved from"); }

}  // namespace

Session::Session(std::shared_ptr<SessionImpl> impl) : impl_(std::move(impl)) {}
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;
Session::~Session() = default;

const Report& Session::load_report() const {
  static const Report kNone;
  return impl_ == nullptr ? kNone : impl_->load_report();
}

absl::StatusOr<Report> Session::CallWith(std::string_view function,
                                         absl::Span<const Value> arguments,
                                         const CallBudget& budget) {
  const Impl impl = impl_;
  return impl == nullptr ? MovedFrom() : impl->Call(function, arguments, budget);
}
absl::StatusOr<Report> Session::CallFunctionWith(const GuestFunction& function,
                                                 absl::Span<const Value> arguments,
                                                 const CallBudget& budget) {
  const Impl impl = impl_;
  if (function.ref().table != internal::kGuestFunctions) {
    return absl::InvalidArgumentError("the handle names no function");
  }
  return impl == nullptr ? MovedFrom() : impl->Call("", arguments, budget, function.ref());
}
absl::StatusOr<Report> Session::Eval(std::string_view source, const CallBudget& budget) {
  const Impl impl = impl_;
  return impl == nullptr ? MovedFrom() : impl->Eval(source, budget);
}
absl::StatusOr<Report> Session::Reload(std::string_view source,
                                       const std::vector<std::string>& keep) {
  const Impl impl = impl_;
  return impl == nullptr ? MovedFrom() : impl->Reload(source, keep);
}
absl::StatusOr<Report> Session::Resume(std::optional<uint64_t> slice) {
  const Impl impl = impl_;
  return impl == nullptr ? MovedFrom() : impl->Resume(slice);
}
absl::StatusOr<Report> Session::Resume(const Token& token, const absl::StatusOr<Value>& answer,
                                       std::optional<uint64_t> slice) {
  const Impl impl = impl_;
  return impl == nullptr ? MovedFrom() : impl->Resume(token, answer, slice);
}
absl::Status Session::Answer(const Token& token, const absl::StatusOr<Value>& answer) {
  const Impl impl = impl_;
  return impl == nullptr ? MovedFrom() : impl->Answer(token, answer);
}
bool Session::paused() const { return impl_ != nullptr && impl_->paused(); }
absl::StatusOr<Value> Session::Get(std::string_view name) {
  const Impl impl = impl_;
  return impl == nullptr ? MovedFrom() : impl->Get(name);
}
absl::StatusOr<bool> Session::Has(std::string_view name) {
  const Impl impl = impl_;
  return impl == nullptr ? MovedFrom() : impl->Has(name);
}
absl::Status Session::Set(std::string_view name, Value value) {
  const Impl impl = impl_;
  return impl == nullptr ? MovedFrom() : impl->Set(name, std::move(value));
}
absl::Status Session::Checkpoint() {
  const Impl impl = impl_;
  return impl == nullptr ? MovedFrom() : impl->Checkpoint();
}
absl::Status Session::Rollback() {
  const Impl impl = impl_;
  return impl == nullptr ? MovedFrom() : impl->Rollback();
}
absl::Status Session::Checkpoint(std::string_view name) {
  const Impl impl = impl_;
  return impl == nullptr ? MovedFrom() : impl->Checkpoint(name);
}
absl::Status Session::Rollback(std::string_view name) {
  const Impl impl = impl_;
  return impl == nullptr ? MovedFrom() : impl->Rollback(name);
}
absl::Status Session::Forget(std::string_view name) {
  const Impl impl = impl_;
  return impl == nullptr ? MovedFrom() : impl->Forget(name);
}
absl::Status Session::Rewind(size_t calls) {
  const Impl impl = impl_;
  return impl == nullptr ? MovedFrom() : impl->Rewind(calls);
}
absl::StatusOr<Session> Session::Clone() const {
  const Impl impl = impl_;
  if (impl == nullptr) return MovedFrom();
  absl::StatusOr<Impl> clone = impl->Clone();
  if (!clone.ok()) return clone.status();
  return Session(*std::move(clone));
}
size_t Session::history() const { return impl_ == nullptr ? 0 : impl_->history(); }
void Session::Interrupt() {
  if (const Impl impl = impl_; impl != nullptr) impl->Interrupt();
}
Session::Memory Session::memory() const { return impl_ == nullptr ? Memory() : impl_->memory(); }
uint64_t Session::instructions() const { return impl_ == nullptr ? 0 : impl_->instructions(); }

}  // namespace terrarium
