#include <structmember.h>

#include "regex/objects.h"

namespace terrarium::regex {
namespace {

using cpython::PyRef;

PatternObject* Self(PyObject* self) { return reinterpret_cast<PatternObject*>(self); }

PyObject* MatchOnce(const char* name, Anchor anchor, PyObject* self, PyObject* const* args,
                    Py_ssize_t count, PyObject* keywords) {
  constexpr const char* kNames[] = {"string", "pos", "endpos"};
  PyObject* given[3];
  Py_ssize_t pos = 0, endpos = PY_SSIZE_T_MAX;
  if (!ReadArguments(name, kNames, 1, args, count, keywords, given) ||
      !ReadPosition(given[1], pos) || !ReadPosition(given[2], endpos)) {
    return nullptr;
  }
  Search search;
  if (!search.Open(Self(self), given[0], pos, endpos, true)) return nullptr;
  if (!search.Next(anchor)) Py_RETURN_NONE;
  return search.NewMatch(StateOf(Py_TYPE(self)));
}

PyObject* Match(PyObject* self, PyObject* const* args, Py_ssize_t count, PyObject* keywords) {
  return MatchOnce("match", Anchor::kStart, self, args, count, keywords);
}

PyObject* FullMatch(PyObject* self, PyObject* const* args, Py_ssize_t count, PyObject* keywords) {
  return MatchOnce("fullmatch", Anchor::kBoth, self, args, count, keywords);
}

PyObject* SearchText(PyObject* self, PyObject* const* args, Py_ssize_t count, PyObject* keywords) {
  return MatchOnce("search", Anchor::kNone, self, args, count, keywords);
}

PyObject* Same(PyObject* self, PyObject*) { return Py_NewRef(self); }

PyObject* GroupIndex(PyObject* self, void*) { return PyDictProxy_New(Self(self)->group_index); }

PyObject* Repr(PyObject* self) {
  const struct {
    const char* name;
    int flag;
  } rows[] = {
      {"re.IGNORECASE", 2}, {"re.LOCALE", 4},   {"re.MULTILINE", 8}, {"re.DOTALL", 16},
      {"re.UNICODE", 32},   {"re.VERBOSE", 64}, {"re.DEBUG", 128},   {"re.ASCII", 256},
  };
  constexpr int kUnicode = 32, kKinds = 4 | kUnicode | 256;
  int flags = Self(self)->flags;
  // What every pattern of text is.
  if (!Self(self)->is_bytes && (flags & kKinds) == kUnicode) flags -= kUnicode;
  PyRef names(PyList_New(0));
  if (!names) return nullptr;
  for (const auto& row : rows) {
    if ((flags & row.flag) == 0) continue;
    flags -= row.flag;
    PyRef name(PyUnicode_FromString(row.name));
    if (!name || PyList_Append(names.get(), name.get()) < 0) return nullptr;
  }
  if (flags != 0) {
    PyRef rest(PyUnicode_FromFormat("0x%x", flags));
    if (!rest || PyList_Append(names.get(), rest.get()) < 0) return nullptr;
  }
  if (PyList_GET_SIZE(names.get()) == 0) {
    return PyUnicode_FromFormat("re.compile(%.200R)", Self(self)->pattern);
  }
  PyRef bar(PyUnicode_FromString("|"));
  PyRef joined(bar ? PyUnicode_Join(bar.get(), names.get()) : nullptr);
  if (!joined) return nullptr;
  return PyUnicode_FromFormat("re.compile(%.200R, %S)", Self(self)->pattern, joined.get());
}

Py_hash_t Hash(PyObject* self) {
  Py_hash_t hash = PyObject_Hash(Self(self)->pattern);
  if (hash == -1) return -1;
  hash ^= Self(self)->flags;
  return hash == -1 ? -2 : hash;
}

PyObject* Compare(PyObject* self, PyObject* other, int op) {
  if ((op != Py_EQ && op != Py_NE) || Py_TYPE(self) != Py_TYPE(other)) {
    Py_RETURN_NOTIMPLEMENTED;
  }
  int equal = self == other;
  if (!equal && Self(self)->flags == Self(other)->flags &&
      Self(self)->is_bytes == Self(other)->is_bytes) {
    equal = PyObject_RichCompareBool(Self(self)->pattern, Self(other)->pattern, Py_EQ);
    if (equal < 0) return nullptr;
  }
  return PyBool_FromLong(equal == (op == Py_EQ));
}

int Traverse(PyObject* self, visitproc visit, void* arg) {
  Py_VISIT(Py_TYPE(self));
  Py_VISIT(Self(self)->pattern);
  Py_VISIT(Self(self)->group_index);
  Py_VISIT(Self(self)->group_names);
  Py_VISIT(Self(self)->wide_text);
  return 0;
}

// Without tp_clear: a pattern that can still be asked must have all its parts, and only a str of a
// guest's own class could close a cycle.
void Dealloc(PyObject* self) {
  PyTypeObject* type = Py_TYPE(self);
  PyObject_GC_UnTrack(self);
  PyObject_ClearWeakRefs(self);
  Py_XDECREF(Self(self)->pattern);
  Py_XDECREF(Self(self)->group_index);
  Py_XDECREF(Self(self)->group_names);
  Py_XDECREF(Self(self)->wide_text);
  if (Self(self)->engine != nullptr) tr_regex_free(Self(self)->engine);
  type->tp_free(self);
  Py_DECREF(type);
}

PyMethodDef kMethods[] = {
    {"match", AsFunction(Match), kCall, "Match at the start of the text."},
    {"fullmatch", AsFunction(FullMatch), kCall, "Match the whole text."},
    {"search", AsFunction(SearchText), kCall, "Find the first match."},
    {"findall", AsFunction(PatternFindAll), kCall, "List all matches."},
    {"finditer", AsFunction(PatternFindIter), kCall, "Iterate over all matches."},
    {"split", AsFunction(PatternSplit), kCall, "Split the text at matches."},
    {"sub", AsFunction(PatternSub), kCall, "Replace matches."},
    {"subn", AsFunction(PatternSubn), kCall, "Replace matches, and tell how many there were."},
    {"scanner", AsFunction(PatternScanner), kCall, nullptr},
    {"__copy__", Same, METH_NOARGS, nullptr},
    {"__deepcopy__", Same, METH_O, nullptr},
    {"__class_getitem__", Py_GenericAlias, METH_O | METH_CLASS, "Patterns are of str or of bytes."},
    {nullptr, nullptr, 0, nullptr},
};

PyMemberDef kMembers[] = {
    {"pattern", Py_T_OBJECT_EX, offsetof(PatternObject, pattern), Py_READONLY,
     "The text it was made from."},
    {"flags", Py_T_INT, offsetof(PatternObject, flags), Py_READONLY, "The flags it was made with."},
    {"groups", Py_T_PYSSIZET, offsetof(PatternObject, groups), Py_READONLY,
     "How many groups it has."},
    {nullptr, 0, 0, 0, nullptr},
};

PyGetSetDef kGetSet[] = {
    {"groupindex", GroupIndex, nullptr, "Names of groups and their numbers.", nullptr},
    {nullptr, nullptr, nullptr, nullptr, nullptr},
};

PyType_Slot kSlots[] = {
    {Py_tp_dealloc, reinterpret_cast<void*>(Dealloc)},
    {Py_tp_traverse, reinterpret_cast<void*>(Traverse)},
    {Py_tp_repr, reinterpret_cast<void*>(Repr)},
    {Py_tp_hash, reinterpret_cast<void*>(Hash)},
    {Py_tp_richcompare, reinterpret_cast<void*>(Compare)},
    {Py_tp_methods, kMethods},
    {Py_tp_members, kMembers},
    {Py_tp_getset, kGetSet},
    {Py_tp_doc, const_cast<char*>("Compiled regular expression object.")},
    {0, nullptr},
};

}  // namespace

PyType_Spec kPatternSpec = {
    .name = "re.Pattern",
    .basicsize = sizeof(PatternObject),
    .itemsize = 0,
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_IMMUTABLETYPE |
             Py_TPFLAGS_DISALLOW_INSTANTIATION | Py_TPFLAGS_MANAGED_WEAKREF,
    .slots = kSlots,
};

}  // namespace terrarium::regex
