#include "interp/isolate/guest_function.h"

#include <algorithm>
#include <atomic>
#include <cstdint>

#include "base/values/held_functions.h"
#include "interp/cpython/internals.h"
#include "interp/kill/kill.h"

namespace terrarium::isolate {
namespace {

using cpython::PyRef;

// No number is given twice in a process: what one run or state knows, no other does.
std::atomic<uint64_t> g_last_number = 0;

// Number -> function, and address of the function -> number. Borrowed.
PyObject* Table(const char* name) {
  PyObject* all = PyInterpreterState_GetDict(PyInterpreterState_Get());
  PyObject* table = all == nullptr ? nullptr : PyDict_GetItemString(all, name);
  if (all == nullptr || table != nullptr) return table;
  PyRef made(PyDict_New());
  if (!made || PyDict_SetItemString(all, name, made.get()) < 0) return nullptr;
  return made.get();
}

constexpr char kByNumber[] = "terrarium.functions";
constexpr char kNumbers[] = "terrarium.function_numbers";
// How large the table is when it is looked through; then twice what has stayed, so that it costs
// little for each that was handed out.
constexpr char kLookAt[] = "terrarium.functions_look_at";
constexpr Py_ssize_t kFirstLookAt = 64;

// The table keeps the function, so its address stays its own. A bound method is made anew by each
// look-up: the same are those with the same object and function, which it keeps.
PyRef AddressOf(PyObject* callable) {
  if (!PyMethod_Check(callable)) return PyRef(PyLong_FromVoidPtr(callable));
  PyRef self(PyLong_FromVoidPtr(PyMethod_GET_SELF(callable)));
  PyRef function(PyLong_FromVoidPtr(PyMethod_GET_FUNCTION(callable)));
  return self && function ? PyRef(PyTuple_Pack(2, self.get(), function.get())) : PyRef();
}

// The host is asked on its own stack, for there is a mutex of its.
bool IsHeld(uint64_t number) {
  struct Question {
    uint64_t number;
    bool held;
  } question = {number, true};
  kill::CallOnHost(
      [](void* arg) {
        auto* q = static_cast<Question*>(arg);
        q->held = base::IsFunctionHeld(q->number);
      },
      &question);
  return question.held;
}

// False with an exception.
bool LookThrough(PyObject* by_number, PyObject* numbers) {
  PyRef all(PyDict_Keys(by_number));
  if (!all) return false;
  for (Py_ssize_t i = 0; i < PyList_GET_SIZE(all.get()); ++i) {
    PyObject* number = PyList_GET_ITEM(all.get(), i);
    tr_charge(1);
    if (IsHeld(PyLong_AsUnsignedLongLong(number))) continue;
    // It goes at the end of this turn, and what it then runs finds both tables in order.
    PyRef function = PyRef::Borrowed(PyDict_GetItemWithError(by_number, number));
    PyRef address = function ? AddressOf(function.get()) : PyRef();
    if (!address || PyDict_DelItem(numbers, address.get()) < 0 ||
        PyDict_DelItem(by_number, number) < 0) {
      return false;
    }
  }
  return true;
}

}  // namespace

void LetGoOfFunctions() {
  if (base::FunctionsLetGo() == 0) return;
  PyObject* all = PyInterpreterState_GetDict(PyInterpreterState_Get());
  PyObject* by_number = all == nullptr ? nullptr : PyDict_GetItemString(all, kByNumber);
  PyObject* numbers = by_number == nullptr ? nullptr : PyDict_GetItemString(all, kNumbers);
  if (numbers == nullptr) return;
  PyObject* look_at = PyDict_GetItemString(all, kLookAt);
  if (PyDict_GET_SIZE(by_number) <
      (look_at == nullptr ? kFirstLookAt : PyLong_AsSsize_t(look_at))) {
    return;
  }
  bool done = LookThrough(by_number, numbers);
  PyRef next(PyLong_FromSsize_t(std::max(kFirstLookAt, 2 * PyDict_GET_SIZE(by_number))));
  done = done && next && PyDict_SetItemString(all, kLookAt, next.get()) == 0;
  // Without memory for it, what could go stays.
  if (!done) PyErr_Clear();
}

PyRef FunctionParts(PyObject* callable) {
  PyObject* by_number = Table(kByNumber);
  PyObject* numbers = Table(kNumbers);
  PyRef address = AddressOf(callable);
  if (by_number == nullptr || numbers == nullptr || !address) return PyRef();
  PyRef number = PyRef::Borrowed(PyDict_GetItemWithError(numbers, address.get()));
  if (!number) {
    if (PyErr_Occurred() != nullptr) return PyRef();
    number = PyRef(PyLong_FromUnsignedLongLong(++g_last_number));
    if (!number || PyDict_SetItem(by_number, number.get(), callable) < 0 ||
        PyDict_SetItem(numbers, address.get(), number.get()) < 0) {
      return PyRef();
    }
  }
  const unsigned long long n = PyLong_AsUnsignedLongLong(number.get());
  return PyRef(Py_BuildValue("(kkk)", static_cast<unsigned long>(internal::kGuestFunctions),
                             static_cast<unsigned long>(n & UINT32_MAX),
                             static_cast<unsigned long>(n >> 32)));
}

PyObject* FunctionOf(const internal::ObjectRef& ref) {
  PyObject* by_number = Table(kByNumber);
  PyRef number(PyLong_FromUnsignedLongLong(base::NumberOf(ref)));
  if (by_number == nullptr || !number) return nullptr;
  PyObject* found = PyDict_GetItemWithError(by_number, number.get());
  if (found == nullptr && PyErr_Occurred() == nullptr) {
    PyErr_SetString(PyExc_ReferenceError, "the program's function is not known any more");
  }
  return Py_XNewRef(found);
}

}  // namespace terrarium::isolate
