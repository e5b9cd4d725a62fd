// Objects of the host's: scripts hold handles, and what is dropped is gone for them at once. A value
// class is copied instead, and computes without the host.
#include <string>

#include "examples/basics/must.h"
#include "terrarium/terrarium.h"

namespace tr = terrarium;

struct Vec2 {
  double x = 0, y = 0;
};
TERRARIUM_VALUE_CLASS(Vec2, x, y)

namespace {

struct Monster {
  std::string name;
  int hp = 10;
  Vec2 at;
  int Damage(int n) { return hp -= n; }
};

}  // namespace

int main() {
  tr::Engine engine = Must(tr::Engine::Create());
  tr::Sandbox sandbox = Must(engine.NewSandbox(tr::Policy::Game()));
  Must(sandbox.Module("geo").ValueClass<Vec2>("Vec2").status());
  tr::Objects<Monster> monsters;
  Must(sandbox.Module("world")
           .Class("Monster", monsters)
           .ReadOnly("name", &Monster::name)
           .ReadOnly("hp", &Monster::hp)
           .Property("at", &Monster::at)
           .Method("damage", &Monster::Damage, tr::Arg("n") = 1)
           .status());
  Monster orc = {.name = "orc", .hp = 10, .at = {1, 2}};
  tr::SessionOptions options;
  options.inputs = {{"orc", monsters.Give(orc)}};
  tr::Session session = Must(sandbox.NewSession(R"(
from geo import Vec2
def hit():
    orc.at += Vec2(0.5, 0) * 2
    return f"{orc.name} has {orc.damage(3)} left"
def cheat():
    orc.hp = 1000
)",
                                                options));
  std::cout << Must(Must(session.Call("hit")).value.As<std::string>()) << ", and stands at " << orc.at.x
            << "\n";
  std::cout << Must(session.Call("cheat")).exception->type << "\n";
  monsters.Drop(orc);
  std::cout << Must(session.Call("hit")).exception->type << "\n";
}
