#include "terrarium/value.h"

#include <limits>
#include <map>
#include <optional>
#include <string>
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
  EXPECT_EQ(Value("x").As<int>().status().message(), "expected an int, got a str");
  EXPECT_EQ(Value(300).As<int8_t>().status().message(), "expected an int in range, got an int");
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
