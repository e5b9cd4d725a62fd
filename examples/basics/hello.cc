// The least that a host needs: an engine, a sandbox, a run, and its value.
#include <iostream>

#include "terrarium/terrarium.h"

int main() {
  namespace tr = terrarium;
  absl::StatusOr<tr::Engine> engine = tr::Engine::Create();
  if (!engine.ok()) return std::cerr << engine.status() << "\n", 1;
  absl::StatusOr<tr::Sandbox> sandbox = engine->NewSandbox(tr::Policy::Plugin());
  if (!sandbox.ok()) return std::cerr << sandbox.status() << "\n", 1;
  absl::StatusOr<tr::Report> report = sandbox->Run("print('hello')\n6 * 7");
  if (!report.ok()) return std::cerr << report.status() << "\n", 1;
  std::cout << report->stdout_text << report->value << "\n";
}
