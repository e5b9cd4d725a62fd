#include "interp/isolate/exception_info.h"

#include <Python.h>

#include "interp/cpython/py_ref.h"

namespace terrarium::isolate {
namespace {

using cpython::PyRef;

// A deep recursion is told by its beginning and its end.
constexpr int kFirstEntries = 20;
constexpr int kLastEntries = 80;
constexpr Py_ssize_t kMessageChars = 16384;
constexpr values::ValueLimits kLimits = {
    .nodes = 4096, .bytes = 1 << 20, .depth = 8};

PyObject* Entry(PyTracebackObject* traceback) {
  PyRef code(reinterpret_cast<PyObject*>(PyFrame_GetCode(traceback->tb_frame)));
  auto* c = reinterpret_cast<PyCodeObject*>(code.get());
  int line = traceback->tb_lineno;
  // Computed lazily; the attribute that would do it is not for guests.
  if (line < 0) line = PyCode_Addr2Line(c, traceback->tb_lasti);
  return Py_BuildValue("(OiO)", c->co_filename, line, c->co_qualname);
}

PyObject* Traceback(PyObject* error) {
  PyRef list(PyList_New(0));
  PyRef first(PyException_GetTraceback(error));
  int count = 0;
  auto* tb = reinterpret_cast<PyTracebackObject*>(first.get());
  for (auto* t = tb; t != nullptr; t = t->tb_next) ++count;
  int index = 0;
  for (auto* t = tb; list && t != nullptr; t = t->tb_next, ++index) {
    if (index >= kFirstEntries && index < count - kLastEntries) continue;
    PyRef entry(Entry(t));
    if (!entry || PyList_Append(list.get(), entry.get()) < 0) return nullptr;
  }
  return list.release();
}

PyObject* Message(PyObject* error) {
  PyRef text(PyObject_Str(error));
  if (!text) {
    PyErr_Clear();
    return PyUnicode_FromString("<its message could not be made>");
  }
  return PyUnicode_Substring(text.get(), 0, kMessageChars);
}

PyObject* TypeName(PyObject* error) {
  PyRef name(PyType_GetQualName(Py_TYPE(error)));
  if (name && PyUnicode_CheckExact(name.get())) return name.release();
  PyErr_Clear();
  return PyUnicode_FromString("Exception");
}

int IntAttribute(PyObject* object, const char* name) {
  PyRef value(PyObject_GetAttrString(object, name));
  int number = value && PyLong_Check(value.get())
                   ? static_cast<int>(PyLong_AsLong(value.get()))
                   : 0;
  PyErr_Clear();
  return number < 0 ? 0 : number;
}

// A guest may raise a SyntaxError of its own, with any attributes.
PyObject* Syntax(PyObject* error) {
  if (!PyErr_GivenExceptionMatches(error, PyExc_SyntaxError)) {
    return Py_NewRef(Py_None);
  }
  return Py_BuildValue("(iiii)", IntAttribute(error, "lineno"),
                       IntAttribute(error, "offset"),
                       IntAttribute(error, "end_lineno"),
                       IntAttribute(error, "end_offset"));
}

}  // namespace

void WriteException(values::GuestBuffer& buffer) {
  PyRef error(PyErr_GetRaisedException());
  if (!error) return;
  PyRef type(TypeName(error.get()));
  bool syntax_error =
      PyErr_GivenExceptionMatches(error.get(), PyExc_SyntaxError) != 0;
  // str() of a SyntaxError appends file and line, which the report has already.
  PyRef message(syntax_error ? PyObject_GetAttrString(error.get(), "msg")
                             : nullptr);
  if (!message || !PyUnicode_Check(message.get())) {
    PyErr_Clear();
    message = PyRef(Message(error.get()));
  }
  PyRef traceback(Traceback(error.get()));
  PyRef syntax(Syntax(error.get()));
  PyErr_Clear();
  if (!message) message = PyRef(PyUnicode_FromString(""));
  if (!traceback) traceback = PyRef(PyList_New(0));
  PyErr_Clear();
  if (!type || !message || !traceback || !syntax) return;
  PyRef all(PyTuple_Pack(4, type.get(), message.get(), traceback.get(),
                         syntax.get()));
  if (!all || !values::WriteObject(all.get(), kLimits, buffer)) {
    PyErr_Clear();
    buffer.size = 0;
  }
}

}  // namespace terrarium::isolate
