#include "interp/isolate/script.h"

#include <Python.h>

#include <cstring>

#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "interp/isolate/exception_info.h"
#include "interp/isolate/isolate.h"

namespace terrarium::isolate {
namespace {

using cpython::PyRef;

// Inputs become globals.
bool TakeInputs(RunContext& context, PyObject* globals) {
  if (context.inputs.empty()) return true;
  const char* wire = context.inputs.data();
  PyRef inputs(ReadObject(wire, wire + context.inputs.size()));
  return inputs && PyDict_Update(globals, inputs.get()) == 0;
}

PyObject* Compile(RunContext& context) {
  // A copy, because the compiler wants a NUL at the end and because guest input
  // belongs in the region (I6).
  size_t size = context.source.size();
  auto* text = static_cast<char*>(PyMem_Malloc(size + 1));
  if (text == nullptr) return PyErr_NoMemory();
  memcpy(text, context.source.data(), size);
  text[size] = '\0';
  PyRef filename(PyUnicode_DecodeUTF8(
      context.script.data(), static_cast<Py_ssize_t>(context.script.size()),
      "replace"));
  if (!filename) return nullptr;
  tr_source unit = {};
  unit.utf8 = text;
  unit.filename = filename.get();
  unit.start = Py_file_input;
  unit.value_name = context.isolate->guest().value_name;
  unit.check = context.check.call != nullptr ? &context.check : nullptr;
  unit.check_only = context.task == Task::kCheck;
  tr_compile_stage stage;
  PyObject* code = tr_compile_source(&unit, &stage);
  PyMem_Free(text);
  return code;
}

// What compiling may cost, in units of the instruction budget: some six times
// what ordinary source needs (docs/COSTS.md), so that only a source made to be
// hard to compile exceeds it.
constexpr int64_t kCompileUnits = 100'000;
constexpr int64_t kCompileUnitsPerByte = 64;

// Compiling has its own allowance: a script costs the same whether it is
// compiled now or was prepared.
PyObject* CompileOnAllowance(RunContext& context, int64_t* budget) {
  context.paused_instructions = *budget;
  context.loading = true;
  *budget = kCompileUnits +
            kCompileUnitsPerByte * static_cast<int64_t>(context.source.size());
  PyObject* code = Compile(context);
  *budget = context.paused_instructions;
  context.loading = false;
  return code;
}

void Fail(RunContext& context, Ending ending) {
  context.ending = ending;
  WriteException(context);
}

}  // namespace

std::string_view SourceOf(std::string_view file) {
  const RunContext* run = CurrentRun();
  return run != nullptr && file == run->script ? run->source
                                               : std::string_view();
}

void RunTask(RunContext& context) {
  const GuestObjects& guest = context.isolate->guest();
  *tr_instr_budget(guest.tstate) = context.instructions;
  tr_set_recursion_limit(guest.tstate, context.recursion);
  if (context.quarantine) tr_end_free_lists(guest.tstate);
  if (context.set_up != nullptr && !context.set_up(context.set_up_arg)) {
    return Fail(context, Ending::kException);
  }
  if (context.task == Task::kSetUp) return;
  if (!TakeInputs(context, guest.globals)) {
    return Fail(context, Ending::kException);
  }
  PyObject* code = context.code;
  if (context.task != Task::kRunCode) {
    code = CompileOnAllowance(context, tr_instr_budget(guest.tstate));
    if (code == nullptr && PyErr_Occurred() == nullptr) {
      context.ending = Ending::kViolations;
      return;
    }
    if (code == nullptr) return Fail(context, Ending::kRejected);
  }
  if (context.task == Task::kCheck) {
    context.ending = Ending::kCode;
    return;
  }
  if (context.task == Task::kCompile) {
    context.code = code;
    context.ending = Ending::kCode;
    return;
  }
  PyObject* done = PyEval_EvalCode(code, guest.globals, guest.globals);
  if (done == nullptr) return Fail(context, Ending::kException);
  PyObject* value = PyDict_GetItemWithError(guest.globals, guest.value_name);
  if (value == nullptr) value = Py_None;
  Py_INCREF(value);
  if (!WriteObject(value, context.value_limits, context.result)) {
    context.result.size = 0;
    return Fail(context, Ending::kException);
  }
  context.ending = Ending::kValue;
}

}  // namespace terrarium::isolate
