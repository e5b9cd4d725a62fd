#include "interp/isolate/script.h"

#include <Python.h>

#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "interp/isolate/exception_info.h"
#include "interp/isolate/guest_name.h"
#include "interp/isolate/isolate.h"

namespace terrarium::isolate {
namespace {

using cpython::PyRef;

// Inputs become globals.
bool TakeInputs(RunContext& context, PyObject* globals) {
  if (context.inputs.empty()) return true;
  const char* wire = context.inputs.data();
  PyRef inputs(ReadObject(wire, wire + context.inputs.size()));
  if (!inputs) return false;
  PyObject *key, *value;
  for (Py_ssize_t at = 0; PyDict_Next(inputs.get(), &at, &key, &value) != 0;) {
    PyRef name = GuestName(PyRef::Borrowed(key));
    if (!name || PyDict_SetItem(globals, name.get(), value) < 0) return false;
  }
  return true;
}

struct Unit {
  std::string_view source, file;
  PyObject* value_name;  // null: the last expression's value is not kept
  const tr_tree_check& check;
  bool check_only;
};

PyObject* Compile(const Unit& unit) {
  // A copy, because the compiler wants a NUL at the end and because guest input belongs in the
  // region (I6).
  size_t size = unit.source.size();
  auto* text = static_cast<char*>(PyMem_Malloc(size + 1));
  if (text == nullptr) return PyErr_NoMemory();
  unit.source.copy(text, size);  // not memcpy: an empty source may have no address
  text[size] = '\0';
  PyRef filename(
      PyUnicode_DecodeUTF8(unit.file.data(), static_cast<Py_ssize_t>(unit.file.size()), "replace"));
  if (!filename) return nullptr;
  tr_source source = {};
  source.utf8 = text;
  source.filename = filename.get();
  source.start = Py_file_input;
  source.value_name = unit.value_name;
  source.check = unit.check.call != nullptr ? &unit.check : nullptr;
  source.check_only = unit.check_only;
  tr_compile_stage stage;
  PyObject* code = tr_compile_source(&source, &stage);
  PyMem_Free(text);
  return code;
}

// What compiling may cost, in units of the instruction budget: some six times what ordinary source
// needs (docs/COSTS.md), so that only a source made to be hard to compile exceeds it.
constexpr int64_t kCompileUnits = 100'000;
constexpr int64_t kCompileUnitsPerByte = 64;

// Compiling has its own allowance: a script costs the same whether it is compiled now or was
// prepared.
PyObject* CompileOnAllowance(RunContext& context, const Unit& unit) {
  int64_t* budget = tr_instr_budget(context.isolate->guest().tstate);
  context.paused_instructions = *budget;
  context.loading = true;
  *budget = kCompileUnits + kCompileUnitsPerByte * static_cast<int64_t>(unit.source.size());
  PyObject* code = Compile(unit);
  *budget = context.paused_instructions;
  context.loading = false;
  return code;
}

// Part of what the guest pays for. False with an exception set.
bool WriteChanges(RunContext& context) {
  if (!context.files_taken || !context.files.writable) return true;
  PyRef changes(context.list_changes());
  // As much as the limits let a guest have; the host counts again.
  const ValueLimits limits = {.nodes = 3 * (2 * context.files.count + 1),
                              .bytes = 2 * context.files.bytes + 64 * (2 * context.files.count + 1),
                              .depth = 4};
  return changes && WriteObject(changes.get(), limits, context.changes);
}

// Whether the exception is an exit() that says all is well, as a program's last line may be; it is
// taken. No code of the guest's runs: the slot is read.
bool TakeGoodExit() {
  if (!PyErr_ExceptionMatches(PyExc_SystemExit)) return false;
  PyObject* exception = PyErr_GetRaisedException();
  PyObject* code = reinterpret_cast<PySystemExitObject*>(exception)->code;
  int overflow = 0;
  const bool good =
      code == nullptr || code == Py_None ||
      (PyLong_Check(code) && PyLong_AsLongAndOverflow(code, &overflow) == 0 && overflow == 0);
  if (good) {
    Py_DECREF(exception);
  } else {
    PyErr_SetRaisedException(exception);
  }
  return good;
}

void Fail(RunContext& context, Ending ending) {
  context.ending = ending;
  WriteException(context);
}

}  // namespace

std::string_view SourceOf(std::string_view file) {
  const RunContext* run = CurrentRun();
  return run != nullptr && file == run->script ? run->source : std::string_view();
}

PyObject* CompileModule(RunContext& context, std::string_view source, std::string_view file,
                        const tr_tree_check& check) {
  return CompileOnAllowance(context, {source, file, nullptr, check, false});
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
    code = CompileOnAllowance(context, {context.source, context.script, guest.value_name,
                                        context.check, context.task == Task::kCheck});
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
  if (done == nullptr && !TakeGoodExit()) {
    Fail(context, Ending::kException);
    if (!WriteChanges(context)) {
      // The first exception is what the report tells.
      PyErr_Clear();
      context.changes.size = 0;
    }
    return;
  }
  PyObject* value = PyDict_GetItemWithError(guest.globals, guest.value_name);
  if (value == nullptr) value = Py_None;
  Py_INCREF(value);
  if (!WriteObject(value, context.value_limits, context.result) || !WriteChanges(context)) {
    context.result.size = context.changes.size = 0;
    return Fail(context, Ending::kException);
  }
  context.ending = Ending::kValue;
}

}  // namespace terrarium::isolate
