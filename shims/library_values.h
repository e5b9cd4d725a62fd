// Whose a value is that stands in a class under a special name: told by what it is, not by who puts
// it there (shims/class_gate.h, G2 and G3).
//
// Threads: called with the interpreter attached. Runs no code of a guest's.
// Tested by: tests/integration/rules_test.cc.
#ifndef TERRARIUM_SHIMS_LIBRARY_VALUES_H_
#define TERRARIUM_SHIMS_LIBRARY_VALUES_H_

#include <Python.h>

#include <string_view>

namespace terrarium::shims {

// Data, which is not called when it is looked up in an instance, and stays what it is: null (it is
// deleted), or of a type that no guest can exchange.
bool IsFact(PyObject* value);
// The same of what library code keeps in classes, which may be an instance of the library's.
bool IsRecord(PyObject* value);

// What library code, or C code, has under this name itself. `subject` is the class that it is for,
// null where that is not there yet: some wrappers are of what the class had before.
bool IsLibrarys(PyObject* value, std::string_view name, PyObject* subject);
// What is the library's, under whatever name; functions with what they close over, unless the
// library's class statement, which was handed nothing, has them.
enum class Closures { kOfLibrary, kAny };
bool IsOfLibrary(PyObject* value, Closures closures);
// A method of an object of the C module of library code, whose functions no guest holds: sys.stdout
// of library code is found by one.
bool IsOfTerrarium(PyObject* value);
// Whether a function in C has this name itself.
bool IsOwnName(PyObject* function, std::string_view name);

}  // namespace terrarium::shims

#endif  // TERRARIUM_SHIMS_LIBRARY_VALUES_H_
