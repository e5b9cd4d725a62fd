// The control of the spies: a hole of each kind that has been broken once, planted in the guest's
// builtins.
//
//   1  a library method that indexes its globals by a name which a guest can set
//   2  a class that guests may patch, whose members are written into a module that loads
//   3  a real module
//   4  bytes that nobody has written
//   5  an offset as an attribute
//   6  a set of internal types that is asked for a guest's object
//   7  guest code for which nobody pays
//   8  a class that is made past the policy
//   9  the guest's builtins under a name
//  10  the library's own getattr()
#ifndef TERRARIUM_TESTS_REACHABILITY_HOLES_H_
#define TERRARIUM_TESTS_REACHABILITY_HOLES_H_

#include <Python.h>

namespace terrarium::reachability {

// The name of hole 7.
inline constexpr char kUnchargedHole[] = "hole_uncharged";

// For TESTING_ONLY_add_builtins.
bool PlantHoles(PyObject* builtins);

}  // namespace terrarium::reachability

#endif  // TERRARIUM_TESTS_REACHABILITY_HOLES_H_
