// A session keeps its state between calls. A call that is killed never happened; the host goes back
// by name, by calls, or tries two ways and keeps one.
#include "examples/basics/must.h"
#include "terrarium/terrarium.h"

namespace tr = terrarium;

int main() {
  tr::Engine engine = Must(tr::Engine::Create());
  tr::Sandbox sandbox = Must(engine.NewSandbox(tr::Policy::Game().Instructions(100'000)));
  tr::SessionOptions options;
  options.history = 10;
  tr::Session shop = Must(sandbox.NewSession(R"(
stock = {"apple": 5}
def sell(sku, n):
    stock[sku] -= n
    return stock[sku]
def lose_count():
    stock.clear()
    while True: pass
)",
                                             options));
  const auto apples = [](tr::Session& session) { return Must(Must(session.Get("stock")).Get<int>("apple")); };
  Must(shop.Call("sell", "apple", 2).status());
  Must(shop.Checkpoint("monday"));
  const tr::Report lost = Must(shop.Call("lose_count"));
  std::cout << tr::OutcomeName(lost.outcome) << ", and still " << apples(shop) << " apples\n";

  tr::Session other = Must(shop.Clone());
  Must(other.Call("sell", "apple", 3).status());
  std::cout << "here " << apples(shop) << ", there " << apples(other) << "\n";

  for (int i = 0; i < 3; ++i) Must(shop.Call("sell", "apple", 1).status());
  Must(shop.Rewind(2));
  std::cout << "two calls ago " << apples(shop) << "\n";
  Must(shop.Rollback("monday"));
  std::cout << "on monday " << apples(shop) << "\n";
}
