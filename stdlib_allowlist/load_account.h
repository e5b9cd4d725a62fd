// Who pays for what an import does: the load of library code has an allowance of its own.
//
// Threads: called with the interpreter attached.
// Tested by: tests/integration/authority_test.cc.
#ifndef TERRARIUM_STDLIB_ALLOWLIST_LOAD_ACCOUNT_H_
#define TERRARIUM_STDLIB_ALLOWLIST_LOAD_ACCOUNT_H_

#include <cstdint>

#include "interp/isolate/run_context.h"
#include "stdlib_allowlist/loader.h"

namespace terrarium::stdlib_allowlist {

// While it lives, library code is loaded, and frames of guests are told apart (RunGuestFrame).
// Loading library code is not charged to the guest, within an allowance, as far as it costs what
// modules of their size cost. The rest is work of a guest's that took place meanwhile, in C code
// that it put where library code calls it; its own frames pay by themselves (RunGuestFrame).
class Uncharged {
 public:
  explicit Uncharged(Loader& loader);
  ~Uncharged();
  Uncharged(const Uncharged&) = delete;
  Uncharged& operator=(const Uncharged&) = delete;

 private:
  Loader& loader_;
  const int64_t outer_units_;
  int64_t allowance_ = 0;
  const bool nested_;
  isolate::RunContext* run_;
};

// In the middle of a load, while code of a guest's may run: it pays for itself, and nothing is
// loading for it. Elsewhere nothing.
class GuestsTurn {
 public:
  GuestsTurn();
  ~GuestsTurn();
  GuestsTurn(const GuestsTurn&) = delete;
  GuestsTurn& operator=(const GuestsTurn&) = delete;

 private:
  const bool watched_;
  isolate::RunContext* run_;
};

}  // namespace terrarium::stdlib_allowlist

#endif  // TERRARIUM_STDLIB_ALLOWLIST_LOAD_ACCOUNT_H_
