// Value classes: copied into guest memory, computed with there, copied back.
#include <string>

#include "gtest/gtest.h"
#include "tests/support/sandbox.h"

namespace game {
struct Vec2 {
  double x = 0, y = 0;
  bool operator==(const Vec2&) const = default;
};
TERRARIUM_VALUE_CLASS(Vec2, x, y)
struct Rgb {
  float r = 0, g = 0, b = 0;
  bool operator==(const Rgb&) const = default;
};
TERRARIUM_VALUE_CLASS(Rgb, r, g, b)
}  // namespace game

namespace terrarium {
namespace {

using game::Rgb, game::Vec2;

Sandbox WithClasses(const Policy& policy = Roomy()) {
  Sandbox s = NewSandbox(policy);
  EXPECT_TRUE(s.Module("geo").ValueClass<Vec2>("Vec2").ValueClass<Rgb>("Color").status().ok());
  return s;
}

Value EvalWith(std::string_view source) {
  Sandbox s = WithClasses();
  const Report r = RunIn(s, "from geo import *\n" + std::string(source),
                         {{"v", Vec2{3, 4}}, {"w", Vec2{1, -1}}});
  EXPECT_TRUE(r.ok()) << source << r.Explain();
  return r.value;
}

TEST(ValueClass, CrossesBothWays) {
  Sandbox s = WithClasses();
  ASSERT_TRUE(s.Bind("move", [](Vec2 at, double by) { return Vec2{at.x + by, at.y}; }).ok());
  ASSERT_TRUE(s.Bind("fade", [](const Rgb& c) { return Rgb{c.r / 2, c.g, c.b}; }).ok());
  const Report r =
      RunIn(s, "import geo\n[move(v, 1), fade(geo.Color(1, 0.5, 0)), type(v) is geo.Vec2]",
            {{"v", Vec2{1, 2}}});
  ASSERT_TRUE(r.ok()) << r.Explain();
  EXPECT_EQ(r.value[0].As<Vec2>().value(), (Vec2{2, 2}));
  EXPECT_EQ(r.value[1].As<Rgb>().value(), (Rgb{0.5, 0.5, 0}));
  EXPECT_EQ(r.value[2], Value(true));
  EXPECT_EQ(RunIn(s, "move(geo, 1)").exception->type, "NameError");
  EXPECT_FALSE(r.value[0].As<Rgb>().ok());
  EXPECT_EQ(r.value[0].DebugString(), "Vec2(2.0, 2.0)");
  // A sandbox that does not know the class.
  Sandbox other = NewSandbox();
  EXPECT_EQ(RunIn(other, "1", {{"v", Vec2{}}}).message,
            "TypeError: the value class 'Vec2' is not bound in this sandbox");
}

TEST(ValueClass, ComputesInTheGuest) {
  const auto is = [](const char* source, Vec2 expected) {
    EXPECT_EQ(EvalWith(source).As<Vec2>().value(), expected) << source;
  };
  is("v + w", {4, 3});
  is("v - w", {2, 5});
  is("v * 2", {6, 8});
  is("0.5 * v", {1.5, 2});
  is("v / 2", {1.5, 2});
  is("-v", {-3, -4});
  is("sum([v, w], Vec2(0, 0))", {4, 3});
  is("Vec2(y=1, x=2)", {2, 1});
  is("import copy\ncopy.deepcopy([v])[0]", {3, 4});
  EXPECT_EQ(
      EvalWith("v.x, v[1], len(v), list(v), v == Vec2(3, 4), v != w, hash(v) == hash(Vec2(3, 4)), "
               "bool(Vec2(0, 0)), repr(v)"),
      Value::Tuple(
          {3.0, 4.0, 2, Value::List({3.0, 4.0}), true, true, true, false, "Vec2(3.0, 4.0)"}));
  EXPECT_EQ(EvalWith("match v:\n  case Vec2(x=3, y=b): r = b\n  case _: r = None\nr"), Value(4.0));
  EXPECT_EQ(EvalWith("match v:\n  case Vec2(a, b): r = a + b\nr"), Value(7.0));
  EXPECT_EQ(EvalWith("a, b = v\na * b"), Value(12.0));
}

TEST(ValueClass, RefusesWhatItIsNot) {
  Sandbox s = WithClasses();
  for (const char* source : {
           "v + 1",
           "v * v",
           "1 / v",
           "v / 0",
           "v + Color(1, 2, 3)",
           "v < v",
           "Vec2()",
           "Vec2(1)",
           "Vec2(1, 2, 3)",
           "Vec2('a', 1)",
           "Vec2(1, z=2)",
           "Vec2(1, x=2)",
           "v.x = 1",
           "v.z = 1",
           "v[2]",
           "v[-3]",
           "Vec2.x = 1",
           "del Vec2.x",
           "class V(Vec2): pass",
           "v[0] = 1",
           "v.__class__ = Color",
           "v.__dict__",
           "object.__new__(Vec2)",
           "Vec2.__add__(1, v)",
           "Vec2.x.__get__(Color(1, 2, 3))",
           "Vec2.__len__(5)",
           "Vec2(10**400, 0)",
       }) {
    const Report r = RunIn(s, std::string("from geo import *\n") + source, {{"v", Vec2{1, 2}}});
    EXPECT_TRUE(r.outcome == Outcome::kException || r.outcome == Outcome::kRejected)
        << source << r.value.DebugString();
  }
  EXPECT_FALSE(s.Module("geo").ValueClass<Vec2>("Again").status().ok());
  ExpectHealthy(s);
}

// A number of the guest's own making is not asked what it is.
TEST(ValueClass, RunsNoCodeOfTheGuests) {
  EXPECT_EQ(EvalWith("class F(float):\n  def __mul__(self, o): return 'mine'\n"
                     "  def __rmul__(self, o): return 'rmine'\nv * F(2), F(2) * v"),
            Value::Tuple({"rmine", "mine"}));
}

TEST(ValueClass, WorksUnderEveryPreset) {
  for (std::string_view name : Policy::PresetNames()) {
    Sandbox s = WithClasses(Policy::Preset(name).value());
    const Report r = RunIn(s, "v + v * 2", {{"v", Vec2{1, 2}}});
    ASSERT_TRUE(r.ok()) << name << r.Explain();
    EXPECT_EQ(r.value.As<Vec2>().value(), (Vec2{3, 6})) << name;
  }
}

}  // namespace
}  // namespace terrarium
