#include <iostream>

#include "terrarium/terrarium.h"

int main() {
  namespace tr = terrarium;
  auto engine = tr::Engine::Create();  // once per process
  if (!engine.ok()) return std::cerr << engine.status() << "\n", 1;
  auto policy = tr::Policy::Plugin();
  policy.Instructions(5'000'000).Memory(tr::MiB(32)).Deadline(absl::Milliseconds(50));
  auto sandbox = engine->NewSandbox(policy);
  if (!sandbox.ok()) return std::cerr << sandbox.status() << "\n", 1;
  auto bound = sandbox->Bind("price", [](std::string sku) { return sku == "apple" ? 0.5 : 2.0; });
  if (!bound.ok()) return std::cerr << bound << "\n", 1;
  tr::Inputs inputs = {{"skus", tr::Value::List({"apple", "pear", "apple"})}};
  auto report = sandbox->Run("sum(price(sku) for sku in skus)", inputs);
  if (!report.ok()) return std::cerr << report.status() << "\n", 1;  // the host's problem
  if (!report->ok()) std::cerr << report->Explain() << "\n";         // the guest's
  std::cout << report->value.As<double>().value_or(-1) << "\n";      // 3
}
