// The table of builtins is complete, guests have what it says, and its claims hold for the calls
// below.
#include <Python.h>

#include <string>
#include <vector>

#include "base/policy/claims.h"
#include "engine/testing_only.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "interp/cpython/py_ref.h"
#include "interp/kill/kill.h"
#include "shims/builtins_table.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

using shims::Builtin;
using shims::Offer;

const auto* const g_engine = &TheEngine(2);

bool InTable(const std::string& name) {
  for (const Builtin& row : shims::Builtins()) {
    if (name == row.name) return true;
  }
  return false;
}

// The library's dict is CPython's with little taken away, and the module's method table is what was
// there at the start.
void CollectNames(void* arg) {
  auto* names = static_cast<std::vector<std::string>*>(arg);
  PyObject* json = PyImport_AddModule("json");
  PyObject* dict = PyDict_GetItemString(PyModule_GetDict(json), "__builtins__");
  Py_ssize_t position = 0;
  PyObject *key, *value;
  while (dict != nullptr && PyDict_Next(dict, &position, &key, &value)) {
    if (!PyExceptionClass_Check(value)) {
      names->push_back(PyUnicode_AsUTF8(key));
    }
  }
  PyObject* len = PyDict_GetItemString(dict, "len");
  PyModuleDef* def = PyModule_GetDef(PyCFunction_GET_SELF(len));
  for (PyMethodDef* m = def->m_methods; m->ml_name != nullptr; ++m) {
    names->push_back(m->ml_name);
  }
}

bool ImportAndCollect(void* names) {
  // From C, an import loads the real module.
  cpython::PyRef json(PyImport_ImportModule("json"));
  if (!json) return false;
  kill::CallOnHost(CollectNames, names);
  return true;
}

TEST(Builtins, TheTableNamesAllThatCPythonHas) {
  Sandbox sandbox = NewSandbox();
  std::vector<std::string> names;
  Report report =
      TESTING_ONLY_SandboxAccess::RunAttached(sandbox, ImportAndCollect, &names).value();
  ASSERT_TRUE(report.ok()) << report.Explain();
  EXPECT_GT(names.size(), 100u);
  for (const std::string& name : names) EXPECT_TRUE(InTable(name)) << name;
}

bool Has(Sandbox& sandbox, std::string_view name) {
  std::string source = "try:\n  " + std::string(name) +
                       "\n  found = True\n"
                       "except NameError: found = False\nfound";
  TESTING_ONLY_SandboxAccess::SkipChecks(sandbox);
  return RunIn(sandbox, source).value == Value(true);
}

TEST(Builtins, GuestsHaveWhatTheTableSays) {
  Sandbox plugin = NewSandbox();
  Sandbox agent = NewSandbox(Policy::Preset("agent").value());
  for (const Builtin& row : shims::Builtins()) {
    // The module's own __name__ and __doc__ hide these two builtins.
    std::string_view name = row.name;
    if (name == "__name__" || name == "__doc__") continue;
    bool offered = row.offer == Offer::kNative || row.offer == Offer::kShimmed;
    EXPECT_EQ(Has(plugin, name), offered) << name;
    EXPECT_EQ(Has(agent, name), offered || row.offer == Offer::kByPolicy) << name;
  }
}

TEST(Builtins, WithheldOnesClaimNothing) {
  for (const Builtin& row : shims::Builtins()) {
    EXPECT_EQ(row.claims == 0, row.offer == Offer::kWithheld) << row.name;
    EXPECT_NE(std::string(row.reason), "") << row.name;
  }
}

struct Call {
  const char* builtin;
  const char* usual;
  const char* large;  // a million steps of work in C; or empty
};

