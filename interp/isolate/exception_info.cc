#include "interp/isolate/exception_info.h"

#include <Python.h>

#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "interp/isolate/guest_value.h"
#include "interp/kill/kill.h"
#include "terrarium/report.h"

namespace terrarium::isolate {
namespace {

using cpython::PyRef;

// A deep recursion is told by its beginning and its end.
constexpr int kFirstEntries = 20;
constexpr int kLastEntries = 80;
constexpr Py_ssize_t kMessageChars = 16384;
// As many of its causes and contexts are told, the nearest ones.
constexpr int kMostLinks = 100;
// The output limit bounds what is told; these are only a backstop.
constexpr ValueLimits kLimits = {.nodes = 10'000'000, .bytes = uint64_t{1} << 30, .depth = 8};
// What one link of the chain costs of the output limit beside its message.
constexpr size_t kLinkBytes = 64;
// What an entry of a traceback costs of it beside its names: what the report holds of it, the line
// of source included.
constexpr size_t kEntryBytes = 256;
// Nested definitions, and type() with a name of its own, make names of a megabyte.
constexpr Py_ssize_t kNameChars = 200;

PyObject* Entry(PyTracebackObject* traceback) {
  PyRef code(reinterpret_cast<PyObject*>(PyFrame_GetCode(traceback->tb_frame)));
  auto* c = reinterpret_cast<PyCodeObject*>(code.get());
  int line = traceback->tb_lineno;
  // Computed lazily; the attribute that would do it is not for guests.
  if (line < 0) line = PyCode_Addr2Line(c, traceback->tb_lasti);
  PyRef name(PyUnicode_Substring(c->co_qualname, 0, kNameChars));
  return name ? Py_BuildValue("(OiO)", c->co_filename, line, name.get()) : nullptr;
}

bool Charge(RunContext& context, size_t bytes);

PyObject* Traceback(RunContext& context, PyObject* error) {
  PyRef list(PyList_New(0));
  PyRef first(PyException_GetTraceback(error));
  int count = 0;
  auto* tb = reinterpret_cast<PyTracebackObject*>(first.get());
  // Paid one by one, so that a kill which falls due finds a place.
  for (auto* t = tb; t != nullptr; t = t->tb_next, ++count) tr_charge(1);
  int index = 0;
  for (auto* t = tb; list && t != nullptr; t = t->tb_next, ++index) {
    tr_charge(1);
    if (index >= kFirstEntries && index < count - kLastEntries) continue;
    PyRef entry(Entry(t));
    if (!entry || PyList_Append(list.get(), entry.get()) < 0 || !Charge(context, kEntryBytes)) {
      return nullptr;
    }
  }
  return list.release();
}

// str(error), or its own word where there is none. SyntaxError's str() appends file and line, which
// the report has already.
PyRef Text(PyObject* error) {
  if (PyErr_GivenExceptionMatches(error, PyExc_SyntaxError) != 0) {
    PyRef message(PyObject_GetAttrString(error, "msg"));
    if (message && PyUnicode_Check(message.get())) return message;
    PyErr_Clear();
  }
  PyRef text(PyObject_Str(error));
  if (text) return text;
  PyErr_Clear();
  return PyRef(PyUnicode_FromString("<its message could not be made>"));
}

// False when the output limit is reached and the guest is not yet gone.
bool Charge(RunContext& context, size_t bytes) {
  if (context.output == nullptr || context.output->Charge(bytes)) return true;
  kill::KillNow(Reason::kOutput);
  return false;
}

PyObject* TypeName(PyObject* error) {
  PyRef name(PyType_GetQualName(Py_TYPE(error)));
  if (name && PyUnicode_CheckExact(name.get())) {
    return PyUnicode_Substring(name.get(), 0, kNameChars);
  }
  PyErr_Clear();
  return PyUnicode_FromString("Exception");
}

int IntAttribute(PyObject* object, const char* name) {
  PyRef value(PyObject_GetAttrString(object, name));
  int number =
      value && PyLong_Check(value.get()) ? static_cast<int>(PyLong_AsLong(value.get())) : 0;
  PyErr_Clear();
  return number < 0 ? 0 : number;
}

// A guest may raise a SyntaxError of its own, with any attributes.
PyObject* Syntax(PyObject* error) {
  if (!PyErr_GivenExceptionMatches(error, PyExc_SyntaxError)) {
    return Py_NewRef(Py_None);
  }
  return Py_BuildValue("(iiii)", IntAttribute(error, "lineno"), IntAttribute(error, "offset"),
                       IntAttribute(error, "end_lineno"), IntAttribute(error, "end_offset"));
}

size_t Length(const PyRef& str) { return static_cast<size_t>(PyUnicode_GET_LENGTH(str.get())); }

// One link as a tuple; null when it cannot be told.
PyRef Link(RunContext& context, PyObject* error, const char* relation) {
  PyRef text = Text(error);
  PyRef type(text ? TypeName(error) : nullptr);
  if (!type || !Charge(context, kLinkBytes + Length(text) + Length(type))) {
    return PyRef();
  }
  // A copy of an exact str, whatever class the guest's __str__ returned.
  PyRef message(PyUnicode_Substring(text.get(), 0, kMessageChars));
  PyRef traceback(Traceback(context, error));
  PyRef syntax(Syntax(error));
  if (!message || !traceback || !syntax) return PyRef();
  return PyRef(Py_BuildValue("(OOOOsi)", type.get(), message.get(), traceback.get(), syntax.get(),
                             relation,
                             PyType_HasFeature(Py_TYPE(error), Py_TPFLAGS_HEAPTYPE) ? 0 : 1));
}

// What led to `error`, as CPython's own traceback would tell it.
PyRef Next(PyObject* error, const char*& relation) {
  relation = "cause";
  PyRef next(PyException_GetCause(error));
  if (next) return next;
  relation = "context";
  auto* base = reinterpret_cast<PyBaseExceptionObject*>(error);
  return base->suppress_context ? PyRef() : PyRef(PyException_GetContext(error));
}

}  // namespace

void WriteException(RunContext& context) {
  PyRef error(PyErr_GetRaisedException());
  PyRef chain(PyList_New(0));
  // A guest can close the chain to a ring. Known by address, because comparing and hashing
  // exceptions is guest code.
  PyRef seen(PyDict_New());
  const char* relation = "";
  for (int link = 0; error && chain && seen && link <= kMostLinks; ++link) {
    PyRef key(PyLong_FromVoidPtr(error.get()));
    if (!key || PyDict_Contains(seen.get(), key.get()) != 0 ||
        PyDict_SetItem(seen.get(), key.get(), Py_None) < 0) {
      break;
    }
    PyRef told = Link(context, error.get(), relation);
    if (!told || PyList_Append(chain.get(), told.get()) < 0) break;
    error = Next(error.get(), relation);
  }
  PyErr_Clear();
  if (!chain || !WriteObject(chain.get(), kLimits, context.result)) {
    PyErr_Clear();
    context.result.size = 0;
  }
}

}  // namespace terrarium::isolate
