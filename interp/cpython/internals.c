#define Py_BUILD_CORE 1
#include "interp/cpython/internals.h"

#include <unistd.h>

#include "interp/memory/guest_section.h"
#include "pycore_ast.h"
#include "pycore_ceval.h"
#include "pycore_codecs.h"
#include "pycore_compile.h"
#include "pycore_context.h"
#include "pycore_descrobject.h"
#include "pycore_frame.h"
#include "pycore_function.h"
#include "pycore_gc.h"
#include "pycore_lock.h"
#include "pycore_long.h"
#include "pycore_modsupport.h"
#include "pycore_parser.h"
#include "pycore_pyarena.h"
#include "pycore_pystate.h"
#include "pycore_runtime.h"
#include "pycore_terrarium_acts.h"
#include "pycore_terrarium_gates.h"
#include "pycore_typeobject.h"

/* The linker names the ends of the sections that the partial link collected. */
extern char __start_tr_cpython_data[], __stop_tr_cpython_data[];
extern char __start_tr_cpython_bss[], __stop_tr_cpython_bss[];
extern struct _PyArg_Parser __start_tr_arg_parsers[], __stop_tr_arg_parsers[];

void tr_set_current(PyThreadState* tstate) { _Py_tss_tstate = tstate; }
PyThreadState* tr_current(void) { return _Py_tss_tstate; }

int64_t* tr_instr_budget(PyThreadState* tstate) { return &tstate->instr_budget; }

void tr_charge(int64_t units) {
  tr_take_kill_if_due();
  PyThreadState* tstate = _Py_tss_tstate;
  if (tstate != NULL && (tstate->instr_budget -= units) < 0) {
    terrarium_budget_exhausted(tstate);
  }
}

uint64_t* tr_entropy_drawn(void) { return &_PyInterpreterState_GET()->terrarium_entropy_drawn; }

void tr_set_recursion_limit(PyThreadState* tstate, int frames) {
  int used = tstate->py_recursion_limit - tstate->py_recursion_remaining;
  tstate->interp->ceval.recursion_limit = frames;
  tstate->py_recursion_limit = frames;
  tstate->py_recursion_remaining = frames - used;
}

void tr_limit_int_digits(PyThreadState* tstate) {
  tstate->interp->long_state.max_str_digits = _PY_LONG_DEFAULT_MAX_STR_DIGITS;
}

/* One row for each PyMutex in _PyRuntime that code reachable from a guest could
 * take. A guest that is abandoned while it holds one would block every other
 * thread for ever. */
static PyMutex* const runtime_locks[] = {
    &_PyRuntime.interpreters.mutex,            /* thread and interpreter lists */
    &_PyRuntime.xi.registry.mutex,             /* cross-interpreter types */
    &_PyRuntime.allocators.mutex,              /* allocator table */
    &_PyRuntime.atexit.mutex,                  /* atexit list */
    &_PyRuntime.imports.extensions.mutex,      /* single-phase modules */
    &_PyRuntime.ceval.sys_trace_profile_mutex, /* trace functions */
    &_PyRuntime.audit_hooks.mutex,             /* audit hook list */
    &_PyRuntime.unicode_state.ids.mutex,       /* identifiers */
};
#define RUNTIME_LOCKS (sizeof(runtime_locks) / sizeof(runtime_locks[0]))

bool tr_runtime_unlocked(void) {
  for (size_t i = 0; i < RUNTIME_LOCKS; i++) {
    if (PyMutex_IsLocked(runtime_locks[i])) {
      return false;
    }
  }
  return true;
}

void tr_free_abandoned_locks(void) {
  for (size_t i = 0; i < RUNTIME_LOCKS; i++) {
    int looks = 0;
    while (PyMutex_IsLocked(runtime_locks[i]) && ++looks < 100) {
      usleep(1000);
    }
    if (looks == 100) {
      PyMutex_Unlock(runtime_locks[i]);
    }
  }
}

/* A parser is initialised by its first use. Using it with no arguments does
 * that and then succeeds or raises; both are fine. */
