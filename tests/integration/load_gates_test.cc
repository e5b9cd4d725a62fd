// What C code of a guest's may do that library code calls while a module loads: what it may do at
// any time. The known ways to be called there are closed, so that a hook of the embedder's opens
// one: the gate of patterns, which is asked in frames of the library's (patch 0096), with the
// checker off.
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "stdlib_allowlist/fixed_patterns.h"
#include "tests/support/sandbox.h"
#include "tests/support/unchecked.h"

namespace terrarium {
namespace {

using cpython::PyRef;
using testing::HasSubstr;
using testing::StartsWith;

// Calls what the program has planted, once, and leaves what came of it in the program's variable.
int CallWhatIsPlanted(PyObject* pattern, int flags) {
  PyRef main(PyUnicode_FromString("__main__"));
  PyObject* variables = main && tr_in_library_body() ? tr_guest_namespace(main.get()) : nullptr;
  PyRef planted =
      PyRef::Borrowed(variables == nullptr ? nullptr : PyDict_GetItemString(variables, "planted"));
  if (planted) {
    PyDict_DelItemString(variables, "planted");
    PyRef result(PyObject_CallNoArgs(planted.get()));
    PyRef told(result ? std::move(result) : PyRef(PyErr_GetRaisedException()));
    PyDict_SetItemString(variables, "told", told.get());
  }
  PyErr_Clear();
  return stdlib_allowlist::OnLibraryPattern(pattern, flags);
}

class LoadGates : public testing::Test {
 protected:
  // What the call gave while textwrap loaded, as text.
  static std::string Told(const Policy& policy, const std::string& source) {
    Sandbox sandbox = NewSandbox(policy);
    TESTING_ONLY_SandboxAccess::SkipChecks(sandbox);
    terrarium_pattern_gate = CallWhatIsPlanted;
    Report report = RunIn(sandbox, "import functools, operator, types, typing\n" + source +
                                       "\ntold = 'it was not called'\nimport textwrap\nrepr(told)");
    terrarium_pattern_gate = stdlib_allowlist::OnLibraryPattern;
    EXPECT_TRUE(report.ok()) << source << "\n" << report.Explain();
    return report.value.As<std::string>().value_or("");
  }
};

TEST_F(LoadGates, TheRoadIsOpen) {
  EXPECT_EQ(Told(Agent(), "planted = functools.partial(len, 'abc')"), "3");
}

TEST_F(LoadGates, NoMetaclassIsMade) {
  Policy policy = Agent();
  policy.Forbid(Construct::kMetaclass);
  for (const char* made : {
           "functools.partial(types.new_class, 'M', (type,))",
           "functools.partial(types.new_class, 'M', (type(typing.Protocol),))",
       }) {
    EXPECT_THAT(Told(policy, "planted = " + std::string(made)), HasSubstr("a metaclass"));
  }
  EXPECT_THAT(Told(policy, "planted = functools.partial(types.new_class, 'M', (int,))"),
              StartsWith("<class "));
}

TEST_F(LoadGates, NoSpecialMethodIsDefined) {
  Policy policy = Agent();
  Rules rules = policy.rules();
  rules.dunder_definitions = {"__init__"};
  policy.ReplaceRules(rules, Loosens("a test"));
  const std::string set =
      "def f(*args): return args\n"
      "class C: pass\n"
      "dispatched = functools.singledispatch(f)\n";
  for (const char* planted : {
           "functools.partial(types.new_class, 'C', (), {},"
           " operator.methodcaller('update', {'__getattr__': dispatched}))",
           "functools.partial(types.new_class, 'C', (), {},"
           " operator.methodcaller('update', {'__slots__': ('__getattr__',)}))",
           "functools.partial(functools.update_wrapper, C, types.SimpleNamespace(__len__=f),"
           " ('__len__',), ())",
           "functools.partial(functools.update_wrapper, C,"
           " types.SimpleNamespace(__len__=dispatched), ('__len__',), ())",
       }) {
    EXPECT_THAT(Told(policy, set + "planted = " + planted), HasSubstr("this program's policy"))
        << planted;
  }
}

TEST_F(LoadGates, NoForbiddenNameIsUsed) {
  Policy policy = Agent();
  policy.ForbidAttribute("secret").ForbidAttribute("maketrans");
  const std::string set =
      "class T(typing.Generic[typing.TypeVar('T')]): pass\n"
      "o = types.SimpleNamespace(**{'secret': 1})\n";
  // A name that library code is told to use is not there.
  EXPECT_THAT(Told(policy, set + "planted = functools.partial(functools.update_wrapper,"
                                 " types.SimpleNamespace(), o, ('secret',), ())"),
              StartsWith("namespace(__wrapped__="));
  EXPECT_THAT(Told(policy, set + "planted = functools.partial(T[int].__setattr__, 'secret', 1)"),
              HasSubstr("forbidden"));
  // Nor does a class show it.
  EXPECT_THAT(Told(policy, set + "planted = functools.partial(vars, str)"),
              Not(HasSubstr("'maketrans'")));
}

}  // namespace
}  // namespace terrarium
