// What a guest may do and how much it may spend.
//
//   terrarium::Policy policy = terrarium::Policy::Plugin();
//   policy.Instructions(5'000'000)
//       .Memory(terrarium::MiB(32))
//       .Deadline(absl::Milliseconds(50));
//   policy.AllowAttribute("__dict__", terrarium::Loosens("debug console"));
//
// Authority grows only with a Loosens, which says why and can be searched for. A budget above the
// preset's needs none here, where the host's own code sets it (a policy file needs one); the report
// lists both, with their reasons.
//
// Threads: a value type. A sandbox copies the policy it is given; later changes to the caller's
// object have no effect on it.
#ifndef TERRARIUM_POLICY_H_
#define TERRARIUM_POLICY_H_

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "terrarium/api.h"
#include "terrarium/rules.h"

namespace terrarium {

constexpr uint64_t KiB(uint64_t n) { return n << 10; }
constexpr uint64_t MiB(uint64_t n) { return n << 20; }
constexpr uint64_t GiB(uint64_t n) { return n << 30; }

enum class Clock { kFrozen, kVirtual, kReal };

namespace internal {
struct PolicyBuilder;
}

// Says why a policy gives more than its preset does.
// REQUIRES: one to 200 characters on one line.
class Loosens {
 public:
  explicit Loosens(std::string reason) : reason_(std::move(reason)) {}
  const std::string& reason() const { return reason_; }

 private:
  std::string reason_;
};

// Every budget, its unit, and what happens when it is spent. There is no "unlimited": an untrusted
// program always has an end.
struct Limits {
  uint64_t instructions;       // code units of bytecode entered; kill
  uint64_t allocations;        // number of allocations; kill
  uint64_t total_allocated;    // bytes ever allocated; kill
  uint64_t memory;             // bytes held at one time; kill
  absl::Duration deadline;     // wall clock, from Run to report; kill
  absl::Duration cpu_time;     // CPU time of the running thread; kill
  uint32_t recursion;          // Python frames; RecursionError in the guest
  uint64_t output;             // bytes of stdout and stderr together; kill
  uint64_t host_calls;         // calls of bound functions; kill
  uint64_t source;             // bytes of source; rejected
  uint32_t source_depth;       // nesting of its syntax tree; rejected
  uint64_t source_tokens;      // tokens of it; rejected
  uint64_t source_nodes;       // nodes of its syntax tree; rejected
  uint64_t identifier_length;  // bytes of one name; rejected
  uint64_t literal_size;       // bytes of one literal as written; rejected
  uint64_t value_nodes;        // nodes of one value that crosses; error
  uint64_t value_bytes;        // bytes of one value that crosses; error
  uint32_t value_depth;        // nesting of one value that crosses; error
  uint64_t file_bytes;         // bytes of all files and their names; error
  uint64_t file_count;         // files and folders; error
  // Bytes of freed memory that are kept from reuse; see KeptFromReuse(). Not a budget: more is
  // stricter, and 0 is off.
  uint64_t quarantine;
  // Steps in which a guest sees the machine's time under Clock::kReal, 1 us to a minute. Not a
  // budget: more is stricter, since fine clocks time caches.
  absl::Duration clock_step;

  // The quarantine takes at most a quarter of the memory it is a part of.
  uint64_t KeptFromReuse() const { return std::min(quarantine, memory / 4); }

  friend bool operator==(const Limits&, const Limits&) = default;
};

class TERRARIUM_API Policy {
 public:
  // The presets; docs/POLICY.md says for whom each is meant.
  static Policy Strict();
  static Policy Plugin();
  static Policy Game();
  static Policy Agent();

  // The preset of that name. NotFound names the nearest one.
  static absl::StatusOr<Policy> Preset(std::string_view name);
  static std::vector<std::string_view> PresetNames();

