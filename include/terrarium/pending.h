// Answers that come later. A host function that returns Pending instead of its result suspends the
// call of the session that it was called from, and the host answers when it can:
//
//   sandbox.Bind("fetch", [&](std::string_view url) -> absl::StatusOr<std::string> {
//     tr::Pending later;
//     client.Get(url, later.token());             // some other thread answers
//     return later;
//   }, tr::Async());
//   ...
//   ASSIGN_OR_RETURN(tr::Report report, session.Call("main"));
//   while (report.outcome == tr::Outcome::kSuspended) {
//     auto [token, page] = client.WaitForOne();
//     ASSIGN_OR_RETURN(report, session.Resume(token, page));
//   }
//
// Bound with MayWait(), a function looks like any other to the guest, which stands still until it
// is answered. Bound with Async(), it is awaited: `await fetch(url)`, also many at a time under
// asyncio.gather(), and the call is suspended when its event loop has nothing else to do. The host
// answers in any order.
//
// A suspended call goes on on the thread that began it (session.h, Resume()); Answer() may be
// called on any. A host whose threads come and go calls sessions that wait on one that stays.
//
// One call waits for 4096 answers at most. Beyond that a function that was bound so is not called:
// the guest gets a RuntimeError, or what Raises() says of ResourceExhausted.
//
// A token names one answer of one call: 128 random bits, so that it can go through a network.
//
// Threads: plain values.
#ifndef TERRARIUM_PENDING_H_
#define TERRARIUM_PENDING_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "terrarium/api.h"

namespace terrarium {

class TERRARIUM_API Token {
 public:
  // Names nothing.
  Token() = default;
  // A new one. ok() is false where the system has no random numbers; nothing can be answered by it.
  static Token New();
  // 32 hexadecimal digits, and back. InvalidArgument for another text.
  std::string ToString() const;
  static absl::StatusOr<Token> Parse(std::string_view text);

  bool ok() const { return high_ != 0 || low_ != 0; }
  friend bool operator==(const Token&, const Token&) = default;
  template <typename H>
  friend H AbslHashValue(H h, const Token& token) {
    return H::combine(std::move(h), token.high_, token.low_);
  }

 private:
  uint64_t high_ = 0;
  uint64_t low_ = 0;
};

// What a host function returns instead of a result.
class TERRARIUM_API Pending {
 public:
  Pending() : token_(Token::New()) {}
  const Token& token() const { return token_; }
  // So that a function may return it in an absl::StatusOr<T>. NOLINTNEXTLINE
  operator absl::Status() const;

 private:
  Token token_;
};

namespace internal {
// The token of a Pending's status.
TERRARIUM_API std::optional<Token> TokenOf(const absl::Status& status);
}  // namespace internal

}  // namespace terrarium

#endif  // TERRARIUM_PENDING_H_
