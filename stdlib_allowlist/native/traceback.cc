// `_terrarium`: where an error was raised, and where the program is, as text. Tracebacks and frames
// themselves are not for guests (I4), nor for the library code that tells them about it.
#include <Python.h>

#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "interp/isolate/script.h"
#include "interp/memory/guest_text.h"
#include "stdlib_allowlist/native/functions.h"

namespace terrarium::stdlib_allowlist {
namespace {

using cpython::PyRef;
using guard::Power;

// Units of the instruction budget for an entry of a traceback, beside the search for its line.
constexpr int64_t kEntryUnits = 16;

// Line `number` of the text, from 1, without its end; empty when there is none. Lines are paid as
// they are passed: a script may have a million of them, and a kill needs a place to fall.
std::string_view LineOf(std::string_view text, int number) {
  size_t begin = 0;
  for (int line = 1; line < number; ++line) {
    tr_charge(1);
    const void* end = tr_guest_memchr(text.data() + begin, '\n', text.size() - begin);
    if (end == nullptr) return {};
    begin = static_cast<size_t>(static_cast<const char*>(end) - text.data()) + 1;
  }
  text.remove_prefix(begin);
  return text.substr(0, text.find('\n'));
}

// Line `number` of a file: empty but for the running script.
PyObject* SourceLine(PyObject*, PyObject* args) {
  PyObject* file;
  int number;
  if (!PyArg_ParseTuple(args, "Ui", &file, &number)) return nullptr;
  Py_ssize_t size;
  const char* name = PyUnicode_AsUTF8AndSize(file, &size);
  if (name == nullptr) PyErr_Clear();
  std::string_view line;
  if (name != nullptr && number > 0) {
    line = LineOf(isolate::SourceOf({name, static_cast<size_t>(size)}), number);
  }
  return PyUnicode_DecodeUTF8(line.data(), static_cast<Py_ssize_t>(line.size()), "replace");
}

PyRef Entry(PyCodeObject* code, int line) {
  return PyRef(Py_BuildValue("(OiO)", code->co_filename, line, code->co_name));
}

// The entries of an error's traceback as (file, line number, function), the outermost first.
PyObject* TracebackEntries(PyObject*, PyObject* error) {
  if (!PyExceptionInstance_Check(error)) {
    PyErr_SetString(PyExc_TypeError, "not an exception");
    return nullptr;
  }
  PyRef traceback(PyException_GetTraceback(error));
  PyRef entries(PyList_New(0));
  auto* first = reinterpret_cast<PyTracebackObject*>(traceback.get());
  for (auto* t = first; entries && t != nullptr; t = t->tb_next) {
    tr_charge(kEntryUnits);
    PyRef code(reinterpret_cast<PyObject*>(PyFrame_GetCode(t->tb_frame)));
    auto* c = reinterpret_cast<PyCodeObject*>(code.get());
    const int line = t->tb_lineno >= 0 ? t->tb_lineno : PyCode_Addr2Line(c, t->tb_lasti);
    PyRef entry = Entry(c, line);
    if (!entry || PyList_Append(entries.get(), entry.get()) < 0) return nullptr;
  }
  return entries.release();
}

// The guest's functions that are running, the innermost last; library code's are left out. `limit`
// of them at most, the innermost.
PyObject* StackEntries(PyObject*, PyObject* limit) {
  Py_ssize_t left = PyLong_AsSsize_t(limit);
  if (left == -1 && PyErr_Occurred() != nullptr) return nullptr;
  PyRef entries(PyList_New(0));
  PyRef frame(reinterpret_cast<PyObject*>(PyThreadState_GetFrame(PyThreadState_Get())));
  while (entries && frame && left > 0) {
    tr_charge(kEntryUnits);
    auto* f = reinterpret_cast<PyFrameObject*>(frame.get());
    if (tr_frame_authority(frame.get()) == 0) {
      PyRef code(reinterpret_cast<PyObject*>(PyFrame_GetCode(f)));
      PyRef entry = Entry(reinterpret_cast<PyCodeObject*>(code.get()), PyFrame_GetLineNumber(f));
      if (!entry || PyList_Append(entries.get(), entry.get()) < 0) {
        return nullptr;
      }
      --left;
    }
    frame = PyRef(reinterpret_cast<PyObject*>(PyFrame_GetBack(f)));
  }
  if (!entries || PyList_Reverse(entries.get()) < 0) return nullptr;
  return entries.release();
}

}  // namespace

PyMethodDef kTracebackMethods[] = {
    {"source_line", Guarded<Power::kSourceLine, SourceLine>, METH_VARARGS, nullptr},
    {"traceback_entries", Guarded<Power::kTracebackEntries, TracebackEntries>, METH_O, nullptr},
    {"stack_entries", Guarded<Power::kStackEntries, StackEntries>, METH_O, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

}  // namespace terrarium::stdlib_allowlist
