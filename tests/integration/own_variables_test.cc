// Own variables of objects under a policy that forbids a name, `__dict__` and `vars`: library code
// finds none by a name that a program said, and goes on with its own. The checker is off.
#include <string>

#include "engine/testing_only.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/unchecked.h"

namespace terrarium {
namespace {

constexpr char kObjects[] =
    "import copy, enum, functools, logging, string, types, typing\n"
    "n = 'sec' + 'ret'\n"
    "class N(str):\n"
    "  def __hash__(self): return hash(n)\n"
    "  def __eq__(self, other): return str.__eq__(n, other)\n"
    "class Owner: pass\n"
    "o = types.SimpleNamespace(**{n: 'found'})\n"
    "o.getMessage = lambda: ''\n"
    "o.exc_info = o.exc_text = o.stack_info = None\n"
    "def cached(name, value=None):\n"
    "  made = functools.cached_property(lambda self: value)\n"
    "  made.__set_name__(Owner, name)\n"
    "  return made\n"
    "def text(format, style):\n"
    "  return logging.Formatter(format, style=style, validate=False).format(o)\n"
    "def record(extra):\n"
    "  logging.setLogRecordFactory(lambda *args: o)\n"
    "  return logging.getLogger().makeRecord('', 10, '', 1, '', (), None, extra=extra)\n";

Policy WithoutSecret() {
  Policy policy = Agent();
  policy.ForbidAttribute("secret").ForbidAttribute("__dict__").ForbidName("vars");
  return policy;
}

TEST(OwnVariables, NoNameOfTheProgramsFindsAForbiddenOne) {
  for (const char* last : {
           "cached(n).__get__(o)",
           "cached(N('x')).__get__(o)",
           "text('%(' + n + ')s', '%')",
           "text('{' + n + '}', '{')",
           "text('$' + n, '$')",
           "dict(enum.IntEnum._convert_('E', 'm', lambda name: name == n, o).__members__)[n]",
           ("typing.get_type_hints(type('A', (types.SimpleNamespace,),\n"
            "  {'__class__': types.ModuleType})(__annotations__={'a': n}, **{n: 'found'}))['a']"),
       }) {
    const Report report = RunUnchecked(WithoutSecret(), std::string(kObjects) + last);
    EXPECT_TRUE(report.exception.has_value() || report.value != Value("found")) << last;
    EXPECT_THAT(report.value.DebugString(), testing::Not(testing::HasSubstr("found"))) << last;
  }
}

TEST(OwnVariables, NoNameOfTheProgramsSetsAForbiddenOne) {
  for (const char* last : {
           "cached(n, 'set').__get__(o)",
           "cached(N('x'), 'set').__get__(o)",
           "record({n: 'set'})",
           "record({N('x'): 'set'})",
           "logging.setLogRecordFactory(lambda *args: o); logging.makeLogRecord({n: 'set'})",
           "logging.setLogRecordFactory(lambda *args: o); logging.makeLogRecord([(N('x'), 'set')])",
       }) {
    const std::string source =
        std::string(kObjects) + "try:\n  " + last +
        "\nexcept (AttributeError, KeyError, TypeError): pass\nrepr(o.__getstate__())";
    const Report report = RunUnchecked(WithoutSecret(), source);
    EXPECT_FALSE(report.exception.has_value()) << last << report.message;
    EXPECT_THAT(report.value.DebugString(), testing::HasSubstr("'secret': 'found'")) << last;
  }
}

TEST(OwnVariables, OthersAreFound) {
  EXPECT_EQ(
      ValueOf(WithoutSecret(), std::string(kObjects) +
                                   "class C:\n"
                                   "  calls = 0\n"
                                   "  @functools.cached_property\n"
                                   "  def twice(self): C.calls += 1; return 2\n"
                                   "c = C()\n"
                                   "o.other = 'seen'\n"
                                   "logged = logging.makeLogRecord({'msg': 'm', 'user': 'u'})\n"
                                   "(c.twice + c.twice, C.calls, text('%(other)s', '%'),\n"
                                   " text('{other}', '{'), text('$other', '$'),\n"
                                   " logging.Formatter('%(user)s %(message)s').format(logged),\n"
                                   " record({'mine': 1}).mine)"),
      Value::Tuple({4, 1, "seen", "seen", "seen", "u m", 1}));
}

// A property of the library's own uses its own name.
TEST(OwnVariables, TheLibraryKeepsItsOwn) {
  Policy policy = Agent();
  policy.ForbidAttribute("broadcast_address").ForbidAttribute("clean");
  EXPECT_EQ(ValueOf(policy,
                    "import configparser, ipaddress\n"
                    "p = configparser.ConfigParser()\n"
                    "p.read_string('[a]\\nb = 1\\n')\n"
                    "(p['a']['b'], len(list(ipaddress.ip_network('10.0.0.0/30').hosts())))"),
            Value::Tuple({"1", 2}));
}

}  // namespace
}  // namespace terrarium
