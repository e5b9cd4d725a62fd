// Counts of runs, and how long they took and waited.
//
// Threads: any may read. Counts of an isolate are written by who is inside of it (kInside), so an
// increment is a load and a store; those that belong to no isolate by anybody (kAnybody).
// Tested by: engine/run_statistics_test.cc, tests/integration/pool_statistics_test.cc.
#ifndef TERRARIUM_ENGINE_RUN_STATISTICS_H_
#define TERRARIUM_ENGINE_RUN_STATISTICS_H_

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

#include "terrarium/pool.h"
#include "terrarium/report.h"

namespace terrarium {

enum class Writers { kInside, kAnybody };

class Counter {
 public:
  void Add(uint64_t n, Writers writers) {
    if (writers == Writers::kAnybody) {
      count_.fetch_add(n, std::memory_order_relaxed);
    } else {
      count_.store(count_.load(std::memory_order_relaxed) + n, std::memory_order_relaxed);
    }
  }
  uint64_t get() const { return count_.load(std::memory_order_relaxed); }

 private:
  std::atomic<uint64_t> count_ = 0;
};

// Nanoseconds, in buckets of an eighth of a power of two: exact below 16.
class TimeHistogram {
 public:
  static constexpr size_t kBuckets = 488;
  static size_t BucketOf(int64_t ns);
  static int64_t LastOf(size_t bucket);  // its greatest

  void Add(int64_t ns, Writers writers);
  void AddTo(std::array<uint64_t, kBuckets>& buckets, uint64_t& sum_ns) const;

 private:
  std::array<Counter, kBuckets> buckets_;
  Counter sum_ns_;
};

struct RunStatistics {
  // A call that ended with a report, after this wait.
  void Count(const Report& report, int64_t waited_ns, Writers writers);
  void CountRestore(uint64_t pages);

  std::array<Counter, std::tuple_size_v<decltype(EngineStatistics::by_outcome)>> by_outcome;
  std::array<Counter, std::tuple_size_v<decltype(EngineStatistics::by_reason)>> by_reason;
  Counter errors, refused, instructions, host_calls, restores, restored_pages;
  TimeHistogram queue, run;
};

// The sum of several.
class StatisticsSum {
 public:
  void Add(const RunStatistics& part);
  EngineStatistics Finish();

 private:
  using Buckets = std::array<uint64_t, TimeHistogram::kBuckets>;
  static EngineStatistics::Times TimesOf(const Buckets& buckets, uint64_t sum_ns);

  EngineStatistics sum_;
  Buckets queue_ = {}, run_ = {};
  uint64_t queue_ns_ = 0, run_ns_ = 0;
};

}  // namespace terrarium

#endif  // TERRARIUM_ENGINE_RUN_STATISTICS_H_
