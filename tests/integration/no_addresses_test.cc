// CPython patch 0003, I4 and I5: no address reaches a guest, and what stands for one is the same in
// every isolate and every run.
#include <cinttypes>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "re2/re2.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

const auto* const g_engine = &TheEngine(2);

constexpr char kProbe[] = R"(
import collections, functools, itertools, json, math, string
class C:
    def method(self): pass
    __slots__ = ('a', '__weakref__')
class D: pass
def function(): pass
def generator(): yield
async def coroutine(): pass
objects = [
    object(), C(), D(), C, D, function, generator(), coroutine(), lambda: 0,
    C().method, D().__init__, C.a, [].append, len, int, type, None, Ellipsis,
    NotImplemented, super(C, C()), iter([]), iter({}), iter(()), iter('x'),
    iter(b'x'), iter(set()), map(int, []), filter(None, []), zip(), enumerate([]),
    reversed([]), property(), staticmethod(len), classmethod(len),
    functools.partial(len, []), functools.lru_cache(len), itertools.count(),
    itertools.chain([]), itertools.cycle([]), collections.OrderedDict().items(),
    collections.defaultdict(D), collections.deque().__iter__(), memoryview(b'x'),
    C().__eq__, type(function), type(generator()), ValueError(D()),
    string.Formatter(), json.JSONEncoder(), math, globals, D.__dict__, C.method,
    (x for x in []), slice(D()), frozenset([D()]), 'text', 10 ** 30, b'bytes', 1.5,
]
texts = []
for o in objects:
    texts.append(repr(o))
    try: texts.append(str(hash(o)))
    except TypeError: pass
    texts.append(str(id(o)))
    texts.append(format(o, '') if type(o).__format__ is object.__format__ else '')
texts.append(str(sorted(map(id, objects))[:5]))
members = [D() for _ in range(50)] + [C, D, int, len, function, None, object()]
texts.append(str([members.index(m) for m in set(members)]))
texts.append(str([members.index(m) for m in {m: 0 for m in set(members)}]))
texts.append(str(list({'a', 'b', 'c', 'x' * 100, (1, 'z'), b'q', 2.5})))
for broken in ('[].x', 'len(1)', 'D().y', 'C().b', 'function(1)', 'None()', '1 + D()',
               'int(D())', '{}[D()]', 'iter(D())', 'C.method(1, 2)', 'D() < D()'):
    pass
try: D().missing
except AttributeError as e: texts.append(repr(e) + str(e))
try: {}[D()]
except KeyError as e: texts.append(repr(e) + str(e))
try: D() < D()
except TypeError as e: texts.append(repr(e))
try: "%d" % D()
except TypeError as e: texts.append(repr(e))
try: json.dumps(D())
except TypeError as e: texts.append(repr(e))
texts
)";

// Ranges that hold something: a reservation would make any number an address.
struct Range {
  uint64_t start, end;
};
std::vector<Range> Mapped() {
  std::vector<Range> ranges;
  std::ifstream maps("/proc/self/maps");
  for (std::string line; std::getline(maps, line);) {
    Range range;
    char mode[5];
    if (sscanf(line.c_str(), "%" SCNx64 "-%" SCNx64 " %4s", &range.start, &range.end, mode) == 3 &&
        mode[0] == 'r') {
      ranges.push_back(range);
    }
  }
  return ranges;
}

TEST(NoAddresses, NothingThatAGuestSeesLiesInMemory) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "a sanitizer's shadow is so large that many a number lies in it";
#endif
  Sandbox sandbox = NewSandbox();
  Report report = RunIn(sandbox, kProbe);
  ASSERT_TRUE(report.ok()) << report.Explain();
  std::vector<Range> mapped = Mapped();
  int numbers = 0;
  std::vector<std::string> hits;
  auto look = [&](uint64_t number, const std::string& text) {
    if (number < 0x10000) return;
    ++numbers;
    // As it is, and as CPython's pointer hash would turn it.
    for (uint64_t n : {number, number << 4 | number >> 60, number * 16, number / 16}) {
      for (const Range& r : mapped) {
        if (n >= r.start && n < r.end) hits.push_back(text);
      }
    }
  };
  for (const Value& item : report.value.items()) {
    const std::string& text = item.text();
    re2::StringPiece rest(text);
    std::string digits;
    while (RE2::FindAndConsume(&rest, "0x([0-9a-f]+)", &digits)) {
      look(std::stoull(digits, nullptr, 16), text);
    }
    rest = text;
    while (RE2::FindAndConsume(&rest, R"((?:^|[^\dxa-f.])(\d{5,19})(?:$|[^\d.]))", &digits)) {
      look(std::stoull(digits), text);
    }
  }
  EXPECT_GT(numbers, 100);
  // Numbers without meaning fall into a gigabyte of mappings now and then.
  EXPECT_LE(hits.size(), 3u) << hits[0] << "\n" << hits[1];
}

TEST(NoAddresses, TwoIsolatesShowTheSame) {
  // The least used isolate is taken: these two are on different ones.
  Sandbox a = NewSandbox(), b = NewSandbox();
  Report in_a = RunIn(a, kProbe), in_b = RunIn(b, kProbe);
  ASSERT_TRUE(in_a.ok()) << in_a.Explain();
  ASSERT_TRUE(in_b.ok()) << in_b.Explain();
  ASSERT_EQ(in_a.value.items().size(), in_b.value.items().size());
  for (size_t i = 0; i < in_a.value.items().size(); ++i) {
    EXPECT_EQ(in_a.value.items()[i], in_b.value.items()[i]) << i;
  }
  EXPECT_EQ(in_a.usage.instructions, in_b.usage.instructions);
  EXPECT_EQ(in_a.usage.allocations, in_b.usage.allocations);
}

TEST(NoAddresses, IdentityKeepsItsMeaning) {
  Sandbox sandbox = NewSandbox();
  Report report = RunIn(sandbox,
                        "a = [object() for _ in range(5000)]\n"
                        "(len({id(x) for x in a}), len({repr(x) for x in a}),\n"
                        " len(set(a)), all(id(x) == id(x) for x in a),\n"
                        " id(int) != id(str), min(map(id, a)) > 0)");
  EXPECT_EQ(report.value, Value::Tuple({5000, 5000, 5000, true, true, true}));
}

// Differences of ids must not tell how objects lie in memory.
TEST(NoAddresses, NeighboursAreNotToldByTheirIds) {
  Sandbox sandbox = NewSandbox();
  Report report = RunIn(sandbox,
                        "a = [object() for _ in range(1000)]\n"
                        "d = [id(y) - id(x) for x, y in zip(a, a[1:])]\n"
                        "max(d.count(x) for x in set(d))");
  ASSERT_TRUE(report.ok());
  EXPECT_LT(report.value.int_value(), 600);
}

}  // namespace
}  // namespace terrarium
