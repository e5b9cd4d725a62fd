// Writing JSON: one line, always valid UTF-8, whatever the text was.
//
//   JsonWriter json;
//   json.BeginObject();
//   json.Key("n").Int(3);
//   json.EndObject();
//   json.text()  // {"n": 3}
//
// With a sink, the text leaves in pieces while it is made: a guest's output grows up to six times
// in JSON, and a report is not held twice.
//
// nlohmann::json cannot print a lone surrogate (it throws, replaces or drops it), and the report
// contract asks for \udXXX; hence a writer of our own.
#ifndef TERRARIUM_BASE_TEXT_JSON_TEXT_H_
#define TERRARIUM_BASE_TEXT_JSON_TEXT_H_

#include <concepts>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace terrarium::base {

// Appends `text` in double quotes. What a terminal or an editor obeys (IsObeyed in utf8.h, a lone
// surrogate too) is written as \uXXXX, a byte that is not UTF-8 as U+FFFD.
void AppendJsonString(std::string_view text, std::string& out);

// False when another text is written as the same JSON: a surrogate pair in two halves reads as its
// character, and bytes that are no UTF-8 all as U+FFFD.
bool IsOneJsonString(std::string_view text);

class JsonWriter {
 public:
  using Sink = std::function<void(std::string_view piece)>;

  JsonWriter() = default;
  // Pieces are of about kPiece bytes. REQUIRES: a Flush() at the end.
  explicit JsonWriter(Sink sink) : sink_(std::move(sink)) {}
  static constexpr size_t kPiece = size_t{64} << 10;
  void Flush();

  void BeginObject() { Open('{'); }
  void EndObject() { Close('}'); }
  void BeginArray() { Open('['); }
  void EndArray() { Close(']'); }

  // REQUIRES: in an object, followed by one value.
  JsonWriter& Key(std::string_view key);

  void String(std::string_view text);
  void Bool(bool value) { Raw(value ? "true" : "false"); }
  void Int(std::integral auto value) { Raw(std::to_string(value)); }
  void Null() { Raw("null"); }
  // REQUIRES: the text of one JSON value.
  void Raw(std::string_view json);
  // A string of base64.
  void Base64(std::string_view bytes);

  // For texts that are put together elsewhere: what follows is not separated from what went before,
  // and text that is no value of its own.
  void NoComma() { needs_comma_ = false; }
  void Piece(std::string_view part) {
    text_ += part;
    FlushPiece();
  }

  // REQUIRES: no sink.
  const std::string& text() const { return text_; }
  std::string Take() { return std::move(text_); }

 private:
  void Separate();
  void Open(char bracket);
  void Close(char bracket);
  void FlushPiece() {
    if (sink_ && text_.size() >= kPiece) Flush();
  }

  Sink sink_;
  std::string text_;
  bool needs_comma_ = false;
};

}  // namespace terrarium::base

#endif  // TERRARIUM_BASE_TEXT_JSON_TEXT_H_
