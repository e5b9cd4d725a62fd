// The removed attributes are back: the checker and the facades are taken as overcome, and L3 as not
// there.
#include "engine/testing_only.h"
#include "interp/cpython/removed_attributes.h"
#include "tests/breach/support.h"

namespace terrarium::breach {
namespace {

Sandbox Opened() {
  cpython::TESTING_ONLY_keep_attributes = true;
  Sandbox sandbox = NewSandbox();
  TESTING_ONLY_SandboxAccess::SkipChecks(sandbox);
  return sandbox;
}

TEST(Attributes, TheyAreThereAgain) {
  Sandbox sandbox = Opened();
  Report report =
      RunIn(sandbox, "len(object.__subclasses__()) > 50, type((lambda: 0).__globals__)");
  EXPECT_TRUE(report.ok()) << report.Explain();
}

// L4 sees whoever takes a frame or a code object.
TEST(Attributes, AuditHookStopsFramesAndCode) {
  Sandbox sandbox = Opened();
  const Breach breaches[] = {
      {"(lambda: 0).__code__", Reason::kAudit, "object.__getattr__ __code__"},
      {"getattr(lambda: 0, '__co' + 'de__')", Reason::kAudit, "__code__"},
      {"(x for x in ()).gi_code", Reason::kAudit, "gi_code"},
      {"(x for x in ()).gi_frame", Reason::kAudit, "gi_frame"},
      {"try:\n  1/0\nexcept Exception as e:\n  e.__traceback__.tb_frame", Reason::kAudit,
       "tb_frame"},
      {"match (lambda: 0):\n  case object(__code__=c):\n    print('ESCAPED:m')", Reason::kAudit,
       "__code__"},
      {"'{0.__code__}'.format(lambda: 0)", Reason::kAudit, "__code__"},
      {"type(lambda: 0)(None, {})", Reason::kNone, ""},
  };
  for (const Breach& breach : breaches) ExpectStopped(sandbox, breach);
}

// The library's builtins, once found, give no more than the guest's: text runs with the guest's own
// (shims/dynamic_code.cc), and modules are those of the table.
TEST(Attributes, LibraryBuiltinsGrantNothing) {
  Sandbox sandbox = Opened();
  const std::string find =
      "import collections\n"
      "b = collections.namedtuple.__globals__['__builtins__']\n"
      "b = b if isinstance(b, dict) else b.__dict__\n";
  for (const char* attempt : {"b['open']('/etc/passwd')", "b['__import__']('posix')",
                              "b['__import__']('_posixsubprocess')", "b['__import__']('marshal')",
                              "b['exec']('open(\\'/etc/passwd\\')')", "b['breakpoint']()",
                              "b['exec']('__builtins__[\\'posix\\']')"}) {
    Report report = RunIn(sandbox, find + attempt + "\nprint('ESCAPED:b')");
    EXPECT_FALSE(report.ok()) << attempt;
    EXPECT_EQ(report.stdout_text, "") << attempt;
    ExpectHealthy(sandbox);
  }
}

}  // namespace
}  // namespace terrarium::breach
