#include "base/policy/limit_table.h"

#include <algorithm>
#include <limits>

#include "base/text/text.h"
#include "base/text/units.h"

namespace terrarium::base {
namespace {

constexpr uint64_t kAny = std::numeric_limits<int64_t>::max();
// The meters are signed 64-bit counters; kAny leaves them room to underflow.
constexpr uint64_t kLongest = uint64_t{30} * 24 * 3600 * 1'000'000'000;
constexpr uint64_t kMostFrames = 1'000'000;
// Values are copied and freed by recursive code on the host's stack.
constexpr uint64_t kDeepestValue = 200;
// All files of a run are copied to and fro.
constexpr uint64_t kMostFileBytes = uint64_t{1} << 30;
constexpr uint64_t kMostFiles = 1'000'000;
// Finer steps would let a guest time caches; coarser ones are no clock.
constexpr uint64_t kFinestStep = 1'000;
constexpr uint64_t kCoarsestStep = 60'000'000'000;
// CPython's compiler recurses; beyond this it refuses by itself.
constexpr uint64_t kDeepestSource = 5'000;

uint64_t ToNanoseconds(absl::Duration duration) {
  const int64_t ns = absl::ToInt64Nanoseconds(duration);
  return ns > 0 ? static_cast<uint64_t>(ns) : 0;
}

absl::Duration FromNanoseconds(uint64_t ns) {
  return absl::Nanoseconds(static_cast<int64_t>(std::min(ns, kAny)));
}

#define TERRARIUM_ROW(field, setter, unit, smallest, largest, more_is_wider, needs)     \
  {                                                                                     \
#field, LimitUnit::unit, smallest, largest, more_is_wider, LimitNeeds::needs,       \
        [](const Limits& limits)                                                        \
             -> uint64_t { return limits.field; }, [](Policy & policy,                  \
                                                      uint64_t v) { policy.setter(v); } \
  }
#define TERRARIUM_LIMIT(field, setter, unit, largest) \
  TERRARIUM_ROW(field, setter, unit, 1, largest, true, kNothing)
#define TERRARIUM_DURATION(field, setter, smallest, largest, more_is_wider, needs)      \
  {                                                                                     \
#field, LimitUnit::kNanoseconds, smallest, largest, more_is_wider, LimitNeeds::needs, \
        [](const Limits& limits) { return ToNanoseconds(limits.field); },      \
        [](Policy& policy, uint64_t v) { policy.setter(FromNanoseconds(v)); } \
  }

constexpr LimitRow kLimits[] = {
    TERRARIUM_LIMIT(instructions, Instructions, kCount, kAny),
    TERRARIUM_LIMIT(allocations, Allocations, kCount, kAny),
    TERRARIUM_LIMIT(total_allocated, TotalAllocated, kBytes, kAny),
    TERRARIUM_LIMIT(memory, Memory, kBytes, kAny),
    TERRARIUM_DURATION(deadline, Deadline, 1, kLongest, true, kNothing),
    TERRARIUM_DURATION(cpu_time, CpuTime, 1, kLongest, true, kNothing),
    TERRARIUM_LIMIT(recursion, Recursion, kCount, kMostFrames),
    TERRARIUM_LIMIT(output, OutputLimit, kBytes, kAny),
    TERRARIUM_LIMIT(host_calls, HostCalls, kCount, kAny),
    TERRARIUM_LIMIT(source, SourceLimit, kBytes, kAny),
    TERRARIUM_LIMIT(source_depth, SourceDepth, kCount, kDeepestSource),
    TERRARIUM_LIMIT(source_tokens, SourceTokens, kCount, kAny),
    TERRARIUM_LIMIT(source_nodes, SourceNodes, kCount, kAny),
    TERRARIUM_LIMIT(identifier_length, IdentifierLength, kBytes, kAny),
    TERRARIUM_LIMIT(literal_size, LiteralSize, kBytes, kAny),
    TERRARIUM_LIMIT(value_nodes, ValueNodes, kCount, kAny),
    TERRARIUM_LIMIT(value_bytes, ValueBytes, kBytes, kAny),
    TERRARIUM_LIMIT(value_depth, ValueDepth, kCount, kDeepestValue),
    TERRARIUM_ROW(file_bytes, FileBytes, kBytes, 1, kMostFileBytes, true, kFiles),
    TERRARIUM_ROW(file_count, FileCount, kCount, 1, kMostFiles, true, kFiles),
    TERRARIUM_ROW(quarantine, Quarantine, kBytes, 0, kAny, false, kNothing),
    TERRARIUM_DURATION(clock_step, ClockStep, kFinestStep, kCoarsestStep, false, kRealClock),
};

#undef TERRARIUM_DURATION
#undef TERRARIUM_LIMIT
#undef TERRARIUM_ROW

}  // namespace

std::span<const LimitRow> LimitTable() { return kLimits; }

const LimitRow* FindLimit(std::string_view name) {
  for (const LimitRow& row : kLimits) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

std::vector<std::string_view> LimitNames() {
  std::vector<std::string_view> names;
  for (const LimitRow& row : kLimits) names.push_back(row.name);
  return names;
}

std::string FormatLimit(const LimitRow& row, uint64_t value) {
  switch (row.unit) {
    case LimitUnit::kCount:
      return FormatCount(value);
    case LimitUnit::kBytes:
      return FormatSize(value);
    case LimitUnit::kNanoseconds:
      return FormatTime(FromNanoseconds(value));
  }
  return "";
}

absl::StatusOr<uint64_t> ParseLimit(const LimitRow& row, std::string_view text) {
  absl::StatusOr<uint64_t> value;
  switch (row.unit) {
    case LimitUnit::kCount:
      value = ParseCount(text);
      break;
    case LimitUnit::kBytes:
      value = ParseSize(text);
      break;
    case LimitUnit::kNanoseconds: {
      const absl::StatusOr<absl::Duration> duration = ParseDuration(text);
      if (!duration.ok()) return duration.status();
      value = ToNanoseconds(*duration);
      break;
    }
  }
  if (!value.ok()) return value;
  absl::Status status = CheckLimit(row, *value);
  if (!status.ok()) return status;
  return value;
}

absl::Status CheckLimit(const LimitRow& row, uint64_t value) {
  if (value < row.smallest && row.smallest > 1) {
    return Invalid(row.name, " must be at least ", FormatLimit(row, row.smallest));
  }
  if (value < row.smallest) {
    return Invalid(row.name, " must be above zero: a guest always has a limit");
  }
  if (value > row.largest) {
    return Invalid(row.name, " can be at most ", FormatLimit(row, row.largest));
  }
  return absl::OkStatus();
}

}  // namespace terrarium::base
