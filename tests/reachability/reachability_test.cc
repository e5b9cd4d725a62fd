// I4: whatever a guest does with what it holds, it does not come to a frame, a code object, a
// traceback, a real module, an OS function, a constructor of code, or a host pointer.
#include <Python.h>

#include <set>
#include <string>

#include "engine/testing_only.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "interp/cpython/py_ref.h"
#include "interp/cpython/removed_attributes.h"
#include "interp/kill/kill.h"
#include "stdlib_allowlist/modules.h"
#include "terrarium/terrarium.h"
#include "tests/reachability/judge.h"
#include "tests/reachability/open_objects.h"
#include "tests/reachability/probe.h"
#include "tests/reachability/walk.h"

namespace terrarium::reachability {
namespace {

using cpython::PyRef;

// The control looks with the attributes left in place: it must find them.
#ifdef TERRARIUM_KEEP_ATTRIBUTES
constexpr bool kKeepAttributes = true;
#else
constexpr bool kKeepAttributes = false;
#endif

struct Walked {
  std::string error;
  std::vector<Finding> findings;
  std::vector<Finding> through_c;
  std::vector<Finding> open;
  size_t objects = 0;
};

bool AddModules(Walk& walk, Judge& judge) {
  PyObject* import = PyDict_GetItemString(PyEval_GetBuiltins(), "__import__");
  for (const stdlib_allowlist::Module& row : stdlib_allowlist::OfferedTable()) {
    std::string name(row.name);
    PyRef module(PyObject_CallFunction(import, "s{}{}(s)", name.c_str(), ""));
    if (!module) return false;
    judge.Allow(module.get());
    walk.AddRoot(name, module.get());
  }
  return true;
}

struct Task {
  std::string probe;
  Walked* walked;
  PyObject* globals;
};

bool WalkFrom(PyObject* globals, Walked& walked) {
  Judge judge;
  Walk walk([&](PyObject* object) { return judge(object); });
  if (!AddModules(walk, judge)) return false;
  judge.Learn();
  for (PyObject* dict : {globals, PyEval_GetBuiltins()}) {
    Py_ssize_t position = 0;
    PyObject *key, *value;
    while (PyDict_Next(dict, &position, &key, &value)) {
      walk.AddRoot(PyUnicode_AsUTF8(key), value);
    }
  }
  walk.Run();
  walked.findings = walk.findings();
  walked.objects = walk.objects();
  walked.through_c = walk.ReachableThroughC();
  walked.open = walk.HeldByModules(KindOfOpen);
  return true;
}

// The probe runs as a guest. The walk is C++ with containers of its own, which may need system
// calls: it runs on the host's stack.
bool WalkAttached(void* arg) {
  auto* task = static_cast<Task*>(arg);
  PyRef globals =
      RunAsGuest(task->probe.c_str(), PyRef(Py_BuildValue("{s:s}", "__name__", "__main__")));
  if (!globals) return false;
  task->globals = globals.get();
  kill::CallOnHost(
      [](void* task_arg) {
        auto* t = static_cast<Task*>(task_arg);
        if (!WalkFrom(t->globals, *t->walked)) {
          t->walked->error = "the walk could not begin";
        }
      },
      task);
  return true;
}

const Walked& TheWalk() {
  static const Walked& walked = *[] {
    auto* w = new Walked;
    cpython::TESTING_ONLY_keep_attributes = kKeepAttributes;
    static Engine& engine = *new Engine(Engine::Create({}).value());
    Policy policy = Policy::Preset("agent").value();
    policy.Instructions(20'000'000'000)
        .Allocations(1'000'000'000)
        .TotalAllocated(GiB(100))
        .Memory(MiB(900))
        .Deadline(absl::Seconds(1400))
        .CpuTime(absl::Seconds(1400));
    Sandbox sandbox = engine.NewSandbox(policy).value();
    EXPECT_TRUE(sandbox.Bind("host_function", [](int64_t n) { return n; }).ok());
    Task task = {SourceOf("probe.py"), w, nullptr};
    Report report = TESTING_ONLY_SandboxAccess::RunAttached(sandbox, WalkAttached, &task).value();
    if (!report.ok()) w->error = report.Explain();
    for (const Finding& finding : w->through_c) {
      printf("only through C: %s: %s\n", finding.what.c_str(), finding.path.c_str());
    }
    printf("%zu objects\n", w->objects);
    return w;
  }();
  return walked;
}

std::vector<std::string> Reasons(const std::vector<Finding>& findings) {
  std::vector<std::string> reasons;
  reasons.reserve(findings.size());
  for (const Finding& finding : findings) reasons.push_back(finding.what);
  return reasons;
}

std::string Told(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& f : findings) text += f.what + ": " + f.path + "\n";
  return text;
}

TEST(Reachability, TheWalkCameFar) {
  EXPECT_EQ(TheWalk().error, "");
  EXPECT_GT(TheWalk().objects, 3000u);
}

#ifdef TERRARIUM_KEEP_ATTRIBUTES
TEST(ReachabilityControl, WithTheAttributesInPlaceTheWalkFindsThem) {
  // No unguarded builtin: the library's own hold none (authority_test).
  EXPECT_THAT(Reasons(TheWalk().findings),
              testing::IsSupersetOf({kFrame, kCode, kTraceback, kCell, kRealModule,
                                     kModuleNamespace, kConstructor, kLibraryBuiltins}))
      << Told(TheWalk().findings);
}
#else
TEST(Reachability, NothingForbiddenIsReached) {
  EXPECT_THAT(TheWalk().findings, testing::IsEmpty()) << Told(TheWalk().findings);
}

std::set<std::string> Kinds(const std::vector<Finding>& findings) {
  std::set<std::string> kinds;
  for (const Finding& finding : findings) kinds.insert(finding.what);
  return kinds;
}

// What is of another kind is frozen, hidden, or gets a row with a reason.
TEST(Reachability, WhatProgramsCanChangeInTheLibraryIsListed) {
  std::set<std::string> listed;
  for (const OpenKind& kind : OpenKinds()) listed.insert(kind.kind);
  EXPECT_EQ(Kinds(TheWalk().open), listed) << Told(TheWalk().open);
}

// The walk is not blind: C code does come to these.
TEST(Reachability, CCodeReachesMore) {
  EXPECT_THAT(Reasons(TheWalk().through_c), testing::IsSupersetOf({kCode, kModuleNamespace}));
}
#endif

}  // namespace
}  // namespace terrarium::reachability
