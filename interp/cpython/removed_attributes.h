// What is deleted from CPython's static types before it starts.
//
// An attribute that is not in a type's tables when the type is made has no descriptor, so no
// spelling reaches it: not getattr, a format field, attrgetter or a match pattern, and not
// object.__getattribute__ either. Nothing is looked up at run time, so nothing is slower. Carries
// I4.
//
//   absl::Status status = RemoveAttributes();  // then Py_Initialize
//
// Threads: one, before Py_Initialize.
// Tested by: tests/integration/removed_attributes_test.cc, tests/reachability.
#ifndef TERRARIUM_INTERP_CPYTHON_REMOVED_ATTRIBUTES_H_
#define TERRARIUM_INTERP_CPYTHON_REMOVED_ATTRIBUTES_H_

#include <Python.h>

#include <span>

#include "absl/status/status.h"

namespace terrarium::cpython {

enum class AttributeKind {
  kMethod,
  kMember,
  kGetSet,
  kSetter,       // of a getset: it can be read and no longer written
  kConstructor,  // tp_new: the type can be named but not called
};

struct RemovedAttribute {
  PyTypeObject* type;
  AttributeKind kind;
  const char* name;  // "*": all of this kind
  const char* reason;
};

std::span<const RemovedAttribute> RemovedAttributes();

// Removes every row of the table. Fails on a row that matches nothing: a new CPython has moved what
// the row is about, and somebody must look.
absl::Status RemoveAttributes();

// Removes one row. For RemoveAttributes and its test.
absl::Status RemoveAttribute(const RemovedAttribute& row);

// Set before the engine is created, leaves all attributes in place. Breach tests ask what the
// defences behind this one stop.
extern bool TESTING_ONLY_keep_attributes;

}  // namespace terrarium::cpython

#endif  // TERRARIUM_INTERP_CPYTHON_REMOVED_ATTRIBUTES_H_
