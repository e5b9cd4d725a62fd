// Crashes inside CPython are one guest's end and nobody else's.
#include <Python.h>

#include <csignal>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "engine/testing_only.h"
#include "gtest/gtest.h"
#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
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

// No Python program is known that faults, and one that is found is mended: what a guest could do by
// a bug of CPython's is done for it by a function of the test's.
PyObject* FaultBy(PyObject*, PyObject* text) {
  volatile int zero = 0;
  std::string_view how = PyUnicode_AsUTF8(text);
  if (how == "trap") __builtin_trap();
  if (how == "divide") asm volatile("xor %%ecx, %%ecx\n idiv %%ecx" ::: "eax", "ecx", "edx", "cc");
  if (how == "write") *reinterpret_cast<volatile char*>(64 + zero) = 1;
  // In CPython's own text: an object that is none, and one that is given back too often.
  if (how == "object") return PyObject_Repr(reinterpret_cast<PyObject*>(64 + zero));
  for (int i = 0; i < 4; ++i) Py_DECREF(text);
  Py_RETURN_NONE;
}

bool GiveFaults(PyObject* builtins) {
  static PyMethodDef function = {"fault_by", FaultBy, METH_O, nullptr};
  cpython::PyRef object(PyCFunction_New(&function, nullptr));
  return object && PyDict_SetItemString(builtins, "fault_by", object.get()) == 0;
}

constexpr char kGivenBackTooOften[] = R"(
s = 'given back ' * len('too often')
fault_by(s)
kept = [(n, [n]) for n in range(10_000)]
repr(kept) + s + repr([s] * 100)
fault_by('object')
)";

// Before any isolate is made.
[[maybe_unused]] const bool kGiven = (TESTING_ONLY_add_builtins = GiveFaults, true);

TEST(Fault, CrashesAreContained) {
  Sandbox sandbox = NewSandbox(Roomy().Deadline(absl::Seconds(5)));
  TESTING_ONLY_SandboxAccess::SkipChecks(sandbox);
  for (const char* source :
       {"fault_by('write')", "fault_by('object')", "fault_by('trap')", "fault_by('divide')",
        kGivenBackTooOften,
        "try:\n  fault_by('write')\nexcept BaseException:\n  pass\nfinally:\n  print('alive')",
        "sorted([1, 2], key=lambda n: fault_by('object'))",
        "class C:\n  def __del__(self): fault_by('write')\nC()\nNone"}) {
    Report report = RunIn(sandbox, source);
    EXPECT_EQ(report.outcome, Outcome::kFault) << source << "\n" << report.Explain();
    EXPECT_EQ(report.ExitCode(), 8);
    EXPECT_NE(report.message.find("contained"), std::string::npos);
    EXPECT_EQ(report.stdout_text, "") << source;
    ExpectHealthy(sandbox);
    // What a crash left in the region must not reach anybody.
    EXPECT_EQ(RunIn(sandbox,
                    "import collections, json\n"
                    "d = collections.OrderedDict(a=1)\n"
                    "d.move_to_end('a'); json.dumps(d)")
                  .value,
              Value("{\"a\": 1}"));
  }
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