  // A name and version of the host's own, for reports.
  // REQUIRES: 1 to 64 letters, digits, '.', '_' or '-'; version > 0.
  Policy& Named(std::string name, int version = 1) {
    name_ = std::move(name);
    version_ = version;
    return *this;
  }
  Policy& Instructions(uint64_t n) {
    limits_.instructions = n;
    return *this;
  }
  Policy& Allocations(uint64_t n) {
    limits_.allocations = n;
    return *this;
  }
  Policy& TotalAllocated(uint64_t bytes) {
    limits_.total_allocated = bytes;
    return *this;
  }
  Policy& Memory(uint64_t bytes) {
    limits_.memory = bytes;
    return *this;
  }
  Policy& Deadline(absl::Duration d) {
    limits_.deadline = d;
    return *this;
  }
  Policy& CpuTime(absl::Duration d) {
    limits_.cpu_time = d;
    return *this;
  }
  Policy& Recursion(uint32_t frames) {
    limits_.recursion = frames;
    return *this;
  }
  Policy& OutputLimit(uint64_t bytes) {
    limits_.output = bytes;
    return *this;
  }
  Policy& HostCalls(uint64_t n) {
    limits_.host_calls = n;
    return *this;
  }
  Policy& SourceLimit(uint64_t bytes) {
    limits_.source = bytes;
    return *this;
  }
  Policy& ValueNodes(uint64_t n) {
    limits_.value_nodes = n;
    return *this;
  }
  Policy& ValueBytes(uint64_t bytes) {
    limits_.value_bytes = bytes;
    return *this;
  }
  Policy& ValueDepth(uint32_t n) {
    limits_.value_depth = n;
    return *this;
  }
  Policy& SourceDepth(uint32_t n) {
    limits_.source_depth = n;
    return *this;
  }
  Policy& SourceTokens(uint64_t n) {
    limits_.source_tokens = n;
    return *this;
  }
  Policy& SourceNodes(uint64_t n) {
    limits_.source_nodes = n;
    return *this;
  }
  Policy& IdentifierLength(uint64_t bytes) {
    limits_.identifier_length = bytes;
    return *this;
  }
  Policy& LiteralSize(uint64_t bytes) {
    limits_.literal_size = bytes;
    return *this;
  }
  Policy& FileBytes(uint64_t bytes) {
    limits_.file_bytes = bytes;
    return *this;
  }
  Policy& FileCount(uint64_t n) {
    limits_.file_count = n;
    return *this;
  }
  Policy& Quarantine(uint64_t bytes) {
    limits_.quarantine = bytes;
    return *this;
  }
  Policy& ClockStep(absl::Duration d) {
    limits_.clock_step = d;
    return *this;
  }
  Policy& Seed(uint64_t seed) {
    seed_ = seed;
    return *this;
  }
  Policy& ClockMode(Clock clock) {
    clock_ = clock;
    return *this;
  }

  // Narrower rules.
  Policy& Forbid(Construct construct) {
    rules_.forbid_constructs.Add(construct);
    return *this;
  }
  Policy& ForbidName(std::string name) {
    rules_.forbid_names.insert(std::move(name));
    return *this;
  }
  Policy& ForbidAttribute(std::string name) {
    rules_.forbid_attributes.insert(std::move(name));
    return *this;
  }
  Policy& DenyModule(std::string name) {
    rules_.deny_modules.insert(std::move(name));
    return *this;
  }
  Policy& WithholdMember(std::string module_and_name) {
    rules_.withhold_members.insert(std::move(module_and_name));
    return *this;
  }
  Policy& WithholdType(std::string name) {
    rules_.withhold_types.insert(std::move(name));
    return *this;
  }

  // Wider rules.
  Policy& AllowAttribute(std::string name, const Loosens& why);
  Policy& OfferFiles(Files files, const Loosens& why);
  // Any other change of the rules; `why` is kept for the settings that it loosens.
  Policy& ReplaceRules(Rules rules, const Loosens& why);
  // The reason of all that is wider than the preset and has no own reason.
  Policy& Because(const Loosens& why) {
    reason_ = why.reason();
    return *this;
  }
  // The reason of one setting, named as in policy files.
  Policy& Because(std::string_view setting, const Loosens& why) {
    reasons_.insert_or_assign(std::string(setting), why.reason());
    return *this;
  }

  const std::string& name() const { return name_; }
  int version() const { return version_; }
  // The preset that it started from.
  const std::string& base() const { return base_; }
  const Limits& limits() const { return limits_; }
  const Rules& rules() const { return rules_; }
  uint64_t seed() const { return seed_; }
  Clock clock() const { return clock_; }

  // What is wider than in the preset base(), in the order of the tables.
  std::vector<LoosenedSetting> Loosened() const;

  // InvalidArgument when a limit is out of range, when a rule names what cannot be a name, when
  // settings contradict each other or when a wider rule has no reason; the message names the
  // setting.
  absl::Status Validate() const;

  // One line a setting, in a fixed order: the text that Hash() is taken of. Rules that forbid
  // nothing and allow nothing are left out, so that a rule that is added to Terrarium later leaves
  // the hashes of old policies alone.
  std::string Canonical() const;
  // "sha256:<hex>" of Canonical(). Equal hashes mean equal policies, up to reasons of what is not
  // wider than the preset.
  std::string Hash() const;

  friend bool operator==(const Policy& a, const Policy& b) {
    return a.Canonical() == b.Canonical();
  }

 private:
  friend struct internal::PolicyBuilder;
  Policy() = default;

  std::string name_;
  int version_ = 1;
  std::string base_;
  Limits limits_ = {};
  Rules rules_;
  uint64_t seed_ = 0;
  Clock clock_ = Clock::kVirtual;
  std::string reason_;
  std::map<std::string, std::string, std::less<>> reasons_;  // by setting
};

}  // namespace terrarium

#endif  // TERRARIUM_POLICY_H_
