// Metaclasses and special methods that a policy leaves out, where CPython makes and changes
// classes.
//
// G1. Whose code is asked about, not how it is spelled: a special name that the policy does not
// list
//     has no value in a class that a guest chose, whoever put it there.
// G2. What library code makes itself is not a guest's: its functions and the interpreter's under
//     their own names, and what it generates (dataclasses). A function of the library's under
//     another name may call what the guest's class has for it.
// G3. Library modules define their classes as they like, of what is theirs: by class statements
//     that stand in the body of a module or a class, which makes them (patch 0096), and by
//     instructions of their own on these classes until the load is over. What functions of the
//     library's make then is made by the rules for everybody.
// G4. No class of a guest's is a metaclass; only class statements, without keywords, and library
//     code by _terrarium.make_class() call type() with three arguments. What the class is made of
//     is noted right before the metaclass is called, and taken by identity before anything else
//     runs: by type.__new__(), or by a `__new__` of the library's, which hands on what it was told.
// G5. Library code that looks a special name up in an object, and not in its class, asks as C code
//     does that looks there: _terrarium.special().
//
// G6. Who asks is the innermost function whose own instruction changes or makes a class: not C
//     code of a guest's that is called in its frame (patches 0072 and 0085).
// The tables are class_tables.h; what a value is, library_values.h tells.
//
// Threads: called with the interpreter attached.
// Tested by: tests/integration/rules_test.cc.
#ifndef TERRARIUM_SHIMS_CLASS_GATE_H_
#define TERRARIUM_SHIMS_CLASS_GATE_H_

#include <Python.h>

namespace terrarium::shims {

// The hook of patch 0072: a tr_class_question and what it is about. -1 with an exception set.
int OnClass(int question, PyObject* subject, PyObject* name, PyObject* value);

}  // namespace terrarium::shims

#endif  // TERRARIUM_SHIMS_CLASS_GATE_H_
