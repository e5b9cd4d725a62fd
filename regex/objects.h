// The Python side of regular expressions: re.Pattern, re.Match and what walks from match to match.
// The C module `_regex` (module.cc) has them; the replacement _guest_re.py shows them.
//
// Everything here is guest memory: a pattern owns its Engine, which lies in the region as well, so
// a restore leaves nothing over.
//
// Threads: called with the interpreter attached. Conventions are CPython's: null or false with an
// exception set.
// Tested by: fuzz/regex_differential.py, tests/accept.
#ifndef TERRARIUM_REGEX_OBJECTS_H_
#define TERRARIUM_REGEX_OBJECTS_H_

#include <Python.h>

#include <span>

#include "interp/cpython/py_ref.h"
#include "regex/engine.h"

namespace terrarium::regex {

struct ModuleState {
  PyTypeObject* pattern_type;
  PyTypeObject* match_type;
  PyTypeObject* scanner_type;
  PyTypeObject* iterator_type;
  // The replacement's function that reads a replacement: (pattern, text) -> [text, group, text,
  // ...].
  PyObject* read_template;
};

struct PatternObject {
  PyObject_HEAD PyObject* pattern;
  int flags;
  bool is_bytes;
  Py_ssize_t groups;
  PyObject* group_index;  // dict: name -> number
  PyObject* group_names;  // tuple by number; None where there is no name
  Engine* engine;
  // The last text of wide characters that was long enough for UTF-8, and what the engine knew of
  // it: a tokenizer asks about one text again and again.
  PyObject* wide_text;
  const char* wide_utf8;  // null: it has no UTF-8 (lone surrogates)
  size_t wide_length;     // of the UTF-8
  size_t wide_char;
  size_t wide_byte;
};

struct MatchObject {
  PyObject_VAR_HEAD PyObject* string;
  PatternObject* pattern;
  PyObject* regs;  // made on first use
  Py_ssize_t pos;
  Py_ssize_t endpos;
  int32_t slots[1];  // SlotsFor() the pattern
};

// A text being matched: holds the string, and its buffer when it is not a str.
class Text {
 public:
  Text() = default;
  ~Text() {
    if (view_.obj != nullptr) PyBuffer_Release(&view_);
  }
  Text(const Text&) = delete;
  Text& operator=(const Text&) = delete;

  // Any str or bytes-like object; and one that fits the pattern.
  bool Open(PyObject* string);
  bool OpenFor(PatternObject* pattern, PyObject* string);
  // Tells the pattern what has been learnt.
  void Remember(PatternObject* pattern) const;

  // A part, as str or bytes. The ends may lie outside.
  PyObject* Slice(Py_ssize_t from, Py_ssize_t to) const;
  PyObject* Empty() const { return Slice(0, 0); }

  Subject subject = {};
  PyObject* string = nullptr;  // borrowed from the caller
  bool is_bytes = false;

 private:
  Py_buffer view_ = {};
};

// Walks from match to match as CPython does: after an empty match the next one may begin at the
// same place, if it is not empty.
class Search {
 public:
  ~Search() { PyMem_Free(slots_); }
  Search() = default;
  Search(const Search&) = delete;
  Search& operator=(const Search&) = delete;

  // REQUIRES: pattern and string outlive the search.
  bool Open(PatternObject* pattern, PyObject* string, Py_ssize_t pos, Py_ssize_t endpos,
            bool groups);
  // Finds the next match; false when there is none.
  bool Next(Anchor anchor);

  Py_ssize_t start() const { return slots_[0]; }
  Py_ssize_t end() const { return slots_[1]; }
  // A group's text; None, or with `empty` an empty text, where it took no part.
  PyObject* Group(Py_ssize_t number, bool empty) const;
  // REQUIRES: opened with groups.
  PyObject* NewMatch(ModuleState* state) const;

  Text text;
  PatternObject* pattern = nullptr;
  Py_ssize_t pos = 0;
  Py_ssize_t endpos = 0;

 private:
  bool Ask(Anchor anchor, bool not_empty);

  size_t at_ = 0;
  bool must_advance_ = false;
  bool groups_ = false;
  int32_t* slots_ = nullptr;
};

ModuleState* StateOf(PyTypeObject* type);

// How a method table takes functions with arguments by position and name, or (METH_FASTCALL) by
// position alone.
inline constexpr int kCall = METH_FASTCALL | METH_KEYWORDS;
template <typename Function>
PyCFunction AsFunction(Function function) {
  return reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(function));
}

// Reads arguments that may be given by position or name; `out` has a null for each that is not
// given.
bool ReadArguments(const char* function, std::span<const char* const> names, size_t required,
                   PyObject* const* args, Py_ssize_t count, PyObject* keywords, PyObject** out);
bool ReadPosition(PyObject* given, Py_ssize_t& position);

// A match's group as a text; `missing` (borrowed) for one that took no part.
PyObject* MatchGroup(MatchObject* match, Py_ssize_t number, PyObject* missing);
// A replacement with groups in it, read: list; a plain text otherwise.
PyObject* ReadTemplate(ModuleState* state, PatternObject* pattern, PyObject* text);
PyObject* ExpandTemplate(PyObject* read, MatchObject* match);

// findall, sub, subn, split (replace.cc, search_methods.cc), finditer and scanner (scanner.cc); all
// kCall.
PyObject* PatternFindAll(PyObject* self, PyObject* const* args, Py_ssize_t count,
                         PyObject* keywords);
PyObject* PatternSplit(PyObject* self, PyObject* const* args, Py_ssize_t count, PyObject* keywords);
PyObject* PatternSub(PyObject* self, PyObject* const* args, Py_ssize_t count, PyObject* keywords);
PyObject* PatternSubn(PyObject* self, PyObject* const* args, Py_ssize_t count, PyObject* keywords);
PyObject* PatternFindIter(PyObject* self, PyObject* const* args, Py_ssize_t count,
                          PyObject* keywords);
PyObject* PatternScanner(PyObject* self, PyObject* const* args, Py_ssize_t count,
                         PyObject* keywords);

extern PyType_Spec kPatternSpec;
extern PyType_Spec kMatchSpec;
extern PyType_Spec kScannerSpec;
extern PyType_Spec kIteratorSpec;

}  // namespace terrarium::regex

#endif  // TERRARIUM_REGEX_OBJECTS_H_
