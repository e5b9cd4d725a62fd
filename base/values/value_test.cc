#include "terrarium/value.h"

#include <limits>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "gtest/gtest.h"

namespace terrarium {
namespace {

TEST(Value, FindsStrKeysOfDictsOnly) {
  const Value dict = Value::Dict({{"n", 3}, {7, "seven"}});
  ASSERT_NE(dict.Find("n"), nullptr);
  EXPECT_EQ(dict.Find("n")->int_value(), 3);
  EXPECT_EQ(dict.Find("7"), nullptr);
  EXPECT_EQ(Value(3).Find("n"), nullptr);
}

TEST(Value, AsAnswersTheKindAskedFor) {
  EXPECT_EQ(Value(3).As<int>().value(), 3);
  EXPECT_EQ(Value(3).As<double>().value(), 3.0);
  EXPECT_EQ(Value("x").As<std::string>().value(), "x");
  EXPECT_EQ(Value({1, 2}).As<std::vector<int>>().value(), (std::vector<int>{1, 2}));
  EXPECT_EQ(Value().As<std::optional<int>>().value(), std::nullopt);
  const auto map = Value::Dict({{"a", 1}}).As<std::map<std::string, int>>().value();
  EXPECT_EQ(map.at("a"), 1);
}

TEST(Value, AsNamesWhatItGot) {
  EXPECT_EQ(Value("x").As<int>().status().message(), "expected int, got str");
  EXPECT_EQ(Value(300).As<int8_t>().status().message(), "expected int8, and 300 does not fit");
  EXPECT_EQ(Value(1).As<bool>().status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_FALSE(Value({1, "x"}).As<std::vector<int>>().ok());
  const auto map = Value::Dict({{1, 1}}).As<std::map<std::string, int>>();
  EXPECT_FALSE(map.ok());
}

TEST(Value, UnsignedBeyondInt64BecomesBigInt) {
  const Value big(std::numeric_limits<uint64_t>::max());
  EXPECT_EQ(big.kind(), Value::Kind::kBigInt);
  EXPECT_EQ(big.DebugString(), "18446744073709551615");
}

TEST(ValueDebugString, SpellsLikePython) {
  EXPECT_EQ(Value().DebugString(), "None");
  EXPECT_EQ(Value(true).DebugString(), "True");
  EXPECT_EQ(Value(1.0).DebugString(), "1.0");
  EXPECT_EQ(Value({1, "a", nullptr}).DebugString(), "[1, 'a', None]");
  EXPECT_EQ(Value::Tuple({}).DebugString(), "()");
  EXPECT_EQ(Value::Tuple({1}).DebugString(), "(1,)");
  EXPECT_EQ(Value::Tuple({1, 2}).DebugString(), "(1, 2)");
  EXPECT_EQ(Value::Set({}).DebugString(), "set()");
  EXPECT_EQ(Value::Set({1}).DebugString(), "{1}");
  EXPECT_EQ(Value::FrozenSet({}).DebugString(), "frozenset()");
  EXPECT_EQ(Value::FrozenSet({1}).DebugString(), "frozenset({1})");
  EXPECT_EQ(Value::Dict({{"a", 1}, {2, Value::List({})}}).DebugString(), "{'a': 1, 2: []}");
  EXPECT_EQ(Value::Repr("<object>").DebugString(), "<object>");
}

TEST(ValueDebugString, QuotesAndEscapesLikePython) {
  EXPECT_EQ(Value("it's").DebugString(), "\"it's\"");
  EXPECT_EQ(Value("'\"").DebugString(), "'\\'\"'");
  EXPECT_EQ(Value("\n\t\\\x1b\x7f").DebugString(), R"('\n\t\\\x1b\x7f')");
  EXPECT_EQ(Value("h\xC3\xA9").DebugString(), "'h\xC3\xA9'");
  EXPECT_EQ(Value("\xC2\xA0").DebugString(), R"('\xa0')");
  EXPECT_EQ(Value("\xED\xA0\x80").DebugString(), R"('\ud800')");
  EXPECT_EQ(Value("\xE2\x80\xAE").DebugString(), R"('\u202e')");
  EXPECT_EQ(Value("\xF3\xA0\x80\x81").DebugString(), R"('\U000e0001')");
  EXPECT_EQ(Value::Bytes(std::string("a\0\xff'", 4)).DebugString(), R"(b"a\x00\xff'")");
}

TEST(Value, BracesCopyAValueAndListTheRest) {
  const Value list = Value::List({1});
  const Value copy{list};  // NOLINT(performance-unnecessary-copy-initialization): asked here
  EXPECT_EQ(copy, list);
  const Value made = Value{Value::Dict({{"a", 1}})};
  EXPECT_EQ(made.kind(), Value::Kind::kDict);
  EXPECT_EQ(Value{1}, Value::List({1}));
  EXPECT_EQ((Value{list, list}), Value::List({list, list}));
  const Value pairs = {{"sku", "apple"}, {"n", 3}};
  EXPECT_EQ(pairs, Value::List({Value::List({"sku", "apple"}), Value::List({"n", 3})}));
}

TEST(Value, WhatWasMovedFromIsNone) {
  Value a = Value::List({1, 2});
  const Value b = std::move(a);
  // NOLINTNEXTLINE(bugprone-use-after-move,clang-analyzer-cplusplus.Move): that is what is asked
  EXPECT_TRUE(a.is_none());
  EXPECT_EQ(a, Value());
  EXPECT_EQ(b.size(), 2u);
  // A part of a value may take its place.
  Value outer = Value::List({Value::List({7})});
  outer = std::move(*outer.At("[0]").value());
  EXPECT_EQ(outer, Value::List({7}));
}

Value Deep(int levels) {
  Value deep = 1;
  for (int i = 0; i < levels; ++i) {
    // Not by braces, which copy.
    if (i % 3 == 0) {
      Value::Pairs pairs;
      pairs.emplace_back("k", std::move(deep));
      deep = Value::Dict(std::move(pairs));
    } else {
      Value::Items items;
      items.push_back(std::move(deep));
      deep = i % 3 == 1 ? Value::List(std::move(items)) : Value::Set(std::move(items));
    }
  }
  return deep;
}

// Host-built: no policy bounds it, so nothing that works on it may recurse.
TEST(Value, DeepValuesAreCopiedComparedHashedAndDestroyed) {
  const Value deep = Deep(200'000);
  const Value copy = deep;  // NOLINT(performance-unnecessary-copy-initialization): asked here
  EXPECT_TRUE(copy == deep);
  EXPECT_EQ(copy.Hash(), deep.Hash());
  EXPECT_FALSE(Deep(200'003) == deep);
  EXPECT_NE(copy.DebugString().find("..."), std::string::npos);
  EXPECT_NE(copy.ToJson().find("$repr"), std::string::npos);
  EXPECT_FALSE(copy.As<int>().ok());
  Value assigned;
  assigned = copy;
  EXPECT_TRUE(assigned == deep);
}

TEST(Value, SetsAndDictsHaveNoOrder) {
  EXPECT_EQ(Value::Set({1, 2, 3}), Value::Set({3, 1, 2}));
  EXPECT_FALSE(Value::Set({1, 2, 3}) == Value::Set({3, 1, 4}));
  EXPECT_EQ(Value::Dict({{"a", 1}, {"b", 2}}), Value::Dict({{"b", 2}, {"a", 1}}));
  EXPECT_FALSE(Value::Dict({{"a", 1}, {"b", 2}}) == Value::Dict({{"b", 1}, {"a", 2}}));
  EXPECT_FALSE(Value::List({1, 2}) == Value::List({2, 1}));
  EXPECT_EQ(Value::Set({Value::FrozenSet({1, 2}), 3}), Value::Set({3, Value::FrozenSet({2, 1})}));
  // Kinds count: Python's 1 == 1.0 == True does not hold here.
  EXPECT_FALSE(Value(1) == Value(1.0));
  EXPECT_EQ(Value(0.0).Hash(), Value(-0.0).Hash());
  EXPECT_EQ(Value::Set({1, 2, 3}).Hash(), Value::Set({3, 1, 2}).Hash());
  EXPECT_NE(Value::List({1, 2}).Hash(), Value::List({2, 1}).Hash());
  const std::unordered_set<Value> all = {1, "x", Value::List({1}), Value::List({1})};
  EXPECT_EQ(all.size(), 3u);
}

TEST(ValuePath, ReadsAndWritesInPlace) {
  Value order = Value::Dict({{"skus", Value::List({Value::Dict({{"price", 1.5}})})},
                             {"two words", Value::Tuple({1, 2})},
                             {7, "seven"}});
  EXPECT_EQ(order.Get<double>("skus[0].price").value(), 1.5);
  EXPECT_EQ(order.Get<int>("['two words'][-1]").value(), 2);
  EXPECT_EQ(order.Get<std::string>("[7]").value(), "seven");
  EXPECT_EQ(order["skus"][0]["price"], Value(1.5));
  EXPECT_TRUE(order["skus"][9]["nothing"].is_none());
  ASSERT_TRUE(order.Set("skus[0].price", "free").ok());
  EXPECT_EQ(order.Get<double>("skus[0].price").status().message(),
            "skus[0].price: expected float, got str");
  ASSERT_TRUE(order.Set("skus[1]", 5).ok());
  ASSERT_TRUE(order.Set("note", "new").ok());
  EXPECT_EQ(order["skus"].size(), 2u);
  EXPECT_EQ(order["note"], Value("new"));
  EXPECT_EQ(order.Set("skus[5]", 5).code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(order.Set("nothing.here", 5).code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(order.Get<int>("skus[7].price").status().message(),
            "skus[7]: there is nothing at this place of a value of type list");
  for (const char* bad : {".a", "a..b", "a[", "a[x]", "a['b]", "a]b[", "a[1]b"}) {
    EXPECT_EQ(order.At(bad).status().code(), absl::StatusCode::kInvalidArgument) << bad;
  }
  EXPECT_EQ(order.At("").value(), &order);
}

TEST(ValueDebugString, DeepTreesEnd) {
  Value deep;
  for (int i = 0; i < 5000; ++i) {
    Value::Items items;
    items.push_back(std::move(deep));
    deep = Value::List(std::move(items));
  }
  EXPECT_NE(deep.DebugString().find("[...]"), std::string::npos);
}

}  // namespace
}  // namespace terrarium
