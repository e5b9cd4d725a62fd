// The checker on the guest's side: between parse and compile, in guest mode, in the region, under
// budget (I6).
//
// Threads: called with the interpreter attached.
// Tested by: tests/reject, tests/integration/rules_test.cc.
#ifndef TERRARIUM_AST_CHECKER_CHECK_H_
#define TERRARIUM_AST_CHECKER_CHECK_H_

#include <Python.h>

#include "ast_checker/plan.h"
#include "interp/cpython/internals.h"

namespace terrarium::ast_checker {

// For a script: what is found goes into the run's result, for Describe() of findings.h.
tr_tree_check CheckOfScript(const Plan& plan);
// The same for a module of a package, which may import relatively.
tr_tree_check CheckOfPackageModule(const Plan& plan);

// For exec(), eval() and compile() of text, the library's own included: parses `source` (an exact
// str), checks it under the rules of the current run, and compiles it. `start` is Py_file_input,
// Py_eval_input or Py_single_input. A library writes methods for the guest's classes (dataclasses,
// namedtuple) of identifiers that the guest gave and spellings of its own: of such a text only the
// former are asked about, as the frozenset `given` tells them. Null: the text is a guest's.
// A new code object, or null with an exception set: SyntaxError, with the first violation's text
// and place, when a rule forbids it.
//
// Never hand the code object to a guest (I4).
//
// A SyntaxError's file name is `filename`, and the code's is the same in angle brackets, as
// "<string>" is: no file of a program's is named so, of which reports and tracebacks would quote
// lines that did not run. Neither is a name of the program's own or of the library's.
PyObject* CompileText(PyObject* source, PyObject* filename, int start, PyObject* given);

// Whether the code was made of a library's text, or is nested in such code.
bool IsLibraryText(const PyCodeObject* code);

}  // namespace terrarium::ast_checker

#endif  // TERRARIUM_AST_CHECKER_CHECK_H_
