// Modules of a program's own: names, checks, imports as CPython has them, budgets, tracebacks,
// kills in the middle of a load.
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

Sandbox With(const std::vector<GuestModule>& modules, const Policy& policy = Roomy()) {
  Sandbox sandbox = NewSandbox(policy);
  absl::StatusOr<Report> added = sandbox.AddModules(modules);
  EXPECT_TRUE(added.ok()) << added.status();
  EXPECT_TRUE(added.ok() && added->ok()) << added->Explain();
  return sandbox;
}

std::string Printed(const std::vector<GuestModule>& modules, std::string_view source) {
  Sandbox sandbox = With(modules);
  Report report = RunIn(sandbox, source);
  EXPECT_TRUE(report.ok()) << report.Explain();
  return report.stdout_text;
}

TEST(GuestModules, AreImportedInAllTheWaysThereAre) {
  const std::vector<GuestModule> modules = {
      {.name = "top", .source = "'doc'\nX = 1\n_private = 2"},
      {.name = "pkg", .source = "from . import part\nY = part.Z"},
      {.name = "pkg.part", .source = "from .sub import up\nZ = up.W"},
      {.name = "pkg.sub", .source = ""},
      {.name = "pkg.sub.up", .source = "from ..other import W"},
      {.name = "pkg.other", .source = "import top\nW = top.X + 1"},
      {.name = "pkg.late", .source = "V = 5"},
  };
  EXPECT_EQ(Printed(modules, R"(
import top, pkg.part as part
import pkg.late
from pkg import other, Y
from top import *
print(top.__doc__, X, part.Z, Y, other.W, pkg.late.V, pkg.part is part)
print('_private' in globals(), top.__name__, pkg.part.__name__)
)"),
            "doc 1 2 2 2 5 True\nFalse top pkg.part\n");
}

TEST(GuestModules, AStarImportsTheModulesOfAll) {
  EXPECT_EQ(Printed({{.name = "p", .source = "__all__ = ['a', 'n']\nn = 3"},
                     {.name = "p.a", .source = "x = 4"},
                     {.name = "p.b", .source = "x = 5"}},
                    "from p import *\nprint(a.x, n, 'b' in globals())"),
            "4 3 False\n");
}

TEST(GuestModules, ImportEachOtherInCirclesAsInCPython) {
  EXPECT_EQ(Printed({{.name = "a", .source = "import b\nx = b.y + 1"},
                     {.name = "b",
                      .source = "import a\ny = 1\n"
                                "def later(): return a.x"}},
                    "import a, b\nprint(a.x, b.later())"),
            "2 2\n");
  // The submodule is found before its package has it as an attribute.
  EXPECT_EQ(Printed({{.name = "p", .source = ""},
                     {.name = "p.m", .source = "import p.n\nx = 1"},
                     {.name = "p.n",
                      .source = "import p.m as m\n"
                                "from . import m as again\n"
                                "same = m is again"}},
                    "import p.m\nprint(p.n.same)"),
            "True\n");
  Sandbox sandbox = With({{.name = "a", .source = "from b import y\nx = 1"},
                          {.name = "b", .source = "from a import x\ny = 1"}});
  Report report = RunIn(sandbox, "import a");
  ASSERT_TRUE(report.exception.has_value());
  EXPECT_EQ(report.exception->type, "ImportError");
}

TEST(GuestModules, HaveTheirNamesAndNothingOfTheLoader) {
  EXPECT_EQ(Printed({{.name = "p", .source = ""},
                     {.name = "p.m",
                      .source = "names = sorted(globals())\n"
                                "where = (__name__, __file__, __package__)"},
                     {.name = "q", .source = "where = __file__", .file = "x/y.txt"}},
                    "import p.m, q\nprint(p.m.names)\nprint(p.m.where, q.where)"),
            "['__doc__', '__file__', '__name__', '__package__']\n"
            "('p.m', 'p/m.py', 'p') x/y.txt\n");
}

