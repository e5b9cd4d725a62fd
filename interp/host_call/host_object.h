// The Python object that stands for a bound host function.
// Tested by: tests/integration/bind_test.cc.
#ifndef TERRARIUM_INTERP_HOST_CALL_HOST_OBJECT_H_
#define TERRARIUM_INTERP_HOST_CALL_HOST_OBJECT_H_

#include <Python.h>

#include <cstddef>
#include <cstdint>
#include <string>

#include "interp/host_call/binding.h"

namespace terrarium::host_call {

// The type, one for each interpreter. New reference.
PyTypeObject* NewHostFunctionType();

// The same for what stands in a host class: methods, which take the object first, and properties.
PyTypeObject* NewHostMethodType();
PyTypeObject* NewHostPropertyType();
// `get`, `set`: host functions; `set` may be null.
PyObject* NewHostProperty(PyTypeObject* type, PyObject* get, PyObject* set);

// Calls the host function as a program would with these, a tuple and a dict. New reference; null
// with an exception, or with the number of an answer that comes later.
PyObject* Ask(PyObject* function, PyObject* args, PyObject* keywords, uint64_t& later);

// A callable that asks the run's `invoke` for function number `index`. New reference.
PyObject* NewHostFunction(PyTypeObject* type, const std::string& name, size_t index,
                          const Binding& binding);

}  // namespace terrarium::host_call

#endif  // TERRARIUM_INTERP_HOST_CALL_HOST_OBJECT_H_
