// CPython patch 0002: bytecode is paid for before it runs. Every test here fails without the patch,
// but for the one of patch 0066.
#include <string>

#include "gtest/gtest.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

uint64_t Count(const std::string& source) {
  Report report = RunOnce(source);
  EXPECT_TRUE(report.ok()) << source << "\n" << report.Explain();
  return report.usage.instructions;
}

// A body repeated n times costs fixed + n * each, exactly; bodies whose memory grows do not.
void ExpectLinear(const std::string& before, const std::string& after) {
  auto cost = [&](int n) { return Count(before + std::to_string(n) + after); };
  uint64_t at10 = cost(10), at20 = cost(20), at1000 = cost(1000);
  uint64_t each = (at20 - at10) / 10;
  EXPECT_GT(each, 0u) << before << "N" << after;
  EXPECT_EQ(at1000 - at10, 990 * each) << before << "N" << after;
}

TEST(BudgetPatch, LoopsCostTheSameEachTimeRound) {
  ExpectLinear("for i in range(", "): pass");
  ExpectLinear("i = 0\nwhile i < ", ":\n  i += 1");
  ExpectLinear("{0 for x in range(", ")}");
  ExpectLinear("for i in range(", "):\n  if i % 2 == 3: a = 1\n  else: b = 2");
  ExpectLinear("for i in range(", "):\n  try: i.x\n  except AttributeError: continue");
  ExpectLinear("for i in range(", "):\n  for j in range(3): pass");
}

TEST(BudgetPatch, CallsCostTheSameEachTime) {
  ExpectLinear("def f(x): return x\nfor i in range(", "): f(i)");
  ExpectLinear("f = lambda x: -x\nmax(range(", "), key=f)");
  ExpectLinear(
      "class C:\n  def __eq__(self, o): return False\n"
      "c = C()\nc in range(",
      ")");
  ExpectLinear(
      "def f(n): return n and f(n - 1)\n"
      "for i in range(",
      "): f(5)");
}

TEST(BudgetPatch, GeneratorsCostTheSameEachItem) {
  const std::string g = "def g(n):\n  for i in range(n): yield i\n";
  ExpectLinear(g + "for x in g(", "): pass");
  ExpectLinear(g + "sum(g(", "))");
  ExpectLinear(
      "def g(n):\n  for i in range(n): yield i\n"
      "def h(n): yield from g(n)\nsum(h(",
      "))");
  ExpectLinear("sum(x for x in range(", "))");
  ExpectLinear(
      "def g():\n  while True: x = yield\ng = g(); next(g)\n"
      "for i in range(",
      "): g.send(i)");
}

TEST(BudgetPatch, ThrowingIntoAGeneratorIsPaid) {
  ExpectLinear(
      "def g():\n"
      "  while True:\n"
      "    try: yield\n"
      "    except ValueError: pass\n"
      "g = g(); next(g)\nfor i in range(",
      "): g.throw(ValueError)");
}

TEST(BudgetPatch, CoroutinesCostTheSameEachStep) {
  ExpectLinear(
      "class A:\n"
      "  def __await__(self):\n"
      "    yield\n"
      "async def f(n):\n"
      "  for i in range(n): await A()\n"
      "c = f(",
      ")\ntry:\n  while True: c.send(None)\nexcept StopIteration: pass");
}

// Costs do not depend on how warm the code is: specialised instructions pay like plain ones.
TEST(BudgetPatch, WarmthDoesNotMatter) {
  uint64_t cold = Count("def f(x): return x + 1\nf(1)");
  uint64_t warm2 = Count("def f(x): return x + 1\nf(1)\nf(1)");
  uint64_t warm3 = Count("def f(x): return x + 1\nf(1)\nf(1)\nf(1)");
  EXPECT_EQ(warm3 - warm2, warm2 - cold);
}

// Patch 0066, I6: text that a guest has compiled is paid for by token and by instruction, on top of
// the bytecode that asks for it.
TEST(BudgetPatch, TextThatIsCompiledIsPaid) {
  auto cost = [](int terms) {
    Policy agent = Policy::Preset("agent").value();
    Report report = RunOnce(
        "compile('" + std::string(static_cast<size_t>(terms), '-') + "x', 'n', 'eval')\nNone",
        agent);
    EXPECT_TRUE(report.ok()) << report.Explain();
    return report.usage.instructions;
  };
  EXPECT_GE(cost(40) - cost(10), 30u * (16 + 8));
}

