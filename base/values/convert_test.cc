#include <array>
#include <chrono>
#include <complex>
#include <deque>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>

#include "gtest/gtest.h"
#include "terrarium/value.h"

namespace game {

struct Sku {
  std::string name;
  double price = 0;
  std::optional<int> stock;
  bool operator==(const Sku&) const = default;
};
TERRARIUM_FIELDS(Sku, name, price, stock)

struct Order {
  int id = 0;
  std::vector<Sku> skus;
  bool operator==(const Order&) const = default;
};
TERRARIUM_FIELDS(Order, id, skus)

struct Tree {
  int n = 0;
  std::vector<Tree> kids;
  bool operator==(const Tree&) const = default;
};
TERRARIUM_FIELDS(Tree, n, kids)

enum class Level : uint8_t { kLow = 1, kHigh = 200 };
enum class Team { kRed, kBlue };
TERRARIUM_ENUM_NAMES(Team, {"red", Team::kRed}, {"blue", Team::kBlue})

}  // namespace game

namespace terrarium {
namespace {

template <typename T>
void Crosses(const T& v, const Value& value) {
  EXPECT_EQ(Value::From(v), value);
  const absl::StatusOr<T> back = value.As<T>();
  ASSERT_TRUE(back.ok()) << back.status();
  EXPECT_EQ(*back, v);
}

template <typename T>
std::string Why(const Value& value) {
  return std::string(value.As<T>().status().message());
}

TEST(Convert, ContainersCrossBothWays) {
  Crosses(std::vector<int>{1, 2}, Value::List({1, 2}));
  Crosses(std::vector<bool>{true, false}, Value::List({true, false}));
  Crosses(std::deque<std::string>{"a"}, Value::List({"a"}));
  Crosses(std::array<double, 2>{1.5, 2.5}, Value::List({1.5, 2.5}));
  Crosses(std::set<int>{1, 2}, Value::Set({1, 2}));
  Crosses(std::unordered_set<std::string>{"x", "y"}, Value::Set({"y", "x"}));
  Crosses(std::map<int, std::string>{{1, "a"}}, Value::Dict({{1, "a"}}));
  Crosses(std::map<std::tuple<int, int>, double>{{{1, 2}, 0.5}},
          Value::Dict({{Value::Tuple({1, 2}), 0.5}}));
  Crosses(std::unordered_map<std::string, std::vector<int>>{{"k", {1}}},
          Value::Dict({{"k", Value::List({1})}}));
  Crosses(std::pair<int, std::string>{1, "x"}, Value::Tuple({1, "x"}));
  Crosses(std::tuple<int, bool, std::string>{1, true, "x"}, Value::Tuple({1, true, "x"}));
  Crosses(std::tuple<>(), Value::Tuple({}));
  Crosses(std::optional<int>(), Value());
  Crosses(std::optional<int>(7), Value(7));
  Crosses(std::complex<double>(1, -2),
          Value::Typed(Value::Kind::kComplex, Value::Tuple({1.0, -2.0})).value());
  Crosses(std::vector<Value>{1, "x"}, Value::List({1, "x"}));
  EXPECT_EQ(Value(std::string_view("sv")), Value("sv"));
  EXPECT_EQ(Value(std::map<std::string, int>{{"a", 1}}), Value::Dict({{"a", 1}}));
}

TEST(Convert, VariantsTakeTheFirstThatFits) {
  using V = std::variant<std::monostate, bool, int, std::string>;
  Crosses(V(), Value());
  Crosses(V(true), Value(true));
  Crosses(V(3), Value(3));
  Crosses(V(std::string("s")), Value("s"));
  EXPECT_EQ((Why<std::variant<int, std::string>>(1.5)), "expected int or str, got float");
}

TEST(Convert, StructsAreDicts) {
  const game::Order order = {.id = 1, .skus = {{"apple", 0.5, {}}, {"pear", 1.5, 3}}};
  Crosses(order,
          Value::Dict(
              {{"id", 1},
               {"skus",
                Value::List({Value::Dict({{"name", "apple"}, {"price", 0.5}, {"stock", Value()}}),
                             Value::Dict({{"name", "pear"}, {"price", 1.5}, {"stock", 3}})})}}));
  Crosses(
      game::Tree{1, {game::Tree{2, {}}}},
      Value::Dict(
          {{"n", 1}, {"kids", Value::List({Value::Dict({{"n", 2}, {"kids", Value::List({})}})})}}));
  // An optional member may be missing.
  const Value short_form = Value::Dict({{"name", "x"}, {"price", 1}});
  EXPECT_EQ(short_form.As<game::Sku>().value(), (game::Sku{"x", 1.0, {}}));
  EXPECT_EQ(Why<game::Sku>(Value::Dict({{"name", "x"}})), "price: missing");
  EXPECT_EQ(Why<game::Sku>(Value::Dict({{"name", "x"}, {"price", 1}, {"colour", 2}})),
            "colour: there is no such field");
  EXPECT_EQ(Why<game::Sku>(3), "expected dict, got int");
}

TEST(Convert, ErrorsSayWhere) {
  const Value sku = Value::Dict({{"name", "x"}, {"price", "free"}});
  const Value order = Value::Dict({{"id", 1}, {"skus", Value::List({sku})}});
  EXPECT_EQ(Why<game::Order>(order), "skus[0].price: expected float, got str");
  EXPECT_EQ(order.Get<std::vector<game::Sku>>("skus").status().message(),
            "skus[0].price: expected float, got str");
  EXPECT_EQ(Why<std::vector<std::vector<int>>>(Value::List({Value::List({1, "x"})})),
            "[0][1]: expected int, got str");
  EXPECT_EQ((Why<std::map<int, int>>(Value::Dict({{"a", 1}}))), "a: expected key int, got str");
  EXPECT_EQ((Why<std::map<std::string, int>>(Value::Dict({{"a b", "c"}}))),
            "['a b']: expected int, got str");
  EXPECT_EQ((Why<std::tuple<int, int>>(Value::Tuple({1}))), "expected 2 elements, got 1");
  EXPECT_EQ((Why<std::array<int, 2>>(Value::List({1, nullptr}))), "[1]: expected int, got None");
  EXPECT_EQ(Why<std::set<int>>(Value::List({1})), "expected set, got list");
}

TEST(Convert, NumbersLoseNothing) {
  EXPECT_EQ(Value(INT64_MAX).As<uint64_t>().value(), static_cast<uint64_t>(INT64_MAX));
  EXPECT_EQ(Value(UINT64_MAX).As<uint64_t>().value(), UINT64_MAX);
  EXPECT_EQ(Why<uint64_t>(Value(-1)), "expected uint64, and -1 does not fit");
  EXPECT_EQ(Why<int64_t>(Value(UINT64_MAX)),
            "expected int64, and 18446744073709551615 does not fit");
  EXPECT_EQ(Value(int64_t{1} << 53).As<double>().value(), 0x1p53);
  EXPECT_FALSE(Value((int64_t{1} << 53) + 1).As<double>().ok());
  EXPECT_FALSE(Value(INT64_MAX).As<double>().ok());
  EXPECT_EQ(Value(INT64_MIN).As<double>().value(), -0x1p63);
  EXPECT_FALSE(Value(true).As<int>().ok());
  EXPECT_FALSE(Value(1.0).As<int>().ok());
  EXPECT_FALSE(Value(1).As<bool>().ok());
}

TEST(Convert, EnumsCrossByNumberOrName) {
  Crosses(game::Level::kHigh, Value(200));
  Crosses(game::Team::kBlue, Value("blue"));
  EXPECT_EQ(Why<game::Level>(Value(300)), "expected uint8, and 300 does not fit");
  EXPECT_EQ(Why<game::Team>(Value("green")), "expected one of 'red', 'blue', got 'green'");
  const Value member =
      Value::Typed(Value::Kind::kEnum, Value::Tuple({"Team", "BLUE", "blue"})).value();
  EXPECT_EQ(member.As<game::Team>().value(), game::Team::kBlue);
  EXPECT_EQ(member.As<std::string>().value(), "blue");
  const Value level =
      Value::Typed(Value::Kind::kEnum, Value::Tuple({"Level", "HIGH", 200})).value();
  EXPECT_EQ(level.As<int>().value(), 200);
}

TEST(Convert, TimesAreDatetimesAndTimedeltas) {
  using std::chrono::milliseconds;
  Crosses(milliseconds(1500),
          Value::Typed(Value::Kind::kTimeDelta, Value::Tuple({0, 1, 500'000})).value());
  Crosses(absl::Seconds(-1),
          Value::Typed(Value::Kind::kTimeDelta, Value::Tuple({-1, 86399, 0})).value());
  Crosses(absl::FromUnixMicros(1'500'000),
          Value::Typed(Value::Kind::kDateTime, "1970-01-01T00:00:01.500000+00:00").value());
  Crosses(std::chrono::system_clock::time_point(std::chrono::seconds(86400)),
          Value::Typed(Value::Kind::kDateTime, "1970-01-02T00:00:00+00:00").value());
  const auto at = [](const char* iso) {
    return Value::Typed(Value::Kind::kDateTime, iso).value().As<absl::Time>();
  };
  EXPECT_EQ(at("1970-01-01T01:00:00+01:00").value(), absl::UnixEpoch());
  EXPECT_EQ(at("1969-12-31T23:59:59.999999-00:00:00.000001").value(), absl::UnixEpoch());
  EXPECT_EQ(at("2026-11-28T15:00:00").status().message(),
            "expected a datetime with a time zone, got one without");
  for (const char* bad : {"", "2026", "2026-11-28 15:00:00+00:00", "2026-11-28T15:00:00+00",
                          "2026-11-28T15:00:00+00:00x", "2026-11-28T15:00:00.+00:00"}) {
    EXPECT_FALSE(at(bad).ok()) << bad;
  }
  EXPECT_EQ(Value::From(absl::InfiniteFuture()).payload(),
            Value("9999-12-31T23:59:59.999999+00:00"));
  EXPECT_EQ(Value::From(-absl::InfiniteDuration()).payload(), Value::Tuple({-999'999'999, 0, 0}));
}

TEST(Convert, FlatNumbersCrossAsOneBlock) {
  const std::vector<double> numbers = {1.5, -2.5, 1e300};
  const Value block = Value::From(std::span<const double>(numbers));
  EXPECT_EQ(block.kind(), Value::Kind::kArray);
  EXPECT_EQ(block.payload().items()[0], Value("d"));
  EXPECT_EQ(block.As<std::vector<double>>().value(), numbers);
  EXPECT_EQ(Why<std::vector<float>>(block), "expected list, got array.array");
  const std::vector<int64_t> ints = {1, INT64_MIN};
  EXPECT_EQ(Value::From(std::span<const int64_t>(ints)).As<std::vector<int64_t>>().value(), ints);
  EXPECT_EQ(Value::From(std::span<const double>()).As<std::vector<double>>().value(),
            std::vector<double>());
  // A block that is cut is not read.
  const Value cut =
      Value::Typed(Value::Kind::kArray, Value::Tuple({"d", Value::Bytes("1234567")})).value();
  EXPECT_FALSE(cut.As<std::vector<double>>().ok());
}

TEST(Convert, TypedContainersAreTakenAsPlainOnes) {
  const Value dict = Value::Dict({{"a", 1}});
  using Map = std::map<std::string, int>;
  const Value counter = Value::Typed(Value::Kind::kCounter, dict).value();
  EXPECT_EQ(counter.As<Map>().value(), (Map{{"a", 1}}));
  EXPECT_EQ(counter["a"], Value(1));
  const Value missing =
      Value::Typed(Value::Kind::kDefaultDict, Value::Tuple({"int", dict})).value();
  EXPECT_EQ(missing.As<Map>().value(), (Map{{"a", 1}}));
  const Value deque =
      Value::Typed(Value::Kind::kDeque, Value::Tuple({Value(), Value::List({1, 2})})).value();
  EXPECT_EQ(deque.As<std::vector<int>>().value(), (std::vector<int>{1, 2}));
  const Value record =
      Value::Typed(Value::Kind::kDataclass,
                   Value::Tuple({"Sku", Value::Dict({{"name", "x"}, {"price", 2}})}))
          .value();
  EXPECT_EQ(record.As<game::Sku>().value(), (game::Sku{"x", 2.0, {}}));
}

}  // namespace
}  // namespace terrarium