static void warm_argument_parsers(void) {
  PyObject* buffer[64];
  for (struct _PyArg_Parser* p = __start_tr_arg_parsers; p < __stop_tr_arg_parsers; p++) {
    memset(buffer, 0, sizeof(buffer));
    (_PyArg_UnpackKeywords)(buffer, 0, NULL, NULL, p, 0, 0, 0, buffer);
    PyErr_Clear();
  }
}

static void warm_type(PyTypeObject* type) {
  if (type->tp_flags & Py_TPFLAGS_HEAPTYPE) {
    return;
  }
  PyUnstable_Type_AssignVersionTag(type);
  PyObject* list = _PyType_GetSubclasses(type);
  if (list == NULL) {
    PyErr_Clear();
    return;
  }
  for (Py_ssize_t i = 0; i < PyList_GET_SIZE(list); i++) {
    warm_type((PyTypeObject*)PyList_GET_ITEM(list, i));
  }
  Py_DECREF(list);
}

/* A module's definition is numbered when the module is first made. */
static void warm_module_definitions(void) {
  for (const struct _inittab* row = PyImport_Inittab; row->name != NULL; row++) {
    if (row->initfunc != NULL) {
      Py_XDECREF(row->initfunc());
      PyErr_Clear();
    }
  }
}

/* The static bytes objects of length 0 and 1 keep their hash. (Static strings
 * are hashed when they are interned, at start-up.) */
static void warm_bytes_hashes(void) {
  for (int i = -1; i < 256; i++) {
    char byte = (char)i;
    PyObject* bytes = PyBytes_FromStringAndSize(&byte, i >= 0);
    if (bytes != NULL) {
      PyObject_Hash(bytes);
      Py_DECREF(bytes);
    }
  }
}

/* int(text, base) keeps three figures for each base. */
static void warm_int_bases(void) {
  for (int base = 2; base <= 36; base++) {
    Py_XDECREF(PyLong_FromString("1", NULL, base));
  }
}

void tr_warm_process_state(void) {
  warm_argument_parsers();
  warm_type(&PyBaseObject_Type);
  warm_module_definitions();
  warm_bytes_hashes();
  warm_int_bases();
}

tr_span tr_process_state(int index) {
  const struct {
    char *start, *stop;
  } spans[] = {
      {__start_tr_cpython_data, __stop_tr_cpython_data},
      {__start_tr_cpython_bss, __stop_tr_cpython_bss},
      {(char*)__start_tr_arg_parsers, (char*)__stop_tr_arg_parsers},
  };
  if (index >= 3) {
    return (tr_span){NULL, 0};
  }
  return (tr_span){(const unsigned char*)spans[index].start,
                   (size_t)(spans[index].stop - spans[index].start)};
}

int tr_init_codecs(void) {
  /* It ends by importing `encodings`, which our importer loads on demand
   * instead: an empty module stands in for it meanwhile. */
  PyObject* modules = PyImport_GetModuleDict();
  if (PyImport_AddModule("encodings") == NULL) {
    return -1;
  }
  PyStatus status = _PyCodec_InitRegistry(_PyInterpreterState_GET());
  if (PyStatus_Exception(status)) {
    PyErr_SetString(PyExc_SystemError, "cannot start the codec registry");
    return -1;
  }
  return PyDict_DelItemString(modules, "encodings");
}

static PyObject* module_repr(PyObject* self, PyObject* module) {
  (void)self;
  PyObject* name = NULL;
  if (PyObject_GetOptionalAttrString(module, "__name__", &name) < 0) {
    return NULL;
  }
  PyObject* text = name == NULL ? PyUnicode_FromString("<module '?'>")
                                : PyUnicode_FromFormat("<module %R>", name);
  Py_XDECREF(name);
  return text;
}

static PyMethodDef module_repr_method = {"_module_repr", module_repr, METH_O, NULL};

