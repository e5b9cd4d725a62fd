// Writing JSON: one line, always valid UTF-8, whatever the text was.
//
//   JsonWriter json;
//   json.BeginObject();
//   json.Key("n").Int(3);
//   json.EndObject();
//   json.text()  // {"n": 3}
//
// nlohmann::json cannot print a lone surrogate (it throws, replaces or drops
// it), and the report contract asks for \udXXX; hence a writer of our own.
#ifndef INTERP_VALUES_JSON_TEXT_H_
#define INTERP_VALUES_JSON_TEXT_H_

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace terrarium::internal {

// Appends `text` in double quotes. A lone surrogate is written as \udXXX, a
// byte that is not UTF-8 as U+FFFD.
void AppendJsonString(std::string_view text, std::string& out);

class JsonWriter {
 public:
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

  const std::string& text() const { return text_; }
  std::string Take() { return std::move(text_); }

 private:
  void Separate();
  void Open(char bracket);
  void Close(char bracket);

  std::string text_;
  bool needs_comma_ = false;
};

}  // namespace terrarium::internal

#endif  // INTERP_VALUES_JSON_TEXT_H_
