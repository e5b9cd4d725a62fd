// Every limit ends a run, says which it was, and leaves the next run as if nothing had been.
#include "examples/basics/must.h"
#include "terrarium/terrarium.h"

namespace tr = terrarium;

int main() {
  tr::Engine engine = Must(tr::Engine::Create());
  tr::Policy policy = tr::Policy::Plugin();
  policy.Instructions(1'000'000).Memory(tr::MiB(16)).OutputLimit(1'000);
  tr::Sandbox sandbox = Must(engine.NewSandbox(policy));
  policy.Instructions(100'000'000).Deadline(absl::Milliseconds(5));
  tr::Sandbox hurried = Must(engine.NewSandbox(policy));
  const char* const kLoop = "while True: pass";
  const char* const kHoard = "kept = []\nwhile True: kept.append('x' * 100_000)";
  const char* const kChatter = "while True: print('again')";
  const auto show = [](const char* what, const tr::Report& report) {
    std::cout << what << ": " << tr::OutcomeName(report.outcome) << " (" << tr::ReasonName(report.reason)
              << ")\n";
  };
  show("a loop", Must(sandbox.Run(kLoop)));
  show("a hoard", Must(sandbox.Run(kHoard)));
  show("chatter", Must(sandbox.Run(kChatter)));
  show("a loop in five milliseconds", Must(hurried.Run(kLoop)));
  const tr::Report fine = Must(sandbox.Run("sum(range(100))"));
  std::cout << "then: " << fine.value << ", within " << (fine.usage.instructions < 1'000'000 ? "its" : "no")
            << " budget\n";
}
