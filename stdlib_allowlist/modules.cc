#include "stdlib_allowlist/modules.h"

namespace terrarium::stdlib {
namespace {

constexpr Kind kC = Kind::kC;
constexpr Kind kPython = Kind::kPython;
constexpr Kind kAlias = Kind::kAlias;
constexpr Kind kFilter = Kind::kFilter;
constexpr Audience kGuest = Audience::kGuest;
constexpr Audience kLibrary = Audience::kLibrary;

constexpr Module kModules[] = {
    // Offered.
    {"collections", kPython, kGuest, "", "containers; pure computation"},
    {"collections.abc", kAlias, kGuest, "_collections_abc",
     "container protocols"},
    {"functools", kPython, kGuest, "", "higher-order functions"},
    {"itertools", kC, kGuest, "",
     "iterators; the deadline bounds endless ones"},
    {"json", kPython, kGuest, "", "text to values and back"},
    {"math", kC, kGuest, "", "numbers"},
    {"string", kPython, kGuest, "", "constants, Template, Formatter"},
    {"unicodedata", kC, kGuest, "",
     "tables; the compiler itself imports it for character names and for "
     "identifiers that are not ASCII"},

    // What those are made of.
    {"_abc", kC, kLibrary, "", "abc's C half"},
    {"_codecs", kC, kLibrary, "", "codecs' C half"},
    {"_collections", kC, kLibrary, "", "collections' C half"},
    {"_collections_abc", kPython, kLibrary, "", "collections.abc itself"},
    {"_functools", kC, kLibrary, "", "functools' C half"},
    {"_heapq", kC, kLibrary, "", "heapq's C half"},
    {"_json", kC, kLibrary, "", "json's C half"},
    {"_operator", kC, kLibrary, "", "operator's C half"},
    {"_sre", kC, kLibrary, "", "patterns of json and string, which are fixed"},
    {"_string", kC, kLibrary, "", "string.Formatter's parser"},
    {"_terrarium", kC, kLibrary, "",
     "what library code did with attributes that are gone"},
    {"_thread", kFilter, kLibrary, "RLock allocate_lock get_ident",
     "functools and reprlib name them; no thread can be started"},
    {"_weakref", kC, kLibrary, "", "proxies for OrderedDict"},
    {"abc", kPython, kLibrary, "", "abstract classes of collections.abc"},
    {"builtins", kFilter, kLibrary,
     "abs bool bytes callable dict enumerate filter float frozenset getattr "
     "hasattr "
     "int isinstance issubclass iter len list map max min next object print "
     "property range repr reversed set setattr sorted str sum super tuple type "
     "zip",
     "enum, operator, reprlib and codecs spell builtins this way"},
    {"codecs", kPython, kLibrary, "", "json.loads of bytes"},
    {"copyreg", kPython, kLibrary, "", "re registers its patterns there"},
    {"encodings", kPython, kLibrary, "",
     "codec lookup beyond the built-in ones"},
    {"encodings.aliases", kPython, kLibrary, "", "codec names"},
    {"encodings.ascii", kPython, kLibrary, "", "codec"},
    {"encodings.cp1252", kPython, kLibrary, "", "codec"},
    {"encodings.cp437", kPython, kLibrary, "", "codec"},
    {"encodings.iso8859_1", kPython, kLibrary, "", "codec"},
    {"encodings.iso8859_15", kPython, kLibrary, "", "codec"},
    {"encodings.latin_1", kPython, kLibrary, "", "codec"},
    {"encodings.raw_unicode_escape", kPython, kLibrary, "", "codec"},
    {"encodings.unicode_escape", kPython, kLibrary, "", "codec"},
    {"encodings.utf_16", kPython, kLibrary, "", "codec"},
    {"encodings.utf_16_be", kPython, kLibrary, "", "codec"},
    {"encodings.utf_16_le", kPython, kLibrary, "", "codec"},
    {"encodings.utf_32", kPython, kLibrary, "", "codec"},
    {"encodings.utf_32_be", kPython, kLibrary, "", "codec"},
    {"encodings.utf_32_le", kPython, kLibrary, "", "codec"},
    {"encodings.utf_7", kPython, kLibrary, "", "codec"},
    {"encodings.utf_8", kPython, kLibrary, "", "codec"},
    {"encodings.utf_8_sig", kPython, kLibrary, "", "codec"},
    {"enum", kPython, kLibrary, "", "flags of re"},
    {"heapq", kPython, kLibrary, "", "Counter.most_common"},
    {"json.decoder", kPython, kLibrary, "", "part of json"},
    {"json.encoder", kPython, kLibrary, "", "part of json"},
    {"json.scanner", kPython, kLibrary, "", "part of json"},
    {"keyword", kPython, kLibrary, "", "namedtuple's field check"},
    {"operator", kPython, kLibrary, "", "itemgetter for namedtuple"},
    {"re", kPython, kLibrary, "",
     "patterns of json and string, which are fixed"},
    {"re._casefix", kPython, kLibrary, "", "part of re"},
    {"re._compiler", kPython, kLibrary, "", "part of re"},
    {"re._constants", kPython, kLibrary, "", "part of re"},
    {"re._parser", kPython, kLibrary, "", "part of re"},
    {"reprlib", kPython, kLibrary, "", "recursive_repr for functools"},
    {"sys", kFilter, kLibrary,
     "_getframemodulename float_info getrecursionlimit hash_info "
     "implementation intern platform "
     "maxsize maxunicode version_info byteorder",
     "constants and string interning; no state of the process"},
    {"types", kPython, kLibrary, "", "names of built-in types"},
};

}  // namespace

std::span<const Module> Modules() { return kModules; }

const Module* FindModule(std::string_view name) {
  for (const Module& module : kModules) {
    if (name == module.name) return &module;
  }
  return nullptr;
}

bool OffersModule(std::string_view module) {
  const Module* found = FindModule(module);
  return found != nullptr && found->audience == Audience::kGuest;
}

bool OffersMember(std::string_view module, std::string_view member) {
  if (member.starts_with("_")) return false;
  for (const Module& row : kModules) {
    std::string_view name = row.name;
    if (name.size() == module.size() + 1 + member.size() &&
        name.starts_with(module) && name.ends_with(member) &&
        name[module.size()] == '.') {
      return row.audience == Audience::kGuest;
    }
  }
  return true;
}

std::vector<std::string_view> OfferedModules() {
  std::vector<std::string_view> names;
  for (const Module& row : kModules) {
    if (row.audience == Audience::kGuest) names.emplace_back(row.name);
  }
  return names;
}

}  // namespace terrarium::stdlib
