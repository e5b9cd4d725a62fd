#include "base/values/typed_values.h"

#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_replace.h"
#include "base/values/value_json.h"
#include "base/values/wire.h"
#include "gtest/gtest.h"

namespace terrarium::base {
namespace {

using Kind = Value::Kind;

struct Sample {
  Kind kind;
  Value payload;
  std::string json;
  std::string spelling;  // what Python's repr() gives
};

const std::vector<Sample>& Samples() {
  static const auto& samples = *new std::vector<Sample>{
      {Kind::kComplex, Value::Tuple({0.0, 2.0}), R"({"$complex":[0.0,2.0]})", "2j"},
      {Kind::kComplex, Value::Tuple({1.5, -2.0}), R"({"$complex":[1.5,-2.0]})", "(1.5-2j)"},
      {Kind::kRange, Value::Tuple({0, 3, 1}), R"({"$range":[0,3,1]})", "range(0, 3)"},
      {Kind::kRange, Value::Tuple({5, 0, -2}), R"({"$range":[5,0,-2]})", "range(5, 0, -2)"},
      {Kind::kByteArray, Value::Bytes("hi"), R"({"$bytearray":{"$bytes":"aGk="}})",
       "bytearray(b'hi')"},
      {Kind::kArray, Value::Tuple({"B", Value::Bytes("hi")}),
       R"({"$array":["B",{"$bytes":"aGk="}]})", "array('B', b'hi')"},
      {Kind::kDecimal, "1.50", R"({"$decimal":"1.50"})", "Decimal('1.50')"},
      {Kind::kFraction, Value::Tuple({1, 3}), R"({"$fraction":[1,3]})", "Fraction(1, 3)"},
      {Kind::kDate, "2026-01-09", R"({"$date":"2026-01-09"})", "datetime.date(2026, 1, 9)"},
      {Kind::kTime, "15:00:00.000500", R"({"$time":"15:00:00.000500"})",
       "datetime.time(15, 0, 0, 500)"},
      {Kind::kTime, "00:00:00", R"({"$time":"00:00:00"})", "datetime.time(0, 0)"},
      {Kind::kDateTime, "2026-11-28T15:21:00", R"({"$datetime":"2026-11-28T15:21:00"})",
       "datetime.datetime(2026, 11, 28, 15, 21)"},
      {Kind::kDateTime, "2026-11-28T15:21:09+00:00", R"({"$datetime":"2026-11-28T15:21:09+00:00"})",
       "datetime.datetime(2026, 11, 28, 15, 21, 9, tzinfo=datetime.timezone.utc)"},
      {Kind::kDateTime, "2026-11-28T15:21:09-05:30", R"({"$datetime":"2026-11-28T15:21:09-05:30"})",
       "datetime.datetime(2026, 11, 28, 15, 21, 9, "
       "tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=66600)))"},
      {Kind::kTimeDelta, Value::Tuple({0, 0, 0}), R"({"$timedelta":[0,0,0]})",
       "datetime.timedelta(0)"},
      {Kind::kTimeDelta, Value::Tuple({-1, 3, 5}), R"({"$timedelta":[-1,3,5]})",
       "datetime.timedelta(days=-1, seconds=3, microseconds=5)"},
      {Kind::kUuid, "12345678-1234-5678-1234-567812345678",
       R"({"$uuid":"12345678-1234-5678-1234-567812345678"})",
       "UUID('12345678-1234-5678-1234-567812345678')"},
      {Kind::kDefaultDict, Value::Tuple({"int", Value::Dict({{"a", 1}})}),
       R"({"$defaultdict":["int",{"a":1}]})", "defaultdict(<class 'int'>, {'a': 1})"},
      {Kind::kDefaultDict, Value::Tuple({Value(), Value::Dict({})}),
       R"({"$defaultdict":[null,{}]})", "defaultdict(None, {})"},
      {Kind::kOrderedDict, Value::Dict({{"a", 1}}), R"({"$ordereddict":{"a":1}})",
       "OrderedDict({'a': 1})"},
      {Kind::kCounter, Value::Dict({{1, 2}}), R"({"$counter":{"$dict":[[1,2]]}})",
       "Counter({1: 2})"},
      {Kind::kCounter, Value::Dict({}), R"({"$counter":{}})", "Counter()"},
      {Kind::kDeque, Value::Tuple({Value(), Value::List({1})}), R"({"$deque":[null,[1]]})",
       "deque([1])"},
      {Kind::kDeque, Value::Tuple({3, Value::List({})}), R"({"$deque":[3,[]]})",
       "deque([], maxlen=3)"},
      {Kind::kEnum, Value::Tuple({"Color", "RED", 1}), R"({"$enum":["Color","RED",1]})",
       "<Color.RED: 1>"},
      {Kind::kNamedTuple, Value::Tuple({"P", Value::Dict({{"x", 1}, {"y", 2}})}),
       R"({"$namedtuple":["P",{"x":1,"y":2}]})", "P(x=1, y=2)"},
      {Kind::kDataclass, Value::Tuple({"P", Value::Dict({{"x", "a"}})}),
       R"({"$dataclass":["P",{"x":"a"}]})", "P(x='a')"},
      {Kind::kStruct, Value::Tuple({"Vec2", Value::List({1.0, 2.5})}),
       R"({"$struct":["Vec2",[1.0,2.5]]})", "Vec2(1.0, 2.5)"},
      {Kind::kObject, Value::Tuple({1, 2, 3}), R"({"$object":[1,2,3]})", "<host object>"},
  };
  return samples;
}

TEST(TypedValues, EveryKindHasOneRow) {
  std::set<Kind> kinds;
  std::set<char> codes;
  std::set<std::string_view> keys;
  for (const TypedValue& row : TypedValues()) {
    kinds.insert(row.kind);
    codes.insert(row.code);
    keys.insert(row.json);
  }
  EXPECT_EQ(kinds.size(), TypedValues().size());
  EXPECT_EQ(codes.size(), TypedValues().size());
  EXPECT_EQ(keys.size(), TypedValues().size());
  for (int kind = static_cast<int>(Kind::kRepr) + 1; kind <= static_cast<int>(Kind::kObject);
       ++kind) {
    EXPECT_TRUE(kinds.contains(static_cast<Kind>(kind))) << kind;
  }
  std::set<Kind> sampled;
  for (const Sample& sample : Samples()) sampled.insert(sample.kind);
  EXPECT_EQ(sampled, kinds);
}

TEST(TypedValues, HaveAJsonFormAndPythonsSpelling) {
  for (const Sample& sample : Samples()) {
    const Value value = Value::Typed(sample.kind, sample.payload).value();
    EXPECT_EQ(absl::StrReplaceAll(value.ToJson(), {{": ", ":"}, {", ", ","}}), sample.json);
    if (sample.kind == Kind::kObject) {
      // A text must not give what only the host can.
      EXPECT_FALSE(Value::FromJson(sample.json).ok());
    } else {
      EXPECT_EQ(Value::FromJson(sample.json).value(), value) << sample.json;
    }
    EXPECT_EQ(value.DebugString(), sample.spelling);
  }
}

TEST(TypedValues, CrossTheWireUnlessTheirClassIsTheGuests) {
  for (const Sample& sample : Samples()) {
    const Value value = Value::Typed(sample.kind, sample.payload).value();
    std::string wire;
    const absl::Status status = AppendWire(Value::List({value}), wire, "state");
    if (FindTyped(sample.kind)->goes_to_guests) {
      ASSERT_TRUE(status.ok()) << status;
      EXPECT_EQ(ReadWire(wire).value(), Value::List({value}));
    } else {
      EXPECT_TRUE(std::string(status.message()).starts_with("state[0]: ")) << status;
    }
  }
}

TEST(TypedValues, OtherPayloadsAreRefused) {
  for (const TypedValue& row : TypedValues()) {
    EXPECT_FALSE(Value::Typed(row.kind, Value(1.5)).ok());
    EXPECT_FALSE(Value::Typed(row.kind, Value::Tuple({1})).ok());
    std::string wire = {kTagTyped, row.code, kTagTrue};
    EXPECT_FALSE(ReadWire(wire).ok()) << row.name;
    EXPECT_FALSE(ValueFromJson("{\"" + std::string(row.json) + "\": true}").ok()) << row.name;
  }
  EXPECT_FALSE(Value::Typed(Kind::kInt, Value(1)).ok());
}

TEST(Wire, WhatDoesNotGoToAGuestIsRefusedWithItsPlace) {
  std::string wire;
  const Value state = Value::Dict({{"npcs", Value::List({1, Value::Repr("<object>")})}});
  EXPECT_EQ(AppendWire(state, wire, "state").message(),
            "state.npcs[1]: the repr() of an object does not go to a guest");
}

}  // namespace
}  // namespace terrarium::base
