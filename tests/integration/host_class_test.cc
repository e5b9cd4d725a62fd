// Host objects in guests' hands: what was bound works, what was not cannot be reached, and a
// dropped object is dead.
#include <memory>
#include <string>
#include <vector>

#include "absl/time/clock.h"
#include "gtest/gtest.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

struct Entity {
  std::string name;
  int hp = 10;
  double x = 0;
  std::vector<std::string> items;
  int secret = 42;

  bool IsAlive() const { return hp > 0; }
  int Damage(int n) { return hp -= n; }
};

class HostClassTest : public testing::Test {
 protected:
  HostClassTest() : sandbox_(NewSandbox()) { Define(sandbox_); }

  void Define(Sandbox& sandbox) {
    const absl::Status status =
        sandbox.Module("world")
            .Class("Entity", entities_)
            .Doc("A being of the world.")
            .Property("hp", &Entity::hp)
            .Property(
                "x", [](const Entity& e) { return e.x; },
                [](Entity& e, double x) -> absl::Status {
                  if (x < 0) return Raise("ValueError", "x must not be negative");
                  e.x = x;
                  return absl::OkStatus();
                })
            .ReadOnly("name", &Entity::name)
            .Property("alive", &Entity::IsAlive)
            .Method("damage", &Entity::Damage, Arg("n") = 1, Doc("Hits it."))
            .Method("rename", [](Entity& e, std::string name) { e.name = std::move(name); })
            .Operator("__len__", [](Entity& e) { return e.items.size(); })
            .Operator("__add__", [](Entity& e, int n) { return e.hp + n; })
            .Operator("__getitem__",
                      [](Entity& e, size_t i) -> absl::StatusOr<std::string> {
                        if (i >= e.items.size()) return Raise("IndexError", "no such item");
                        return e.items[i];
                      })
            .status();
    ASSERT_TRUE(status.ok()) << status;
  }
  Value Eval(std::string_view source) {
    const Report r = RunIn(sandbox_, source, {{"e", entities_.Give(orc_)}});
    EXPECT_TRUE(r.ok()) << source << "\n" << r.Explain();
    return r.value;
  }
  std::string Error(std::string_view source) {
    const Report r = RunIn(sandbox_, source, {{"e", entities_.Give(orc_)}});
    EXPECT_NE(r.outcome, Outcome::kFault) << source;
    return r.ok() ? "no error: " + r.value.DebugString() : r.message;
  }

  Entity orc_ = {.name = "orc", .items = {"axe", "hat"}};
  Entity elf_ = {.name = "elf", .items = {}};
  Objects<Entity> entities_;
  Sandbox sandbox_;
};

TEST_F(HostClassTest, WhatWasBoundWorks) {
  EXPECT_EQ(Eval("e.hp, e.name, e.alive, len(e), e + 5, e[1]"),
            Value::Tuple({10, "orc", true, 2, 15, "hat"}));
  EXPECT_EQ(Eval("e.hp = 3\ne.hp"), Value(3));
  EXPECT_EQ(orc_.hp, 3);
  EXPECT_EQ(Eval("e.damage(2), e.damage(n=5), e.damage(), e.alive"),
            Value::Tuple({1, -4, -5, false}));
  EXPECT_EQ(Eval("e.x = 2\ne.x"), Value(2.0));
  EXPECT_EQ(Eval("e.rename('ogre')\ne.name"), Value("ogre"));
  EXPECT_EQ(Eval("type(e).damage(e, 1)"), Value(-6));
  EXPECT_EQ(Eval("m = e.damage\nm(1)"), Value(-7));
  EXPECT_EQ(Eval("type(e).__name__, type(e).__module__, type(e).__doc__"),
            Value::Tuple({"Entity", "world", "A being of the world."}));
}

