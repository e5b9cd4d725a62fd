#include "base/values/value_json.h"

#include <algorithm>
#include <limits>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/escaping.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "base/text/json_text.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"

namespace terrarium::base {
namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();

struct Case {
  Value value;
  const char* json;
};

// The contract's table, row by row.
const std::vector<Case>& Spellings() {
  static const auto& cases = *new std::vector<Case>{
      {Value(), "null"},
      {Value(true), "true"},
      {Value(-7), "-7"},
      {Value(int64_t{1} << 53), "9007199254740992"},
      {Value((int64_t{1} << 53) + 1), R"({"$int": "9007199254740993"})"},
      {Value(-(int64_t{1} << 53) - 1), R"({"$int": "-9007199254740993"})"},
      {Value::BigInt("123456789012345678901"), R"({"$int": "123456789012345678901"})"},
      {Value(1.0), "1.0"},
      {Value(kInf), R"({"$float": "inf"})"},
      {Value(-kInf), R"({"$float": "-inf"})"},
      {Value("h\xC3\xA9\n"), "\"h\xC3\xA9\\n\""},
      {Value::Bytes(std::string("\0\1\xff", 3)), R"({"$bytes": "AAH/"})"},
      {Value::List({1, "a"}), R"([1, "a"])"},
      {Value::Tuple({}), R"({"$tuple": []})"},
      {Value::Set({1}), R"({"$set": [1]})"},
      {Value::FrozenSet({1}), R"({"$frozenset": [1]})"},
      {Value::Dict({{"a", 1}, {"b", Value::Tuple({2})}}), R"({"a": 1, "b": {"$tuple": [2]}})"},
      {Value::Dict({}), "{}"},
      {Value::Dict({{1, 2}}), R"({"$dict": [[1, 2]]})"},
      {Value::Dict({{"$int", "1"}}), R"({"$dict": [["$int", "1"]]})"},
  };
  return cases;
}

TEST(ValueToJson, SpellsEachKindAsTheContractSays) {
  for (const Case& c : Spellings()) EXPECT_EQ(ValueToJson(c.value), c.json);
  EXPECT_EQ(ValueToJson(Value(std::numeric_limits<double>::quiet_NaN())), R"({"$float": "nan"})");
  EXPECT_EQ(ValueToJson(Value::Repr("<f>")), R"({"$repr": "<f>"})");
}

TEST(ValueFromJson, ReadsBackWhatWasWritten) {
  for (const Case& c : Spellings()) {
    const absl::StatusOr<Value> read = ValueFromJson(c.json);
    ASSERT_TRUE(read.ok()) << c.json << ": " << read.status();
    EXPECT_TRUE(*read == c.value) << c.json << ": " << read->DebugString();
  }
}

TEST(ValueToJson, SetsAreSortedByTheirText) {
  EXPECT_EQ(ValueToJson(Value::Set({"b", 10, 9, "a"})), R"({"$set": ["a", "b", 10, 9]})");
}

// What it means: each set's elements sorted by their whole text, the inner sets first.
std::string Naive(const Value& value) {
  if (value.kind() == Value::Kind::kList) {
    std::string text;
    for (const Value& item : value.items()) {
      absl::StrAppend(&text, text.empty() ? "" : ", ", Naive(item));
    }
    return absl::StrCat("[", text, "]");
  }
  if (value.kind() != Value::Kind::kFrozenSet) return ValueToJson(value);
  std::vector<std::string> texts;
  for (const Value& item : value.items()) texts.push_back(Naive(item));
  std::sort(texts.begin(), texts.end());
  std::string text;
  for (const std::string& one : texts) absl::StrAppend(&text, text.empty() ? "" : ", ", one);
  return absl::StrCat("{\"$frozenset\": [", text, "]}");
}

Value RandomValue(std::mt19937& random, int depth) {
  const auto pick = [&random](unsigned n) { return static_cast<int>(random() % n); };
  if (depth == 0 || pick(3) == 0) {
    if (pick(2) == 0) return pick(3);
    return std::string(static_cast<size_t>(pick(30)), 'a') + std::string(1, "\x01 b"[pick(3)]);
  }
  Value::Items items;
  for (int i = pick(12); i >= 0; --i) items.push_back(RandomValue(random, depth - 1));
  return pick(4) == 0 ? Value::List(std::move(items)) : Value::FrozenSet(std::move(items));
}

TEST(ValueToJson, SetsInSetsAreSortedByTheirWholeText) {
  std::mt19937 random(5);
  for (int i = 0; i < 2000; ++i) {
    const Value value = RandomValue(random, i % 5);
    ASSERT_EQ(ValueToJson(value), Naive(value));
    std::string pieces;
    JsonWriter json([&](std::string_view piece) { pieces += piece; });
    WriteValue(Value::List({value, value}), json);
    json.Flush();
    ASSERT_EQ(pieces, absl::StrCat("[", Naive(value), ", ", Naive(value), "]"));
  }
}

// Texts with much in common, in groups that split late and one by one.
TEST(ValueToJson, LongTextsOfASetAreSorted) {
  Value::Items items;
  for (int i = 0; i < 300; ++i) {
    items.push_back(std::string(static_cast<size_t>(i * 7 % 300), 'x') + "y");
    items.push_back(std::string(500, 'x') + std::to_string(i * 7 % 300));
  }
  const Value value = Value::FrozenSet(std::move(items));
  EXPECT_EQ(ValueToJson(value), Naive(value));
}

// A surrogate pair in two halves and its character are two keys, and one in JSON.
TEST(ValueToJson, NoTwoKeysOfAnObjectAreEqual) {
  const std::string halves = "\xED\xA0\xBD\xED\xB8\x80", whole = "\xF0\x9F\x98\x80";
  EXPECT_EQ(ValueToJson(Value::Dict({{halves, 1}, {whole, 2}})),
            absl::StrCat(R"({"$dict": [["\ud83d\ude00", 1], [")", whole, R"(", 2]]})"));
  EXPECT_EQ(ValueToJson(Value::Dict({{"\xFF", 1}})), "{\"$dict\": [[\"\xEF\xBF\xBD\", 1]]}");
  EXPECT_EQ(ValueToJson(Value::Dict({{whole, 1}})), absl::StrCat("{\"", whole, "\": 1}"));
}

TEST(ValueToJson, BytesAreWrittenInPieces) {
  const std::string bytes(200'000, '\xFB');
  EXPECT_EQ(ValueToJson(Value::Bytes(bytes)),
            absl::StrCat("{\"$bytes\": \"", absl::Base64Escape(bytes), "\"}"));
}

TEST(ValueToJson, LoneSurrogatesAndBadBytesStayValidJson) {
  EXPECT_EQ(ValueToJson(Value("\xED\xB2\x80")), R"("\udc80")");
  EXPECT_EQ(ValueToJson(Value::Dict({{"\xED\xA0\x80", 1}})), R"({"\ud800": 1})");
  EXPECT_EQ(ValueToJson(Value("\xFF")), "\"\xEF\xBF\xBD\"");
}

TEST(ValueToJson, DeepValuesEndAndStayValid) {
  Value deep(1);
  for (int i = 0; i < 1000; ++i) {
    Value::Items items;
    items.push_back(std::move(deep));
    deep = Value::Tuple(std::move(items));
  }
  const std::string json = ValueToJson(deep);
  EXPECT_TRUE(absl::StrContains(json, R"({"$repr": "..."})"));
  EXPECT_TRUE(nlohmann::json::accept(json));
}

TEST(ValueFromJson, KeepsBigIntsAndOrderAndTheLastOfEqualKeys) {
  EXPECT_EQ(ValueFromJson("18446744073709551616")->DebugString(), "18446744073709551616");
  EXPECT_EQ(ValueFromJson("18446744073709551615")->kind(), Value::Kind::kBigInt);
  EXPECT_EQ(ValueFromJson("-9223372036854775809")->DebugString(), "-9223372036854775809");
  EXPECT_EQ(ValueFromJson(R"({"b": 1, "a": 2, "b": 3})")->DebugString(), "{'b': 3, 'a': 2}");
}

TEST(ValueFromJson, TakesTheIntegersThatPythonTakes) {
  for (const size_t digits : {300, 310, 4000, 4300}) {
    const std::string text(digits, '7');
    EXPECT_EQ(ValueFromJson(text)->DebugString(), text);
    EXPECT_EQ(ValueFromJson("-" + text)->DebugString(), "-" + text);
  }
  for (const size_t digits : {4301, 4933, 100'000}) {
    const std::string text(digits, '7');
    for (const std::string& json : {text, "[-" + text + "]", "{\"$int\": \"" + text + "\"}"}) {
      const absl::Status status = ValueFromJson(json).status();
      EXPECT_TRUE(absl::StrContains(status.message(), "4300 digits")) << status;
      EXPECT_LT(status.message().size(), 200u);
    }
  }
  EXPECT_EQ(ValueFromJson("1.7976931348623157e308")->float_value(), 1.7976931348623157e308);
  EXPECT_EQ(ValueFromJson("0.1")->float_value(), 0.1);
  EXPECT_EQ(ValueFromJson("1e-400")->float_value(), 0.0);
}

TEST(ValueFromJson, SaysWhatIsWrongInOneSentence) {
  const std::pair<const char*, const char*> cases[] = {
      {"", "not JSON"},
      {"[1, 2", "not JSON"},
      {"{\"a\": nope}", "not JSON"},
      {"1e999", "not JSON"},
      {"\"\xFF\"", "not JSON"},
      {"[1] 2", "not JSON"},
      {R"({"$int": 5})", "$int needs a string"},
      {R"({"$int": "x"})", "$int needs a string of digits"},
      {R"({"$float": "wide"})", "$float needs"},
      {R"({"$bytes": "*"})", "$bytes needs a string of base64"},
      {R"({"$tuple": 1})", "$tuple needs an array"},
      {R"({"$dict": [[1]]})", "$dict needs an array of [key, value] arrays"},
      {R"({"$repr": "x"})", "cannot be read back"},
      {R"({"$nope": 1})", "unknown form $nope"},
      {R"({"$int": "1", "b": 2})", "$int must be the only key"},
  };
  for (const auto& [json, message] : cases) {
    const absl::StatusOr<Value> read = ValueFromJson(json);
    ASSERT_FALSE(read.ok()) << json;
    EXPECT_EQ(read.status().code(), absl::StatusCode::kInvalidArgument);
    EXPECT_TRUE(absl::StrContains(read.status().message(), message))
        << json << ": " << read.status();
    EXPECT_FALSE(absl::StrContains(read.status().message(), "\n")) << json;
  }
}

TEST(ValueFromJson, HostileDepthIsRefused) {
  const std::string open(1'000'000, '[');
  EXPECT_EQ(ValueFromJson(open).status().message(), "nested too deeply");
  std::string objects;
  for (int i = 0; i < 100'000; ++i) absl::StrAppend(&objects, "{\"a\":");
  EXPECT_EQ(ValueFromJson(objects).status().message(), "nested too deeply");
}

}  // namespace
}  // namespace terrarium::base
