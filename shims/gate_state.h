// What an interpreter's policy forbids at run time, for the functions that CPython asks
// (class_gate.h, attribute_gate.h).
//
// In the interpreter's own dict, which Python code cannot reach. Without rules that need it there
// is none, and CPython asks nobody: tr_ask().
//
// Threads: called with the interpreter attached.
// Tested by: tests/integration/rules_test.cc.
#ifndef TERRARIUM_SHIMS_GATE_STATE_H_
#define TERRARIUM_SHIMS_GATE_STATE_H_

#include <Python.h>

#include "terrarium/rules.h"

namespace terrarium::shims {

struct GateState {
  PyObject_HEAD bool metaclasses_forbidden;
  bool definitions_limited;        // some special name may not be defined
  PyObject* definable;             // frozenset of special names; null: all
  PyObject* forbidden_attributes;  // frozenset; those that are special are not definable either
};

bool NeedsGates(const Rules& rules);
// Makes the state and lets CPython ask. False with an exception set on failure.
bool SetUpGates(const Rules& rules);

// Null with an exception set before SetUpGates().
const GateState* Gates();
// Null without one where there is none.
const GateState* GatesOrNull();

}  // namespace terrarium::shims

#endif  // TERRARIUM_SHIMS_GATE_STATE_H_
