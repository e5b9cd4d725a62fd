// How a guest's calls reach the functions that are bound.
#include <algorithm>
#include <cstddef>
#include <new>
#include <string_view>

#include "base/text/text.h"
#include "engine/sandbox_impl.h"
#include "interp/host_call/invoke.h"
#include "interp/host_call/waits.h"
#include "interp/memory/layout.h"

namespace terrarium {

using isolate::RunContext;

namespace {

// A text that a guest's word points at is read where it lies, so it must lie in one isolate's slot.
bool IsInGuestMemory(const internal::Scalar& word) {
  if (word.tag != internal::Scalar::kStr || word.table == 0) return true;
  const memory::Layout& layout = memory::g_layout;
  const char* last = word.text + word.table - 1;
  return layout.Contains(word.text) && layout.Contains(last) &&
         layout.SlotOf(word.text) == layout.SlotOf(last);
}

// A host function's code is about to run.
class Inside {
 public:
  explicit Inside(RunContext& context) : context_(context) { context_.in_host_function = true; }
  ~Inside() { context_.in_host_function = false; }
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;

 private:
  RunContext& context_;
};

}  // namespace

const SandboxImpl::Bound* SandboxImpl::FindBound(const Definition& defined, size_t index,
                                                 RunContext& context) {
  // An empty reply raises SystemError.
  context.reply.clear();
  if (index >= defined.bound.size()) return nullptr;
  const Bound& bound = *defined.bound[index];
  if (bound.binding.max_calls == UINT64_MAX) return &bound;
  context.calls_of_each.resize(defined.bound.size());
  if (++context.calls_of_each[index] <= bound.binding.max_calls) return &bound;
  host_call::Refuse(bound.binding, bound.name, host_call::TooManyCalls(bound.binding),
                    context.reply);
  return nullptr;
}

bool SandboxImpl::MayAsk(const Bound& bound, RunContext& context) {
  if (!bound.binding.may_wait || context.waits == nullptr || !context.waits->full()) return true;
  host_call::Refuse(
      bound.binding, bound.name,
      absl::ResourceExhaustedError(base::Cat("the program waits for ", host_call::Waits::kMost,
                                             " answers of the host's already")),
      context.reply);
  return false;
}

bool SandboxImpl::WaitFor(const Bound& bound, const Token& token, size_t index,
                          RunContext& context) {
  const char* problem = nullptr;
  if (!bound.binding.may_wait) {
    problem = "its answer comes later, but it was bound without MayWait() or Async()";
  } else if (context.waits == nullptr) {
    problem = "its answer comes later, which only a call of a session can wait for";
  } else if (context.calls_back > 0) {
    problem = "its answer comes later, which what the host calls back cannot wait for";
  } else if (context.loading) {
    problem = "its answer comes later, which a module that is being imported cannot wait for";
  } else if (!token.ok()) {
    problem = "its answer comes later, but the system has no random numbers for its token";
  } else if ((context.later = context.waits->Add(token, index)) == 0) {
    problem = "its answer is waited for already";
  }
  if (problem == nullptr) return true;
  host_call::Refuse(bound.binding, bound.name, absl::FailedPreconditionError(problem),
                    context.reply);
  return false;
}

void SandboxImpl::SetHostCalls(const Definition& defined, RunContext& context) {
  context.invoke = [&defined, &context](size_t index, std::string_view args, bool keywords) {
    try {
      const Bound* bound = FindBound(defined, index, context);
      if (bound == nullptr || !MayAsk(*bound, context)) return isolate::Answer::kError;
      Token later;
      const Inside inside(context);
      const isolate::Answer answer =
          host_call::Invoke(bound->binding, bound->name, args, keywords, context.reply, later);
      if (answer != isolate::Answer::kLater || WaitFor(*bound, later, index, context)) {
        return answer;
      }
      return isolate::Answer::kError;
    } catch (const std::bad_alloc&) {
      context.reply.clear();
      return isolate::Answer::kError;
    }
  };
  context.invoke_scalars = [&defined, &context](size_t index, const internal::Scalar* args,
                                                size_t count, internal::Scalar& result) {
    try {
      // Also the count is the guest's word. What does not fit is called once, the long way.
      if (!std::all_of(args, args + count, IsInGuestMemory) || index >= defined.bound.size()) {
        return internal::ScalarCall::kMisfit;
      }
      const Bound& bound = *defined.bound[index];
      if (bound.binding.scalar_call == nullptr || bound.binding.parameters.size() != count ||
          bound.binding.max_calls != UINT64_MAX) {
        return internal::ScalarCall::kMisfit;
      }
      if (!MayAsk(bound, context)) return internal::ScalarCall::kFailed;
      Token later;
      const Inside inside(context);
      const internal::ScalarCall end =
          host_call::InvokeScalars(bound.binding, bound.name, args, result, context.reply, later);
      if (end != internal::ScalarCall::kLater || WaitFor(bound, later, index, context)) return end;
      return internal::ScalarCall::kFailed;
    } catch (const std::bad_alloc&) {
      context.reply.clear();
      return internal::ScalarCall::kFailed;
    }
  };
}

}  // namespace terrarium