int tr_install_module_repr(void) {
  PyInterpreterState* interp = _PyInterpreterState_GET();
  PyObject* function = PyCFunction_New(&module_repr_method, NULL);
  PyObject* stand_in = PyModule_New("importlib");
  if (function == NULL || stand_in == NULL ||
      PyObject_SetAttrString(stand_in, "_module_repr", function) < 0) {
    return -1;
  }
  Py_DECREF(function);
  interp->imports.importlib = stand_in; /* no Python code sees it */
  return 0;
}

int tr_add_token_missing(void) {
  return PyDict_SetItemString(_PyType_GetDict(&PyContextToken_Type), "MISSING",
                              (PyObject*)&_Py_SINGLETON(context_token_missing));
}

void tr_set_function_code(PyObject* function, PyObject* code) {
  /* Specialised calls of the function look at its code again. */
  _PyFunction_SetVersion((PyFunctionObject*)function, 0);
  Py_SETREF(((PyFunctionObject*)function)->func_code, Py_NewRef(code));
}

PyObject* tr_subclasses(PyObject* type) { return _PyType_GetSubclasses((PyTypeObject*)type); }

static bool set_authority(PyObject* code, const uint64_t* words, size_t count, size_t* used) {
  if (*used == count) {
    return false;
  }
  ((PyCodeObject*)code)->terrarium_authority = words[(*used)++];
  PyObject* constants = ((PyCodeObject*)code)->co_consts;
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(constants); i++) {
    PyObject* inner = PyTuple_GET_ITEM(constants, i);
    if (PyCode_Check(inner) && !set_authority(inner, words, count, used)) {
      return false;
    }
  }
  return true;
}

bool tr_set_authority(PyObject* code, const uint64_t* words, size_t count) {
  size_t used = 0;
  return set_authority(code, words, count, &used) && used == count;
}

void tr_set_authority_of_all(PyObject* code, uint64_t word) {
  ((PyCodeObject*)code)->terrarium_authority = word;
  PyObject* constants = ((PyCodeObject*)code)->co_consts;
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(constants); i++) {
    if (PyCode_Check(PyTuple_GET_ITEM(constants, i))) {
      tr_set_authority_of_all(PyTuple_GET_ITEM(constants, i), word);
    }
  }
}

uint64_t tr_caller_authority(void) {
  PyThreadState* tstate = _Py_tss_tstate;
  _PyInterpreterFrame* frame = tstate == NULL ? NULL : _PyThreadState_GetFrame(tstate);
  return frame == NULL ? 0 : _PyFrame_GetCode(frame)->terrarium_authority;
}

PyCodeObject* tr_calling_library_code(void) {
  PyThreadState* tstate = _Py_tss_tstate;
  _PyInterpreterFrame* frame = tstate == NULL ? NULL : _PyThreadState_GetFrame(tstate);
  PyCodeObject* code = frame == NULL ? NULL : _PyFrame_GetCode(frame);
  return code == NULL || code->terrarium_authority == 0 ? NULL : code;
}

uint64_t tr_function_authority(PyObject* function) {
  return ((PyCodeObject*)PyFunction_GET_CODE(function))->terrarium_authority;
}

uint64_t tr_frame_authority(PyObject* frame) {
  return _PyFrame_GetCode(((PyFrameObject*)frame)->f_frame)->terrarium_authority;
}

/* What the variables say that they are of. No key of theirs is asked, which may run code. */
static PyObject* name_of_module(PyObject* globals) {
  Py_ssize_t position = 0;
  PyObject *key, *value;
  while (PyDict_Next(globals, &position, &key, &value)) {
    if (PyUnicode_CheckExact(key) && PyUnicode_EqualToUTF8(key, "__name__")) {
      return value;
    }
  }
  return NULL;
}

PyObject* tr_guest_namespace(PyObject* name) {
  _PyInterpreterFrame* frame = _Py_tss_tstate->current_frame;
  const PyObject* asked = NULL; /* recursion has the same variables in each frame */
  for (; frame != NULL; frame = frame->previous) {
    if (_PyFrame_IsIncomplete(frame) || _PyFrame_GetCode(frame)->terrarium_authority != 0 ||
        !PyDict_Check(frame->f_globals) || frame->f_globals == asked) {
      continue;
    }
    asked = frame->f_globals;
    PyObject* own = name_of_module(frame->f_globals);
    if (own != NULL && PyUnicode_CheckExact(own) && PyUnicode_Compare(own, name) == 0) {
      return frame->f_globals;
    }
  }
  return NULL;
}

