// exec(), eval() and compile() of text, for guests, and what library code has in their place.
//
// D1. Text goes through the same parser, checker and compiler as a script.
// D2. Code runs with the guest's builtins, whoever asked: a library that
//     evaluates text made of a guest's data gives that text nothing. They are
//     given to the code and not written into its namespace, where programs
//     would find them.
// D3. Nothing runs in the namespace of a library module: its names are not the
//     guest's.
// D4. No code object is handed out: compile() returns an object that exec() and
//     eval() understand and that has no attributes but those of copying.
#include <Python.h>

#include <cstring>
#include <utility>

#include "ast_checker/check.h"
#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "interp/guard/authority.h"
#include "interp/isolate/guest_name.h"
#include "interp/memory/guest_text.h"
#include "shims/install.h"
#include "shims/shim_state.h"

namespace terrarium::shims {
namespace {

using cpython::PyRef;

struct CodeObject {
  PyObject_HEAD PyObject* code;
};

void DeallocCode(PyObject* self) {
  PyTypeObject* type = Py_TYPE(self);
  Py_XDECREF(reinterpret_cast<CodeObject*>(self)->code);
  type->tp_free(self);
  Py_DECREF(type);
}

PyObject* ReprCode(PyObject*) { return PyUnicode_FromString("<code>"); }

// What copy.copy() and copy.deepcopy() do with code objects.
PyObject* CopyCode(PyObject* self, PyObject*) { return Py_NewRef(self); }

PyMethodDef kCodeMethods[] = {
    {"__copy__", CopyCode, METH_NOARGS, nullptr},
    {"__deepcopy__", CopyCode, METH_O, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

PyType_Slot kCodeSlots[] = {
    {Py_tp_methods, kCodeMethods},
    {Py_tp_dealloc, reinterpret_cast<void*>(DeallocCode)},
    {Py_tp_repr, reinterpret_cast<void*>(ReprCode)},
    {0, nullptr},
};

PyType_Spec kCodeSpec = {
    .name = "terrarium.code",
    .basicsize = sizeof(CodeObject),
    .itemsize = 0,
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION | Py_TPFLAGS_IMMUTABLETYPE,
    .slots = kCodeSlots,
};

// Source in bytes is UTF-8 here, whatever it declares, perhaps after a mark that says so.
PyRef Text(PyObject* source, const char* what) {
  if (PyUnicode_CheckExact(source)) return PyRef::Borrowed(source);
  if (PyUnicode_Check(source)) return PyRef(PyUnicode_FromObject(source));
  if (PyBytes_Check(source) || PyByteArray_Check(source)) {
    return PyRef(PyUnicode_FromEncodedObject(source, "utf-8-sig", "strict"));
  }
  PyErr_Format(PyExc_TypeError, "%s() arg 1 must be a string, bytes or code object", what);
  return PyRef();
}

// Where the blanks end that `text` begins with. There may be hundreds of millions, and a kill is
// taken only in the section.
TR_GUEST_TEXT __attribute__((noinline)) Py_ssize_t EndOfBlanks(PyObject* text) {
  constexpr Py_ssize_t kPaidAtOnce = 1024;  // an eighth of a unit each
  const Py_ssize_t length = PyUnicode_GET_LENGTH(text);
  Py_ssize_t at = 0;
  for (; at < length; ++at) {
    if (at % kPaidAtOnce == kPaidAtOnce - 1) tr_charge(kPaidAtOnce / 8);
    const Py_UCS4 c = PyUnicode_READ_CHAR(text, at);
    if (c != ' ' && c != '\t') break;
  }
  return at;
}

// eval() takes leading blanks, which the parser would take for indentation.
PyRef WithoutBlanks(PyRef text) {
  const Py_ssize_t length = PyUnicode_GET_LENGTH(text.get());
  const Py_ssize_t start = EndOfBlanks(text.get());
  if (start == 0) return text;
  return PyRef(PyUnicode_Substring(text.get(), start, length));
}

// D1.
PyRef CompileText(PyObject* source, PyObject* filename, const char* what, int start,
                  PyObject* given = nullptr) {
  PyRef text = Text(source, what);
  if (text && start == Py_eval_input) text = WithoutBlanks(std::move(text));
  return text ? PyRef(ast_checker::CompileText(text.get(), filename, start, given)) : PyRef();
}

// Who wrote the text: what a library evaluates is a guest's, an annotation or a default; what it
// executes it has made, of names that it was `given` (check.h). While a module loads, both are its
// own, and so is the code, until it is found that no module holds what was made of it (patch 0087).
struct Writer {
  bool is_library = false;
  PyObject* given = nullptr;
};

PyRef CodeFor(const ShimState* state, PyObject* source, const char* what, int start,
              Writer writer) {
  if (Py_IS_TYPE(source, state->code_type)) {
    return PyRef::Borrowed(reinterpret_cast<CodeObject*>(source)->code);
  }
  PyRef filename(PyUnicode_FromString("<string>"));
  PyRef code = filename ? CompileText(source, filename.get(), what, start, writer.given) : PyRef();
  if (code && writer.is_library && tr_in_library_body()) {
    tr_set_authority_of_all(code.get(), guard::kLibraryCode);
  }
  return code;
}

struct Namespaces {
  PyRef globals, locals;
};

bool OwnNamespaces(const char* what, bool locals, Namespaces& in) {
  if (guard::CalledFromLibrary()) {
    PyErr_Format(PyExc_RuntimeError, "library code called %s() without names", what);
    return false;
  }
  in.globals = PyRef(PyEval_GetFrameGlobals());
  if (!in.globals) {
    PyErr_Format(PyExc_RuntimeError, "%s(): no current frame", what);
    return false;
  }
  if (locals) in.locals = PyRef(PyEval_GetFrameLocals());
  return !locals || in.locals;
}

// D3. The builtins that the code gets: those that its namespace names, as a guest may have it, or
// a guest's. Asked for once: a key of a program's may be equal to the name, and then not.
PyRef BuiltinsFor(const ShimState* state, const char* what, PyObject* globals) {
  PyObject* named;
  const int found = PyDict_GetItemStringRef(globals, "__builtins__", &named);
  if (found <= 0) return found < 0 ? PyRef() : PyRef::Borrowed(state->guest_builtins);
  PyRef held(named);
  if (named == state->library_builtins || PyModule_Check(named)) {
    PyErr_Format(PyExc_RuntimeError, "%s() does not run text in the namespace of a library", what);
    return PyRef();
  }
  return held;
}

bool FindNamespaces(const char* what, PyObject* globals, PyObject* locals, Namespaces& in) {
  if (globals != Py_None && !PyDict_Check(globals)) {
    PyErr_Format(PyExc_TypeError, "%s() globals must be a dict, not %T", what, globals);
    return false;
  }
  if (locals != Py_None && !PyMapping_Check(locals)) {
    PyErr_Format(PyExc_TypeError, "%s() locals must be a mapping, not %T", what, locals);
    return false;
  }
  if (globals == Py_None) {
    if (!OwnNamespaces(what, locals == Py_None, in)) return false;
  } else {
    in.globals = PyRef::Borrowed(globals);
    if (locals == Py_None) in.locals = PyRef::Borrowed(globals);
  }
  if (locals != Py_None) in.locals = PyRef::Borrowed(locals);
  return true;
}

PyObject* RunText(PyObject* args, PyObject* keywords, const char* format, const char* what,
                  int start, Writer writer) {
  static const char* const kNames[] = {"", "globals", "locals", nullptr};
  PyObject *source, *globals = Py_None, *locals = Py_None;
  if (!PyArg_ParseTupleAndKeywords(args, keywords, format, const_cast<char**>(kNames), &source,
                                   &globals, &locals)) {
    return nullptr;
  }
  const ShimState* state = State();
  Namespaces in;
  if (state == nullptr || !FindNamespaces(what, globals, locals, in)) return nullptr;
  PyRef code = CodeFor(state, source, what, start, writer);
  if (!code) return nullptr;
  PyRef builtins = BuiltinsFor(state, what, in.globals.get());
  if (!builtins) return nullptr;
  return tr_eval_code(code.get(), in.globals.get(), builtins.get(), in.locals.get());
}

PyObject* Eval(PyObject*, PyObject* args, PyObject* keywords) {
  return RunText(args, keywords, "O|OO:eval", "eval", Py_eval_input, Writer{});
}

PyObject* Exec(PyObject*, PyObject* args, PyObject* keywords) {
  PyRef done(RunText(args, keywords, "O|OO:exec", "exec", Py_file_input, Writer{}));
  return done ? Py_NewRef(Py_None) : nullptr;
}

// evaluate(text or code, globals[, locals])
PyObject* Evaluate(PyObject*, PyObject* args) {
  if (!guard::Require(guard::Power::kEvaluate)) return nullptr;
  return RunText(args, nullptr, "OO|O:evaluate", "evaluate", Py_eval_input,
                 Writer{.is_library = true});
}

// The names of a tuple as the parser makes them.
PyRef AsParsed(PyObject* names) {
  PyRef set(PyFrozenSet_New(nullptr));
  for (Py_ssize_t i = 0; set && i < PyTuple_GET_SIZE(names); ++i) {
    PyRef name = isolate::GuestName(PyRef::Borrowed(PyTuple_GET_ITEM(names, i)));
    if (!name || PySet_Add(set.get(), name.get()) < 0) return PyRef();
  }
  return set;
}

// execute(text, globals, locals, names): the text is the library's own but for the names, which are
// identifiers that it was given.
PyObject* Execute(PyObject*, PyObject* args) {
  if (!guard::Require(guard::Power::kExecute)) return nullptr;
  const bool has_names =
      PyTuple_GET_SIZE(args) == 4 && PyTuple_CheckExact(PyTuple_GET_ITEM(args, 3));
  if (!has_names) {
    PyErr_SetString(PyExc_TypeError, "execute() takes a text, two dicts and a tuple of names");
    return nullptr;
  }
  PyRef given = AsParsed(PyTuple_GET_ITEM(args, 3));
  PyRef rest(given ? PyTuple_GetSlice(args, 0, 3) : nullptr);
  if (!rest) return nullptr;
  PyRef done(RunText(rest.get(), nullptr, "OOO:execute", "execute", Py_file_input,
                     Writer{.is_library = true, .given = given.get()}));
  return done ? Py_NewRef(Py_None) : nullptr;
}

// D4.
PyObject* Opaque(const ShimState* state, PyRef code) {
  PyRef object(code ? state->code_type->tp_alloc(state->code_type, 0) : nullptr);
  if (!object) return nullptr;
  reinterpret_cast<CodeObject*>(object.get())->code = code.release();
  return object.release();
}

bool ModeNamed(const char* name, int& start) {
  const struct {
    const char* name;
    int start;
  } rows[] = {{"exec", Py_file_input}, {"eval", Py_eval_input}, {"single", Py_single_input}};
  for (const auto& row : rows) {
    if (strcmp(row.name, name) != 0) continue;
    start = row.start;
    return true;
  }
  PyErr_SetString(PyExc_ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
  return false;
}

PyObject* Compile(PyObject*, PyObject* args, PyObject* keywords) {
  static const char* const kNames[] = {"source",       "filename", "mode", "flags",
                                       "dont_inherit", "optimize", nullptr};
  PyObject *source, *filename;
  const char* mode_name;
  int flags = 0, dont_inherit = 0, optimize = -1;
  if (!PyArg_ParseTupleAndKeywords(args, keywords, "OUs|iii:compile", const_cast<char**>(kNames),
                                   &source, &filename, &mode_name, &flags, &dont_inherit,
                                   &optimize)) {
    return nullptr;
  }
  if (flags != 0) {
    PyErr_SetString(PyExc_ValueError,
                    "compile() takes no flags: it makes neither syntax trees "
                    "nor code of other dialects");
    return nullptr;
  }
  int start;
  if (!ModeNamed(mode_name, start)) return nullptr;
  const ShimState* state = State();
  if (state == nullptr) return nullptr;
  return Opaque(state, CompileText(source, filename, "compile", start));
}

// compile_expression(text)
PyObject* CompileExpression(PyObject*, PyObject* source) {
  if (!guard::Require(guard::Power::kCompileExpression)) return nullptr;
  const ShimState* state = State();
  PyRef filename(PyUnicode_FromString("<string>"));
  if (state == nullptr || !filename) return nullptr;
  return Opaque(state, CompileText(source, filename.get(), "compile", Py_eval_input));
}

PyCFunction WithKeywords(PyCFunctionWithKeywords function) {
  return reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(function));
}

PyMethodDef kFunctions[] = {
    {"eval", WithKeywords(Eval), METH_VARARGS | METH_KEYWORDS, "Evaluate an expression."},
    {"exec", WithKeywords(Exec), METH_VARARGS | METH_KEYWORDS, "Execute statements."},
    {"compile", WithKeywords(Compile), METH_VARARGS | METH_KEYWORDS,
     "Check and compile text for exec() or eval()."},
};

// Ends with an empty row, as PyModule_AddFunctions() wants it.
PyMethodDef kLibraryFunctions[] = {
    {"evaluate", Evaluate, METH_VARARGS, nullptr},
    {"execute", Execute, METH_VARARGS, nullptr},
    {"compile_expression", CompileExpression, METH_O, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

}  // namespace

PyTypeObject* NewCodeType() { return reinterpret_cast<PyTypeObject*>(PyType_FromSpec(&kCodeSpec)); }

std::span<PyMethodDef> DynamicCodeFunctions() { return kFunctions; }

std::span<PyMethodDef> LibraryTextFunctions() { return kLibraryFunctions; }

}  // namespace terrarium::shims
