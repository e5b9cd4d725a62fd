# id: internal-objects
# class: introspection
# expect: contained
# technique: looks in objects that library code made (loops, tasks, test cases, parsers, handlers, readers, dispatchers) for real modules, frames, code, cells, tracebacks and namespaces with builtins
# source: own
# verified: no
import ipaddress
import abc, collections, contextlib, contextvars, copy, dataclasses, enum, functools, itertools, keyword, operator, sys, traceback, types, typing, unittest, warnings, weakref
import array, bisect, graphlib, heapq, json, pprint, queue, reprlib, cmath, colorsys, decimal, fractions, math, numbers, random, secrets, statistics, uuid
import configparser, csv, difflib, fnmatch, html, html.parser, io, ipaddress, logging, pathlib, re, shlex, string, textwrap, tomllib, unicodedata, urllib.parse
import asyncio, calendar, datetime, sched, time, zoneinfo, base64, binascii, hashlib, hmac, struct, zlib, collections.abc
facades = [v for k, v in list(globals().items()) if type(v) in (type(sys), type(enum))]
seen = {}
todo = []
def push(o, path):
    if id(o) not in seen:
        seen[id(o)] = o
        todo.append((o, path))
for m in facades: push(m, m.__name__)
extra = {
 'lru': functools.lru_cache(len), 'key': functools.cmp_to_key(len), 'tok': contextvars.ContextVar('x').set(1), 'ctx': contextvars.copy_context(),
 'rd': csv.reader([]), 'wr': csv.writer(io.StringIO()), 'it1': iter(collections.deque()), 'it2': reversed(collections.deque()), 'od': iter(collections.OrderedDict()),
 'odk': collections.OrderedDict().keys(), 'tee': itertools.tee([])[0], 'grp': itertools.groupby([]), 'md5': hashlib.md5(), 'sha3': hashlib.sha3_256(), 'b2': hashlib.blake2b(),
 'zc': zlib.compressobj(), 'zd': zlib.decompressobj(), 'su': struct.iter_unpack('b', b'ab'), 'pat': re.compile('a'), 'mat': re.match('a', 'a'), 'scan': re.compile('a').finditer('aa'),
 'dc': decimal.localcontext(), 'dcf': decimal.getcontext().flags, 'dt': decimal.Decimal(1), 'tzp': textwrap.TextWrapper.wordsep_re, 'mm': textwrap.TextWrapper.wordsep_re.match('ab'),
 'arr': iter(array.array('b')), 'ft': asyncio.sleep(0), 'gen': (x for x in []), 'jc': json.JSONEncoder().iterencode([1]),
 'sd': functools.singledispatch(len), 'nt': collections.namedtuple('A', 'b'), 'td': typing.TypedDict('T', {}), 'ug': int | str, 'ga': list[int], 'tv': typing.TypeVar('T'),
 'ps': typing.ParamSpec('P'), 'tvt': typing.TypeVarTuple('Ts'), 'prox': weakref.proxy(re.compile('b')) , 'ws': weakref.WeakSet(), 'wvd': weakref.WeakValueDictionary(), 'wkd': weakref.WeakKeyDictionary(),
 'sio': io.StringIO(), 'bio': io.BytesIO(), 'tio': io.TextIOWrapper(io.BytesIO()), 'err': sys.stderr, 'out': sys.stdout,
 'cd': typing.Unpack, 'si': sys.implementation, 'sv': sys.version_info, 'fi': sys.float_info,
}
for k, v in extra.items(): push(v, k)

class T(unittest.TestCase):
    def test(self):
        push(self, 'case'); push(self._outcome, 'outcome')
        with self.assertRaises(ValueError) as cm: int('x')
        push(cm, 'raises')
        with self.assertLogs() as lg: logging.error('x')
        push(lg, 'logs'); push(self.assertLogs(), 'alogs')
        with self.assertWarns(UserWarning) as w: warnings.warn('x')
        push(w, 'warns')
        with self.subTest(a=1): pass
    @unittest.expectedFailure
    def test_fail(self): self.fail()
    def test_err(self): 1 / 0
res = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(T))
push(res, 'result')
async def main():
    push(asyncio.get_running_loop(), 'loop'); push(asyncio.current_task(), 'task')
    t = asyncio.create_task(asyncio.sleep(1)); push(t, 't'); await asyncio.sleep(0); push(t.get_coro(), 'coro'); push(t.get_stack(), 'stack') if hasattr(t, 'get_stack') else None
    async with asyncio.timeout(9) as tm: push(tm, 'tm')
    async with asyncio.TaskGroup() as g: push(g, 'tg'); push(g.create_task(asyncio.sleep(0)), 'tgt')
    push(asyncio.Queue(), 'aq'); push(asyncio.Lock(), 'al'); push(asyncio.gather(asyncio.sleep(0)), 'ga'); await t
