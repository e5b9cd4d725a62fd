// Who makes a class, and what is asked while it is made (patches 0072, 0086 and 0087), with the
// checker off.
#include <initializer_list>
#include <string>
#include <string_view>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/sandbox.h"
#include "tests/support/unchecked.h"

namespace terrarium {
namespace {

using testing::HasSubstr;

Policy WithoutMetaclasses() {
  Policy policy = Agent();
  policy.Forbid(Construct::kMetaclass);
  return policy;
}

Policy Defining(std::initializer_list<std::string> names) {
  Policy policy = Agent();
  Rules rules = policy.rules();
  rules.dunder_definitions = names;
  policy.ReplaceRules(rules, Loosens("a test"));
  return policy;
}

// By functions in C that enter no call of C code, in the frames of those who make a class.
TEST(ClassMaking, AClassIsMadeForWhoAskedForIt) {
  const std::string modules = "import abc, enum, functools, itertools, operator, typing\n";
  for (const char* call : {
           "map(functools.partial(abc.ABCMeta.__new__, abc.ABCMeta), ['M'], [()], [{}])",
           "map(functools.partial(type.__new__, type), ['M'], [()], [{}])",
           "map(abc.ABCMeta.__new__, [abc.ABCMeta], ['M'], [()], [{}])",
           "map(type(typing.Protocol).__new__, [type(typing.Protocol)], ['M'], [()], [{}])",
           "map(operator.methodcaller('__new__', abc.ABCMeta, 'M', (), {}, k=1), [abc.ABCMeta])",
           "map(functools.partial(abc.ABCMeta, 'M', ()), [{}])",
       }) {
    for (const char* use : {
             "class C: __slots__ = made",
             "class C(abc.ABC): __slots__ = made",
             "class L(list): __iter__ = lambda self: made\n"
             "class E(enum.Enum):\n  dict.__setitem__(locals(), '_ignore_', L())\n  A = 1",
             "class L(list): __iter__ = lambda self: made\n"
             "class E(enum.Enum):\n  dict.__setitem__(locals(), '_order_', L('A'))\n  A = 1",
             "class B: __bool__ = functools.partial(next, made)\n"
             "enum.Enum('E', 'a', boundary=B())",
             "class D(dict): __iter__ = lambda self: made\n"
             "class T(typing.NamedTuple): locals()['__annotations__'] = D(x=int)",
             "class D(dict): items = lambda self: made\n"
             "class T(typing.TypedDict): locals()['__annotations__'] = D(x=int)",
         }) {
      const std::string source = modules + "made = " + call + "\n" + use;
      EXPECT_THAT(Raised(WithoutMetaclasses(), source), HasSubstr("this program's policy"))
          << source;
    }
  }
}

// What a statement's class is made of is known to it alone: what else is made of the same is not.
TEST(ClassMaking, ANoteIsTakenBeforeAnythingRuns) {
  for (const char* call :
       {"map(type.__new__, [type], ['C'], [(B,)], spaces)", "map(type, ['C'], [(B,)], spaces)"}) {
    const std::string source =
        "class B: pass\n"
        "class L(list): __iter__ = lambda self: made\n"
        "spaces = []\n"
        "made = " +
        std::string(call) + "\nclass C(B):\n  spaces.append(locals())\n  __slots__ = L()";
    EXPECT_THAT(Raised(WithoutMetaclasses(), source), HasSubstr("this program's policy")) << source;
  }
}

TEST(ClassMaking, EveryWayOfTheLibrarysWorks) {
  EXPECT_EQ(
      ValueOf(WithoutMetaclasses(),
              "import abc, collections, dataclasses, decimal, enum, io, types, typing\n"
              "T = typing.TypeVar('T')\n"
              "class A(abc.ABC): x = 1\n"
              "class P(typing.Protocol[T]):\n  def f(self) -> T: ...\n"
              "class N(typing.NamedTuple, typing.Generic[T]): x: T\n"
              "class M[S](typing.NamedTuple): x: S\n"
              "class D(typing.TypedDict, typing.Generic[T]): x: T\n"
              "class E(enum.Enum):\n  _ignore_ = 'b'\n  b = 2\n  A = 1\n"
              "class F(enum.IntFlag): A = 1\n"
              "@dataclasses.dataclass(slots=True)\nclass S(A): y: int = 2\n"
              "W = types.new_class('W', (A,), {}, lambda ns: ns.update(z=3))\n"
              "V = enum.Flag('V', 'a b')\n"
              "U = typing.NewType('U', int)\n"
              "K = dataclasses.make_dataclass('K', ['a'], bases=(A,))\n"
              "Q = collections.namedtuple('Q', 'a')\n"
              "R = typing.NamedTuple('R', [('a', int)])\n"
              "class Err(io.UnsupportedOperation): pass\n"
              "class Dec(decimal.Decimal): pass\n"
              "(A.x, N(1).x, M[int](2).x, D(x=3)['x'], E.A.value, S().y, W.z, V.b.value, U(4),"
              " K(5).a, Q(6).a, R(7).a, int(Dec(8)), F(1).value)"),
      Value::Tuple({1, 1, 2, 3, 1, 2, 3, 2, 4, 5, 6, 7, 8, 1}));
}

// Patch 0086: in objects' own dicts, where C code looks for them.
TEST(ClassMaking, CCodeAsksForSpecialFunctionsOfObjects) {
  const Policy policy = Defining({"__init__", "__getitem__", "__len__", "__dict__"});
  const std::string set =
      "import abc, copy, datetime, enum, types, weakref\n"
      "class A(abc.ABC): pass\n"
      "class O: pass\n"
      "def own(o, name, f):\n  vars(o)[name] = f\n  return o\n"
      "def told(*args): raise SystemExit('it was called')\n";
  for (const char* use : {
           "o = own(O(), '__subclasscheck__', told)\no._abc_impl = A._abc_impl\n"
           "abc.ABCMeta.__instancecheck__(o, 1)",
           "o = own(O(), '__subclasshook__', told)\no._abc_impl = A._abc_impl\n"
           "abc.ABCMeta.__subclasscheck__(o, int)",
           "class M:\n  def __getitem__(self, i): return 1\n  def __len__(self): return 1\n"
           "reversed(types.MappingProxyType(own(M(), '__reversed__', told)))",
           "o = own(O(), '__bytes__', told)\nbytes(weakref.proxy(o))",
           "o = own(O(), '__reversed__', told)\nreversed(weakref.proxy(o))",
           "class Z(datetime.tzinfo): pass\n"
           "own(Z(), '__getinitargs__', told).__reduce__()",
       }) {
    EXPECT_THAT(Raised(policy, set + use), HasSubstr("a special function")) << use;
  }
  EXPECT_EQ(
      ValueOf(policy, set + "class B(A): pass\nclass M(dict): pass\nl = [1, 2]\n"
                            "class L(list): pass\nk = L(l)\n"
                            "class Z(datetime.tzinfo): pass\n"
                            "(isinstance(B(), A), issubclass(int, A),\n"
                            " list(reversed(types.MappingProxyType({1: 2}))),\n"
                            " list(reversed(weakref.proxy(k))), Z().__reduce__()[1],\n"
                            " isinstance([], __import__('collections.abc').abc.Sized))"),
      Value::Tuple({true, false, Value::List({1}), Value::List({2, 1}), Value::Tuple({}), true}));
}

// Patch 0096: what is data of the library's in a class stays of its class.
TEST(ClassMaking, ARecordOfAClassStaysOfItsClass) {
  EXPECT_THAT(Raised(Defining({"__init__"}),
                     "import dataclasses\n"
                     "@dataclasses.dataclass\n"
                     "class D: a: int = 0\n"
                     "record = D.__dataclass_params__\n"
                     "class G: __slots__ = type(record).__slots__\n"
                     "record.__class__ = G"),
              HasSubstr("this program's policy"));
}

// A fact stays one: what it is of cannot become a class whose objects are called.
TEST(ClassMaking, AFactOfAClassIsOfAFixedType) {
  const Policy policy = Defining({"__init__"});
  for (const char* name : {"__doc__", "__module__", "__annotations__", "__orig_bases__"}) {
    const std::string source =
        "class Data: pass\nclass C: pass\nsetattr(C, '" + std::string(name) + "', Data())";
    EXPECT_THAT(Raised(policy, source), HasSubstr("this program's policy")) << source;
  }
  EXPECT_EQ(ValueOf(policy,
                    "class C:\n  'doc'\n  x: int\n"
                    "C.__doc__ = 'new'\nC.__annotations__ = {}\nC.__module__ = None\nC.__doc__"),
            Value("new"));
}

// What wraps a class's own methods is as good as they are.
TEST(ClassMaking, DeprecatedClassesNeedNoSpecialMethods) {
  const Policy policy = Defining({"__init__"});
  EXPECT_EQ(ValueOf(policy,
                    "import warnings\n"
                    "@warnings.deprecated('old')\n"
                    "class C:\n  def __init__(self, x=1): self.x = x\n"
                    "with warnings.catch_warnings(record=True) as told:\n"
                    "  warnings.simplefilter('always')\n"
                    "  c = C(2)\n"
                    "  class D(C): pass\n"
                    "(c.x, D().x, len(told))"),
            Value::Tuple({2, 1, 2}));
  // Made for what is no class, and put into one by other library code.
  const std::string source =
      "import functools, warnings\n"
      "class Lie:\n  __slots__ = ('__class__', 'f', '__dict__')\n"
      "o = Lie()\nfor n in ('__new__', '__init_subclass__'):\n"
      "  vars(o)[n] = lambda *args: 'called'\n"
      "vars(o)['__class__'] = type\n"
      "try: warnings.deprecated('old')(o)\nexcept Exception: pass\n"
      "class C: pass\n"
      "functools.update_wrapper(C, o, ['__new__'], [])\nC()";
  EXPECT_THAT(Raised(policy, source), HasSubstr("Error")) << source;
}

// Patch 0087. Programs change what they always have, and are asked nothing.
TEST(ClassMaking, PatchableClassesTakeNoHooks) {
  for (const char* change : {
           "logging.Handler.__init_subclass__ = classmethod(print)",
           "logging.Handler.__set_name__ = print",
           "logging.Formatter.__class_getitem__ = classmethod(print)",
           "logging.LogRecord.__subclasshook__ = classmethod(print)",
           "logging.Logger.__new__ = staticmethod(print)",
           "logging.Logger.__get__ = print",
           "logging.Logger.__mro_entries__ = print",
           "json.JSONEncoder.__instancecheck__ = print",
           "setattr(unittest.TestCase, '__prepare__', print)",
           "type.__setattr__(unittest.TestCase, '__init_subclass__', print)",
           "type.__dict__['__abstractmethods__'].__set__(logging.Handler, {'x'})",
           "logging.Handler.__abstractmethods__ = {'x'}",
           "logging.Handler.__class__ = type('M', (type,), {})",
           ("def f(): pass\nvars(f)['__init_subclass__'] = print\n"
            "__import__('functools').update_wrapper(logging.Handler, f, ['__init_subclass__'], "
            "[])"),
           "__import__('warnings').deprecated('x')(logging.Handler)",
           "del logging.Handler.__init__\nlogging.Handler.__init_subclass__ = print",
       }) {
    EXPECT_THAT(Raised(Roomy(), std::string("import json, logging, unittest\n") + change),
                HasSubstr("TypeError"))
        << change;
  }
  EXPECT_EQ(ValueOf(Roomy(),
                    "import io, json, logging, unittest\n"
                    "json.JSONEncoder.default = lambda self, o: str(o)\n"
                    "logging.Handler.__repr__ = lambda self: 'handler'\n"
                    "logging.Logger.notice = lambda self, text: text\n"
                    "logging.Formatter.converter = None\n"
                    "logging.Formatter.__doc__ = 'd'\n"
                    "unittest.TestCase.maxDiff = None\n"
                    "class H(logging.Handler):\n  def __init_subclass__(cls): told.append(cls)\n"
                    "told = []\nclass I(H): pass\n"
                    "(json.dumps(1j), repr(logging.NullHandler()), logging.getLogger().notice('x'),"
                    " len(told))"),
            Value::Tuple({"\"1j\"", "handler", "x", 1}));
}

}  // namespace
}  // namespace terrarium
