// A policy: what a guest may do, and how much it may spend. Numbers are limits, in this header;
// names that are allowed or forbidden are rules, in rules.h.
//
//   terrarium::Policy policy = terrarium::Policy::Plugin();
//   policy.Instructions(5'000'000)
//       .Memory(terrarium::MiB(32))
//       .Deadline(absl::Milliseconds(50));
//   policy.AllowAttribute("__dict__", terrarium::Loosens("debug console"));
//
// A policy starts from a preset and is made narrower or wider. A rule that gives a guest more than
// the preset does takes a Loosens, which says why and is easy to search for. A limit above the
// preset's takes none where the host's own code sets it; in a policy file it does. Reports list
// everything that is wider than the preset, with the reasons.
//
// Errors: setters do not check. Validate() does, and Engine::NewSandbox() calls it.
//
// Threads: a value type. A sandbox copies the policy that it is given; later changes to the
// caller's object have no effect on the sandbox.
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

// The clock that a guest sees: one that stands still, one that follows the instruction count, or
// the machine's, in steps of Limits::clock_step. docs/POLICY.md has the details.
enum class Clock { kFrozen, kVirtual, kReal };

namespace internal {
struct PolicyBuilder;
}

// The reason why a policy gives more than its preset does.
// REQUIRES: a text of one to 200 characters, on one line.
class Loosens {
 public:
  explicit Loosens(std::string reason) : reason_(std::move(reason)) {}
  const std::string& reason() const { return reason_; }

 private:
  std::string reason_;
};

// Every limit, its unit, and what happens when a guest passes it: the run is killed, the source is
// rejected before it runs, or the guest gets an exception. There is no "unlimited": an untrusted
// program always has an end.
struct Limits {
  uint64_t instructions;       // units of bytecode and of work in C (docs/COSTS.md); kill
  uint64_t allocations;        // number of allocations; kill
  uint64_t total_allocated;    // bytes ever allocated; kill
  uint64_t memory;             // bytes held at one time; kill
  absl::Duration deadline;     // wall clock, from Run to report; kill
  absl::Duration cpu_time;     // CPU time of the running thread; kill
  uint32_t recursion;          // Python frames; RecursionError in the guest
  uint64_t output;             // bytes of stdout and stderr together; kill
  uint64_t host_calls;         // calls of host functions; kill
  uint64_t source;             // bytes of source; rejected
  uint32_t source_depth;       // nesting of the source's syntax tree; rejected
  uint64_t source_tokens;      // tokens of the source; rejected
  uint64_t source_nodes;       // nodes of the source's syntax tree; rejected
  uint64_t identifier_length;  // bytes of one name; rejected
  uint64_t literal_size;       // bytes of one literal as written; rejected
  uint64_t value_nodes;        // parts of one value between host and guest; exception
  uint64_t value_bytes;        // bytes of one such value; exception
  uint32_t value_depth;        // nesting of one such value; exception
  uint64_t file_bytes;         // bytes of all files and their names; OSError
  uint64_t file_count;         // files and folders; OSError
  // Bytes of freed memory that the allocator keeps from reuse, so that a stale pointer finds the
  // old object; see KeptFromReuse(). A larger number is stricter; 0 turns it off.
  uint64_t quarantine;
  // The steps in which a guest sees the machine's time under Clock::kReal, 1 us to a minute. A
  // larger number is stricter, for a fine clock can time caches.
  absl::Duration clock_step;

  // What `quarantine` comes to: at most a quarter of the memory limit, which it is a part of.
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

  // The preset of that name. The error NotFound names the nearest name.
  static absl::StatusOr<Policy> Preset(std::string_view name);
  static std::vector<std::string_view> PresetNames();

  // The name and version that reports give this policy.
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

  // Rules that give a guest less. rules.h says what each forbids.
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

  // Rules that give a guest more, and therefore take a reason.
  Policy& AllowAttribute(std::string name, const Loosens& why);
  Policy& OfferFiles(Files files, const Loosens& why);
  // Replaces all rules. `why` is the reason of each setting that becomes wider than the preset's.
  Policy& ReplaceRules(Rules rules, const Loosens& why);
  // The reason of every setting that is wider than the preset's and has no reason of its own.
  Policy& Because(const Loosens& why) {
    reason_ = why.reason();
    return *this;
  }
  // The reason of one setting, by its name in policy files.
  Policy& Because(std::string_view setting, const Loosens& why) {
    reasons_.insert_or_assign(std::string(setting), why.reason());
    return *this;
  }

  const std::string& name() const { return name_; }
  int version() const { return version_; }
  // The name of the preset that this policy started from.
  const std::string& base() const { return base_; }
  const Limits& limits() const { return limits_; }
  const Rules& rules() const { return rules_; }
  uint64_t seed() const { return seed_; }
  Clock clock() const { return clock_; }

  // The settings that are wider than those of the preset base(), in the order of docs/POLICY.md.
  std::vector<LoosenedSetting> Loosened() const;

  // InvalidArgument when a limit is out of range, when a rule has a text that cannot be a name,
  // when settings contradict each other, or when a wider rule has no reason. The message names the
  // setting.
  absl::Status Validate() const;

  // The text that stands for the policy: one line for each setting, in a fixed order. Rules that
  // forbid nothing and allow nothing are left out, so that a rule which a later version of
  // Terrarium adds does not change the hashes of older policies.
  std::string Canonical() const;
  // "sha256:<hex>" of Canonical(). Policies with equal hashes are equal, except perhaps for reasons
  // given to settings that are no wider than the preset's.
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