TEST_F(HostClassTest, ErrorsAreThoseOfPython) {
  EXPECT_EQ(Error("e.x = -1"), "ValueError: x must not be negative");
  EXPECT_EQ(Error("e.name = 'x'"),
            "AttributeError: attribute 'name' of a host object is read-only");
  EXPECT_EQ(Error("del e.hp"), "AttributeError: attribute 'hp' of a host object cannot be deleted");
  EXPECT_EQ(Error("e.hp = 'full'"), "TypeError: hp() argument 2 must be int, not str");
  EXPECT_EQ(Error("e[7]"), "IndexError: no such item");
  EXPECT_EQ(Error("e.damage(1, 2)"),
            "TypeError: damage() takes from 1 to 2 positional arguments but 3 were given");
  EXPECT_NE(Error("e.secret").find("AttributeError"), std::string::npos);
}

TEST_F(HostClassTest, TheSameObjectIsTheSameHandle) {
  ASSERT_TRUE(sandbox_.Bind("orc", [&] { return entities_.Give(orc_); }).ok());
  ASSERT_TRUE(sandbox_.Bind("elf", [&] { return entities_.Give(elf_); }).ok());
  EXPECT_EQ(Eval("e is orc(), e == orc(), hash(e) == hash(orc()), e is elf(), e == elf(), "
                 "{e: 1}[orc()], len({e, orc(), elf()})"),
            Value::Tuple({true, true, true, false, false, 1, 2}));
  EXPECT_EQ(Eval("import world\nisinstance(e, world.Entity), type(elf()) is world.Entity, "
                 "isinstance(1, world.Entity)"),
            Value::Tuple({true, true, false}));
  EXPECT_EQ(Eval("import world\nmatch e:\n  case world.Entity(hp=10, name=n): r = n\n"
                 "  case _: r = None\nr"),
            Value("orc"));
  // Back to the host, as itself.
  EXPECT_EQ(entities_.Find(Eval("[e][0]")), &orc_);
  EXPECT_EQ(entities_.Find(Eval("{'a': elf()}")["a"]), &elf_);
}

TEST_F(HostClassTest, HostFunctionsTakeObjects) {
  ASSERT_TRUE(sandbox_.Bind("by_pointer", [](Entity* e) { return e->name; }).ok());
  ASSERT_TRUE(sandbox_.Bind("by_reference", [](const Entity& e, int n) { return e.hp + n; }).ok());
  EXPECT_EQ(Eval("by_pointer(e), by_reference(e, 1)"), Value::Tuple({"orc", 11}));
  EXPECT_EQ(Error("by_pointer(3)"),
            "TypeError: by_pointer() argument 1 must be host object, not int");
}

TEST_F(HostClassTest, ADroppedObjectIsDead) {
  ASSERT_TRUE(sandbox_.Bind("drop", [&](Entity& e) { entities_.Drop(e); }).ok());
  ASSERT_TRUE(sandbox_.Bind("elf", [&] { return entities_.Give(elf_); }).ok());
  for (const char* use :
       {"e.hp", "e.hp = 1", "e.damage()", "len(e)", "drop(e)", "e.name", "e + 1"}) {
    EXPECT_EQ(Error(std::string("drop(e)\nelf()\n") + use).substr(0, 15), "ReferenceError:") << use;
  }
  // Another object in its place is not it.
  EXPECT_EQ(Eval("drop(e)\nf = elf()\ne is f, e == f, f.name"),
            Value::Tuple({false, false, "elf"}));
  EXPECT_EQ(orc_.hp, 10);
}

TEST_F(HostClassTest, KeepsNothingFromRunToRun) {
  for (int i = 0; i < 50; ++i) {
    EXPECT_EQ(Eval("import world\nkeep = [e] * 1000\ne.damage(0)\ntry: world.Entity.hp = 5\n"
                   "except TypeError: r = 'fixed'\nr"),
              Value("fixed"));
  }
  ExpectHealthy(sandbox_);
}

