// Every number of a policy as a table row: what is common to validation, the canonical text, policy
// files, command-line flags and comparisons.
// Tested by: base/policy/policy_doc_test.cc, base/policy/policy_toml_test.cc.
#ifndef TERRARIUM_BASE_POLICY_LIMIT_TABLE_H_
#define TERRARIUM_BASE_POLICY_LIMIT_TABLE_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "terrarium/policy.h"

namespace terrarium::base {

enum class LimitUnit { kCount, kBytes, kNanoseconds };

// What a row needs to mean anything; without it the canonical text leaves it out.
enum class LimitNeeds { kNothing, kFiles, kRealClock };

struct LimitRow {
  std::string_view name;  // as in struct Limits
  LimitUnit unit;
  uint64_t smallest;
  uint64_t largest;
  bool more_is_wider;  // a larger value gives the guest more
  LimitNeeds needs;
  uint64_t (*get)(const Limits&);
  void (*set)(Policy&, uint64_t);
};

// In the order of struct Limits.
std::span<const LimitRow> LimitTable();
const LimitRow* FindLimit(std::string_view name);
std::vector<std::string_view> LimitNames();

// "5M", "64MiB", "50ms".
std::string FormatLimit(const LimitRow& row, uint64_t value);
absl::StatusOr<uint64_t> ParseLimit(const LimitRow& row, std::string_view text);

// InvalidArgument when `value` is out of the row's range.
absl::Status CheckLimit(const LimitRow& row, uint64_t value);

}  // namespace terrarium::base

#endif  // TERRARIUM_BASE_POLICY_LIMIT_TABLE_H_
