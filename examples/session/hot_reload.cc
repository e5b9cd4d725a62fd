// New code for a script that runs: its state stays, a migration turns it into the new shape, and a
// source that fails leaves everything as it was.
#include <string>

#include "examples/basics/must.h"
#include "terrarium/terrarium.h"

namespace tr = terrarium;

int main() {
  tr::Engine engine = Must(tr::Engine::Create());
  tr::Sandbox sandbox = Must(engine.NewSandbox(tr::Policy::Game()));
  tr::Session npc = Must(sandbox.NewSession(R"(
gold = 3
position = (1, 2)
def greet(): return f"I have {gold} coins"
def work():
    global gold
    gold += 1
)"));
  Must(npc.Call("work").status());
  const auto greeting = [&] { return Must(Must(npc.Call("greet")).value.As<std::string>()); };
  std::cout << greeting() << "\n";

  const tr::Report reloaded = Must(npc.Reload(R"(
gold = 0
purse = {}
def migrate(old):
    purse["gold"] = old["gold"]
    purse["where"] = list(old["position"])
def greet(): return f"My purse: {purse}"
)"));
  std::cout << tr::OutcomeName(reloaded.outcome) << ": " << greeting() << "\n";

  const tr::Report broken = Must(npc.Reload("def greet(): return 1 /"));
  std::cout << tr::OutcomeName(broken.outcome) << ": " << greeting() << "\n";
}
