// Crashes inside CPython are one guest's end and nobody else's.
#include <csignal>
#include <cstdlib>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "interp/cpython/internals.h"
#include "interp/kill/kill.h"
#include "tests/support/sandbox.h"
#include "tests/support/text_file.h"

// CPython's calls of abort() are bound to it (engine/wiring.cc).
extern "C" [[noreturn]] void tr_guest_abort();

namespace terrarium {
namespace {

std::string Attack(const std::string& name) {
  return ReadFile(TERRARIUM_SOURCE_DIR "/tests/attacks/" + name);
}

TEST(Fault, CStackOverflowEndsTheGuestOnly) {
  Sandbox sandbox = NewSandbox();
  for (const char* name : {"dos-stack/nested-map-next.py", "dos-stack/nested-filter-next.py",
                           "dos-stack/nested-zip-next.py", "dos-stack/nested-tuple-hash.py"}) {
    for (int i = 0; i < 2; ++i) {
      Report report = RunIn(sandbox, Attack(name));
      EXPECT_EQ(report.outcome, Outcome::kExhausted) << name;
      EXPECT_EQ(report.reason, Reason::kStack) << name;
      EXPECT_EQ(report.ExitCode(), 6);
      ExpectHealthy(sandbox);
    }
  }
}

// Bugs of CPython that are public; a version without one just runs the program.
TEST(Fault, CrashesAreContained) {
  int faults = 0;
  Sandbox sandbox = NewSandbox(Roomy().Deadline(absl::Seconds(5)));
  for (const char* name : {"crash/ordereddict-del-eq.py", "crash/ordereddict-move-eq.py",
                           "crash/exceptiongroup-args-repr.py", "crash/list-compare-clear.py",
                           "crash/dict-iter-mutate.py", "crash/type-mro-nontype.py",
                           "crash/count-number-given-twice.py"}) {
    Report report = RunIn(sandbox, Attack(name));
    if (report.outcome == Outcome::kFault) {
      ++faults;
      EXPECT_EQ(report.ExitCode(), 8);
      EXPECT_NE(report.message.find("contained"), std::string::npos);
    }
    ExpectHealthy(sandbox);
    // What a crash left in the region must not reach anybody.
    EXPECT_EQ(RunIn(sandbox,
                    "import collections, json\n"
                    "d = collections.OrderedDict(a=1)\n"
                    "d.move_to_end('a'); json.dumps(d)")
                  .value,
              Value("{\"a\": 1}"));
  }
  EXPECT_GE(faults, 1) << "the programs crash no more: find others";
}

TEST(Fault, OutputBeforeACrashIsKept) {
  Sandbox sandbox = NewSandbox();
  Report report = RunIn(sandbox, "print('before')\n" + Attack("dos-stack/nested-map-next.py"));
  EXPECT_EQ(report.reason, Reason::kStack);
  EXPECT_EQ(report.stdout_text.substr(0, 7), "before\n");
}

// No Python program is known that reaches these, so they are called from a guest of our own making:
// a frame on a stack of its own.
Reason RunOnAFrame(void (*body)(void*)) {
  static std::vector<char> stack(256 << 10);
  kill::RunFrame frame;
  frame.stack_low = reinterpret_cast<uintptr_t>(stack.data());
  frame.stack_top = frame.stack_low + stack.size();
  frame.deadline_ns = kill::NowNs() + 10'000'000'000;
  frame.first_look_ns = frame.deadline_ns;
  frame.cpu_deadline_ns = kill::ThreadCpuNs() + 10'000'000'000;
  EXPECT_TRUE(kill::PrepareThread().ok());
  EXPECT_FALSE(kill::Enter(&frame, body, nullptr));
  return frame.cause;
}

TEST(Fault, FatalErrorsAndAbortsOfCPythonAreContained) {
  Sandbox sandbox = NewSandbox();
  ::testing::internal::CaptureStderr();
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(RunOnAFrame([](void*) { Py_FatalError("a test"); }), Reason::kAbort);
    EXPECT_EQ(RunOnAFrame([](void*) { tr_guest_abort(); }), Reason::kAbort);
    EXPECT_EQ(RunOnAFrame([](void*) { abort(); }), Reason::kAbort);
    ExpectHealthy(sandbox);
  }
  // Nothing was printed into the host's stderr (patch 0004).
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
}

// Outside a guest an abort is the host's own.
TEST(FaultDeathTest, AnAbortOfTheHostEndsTheProcess) {
  ExpectHealthy(*new Sandbox(NewSandbox()));
  EXPECT_EXIT(abort(), ::testing::KilledBySignal(SIGABRT), "");
  EXPECT_EXIT(Py_FatalError("a test"), ::testing::KilledBySignal(SIGABRT), "a test");
}

}  // namespace
}  // namespace terrarium