// Everything that a program can try to make, change, copy or take apart.
TEST_F(HostClassTest, HandlesCannotBeForgedChangedCopiedOrTakenApart) {
  for (const char* source : {
           "type(e)()",
           "object.__new__(type(e))",
           "type(e).__new__(type(e))",
           "class F(type(e)): pass",
           "type('F', (type(e),), {})",
           "class F: pass\nF().__class__ = type(e)",
           "class F: pass\ne.__class__ = F",
           "class F: pass\nF.__bases__ = (type(e),)",
           "type(e).hp = 5",
           "type(e).new = 5",
           "del type(e).hp",
           "setattr(type(e), 'hp', 1)",
           "type(e).damage.__name__ = 'x'",
           "e.new = 5",
           "e.__dict__",
           "object.__setattr__(e, 'secret', 1)",
           "object.__getattribute__(e, 'secret')",
           "import copy\ncopy.copy(e)",
           "import copy\ncopy.deepcopy([e])",
           "e.__reduce_ex__(2)",
           "e.__reduce__()",
           "object.__reduce_ex__(e, 2)",
           "import weakref\nweakref.ref(e)",
           "type(type(e).hp)()",
           "type(type(e).damage)()",
           "type(e).damage(5)",
           "type(e).damage('e')",
           "type(e).damage()",
           "type(e).hp.__get__(5)",
           "type(e).hp.__set__(5, 1)",
           "type(e).__len__([1])",
           "class F:\n  d = type(e).damage\nF().d(1)",
           "class F:\n  hp = type(e).hp\nF().hp",
           "class F:\n  __len__ = type(e).__len__\nlen(F())",
           "from dataclasses import replace\nreplace(e, hp=1)",
           "memoryview(e)",
           "iter(e).__reduce__()[1][0].secret",
           "e.damage.__self__.secret",
           "e < e",
       }) {
    const std::string error = Error(source);
    EXPECT_EQ(error.find("no error"), std::string::npos) << source << "\n" << error;
    EXPECT_EQ(orc_.hp, 10) << source;
    EXPECT_EQ(orc_.secret, 42) << source;
  }
  ExpectHealthy(sandbox_);
}

// A handle of another class of the host's, and one that the sandbox does not know.
TEST_F(HostClassTest, ClassesAreToldApart) {
  struct Door {
    int hp = 77;
  } door;
  Objects<Door> doors;
  ASSERT_TRUE(
      sandbox_.Module("world").Class("Door", doors).Property("hp", &Door::hp).status().ok());
  ASSERT_TRUE(sandbox_.Bind("door", [&] { return doors.Give(door); }).ok());
  ASSERT_TRUE(sandbox_.Bind("take", [](Entity& e) { return e.hp; }).ok());
  EXPECT_EQ(Eval("door().hp"), Value(77));
  EXPECT_EQ(Error("type(e).damage(door())").substr(0, 15), "ReferenceError:");
  EXPECT_EQ(Error("type(e).hp.__get__(door())").substr(0, 15), "ReferenceError:");
  EXPECT_EQ(Error("take(door())").substr(0, 15), "ReferenceError:");
  Objects<Entity> others;
  ASSERT_TRUE(sandbox_.Bind("other", [&] { return others.Give(orc_); }).ok());
  EXPECT_EQ(Error("other()"), "TypeError: the object's class is not bound in this sandbox");
  // Text gives no handles.
  EXPECT_FALSE(Value::FromJson(entities_.Give(orc_).ToJson()).ok());
}

TEST_F(HostClassTest, DefinitionsThatCannotBeAreRefused) {
  Objects<Entity> more;
  const auto refused = [&](std::string_view member) {
    Sandbox s = NewSandbox();
    return !s.Module("w").Class("E", more).Method(member, &Entity::IsAlive).status().ok();
  };
  for (const char* name : {"__init__", "__new__", "__eq__", "__hash__", "__class__", "__getattr__",
                           "__getattribute__", "__setattr__", "__del__", "__dict__", "__reduce__",
                           "__copy__", "__get__", "for", "1x", ""}) {
    EXPECT_TRUE(refused(name)) << name;
  }
  EXPECT_FALSE(refused("__call__"));
  // Objects have one class.
  EXPECT_FALSE(sandbox_.Module("world").Class("Twice", entities_).status().ok());
  EXPECT_FALSE(sandbox_.Module("json").Class("E", more).status().ok());
}

