#include "interp/isolate/guest_function.h"

#include <atomic>
#include <cstdint>

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

}  // namespace

PyRef FunctionParts(PyObject* callable) {
  PyObject* by_number = Table(kByNumber);
  PyObject* numbers = Table(kNumbers);
  // The table keeps the function, so its address stays its own. A bound method is made anew by
  // each look-up: the same are those with the same object and function, which it keeps.
  PyRef address;
  if (PyMethod_Check(callable)) {
    PyRef self(PyLong_FromVoidPtr(PyMethod_GET_SELF(callable)));
    PyRef function(PyLong_FromVoidPtr(PyMethod_GET_FUNCTION(callable)));
    if (self && function) address = PyRef(PyTuple_Pack(2, self.get(), function.get()));
  } else {
    address = PyRef(PyLong_FromVoidPtr(callable));
  }
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
  PyRef number(PyLong_FromUnsignedLongLong(uint64_t{ref.generation} << 32 | ref.slot));
  if (by_number == nullptr || !number) return nullptr;
  PyObject* found = PyDict_GetItemWithError(by_number, number.get());
  if (found == nullptr && PyErr_Occurred() == nullptr) {
    PyErr_SetString(PyExc_ReferenceError, "the program's function is not known any more");
  }
  return Py_XNewRef(found);
}

}  // namespace terrarium::isolate
