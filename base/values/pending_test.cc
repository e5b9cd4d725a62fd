#include "terrarium/pending.h"

#include "absl/container/flat_hash_set.h"
#include "absl/status/statusor.h"
#include "gtest/gtest.h"

namespace terrarium {
namespace {

TEST(Token, IsTextAndBack) {
  absl::flat_hash_set<Token> seen;
  for (int i = 0; i < 100; ++i) {
    const Token token = Token::New();
    EXPECT_TRUE(token.ok());
    EXPECT_TRUE(seen.insert(token).second);
    EXPECT_EQ(token.ToString().size(), 32u);
    EXPECT_EQ(Token::Parse(token.ToString()).value(), token);
  }
  EXPECT_FALSE(Token().ok());
  for (const char* bad :
       {"", "12", "0123456789abcdef0123456789abcde", "0123456789ABCDEF0123456789ABCDEF",
        "0123456789abcdef0123456789abcdeg", "0123456789abcdef0123456789abcdef0"}) {
    EXPECT_EQ(Token::Parse(bad).status().code(), absl::StatusCode::kInvalidArgument) << bad;
  }
}

TEST(Pending, IsAStatusWithItsToken) {
  const Pending later;
  const auto call = [&]() -> absl::StatusOr<int> { return later; };
  EXPECT_EQ(internal::TokenOf(call().status()), later.token());
  EXPECT_EQ(internal::TokenOf(absl::UnavailableError("no")), std::nullopt);
  EXPECT_EQ(internal::TokenOf(absl::OkStatus()), std::nullopt);
}

}  // namespace
}  // namespace terrarium
