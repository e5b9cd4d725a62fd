// For tests of sessions.
#ifndef TERRARIUM_TESTS_SUPPORT_SESSION_H_
#define TERRARIUM_TESTS_SUPPORT_SESSION_H_

#include <string_view>
#include <utility>

#include "gtest/gtest.h"
#include "terrarium/session.h"
#include "tests/support/sandbox.h"

namespace terrarium {
inline namespace testing_support {

inline Session NewSession(Sandbox& sandbox, std::string_view source,
                          const SessionOptions& options = {}) {
  absl::StatusOr<Session> session = sandbox.NewSession(source, options);
  EXPECT_TRUE(session.ok()) << session.status();
  EXPECT_TRUE(session->load_report().ok()) << session->load_report().Explain();
  return *std::move(session);
}

template <typename... Args>
Value Call(Session& session, std::string_view function, Args... args) {
  absl::StatusOr<Report> report = session.Call(function, args...);
  if (!report.ok()) {
    ADD_FAILURE() << report.status();
    return Value();
  }
  EXPECT_TRUE(report->ok()) << report->Explain();
  return report->value;
}

}  // namespace testing_support
}  // namespace terrarium

#endif  // TERRARIUM_TESTS_SUPPORT_SESSION_H_
