#include <climits>

#include "regex/objects.h"

namespace terrarium::regex {

bool Text::Open(PyObject* given) {
  string = given;
  if (PyUnicode_Check(given)) {
    subject.data = PyUnicode_DATA(given);
    subject.width = static_cast<int>(PyUnicode_KIND(given));
    subject.ascii = PyUnicode_IS_ASCII(given);
    subject.length = static_cast<size_t>(PyUnicode_GET_LENGTH(given));
  } else {
    if (PyObject_GetBuffer(given, &view_, PyBUF_SIMPLE) < 0) {
      view_.obj = nullptr;
      PyErr_Format(PyExc_TypeError, "expected string or bytes-like object, got '%.200s'",
                   Py_TYPE(given)->tp_name);
      return false;
    }
    is_bytes = true;
    subject.data = view_.buf;
    subject.width = 1;
    subject.ascii = true;  // as far as a pattern of bytes can tell
    subject.length = static_cast<size_t>(view_.len);
  }
  if (subject.length > INT_MAX) {
    PyErr_SetString(PyExc_OverflowError, "the text is too long for a regular expression");
    return false;
  }
  return true;
}

bool Text::OpenFor(PatternObject* pattern, PyObject* given) {
  if (!Open(given)) return false;
  if (is_bytes != pattern->is_bytes) {
    PyErr_SetString(PyExc_TypeError, is_bytes
                                         ? "cannot use a string pattern on a bytes-like object"
                                         : "cannot use a bytes pattern on a string-like object");
    return false;
  }
  if (!tr_regex_wants_utf8(pattern->engine, &subject)) return true;
  if (pattern->wide_text == given) {
    subject.utf8 = pattern->wide_utf8;
    subject.utf8_length = pattern->wide_length;
    subject.known_char = pattern->wide_char;
    subject.known_byte = pattern->wide_byte;
    return true;
  }
  // Kept by the string itself.
  Py_ssize_t bytes = 0;
  subject.utf8 = PyUnicode_AsUTF8AndSize(given, &bytes);
  if (subject.utf8 == nullptr) {
    if (!PyErr_ExceptionMatches(PyExc_UnicodeEncodeError)) return false;
    PyErr_Clear();
  }
  subject.utf8_length = static_cast<size_t>(bytes);
  Py_XSETREF(pattern->wide_text, Py_NewRef(given));
  pattern->wide_length = subject.utf8_length;
  pattern->wide_utf8 = subject.utf8;
  pattern->wide_char = pattern->wide_byte = 0;
  return true;
}

void Text::Remember(PatternObject* pattern) const {
  if (pattern->wide_text != string) return;
  pattern->wide_char = subject.known_char;
  pattern->wide_byte = subject.known_byte;
}

PyObject* Text::Slice(Py_ssize_t from, Py_ssize_t to) const {
  const auto length = static_cast<Py_ssize_t>(subject.length);
  if (to > length) to = length;
  if (from > to) from = to;
  if (!is_bytes) return PyUnicode_Substring(string, from, to);
  if (PyBytes_CheckExact(string) && from == 0 && to == length) {
    return Py_NewRef(string);
  }
  return PyBytes_FromStringAndSize(static_cast<const char*>(subject.data) + from, to - from);
}

namespace {

Py_ssize_t Between(Py_ssize_t low, Py_ssize_t x, Py_ssize_t high) {
  return x < low ? low : x > high ? high : x;
}

}  // namespace

bool Search::Open(PatternObject* for_pattern, PyObject* string, Py_ssize_t from, Py_ssize_t to,
                  bool groups) {
  pattern = for_pattern;
  if (!text.OpenFor(pattern, string)) return false;
  const auto length = static_cast<Py_ssize_t>(text.subject.length);
  pos = Between(0, from, length);
  endpos = Between(0, to, length);
  at_ = static_cast<size_t>(pos);
  groups_ = groups;
  slots_ = PyMem_New(int32_t, 2 * static_cast<size_t>(pattern->groups) + 3);
  if (slots_ == nullptr) PyErr_NoMemory();
  return slots_ != nullptr;
}

bool Search::Ask(Anchor anchor, bool not_empty) {
  Request request = {at_, static_cast<size_t>(endpos), anchor, not_empty, groups_};
  return tr_regex_match(pattern->engine, &text.subject, &request, slots_);
}

bool Search::Next(Anchor anchor) {
  if (static_cast<Py_ssize_t>(at_) > endpos) return false;
  bool found;
  if (must_advance_) {
    found = Ask(Anchor::kStart, true);
    if (!found && anchor == Anchor::kNone && static_cast<Py_ssize_t>(at_) < endpos) {
      ++at_;
      found = Ask(anchor, false);
    }
  } else {
    found = Ask(anchor, false);
  }
  text.Remember(pattern);
  if (!found) return false;
  at_ = static_cast<size_t>(end());
  must_advance_ = start() == end();
  return true;
}

PyObject* Search::Group(Py_ssize_t number, bool empty) const {
  const int32_t* slot = slots_ + 2 * number;
  if (slot[0] != kNowhere) return text.Slice(slot[0], slot[1]);
  return empty ? text.Empty() : Py_NewRef(Py_None);
}

PyObject* Search::NewMatch(ModuleState* state) const {
  const Py_ssize_t slots = 2 * pattern->groups + 3;
  auto* match = PyObject_GC_NewVar(MatchObject, state->match_type, slots);
  if (match == nullptr) return nullptr;
  match->string = Py_NewRef(text.string);
  match->pattern =
      reinterpret_cast<PatternObject*>(Py_NewRef(reinterpret_cast<PyObject*>(pattern)));
  match->regs = nullptr;
  match->pos = pos;
  match->endpos = endpos;
  for (Py_ssize_t i = 0; i < slots; ++i) match->slots[i] = slots_[i];
  PyObject_GC_Track(match);
  return reinterpret_cast<PyObject*>(match);
}

}  // namespace terrarium::regex
