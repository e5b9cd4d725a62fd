// exec(), eval() and compile() of text.
//
// D1. Text goes through the same parser, checker and compiler as a script.
// D2. Code runs with the guest's builtins, whoever asked: a library that
//     evaluates text made of a guest's data gives that text nothing.
// D3. Nothing runs in the namespace of a library module: its names are not the
//     guest's.
// D4. No code object is handed out: compile() returns an object that exec() and
//     eval() understand and that has no attributes but those of copying.
#include <Python.h>

#include <cstring>
#include <utility>

#include "ast_checker/check.h"
#include "interp/cpython/py_ref.h"
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

// eval() takes leading blanks, which the parser would take for indentation.
PyRef WithoutBlanks(PyRef text) {
  Py_ssize_t length = PyUnicode_GET_LENGTH(text.get());
  Py_ssize_t start = 0;
  while (start < length) {
    Py_UCS4 c = PyUnicode_READ_CHAR(text.get(), start);
    if (c != ' ' && c != '\t') break;
    ++start;
  }
  if (start == 0) return text;
  return PyRef(PyUnicode_Substring(text.get(), start, length));
}

// D1.
PyRef CompileText(PyObject* source, PyObject* filename, const char* what, int start,
                  ast_checker::Author author) {
  PyRef text = Text(source, what);
  if (text && start == Py_eval_input) text = WithoutBlanks(std::move(text));
  return text ? PyRef(ast_checker::CompileText(text.get(), filename, start, author)) : PyRef();
}

template <Audience audience>
PyRef CodeFor(const ShimState* state, PyObject* source, const char* what, int start) {
  if (Py_IS_TYPE(source, state->code_type)) {
    return PyRef::Borrowed(reinterpret_cast<CodeObject*>(source)->code);
  }
  // What a library evaluates is a guest's text: an annotation, a default.
  ast_checker::Author author = audience == Audience::kLibrary && start == Py_file_input
                                   ? ast_checker::Author::kLibrary
                                   : ast_checker::Author::kGuest;
  PyRef filename(PyUnicode_FromString("<string>"));
  return filename ? CompileText(source, filename.get(), what, start, author) : PyRef();
}

struct Namespaces {
  PyRef globals, locals;
};

bool OwnNamespaces(const ShimState* state, const char* what, bool locals, Namespaces& in) {
  if (CalledFromLibrary(state)) {
    PyErr_Format(PyExc_RuntimeError, "library code called %s() without names", what);
    return false;
  }
  in.globals = PyRef(PyEval_GetFrameGlobals());
  if (!in.globals) {
    PyErr_Format(PyExc_RuntimeError, "%s() was called without a frame", what);
    return false;
  }
  if (locals) in.locals = PyRef(PyEval_GetFrameLocals());
  return !locals || in.locals;
}

// D2, D3. Where a namespace names no builtins, code gets those of the frame that runs it. A guest's
// frame has the guest's; a library's has not, whichever of the two functions it calls.
template <Audience audience>
bool PrepareGlobals(const ShimState* state, const char* what, PyObject* globals) {
  PyObject* builtins;
  int found = PyDict_GetItemStringRef(globals, "__builtins__", &builtins);
  if (found < 0) return false;
  if (found == 0) {
    bool inherits = audience == Audience::kGuest && !CalledFromLibrary(state);
    return inherits || PyDict_SetItemString(globals, "__builtins__", state->guest_builtins) == 0;
  }
  PyRef held(builtins);
  if (builtins != state->library_builtins && !PyModule_Check(builtins)) {
    return true;
  }
  PyErr_Format(PyExc_RuntimeError, "%s() does not run text in the namespace of a library", what);
  return false;
}

template <Audience audience>
bool FindNamespaces(const ShimState* state, const char* what, PyObject* globals, PyObject* locals,
                    Namespaces& in) {
  if (globals != Py_None && !PyDict_Check(globals)) {
    PyErr_Format(PyExc_TypeError, "%s() globals must be a dict, not %T", what, globals);
    return false;
  }
  if (locals != Py_None && !PyMapping_Check(locals)) {
    PyErr_Format(PyExc_TypeError, "%s() locals must be a mapping, not %T", what, locals);
    return false;
  }
  if (globals == Py_None) {
    if (!OwnNamespaces(state, what, locals == Py_None, in)) return false;
  } else {
    in.globals = PyRef::Borrowed(globals);
    if (locals == Py_None) in.locals = PyRef::Borrowed(globals);
  }
  if (locals != Py_None) in.locals = PyRef::Borrowed(locals);
  return PrepareGlobals<audience>(state, what, in.globals.get());
}

template <Audience audience>
PyObject* RunText(PyObject* args, PyObject* keywords, const char* format, const char* what,
                  int start) {
  static const char* const kNames[] = {"", "globals", "locals", nullptr};
  PyObject *source, *globals = Py_None, *locals = Py_None;
  if (!PyArg_ParseTupleAndKeywords(args, keywords, format, const_cast<char**>(kNames), &source,
                                   &globals, &locals)) {
    return nullptr;
  }
  const ShimState* state = State();
  Namespaces in;
  if (state == nullptr || !FindNamespaces<audience>(state, what, globals, locals, in))
    return nullptr;
  PyRef code = CodeFor<audience>(state, source, what, start);
  return code ? PyEval_EvalCode(code.get(), in.globals.get(), in.locals.get()) : nullptr;
}

template <Audience audience>
PyObject* Eval(PyObject*, PyObject* args, PyObject* keywords) {
  return RunText<audience>(args, keywords, "O|OO:eval", "eval", Py_eval_input);
}

template <Audience audience>
PyObject* Exec(PyObject*, PyObject* args, PyObject* keywords) {
  PyRef done(RunText<audience>(args, keywords, "O|OO:exec", "exec", Py_file_input));
  return done ? Py_NewRef(Py_None) : nullptr;
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
  PyRef code = CompileText(source, filename, "compile", start, ast_checker::Author::kGuest);
  PyRef object(code ? state->code_type->tp_alloc(state->code_type, 0) : nullptr);
  if (!object) return nullptr;
  reinterpret_cast<CodeObject*>(object.get())->code = code.release();
  return object.release();
}

PyCFunction WithKeywords(PyCFunctionWithKeywords function) {
  return reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(function));
}

template <Audience audience>
PyMethodDef kFunctions[] = {
    {"eval", WithKeywords(Eval<audience>), METH_VARARGS | METH_KEYWORDS, "Evaluate an expression."},
    {"exec", WithKeywords(Exec<audience>), METH_VARARGS | METH_KEYWORDS, "Execute statements."},
    {"compile", WithKeywords(Compile), METH_VARARGS | METH_KEYWORDS,
     "Check and compile text for exec() or eval()."},
};

}  // namespace

PyTypeObject* NewCodeType() { return reinterpret_cast<PyTypeObject*>(PyType_FromSpec(&kCodeSpec)); }

std::span<PyMethodDef> DynamicCodeFunctions(Audience audience) {
  return audience == Audience::kGuest ? std::span(kFunctions<Audience::kGuest>)
                                      : std::span(kFunctions<Audience::kLibrary>);
}

}  // namespace terrarium::shims
