#include "stdlib_allowlist/fixed_patterns.h"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "interp/cpython/internals.h"
#include "interp/cpython/py_text.h"
#include "stdlib_allowlist/loader.h"

namespace terrarium::stdlib_allowlist {
namespace {

bool IsFixed(std::string_view data, bool is_text, int flags) {
  const auto key = [](const FixedPattern& row) {
    return std::tuple(std::string_view(row.data, row.size), row.is_text, row.flags);
  };
  const auto wanted = std::tuple(data, is_text, flags);
  const auto patterns = FixedPatterns();
  const auto found = std::lower_bound(
      patterns.begin(), patterns.end(), wanted,
      [&](const FixedPattern& row, const auto& other) { return key(row) < other; });
  return found != patterns.end() && key(*found) == wanted;
}

// Exact types: what a subclass says is not what the parser saw.
bool IsFixed(PyObject* pattern, int flags) {
  if (PyBytes_CheckExact(pattern)) {
    return IsFixed({PyBytes_AS_STRING(pattern), static_cast<size_t>(PyBytes_GET_SIZE(pattern))},
                   false, flags);
  }
  std::string_view text;
  if (PyUnicode_CheckExact(pattern) && cpython::View(pattern, text)) {
    return IsFixed(text, true, flags);
  }
  PyErr_Clear();
  return false;
}

}  // namespace

int OnLibraryPattern(PyObject* pattern, int flags) {
  if (TheLoader() == nullptr || tr_in_library_body() || IsFixed(pattern, flags)) return 0;
  PyErr_SetString(PyExc_ValueError,
                  "library code compiles fixed patterns only; this one was made at run time");
  return -1;
}

}  // namespace terrarium::stdlib_allowlist
