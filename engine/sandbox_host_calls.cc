// How a guest's calls reach the functions that are bound.
#include <algorithm>
#include <cstddef>
#include <new>
#include <string_view>

#include "engine/sandbox_impl.h"
#include "interp/host_call/invoke.h"
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

void SandboxImpl::SetHostCalls(const Definition& defined, RunContext& context) {
  context.invoke = [&defined, &context](size_t index, std::string_view args, bool keywords) {
    try {
      const Bound* bound = FindBound(defined, index, context);
      return bound != nullptr &&
             host_call::Invoke(bound->binding, bound->name, args, keywords, context.reply);
    } catch (const std::bad_alloc&) {
      context.reply.clear();
      return false;
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
      return host_call::InvokeScalars(bound.binding, bound.name, args, result, context.reply);
    } catch (const std::bad_alloc&) {
      context.reply.clear();
      return internal::ScalarCall::kFailed;
    }
  };
}

}  // namespace terrarium
