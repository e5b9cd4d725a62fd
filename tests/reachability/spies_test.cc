// I4: what library code and C hand to hooks of a guest's, what comes back from them, and what is
// there when a guest has written to all that it can reach, is nothing that a guest must not hold.
// spies.py is the guest. Its control, of the same source, has a hole of each kind planted
// (holes.h), and must find them all.
#include <Python.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/testing_only.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "interp/kill/kill.h"
#include "stdlib_allowlist/loader.h"
#include "stdlib_allowlist/modules.h"
#include "terrarium/terrarium.h"
#include "tests/reachability/holes.h"
#include "tests/reachability/judge.h"
#include "tests/reachability/probe.h"
#include "tests/reachability/walk.h"

namespace terrarium::reachability {
namespace {

using cpython::PyRef;
using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::StartsWith;

// What a class of spies.py has.
constexpr char kMark[] = "spy_mark";

// How far the walk follows what was kept: what spies get is met at once or a few steps on, and
// reachability_test goes all the way.
constexpr int kStepsFromKept = 4;

struct Spied {
  std::string error;
  std::vector<Finding> findings;
  std::vector<std::string> written;
  std::vector<std::string> uncharged;
  size_t kept = 0;
  size_t objects = 0;
};

// The call that the guest tried last; no host memory is asked for while it runs.
char g_last_call[200];

// charged(call): the instructions that the guest has paid so far, from a number of its own.
PyObject* Charged(PyObject*, PyObject* call) {
  snprintf(g_last_call, sizeof(g_last_call), "%s", PyUnicode_AsUTF8(call));
  return PyLong_FromLongLong(-*tr_instr_budget(PyThreadState_Get()));
}

PyMethodDef g_charged = {"charged", Charged, METH_O, nullptr};

PyRef OfferedNames() {
  PyRef names(PyList_New(0));
  for (const stdlib_allowlist::Module& row : stdlib_allowlist::OfferedTable()) {
    PyRef name(PyUnicode_FromString(row.name));
    if (!names || !name || PyList_Append(names.get(), name.get()) < 0) return PyRef();
  }
  return names;
}

// The types that no guest holds, by what a set or dict would look for.
PyRef Hashes() {
  PyRef hashes(PyList_New(0));
  for (PyTypeObject* type : {&PyCode_Type, &PyFrame_Type, &PyCell_Type, &PyTraceBack_Type}) {
    PyRef hash(PyLong_FromSsize_t(PyObject_Hash(reinterpret_cast<PyObject*>(type))));
    if (!hashes || !hash || PyList_Append(hashes.get(), hash.get()) < 0) return PyRef();
  }
  return hashes;
}

PyRef Given(const char* mode) {
  PyRef modules = OfferedNames(), hashes = Hashes();
  PyRef builtins(PyDict_Copy(PyEval_GetBuiltins())), charged(PyCFunction_New(&g_charged, nullptr));
  if (!modules || !hashes || !builtins || !charged) return PyRef();
  return PyRef(Py_BuildValue("{s:s,s:s,s:s,s:O,s:O,s:O,s:O}", "__name__", "__main__", "MODE", mode,
                             "WITHHELD", kWithheldMethod, "MODULES", modules.get(), "BUILTINS",
                             builtins.get(), "HASHES", hashes.get(), "charged", charged.get()));
}

struct Task {
  const char* mode;
  std::string text;
  Spied* spied;
  PyObject* globals;
};

std::vector<std::string> Texts(PyObject* list) {
  std::vector<std::string> texts;
  for (Py_ssize_t i = 0; list != nullptr && i < PyList_GET_SIZE(list); ++i) {
    texts.emplace_back(PyUnicode_AsUTF8(PyList_GET_ITEM(list, i)));
  }
  return texts;
}

// Not by imports: the spies may have taken them apart.
void AllowFacades(Judge& judge) {
  Py_ssize_t position = 0;
  PyObject *key, *facade;
  while (PyDict_Next(stdlib_allowlist::TheLoader()->facades, &position, &key, &facade) != 0) {
    judge.Allow(facade);
  }
}

bool WalkFromKept(PyObject* globals, Spied& spied) {
  Judge judge;
  Walk walk([&](PyObject* object) { return judge(object); });
  PyObject* kept = PyDict_GetItemString(globals, "kept");
  if (kept == nullptr) return false;
  AllowFacades(judge);
  judge.Learn();
  spied.written = WrittenByGuests(kMark, globals);
  spied.uncharged = Texts(PyDict_GetItemString(globals, "uncharged"));
  spied.kept = PyDict_GET_SIZE(kept);
  PyRef values(PyDict_Values(kept));
  for (Py_ssize_t i = 0; values && i < PyList_GET_SIZE(values.get()); ++i) {
    PyObject* pair = PyList_GET_ITEM(values.get(), i);
    walk.AddRoot(PyUnicode_AsUTF8(PyTuple_GET_ITEM(pair, 0)), PyTuple_GET_ITEM(pair, 1));
  }
  walk.Run(kStepsFromKept);
  spied.findings = walk.findings();
  spied.objects = walk.objects();
  return true;
}

bool RunSpies(void* arg) {
  auto* task = static_cast<Task*>(arg);
  PyRef globals = RunAsGuest(task->text.c_str(), Given(task->mode));
  if (!globals) return false;
  task->globals = globals.get();
  kill::CallOnHost(
      [](void* task_arg) {
        auto* t = static_cast<Task*>(task_arg);
        if (!WalkFromKept(t->globals, *t->spied)) t->spied->error = "the walk could not begin";
      },
      task);
  return true;
}

Policy RoomyAgent() {
  Policy policy = Policy::Preset("agent").value();
  policy.Instructions(20'000'000'000)
      .Allocations(1'000'000'000)
      .TotalAllocated(GiB(100))
      .Memory(MiB(900))
      .OutputLimit(MiB(64))
      .Deadline(absl::Seconds(1400))
      .CpuTime(absl::Seconds(1400))
      .ForbidAttribute(kWithheldMethod);
  return policy;
}

// What the spies of one mode found.
Spied Spy(const char* mode) {
#ifdef TERRARIUM_PLANT_HOLES
  TESTING_ONLY_add_builtins = PlantHoles;
#endif
  static Engine& engine = *new Engine(Engine::Create({}).value());
  Sandbox sandbox = engine.NewSandbox(RoomyAgent()).value();
  Spied spied;
  Task task = {mode, SourceOf("spies.py"), &spied, nullptr};
  Report report = TESTING_ONLY_SandboxAccess::RunAttached(sandbox, RunSpies, &task).value();
  if (!report.ok()) spied.error = report.Explain() + " in " + g_last_call;
  printf("%s: %zu kept, %zu objects walked\n", mode, spied.kept, spied.objects);
  return spied;
}

const Spied& Calls() {
  static const Spied& spied = *new Spied(Spy("calls"));
  return spied;
}

const Spied& Mutation() {
  static const Spied& spied = *new Spied(Spy("mutation"));
  return spied;
}

std::string Told(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& f : findings) text += f.what + ": " + f.path + "\n";
  return text;
}

TEST(Spies, CameFar) {
  EXPECT_EQ(Calls().error, "");
  EXPECT_GT(Calls().kept, 2000u);
  EXPECT_EQ(Mutation().error, "");
  EXPECT_GT(Mutation().kept, 500u);
}

#ifdef TERRARIUM_PLANT_HOLES
struct Hole {
  const char* reason;
  const char* path;  // how it begins
};

// By number of the kind, as in holes.h; but 2 and 7.
const Hole kHoles[] = {
    {kLibraryBuiltins, "hole_alias"},  // 1
    {kRealModule, "hole_module"},      // 3
#if defined(TERRARIUM_CHECKED)
    {kUnwritten, "hole_unwritten"},  // 4
#endif
    {kTellingMember, "hole_offset"},     // 5
    {kInternalType, "hole_set"},         // 6
    {kRefusedClass, "hole_class"},       // 8
    {kGuestBuiltins, "hole_namespace"},  // 9
    {kLibraryFunction, "hole_getattr"},  // 10
};

TEST(SpiesControl, FindHolesOfEveryKind) {
  std::vector<Finding> found = Calls().findings;
  found.insert(found.end(), Mutation().findings.begin(), Mutation().findings.end());
  for (const Hole& hole : kHoles) {
    EXPECT_TRUE(std::any_of(found.begin(), found.end(),
                            [&](const Finding& finding) {
                              return finding.what == hole.reason &&
                                     finding.path.starts_with(hole.path);
                            }))
        << hole.reason << "\n"
        << Told(found);
  }
  EXPECT_THAT(Mutation().written, Contains(StartsWith("_holes.")));  // 2
  EXPECT_THAT(Calls().uncharged, Contains(kUnchargedHole));          // 7
}
#else
void ExpectNothing(const Spied& spied) {
  EXPECT_EQ(Told(spied.findings), "");
  EXPECT_THAT(spied.written, IsEmpty()) << testing::PrintToString(spied.written);
  EXPECT_THAT(spied.uncharged, IsEmpty());
}

TEST(Spies, AreHandedNothingForbidden) { ExpectNothing(Calls()); }

TEST(Spies, WriteNothingOfTheLibrarys) { ExpectNothing(Mutation()); }
#endif

}  // namespace
}  // namespace terrarium::reachability