PyObject* tr_eval_code(PyObject* code, PyObject* globals, PyObject* builtins, PyObject* locals) {
  PyFrameConstructor description = {
      .fc_globals = globals,
      .fc_builtins = builtins,
      .fc_name = ((PyCodeObject*)code)->co_name,
      .fc_qualname = ((PyCodeObject*)code)->co_name,
      .fc_code = code,
  };
  PyFunctionObject* function = _PyFunction_FromConstructor(&description);
  if (function == NULL) {
    return NULL;
  }
  PyObject* result = _PyEval_Vector(_Py_tss_tstate, function, locals, NULL, 0, NULL);
  Py_DECREF(function);
  return result;
}

PyObject* (*terrarium_guest_frame)(PyThreadState*, _PyInterpreterFrame*, int) = NULL;

static PyObject* run_watched_frame(PyThreadState* tstate, _PyInterpreterFrame* frame,
                                   int throwing) {
  if (_PyFrame_GetCode(frame)->terrarium_authority != 0) {
    return _PyEval_EvalFrameDefault(tstate, frame, throwing);
  }
  return terrarium_guest_frame(tstate, frame, throwing);
}

/* Not by _PyInterpreterState_SetEvalFrameFunc(), which counts it as a rare event. */
void tr_watch_guest_frames(bool on) {
  _PyInterpreterState_GET()->eval_frame = on ? run_watched_frame : NULL;
}

bool tr_guest_frames_watched(void) { return _PyInterpreterState_GET()->eval_frame != NULL; }

PyObject* tr_run_frame(PyThreadState* tstate, _PyInterpreterFrame* frame, int throwing) {
  return _PyEval_EvalFrameDefault(tstate, frame, throwing);
}

_Static_assert((int)TR_BODY_CLASS == TERRARIUM_BODY_CLASS && (int)TR_HOOK == TERRARIUM_HOOK &&
                   (int)TR_OTHER_CLASS == TERRARIUM_OTHER_CLASS &&
                   (int)TR_ASK_CLASSES == TERRARIUM_ASK_CLASSES &&
                   (int)TR_ASK_ATTRIBUTES == TERRARIUM_ASK_ATTRIBUTES &&
                   (int)TR_ASK_BYTEARRAYS == TERRARIUM_ASK_BYTEARRAYS,
               "as in the patch");

void tr_ask(unsigned gates) { _PyInterpreterState_GET()->terrarium_gates = gates; }

bool tr_asks(unsigned gate) { return terrarium_asks(gate); }

bool tr_in_library_body(void) { return terrarium_in_library_body() != 0; }

_Static_assert((int)TR_NOBODY == TERRARIUM_NOBODY && (int)TR_STATEMENT == TERRARIUM_STATEMENT &&
                   (int)TR_FUNCTION == TERRARIUM_FUNCTION && (int)TR_C_CODE == TERRARIUM_C_CODE &&
                   (int)TR_BODY == TERRARIUM_BODY,
               "as in the patch");

int tr_take_class(PyObject* metaclass, PyObject* name, PyObject* bases, PyObject* names) {
  return terrarium_take_class(_Py_tss_tstate, metaclass, name, bases, names);
}

PyObject* tr_make_class(PyObject* metaclass, PyObject* args, PyObject* keywords, int maker) {
  PyThreadState* tstate = _Py_tss_tstate;
  const int first = PyType_Check(metaclass) ? 0 : 1; /* a __new__ is given the metaclass */
  terrarium_class_note note = {0};
  if (PyTuple_GET_SIZE(args) == first + 3) {
    note.metaclass = first == 0 ? metaclass : PyTuple_GET_ITEM(args, 0);
    note.name = PyTuple_GET_ITEM(args, first);
    note.bases = PyTuple_GET_ITEM(args, first + 1);
    note.names = PyTuple_GET_ITEM(args, first + 2);
    note.maker = maker;
  }
  const terrarium_class_note outer = terrarium_note_class(tstate, note);
  PyObject* result = PyObject_Call(metaclass, args, keywords);
  terrarium_note_class(tstate, outer);
  return result;
}

