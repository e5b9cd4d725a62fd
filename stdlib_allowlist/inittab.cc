// The C modules that exist in this process at all. CPython's own table names every module that was
// compiled; this one replaces it, so that what is not listed cannot be reached by any route. Listed
// does not mean offered: that is stdlib_allowlist's table.
#include <Python.h>

extern "C" {
PyObject* PyInit__abc();
PyObject* PyInit__bisect();
PyObject* PyInit__blake2();
PyObject* PyInit__codecs();
PyObject* PyInit__collections();
PyObject* PyInit__contextvars();
PyObject* PyInit__csv();
PyObject* PyInit__datetime();
PyObject* PyInit__decimal();
PyObject* PyInit__functools();
PyObject* PyInit__heapq();
PyObject* PyInit__io();
PyObject* PyInit__json();
PyObject* PyInit__md5();
PyObject* PyInit__operator();
PyObject* PyInit__random();
PyObject* PyInit__sha1();
PyObject* PyInit__sha2();
PyObject* PyInit__sha3();
PyObject* PyInit__sre();
PyObject* PyInit__statistics();
PyObject* PyInit__string();
PyObject* PyInit__struct();
PyObject* PyInit__terrarium();
PyObject* PyInit__thread();
PyObject* PyInit__typing();
PyObject* PyInit__weakref();
PyObject* PyInit_array();
PyObject* PyInit_binascii();
PyObject* PyInit_cmath();
PyObject* PyInit_itertools();
PyObject* PyInit_math();
PyObject* PyInit_unicodedata();
PyObject* PyInit_zlib();
PyObject* _PyWarnings_Init();

struct _inittab _PyImport_Inittab[] = {
    {"_abc", PyInit__abc},                  // abc
    {"_bisect", PyInit__bisect},            // binary search
    {"_blake2", PyInit__blake2},            // hashlib
    {"_codecs", PyInit__codecs},            // encodings of str and bytes
    {"_collections", PyInit__collections},  // deque, defaultdict, OrderedDict
    {"_contextvars", PyInit__contextvars},  // context variables
    {"_csv", PyInit__csv},                  // csv's reader and writer
    {"_datetime", PyInit__datetime},        // datetime
    {"_decimal", PyInit__decimal},          // decimal
    {"_functools", PyInit__functools},      // partial, reduce, lru_cache
    {"_heapq", PyInit__heapq},              // Counter.most_common
    {"_io", PyInit__io},                    // StringIO, BytesIO; filtered
    {"_json", PyInit__json},                // json's scanner and encoder
    {"_md5", PyInit__md5},                  // hashlib
    {"_operator", PyInit__operator},        // itemgetter and friends
    {"_random", PyInit__random},            // random's Mersenne Twister
    {"_sha1", PyInit__sha1},                // hashlib
    {"_sha2", PyInit__sha2},                // hashlib, random's seeds
    {"_sha3", PyInit__sha3},                // hashlib
    {"_sre", PyInit__sre},                  // json's and string's own patterns
    {"_statistics", PyInit__statistics},    // NormalDist
    {"_string", PyInit__string},            // string.Formatter
    {"_struct", PyInit__struct},            // packed records
    {"_terrarium", PyInit__terrarium},      // library code's removed attributes
    {"_thread", PyInit__thread},            // RLock for functools; filtered
    {"_typing", PyInit__typing},            // type parameter syntax
    {"_warnings", _PyWarnings_Init},        // the interpreter's own warnings
    {"_weakref", PyInit__weakref},          // weak references
    {"array", PyInit_array},
    {"binascii", PyInit_binascii},
    {"cmath", PyInit_cmath},
    {"itertools", PyInit_itertools},
    {"math", PyInit_math},
    {"unicodedata", PyInit_unicodedata},  // "\\N{...}" in string literals
    {"zlib", PyInit_zlib},
    {"builtins", nullptr},  // made by the interpreter itself
    {"sys", nullptr},       // made by the interpreter itself
    {nullptr, nullptr},
};
}
