// Two planes of errors: a status is the host's problem, a report is what the guest did.
#include "examples/basics/must.h"
#include "terrarium/terrarium.h"

namespace tr = terrarium;

int main() {
  tr::Engine engine = Must(tr::Engine::Create());
  tr::Sandbox sandbox = Must(engine.NewSandbox(tr::Policy::Plugin()));

  // The host's: a name that no variable can have.
  std::cout << sandbox.Run("x", {{"not a name", 1}}).status().code() << "\n";

  // The guest's, before it ran: a line for each thing that the policy does not have.
  const tr::Report refused = Must(sandbox.Run("import socket\nopen.__globals__"));
  for (const tr::Violation& violation : refused.violations) {
    std::cout << violation.line << ":" << violation.column << ": " << violation.rule << "\n";
  }
  // The guest's, while it ran: what it raised, and where.
  const tr::Report raised = Must(sandbox.Run("def half(x): return x / 0\nhalf(1)"));
  std::cout << raised.exception->type << ": " << raised.exception->message << "\n";
  for (const tr::TracebackEntry& entry : raised.exception->traceback) {
    std::cout << "  line " << entry.line << " in " << entry.function << "\n";
  }
  // One sentence for a log.
  std::cout << raised.Explain() << "\n";
}
