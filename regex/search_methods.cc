// Pattern.findall and Pattern.split.
#include "regex/objects.h"

namespace terrarium::regex {
namespace {

using cpython::PyRef;

// What findall() lists for a match: its text, its only group, or all groups.
PyObject* Found(const Search& search) {
  const Py_ssize_t groups = search.pattern->groups;
  if (groups <= 1) return search.Group(groups, true);
  PyRef all(PyTuple_New(groups));
  for (Py_ssize_t i = 0; all && i < groups; ++i) {
    PyObject* text = search.Group(i + 1, true);
    if (text == nullptr) return nullptr;
    PyTuple_SET_ITEM(all.get(), i, text);
  }
  return all.release();
}

bool Append(PyObject* list, PyObject* owned) {
  PyRef item(owned);
  return item && PyList_Append(list, item.get()) == 0;
}

}  // namespace

PyObject* PatternFindAll(PyObject* self, PyObject* const* args, Py_ssize_t count,
                         PyObject* keywords) {
  constexpr const char* kNames[] = {"string", "pos", "endpos"};
  PyObject* given[3];
  Py_ssize_t pos = 0, endpos = PY_SSIZE_T_MAX;
  if (!ReadArguments("findall", kNames, 1, args, count, keywords, given) ||
      !ReadPosition(given[1], pos) || !ReadPosition(given[2], endpos)) {
    return nullptr;
  }
  auto* pattern = reinterpret_cast<PatternObject*>(self);
  Search search;
  if (!search.Open(pattern, given[0], pos, endpos, pattern->groups > 0)) {
    return nullptr;
  }
  PyRef list(PyList_New(0));
  while (list && search.Next(Anchor::kNone)) {
    if (!Append(list.get(), Found(search))) return nullptr;
  }
  return list.release();
}

PyObject* PatternSplit(PyObject* self, PyObject* const* args, Py_ssize_t count,
                       PyObject* keywords) {
  constexpr const char* kNames[] = {"string", "maxsplit"};
  PyObject* given[2];
  Py_ssize_t most = 0;
  if (!ReadArguments("split", kNames, 1, args, count, keywords, given) ||
      !ReadPosition(given[1], most)) {
    return nullptr;
  }
  auto* pattern = reinterpret_cast<PatternObject*>(self);
  Search search;
  if (!search.Open(pattern, given[0], 0, PY_SSIZE_T_MAX, pattern->groups > 0)) {
    return nullptr;
  }
  PyRef list(PyList_New(0));
  if (!list) return nullptr;
  Py_ssize_t last = 0;
  for (Py_ssize_t n = 0; (most == 0 || n < most) && search.Next(Anchor::kNone); ++n) {
    if (!Append(list.get(), search.text.Slice(last, search.start()))) {
      return nullptr;
    }
    for (Py_ssize_t i = 1; i <= pattern->groups; ++i) {
      if (!Append(list.get(), search.Group(i, false))) return nullptr;
    }
    last = search.end();
  }
  if (!Append(list.get(), search.text.Slice(last, search.endpos))) {
    return nullptr;
  }
  return list.release();
}

}  // namespace terrarium::regex
