#include "interp/host_call/host_answer.h"

#include <cmath>
#include <cstring>
#include <string>

#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "interp/host_call/host_object.h"
#include "interp/host_call/waits.h"
#include "interp/isolate/guest_value.h"
#include "interp/kill/kill.h"

namespace terrarium::host_call {
namespace {

using cpython::PyRef;
using isolate::Answer;
using isolate::CurrentRun;
using isolate::RunContext;

PyObject* ExceptionOf(const char* name) {
  static const struct {
    const char* name;
    PyObject** exception;
  } kExceptions[] = {
#define TR_EXCEPTION(name) {#name, &PyExc_##name},
#include "interp/host_call/exceptions.inc"
#undef TR_EXCEPTION
  };
  for (const auto& row : kExceptions) {
    if (strcmp(row.name, name) == 0) return *row.exception;
  }
  return PyExc_RuntimeError;
}

// Takes the answer, where there is one, into the run's reply.
Answer Take(RunContext& run, uint64_t& number) {
  struct Request {
    RunContext& run;
    uint64_t number;
    Answer answer;
  } request = {run, number, Answer::kLater};
  kill::CallOnHost(
      [](void* arg) {
        auto* r = static_cast<Request*>(arg);
        r->answer = r->run.waits->Take(r->number, r->run.reply);
      },
      &request);
  number = request.number;
  return request.answer;
}

void Forget(RunContext& run, uint64_t number) {
  struct Request {
    RunContext& run;
    uint64_t number;
  } request = {run, number};
  kill::CallOnHost(
      [](void* arg) {
        auto* r = static_cast<Request*>(arg);
        r->run.waits->Forget(r->number);
      },
      &request);
}

// False with an exception: here a guest cannot stand still.
bool ParkFor(RunContext& run, uint64_t number, int64_t at_most_ns) {
  // In a load the count is not the guest's own.
  if (!tr_runtime_unlocked() || run.calls_back > 0 || run.loading) {
    Forget(run, number);
    PyErr_SetString(PyExc_RuntimeError, "the host's answer cannot be waited for here");
    return false;
  }
  run.waits_for = number;
  run.waits_at_most_ns = at_most_ns;
  kill::Park();
  run.waits_for = 0;
  return true;
}

}  // namespace

PyObject* ObjectOfReply(const RunContext& run, Answer answer) {
  // Reading it may run code of the guest's, which calls the host in turn.
  PyRef own(PyBytes_FromStringAndSize(run.reply.data(), static_cast<Py_ssize_t>(run.reply.size())));
  if (!own) return nullptr;
  const char* wire = PyBytes_AS_STRING(own.get());
  PyRef object(isolate::ReadObject(wire, wire + PyBytes_GET_SIZE(own.get())));
  if (!object || answer == Answer::kValue) return object.release();
  // (exception name, message)
  const char *kind, *message;
  if (!PyArg_ParseTuple(object.get(), "ss", &kind, &message)) return nullptr;
  PyErr_SetString(ExceptionOf(kind), message);
  return nullptr;
}

PyObject* WaitForAnswer(RunContext& run, uint64_t number) {
  for (;;) {
    uint64_t answered = number;
    const Answer answer = Take(run, answered);
    if (answer != Answer::kLater) return ObjectOfReply(run, answer);
    if (!ParkFor(run, number, -1)) return nullptr;
  }
}

PyObject* BeginHostCall(PyObject*, PyObject* args) {
  PyObject *function, *positional, *keywords;
  if (!PyArg_ParseTuple(args, "OO!O!", &function, &PyTuple_Type, &positional, &PyDict_Type,
                        &keywords)) {
    return nullptr;
  }
  uint64_t later = 0;
  PyRef result(Ask(function, positional, keywords, later));
  if (later != 0) return Py_BuildValue("(KO)", static_cast<unsigned long long>(later), Py_None);
  return result ? Py_BuildValue("(OO)", Py_None, result.get()) : nullptr;
}

PyObject* NextAnswer(PyObject*, PyObject* at_most) {
  RunContext* run = CurrentRun();
  if (run == nullptr || run->waits == nullptr) {
    PyErr_SetString(PyExc_RuntimeError, "no host to wait for");
    return nullptr;
  }
  int64_t at_most_ns = -1;
  if (at_most != Py_None) {
    const double seconds = PyFloat_AsDouble(at_most);
    if (seconds == -1.0 && PyErr_Occurred() != nullptr) return nullptr;
    at_most_ns = static_cast<int64_t>(std::fmin(std::fmax(seconds, 0.0), 9e9) * 1e9);
  }
  for (bool parked = false;; parked = true) {
    uint64_t number = Waits::kAny;
    const Answer answer = Take(*run, number);
    if (answer != Answer::kLater) {
      PyRef result(ObjectOfReply(*run, answer));
      PyRef error(result ? Py_NewRef(Py_None) : PyErr_GetRaisedException());
      return Py_BuildValue("(KOO)", static_cast<unsigned long long>(number),
                           result ? result.get() : Py_None, error.get());
    }
    // What an earlier call of the session began is not waited for any more.
    if (parked || run->waits->all().empty()) Py_RETURN_NONE;
    if (!ParkFor(*run, Waits::kAny, at_most_ns)) return nullptr;
  }
}

PyObject* ForgetAnswer(PyObject*, PyObject* number) {
  RunContext* run = CurrentRun();
  const unsigned long long n = PyLong_AsUnsignedLongLong(number);
  if (n == static_cast<unsigned long long>(-1) && PyErr_Occurred() != nullptr) return nullptr;
  if (run == nullptr || run->waits == nullptr) Py_RETURN_NONE;
  Forget(*run, n);
  Py_RETURN_NONE;
}

}  // namespace terrarium::host_call
