// Value classes: a few doubles with names, which a guest makes and computes with in its own memory,
// without a call of the host's. Runs on the guest's stack, in the region.
// Tested by: tests/integration/value_class_test.cc.
#ifndef TERRARIUM_INTERP_ISOLATE_STRUCT_OBJECT_H_
#define TERRARIUM_INTERP_ISOLATE_STRUCT_OBJECT_H_

#include <Python.h>

#include <string>
#include <vector>

#include "interp/cpython/py_ref.h"

namespace terrarium::isolate {

inline constexpr size_t kMostStructFields = 16;

// `name` has the module before it. `key`: the C++ name, by which values cross. No class can be made
// of it, and nothing of it changes. New reference, or null with an exception set.
PyTypeObject* NewStructType(const std::string& name, const std::string& key,
                            const std::vector<std::string>& fields);
// `types`: RunContext::host_types.
bool AddStructType(PyObject* types, const std::string& key, PyTypeObject* type);

// Whether the object's type was made here.
bool IsStruct(PyObject* object);
// (key, list of floats); null with an exception set.
cpython::PyRef StructParts(PyObject* object);
// The other way round.
PyObject* MakeStruct(PyObject* parts);

}  // namespace terrarium::isolate

#endif  // TERRARIUM_INTERP_ISOLATE_STRUCT_OBJECT_H_
