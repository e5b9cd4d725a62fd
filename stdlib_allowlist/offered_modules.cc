#include "stdlib_allowlist/modules.h"

namespace terrarium::stdlib_allowlist {
namespace {

constexpr Kind kC = Kind::kC;
constexpr Kind kPython = Kind::kPython;
constexpr Kind kFacade = Kind::kFacade;
constexpr Kind kAlias = Kind::kAlias;
constexpr Kind kFront = Kind::kFront;
constexpr Tier kCore = Tier::kCore;
constexpr Tier kData = Tier::kData;
constexpr Tier kNumbers = Tier::kNumbers;
constexpr Tier kText = Tier::kText;
constexpr Tier kBinary = Tier::kBinary;
constexpr Tier kTime = Tier::kTime;

constexpr Module kModules[] = {
    // The language's own helpers.
    {"__future__", kPython, kCore, kPure, "", "", "names of features that are always on"},
    {"abc", kPython, kCore, kPure, "", "", "abstract classes"},
    {"collections.abc", kAlias, kCore, kPure, "_collections_abc", "", "container protocols"},
    {"contextlib", kPython, kCore, kPure, "", "chdir",
     "context managers; there is no directory to change"},
    {"contextvars", kPython, kCore, kPure, "", "", "variables of a context"},
    {"copy", kPython, kCore, kPure, "error", "",
     "copies, through the same protocol as object.__reduce_ex__"},
    {"dataclasses", kPython, kCore, kPure, "", "",
     "records; what it generates passes the checker and runs as the guest's "
     "code"},
    {"enum", kPython, kCore, kPure, "", "", "enumerations"},
    {"functools", kPython, kCore, kPure, "", "", "higher-order functions"},
    {"itertools", kC, kCore, kPure, "", "", "iterators; each item is charged"},
    {"keyword", kPython, kCore, kPure, "", "", "two lists"},
    {"operator", kPython, kCore, kPure,
     "__abs__ __add__ __and__ __concat__ __contains__ __delitem__ __eq__ "
     "__floordiv__ __ge__ __getitem__ __gt__ __iadd__ __iand__ "
     "__iconcat__ __ifloordiv__ __ilshift__ __imatmul__ __imod__ "
     "__imul__ __index__ __inv__ __invert__ __ior__ __ipow__ __irshift__ "
     "__isub__ __itruediv__ __ixor__ __le__ __lshift__ __lt__ __matmul__ "
     "__mod__ __mul__ __ne__ __neg__ __not__ __or__ __pos__ __pow__ "
     "__rshift__ __setitem__ __sub__ __truediv__ __xor__ __call__",
     "", "operators as functions; attrgetter finds what getattr finds"},
    {"sys", kFront, kCore, kPure, "_guest_sys", "",
     "facts about the interpreter, the captured streams, exit"},
    {"traceback", kPython, kCore, kPure, "", "clear_frames print_last walk_stack walk_tb",
     "errors as text; tracebacks and frames themselves are not given out"},
    {"types", kPython, kCore, kPure, "", "CapsuleType CellType CodeType FrameType TracebackType",
     "names of built-in types, without those that no guest has an object of"},
    {"typing", kPython, kCore, kPure, "", "",
     "hints; text in them is evaluated as the guest's code"},
    {"unittest", kFacade, kCore, kPure, "", "",
     "tests of the program's own, found in its namespace; no mock"},
    {"warnings", kPython, kCore, kPure, "", "", "warnings, written to the run's stderr"},
    {"weakref", kPython, kCore, kPure, "", "",
     "weak references; nothing is finalised when a run ends"},

    // Containers, algorithms, records.
    {"array", kC, kData, kPure, "", "", "arrays of numbers"},
    {"bisect", kPython, kData, kPure, "", "", "binary search"},
    {"collections", kPython, kData, kPure, "abc", "", "containers; pure computation"},
    {"graphlib", kPython, kData, kPure, "", "", "topological order"},
    {"heapq", kPython, kData, kPure, "", "", "heaps in lists"},
    {"json", kPython, kData, kPure, "", "", "text to values and back"},
    {"pprint", kPython, kData, kPure, "", "", "values as laid-out text"},
    {"queue", kFacade, kData, kPure, "", "", "queues; who would wait is told so at once"},
    {"reprlib", kPython, kData, kPure, "", "", "values as short text"},

    // Arithmetic and chance.
    {"cmath", kC, kNumbers, kPure, "", "", "complex numbers"},
    {"colorsys", kPython, kNumbers, kPure, "", "", "colours"},
    {"decimal", kPython, kNumbers, kPure, "", "",
     "decimal numbers; long ones are paid for by their digits"},
    {"fractions", kPython, kNumbers, kPure, "", "", "exact fractions"},
    {"math", kC, kNumbers, kPure, "", "", "numbers"},
    {"numbers", kPython, kNumbers, kPure, "", "", "abstract numbers"},
    {"random", kPython, kNumbers, kPure, "", "",
     "chance; what is not seeded is seeded by the policy, SystemRandom too"},
    {"secrets", kPython, kNumbers, kPure, "", "",
     "as hard to guess as the policy's seed, and not more"},
    {"statistics", kPython, kNumbers, kPure, "", "", "averages and spreads"},
    {"uuid", kPython, kNumbers, kPure, "", "Enum getnode main uuid1",
     "identifiers; uuid4 comes from the policy's seed, and there is no network "
     "card to name"},

    // Text and its formats.
    {"configparser", kPython, kText, kPure, "", "", "settings in text; there are no files"},
    {"csv", kPython, kText, kPure, "", "", "tables as text"},
    {"difflib", kPython, kText, kPure, "", "", "differences of sequences"},
    {"fnmatch", kPython, kText, kPure, "", "",
     "shell patterns; what they are translated to does not backtrack"},
    {"html", kPython, kText, kPure, "entities", "", "escapes"},
    {"html.entities", kPython, kText, kPure, "", "", "tables"},
    {"html.parser", kPython, kText, kPure, "", "", "HTML to events"},
    {"io", kFacade, kText, kPure, "", "",
     "streams in memory; open() finds the files that the host supplies"},
    {"ipaddress", kPython, kText, kPure, "", "", "addresses as values; nothing is resolved"},
    {"logging", kPython, kText, kPure, "", "FileHandler",
     "records as text, written to the run's stderr"},
    {"pathlib", kFacade, kText, kPure, "", "", "paths, and the files that the host supplies"},
    {"re", kFront, kText, kPure, "_guest_re", "",
     "patterns, in linear time; see docs/REGEX.md for what it refuses"},
    {"shlex", kPython, kText, kPure, "", "", "shell words as text"},
    {"string", kPython, kText, kPure, "", "", "constants, Template, Formatter"},
    {"textwrap", kPython, kText, kPure, "", "", "paragraphs"},
    {"tomllib", kPython, kText, kPure, "", "", "TOML to values"},
    {"unicodedata", kC, kText, kPure, "", "",
     "tables; the compiler itself imports it for character names and for "
     "identifiers that are not ASCII"},
    {"urllib", kPython, kText, kPure, "", "", "the package of urllib.parse"},
    {"urllib.parse", kPython, kText, kPure, "", "", "URLs as text; nothing is fetched"},

    // Time, which is the policy's clock.
    {"asyncio", kFacade, kTime, kPure, "", "run_coroutine_threadsafe",
     "CPython's tasks on a loop of ours: one thread, no I/O, and waiting moves "
     "the clock"},
    {"calendar", kPython, kTime, kPure, "", "LocaleHTMLCalendar LocaleTextCalendar",
     "calendars; there is one locale"},
    {"datetime", kPython, kTime, kPure, "", "", "dates and times; now() is the policy's clock"},
    {"sched", kPython, kTime, kPure, "", "", "events in the order of their time"},
    {"time", kFacade, kTime, kPure, "", "",
     "the policy's clock; sleep() moves it ahead and waits for nothing"},
    {"zoneinfo", kPython, kTime, kPure, "", "TZPATH reset_tzpath",
     "UTC and the fixed zones of Etc/; other zones change by decree, and their "
     "tables would be the machine's"},

    // Bytes, digests, encodings.
    {"base64", kPython, kBinary, kPure, "", "main test", "bytes as text"},
    {"binascii", kC, kBinary, kPure, "", "", "bytes as text"},
    {"hashlib", kPython, kBinary, kPure, "", "",
     "digests that CPython has of its own; none of OpenSSL's"},
    {"hmac", kPython, kBinary, kPure, "", "", "digests with a key"},
    {"struct", kPython, kBinary, kPure, "", "", "records in bytes"},
    {"zlib", kC, kBinary, kPure, "", "", "compression; what comes out is memory of the guest's"},
};

}  // namespace

std::span<const Module> OfferedTable() { return kModules; }

}  // namespace terrarium::stdlib_allowlist
