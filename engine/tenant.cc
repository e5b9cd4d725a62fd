#include "engine/tenant.h"

#include <algorithm>

namespace terrarium {
namespace {

double BurstOf(const TenantQuota& quota) {
  return static_cast<double>(quota.instructions_burst > 0 ? quota.instructions_burst
                                                          : quota.instructions_per_second);
}

}  // namespace

void Tenant::SetQuota(const TenantQuota& given, int64_t now_ns) {
  const bool counted = counts_instructions();
  Fill(now_ns);
  quota = given;
  // Who was not counted begins with a full account, and a debt stays one.
  account_ = counted ? std::min(account_, BurstOf(quota)) : BurstOf(quota);
  filled_ns_ = now_ns;
}

void Tenant::Fill(int64_t now_ns) {
  if (!counts_instructions()) return;
  const double seconds = static_cast<double>(now_ns - filled_ns_) / 1e9;
  account_ = std::min(BurstOf(quota),
                      account_ + seconds * static_cast<double>(quota.instructions_per_second));
  filled_ns_ = now_ns;
}

QuotaPart Tenant::HeldBy(uint64_t run_memory, int64_t now_ns) {
  if (quota.concurrent_runs > 0 && running_ >= quota.concurrent_runs) {
    return QuotaPart::kConcurrentRuns;
  }
  if (quota.memory > 0 &&
      memory_ + session_bytes.load(std::memory_order_relaxed) + run_memory > quota.memory) {
    return QuotaPart::kMemory;
  }
  if (counts_instructions()) {
    Fill(now_ns);
    if (account_ <= 0) return QuotaPart::kInstructions;
  }
  return QuotaPart::kNone;
}

int64_t Tenant::ReadyNs() const {
  // A microsecond more, so that rounding does not have who waits look once more.
  const double seconds = -account_ / static_cast<double>(quota.instructions_per_second);
  return filled_ns_ + 1000 + static_cast<int64_t>(std::clamp(seconds, 0.0, 1e8) * 1e9);
}

void Tenant::Begin(uint64_t run_memory) {
  ++running_;
  memory_ += run_memory;
}

void Tenant::End(uint64_t run_memory) {
  --running_;
  memory_ -= run_memory;
}

void Tenant::Spend(uint64_t instructions, int64_t now_ns) {
  if (!counts_instructions()) return;
  Fill(now_ns);
  account_ -= static_cast<double>(instructions);
}

}  // namespace terrarium
