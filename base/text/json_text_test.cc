#include "base/text/json_text.h"

#include <algorithm>
#include <string>

#include "base/text/utf8.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"

namespace terrarium::base {
namespace {

std::string Quoted(std::string_view text) {
  std::string out;
  AppendJsonString(text, out);
  return out;
}

TEST(AppendJsonString, EscapesWhatJsonForbids) {
  EXPECT_EQ(Quoted("a\"b\\c\n\r\t"), R"("a\"b\\c\n\r\t")");
  EXPECT_EQ(Quoted(std::string_view("\0\x1F\x7F", 3)), R"("\u0000\u001f\u007f")");
}

TEST(AppendJsonString, EscapesWhatATerminalObeys) {
  EXPECT_EQ(Quoted("\xC2\x9B\xE2\x80\xAE\xE2\x80\xA8"), R"("\u009b\u202e\u2028")");
  EXPECT_EQ(Quoted("\xF3\xA0\x81\x81\xF0\x9F\x98\x80"), "\"\\udb40\\udc41\xF0\x9F\x98\x80\"");
}

TEST(AppendJsonString, LoneSurrogatesAreEscaped) {
  EXPECT_EQ(Quoted("\xED\xA0\x80"), R"("\ud800")");
  EXPECT_EQ(Quoted("x\xED\xBF\xBFy"), R"("x\udfffy")");
}

TEST(AppendJsonString, InvalidBytesBecomeReplacements) {
  EXPECT_EQ(Quoted("\xFF"), "\"\xEF\xBF\xBD\"");
  EXPECT_EQ(Quoted("\xC3"), "\"\xEF\xBF\xBD\"");
}

TEST(AppendJsonString, EveryCodePointIsReadBackByAnotherParser) {
  std::string all;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (!IsSurrogate(c)) AppendUtf8(c, all);
  }
  EXPECT_TRUE(nlohmann::json::parse(Quoted(all)).get<std::string>() == all);
}

TEST(JsonWriter, PlacesCommas) {
  JsonWriter json;
  json.BeginObject();
  json.Key("a").Int(-1);
  json.Key("b").BeginArray();
  json.Null();
  json.Bool(true);
  json.BeginArray();
  json.EndArray();
  json.String("x");
  json.EndArray();
  json.Key("c").BeginObject();
  json.EndObject();
  json.EndObject();
  EXPECT_EQ(json.text(), R"({"a": -1, "b": [null, true, [], "x"], "c": {}})");
}

TEST(JsonWriter, ASinkGetsTheSameTextInPieces) {
  const std::string text(3 * JsonWriter::kPiece, '\x01');
  size_t longest = 0, pieces = 0;
  std::string all;
  JsonWriter json([&](std::string_view piece) {
    all += piece;
    longest = std::max(longest, piece.size());
    ++pieces;
  });
  json.BeginObject();
  json.Key("a").String(text);
  json.Key("b").Int(1);
  json.EndObject();
  json.Flush();
  std::string expected = "{\"a\": ";
  AppendJsonString(text, expected);
  EXPECT_TRUE(all == expected + ", \"b\": 1}");
  EXPECT_GT(pieces, 3u);
  EXPECT_LT(longest, 4 * JsonWriter::kPiece);
}

TEST(JsonWriter, PiecesDoNotCutCharacters) {
  std::string text = "x";
  while (text.size() < 3 * JsonWriter::kPiece) text += "\xF0\x9F\x98\x80";
  std::string all;
  JsonWriter json([&](std::string_view piece) { all += piece; });
  json.String(text);
  json.Flush();
  EXPECT_TRUE(all == "\"" + text + "\"");
}

}  // namespace
}  // namespace terrarium::base
