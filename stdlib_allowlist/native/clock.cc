// `_terrarium`: the clock, for the modules that tell the time, and the tuple that they tell it in.
#include <Python.h>

#include "interp/cpython/internals.h"
#include "interp/isolate/guest_clock.h"
#include "stdlib_allowlist/native/functions.h"

namespace terrarium::stdlib_allowlist {
namespace {

using guard::Power;

using isolate::ClockKind;

template <ClockKind kind>
PyObject* Nanoseconds(PyObject*, PyObject*) {
  return PyLong_FromLongLong(isolate::NowNs(kind));
}

template <ClockKind kind>
PyObject* Seconds(PyObject*, PyObject*) {
  return PyFloat_FromDouble(static_cast<double>(isolate::NowNs(kind)) / 1e9);
}

PyObject* Skip(PyObject*, PyObject* nanoseconds) {
  const long long ns = PyLong_AsLongLong(nanoseconds);
  if (ns == -1 && PyErr_Occurred() != nullptr) return nullptr;
  if (ns < 0) {
    PyErr_SetString(PyExc_ValueError, "the clock does not go back");
    return nullptr;
  }
  if (!isolate::SkipTime(ns)) {
    PyErr_SetString(PyExc_OverflowError, "the clock does not reach that far");
    return nullptr;
  }
  Py_RETURN_NONE;
}

PyStructSequence_Field kFields[] = {
    {"tm_year", "year, for example 1993"},
    {"tm_mon", "month of year, range [1, 12]"},
    {"tm_mday", "day of month, range [1, 31]"},
    {"tm_hour", "hours, range [0, 23]"},
    {"tm_min", "minutes, range [0, 59]"},
    {"tm_sec", "seconds, range [0, 61]"},
    {"tm_wday", "day of week, range [0, 6], Monday is 0"},
    {"tm_yday", "day of year, range [1, 366]"},
    {"tm_isdst", "1 in summer time, 0 otherwise, -1 when not known"},
    {"tm_zone", "name of the time zone"},
    {"tm_gmtoff", "offset from UTC in seconds"},
    {nullptr, nullptr},
};

PyStructSequence_Desc kStructTime = {"time.struct_time", "A date and a time of day.", kFields, 9};

}  // namespace

PyMethodDef kClockMethods[] = {
    {"time", Seconds<ClockKind::kTimeOfDay>, METH_NOARGS, nullptr},
    {"time_ns", Nanoseconds<ClockKind::kTimeOfDay>, METH_NOARGS, nullptr},
    {"monotonic", Seconds<ClockKind::kElapsed>, METH_NOARGS, nullptr},
    {"monotonic_ns", Nanoseconds<ClockKind::kElapsed>, METH_NOARGS, nullptr},
    {"perf_counter", Seconds<ClockKind::kElapsed>, METH_NOARGS, nullptr},
    {"perf_counter_ns", Nanoseconds<ClockKind::kElapsed>, METH_NOARGS, nullptr},
    {"process_time", Seconds<ClockKind::kWork>, METH_NOARGS, nullptr},
    {"process_time_ns", Nanoseconds<ClockKind::kWork>, METH_NOARGS, nullptr},
    {"thread_time", Seconds<ClockKind::kWork>, METH_NOARGS, nullptr},
    {"thread_time_ns", Nanoseconds<ClockKind::kWork>, METH_NOARGS, nullptr},
    {"skip_ns", Guarded<Power::kSkipNs, Skip>, METH_O, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

int AddStructTime(PyObject* module) {
  PyTypeObject* type = PyStructSequence_NewType(&kStructTime);
  return PyModule_Add(module, "struct_time", reinterpret_cast<PyObject*>(type));
}

}  // namespace terrarium::stdlib_allowlist
