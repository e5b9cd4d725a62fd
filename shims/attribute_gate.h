// forbid_attributes at run time: names that the checker could not read in the source.
//
// Whoever asks is refused, library code too: a name that a program chose reaches CPython through
// library code as often as directly. What is refused looks as if it were not there. Library code
// may use names of its own: those written in the call, what a __setattr__ of its own is told by an
// instruction of the library's in which the name stands (interp/cpython/whence.c), and any in a
// class of its own that it is making. It has a getattr() of its own for that, which no guest holds:
// the public one does not know whether library code calls it or C code of a guest's in its frame,
// and refuses both.
//
// Threads: called with the interpreter attached.
// Tested by: tests/integration/rules_test.cc.
#ifndef TERRARIUM_SHIMS_ATTRIBUTE_GATE_H_
#define TERRARIUM_SHIMS_ATTRIBUTE_GATE_H_

#include <Python.h>

namespace terrarium::shims {

// The hooks of patch 0073. A name, or names with dots between: -1 with an AttributeError for one
// that is forbidden.
int OnAttributeName(PyObject* name);
// The class's `dict`, or a copy of it without forbidden names: a new reference.
PyObject* ShownDict(PyTypeObject* type, PyObject* dict);

}  // namespace terrarium::shims

#endif  // TERRARIUM_SHIMS_ATTRIBUTE_GATE_H_
