// Modules of the host's: imports as of any module, names that collide, constants that are new in
// each run.
#include <string>

#include "gtest/gtest.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

struct World {
  int spawned = 0;
  std::string Spawn(std::string kind, int n) {
    spawned += n;
    return kind + " x" + std::to_string(n);
  }
};

TEST(HostModule, IsImportedInAllTheWaysThereAre) {
  Sandbox s = NewSandbox();
  World world;
  ASSERT_TRUE(s.Module("world")
                  .Def("spawn", &World::Spawn, &world, Arg("kind"), Arg("n") = 1, Doc("Spawns."))
                  .Const("GRAVITY", 9.81)
                  .Const("NAMES", Value::List({"orc", "elf"}))
                  .status()
                  .ok());
  ASSERT_TRUE(
      s.Module("world.physics.fluid").Def("flow", [](int n) { return 2 * n; }).status().ok());
  EXPECT_EQ(RunIn(s, "import world\nworld.spawn('orc', n=2)").value, Value("orc x2"));
  EXPECT_EQ(RunIn(s, "from world import spawn, GRAVITY as g\nspawn('elf'), g").value,
            Value::Tuple({"elf x1", 9.81}));
  EXPECT_EQ(RunIn(s, "import world.physics.fluid as f\nf.flow(4)").value, Value(8));
  EXPECT_EQ(RunIn(s, "import world.physics.fluid\nworld.physics.fluid.flow(4)").value, Value(8));
  EXPECT_EQ(RunIn(s, "from world.physics import fluid\nfluid.__name__").value,
            Value("world.physics.fluid"));
  EXPECT_EQ(RunIn(s, "from world import *\nspawn('a')").value, Value("a x1"));
  EXPECT_EQ(RunIn(s, "import world\nworld.spawn.__doc__, world.spawn.__name__").value,
            Value::Tuple({"Spawns.", "spawn"}));
  EXPECT_EQ(RunIn(s, "import world\nworld.spawn()").message,
            "TypeError: spawn() missing 1 required positional argument: 'kind'");
  // Not a builtin, and not without the import.
  EXPECT_EQ(RunIn(s, "spawn").exception->type, "NameError");
  EXPECT_EQ(RunIn(s, "import world.nothing").outcome, Outcome::kRejected);
  EXPECT_EQ(world.spawned, 4);
}

// A guest may change its own view of a module, as in Python: for this run.
TEST(HostModule, IsNewInEachRun) {
  Sandbox s = NewSandbox();
  ASSERT_TRUE(s.Module("world").Const("LIST", Value::List({1})).Const("N", 1).status().ok());
  EXPECT_EQ(RunIn(s, "import world\nworld.LIST.append(2)\nworld.N = 5\nworld.LIST, world.N").value,
            Value::Tuple({Value::List({1, 2}), 5}));
  EXPECT_EQ(RunIn(s, "import world\nworld.LIST, world.N").value,
            Value::Tuple({Value::List({1}), 1}));
  // More may be defined later.
  ASSERT_TRUE(s.Module("world").Def("late", [] { return 7; }).status().ok());
  EXPECT_EQ(RunIn(s, "import world\nworld.late() + world.N").value, Value(8));
}

TEST(HostModule, NamesThatCollideOrCannotBeAreRefused) {
  Sandbox s = NewSandbox();
  for (const char* name : {"", "json", "json.extra", "os", "a..b", ".a", "1a", "for", "__main__",
                           "a b", "__builtins__", "terrarium.__x__"}) {
    EXPECT_EQ(s.Module(name).status().code(), absl::StatusCode::kInvalidArgument) << name;
  }
  ASSERT_TRUE(s.Module("world").status().ok());
  EXPECT_EQ(s.Module("world").Def("for", [] {}).status().code(),
            absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(s.Module("world").Const("__name__", 1).status().code(),
            absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(s.Module("world").Const("X", Value::List({Value::Repr("<object>")})).status().message(),
            "world.X[0]: the repr() of an object does not go to a guest");
  EXPECT_EQ(s.AddModules({{.name = "world", .source = ""}}).status().message(),
            "module \"world\": the host has a module \"world\"");
  ASSERT_TRUE(s.AddModules({{.name = "mine", .source = "X = 1"}}).ok());
  EXPECT_EQ(s.Module("mine.native").status().message(),
            "module \"mine.native\": the program has a module \"mine\"");
  EXPECT_EQ(RunIn(s, "import mine, world\nmine.X").value, Value(1));
}

// The first error is kept; what follows it is left out.
TEST(HostModule, KeepsItsFirstError) {
  Sandbox s = NewSandbox();
  const HostModule module =
      s.Module("world").Def("a", [] { return 1; }).Def("not a name", [] {}).Def("b", [] {});
  EXPECT_NE(module.status().message().find("not a name"), std::string::npos);
  EXPECT_EQ(RunIn(s, "import world\nworld.a(), hasattr(world, 'b')").value,
            Value::Tuple({1, false}));
}

}  // namespace
}  // namespace terrarium
