#include "interp/host_call/host_object.h"

#include <cstring>

#include "base/values/wire.h"
#include "interp/cpython/py_ref.h"
#include "interp/isolate/guest_value.h"
#include "interp/isolate/run_context.h"
#include "interp/kill/kill.h"
#include "terrarium/report.h"

namespace terrarium::host_call {
namespace {

using cpython::PyRef;
using isolate::CurrentRun;
using isolate::GuestBuffer;
using isolate::RunContext;

struct HostFunctionObject {
  PyObject_HEAD size_t index;
  PyObject* name;
};

struct CallRequest {
  RunContext* run;
  size_t index;
  std::string_view args;
  bool ok;
};

bool CallHost(RunContext* run, size_t index, const GuestBuffer& args) {
  CallRequest request = {run, index, {args.data, args.size}, false};
  kill::CallOnHost(
      [](void* arg) {
        auto* r = static_cast<CallRequest*>(arg);
        r->ok = r->run->invoke(r->index, r->args);
      },
      &request);
  return request.ok;
}

PyObject* RaiseReply(const char* wire, const char* end) {
  // (exception name, message)
  PyRef error(isolate::ReadObject(wire, end));
  if (!error) return nullptr;
  const char *kind, *message;
  if (!PyArg_ParseTuple(error.get(), "ss", &kind, &message)) return nullptr;
  PyObject* type = strcmp(kind, "ValueError") == 0 ? PyExc_ValueError : PyExc_RuntimeError;
  PyErr_SetString(type, message);
  return nullptr;
}

PyObject* Call(PyObject* self, PyObject* args, PyObject* keywords) {
  auto* function = reinterpret_cast<HostFunctionObject*>(self);
  if (keywords != nullptr && PyDict_GET_SIZE(keywords) > 0) {
    return PyErr_Format(PyExc_TypeError, "%U() takes no keyword arguments", function->name);
  }
  RunContext* run = CurrentRun();
  if (run == nullptr || !run->invoke) {
    PyErr_SetString(PyExc_RuntimeError, "no host to call");
    return nullptr;
  }
  if (run->host_calls >= run->host_call_limit) {
    kill::KillNow(Reason::kHostCalls);
    PyErr_SetString(PyExc_RuntimeError, "too many host calls");
    return nullptr;
  }
  ++run->host_calls;
  GuestBuffer wire;
  if (!isolate::WriteObject(args, run->value_limits, wire)) return nullptr;
  bool ok = CallHost(run, function->index, wire);
  PyMem_Free(wire.data);
  const char* reply = run->reply.data();
  const char* end = reply + run->reply.size();
  return ok ? isolate::ReadObject(reply, end) : RaiseReply(reply, end);
}

PyObject* Repr(PyObject* self) {
  return PyUnicode_FromFormat("<host function %U>",
                              reinterpret_cast<HostFunctionObject*>(self)->name);
}

void Dealloc(PyObject* self) {
  PyTypeObject* type = Py_TYPE(self);
  Py_XDECREF(reinterpret_cast<HostFunctionObject*>(self)->name);
  type->tp_free(self);
  Py_DECREF(type);
}

PyType_Slot kSlots[] = {
    {Py_tp_call, reinterpret_cast<void*>(Call)},
    {Py_tp_repr, reinterpret_cast<void*>(Repr)},
    {Py_tp_dealloc, reinterpret_cast<void*>(Dealloc)},
    {0, nullptr},
};

PyType_Spec kSpec = {
    .name = "terrarium.host_function",
    .basicsize = sizeof(HostFunctionObject),
    .itemsize = 0,
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION | Py_TPFLAGS_IMMUTABLETYPE,
    .slots = kSlots,
};

}  // namespace

PyTypeObject* NewHostFunctionType() {
  return reinterpret_cast<PyTypeObject*>(PyType_FromSpec(&kSpec));
}

PyObject* NewHostFunction(PyTypeObject* type, const char* name, size_t index) {
  PyRef object(type->tp_alloc(type, 0));
  if (!object) return nullptr;
  auto* function = reinterpret_cast<HostFunctionObject*>(object.get());
  function->index = index;
  function->name = PyUnicode_FromString(name);
  return function->name == nullptr ? nullptr : object.release();
}

}  // namespace terrarium::host_call