// Lines too that hold no token: comments, blank and continued ones, those of a text (patch 0090).
TEST(BudgetPatch, LinesThatAreCompiledArePaid) {
  const auto cost = [](const std::string& source) {
    Report report = RunOnce("compile(" + source + ", 'n', 'exec')\nNone", Policy::Agent());
    EXPECT_TRUE(report.ok()) << report.Explain();
    return report.usage.instructions;
  };
  for (const char* text : {"'#\\n' * %", "'\\n' * %", "'1 + ' + '\\\\\\n' * % + '1'",
                           "'[' + '\\n' * % + ']'", "'\\'\\'\\'' + 'a\\n' * % + '\\'\\'\\''"}) {
    const auto lines = [&](const std::string& count) {
      std::string source = text;
      return source.replace(source.find('%'), 1, count);
    };
    EXPECT_GE(cost(lines("3000")), cost(lines("1000")) + uint64_t{4} * 2000) << text;
  }
}

// Blanks before what eval() evaluates are looked through before it is compiled.
TEST(BudgetPatch, BlanksBeforeAnExpressionArePaid) {
  const auto cost = [](const char* blanks) {
    Report report =
        RunOnce(std::string("n = ") + blanks + "\neval(' ' * n + '1')", Policy::Agent());
    EXPECT_TRUE(report.ok()) << report.Explain();
    return report.usage.instructions;
  };
  // Beside the memory of the text, a byte each.
  EXPECT_GE(cost("1_000_000"), cost("100_000") + 900'000 / 8 + 900'000 / 32);
}

// No construct runs for ever without paying. Deadlines are far away.
TEST(BudgetPatch, EndlessProgramsEnd) {
  const char* const programs[] = {
      "while True: pass",
      "while 1:\n  try: continue\n  finally: pass",
      "for _ in iter(int, 1): pass",
      "def f():\n  while True: yield\nfor _ in f(): pass",
      "def g():\n"
      "  while True:\n"
      "    try: yield\n"
      "    except BaseException: pass\n"
      "g = g(); next(g)\n"
      "while True: g.throw(ValueError)",
      "while True:\n  try: raise ValueError\n  except ValueError: pass",
      "while True:\n  try: [].x\n  except AttributeError: continue",
      "def f(): f()\n"
      "while True:\n  try: f()\n  except RecursionError: pass",
      "f = lambda: f()\nwhile True:\n  try: f()\n  except RecursionError: pass",
      "class C:\n  def __getattr__(self, n): return getattr(self, n + 'x')\n"
      "while True:\n  try: C().a\n  except RecursionError: pass",
      "class C:\n  def __iter__(self): return self\n"
      "  def __next__(self): return 1\nsum(C())",
      "class C:\n  def __lt__(self, o): return True\n"
      "while True: sorted([C() for _ in range(50)])",
      "import functools\n"
      "while True: functools.reduce(lambda a, b: a + b, range(10))",
      "async def f(): pass\n"
      "while True:\n  try: f().send(None)\n  except StopIteration: pass",
      "while True:\n  match [1, 2]:\n    case [x, y]: pass",
      "while True: [x for x in range(3)]",
      "class M(type):\n  def __call__(c): return c()\n"
      "class C(metaclass=M): pass\n"
      "while True:\n  try: C()\n  except RecursionError: pass",
  };
  for (const char* program : programs) {
    Report report = RunOnce(program, Roomy().Instructions(300'000));
    if (report.outcome == Outcome::kRejected) continue;
    EXPECT_EQ(report.reason, Reason::kInstructions) << program << "\n" << report.Explain();
  }
}

// What is paid is never less than what runs: no program gets further with the budget it was charged
// for minus one.
TEST(BudgetPatch, TheChargeIsExact) {
  const std::string source =
      "def g():\n  for i in range(20): yield i\n"
      "total = 0\nfor x in g(): total += x\nprint(total)";
  uint64_t cost = Count(source);
  Report enough = RunOnce(source, Roomy().Instructions(cost));
  EXPECT_TRUE(enough.ok());
  Report short_by_one = RunOnce(source, Roomy().Instructions(cost - 1));
  EXPECT_EQ(short_by_one.reason, Reason::kInstructions);
}

}  // namespace
}  // namespace terrarium
