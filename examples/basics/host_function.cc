// Functions of the host's that scripts call: names and defaults for parameters, exceptions, a module.
#include <map>
#include <string>

#include "examples/basics/must.h"
#include "terrarium/terrarium.h"

namespace tr = terrarium;

int main() {
  tr::Engine engine = Must(tr::Engine::Create());
  tr::Sandbox sandbox = Must(engine.NewSandbox(tr::Policy::Plugin()));
  const std::map<std::string, double> prices = {{"apple", 0.5}, {"pear", 2.0}};
  const auto price = [&](const std::string& sku, int count) -> absl::StatusOr<double> {
    const auto found = prices.find(sku);
    if (found == prices.end()) return tr::Raise("KeyError", sku);
    return found->second * count;
  };
  Must(sandbox.Module("shop")
           .Def("price", price, tr::Arg("sku"), tr::Arg("count") = 1, tr::Doc("What they cost."))
           .Const("CURRENCY", "EUR")
           .status());
  const tr::Report report = Must(sandbox.Run(R"(
import shop
try:
    shop.price("plum")
except KeyError as error:
    print("there is no", error)
try:
    shop.price("pear", "two")
except TypeError as error:
    print(error)
f"{shop.price('apple') + shop.price('pear', count=2)} {shop.CURRENCY}"
)"));
  std::cout << report.stdout_text << Must(report.value.As<std::string>()) << "\n";
}