constexpr Call kCalls[] = {
    {"abs", "abs(-3)", ""},
    {"all", "all([1, 0])", "all(iter(int, 1)) or all(range(1, 1000000))"},
    {"any", "any([0, 1])", "any(map(abs, [0] * 1000000))"},
    {"ascii", "ascii('\\u1234')", "len(ascii('\\u1234' * 1000000))"},
    {"bin", "bin(5)", "len(bin(1 << 4000000))"},
    {"bytearray", "bytes(bytearray(b'ab'))", "len(bytearray(range(256)) * 40000)"},
    {"bytes", "bytes([1, 2])", "len(bytes(bytearray(10000000)))"},
    {"dict", "dict(a=1)", "len(dict(zip(range(1000000), range(1000000))))"},
    {"dir", "dir(5)[:3]", ""},
    {"divmod", "divmod(7, 2)", "len(divmod(7 << 300000, 3 << 150000))"},
    {"enumerate", "list(enumerate('ab'))", "len(list(enumerate(range(1000000))))"},
    {"eval", "eval('1 + 1')", ""},
    {"filter", "list(filter(None, [0, 1]))", "len(list(filter(None, range(1000000))))"},
    {"float", "float('1.5')", ""},
    {"format", "format(5, '>4')", ""},
    {"frozenset", "sorted(frozenset('ab'))", "len(frozenset(range(1000000)))"},
    {"hash", "(hash(1), hash('a'), hash(object()))", "hash(tuple(range(1000000)))"},
    {"hex", "hex(255)", "len(hex(1 << 8000000))"},
    {"id", "id(int)", ""},
    {"int", "int('12')", ""},
    {"isinstance", "isinstance(1, (str, int))", ""},
    {"list", "list('ab')", "len(list(range(1000000)))"},
    {"map", "list(map(abs, [-1]))", "len(list(map(abs, range(1000000))))"},
    {"max", "max(1, 2)", "max(range(1000000))"},
    {"min", "min(1, 2)", "min(range(1000000))"},
    {"pow", "pow(2, 10)", "pow(3, 200000) % 7"},
    {"range", "list(range(3))", "1000001.5 in range(1000000)"},
    {"repr", "repr([1])", "len(repr([0] * 1000000))"},
    {"reversed", "list(reversed('ab'))", "len(list(reversed(range(1000000))))"},
    {"round", "round(2.5)", ""},
    {"set", "sorted(set('ab'))", "len(set(range(1000000)))"},
    {"sorted", "sorted('ba')", "len(sorted(range(1000000), key=abs))"},
    {"str", "str(1.5)", "len(str([0] * 1000000))"},
    {"sum", "sum([1, 2])", "sum(range(1000000))"},
    {"tuple", "tuple('ab')", "len(tuple(range(1000000)))"},
    {"type", "type(1).__name__", ""},
    {"vars", "sorted(vars(type('C', (), {})))", ""},
    {"zip", "list(zip('ab', 'cd'))", "len(list(zip(range(1000000))))"},
};

unsigned ClaimsOf(std::string_view name) {
  for (const Builtin& row : shims::Builtins()) {
    if (name == row.name) return row.claims;
  }
  ADD_FAILURE() << name;
  return 0;
}

Policy Agent() {
  Policy policy = Policy::Preset("agent").value();
  policy.Instructions(300'000'000).Memory(MiB(200)).Deadline(absl::Seconds(20));
  return policy;
}

TEST(BuiltinClaims, TheSameInTwoIsolatesAndNothingIsWritten) {
  Sandbox a = NewSandbox(Agent()), b = NewSandbox(Agent());
  ASSERT_NE(TESTING_ONLY_SandboxAccess::IsolateOf(a), TESTING_ONLY_SandboxAccess::IsolateOf(b));
  for (const Call& call : kCalls) {
    unsigned claims = ClaimsOf(call.builtin);
    Report in_a = RunIn(a, call.usual), in_b = RunIn(b, call.usual);
    ASSERT_TRUE(in_a.ok()) << call.usual << in_a.Explain();
    if ((claims & base::kDeterministic) != 0) {
      EXPECT_EQ(in_a.value, in_b.value) << call.usual;
      EXPECT_EQ(in_a.usage.instructions, in_b.usage.instructions) << call.usual;
    }
    if ((claims & base::kIoSafe) != 0) {
      EXPECT_EQ(in_a.stdout_text + in_a.stderr_text, "") << call.usual;
    }
  }
}

TEST(BuiltinClaims, LargeWorkIsCharged) {
  Sandbox sandbox = NewSandbox(Agent());
  for (const Call& call : kCalls) {
    if (*call.large == '\0') continue;
    ASSERT_NE(ClaimsOf(call.builtin) & base::kCpuSafe, 0u) << call.builtin;
    Report report = RunIn(sandbox, call.large);
    EXPECT_TRUE(report.ok() || report.reason == Reason::kInstructions ||
                report.reason == Reason::kMemory)
        << call.large << report.Explain();
    EXPECT_GT(report.usage.instructions, 50'000u) << call.large;
  }
}

// print is the one that is not I/O-safe: what it writes is the run's output.
TEST(BuiltinClaims, PrintWrites) {
  EXPECT_EQ(ClaimsOf("print") & base::kIoSafe, 0u);
  EXPECT_EQ(RunOnce("print(1)").stdout_text, "1\n");
}

}  // namespace
}  // namespace terrarium
