// Objects of the standard library that cross as typed values (base/values/typed_values.h): what
// they are made of, and how they are made of it. Runs on the guest's stack, in the region.
//
// A guest chooses what it hands over, so nothing of the guest's is called or believed: an object
// counts as the library's when its type is the library's own, found where the importer keeps its
// modules, and what it holds is read by C code from exact types. Of the guest's own classes, those
// made by enum, namedtuple and dataclass are read without asking the class.
// Tested by: tests/integration/library_values_test.cc.
#ifndef TERRARIUM_INTERP_ISOLATE_LIBRARY_VALUE_H_
#define TERRARIUM_INTERP_ISOLATE_LIBRARY_VALUE_H_

#include <Python.h>

#include "interp/cpython/py_ref.h"
#include "terrarium/value.h"

namespace terrarium::isolate {

// True: `kind` and `payload`, an object of the exact types that cross, stand for all that the
// object is. False: it is none of those, or holds more than they would tell; perhaps an exception
// is set.
bool TakeApart(PyObject* object, Value::Kind& kind, cpython::PyRef& payload);

// The other way round. Null with an exception set.
PyObject* PutTogether(Value::Kind kind, PyObject* payload);

}  // namespace terrarium::isolate

#endif  // TERRARIUM_INTERP_ISOLATE_LIBRARY_VALUE_H_