PyObject* tr_bound_to(PyObject* callable) {
  if (PyCFunction_Check(callable)) {
    return PyCFunction_GET_SELF(callable);
  }
  if (!Py_IS_TYPE(callable, &_PyMethodWrapper_Type)) {
    return NULL;
  }
  PyObject* self = PyObject_GetAttrString(callable, "__self__");
  if (self == NULL) {
    PyErr_Clear();
    return NULL;
  }
  Py_DECREF(self); /* `callable` keeps it */
  return self;
}

PyObject* tr_classes_of(PyTypeObject* type) {
  return type->tp_mro != NULL ? type->tp_mro : (PyObject*)&_Py_SINGLETON(tuple_empty);
}

void tr_end_free_lists(PyThreadState* tstate) {
  _PyObject_ClearFreeLists(&tstate->interp->object_state.freelists, 1);
}

void tr_freeze_heap(void) {
  PyThreadState* tstate = _PyThreadState_GET();
  _PyGC_CollectNoFail(tstate);
  _PyGC_Freeze(tstate->interp);
}

/* `expr` at the end of a module becomes `name = expr`. */
static int keep_last_value(mod_ty module, PyObject* name, PyArena* arena) {
  asdl_stmt_seq* body = module->v.Module.body;
  Py_ssize_t count = asdl_seq_LEN(body);
  if (count == 0) {
    return 0;
  }
  stmt_ty last = asdl_seq_GET(body, count - 1);
  if (last->kind != Expr_kind) {
    return 0;
  }
  expr_ty value = last->v.Expr.value;
  expr_ty target = _PyAST_Name(name, Store, last->lineno, last->col_offset, last->end_lineno,
                               last->end_col_offset, arena);
  asdl_expr_seq* targets = _Py_asdl_expr_seq_new(1, arena);
  if (target == NULL || targets == NULL) {
    return -1;
  }
  asdl_seq_SET(targets, 0, target);
  stmt_ty assign = _PyAST_Assign(targets, value, NULL, last->lineno, last->col_offset,
                                 last->end_lineno, last->end_col_offset, arena);
  if (assign == NULL) {
    return -1;
  }
  asdl_seq_SET(body, count - 1, assign);
  return 0;
}

static PyObject* compile_tree(const tr_source* source, PyArena* arena,
                              enum tr_compile_stage* stage) {
  PyCompilerFlags flags = _PyCompilerFlags_INIT;
  flags.cf_flags = PyCF_SOURCE_IS_UTF8 | PyCF_IGNORE_COOKIE;
  *stage = TR_PARSE;
  mod_ty module =
      _PyParser_ASTFromString(source->utf8, source->filename, source->start, &flags, arena);
  if (module == NULL) {
    return NULL;
  }
  *stage = TR_CHECK;
  if (source->check != NULL &&
      source->check->call(source->check->arg, module, arena, source->filename) != 0) {
    return NULL;
  }
  *stage = TR_COMPILE;
  if (source->value_name != NULL && keep_last_value(module, source->value_name, arena) < 0) {
    return NULL;
  }
  return (PyObject*)_PyAST_Compile(module, source->filename, &flags, -1, arena);
}

PyObject* tr_compile_source(const tr_source* source, enum tr_compile_stage* stage) {
  *stage = TR_PARSE;
  PyArena* arena = _PyArena_New();
  if (arena == NULL) {
    return NULL;
  }
  PyObject* code = compile_tree(source, arena, stage);
  _PyArena_Free(arena);
  return code;
}

PyObject* tr_compile_module(const char* utf8, PyObject* filename, PyObject* value_name,
                            enum tr_compile_stage* stage) {
  const tr_source source = {utf8, filename, Py_file_input, value_name, NULL};
  return tr_compile_source(&source, stage);
}
