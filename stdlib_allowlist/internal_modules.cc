#include "stdlib_allowlist/modules.h"

namespace terrarium::stdlib_allowlist {
namespace {

constexpr Kind kC = Kind::kC;
constexpr Kind kPython = Kind::kPython;
constexpr Kind kFacade = Kind::kFacade;
constexpr Kind kFilter = Kind::kFilter;
constexpr Tier kInternal = Tier::kInternal;

// What the offered modules are made of.
constexpr Module kModules[] = {
    {"_abc", kC, kInternal, 0, "", "", "abc's C half"},
    {"_bisect", kC, kInternal, 0, "", "", "bisect's C half"},
    {"_blake2", kC, kInternal, 0, "", "", "hashlib's blake2b and blake2s"},
    {"_colorize", kFacade, kInternal, 0, "", "", "no colours, for traceback"},
    {"_codecs", kC, kInternal, 0, "", "", "codecs' C half"},
    {"_collections", kC, kInternal, 0, "", "", "collections' C half"},
    {"_collections_abc", kPython, kInternal, 0, "", "", "collections.abc itself"},
    {"_contextvars", kC, kInternal, 0, "", "", "contextvars itself"},
    {"_csv", kC, kInternal, 0, "", "", "csv's C half"},
    {"_datetime", kC, kInternal, 0, "", "", "datetime's C half"},
    {"_decimal", kC, kInternal, 0, "", "", "decimal itself"},
    {"_file_tree", kFacade, kInternal, 0, "", "",
     "the files that the host supplies, for open() and pathlib"},
    {"_files", kFacade, kInternal, 0, "", "", "open() itself"},
    {"_functools", kC, kInternal, 0, "", "", "functools' C half"},
    {"_guest_re", kFacade, kInternal, 0, "", "", "what guests see as re"},
    {"_guest_sys", kFacade, kInternal, 0, "", "", "what guests see as sys"},
    {"_heapq", kC, kInternal, 0, "", "", "heapq's C half"},
    {"_io", kFilter, kInternal, 0,
     "BytesIO IncrementalNewlineDecoder StringIO TextIOWrapper "
     "UnsupportedOperation _BufferedIOBase _IOBase _RawIOBase _TextIOBase",
     "", "streams in memory; what opens files stays behind"},
    {"_json", kC, kInternal, 0, "", "", "json's C half"},
    {"_locks", kFacade, kInternal, 0, "", "", "threading's locks, in a program with one thread"},
    {"_markupbase", kPython, kInternal, 0, "", "", "part of html.parser"},
    {"_md5", kC, kInternal, 0, "", "", "hashlib's md5"},
    {"_operator", kC, kInternal, 0, "", "", "operator's C half"},
    {"_pure_paths", kFacade, kInternal, 0, "", "", "part of pathlib"},
    {"_pbkdf2", kFacade, kInternal, 0, "", "", "hashlib.pbkdf2_hmac"},
    {"_pydecimal", kPython, kInternal, 0, "", "",
     "formats that libmpdec does not know (format(d, \"_.2f\"))"},
    {"_random", kC, kInternal, 0, "", "", "random's Mersenne Twister"},
    {"_regex", kC, kInternal, 0, "", "", "the engines behind the guests' re: RE2 and ours"},
    {"_sha1", kC, kInternal, 0, "", "", "hashlib's sha1"},
    {"_sha2", kC, kInternal, 0, "", "", "hashlib's sha2; random's seeds"},
    {"_sha3", kC, kInternal, 0, "", "", "hashlib's sha3"},
    {"_pydecimal", kPython, kInternal, 0, "", "", "formats that decimal's C half does not know"},
    {"_sre", kC, kInternal, 0, "", "", "patterns of library modules, which are fixed"},
    {"_statistics", kC, kInternal, 0, "", "", "one function of NormalDist"},
    {"_string", kC, kInternal, 0, "", "", "string.Formatter's parser"},
    {"_strptime", kPython, kInternal, 0, "", "", "strptime of two modules"},
    {"_struct", kC, kInternal, 0, "", "", "struct itself"},
    {"_terrarium", kC, kInternal, 0, "", "", "what library code did with attributes that are gone"},
    {"_thread", kFilter, kInternal, 0, "RLock allocate_lock get_ident", "",
     "functools and reprlib name them; no thread can be started"},
    {"_type_text", kFacade, kInternal, 0, "", "", "what typing may evaluate"},
    {"_typing", kC, kInternal, 0, "", "", "typing's C half"},
    {"_warnings", kC, kInternal, 0, "", "", "warnings' C half"},
    {"_weakref", kC, kInternal, 0, "", "", "weakref's C half"},
    {"_weakrefset", kPython, kInternal, 0, "", "", "part of weakref"},
    {"_wildcards", kFacade, kInternal, 0, "", "", "patterns of pathlib's glob and match"},
    {"asyncio.base_futures", kPython, kInternal, 0, "", "", "part of asyncio"},
    {"asyncio.base_tasks", kFacade, kInternal, 0, "", "", "part of asyncio"},
    {"asyncio.constants", kPython, kInternal, 0, "", "", "part of asyncio"},
    {"asyncio.coroutines", kFacade, kInternal, 0, "", "", "part of asyncio"},
    {"asyncio.events", kFacade, kInternal, 0, "", "", "part of asyncio"},
    {"asyncio.exceptions", kPython, kInternal, 0, "", "", "part of asyncio"},
    {"asyncio.format_helpers", kFacade, kInternal, 0, "", "", "part of asyncio"},
    {"asyncio.futures", kPython, kInternal, 0, "", "", "part of asyncio"},
    {"asyncio.locks", kPython, kInternal, 0, "", "", "part of asyncio"},
    {"asyncio.mixins", kPython, kInternal, 0, "", "", "part of asyncio"},
    {"asyncio.queues", kPython, kInternal, 0, "", "", "part of asyncio"},
    {"asyncio.runners", kPython, kInternal, 0, "", "", "part of asyncio"},
    {"asyncio.taskgroups", kPython, kInternal, 0, "", "", "part of asyncio"},
    {"asyncio.tasks", kPython, kInternal, 0, "", "", "part of asyncio"},
    {"asyncio.timeouts", kPython, kInternal, 0, "", "", "part of asyncio"},
    {"asyncio.virtual_loop", kFacade, kInternal, 0, "", "", "asyncio's event loop"},
    {"builtins", kFilter, kInternal, 0,
     "abs bin bool bytes callable dict enumerate filter float frozenset "
     "getattr "
     "hasattr int isinstance issubclass iter len list map max min next object "
     "print property range repr reversed set setattr sorted str sum super "
     "tuple type zip",
     "", "enum, operator, reprlib and codecs spell builtins this way"},
    {"codecs", kPython, kInternal, 0, "", "", "json.loads of bytes"},
    {"copyreg", kPython, kInternal, 0, "", "", "object.__reduce_ex__ and copy"},
    {"encodings", kPython, kInternal, 0, "", "", "codec lookup beyond the built-in ones"},
    {"encodings.aliases", kPython, kInternal, 0, "", "", "codec names"},
    {"encodings.ascii", kPython, kInternal, 0, "", "", "codec"},
    {"encodings.cp1252", kPython, kInternal, 0, "", "", "codec"},
    {"encodings.cp437", kPython, kInternal, 0, "", "", "codec"},
    {"encodings.iso8859_1", kPython, kInternal, 0, "", "", "codec"},
    {"encodings.iso8859_15", kPython, kInternal, 0, "", "", "codec"},
    {"encodings.latin_1", kPython, kInternal, 0, "", "", "codec"},
    {"encodings.raw_unicode_escape", kPython, kInternal, 0, "", "", "codec"},
    {"encodings.unicode_escape", kPython, kInternal, 0, "", "", "codec"},
    {"encodings.utf_16", kPython, kInternal, 0, "", "", "codec"},
    {"encodings.utf_16_be", kPython, kInternal, 0, "", "", "codec"},
    {"encodings.utf_16_le", kPython, kInternal, 0, "", "", "codec"},
    {"encodings.utf_32", kPython, kInternal, 0, "", "", "codec"},
    {"encodings.utf_32_be", kPython, kInternal, 0, "", "", "codec"},
    {"encodings.utf_32_le", kPython, kInternal, 0, "", "", "codec"},
    {"encodings.utf_7", kPython, kInternal, 0, "", "", "codec"},
    {"encodings.utf_8", kPython, kInternal, 0, "", "", "codec"},
    {"encodings.utf_8_sig", kPython, kInternal, 0, "", "", "codec"},
    {"inspect", kFacade, kInternal, 0, "", "",
     "the questions that other library modules ask of it"},
    {"json.decoder", kPython, kInternal, 0, "", "", "part of json"},
    {"json.encoder", kPython, kInternal, 0, "", "", "part of json"},
    {"json.scanner", kPython, kInternal, 0, "", "", "part of json"},
    {"linecache", kFacade, kInternal, 0, "", "", "lines of the running script, for traceback"},
    {"re", kPython, kInternal, 0, "", "", "patterns of library modules, which are fixed"},
    {"re._casefix", kPython, kInternal, 0, "", "", "part of re"},
    {"re._compiler", kPython, kInternal, 0, "", "", "part of re"},
    {"re._constants", kPython, kInternal, 0, "", "", "part of re"},
    {"re._parser", kPython, kInternal, 0, "", "", "part of re"},
    {"sys", kFilter, kInternal, 0,
     "_getframemodulename byteorder exception float_info float_repr_style "
     "getdefaultencoding "
     "get_int_max_str_digits getrecursionlimit getsizeof hash_info hexversion "
     "implementation int_info intern maxsize maxunicode platform "
     "stdlib_module_names version version_info",
     "", "constants and string interning; no state of the process"},
    {"tomllib._parser", kPython, kInternal, 0, "", "", "part of tomllib"},
    {"tomllib._re", kPython, kInternal, 0, "", "", "part of tomllib"},
    {"tomllib._types", kPython, kInternal, 0, "", "", "part of tomllib"},
    {"unittest._log", kPython, kInternal, 0, "", "", "part of unittest"},
    {"unittest.async_case", kPython, kInternal, 0, "", "", "part of unittest"},
    {"unittest.case", kPython, kInternal, 0, "", "", "part of unittest"},
    {"unittest.loader", kFacade, kInternal, 0, "", "", "part of unittest"},
    {"unittest.main", kFacade, kInternal, 0, "", "", "part of unittest"},
    {"unittest.result", kPython, kInternal, 0, "", "", "part of unittest"},
    {"unittest.runner", kPython, kInternal, 0, "", "", "part of unittest"},
    {"unittest.signals", kFacade, kInternal, 0, "", "", "part of unittest"},
    {"unittest.suite", kPython, kInternal, 0, "", "", "part of unittest"},
    {"unittest.util", kPython, kInternal, 0, "", "", "part of unittest"},
    {"zoneinfo._common", kPython, kInternal, 0, "", "", "part of zoneinfo"},
    {"zoneinfo._tzpath", kFacade, kInternal, 0, "", "", "part of zoneinfo"},
    {"zoneinfo._zoneinfo", kPython, kInternal, 0, "", "",
     "the zones; the C half keeps a pointer to an isolate's memory in a "
     "variable of the process"},
};

}  // namespace

std::span<const Module> InternalTable() { return kModules; }

}  // namespace terrarium::stdlib_allowlist