TEST(GuestModules, RunOnceARunAndAnewInTheNext) {
  Sandbox sandbox = With({{.name = "m", .source = "print('runs')\nx = []"}});
  for (int i = 0; i < 2; ++i) {
    Report report = RunIn(sandbox,
                          "import m\nimport m as n\nm.x.append(1)\n"
                          "print(n.x)");
    EXPECT_EQ(report.stdout_text, "runs\n[1]\n");
  }
}

TEST(GuestModules, ThatRaiseAreForgotten) {
  Sandbox sandbox = With({{.name = "m", .source = "print('try')\n1/0"}});
  Report report = RunIn(sandbox, R"(
for i in range(2):
    try:
        import m
    except ZeroDivisionError as e:
        print(e)
import m
)");
  EXPECT_EQ(report.stdout_text, "try\ndivision by zero\ntry\ndivision by zero\ntry\n");
  ASSERT_TRUE(report.exception.has_value());
  const std::vector<TracebackEntry>& traceback = report.exception->traceback;
  ASSERT_EQ(traceback.size(), 2u);
  EXPECT_EQ(traceback[1].file, "m.py");
  EXPECT_EQ(traceback[1].line, 2);
  EXPECT_EQ(traceback[1].source, "1/0");
}

TEST(GuestModules, AreCheckedUnderThePolicy) {
  Sandbox sandbox = NewSandbox();
  Report report = sandbox
                      .AddModules({{.name = "fine", .source = "x = 1"},
                                   {.name = "bad",
                                    .source = "x = 1\nx.__globals__\n"
                                              "import os"}})
                      .value();
  EXPECT_EQ(report.outcome, Outcome::kRejected);
  EXPECT_EQ(report.script, "bad.py");
  ASSERT_EQ(report.violations.size(), 2u);
  EXPECT_EQ(report.violations[0].file, "bad.py");
  EXPECT_EQ(report.violations[0].line, 2);
  EXPECT_EQ(report.violations[1].rule, "import-forbidden");
  // All of them or none.
  EXPECT_EQ(RunIn(sandbox, "import fine").outcome, Outcome::kRejected);
  ExpectHealthy(sandbox);
}

TEST(GuestModules, ThatDoNotCompileAreRejected) {
  struct Row {
    std::string source;
    Reason reason;
  };
  Policy policy = Roomy();
  policy.SourceLimit(1000);
  for (const Row& row :
       {Row{"x = = 1", Reason::kSyntax}, Row{"return", Reason::kSyntax},
        Row{std::string("a\0b", 3), Reason::kSyntax},
        Row{std::string(1001, '#'), Reason::kTooLarge},
        Row{"x = " + std::string(300, '(') + "1" + std::string(300, ')'), Reason::kTooDeep}}) {
    Sandbox sandbox = NewSandbox(policy);
    Report report = sandbox.AddModules({{.name = "m", .source = row.source}}).value();
    EXPECT_EQ(report.outcome, Outcome::kRejected) << row.source;
    EXPECT_EQ(report.reason, row.reason) << row.source;
    ExpectHealthy(sandbox);
  }
}

TEST(GuestModules, RelativeImportsAreForPackagesAlone) {
  Sandbox sandbox = NewSandbox();
  EXPECT_EQ(sandbox.AddModules({{.name = "m", .source = "from . import x"}}).value().outcome,
            Outcome::kRejected);
  sandbox = With({{.name = "p", .source = "from ... import x"}, {.name = "p.m", .source = ""}});
  Report report = RunIn(sandbox, "import p");
  ASSERT_TRUE(report.exception.has_value());
  EXPECT_EQ(report.exception->message, "attempted relative import beyond top-level package");
}

TEST(GuestModules, NamesThatCannotBeAreTheHostsError) {
  for (std::string name :
       {"", ".", "a.", ".a", "a..b", "1a", "a b", "a-b", "json", "os", "os.mine",
        "collections.mine", "__main__", "a.__init__", "caf\xc3\xa9", "a/b", "no.package", "_io"}) {
    Sandbox sandbox = NewSandbox();
    EXPECT_EQ(sandbox.AddModules({{.name = name, .source = ""}}).status().code(),
              absl::StatusCode::kInvalidArgument)
        << name;
  }
  Sandbox sandbox = NewSandbox();
  EXPECT_FALSE(sandbox.AddModules({{.name = "m", .source = "", .file = "a\nb"}}).ok());
  ExpectHealthy(sandbox);
}

