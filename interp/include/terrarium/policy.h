// What a guest may do and how much it may spend.
//
//   terrarium::Policy policy = terrarium::Policy::Plugin();
//   policy.Instructions(5'000'000)
//       .Memory(terrarium::MiB(32))
//       .Deadline(absl::Milliseconds(50));
//
// Threads: a value type. A sandbox copies the policy it is given; later changes
// to the caller's object have no effect on it.
#ifndef TERRARIUM_POLICY_H_
#define TERRARIUM_POLICY_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "terrarium/api.h"

namespace terrarium {

constexpr uint64_t KiB(uint64_t n) { return n << 10; }
constexpr uint64_t MiB(uint64_t n) { return n << 20; }
constexpr uint64_t GiB(uint64_t n) { return n << 30; }

enum class Clock { kFrozen, kVirtual, kReal };

// Every budget, its unit, and what happens when it is spent. There is no
// "unlimited": an untrusted program always has an end.
struct Limits {
  uint64_t instructions;     // code units of bytecode entered; kill
  uint64_t allocations;      // number of allocations; kill
  uint64_t total_allocated;  // bytes ever allocated; kill
  uint64_t memory;           // bytes held at one time; kill
  absl::Duration deadline;   // wall clock, from Run to report; kill
  absl::Duration cpu_time;   // CPU time of the running thread; kill
  uint32_t recursion;        // Python frames; RecursionError in the guest
  uint64_t output;           // bytes of stdout and stderr together; kill
  uint64_t host_calls;       // calls of bound functions; kill
  uint64_t source;           // bytes of source; rejected
  uint64_t value_nodes;      // nodes of one value that crosses; error
  uint64_t value_bytes;      // bytes of one value that crosses; error
  uint32_t value_depth;      // nesting of one value that crosses; error

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
  Policy& Seed(uint64_t seed) {
    seed_ = seed;
    return *this;
  }
  Policy& ClockMode(Clock clock) {
    clock_ = clock;
    return *this;
  }

  const std::string& name() const { return name_; }
  int version() const { return version_; }
  const Limits& limits() const { return limits_; }
  uint64_t seed() const { return seed_; }
  Clock clock() const { return clock_; }

  // InvalidArgument when a limit is zero or contradicts another; the message
  // names it.
  absl::Status Validate() const;

  // One line a setting, in a fixed order: the text that hash() is taken of.
  std::string Canonical() const;
  // "sha256:<hex>" of Canonical(). Equal hashes mean equal policies.
  std::string Hash() const;

  friend bool operator==(const Policy&, const Policy&) = default;

 private:
  Policy(std::string name, const Limits& limits);

  std::string name_;
  int version_ = 1;
  Limits limits_;
  uint64_t seed_ = 0;
  Clock clock_ = Clock::kVirtual;
};

}  // namespace terrarium

#endif  // TERRARIUM_POLICY_H_
