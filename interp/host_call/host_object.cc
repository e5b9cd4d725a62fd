#include "interp/host_call/host_object.h"

#include <utility>

#include "base/values/wire.h"
#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "interp/cpython/py_text.h"
#include "interp/host_call/host_answer.h"
#include "interp/isolate/guest_value.h"
#include "interp/isolate/object_handle.h"
#include "interp/isolate/run_context.h"
#include "interp/kill/kill.h"
#include "terrarium/report.h"

namespace terrarium::host_call {
namespace {

using cpython::PyRef;
using cpython::Str;
using internal::Scalar;
using internal::ScalarCall;
using isolate::Answer;
using isolate::CurrentRun;
using isolate::GuestBuffer;
using isolate::RunContext;

// Calls with more scalars than this take the long way.
constexpr Py_ssize_t kMostScalars = 8;

struct HostFunctionObject {
  PyObject_HEAD vectorcallfunc vectorcall;
  size_t index;
  Py_ssize_t scalars;  // parameters, where all are scalars; -1: the long way only
  int64_t cost;        // instructions of a call
  PyObject* name;
  PyObject* doc;
  PyObject* signature;
};

HostFunctionObject* Of(PyObject* self) { return reinterpret_cast<HostFunctionObject*>(self); }

struct CallRequest {
  RunContext* run;
  size_t index;
  std::string_view args;
  bool keywords;
  Answer answer;
};

Answer CallHost(RunContext* run, size_t index, const GuestBuffer& args, bool keywords) {
  CallRequest request = {run, index, {args.data, args.size}, keywords, Answer::kError};
  kill::CallOnHost(
      [](void* arg) {
        auto* r = static_cast<CallRequest*>(arg);
        r->answer = r->run->invoke(r->index, r->args, r->keywords);
      },
      &request);
  return request.answer;
}

bool TakeWord(PyObject* object, Scalar& word) {
  if (PyLong_CheckExact(object)) {
    int overflow;
    word.tag = Scalar::kInt;
    word.i = PyLong_AsLongLongAndOverflow(object, &overflow);
    return overflow == 0;
  }
  if (PyFloat_CheckExact(object)) {
    word.tag = Scalar::kFloat;
    word.f = PyFloat_AS_DOUBLE(object);
    return true;
  }
  if (PyUnicode_CheckExact(object) && PyUnicode_IS_COMPACT_ASCII(object)) {
    constexpr Py_ssize_t kMostBytes = 4096;  // longer ones are counted against the limits
    word.tag = Scalar::kStr;
    word.text = static_cast<const char*>(PyUnicode_DATA(object));
    word.table = static_cast<uint32_t>(PyUnicode_GET_LENGTH(object));
    return PyUnicode_GET_LENGTH(object) <= kMostBytes;
  }
  if (isolate::IsHandle(object)) {
    const internal::ObjectRef& ref = reinterpret_cast<isolate::HandleObject*>(object)->ref;
    word.tag = Scalar::kObject;
    word.table = ref.table;
    word.object = {ref.slot, ref.generation};
    return true;
  }
  word.tag = Scalar::kBool;
  word.i = object == Py_True;
  return object == Py_True || object == Py_False;
}

PyObject* MakeObject(const Scalar& word) {
  switch (word.tag) {
    case Scalar::kBool:
      return PyBool_FromLong(word.i != 0);
    case Scalar::kInt:
      return PyLong_FromLongLong(word.i);
    case Scalar::kFloat:
      return PyFloat_FromDouble(word.f);
    default:
      return Py_NewRef(Py_None);
  }
}

struct ScalarRequest {
  RunContext* run;
  size_t index;
  const Scalar* args;
  size_t count;
  Scalar result;
  ScalarCall end;
};

// True: `result` is what the call gave, or null and `later` set. False: take the long way.
bool CallWithScalars(RunContext* run, const HostFunctionObject* function, PyObject* const* args,
                     PyObject*& result, uint64_t& later) {
  Scalar words[kMostScalars];
  for (Py_ssize_t i = 0; i < function->scalars; ++i) {
    if (!TakeWord(args[i], words[i])) return false;
  }
  ScalarRequest request = {run, function->index,    words, static_cast<size_t>(function->scalars),
                           {},  ScalarCall::kMisfit};
  kill::CallOnHost(
      [](void* arg) {
        auto* r = static_cast<ScalarRequest*>(arg);
        r->end = r->run->invoke_scalars(r->index, r->args, r->count, r->result);
      },
      &request);
  if (request.end == ScalarCall::kMisfit) return false;
  if (request.end == ScalarCall::kLater) later = run->later;
  if (request.end == ScalarCall::kDone) {
    result = MakeObject(request.result);
  } else {
    result = later != 0 ? nullptr : ObjectOfReply(*run, Answer::kError);
  }
  return true;
}

bool HasKeywords(PyObject* names) { return names != nullptr && PyTuple_GET_SIZE(names) > 0; }

// The result; null with an exception, or with `later` set.
PyObject* AskHost(const HostFunctionObject* function, PyObject* const* args, Py_ssize_t count,
                  PyObject* names, uint64_t& later) {
  RunContext* run = CurrentRun();
  if (run == nullptr || !run->invoke) {
    PyErr_SetString(PyExc_RuntimeError, "no host to call");
    return nullptr;
  }
  if (function->cost > 0) tr_charge(function->cost);
  if (run->host_calls >= run->host_call_limit) {
    kill::KillNow(Reason::kHostCalls);
    PyErr_SetString(PyExc_RuntimeError, "too many host calls");
    return nullptr;
  }
  ++run->host_calls;
  const bool keywords = HasKeywords(names);
  PyObject* result;
  if (count == function->scalars && !keywords &&
      CallWithScalars(run, function, args, result, later)) {
    return result;
  }
  GuestBuffer wire;
  isolate::ValueLimits limits = run->value_limits;
  limits.others = isolate::OtherObjects::kHandle;
  if (!isolate::WriteArguments(args, static_cast<size_t>(count), keywords ? names : nullptr, limits,
                               wire)) {
    return nullptr;
  }
  const Answer answer = CallHost(run, function->index, wire, keywords);
  PyMem_Free(wire.data);
  if (answer != Answer::kLater) return ObjectOfReply(*run, answer);
  later = run->later;
  return nullptr;
}

PyObject* Call(PyObject* self, PyObject* const* args, size_t flags, PyObject* names) {
  uint64_t later = 0;
  PyObject* result = AskHost(Of(self), args, PyVectorcall_NARGS(flags), names, later);
  return later == 0 ? result : WaitForAnswer(*CurrentRun(), later);
}

// A coroutine of the library's, which asks the host when it is run.
PyObject* CallAsync(PyObject* self, PyObject* const* args, size_t flags, PyObject* names) {
  const Py_ssize_t count = PyVectorcall_NARGS(flags);
  PyRef positional(PyTuple_New(count));
  PyRef keywords(PyDict_New());
  if (!positional || !keywords) return nullptr;
  for (Py_ssize_t i = 0; i < count; ++i) {
    PyTuple_SET_ITEM(positional.get(), i, Py_NewRef(args[i]));
  }
  for (Py_ssize_t i = 0; HasKeywords(names) && i < PyTuple_GET_SIZE(names); ++i) {
    if (PyDict_SetItem(keywords.get(), PyTuple_GET_ITEM(names, i), args[count + i]) < 0) {
      return nullptr;
    }
  }
  PyRef module(PyImport_ImportModule("asyncio.host_calls"));
  PyRef call(module ? PyObject_GetAttrString(module.get(), "call") : nullptr);
  return call ? PyObject_CallFunctionObjArgs(call.get(), self, positional.get(), keywords.get(),
                                             nullptr)
              : nullptr;
}

// What Iter() binds gives a container, and Python wants an iterator.
PyObject* CallForIterator(PyObject* self, PyObject* const* args, size_t flags, PyObject* names) {
  PyRef made(Call(self, args, flags, names));
  return made ? PyObject_GetIter(made.get()) : nullptr;
}

PyObject* Repr(PyObject* self) {
  return PyUnicode_FromFormat("<host function %U>", Of(self)->name);
}

void Dealloc(PyObject* self) {
  PyTypeObject* type = Py_TYPE(self);
  Py_XDECREF(Of(self)->name);
  Py_XDECREF(Of(self)->doc);
  Py_XDECREF(Of(self)->signature);
  type->tp_free(self);
  Py_DECREF(type);
}

PyMemberDef kMembers[] = {
    {"__vectorcalloffset__", Py_T_PYSSIZET, offsetof(HostFunctionObject, vectorcall), Py_READONLY,
     nullptr},
    {"__name__", _Py_T_OBJECT, offsetof(HostFunctionObject, name), Py_READONLY, nullptr},
    {"__doc__", _Py_T_OBJECT, offsetof(HostFunctionObject, doc), Py_READONLY, nullptr},
    {"__text_signature__", _Py_T_OBJECT, offsetof(HostFunctionObject, signature), Py_READONLY,
     nullptr},
    {},
};

PyType_Slot kSlots[] = {
    {Py_tp_call, reinterpret_cast<void*>(PyVectorcall_Call)},
    {Py_tp_repr, reinterpret_cast<void*>(Repr)},
    {Py_tp_dealloc, reinterpret_cast<void*>(Dealloc)},
    {Py_tp_members, kMembers},
    {0, nullptr},
};

PyType_Spec kSpec = {
    .name = "terrarium.host_function",
    .basicsize = sizeof(HostFunctionObject),
    .itemsize = 0,
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION | Py_TPFLAGS_IMMUTABLETYPE |
             Py_TPFLAGS_HAVE_VECTORCALL,
    .slots = kSlots,
};

// --- in a host class -----------------------------------------------------------------------------

PyObject* Bind(PyObject* self, PyObject* object, PyObject*) {
  return object == nullptr ? Py_NewRef(self) : PyMethod_New(self, object);
}

PyType_Slot kMethodSlots[] = {
    {Py_tp_call, reinterpret_cast<void*>(PyVectorcall_Call)},
    {Py_tp_repr, reinterpret_cast<void*>(Repr)},
    {Py_tp_dealloc, reinterpret_cast<void*>(Dealloc)},
    {Py_tp_descr_get, reinterpret_cast<void*>(Bind)},
    {Py_tp_members, kMembers},
    {0, nullptr},
};

PyType_Spec kMethodSpec = {
    .name = "terrarium.host_method",
    .basicsize = sizeof(HostFunctionObject),
    .itemsize = 0,
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION | Py_TPFLAGS_IMMUTABLETYPE |
             Py_TPFLAGS_HAVE_VECTORCALL | Py_TPFLAGS_METHOD_DESCRIPTOR,
    .slots = kMethodSlots,
};

struct HostPropertyObject {
  PyObject_HEAD PyObject* get;
  PyObject* set;
};

PyObject* GetProperty(PyObject* self, PyObject* object, PyObject*) {
  if (object == nullptr) return Py_NewRef(self);
  return Call(reinterpret_cast<HostPropertyObject*>(self)->get, &object, 1, nullptr);
}

int SetProperty(PyObject* self, PyObject* object, PyObject* value) {
  auto* property = reinterpret_cast<HostPropertyObject*>(self);
  PyObject* name = Of(property->get)->name;
  if (value == nullptr || property->set == nullptr) {
    PyErr_Format(PyExc_AttributeError,
                 value == nullptr ? "attribute '%U' of a host object cannot be deleted"
                                  : "attribute '%U' of a host object is read-only",
                 name);
    return -1;
  }
  PyObject* const arguments[] = {object, value};
  return PyRef(Call(property->set, arguments, 2, nullptr)) ? 0 : -1;
}

PyObject* ReprProperty(PyObject* self) {
  return PyUnicode_FromFormat("<host property %U>",
                              Of(reinterpret_cast<HostPropertyObject*>(self)->get)->name);
}

void DeallocProperty(PyObject* self) {
  PyTypeObject* type = Py_TYPE(self);
  Py_XDECREF(reinterpret_cast<HostPropertyObject*>(self)->get);
  Py_XDECREF(reinterpret_cast<HostPropertyObject*>(self)->set);
  type->tp_free(self);
  Py_DECREF(type);
}

PyType_Slot kPropertySlots[] = {
    {Py_tp_repr, reinterpret_cast<void*>(ReprProperty)},
    {Py_tp_dealloc, reinterpret_cast<void*>(DeallocProperty)},
    {Py_tp_descr_get, reinterpret_cast<void*>(GetProperty)},
    {Py_tp_descr_set, reinterpret_cast<void*>(SetProperty)},
    {0, nullptr},
};

PyType_Spec kPropertySpec = {
    .name = "terrarium.host_property",
    .basicsize = sizeof(HostPropertyObject),
    .itemsize = 0,
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION | Py_TPFLAGS_IMMUTABLETYPE,
    .slots = kPropertySlots,
};

}  // namespace

PyObject* Ask(PyObject* function, PyObject* args, PyObject* keywords, uint64_t& later) {
  if (Py_TYPE(function)->tp_dealloc != Dealloc) {
    PyErr_SetString(PyExc_TypeError, "not a host function");
    return nullptr;
  }
  const Py_ssize_t count = PyTuple_GET_SIZE(args);
  const Py_ssize_t named = PyDict_GET_SIZE(keywords);
  // One block: the arguments, as a call has them.
  PyRef all(PyTuple_New(count + named));
  PyRef names(PyTuple_New(named));
  if (!all || !names) return nullptr;
  for (Py_ssize_t i = 0; i < count; ++i) {
    PyTuple_SET_ITEM(all.get(), i, Py_NewRef(PyTuple_GET_ITEM(args, i)));
  }
  PyObject *key, *value;
  Py_ssize_t at = 0;
  for (Py_ssize_t i = 0; i < named && PyDict_Next(keywords, &at, &key, &value); ++i) {
    PyTuple_SET_ITEM(names.get(), i, Py_NewRef(key));
    PyTuple_SET_ITEM(all.get(), count + i, Py_NewRef(value));
  }
  return AskHost(Of(function), reinterpret_cast<PyTupleObject*>(all.get())->ob_item, count,
                 names.get(), later);
}

PyTypeObject* NewHostFunctionType() {
  return reinterpret_cast<PyTypeObject*>(PyType_FromSpec(&kSpec));
}
PyTypeObject* NewHostMethodType() {
  return reinterpret_cast<PyTypeObject*>(PyType_FromSpec(&kMethodSpec));
}
PyTypeObject* NewHostPropertyType() {
  return reinterpret_cast<PyTypeObject*>(PyType_FromSpec(&kPropertySpec));
}

PyObject* NewHostProperty(PyTypeObject* type, PyObject* get, PyObject* set) {
  PyRef object(type->tp_alloc(type, 0));
  if (!object) return nullptr;
  auto* property = reinterpret_cast<HostPropertyObject*>(object.get());
  property->get = Py_NewRef(get);
  property->set = Py_XNewRef(set);
  return object.release();
}

PyObject* NewHostFunction(PyTypeObject* type, const std::string& name, size_t index,
                          const Binding& binding) {
  PyRef object(type->tp_alloc(type, 0));
  if (!object) return nullptr;
  HostFunctionObject* function = Of(object.get());
  function->vectorcall = binding.is_async ? CallAsync : name == "__iter__" ? CallForIterator : Call;
  function->index = index;
  const auto parameters = static_cast<Py_ssize_t>(binding.parameters.size());
  function->scalars =
      binding.scalar_call != nullptr && parameters <= kMostScalars ? parameters : -1;
  function->cost = binding.cost;
  function->name = Str(name).release();
  function->doc = binding.doc.empty() ? Py_NewRef(Py_None) : Str(binding.doc).release();
  function->signature = Str(SignatureText(binding, false)).release();
  if (function->name == nullptr || function->doc == nullptr || function->signature == nullptr) {
    return nullptr;
  }
  return object.release();
}

}  // namespace terrarium::host_call
