// A host with its own floating-point environment: rounding, flush-to-zero, trapping divisions.
// Expected: guests compute as in any other process (I5), and the host's environment is as it was,
// inside a bound function too (I3).
#include <xmmintrin.h>

#include <cfenv>

#include "host.h"

int main() {
  terrarium::Engine engine = attack::MakeEngine({.max_isolates = 1});
  auto sandbox = *engine.NewSandbox(terrarium::Policy::Plugin());
  const char* source =
      "x = 5e-324\nprint(x * 1.0, 1 / 3 * 3, 0.1 + 0.2, 1e308 * 10)\n"
      "print(2.675 * 100, f'{0.5:.0f}', float('1.0000000000000002'))\n";
  auto plain = sandbox.Run(source);
  bool good = true;
  auto look = [&](const char* name) {
    unsigned before = _mm_getcsr() & 0xFFC0;
    auto report = sandbox.Run(source);
    bool same = report.ok() && report->stdout_text == plain->stdout_text;
    bool kept = (_mm_getcsr() & 0xFFC0) == before;
    printf("%-16s %s %s: %s\n", name, same ? "same" : "DIFFERENT", kept ? "kept" : "HOST CHANGED",
           attack::Tell(report).c_str());
    good &= same && kept;
  };
  fesetround(FE_UPWARD);
  look("round up");
  fesetround(FE_TONEAREST);
  _mm_setcsr(_mm_getcsr() | 0x8040);
  look("flush to zero");
  _mm_setcsr(_mm_getcsr() & ~0x8040u);
  feenableexcept(FE_OVERFLOW | FE_DIVBYZERO | FE_INVALID);
  look("traps");
  fedisableexcept(FE_ALL_EXCEPT);
  return attack::Verdict(good);
}
