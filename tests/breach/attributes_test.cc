// The removed attributes are back: the checker and the facades are taken as
// overcome, and L3 as not there.
#include "interp/cpython/removed_attributes.h"
#include "tests/breach/support.h"

namespace terrarium::breach {
namespace {

using testing_support::NewSandbox;
using testing_support::RunIn;

Sandbox Opened() {
  cpython::TESTING_ONLY_keep_attributes = true;
  return NewSandbox();
}

TEST(Attributes, TheyAreThereAgain) {
  Sandbox sandbox = Opened();
  Report report =
      RunIn(sandbox,
            "len(object.__subclasses__()) > 50, type((lambda: 0).__globals__)");
  EXPECT_TRUE(report.ok()) << report.Explain();
}

// L4 sees whoever takes a frame or a code object.
TEST(Attributes, AuditHookStopsFramesAndCode) {
  Sandbox sandbox = Opened();
  const Breach breaches[] = {
      {"(lambda: 0).__code__", Reason::kAudit, "object.__getattr__ __code__"},
      {"getattr(lambda: 0, '__co' + 'de__')", Reason::kAudit, "__code__"},
      {"def f(): pass\nf.__code__ = None", Reason::kAudit,
       "object.__setattr__ __code__"},
      {"(x for x in ()).gi_code", Reason::kAudit, "gi_code"},
      {"(x for x in ()).gi_frame", Reason::kAudit, "gi_frame"},
      {"try:\n  1/0\nexcept Exception as e:\n  e.__traceback__.tb_frame",
       Reason::kAudit, "tb_frame"},
      {"match (lambda: 0):\n  case object(__code__=c):\n    print('ESCAPED:m')",
       Reason::kAudit, "__code__"},
      {"'{0.__code__}'.format(lambda: 0)", Reason::kAudit, "__code__"},
      {"type(lambda: 0)(None, {})", Reason::kNone, ""},
  };
  for (const Breach& breach : breaches) ExpectStopped(sandbox, breach);
}

// A way to the library's builtins and the real exec ends there.
TEST(Attributes, RealExecIsStoppedWhereverItComesFrom) {
  Sandbox sandbox = Opened();
  ExpectStopped(sandbox,
                {"import collections\n"
                 "b = collections.namedtuple.__globals__['__builtins__']\n"
                 "b = b if isinstance(b, dict) else b.__dict__\n"
                 "b['exec']('print(1)')\nprint('ESCAPED:breach-exec')",
                 Reason::kAudit, "'exec'"});
}

}  // namespace
}  // namespace terrarium::breach
