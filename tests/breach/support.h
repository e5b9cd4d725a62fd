// Breach tests: a defence is taken away or overcome, and the next one must stop the program, which
// the report then names.
#ifndef TERRARIUM_TESTS_BREACH_SUPPORT_H_
#define TERRARIUM_TESTS_BREACH_SUPPORT_H_

#include <string>

#include "gtest/gtest.h"
#include "terrarium/terrarium.h"
#include "tests/support/sandbox.h"

namespace terrarium::breach {

struct Breach {
  const char* source;
  Reason reason;        // the defence that stops it
  const char* culprit;  // what its message names
};

// Runs it and a benign program behind it.
inline void ExpectStopped(Sandbox& sandbox, const Breach& breach) {
  Report report = RunIn(sandbox, breach.source);
  EXPECT_EQ(report.reason, breach.reason) << breach.source << "\n"
                                          << report.Explain() << report.stdout_text;
  EXPECT_NE(report.message.find(breach.culprit), std::string::npos) << breach.source << "\n"
                                                                    << report.message;
  EXPECT_EQ(report.stdout_text.find("ESCAPED"), std::string::npos) << breach.source;
  ExpectHealthy(sandbox);
}

}  // namespace terrarium::breach

#endif  // TERRARIUM_TESTS_BREACH_SUPPORT_H_
