#include "engine/run_statistics.h"

#include <algorithm>
#include <bit>

namespace terrarium {
namespace {

constexpr int kSubBits = 3;
constexpr size_t kSub = size_t{1} << kSubBits;

}  // namespace

size_t TimeHistogram::BucketOf(int64_t ns) {
  const auto n = static_cast<uint64_t>(std::max<int64_t>(ns, 0));
  if (n < kSub) return static_cast<size_t>(n);
  const auto above = static_cast<int>(std::bit_width(n)) - 1 - kSubBits;  // bits that do not tell
  return static_cast<size_t>(above + 1) * kSub + (static_cast<size_t>(n >> above) & (kSub - 1));
}

int64_t TimeHistogram::LastOf(size_t bucket) {
  if (bucket < kSub) return static_cast<int64_t>(bucket);
  const size_t above = bucket / kSub - 1;
  return static_cast<int64_t>(((kSub + bucket % kSub + 1) << above) - 1);
}

void TimeHistogram::Add(int64_t ns, Writers writers) {
  buckets_[BucketOf(ns)].Add(1, writers);
  sum_ns_.Add(static_cast<uint64_t>(std::max<int64_t>(ns, 0)), writers);
}

void TimeHistogram::AddTo(std::array<uint64_t, kBuckets>& buckets, uint64_t& sum_ns) const {
  for (size_t i = 0; i < kBuckets; ++i) buckets[i] += buckets_[i].get();
  sum_ns += sum_ns_.get();
}

void RunStatistics::Count(const Report& report, int64_t waited_ns, Writers writers) {
  by_outcome[static_cast<size_t>(report.outcome)].Add(1, writers);
  by_reason[static_cast<size_t>(report.reason)].Add(1, writers);
  instructions.Add(report.usage.instructions, writers);
  host_calls.Add(report.usage.host_calls, writers);
  queue.Add(waited_ns, writers);
  run.Add(report.usage.wall_ns, writers);
}

void RunStatistics::CountRestore(uint64_t pages) {
  restores.Add(1, Writers::kInside);
  restored_pages.Add(pages, Writers::kInside);
}

void StatisticsSum::Add(const RunStatistics& part) {
  for (size_t i = 0; i < part.by_outcome.size(); ++i) {
    sum_.by_outcome[i] += part.by_outcome[i].get();
    sum_.runs += part.by_outcome[i].get();
  }
  for (size_t i = 0; i < part.by_reason.size(); ++i) sum_.by_reason[i] += part.by_reason[i].get();
  sum_.errors += part.errors.get();
  sum_.refused += part.refused.get();
  sum_.instructions += part.instructions.get();
  sum_.host_calls += part.host_calls.get();
  sum_.restores += part.restores.get();
  sum_.restored_pages += part.restored_pages.get();
  part.queue.AddTo(queue_, queue_ns_);
  part.run.AddTo(run_, run_ns_);
}

EngineStatistics StatisticsSum::Finish() {
  sum_.queue = TimesOf(queue_, queue_ns_);
  sum_.run = TimesOf(run_, run_ns_);
  return sum_;
}

EngineStatistics::Times StatisticsSum::TimesOf(const Buckets& buckets, uint64_t sum_ns) {
  EngineStatistics::Times times;
  for (const uint64_t n : buckets) times.count += n;
  times.sum = absl::Nanoseconds(static_cast<int64_t>(sum_ns));
  const auto quantile = [&](uint64_t percent) {
    // The first value that so many are not above.
    const uint64_t rank = (times.count * percent + 99) / 100;
    uint64_t below = 0;
    for (size_t i = 0; i < buckets.size(); ++i) {
      below += buckets[i];
      if (below >= rank) return absl::Nanoseconds(TimeHistogram::LastOf(i));
    }
    return absl::ZeroDuration();
  };
  if (times.count > 0) {
    times.p50 = quantile(50);
    times.p99 = quantile(99);
  }
  return times;
}

}  // namespace terrarium
