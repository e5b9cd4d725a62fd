// A guest's handle of a host object: three numbers, which the host checks at each use. Runs on the
// guest's stack, in the region.
// Tested by: tests/integration/host_class_test.cc.
#ifndef TERRARIUM_INTERP_ISOLATE_OBJECT_HANDLE_H_
#define TERRARIUM_INTERP_ISOLATE_OBJECT_HANDLE_H_

#include <Python.h>

#include <cstdint>
#include <string>

#include "terrarium/value.h"

namespace terrarium::isolate {

struct HandleObject {
  PyObject_HEAD internal::ObjectRef ref;
};

// Whether the object's type was made here: no guest can make one like it.
bool IsHandle(PyObject* object);

// A class of handles, which attributes can still be set of. No instance of it can be made by
// calling it, and no class of it. New reference, or null with an exception set. `name` has the
// module before it.
PyTypeObject* NewHandleType(const std::string& name, const std::string& doc);
// From now on nothing of it changes.
void SealHandleType(PyTypeObject* type);

// Makes handles of that table instances of the class. `types`: RunContext::host_types.
bool AddHandleType(PyObject* types, uint32_t table, PyTypeObject* type);
// The handle, the same object for the same numbers. New reference.
PyObject* HandleFor(const internal::ObjectRef& ref);

}  // namespace terrarium::isolate

#endif  // TERRARIUM_INTERP_ISOLATE_OBJECT_HANDLE_H_
