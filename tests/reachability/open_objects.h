// Objects of C types that library modules hold and that have no mark: what their own methods
// change, a guest may change for the rest of its run. Each kind is a row with a reason.
//
// Threads: called with the interpreter attached.
#ifndef TERRARIUM_TESTS_REACHABILITY_OPEN_OBJECTS_H_
#define TERRARIUM_TESTS_REACHABILITY_OPEN_OBJECTS_H_

#include <Python.h>

#include <span>
#include <string>
#include <string_view>

namespace terrarium::reachability {

struct OpenKind {
  const char* kind;
  const char* why;  // it may stay open
};

std::span<const OpenKind> OpenKinds();

// The type's name when a program can change the object, as far as that is known of its type: of C
// code, not frozen, and of no type whose objects stay as they are; of containers with the `step`
// that led there. Empty otherwise.
std::string KindOfOpen(PyObject* object, std::string_view step);

}  // namespace terrarium::reachability

#endif  // TERRARIUM_TESTS_REACHABILITY_OPEN_OBJECTS_H_
