#include "base/values/wire.h"

#include <cmath>
#include <cstring>
#include <limits>
#include <random>
#include <string>

#include "gtest/gtest.h"

namespace terrarium::base {
namespace {

std::string Wire(const Value& value) {
  std::string wire;
  EXPECT_TRUE(AppendWire(value, wire).ok());
  return wire;
}

Value Nested(int depth) {
  Value value = 1;
  for (int i = 0; i < depth; ++i) value = Value::List({std::move(value)});
  return value;
}

const Value& Everything() {
  static const Value& value = *new Value(Value::Dict({
      {"none", nullptr},
      {"bools", Value::List({true, false})},
      {"ints", Value::List({0, -1, INT64_MAX, INT64_MIN})},
      {"big", Value::BigInt("-123456789012345678901234567890")},
      {"floats", Value::List({0.0, -0.0, 1e308, 5e-324, HUGE_VAL})},
      {"text", Value(std::string("nul \0, surrogate \xED\xA0\x80, \xF0\x9F\x90\x8D", 26))},
      {"bytes", Value::Bytes(std::string("\0\xFF", 2))},
      {"typed", *Value::Typed(Value::Kind::kFraction, Value::Tuple({1, 3}))},
      {"empty", Value::List({Value::List({}), Value::Tuple({}), Value::Set({}),
                             Value::FrozenSet({}), Value::Dict({}), ""})},
      {Value::Tuple({1, 2}), Value::Set({1, 2})},
      {7, Value::FrozenSet({"x"})},
      {"deep", Nested(50)},
  }));
  return value;
}

TEST(Wire, EveryKindComesBackEqual) {
  Value back = ReadWire(Wire(Everything())).value();
  EXPECT_EQ(back, Everything());
  // Equality of doubles does not tell these apart.
  EXPECT_TRUE(std::signbit(back.Find("floats")->items()[1].float_value()));
  Value nan = ReadWire(Wire(std::nan(""))).value();
  EXPECT_TRUE(std::isnan(nan.float_value()));
}

TEST(Wire, AppendsBehindWhatIsThere) {
  std::string wire = "x";
  ASSERT_TRUE(AppendWire(true, wire).ok());
  EXPECT_EQ(wire, "xT");
}

TEST(Wire, DepthIsLimitedOnBothSides) {
  std::string wire;
  EXPECT_TRUE(AppendWire(Nested(kMaxDepth), wire).ok());
  EXPECT_TRUE(ReadWire(wire).ok());
  EXPECT_FALSE(AppendWire(Nested(kMaxDepth + 1), wire).ok());

  // What a corrupt guest might leave: nesting without end, each a list of one.
  std::string level = "l";
  level.append("\1\0\0\0", 4);
  std::string deep;
  for (int i = 0; i < 1'000'000; ++i) deep += level;
  deep += 'N';
  EXPECT_EQ(ReadWire(deep).status().code(), absl::StatusCode::kInvalidArgument);
}

TEST(Wire, EveryTruncationIsRefused) {
  std::string wire = Wire(Everything());
  for (size_t n = 0; n < wire.size(); ++n) {
    // A copy of its own, so that reading beyond its end is seen by a sanitizer.
    std::string cut(wire, 0, n);
    cut.shrink_to_fit();
    EXPECT_FALSE(ReadWire(cut).ok()) << n;
  }
}

TEST(Wire, WhatIsLeftOverIsRefused) {
  EXPECT_FALSE(ReadWire(Wire(1) + "N").ok());
  EXPECT_FALSE(ReadWire(Wire(Everything()) + std::string(1, '\0')).ok());
}

TEST(Wire, UnknownTagsAreRefused) {
  const std::string known = "NTFiIdsbrltSZDO";
  for (int tag = 0; tag < 256; ++tag) {
    if (known.find(static_cast<char>(tag)) != std::string::npos) continue;
    std::string wire(64, '\0');
    wire[0] = static_cast<char>(tag);
    EXPECT_FALSE(ReadWire(wire).ok()) << tag;
  }
}

// A count that is not there must cost neither memory nor time.
TEST(Wire, CountsAreNotBelieved) {
  for (char tag : {'l', 't', 'S', 'Z', 'D', 's', 'b', 'r', 'I'}) {
    for (uint32_t count : {1u, 1000u, 0x7FFFFFFFu, 0xFFFFFFFFu}) {
      std::string wire(1, tag);
      wire.append(reinterpret_cast<const char*>(&count), sizeof(count));
      EXPECT_FALSE(ReadWire(wire).ok()) << tag << count;
    }
  }
  // Each item is another list of everything that follows: 2^n of them, if a count were taken on
  // trust.
  std::string bomb;
  for (int i = 0; i < 190; ++i) {
    bomb += 'l';
    uint32_t rest = static_cast<uint32_t>((190 - i) * 5);
    bomb.append(reinterpret_cast<const char*>(&rest), sizeof(rest));
  }
  EXPECT_FALSE(ReadWire(bomb).ok());
}

TEST(Wire, RandomBytesAndRandomDamageNeverHurt) {
  std::mt19937_64 random(17);
  const std::string good = Wire(Everything());
  int accepted = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string wire = good;
    for (uint64_t hits = random() % 4 + 1; hits > 0; --hits) {
      wire[random() % wire.size()] = static_cast<char>(random());
    }
    if (i % 2 == 0) {
      wire.resize(random() % 64);
      for (char& c : wire) c = "NTFiIdsbrltSZDO\0\1\2\3"[random() % 19];
    }
    if (absl::StatusOr<Value> value = ReadWire(wire); value.ok()) {
      ++accepted;
      // What was read is written the same, unless it is of a kind that goes to no guest.
      std::string again;
      if (AppendWire(*value, again).ok()) {
        EXPECT_EQ(again.size(), wire.size());
      }
    }
  }
  EXPECT_GT(accepted, 100);
}

}  // namespace
}  // namespace terrarium::base
