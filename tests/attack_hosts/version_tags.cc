// CPython numbers the versions of immutable types process-wide, up to 65535. Immutable types of
// loaded modules live in the region, so that each run numbers them anew, and what is used up stays
// used up. Expected: after a tenant has numbered more than twice as many, another tenant's program
// is as fast as before.
#include <algorithm>

#include "host.h"

int main() {
  terrarium::Engine engine = attack::MakeEngine({.max_isolates = 1});
  auto tenant = *engine.NewSandbox(terrarium::Policy::Plugin());
  auto other = *engine.NewSandbox(terrarium::Policy::Plugin());
  const char* program =
      "from collections import deque\n"
      "from functools import partial\n"
      "d = deque(maxlen=10)\n"
      "p = partial(abs)\n"
      "for i in range(300000):\n"
      "    d.append(i)\n"
      "    p.func\n";
  auto time = [&] {
    int64_t best = INT64_MAX;
    for (int i = 0; i < 15; ++i) {
      best = std::min(best, other.Run(program)->usage.cpu_ns);
    }
    return static_cast<double>(best) / 1e6;
  };
  double before = time();
  const char* filler =
      "import itertools as t\n"
      "for c in (t.chain, t.count, t.cycle, t.repeat, t.product, t.permutations,\n"
      "          t.combinations, t.accumulate, t.groupby, t.takewhile, t.dropwhile,\n"
      "          t.islice, t.starmap, t.compress, t.filterfalse, t.pairwise, t.batched):\n"
      "    c.__name__\n    c.x if hasattr(c, 'x') else 0\n";
  for (int i = 0; i < 8000; ++i) {
    auto report = tenant.Run(filler);
    if (!report->ok()) return puts(attack::Tell(report).c_str()), 2;
  }
  double after = time();
  printf("%.1f ms before, %.1f ms after\n", before, after);
  return attack::Verdict(after < before * 1.15);
}
