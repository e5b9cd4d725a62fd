#include "terrarium/pending.h"

#include <sys/random.h>

#include "absl/strings/cord.h"
#include "absl/strings/escaping.h"
#include "base/text/text.h"

namespace terrarium {
namespace {

constexpr char kPayload[] = "terrarium/pending";

}  // namespace

Token Token::New() {
  Token token;
  uint64_t words[2];
  if (getrandom(words, sizeof(words), 0) == sizeof(words)) {
    token.high_ = words[0];
    token.low_ = words[1];
  }
  return token;
}

std::string Token::ToString() const {
  char bytes[16];
  for (int i = 0; i < 8; ++i) {
    bytes[i] = static_cast<char>(high_ >> (56 - 8 * i));
    bytes[8 + i] = static_cast<char>(low_ >> (56 - 8 * i));
  }
  return absl::BytesToHexString(absl::string_view(bytes, sizeof(bytes)));
}

absl::StatusOr<Token> Token::Parse(std::string_view text) {
  uint64_t words[2] = {};
  bool is_hex = text.size() == 32;
  for (size_t i = 0; is_hex && i < text.size(); ++i) {
    const char c = text[i];
    const bool digit = c >= '0' && c <= '9';
    is_hex = digit || (c >= 'a' && c <= 'f');
    words[i / 16] = words[i / 16] << 4 | static_cast<uint64_t>(digit ? c - '0' : c - 'a' + 10);
  }
  if (!is_hex)
    return absl::InvalidArgumentError("a token is 32 hexadecimal digits, in small letters");
  Token token;
  token.high_ = words[0];
  token.low_ = words[1];
  return token;
}

Pending::operator absl::Status() const {
  absl::Status status = absl::UnavailableError("the answer comes later");
  status.SetPayload(kPayload, absl::Cord(token_.ToString()));
  return status;
}

std::optional<Token> internal::TokenOf(const absl::Status& status) {
  const auto payload = status.GetPayload(kPayload);
  if (!payload.has_value()) return std::nullopt;
  return Token::Parse(std::string(*payload)).value_or(Token());
}

}  // namespace terrarium
