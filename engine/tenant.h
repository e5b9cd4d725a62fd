// A tenant: whose turn it is among those that wait, and what it may use.
//
// Threads: all but `session_bytes` is guarded by the queue's mutex.
// Tested by: engine/isolate_queue_test.cc, tests/integration/quota_test.cc.
#ifndef TERRARIUM_ENGINE_TENANT_H_
#define TERRARIUM_ENGINE_TENANT_H_

#include <atomic>
#include <cstdint>
#include <list>
#include <string>

#include "terrarium/pool.h"

namespace terrarium {

struct Waiter;

// What of its quota a tenant has none left of.
enum class QuotaPart { kNone, kConcurrentRuns, kMemory, kInstructions };

class Tenant {
 public:
  explicit Tenant(std::string name = "") : name(std::move(name)) {}

  void SetQuota(const TenantQuota& quota, int64_t now_ns);
  // What keeps a run with so much memory from beginning.
  QuotaPart HeldBy(uint64_t run_memory, int64_t now_ns);
  // When the account will be above zero.
  int64_t ReadyNs() const;
  void Begin(uint64_t run_memory);
  void End(uint64_t run_memory);
  void Spend(uint64_t instructions, int64_t now_ns);
  bool counts_instructions() const { return quota.instructions_per_second > 0; }

  const std::string name;  // "": one sandbox's own
  TenantQuota quota;
  std::list<Waiter*> waiting;  // in the order in which they came
  std::atomic<uint64_t> session_bytes = 0;

 private:
  void Fill(int64_t now_ns);

  int running_ = 0;
  uint64_t memory_ = 0;  // of its runs in progress
  double account_ = 0;   // instructions
  int64_t filled_ns_ = 0;
};

}  // namespace terrarium

#endif  // TERRARIUM_ENGINE_TENANT_H_
