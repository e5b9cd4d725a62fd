#include "interp/isolate/script.h"

#include <Python.h>

#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "interp/isolate/exception_info.h"
#include "interp/isolate/guest_function.h"
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
  tr_compile_stage stage;
  PyObject* code = tr_compile_source(&source, &stage);
  PyMem_Free(text);
  return code;
}

// Compiling has its own allowance: a script costs the same whether it is compiled now or was
// prepared.
PyObject* CompileOnAllowance(RunContext& context, const Unit& unit) {
  int64_t* budget = tr_instr_budget(context.isolate->guest().tstate);
  context.paused_instructions = *budget;
  context.loading = context.compiling = true;
  *budget = context.compile_allowance = CompileAllowance(unit.source.size());
  PyObject* code = Compile(unit);
  *budget = context.paused_instructions;
  context.loading = context.compiling = false;
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

PyRef NameOf(const RunContext& context) {
  return PyRef(PyUnicode_FromStringAndSize(context.function.data(),
                                           static_cast<Py_ssize_t>(context.function.size())));
}

// New reference; null with NameError set where the program defines none.
PyObject* Global(const RunContext& context, PyObject* globals) {
  PyRef name = NameOf(context);
  if (!name) return nullptr;
  PyObject* value = PyDict_GetItemWithError(globals, name.get());
  if (value != nullptr) return Py_NewRef(value);
  if (PyErr_Occurred() == nullptr) {
    PyErr_Format(PyExc_NameError, "name '%U' is not defined", name.get());
  }
  return nullptr;
}

PyRef CallWithInputs(const RunContext& context, PyObject* function) {
  if (context.inputs.empty()) return PyRef(PyObject_CallNoArgs(function));
  const char* wire = context.inputs.data();
  PyRef arguments(ReadObject(wire, wire + context.inputs.size()));
  return PyRef(arguments ? PyObject_Call(function, arguments.get(), nullptr) : nullptr);
}

// What an `async def` gives is run to its end by asyncio.run(), where the policy allows that.
PyObject* CallGlobal(const RunContext& context, PyObject* globals) {
  const bool by_handle = context.handle.table != 0;
  PyRef function(by_handle ? FunctionOf(context.handle) : Global(context, globals));
  PyRef result = function ? CallWithInputs(context, function.get()) : PyRef();
  if (!result || !context.run_coroutines || !PyCoro_CheckExact(result.get())) {
    return result.release();
  }
  PyRef runners(PyImport_ImportModule("asyncio.runners"));
  PyRef run(runners ? PyObject_GetAttrString(runners.get(), "run") : nullptr);
  return run ? PyObject_CallOneArg(run.get(), result.get()) : nullptr;
}

// The second half of kReload: `before` is a copy of the globals from before it.
bool KeepAndMigrate(const RunContext& context, PyObject* globals, PyObject* before) {
  const char* wire = context.inputs.data();
  PyRef names(ReadObject(wire, wire + context.inputs.size()));
  if (!names) return false;
  for (Py_ssize_t i = 0; i < PyList_GET_SIZE(names.get()); ++i) {
    PyObject* name = PyList_GET_ITEM(names.get(), i);
    PyObject* value = PyDict_GetItemWithError(before, name);
    if (value == nullptr && PyErr_Occurred() != nullptr) return false;
    if (value != nullptr && PyDict_SetItem(globals, name, value) < 0) return false;
  }
  PyRef name(PyUnicode_FromString("migrate"));
  if (!name) return false;
  PyRef migrate = PyRef::Borrowed(PyDict_GetItemWithError(globals, name.get()));
  PyObject* old = PyDict_GetItemWithError(before, name.get());
  if (PyErr_Occurred() != nullptr) return false;
  if (!migrate || migrate.get() == old) return true;
  return static_cast<bool>(PyRef(PyObject_CallOneArg(migrate.get(), before)));
}

// What a session's task gives. New reference.
PyObject* DoTask(RunContext& context, PyObject* globals) {
  switch (context.task) {
    case Task::kCall:
      return CallGlobal(context, globals);
    case Task::kGet:
      return Global(context, globals);
    case Task::kHas: {
      PyRef name = NameOf(context);
      const int has = name ? PyDict_Contains(globals, name.get()) : -1;
      return has < 0 ? nullptr : PyBool_FromLong(has);
    }
    default:
      return TakeInputs(context, globals) ? Py_NewRef(Py_None) : nullptr;
  }
}

void Fail(RunContext& context, Ending ending) {
  context.ending = ending;
  WriteException(context);
}

// A value of the guest's becomes the result.
void Finish(RunContext& context, PyObject* value) {
  if (!WriteObject(value, context.value_limits, context.result) || !WriteChanges(context)) {
    context.result.size = context.changes.size = 0;
    return Fail(context, Ending::kException);
  }
  context.ending = Ending::kValue;
}

void FailProgram(RunContext& context) {
  Fail(context, Ending::kException);
  if (!WriteChanges(context)) {
    // The first exception is what the report tells.
    PyErr_Clear();
    context.changes.size = 0;
  }
}

}  // namespace

std::string_view SourceOf(std::string_view file) {
  const RunContext* run = CurrentRun();
  if (run == nullptr) return {};
  if (file == run->script) return run->source;
  return file == run->session_script ? run->session_source : std::string_view();
}

PyObject* CompileModule(RunContext& context, std::string_view source, std::string_view file,
                        const tr_tree_check& check) {
  return CompileOnAllowance(context, {source, file, nullptr, check});
}

void RunTask(RunContext& context) {
  const GuestObjects& guest = context.isolate->guest();
  tr_set_recursion_limit(guest.tstate, context.recursion);
  if (context.quarantine) tr_end_free_lists(guest.tstate);
  for (char* left_over : context.left_over) PyMem_Free(left_over);
  if (context.set_up != nullptr && !context.set_up(context.set_up_arg)) {
    return Fail(context, Ending::kException);
  }
  if (context.task == Task::kSetUp) return;
  if (context.task == Task::kCall || context.task == Task::kEval) LetGoOfFunctions();
  if (context.task > Task::kReload) {
    PyRef value(DoTask(context, guest.globals));
    if (!value && TakeGoodExit()) value = PyRef::Borrowed(Py_None);
    return value ? Finish(context, value.get()) : FailProgram(context);
  }
  PyRef before;
  if (context.task == Task::kReload) {
    before = PyRef(PyDict_Copy(guest.globals));
    if (!before) return Fail(context, Ending::kException);
  } else if (!TakeInputs(context, guest.globals)) {
    return Fail(context, Ending::kException);
  }
  PyObject* code = context.code;
  if (context.task != Task::kRunCode) {
    code = CompileOnAllowance(context,
                              {context.source, context.script, guest.value_name, context.check});
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
  PyRef done(PyEval_EvalCode(code, guest.globals, guest.globals));
  // A session goes on, and what it needs no more is freed; prepared code is the image's.
  if (context.task >= Task::kEval) Py_DECREF(code);
  if (!done && !TakeGoodExit()) return FailProgram(context);
  if (before && !KeepAndMigrate(context, guest.globals, before.get())) return FailProgram(context);
  PyObject* value = nullptr;
  if (PyDict_Pop(guest.globals, guest.value_name, &value) < 0) return FailProgram(context);
  PyRef last = value == nullptr ? PyRef::Borrowed(Py_None) : PyRef(value);
  Finish(context, last.get());
}

}  // namespace terrarium::isolate
