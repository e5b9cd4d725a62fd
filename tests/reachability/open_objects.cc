#include "tests/reachability/open_objects.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/text/text.h"

namespace terrarium::reachability {
namespace {

// What no method changes, or has a mark of its own: functions, classes.
constexpr std::string_view kFixed[] = {
    "NoDefaultType",
    "NoneType",
    "NotImplementedType",
    "Token.MISSING",
    "_abc._abc_data",
    "builtin_function_or_method",
    "builtin_method",
    "bytes",
    "classmethod",
    "classmethod_descriptor",
    "collections._tuplegetter",
    "complex",
    "datetime.date",
    "datetime.datetime",
    "datetime.time",
    "datetime.timedelta",
    "datetime.timezone",
    "ellipsis",
    "frozenset",
    "function",
    "getset_descriptor",
    "mappingproxy",
    "member_descriptor",
    "method",
    "method_descriptor",
    "module",
    "object",
    "range",
    "re.Pattern",
    "slice",
    "staticmethod",
    "sys.float_info",
    "sys.hash_info",
    "sys.int_info",
    "sys.version_info",
    "tuple",
    "types.GenericAlias",
    "types.UnionType",
    "typing.TypeAliasType",
    "unicodedata.UCD",
    "weakref.ReferenceType",
    "wrapper_descriptor",
};

constexpr std::string_view kContainers[] = {"dict", "list", "set"};

constexpr OpenKind kOpen[] = {
    {"_random.Random", "random's own generator, which programs seed"},
    {"decimal.Context",
     "the three templates, which programs change as CPython's documentation says"},
    {"dict .__annotations__", "made when it is read, of a module as programs see it or a class"},
    {"dict .__dict__",
     "of a module as programs see it, of what programs may patch, or made when read"},
    {"dict .__getstate__()", "made when it is read"},
    {"dict ._cache", "a logger's, of a patchable class"},
    {"dict .loggerDict", "the loggers, which programs make"},
    {"itertools.count", "the order of finalizers; a program that skips figures changes nothing"},
    {"list .__all__", "of a module as programs see it"},
    {"list .filters", "a logger's or handler's, of a patchable class"},
    {"list .handlers", "a logger's, of a patchable class"},
    {"terrarium.OutputStream", "the program's own output"},
    {"terrarium.sys", "sys as programs see it, one a run"},
    {"types.SimpleNamespace", "sys.implementation, as programs see it"},
    {"typing.TypeVar", "takes attributes, which nobody reads"},
};

}  // namespace

std::span<const OpenKind> OpenKinds() { return kOpen; }

std::string KindOfOpen(PyObject* object, std::string_view step) {
  const PyTypeObject* type = Py_TYPE(object);
  const std::string_view name(type->tp_name);
  const auto is_in = [name](const auto& names) {
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
  };
  if (terrarium_is_frozen(object) || PyType_Check(object) ||
      (type->tp_flags & TERRARIUM_TPFLAGS_IN_PYTHON) != 0 || is_in(kFixed)) {
    return "";
  }
  return is_in(kContainers) ? base::Cat(name, " ", step) : std::string(name);
}

}  // namespace terrarium::reachability