TEST(GuestModules, AreChargedToTheRunThatImportsThem) {
  Policy policy = Roomy();
  policy.Instructions(100'000);
  Sandbox sandbox = With({{.name = "loop", .source = "while True: pass"},
                          {.name = "some", .source = "x = 0\nfor i in range(1000): x += i"}},
                         policy);
  EXPECT_EQ(RunIn(sandbox, "import loop").reason, Reason::kInstructions);
  const uint64_t nothing = RunIn(sandbox, "1").usage.instructions;
  const uint64_t some = RunIn(sandbox, "import some").usage.instructions;
  EXPECT_GT(some, nothing + 1000);
  EXPECT_EQ(RunIn(sandbox, "import some").usage.instructions, some);
}

TEST(GuestModules, AKillInTheMiddleOfALoadLeavesNoTrace) {
  Policy policy = Roomy();
  policy.Instructions(50'000);
  Sandbox sandbox =
      With({{.name = "p", .source = ""},
            {.name = "p.m", .source = "import p\np.half = True\nif stop:\n  while True: pass"}},
           policy);
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(RunIn(sandbox, "import p.m").exception->type, "NameError");
    EXPECT_EQ(RunIn(sandbox, "import p\nprint(hasattr(p, 'm'))").stdout_text, "False\n");
  }
  sandbox = With({{.name = "slow", .source = "x = 1\nwhile True: pass"}}, policy);
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(RunIn(sandbox, "import slow").reason, Reason::kInstructions);
    ExpectHealthy(sandbox);
  }
}

TEST(GuestModules, AreThereForPreparedScriptsAndBoundFunctions) {
  Sandbox sandbox = With({{.name = "m", .source = "def f(x): return twice(x)"}});
  ASSERT_TRUE(sandbox.Bind("twice", [](int x) { return 2 * x; }).ok());
  EXPECT_EQ(RunIn(sandbox, "import m\nm.f(4)").value, Value(8));
  ASSERT_TRUE(sandbox.Prepare("import m\nm.f(x)").value().ok());
  EXPECT_EQ(sandbox.RunPrepared({{"x", 3}}).value().value, Value(6));
  // A module that is replaced is replaced for the prepared script too.
  ASSERT_TRUE(sandbox.AddModules({{.name = "m", .source = "def f(x): return -x"}}).value().ok());
  EXPECT_EQ(sandbox.RunPrepared({{"x", 3}}).value().value, Value(-3));
}

TEST(GuestModules, OneTenantsAreNotAnothers) {
  Sandbox first = With({{.name = "secret", .source = "x = 1"}});
  Sandbox second = NewSandbox();
  EXPECT_EQ(RunIn(first, "import secret\nsecret.x").value, Value(1));
  EXPECT_EQ(RunIn(second, "import secret").outcome, Outcome::kRejected);
  EXPECT_EQ(RunIn(second,
                  "try:\n  import secret\nexcept ImportError as e:\n"
                  "  print('no')")
                .stdout_text,
            "no\n");
}

TEST(GuestModules, LibraryCodeFindsTheirNames) {
  EXPECT_EQ(Printed({{.name = "m", .source = R"(
import dataclasses, typing
Alias = int
@dataclasses.dataclass
class P:
    x: "Alias"
    y: "typing.ClassVar[int]" = 3
)"}},
                    "import m, typing\n"
                    "print(m.P(1), typing.get_type_hints(m.P)['x'])"),
            "P(x=1) <class 'int'>\n");
}

// Patch 0033.
TEST(GuestModules, AFromImportNeverFindsTheLibrarysOwn) {
  for (const char* module : {"json", "collections", "encodings", "re"}) {
    Sandbox sandbox = With({{.name = "m", .source = "__name__ = 'json'"}});
    Report report = RunIn(sandbox, std::string("import json\nimport m\n") + "m.__name__ = '" +
                                       module + "'\nfrom m import decoder");
    ASSERT_TRUE(report.exception.has_value()) << module;
    EXPECT_EQ(report.exception->type, "ImportError");
  }
}

}  // namespace
}  // namespace terrarium