with asyncio.Runner() as r:
    push(r, 'runner'); r.run(main())
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always'); warnings.warn('x'); push(w, 'caught')
push(warnings.catch_warnings(), 'cw'); push(warnings.filters, 'filters') if hasattr(warnings, 'filters') else 0
try: [][1]
except IndexError as e: push(traceback.TracebackException.from_exception(e, capture_locals=True), 'te'); push(traceback.extract_stack(), 'es'); push(e, 'e')
p = configparser.ConfigParser(); p.read_string('[a]\nb=1'); push(p, 'cp'); push(p['a'], 'sect'); push(p.converters, 'conv')
h = html.parser.HTMLParser(); h.feed('<a>'); push(h, 'hp')
push(json.JSONDecoder(), 'jd'); push(json.JSONEncoder(), 'je'); push(csv.DictReader([]), 'dr'); push(csv.Sniffer(), 'sn'); push(csv.excel, 'ex')
push(string.Formatter(), 'sf'); push(textwrap.TextWrapper(), 'tw'); push(shlex.shlex('a'), 'sh'); push(difflib.SequenceMatcher(None, 'a', 'b'), 'sm'); push(random.Random(1), 'rr')
push(logging.getLogger('q'), 'lg'); push(logging.makeLogRecord({}), 'rec'); push(logging.StreamHandler(), 'lh'); push(logging.LogRecord('a', 1, 'b', 1, 'c', (), None), 'lr')
push(contextlib.ExitStack(), 'exs'); push(contextlib.redirect_stdout(io.StringIO()), 'rs'); push(contextlib.contextmanager(lambda: (yield))(), 'ccm'); push(functools.singledispatchmethod(len), 'sdm')
push(sched.scheduler(), 'sc'); push(queue.Queue(), 'q'); push(pathlib.Path('a'), 'pa'); push(zoneinfo.ZoneInfo('UTC'), 'z'); push(uuid.uuid4(), 'u'); push(reprlib.Repr(), 'rp'); push(pprint.PrettyPrinter(), 'pp')
push(typing.ForwardRef('int'), 'fr'); push(typing.get_type_hints(T), 'gh'); push(typing.NamedTuple('NT', [('a', int)]), 'nt2'); push(dataclasses.make_dataclass('DC', ['a']), 'dc'); push(dataclasses.field(), 'fi')
push(types.coroutine(lambda: [])(), 'tc'); push(types.DynamicClassAttribute(len), 'dca'); push(graphlib.TopologicalSorter(), 'ts'); push(decimal.Context(), 'ctx'); push(hmac.new(b'a', b'b', 'md5'), 'hm'); push(statistics.NormalDist(), 'nd')
push(tomllib.loads('a=1'), 'tl'); push(calendar.TextCalendar(), 'tcal'); push(ipaddress.ip_network('10.0.0.0/8'), 'ipn'); push(weakref.WeakMethod(T.test) if 0 else weakref.WeakSet([T]), 'wm'); push(re.Scanner([]), 'rsc') if hasattr(re, 'Scanner') else 0
for f in (lambda: json.loads('{'), lambda: re.compile('('), lambda: int('x'), lambda: configparser.ConfigParser().get('a', 'b'), lambda: enum.Enum('A', 'b')('c'), lambda: typing.Union[1, 2], lambda: decimal.Decimal('x'), lambda: dataclasses.fields(1), lambda: statistics.mean([]), lambda: ipaddress.ip_address('x'), lambda: zoneinfo.ZoneInfo('no'), lambda: datetime.datetime.strptime('a', '%Y'), lambda: tomllib.loads('='), lambda: functools.reduce(len, []), lambda: asyncio.run(1), lambda: graphlib.TopologicalSorter({1: [1]}).prepare(), lambda: ''.encode('nix'), lambda: b'\xff'.decode()):
    try: f()
    except Exception as e:
        push(e, repr(e)[:20])
        while e.__context__ is not None: e = e.__context__; push(e, 'context')
SKIP = {'method-wrapper', 'wrapper_descriptor', 'method_descriptor', 'getset_descriptor', 'member_descriptor'}
M = type(enum)
bad = []
while todo:
    o, path = todo.pop()
    n = path.count('.') + path.count('[')
    t = type(o)
    if t.__module__ == 'builtins' and t.__name__ in ('frame', 'code', 'cell', 'traceback') or (t is M and not any(o is m for m in facades) and o.__name__ not in (__name__, 'urllib.parse', 'html.parser', 'html.entities', 'collections.abc')): bad.append((path, t, repr(o)[:60])); continue
    if t is dict and o.get('__buil' + 'tins__') is not None: bad.append((path, 'namespace')); continue
    if isinstance(o, type) and o.__name__ in ('frame', 'code', 'cell', 'traceback') and o.__module__ == 'builtins': bad.append((path, o)); continue
    if n > 5 or isinstance(o, (str, int, float, bytes)) or t.__name__ in SKIP: continue
    if t is dict:
        for k, v in list(o.items())[:300]: push(k, path + '[key]'); push(v, path + '[' + repr(k)[:20] + ']')
        continue
    if isinstance(o, (list, tuple, set, frozenset)):
        for v in list(o)[:300]: push(v, path + '[]')
    push(t, path + '.<type>')
    for k in dir(o):
        if t.__name__ in ('builtin_function_or_method',) and k != '__self__': continue
        try: v = getattr(o, k)
        except Exception: continue
        push(v, path + '.' + k)
    if isinstance(o, type):
        for k, v in list(o.__dict__.items()): push(v, path + '{' + k + '}.')
print(len(seen))
for b in bad[:40]: print('ESCAPED:internal-objects ', b)
