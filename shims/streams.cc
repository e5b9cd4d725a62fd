// sys.stdout and sys.stderr: objects whose write() goes to the run's output.
#include <Python.h>

#include "interp/cpython/py_ref.h"
#include "interp/isolate/run_context.h"
#include "interp/kill/kill.h"
#include "shims/install.h"
#include "terrarium/report.h"

namespace terrarium::shims {
namespace {

using cpython::PyRef;
using isolate::CurrentRun;
using isolate::RunContext;
using isolate::Stream;

struct StreamObject {
  PyObject_HEAD Stream stream;
};

struct WriteRequest {
  isolate::Output* output;
  Stream stream;
  std::string_view text;
  bool fitted;
};

// So much text is written before a kill that fell due meanwhile is taken.
constexpr size_t kSlice = size_t{64} << 10;

bool WriteToHost(RunContext* run, Stream stream, const char* text, size_t n) {
  for (;;) {
    std::string_view slice = isolate::CharacterPrefix({text, n}, kSlice);
    WriteRequest request = {run->output, stream, slice, false};
    kill::CallOnHost(
        [](void* arg) {
          auto* r = static_cast<WriteRequest*>(arg);
          r->fitted = r->output->Write(r->stream, r->text);
        },
        &request);
    if (!request.fitted) return false;
    text += slice.size();
    n -= slice.size();
    if (n == 0) return true;
  }
}

PyObject* Write(PyObject* self, PyObject* text) {
  if (!PyUnicode_Check(text)) {
    return PyErr_Format(PyExc_TypeError, "write() argument must be str, not %T", text);
  }
  RunContext* run = CurrentRun();
  if (run == nullptr || run->output == nullptr) Py_RETURN_NONE;
  PyRef bytes;
  Py_ssize_t n;
  const char* utf8 = PyUnicode_AsUTF8AndSize(text, &n);
  if (utf8 == nullptr) {
    if (!PyErr_ExceptionMatches(PyExc_UnicodeEncodeError)) return nullptr;
    PyErr_Clear();
    bytes = PyRef(PyUnicode_AsEncodedString(text, "utf-8", "surrogatepass"));
    if (!bytes) return nullptr;
    utf8 = PyBytes_AS_STRING(bytes.get());
    n = PyBytes_GET_SIZE(bytes.get());
  }
  Stream stream = reinterpret_cast<StreamObject*>(self)->stream;
  if (!WriteToHost(run, stream, utf8, static_cast<size_t>(n))) {
    kill::KillNow(Reason::kOutput);
    PyErr_SetString(PyExc_RuntimeError, "output limit reached");
    return nullptr;
  }
  return PyLong_FromSsize_t(PyUnicode_GET_LENGTH(text));
}

PyObject* Nothing(PyObject*, PyObject*) { Py_RETURN_NONE; }
PyObject* False(PyObject*, PyObject*) { Py_RETURN_FALSE; }
PyObject* True(PyObject*, PyObject*) { Py_RETURN_TRUE; }

PyMethodDef kMethods[] = {
    {"write", Write, METH_O, "Write a string to the captured output."},
    {"flush", Nothing, METH_NOARGS, "Do nothing: output is not held back."},
    {"isatty", False, METH_NOARGS, "Tell that this is not a terminal."},
    {"writable", True, METH_NOARGS, "Tell that this can be written."},
    {"readable", False, METH_NOARGS, "Tell that this cannot be read."},
    {nullptr, nullptr, 0, nullptr},
};

void Dealloc(PyObject* self) {
  PyTypeObject* type = Py_TYPE(self);
  type->tp_free(self);
  Py_DECREF(type);
}

PyType_Slot kSlots[] = {
    {Py_tp_methods, kMethods},
    {Py_tp_dealloc, reinterpret_cast<void*>(Dealloc)},
    {0, nullptr},
};

PyType_Spec kSpec = {
    .name = "terrarium.OutputStream",
    .basicsize = sizeof(StreamObject),
    .itemsize = 0,
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION | Py_TPFLAGS_IMMUTABLETYPE,
    .slots = kSlots,
};

bool Install(PyTypeObject* type, const char* name, Stream stream) {
  PyRef object(type->tp_alloc(type, 0));
  if (!object) return false;
  reinterpret_cast<StreamObject*>(object.get())->stream = stream;
  return PySys_SetObject(name, object.get()) == 0;
}

}  // namespace

bool InstallStreams() {
  PyRef type(PyType_FromSpec(&kSpec));
  if (!type) return false;
  auto* stream_type = reinterpret_cast<PyTypeObject*>(type.get());
  return Install(stream_type, "stdout", Stream::kStdout) &&
         Install(stream_type, "stderr", Stream::kStderr);
}

}  // namespace terrarium::shims
