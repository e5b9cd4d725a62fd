// What work on memory costs a guest, in units of its instruction budget.
//
//   ChargeBlock(bytes);  // before a block is handed out, or grows by so much
//   ChargeMove(bytes);   // before bytes are copied, set or compared
//
// The layer above binds the hook to CPython's budget; until then nothing costs anything. The sums
// depend on sizes alone, never on where a block lies or whether it had to move (R2 in region.h), so
// that I5 holds. docs/COSTS.md has them beside the costs of CPython's own work (patch 0006).
//
// Threads: the hook charges the guest of the calling thread. It may end it and not return (R3), so
// whoever charges holds no lock.
// Tested by: tests/integration/budget_patch_test.cc, tests/limits.
#ifndef TERRARIUM_INTERP_MEMORY_CHARGE_H_
#define TERRARIUM_INTERP_MEMORY_CHARGE_H_

#include <cstddef>
#include <cstdint>

namespace terrarium::memory {

using ChargeHook = void (*)(int64_t units);
extern ChargeHook g_charge_hook;

// Copies up to here are part of the instruction that asked for them: they take less than 0.1 us,
// and come with a block or an item that is paid for.
inline constexpr size_t kFreeBytes = 4096;

// The same of scans. One comes alone, and a sort or a search makes many of them.
inline constexpr size_t kFreeScan = 256;

// A unit is some 10 ns of work. A page costs 2.7 us when it is touched for the first time, and next
// to nothing afterwards; filling it costs what the filler's own charge says.
[[gnu::always_inline]] inline void ChargeBlock(size_t bytes) {
  if (g_charge_hook != nullptr) g_charge_hook(static_cast<int64_t>(bytes >> 5));
}

[[gnu::always_inline]] inline void ChargeMove(size_t bytes) {
  if (g_charge_hook != nullptr) g_charge_hook(static_cast<int64_t>(bytes >> 6));
}

}  // namespace terrarium::memory

#endif  // TERRARIUM_INTERP_MEMORY_CHARGE_H_
