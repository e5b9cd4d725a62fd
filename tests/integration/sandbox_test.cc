// One sandbox: scripts, output, exceptions, budgets, prepared scripts, isolation.
#include "tests/support/sandbox.h"

#include <string>
#include <vector>

#include "engine/testing_only.h"
#include "gtest/gtest.h"

namespace terrarium {
namespace {

// --- scripts -------------------------------------------------------------------------------------

TEST(Sandbox, TheLastExpressionIsTheValue) {
  EXPECT_EQ(Eval("1; 2"), Value(2));
  EXPECT_EQ(Eval("x = 3\nx"), Value(3));
  EXPECT_EQ(Eval("x = 3"), Value());
  EXPECT_EQ(Eval("1\nx = 2"), Value());
  EXPECT_EQ(Eval("if True:\n  5"), Value());
  EXPECT_EQ(Eval("'''only a docstring'''"), Value("only a docstring"));
  EXPECT_EQ(Eval("'''a docstring'''\n7"), Value(7));
  EXPECT_EQ(Eval("[x := 4, x][1]"), Value(4));
}

TEST(Sandbox, EmptyScriptsAreScripts) {
  for (const char* source :
       {"", "\n", "   ", "# nothing", "\xEF\xBB\xBF", "\xEF\xBB\xBF# nothing\n\n", "pass", "..."}) {
    Report report = RunOnce(source);
    EXPECT_TRUE(report.ok()) << '"' << source << "\": " << report.Explain();
    EXPECT_EQ(report.stdout_text, "");
  }
}

TEST(Sandbox, SourceMayHaveAnyLineEndsAndNoLastOne) {
  EXPECT_EQ(Eval("x = 1\r\nif x:\r\n  y = 2\r\ny"), Value(2));
  EXPECT_EQ(Eval("x = 1\n\n\nx"), Value(1));
  EXPECT_EQ(Eval("été = 'ok'\nété"), Value("ok"));
  EXPECT_EQ(Eval("\xEF\xBB\xBF'marked'"), Value("marked"));
}

TEST(Sandbox, ReportNamesPolicyAndEngine) {
  Policy policy = Roomy().Named("mine", 3);
  Report report = RunOnce("1", policy);
  EXPECT_EQ(report.policy_name, "mine");
  EXPECT_EQ(report.policy_version, 3);
  EXPECT_EQ(report.policy_hash, policy.Hash());
  EXPECT_EQ(report.engine.cpython.substr(0, 5), "3.13.");
  EXPECT_EQ(report.script, "<script>");
  EXPECT_GT(report.usage.instructions, 0u);
  EXPECT_GT(report.usage.allocations, 0u);
  EXPECT_GE(report.usage.peak_bytes, report.usage.live_bytes);
  EXPECT_GT(report.usage.wall_ns, 0);
}

TEST(Sandbox, RejectedSourceNeverRuns) {
  struct Row {
    std::string source;
    Reason reason;
    int line, column;
  };
  const Row rows[] = {
      {"x = = 1", Reason::kSyntax, 1, 5},
      {"print('no')\nif x\n  pass", Reason::kSyntax, 2, 5},
      {"if 1:\npass", Reason::kSyntax, 2, 1},
      {"return 1", Reason::kSyntax, 1, 1},
      {std::string("x = 1\n\0", 7), Reason::kSyntax, 2, 1},
      {"x = '\xFF'", Reason::kSyntax, 1, 6},
      {"# coding: latin-1\n", Reason::kSyntax, 1, 1},
      {std::string(300, '(') + std::string(300, ')'), Reason::kTooDeep, 1, -1},
  };
  for (const Row& row : rows) {
    Report report = RunOnce(row.source);
    EXPECT_EQ(report.outcome, Outcome::kRejected) << row.source;
    EXPECT_EQ(report.reason, row.reason) << row.source;
    EXPECT_EQ(report.stdout_text, "");
    ASSERT_EQ(report.violations.size(), 1u) << row.source;
    EXPECT_EQ(report.violations[0].line, row.line) << row.source;
    if (row.column >= 0) {
      EXPECT_EQ(report.violations[0].column, row.column) << row.source;
    }
  }
  Report report = RunOnce("x = 1 + 1", Roomy().SourceLimit(8));
  EXPECT_EQ(report.outcome, Outcome::kRejected);
  EXPECT_EQ(report.reason, Reason::kTooLarge);
}

// --- exceptions ----------------------------------------------------------------------------------

TEST(Sandbox, TracebacksShowLinesOfTheScriptAndNoHostPath) {
  Sandbox sandbox = NewSandbox();
  RunOptions options;
  options.script = "mods/shop.py";
  Report report = sandbox
                      .Run(
                          "def price(n):\n"
                          "    return 1 / n\n"
                          "class Shop:\n"
                          "    def total(self):\n"
                          "        return price(0)\n"
                          "Shop().total()\n",
                          options)
                      .value();
  EXPECT_EQ(report.outcome, Outcome::kException);
  EXPECT_EQ(report.message, "ZeroDivisionError: division by zero");
  ASSERT_TRUE(report.exception.has_value());
  const auto& tb = report.exception->traceback;
  ASSERT_EQ(tb.size(), 3u);
  const int lines[] = {6, 5, 2};
  const char* const functions[] = {"<module>", "Shop.total", "price"};
  const char* const sources[] = {"Shop().total()", "return price(0)", "return 1 / n"};
  for (size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(tb[i].file, "mods/shop.py");
    EXPECT_EQ(tb[i].line, lines[i]);
    EXPECT_EQ(tb[i].function, functions[i]);
    EXPECT_EQ(tb[i].source, sources[i]);
  }

  report = RunIn(sandbox, "import json\njson.loads('{')");
  EXPECT_EQ(report.exception->type, "JSONDecodeError");
  EXPECT_GT(report.exception->traceback.size(), 1u);
  for (const TracebackEntry& entry : report.exception->traceback) {
    EXPECT_FALSE(entry.file.starts_with('/')) << entry.file;
    EXPECT_EQ(entry.file.find("cpython"), std::string::npos) << entry.file;
  }
  EXPECT_EQ(report.ToJson().find(TERRARIUM_SOURCE_DIR), std::string::npos);
}

TEST(Sandbox, ExceptionsThatEndProgramsReachTheReportOnly) {
  for (const char* type : {"SystemExit", "KeyboardInterrupt", "GeneratorExit", "StopIteration",
                           "MemoryError", "BaseException"}) {
    Report report = RunOnce(std::string("raise ") + type + "(3)");
    EXPECT_EQ(report.outcome, Outcome::kException) << type;
    EXPECT_EQ(report.exception->type, type);
    EXPECT_EQ(report.exception->message, "3");
  }
  EXPECT_EQ(RunOnce("class Quit(BaseException): pass\nraise Quit('bye')").message, "Quit: bye");
  EXPECT_EQ(RunOnce("raise ExceptionGroup('several', [ValueError(1)])").exception->type,
            "ExceptionGroup");
  Report report = RunOnce("raise SyntaxError('mine')");
  EXPECT_EQ(report.outcome, Outcome::kException);
}

TEST(Sandbox, AnExitThatSaysAllIsWellIsNoException) {
  for (const char* line : {"exit()", "quit(0)", "raise SystemExit", "raise SystemExit(None)",
                           "import sys\nsys.exit(False)", "exit(type('I', (int,), {})())",
                           "class Quit(SystemExit): pass\nraise Quit(0)",
                           "def f():\n  try: exit(0)\n  finally: print('last')\nf()"}) {
    Report report = RunOnce(std::string("40 + 2\n") + line);
    EXPECT_TRUE(report.ok()) << line << report.Explain();
    EXPECT_EQ(report.value, Value()) << line;
  }
  for (const char* line : {"exit(1)", "exit('text')", "exit(2**64)", "exit(0.0)", "exit([])",
                           "e = SystemExit(0)\ne.code = 3\nraise e",
                           "raise BaseExceptionGroup('g', [SystemExit(0)])"}) {
    Report report = RunOnce(line);
    EXPECT_EQ(report.outcome, Outcome::kException) << line;
  }
  Report report = RunOnce("e = SystemExit()\ndel e.code\nprint('here')\nraise e");
  EXPECT_TRUE(report.ok()) << report.Explain();
}

TEST(Sandbox, ExceptionsThatMisbehaveAreDescribedAllTheSame) {
  Report report = RunOnce("class E(Exception):\n  def __str__(self): raise ValueError\nraise E");
  EXPECT_EQ(report.outcome, Outcome::kException);
  EXPECT_EQ(report.exception->type, "E");
  report = RunOnce("class E(Exception):\n  def __str__(self):\n    while 1: pass\nraise E",
                   Roomy().Instructions(100'000));
  EXPECT_EQ(report.reason, Reason::kInstructions);
  report = RunOnce("raise ValueError('x' * 10_000_000)", Roomy().OutputLimit(MiB(16)));
  EXPECT_EQ(report.outcome, Outcome::kException);
  EXPECT_LT(report.message.size(), 100'000u);
  report = RunOnce("raise ValueError('a' + chr(0xD800) + '\\0')");
  EXPECT_EQ(report.exception->message, std::string("a\xED\xA0\x80\0", 5));
}

TEST(Sandbox, RecursionRaisesAndCanBeCaught) {
  const char* source = "def f(n): return f(n + 1)\n";
  Report report = RunOnce(std::string(source) + "f(0)");
  EXPECT_EQ(report.outcome, Outcome::kException);
  EXPECT_EQ(report.exception->type, "RecursionError");
  EXPECT_LT(report.exception->traceback.size(), 150u);
  EXPECT_EQ(Eval(std::string(source) + "try: f(0)\nexcept RecursionError: x = 'caught'\nx"),
            Value("caught"));
  // The policy's depth is the depth.
  const char* depth =
      "def f(n):\n  global d\n  d = n\n  f(n + 1)\n"
      "d = 0\ntry: f(1)\nexcept RecursionError: pass\nd";
  int64_t at100 = RunOnce(depth, Roomy().Recursion(100)).value.int_value();
  int64_t at1000 = RunOnce(depth, Roomy().Recursion(1000)).value.int_value();
  EXPECT_EQ(at1000 - at100, 900);
  EXPECT_NEAR(static_cast<double>(at100), 100, 5);
}

// --- output --------------------------------------------------------------------------------------

TEST(Sandbox, OutputComesThroughAsItIsWritten) {
  Sandbox sandbox = NewSandbox();
  std::vector<std::string> pieces;
  bool seen_when_called = false;
  ASSERT_TRUE(sandbox.Bind("look", [&] { seen_when_called = pieces.size() == 1; }).ok());
  RunOptions options;
  options.on_stdout = [&](std::string_view text) { pieces.emplace_back(text); };
  Report report = sandbox.Run("print('one')\nlook()\nprint('two', end='')", options).value();
  EXPECT_TRUE(report.ok()) << report.Explain();
  EXPECT_EQ(pieces, (std::vector<std::string>{"one\n", "two"}));
  EXPECT_TRUE(seen_when_called);
  EXPECT_EQ(report.stdout_text, "one\ntwo");
  EXPECT_FALSE(report.stdout_truncated);
}

TEST(Sandbox, OutputSurvivesAKill) {
  Sandbox sandbox = NewSandbox(Roomy().Instructions(100'000));
  std::string seen;
  RunOptions options;
  options.on_stdout = [&](std::string_view text) { seen += text; };
  Report report = sandbox.Run("print('before', end='')\nwhile True: pass", options).value();
  EXPECT_EQ(report.reason, Reason::kInstructions);
  EXPECT_EQ(report.stdout_text, "before");
  EXPECT_EQ(seen, "before");
}

TEST(Sandbox, OutputLimitCutsBetweenCharacters) {
  for (uint64_t limit : {10, 11, 12, 13}) {
    Sandbox sandbox = NewSandbox(Roomy().OutputLimit(limit));
    std::string seen;
    RunOptions options;
    options.on_stdout = [&](std::string_view text) { seen += text; };
    Report report = sandbox.Run("print('€' * 100)\nprint('no')", options).value();
    EXPECT_EQ(report.outcome, Outcome::kExhausted);
    EXPECT_EQ(report.reason, Reason::kOutput);
    EXPECT_TRUE(report.stdout_truncated);
    std::string expected;
    for (uint64_t n = 3; n <= limit; n += 3) expected += "€";
    EXPECT_EQ(report.stdout_text, expected);
    EXPECT_EQ(seen, expected);
    ExpectHealthy(sandbox);
  }
}

TEST(Sandbox, OutputUpToTheLimitIsFine) {
  Report report = RunOnce("print('x' * 9)", Roomy().OutputLimit(10));
  EXPECT_TRUE(report.ok());
  EXPECT_FALSE(report.stdout_truncated);
  report = RunOnce("print('x' * 10)", Roomy().OutputLimit(10));
  EXPECT_EQ(report.reason, Reason::kOutput);
}

// --- budgets -------------------------------------------------------------------------------------

constexpr char kHugeHash[] = "t = ()\nfor _ in range(60): t = (t, t)\nhash(t)";

TEST(Sandbox, EachBudgetEndsTheGuestWithItsReason) {
  struct Row {
    Policy policy;
    std::string source;
    Outcome outcome;
    Reason reason;
  };
  const Outcome kExhausted = Outcome::kExhausted;
  const Row rows[] = {
      {Roomy().Instructions(10'000), "while True: pass", kExhausted, Reason::kInstructions},
      {Roomy().Allocations(10'000), "while True: x = [[]]", kExhausted, Reason::kAllocations},
      {Roomy().TotalAllocated(MiB(10)), "while True: x = 'x' * 100_000", kExhausted,
       Reason::kAllocations},
      {Roomy().Memory(MiB(4)), "x = []\nwhile True: x.append([])", kExhausted, Reason::kMemory},
      {Roomy().Memory(MiB(4)), "x = 'x' * 10_000_000", kExhausted, Reason::kMemory},
      {Roomy().Deadline(absl::Milliseconds(20)), kHugeHash, kExhausted, Reason::kDeadline},
      {Roomy().CpuTime(absl::Milliseconds(20)), kHugeHash, kExhausted, Reason::kCpuTime},
      {Roomy(), "m = iter([1])\nfor _ in range(200_000): m = map(int, m)\nnext(m)", kExhausted,
       Reason::kStack},
  };
  for (const Row& row : rows) {
    Sandbox sandbox = NewSandbox(row.policy);
    for (int i = 0; i < 3; ++i) {
      Report report = RunIn(sandbox, row.source);
      EXPECT_EQ(report.outcome, row.outcome) << row.source;
      EXPECT_EQ(report.reason, row.reason) << row.source;
      EXPECT_FALSE(report.message.empty());
      ExpectHealthy(sandbox);
    }
  }
}

// I2: no handler, finaliser or context manager sees a kill.
TEST(Sandbox, GuestsCannotCatchOrOutliveAKill) {
  const char* source =
      "class Stubborn:\n"
      "    def __enter__(self): return self\n"
      "    def __exit__(self, *a):\n"
      "        print('exit')\n"
      "        return True\n"
      "    def __del__(self): print('del')\n"
      "while True:\n"
      "    try:\n"
      "        with Stubborn():\n"
      "            while True: pass\n"
      "    except BaseException:\n"
      "        print('caught')\n"
      "    finally:\n"
      "        print('finally')\n"
      "        continue\n";
  for (const Policy& policy :
       {Roomy().Instructions(50'000), Roomy().Deadline(absl::Milliseconds(20)),
        Roomy().CpuTime(absl::Milliseconds(20))}) {
    Report report = RunOnce(source, policy);
    EXPECT_EQ(report.outcome, Outcome::kExhausted);
    EXPECT_EQ(report.stdout_text, "");
  }
}

// I5: the whole report, but for times, is the same again.
TEST(Sandbox, TheSameRunCostsTheSame) {
  Sandbox sandbox = NewSandbox();
  const char* source =
      "import json, collections\n"
      "c = collections.Counter('the quick brown fox')\n"
      "print(sorted(c.items()), json.dumps(list({'a', 'b', 'c', 1.5, None})))\n"
      "id(c), hash('x'), [x * 2.5 for x in range(100)]";
  Report first = RunIn(sandbox, source);
  ASSERT_TRUE(first.ok()) << first.Explain();
  for (int i = 0; i < 20; ++i) {
    if (i % 3 == 0) RunIn(sandbox, "x = [[] for _ in range(10_000)]\n1/0");
    Report again = RunIn(sandbox, source);
    EXPECT_EQ(again.value, first.value);
    EXPECT_EQ(again.stdout_text, first.stdout_text);
    EXPECT_EQ(again.usage.instructions, first.usage.instructions);
    EXPECT_EQ(again.usage.allocations, first.usage.allocations);
    EXPECT_EQ(again.usage.total_allocated_bytes, first.usage.total_allocated_bytes);
    EXPECT_EQ(again.usage.peak_bytes, first.usage.peak_bytes);
  }
}

// The same budget stops a guest at the same place, every time.
TEST(Sandbox, KillsByBudgetAreDeterministic) {
  for (const Policy& policy : {Roomy().Instructions(123'457), Roomy().Allocations(4'321),
                               Roomy().TotalAllocated(1'234'567), Roomy().Memory(1'234'567)}) {
    Sandbox sandbox = NewSandbox(policy);
    std::string first;
    for (int i = 0; i < 3; ++i) {
      Report report = RunIn(sandbox,
                            "n, x = 0, []\nwhile True:\n  n += 1\n"
                            "  x.append([n])\n  print(n)");
      EXPECT_EQ(report.outcome, Outcome::kExhausted);
      EXPECT_NE(report.stdout_text, "");
      if (i == 0) first = report.stdout_text;
      EXPECT_EQ(report.stdout_text, first);
    }
  }
}

// Loading a library is free, but not what a guest hangs onto the load.
TEST(Sandbox, GuestCodeInsideAnImportIsCharged) {
  Sandbox sandbox = NewSandbox();
  TESTING_ONLY_SandboxAccess::SkipChecks(sandbox);  // for __import__
  Report report = RunIn(sandbox,
                        "class Slow:\n"
                        "    def __bool__(self):\n"
                        "        for _ in range(100_000): pass\n"
                        "        return False\n"
                        "__import__('math', None, None, Slow())");
  EXPECT_GT(report.usage.instructions, 100'000u);
}

// --- prepared scripts ----------------------------------------------------------------------------

TEST(Sandbox, PreparedScriptsRunPristineEachTime) {
  Sandbox sandbox = NewSandbox();
  EXPECT_EQ(sandbox.RunPrepared().status().code(), absl::StatusCode::kFailedPrecondition);
  Report prepared =
      sandbox.Prepare("try: n += 1\nexcept NameError: n = 1\nn + start", "p.py").value();
  ASSERT_TRUE(prepared.ok()) << prepared.Explain();
  uint64_t instructions = 0;
  for (int i = 0; i < 50; ++i) {
    Report report = sandbox.RunPrepared({{"start", i}}).value();
    EXPECT_EQ(report.value, Value(i + 1));
    EXPECT_EQ(report.script, "p.py");
    if (i == 1) instructions = report.usage.instructions;
    if (i > 1) {
      EXPECT_EQ(report.usage.instructions, instructions);
    }
    if (i % 10 == 3) {
      // Other scripts run on the same sandbox meanwhile.
      EXPECT_EQ(RunIn(sandbox, "n = 100\nn").value, Value(100));
    }
  }
  Report failing = sandbox.RunPrepared().value();
  EXPECT_EQ(failing.exception->type, "NameError");
  EXPECT_EQ(failing.exception->traceback[0].file, "p.py");
  EXPECT_EQ(failing.exception->traceback[0].source, "n + start");
}

TEST(Sandbox, ARejectedPrepareChangesNothing) {
  Sandbox sandbox = NewSandbox();
  ASSERT_TRUE(sandbox.Bind("seven", [] { return 7; }).ok());
  ASSERT_TRUE(sandbox.Prepare("seven() * 6").value().ok());
  for (const char* source : {"x = = 1", "return", "# coding: rot13\n"}) {
    Report report = sandbox.Prepare(source).value();
    EXPECT_EQ(report.outcome, Outcome::kRejected) << source;
    EXPECT_EQ(sandbox.RunPrepared().value().value, Value(42)) << source;
    EXPECT_EQ(RunIn(sandbox, "seven()").value, Value(7));
  }
  // A prepare that runs out of memory.
  EXPECT_TRUE(sandbox.Prepare("").value().ok());
  EXPECT_EQ(sandbox.RunPrepared().value().value, Value());
}

TEST(Sandbox, BindingAfterPrepareKeepsThePreparedScript) {
  Sandbox sandbox = NewSandbox();
  ASSERT_TRUE(sandbox.Prepare("f()").value().ok());
  EXPECT_EQ(sandbox.RunPrepared().value().exception->type, "NameError");
  ASSERT_TRUE(sandbox.Bind("f", [] { return 1; }).ok());
  EXPECT_EQ(sandbox.RunPrepared().value().value, Value(1));
  ASSERT_TRUE(sandbox.Bind("f", [] { return 2; }).ok());
  EXPECT_EQ(sandbox.RunPrepared().value().value, Value(2));
}

// --- isolation -----------------------------------------------------------------------------------

TEST(Sandbox, SandboxesOnOneIsolateKeepTheirOwnFunctions) {
  Sandbox a = NewSandbox(), b = NewSandbox(), plain = NewSandbox();
  ASSERT_TRUE(a.Bind("who", [] { return "a"; }).ok());
  ASSERT_TRUE(a.Bind("only_a", [] { return 1; }).ok());
  ASSERT_TRUE(b.Bind("who", [] { return "b"; }).ok());
  ASSERT_TRUE(b.Prepare("who() * 2").value().ok());
  for (int i = 0; i < 20; ++i) {
    EXPECT_EQ(RunIn(a, "who()").value, Value("a"));
    EXPECT_EQ(RunIn(b, "who()").value, Value("b"));
    EXPECT_EQ(b.RunPrepared().value().value, Value("bb"));
    EXPECT_EQ(RunIn(plain, "who()").exception->type, "NameError");
    EXPECT_EQ(RunIn(b, "only_a()").exception->type, "NameError");
    EXPECT_EQ(RunIn(a, "only_a()").value, Value(1));
    if (i == 10) {
      Sandbox short_lived = NewSandbox();
      ASSERT_TRUE(short_lived.Bind("who", [] { return "s"; }).ok());
      EXPECT_EQ(RunIn(short_lived, "who()").value, Value("s"));
    }
  }
}

// I7: what one run does to anything, the next does not see.
TEST(Sandbox, RunsDoNotSeeEachOther) {
  Sandbox sandbox = NewSandbox();
  TESTING_ONLY_SandboxAccess::SkipChecks(sandbox);
  const char* const register_type =
      "import collections.abc\n"
      "class C: pass\ncollections.abc.Sized.register(C)\n"
      "collections.abc.Sized.register(int)";
  const char* const writes[] = {
      "x = 1",
      "import json\njson.loads = None\njson.hacked = 1",
      "import collections\ncollections.OrderedDict.hacked = 1",
      register_type,
      "__builtins__['print'] = None",
      "import functools\n@functools.lru_cache\ndef f(x): return x\nf(1)",
      "print.__self__.hacked = 1",
      "def f(): pass\nf.__globals__['y'] = 1",
  };
  for (const char* write : writes) {
    RunIn(sandbox, write);  // may succeed or not
    Report report = RunIn(sandbox,
                          "import json, collections, collections.abc\n"
                          "print('ok')\n"
                          "([n for n in ('x', 'y') if n in globals()] +\n"
                          " [hasattr(o, 'hacked') for o in\n"
                          "   (json, collections.OrderedDict)] +\n"
                          " [isinstance(1, collections.abc.Sized),\n"
                          "  json.loads('[1]')])");
    ASSERT_TRUE(report.ok()) << write << "\n" << report.Explain();
    EXPECT_EQ(report.value, Value::List({false, false, false, Value::List({1})})) << write;
    EXPECT_EQ(report.stdout_text, "ok\n");
  }
}

// --- the engine ----------------------------------------------------------------------------------

TEST(Engine, ThereIsOneInAProcess) {
  TheEngine();
  EXPECT_EQ(Engine::Create().status().code(), absl::StatusCode::kFailedPrecondition);
}

TEST(Engine, RefusesOptionsThatCannotWork) {
  auto code = [](EngineOptions options) { return Engine::Create(options).status().code(); };
  const auto kInvalid = absl::StatusCode::kInvalidArgument;
  EXPECT_EQ(code({.max_isolates = -1}), kInvalid);
  EXPECT_EQ(code({.max_isolates = 100'000}), kInvalid);
  EXPECT_EQ(code({.isolate_address_space = MiB(1)}), kInvalid);
  EXPECT_EQ(code({.stack_bytes = 0}), kInvalid);
  // None of them used up the one engine.
  RunOnce("1");
}

TEST(Engine, RefusesPoliciesThatDoNotFit) {
  EXPECT_EQ(TheEngine().NewSandbox(Roomy().Memory(GiB(8))).status().code(),
            absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(TheEngine().NewSandbox(Roomy().Instructions(0)).status().code(),
            absl::StatusCode::kInvalidArgument);
}

}  // namespace
}  // namespace terrarium