// A script that does not compile leaves the sandbox, and its classes, as they were.
TEST_F(HostClassTest, OutlivesAScriptThatIsRefused) {
  EXPECT_EQ(Eval("e.hp"), Value(10));
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(
        sandbox_.Prepare(std::string(static_cast<size_t>(i) * 1000, '#') + "\nx = = 1")->outcome,
        Outcome::kRejected);
    EXPECT_EQ(Eval("[e, e][1].hp"), Value(10));
  }
  ASSERT_TRUE(sandbox_.Prepare("e.hp + 1")->ok());
  EXPECT_EQ(sandbox_.RunPrepared({{"e", entities_.Give(orc_)}})->value, Value(11));
}

TEST_F(HostClassTest, StubsTellWhatIsBound) {
  ASSERT_TRUE(
      sandbox_.Module("world").Const("G", 9.81).Const("NAMES", Value::List({"a"})).status().ok());
  ASSERT_TRUE(sandbox_.Module("world.clock").Def("now", [] { return absl::Now(); }).status().ok());
  ASSERT_TRUE(sandbox_
                  .Bind(
                      "log", [](std::string_view) {}, Arg("text"), Doc("Says \"it\"."))
                  .ok());
  const auto stubs = sandbox_.Stubs();
  ASSERT_EQ(stubs.size(), 3u);
  EXPECT_EQ(stubs.at("__builtins__.pyi"), "def log(text: str) -> None:\n    'Says \"it\".'\n");
  EXPECT_EQ(stubs.at("world/clock.pyi"), "import datetime\ndef now() -> datetime.datetime: ...\n");
  const std::string& world = stubs.at("world/__init__.pyi");
  for (const char* line :
       {"G: float\n", "NAMES: list\n", "class Entity:\n    'A being of the world.'\n",
        "    @property\n    def hp(self) -> int: ...\n",
        "    @hp.setter\n    def hp(self, value: int) -> None: ...\n",
        "    def damage(self, n: int = 1) -> int:\n        'Hits it.'\n",
        "    def rename(self, arg2: str, /) -> None: ...\n",
        "    def __len__(self, /) -> int: ...\n"}) {
    EXPECT_NE(world.find(line), std::string::npos) << line << world;
  }
  // They are Python.
  for (const auto& [file, text] : stubs) {
    const Report r = NewSandbox().Check(text).value();
    EXPECT_TRUE(r.ok()) << file << r.Explain();
  }
}

TEST_F(HostClassTest, IterGoesThroughACopy) {
  Objects<Entity> more;
  Sandbox s = NewSandbox();
  ASSERT_TRUE(s.Module("w").Class("E", more).Iter([](Entity& e) { return e.items; }).status().ok());
  EXPECT_EQ(RunIn(s, "[i for i in e], 'axe' in e", {{"e", more.Give(orc_)}}).value,
            Value::Tuple({Value::List({"axe", "hat"}), true}));
}

TEST(HostClassPolicies, WorkUnderEveryPreset) {
  for (std::string_view name : Policy::PresetNames()) {
    Objects<Entity> entities;
    Entity orc = {.name = "orc", .items = {"axe"}};
    Sandbox s = NewSandbox(Policy::Preset(name).value());
    ASSERT_TRUE(s.Module("world")
                    .Class("Entity", entities)
                    .Property("hp", &Entity::hp)
                    .Method("damage", &Entity::Damage)
                    .Operator("__len__", [](Entity& e) { return e.items.size(); })
                    .status()
                    .ok());
    const Report r = RunIn(s, "e.hp = 8\n(e.damage(1), e.hp, len(e))", {{"e", entities.Give(orc)}});
    EXPECT_EQ(r.value, Value::Tuple({7, 7, 1})) << name << r.Explain();
  }
}

}  // namespace
}  // namespace terrarium
