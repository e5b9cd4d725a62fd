// Pattern.sub, Pattern.subn, and replacements with groups in them.
#include <cstring>

#include "regex/objects.h"

namespace terrarium::regex {
namespace {

using cpython::PyRef;

// What a match is replaced with.
enum class Filter {
  kText,      // itself
  kTemplate,  // a list that ReadTemplate() made
  kFunction,
};

// Whether the replacement is text without a backslash. False without an exception for what is no
// text at all: its Python half says what is wrong with it.
bool IsPlain(PyObject* replacement) {
  if (PyUnicode_Check(replacement)) {
    return PyUnicode_FindChar(replacement, '\\', 0, PyUnicode_GET_LENGTH(replacement), 1) == -1;
  }
  Text text;
  if (!text.Open(replacement)) {
    PyErr_Clear();
    return false;
  }
  return memchr(text.subject.data, '\\', text.subject.length) == nullptr;
}

PyObject* Joined(PyObject* empty, PyObject* parts) {
  if (PyUnicode_Check(empty)) return PyUnicode_Join(empty, parts);
  return PyObject_CallMethod(empty, "join", "O", parts);
}

class Replacement {
 public:
  bool Read(ModuleState* state, PatternObject* pattern, PyObject* given) {
    state_ = state;
    filter_ = PyRef::Borrowed(given);
    if (PyCallable_Check(given)) {
      kind_ = Filter::kFunction;
    } else if (!IsPlain(given)) {
      filter_ = PyRef(ReadTemplate(state, pattern, given));
      if (!filter_) return false;
      kind_ = Filter::kTemplate;
      if (PyList_GET_SIZE(filter_.get()) == 1) {
        filter_ = PyRef::Borrowed(PyList_GET_ITEM(filter_.get(), 0));
        kind_ = Filter::kText;
      }
    }
    return true;
  }

  bool NeedsGroups() const { return kind_ != Filter::kText; }

  PyObject* For(const Search& search) const {
    if (kind_ == Filter::kText) return Py_NewRef(filter_.get());
    PyRef match(search.NewMatch(state_));
    if (!match) return nullptr;
    if (kind_ == Filter::kFunction) {
      return PyObject_CallOneArg(filter_.get(), match.get());
    }
    return ExpandTemplate(filter_.get(), reinterpret_cast<MatchObject*>(match.get()));
  }

 private:
  ModuleState* state_ = nullptr;
  Filter kind_ = Filter::kText;
  PyRef filter_;
};

PyObject* Substitute(const char* name, PyObject* self, PyObject* const* args, Py_ssize_t arg_count,
                     PyObject* keywords, Py_ssize_t& n) {
  constexpr const char* kNames[] = {"repl", "string", "count"};
  PyObject* given[3];
  Py_ssize_t most = 0;
  if (!ReadArguments(name, kNames, 2, args, arg_count, keywords, given) ||
      !ReadPosition(given[2], most)) {
    return nullptr;
  }
  auto* pattern = reinterpret_cast<PatternObject*>(self);
  Replacement replacement;
  Search search;
  if (!replacement.Read(StateOf(Py_TYPE(self)), pattern, given[0]) ||
      !search.Open(pattern, given[1], 0, PY_SSIZE_T_MAX, replacement.NeedsGroups())) {
    return nullptr;
  }
  PyRef parts(PyList_New(0));
  if (!parts) return nullptr;
  Py_ssize_t last = 0;
  for (n = 0; (most == 0 || n < most) && search.Next(Anchor::kNone); ++n) {
    const Py_ssize_t from = search.start(), to = search.end();
    if (last < from) {
      PyRef before(search.text.Slice(last, from));
      if (!before || PyList_Append(parts.get(), before.get()) < 0) {
        return nullptr;
      }
    }
    PyRef item(replacement.For(search));
    if (!item) return nullptr;
    if (item.get() != Py_None && PyList_Append(parts.get(), item.get()) < 0) {
      return nullptr;
    }
    last = to;
  }
  if (last < search.endpos) {
    PyRef rest(search.text.Slice(last, search.endpos));
    if (!rest || PyList_Append(parts.get(), rest.get()) < 0) return nullptr;
  }
  PyRef empty(search.text.Empty());
  return empty ? Joined(empty.get(), parts.get()) : nullptr;
}

}  // namespace

PyObject* ReadTemplate(ModuleState* state, PatternObject* pattern, PyObject* text) {
  if (state->read_template == nullptr) {
    PyErr_SetString(PyExc_SystemError, "replacements cannot be read yet");
    return nullptr;
  }
  PyRef read(PyObject_CallFunctionObjArgs(state->read_template,
                                          reinterpret_cast<PyObject*>(pattern), text, nullptr));
  if (!read) return nullptr;
  // Texts at even places, numbers of groups at odd ones.
  bool fits = PyList_CheckExact(read.get()) && PyList_GET_SIZE(read.get()) % 2 == 1;
  for (Py_ssize_t i = 1; fits && i < PyList_GET_SIZE(read.get()); i += 2) {
    fits = PyLong_CheckExact(PyList_GET_ITEM(read.get(), i));
  }
  if (!fits) {
    PyErr_SetString(PyExc_TypeError, "invalid template");
    return nullptr;
  }
  return read.release();
}

PyObject* ExpandTemplate(PyObject* read, MatchObject* match) {
  PyRef parts(PyList_New(0));
  for (Py_ssize_t i = 0; parts && i < PyList_GET_SIZE(read); ++i) {
    PyRef part = PyRef::Borrowed(PyList_GET_ITEM(read, i));
    if (i % 2 == 1) {
      const Py_ssize_t group = PyLong_AsSsize_t(part.get());
      if (group < 0 || group > match->pattern->groups) {
        PyErr_SetString(PyExc_IndexError, "no such group");
        return nullptr;
      }
      part = PyRef(MatchGroup(match, group, Py_None));
      if (!part) return nullptr;
      if (part.get() == Py_None) continue;
    }
    if (PyList_Append(parts.get(), part.get()) < 0) return nullptr;
  }
  if (!parts) return nullptr;
  PyObject* first = PyList_GET_ITEM(read, 0);
  PyRef empty(PyUnicode_Check(first) ? PyUnicode_FromStringAndSize("", 0)
                                     : PyBytes_FromStringAndSize("", 0));
  return empty ? Joined(empty.get(), parts.get()) : nullptr;
}

PyObject* PatternSub(PyObject* self, PyObject* const* args, Py_ssize_t count, PyObject* keywords) {
  Py_ssize_t n;
  return Substitute("sub", self, args, count, keywords, n);
}

PyObject* PatternSubn(PyObject* self, PyObject* const* args, Py_ssize_t count, PyObject* keywords) {
  Py_ssize_t n;
  PyObject* text = Substitute("subn", self, args, count, keywords, n);
  return text == nullptr ? nullptr : Py_BuildValue("(Nn)", text, n);
}

}  // namespace terrarium::regex
