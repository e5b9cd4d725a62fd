/* Everything that needs CPython's internal headers, in one place: internals.c and
 * freeze.c are the only files that include them. C, so that Py_BUILD_CORE headers compile
 * as their authors meant.
 *
 * All functions need a current thread state unless they say otherwise.
 * Tested by: tests/integration/budget_patch_test.cc, tests/soak/process_state_test.cc. */
#ifndef TERRARIUM_INTERP_CPYTHON_INTERNALS_H_
#define TERRARIUM_INTERP_CPYTHON_INTERNALS_H_

#include <Python.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Patches 0002, 0003 and 0004: hooks that CPython calls. */
extern void (*terrarium_budget_exhausted)(PyThreadState* tstate);
extern uintptr_t (*terrarium_pointer_token)(const void* p);
extern void (*terrarium_fatal_error)(const char* message);
/* Patch 0050: the time of day (0) or since the run began (1), in nanoseconds.
 * Returns 0 to leave the question to the machine. */
extern int (*terrarium_clock)(int which, PyTime_t* result);

/* Patches 0072 to 0076: -1 with an exception set refuses. What the questions mean
 * stands in the patch; TR_HOOK is asked of a function that was found under a
 * special name in an object, not in its class. */
enum tr_class_question {
  TR_KEYWORDS,
  TR_CLASS,
  TR_OTHER_CLASS,
  TR_SET,
  TR_HOOK,
  TR_BODY_CLASS,
};
extern int (*terrarium_class_gate)(int question, PyObject* subject, PyObject* name,
                                   PyObject* value);
extern int (*terrarium_attribute_gate)(PyObject* name);
extern PyObject* (*terrarium_shown_dict)(PyTypeObject* type, PyObject* dict);
extern int (*terrarium_bytearray_gate)(void);
extern int (*terrarium_pattern_gate)(PyObject* pattern, int flags);
/* Patch 0087: an attribute of a class of the library that is not frozen; the same answer. */
extern int (*terrarium_open_class_gate)(PyTypeObject* type, PyObject* name);
/* Which of the first four the current interpreter asks; none at first. */
enum tr_gates { TR_ASK_CLASSES = 1, TR_ASK_ATTRIBUTES = 2, TR_ASK_BYTEARRAYS = 4 };
void tr_ask(unsigned gates);
bool tr_asks(unsigned gate);

/* Patch 0042. 0 when the buffer is filled, else -1 with an exception set. */
extern int (*terrarium_entropy)(void* buffer, Py_ssize_t size);

/* Makes `tstate` current on this thread without touching a GIL: an isolate's
 * image is frozen with its GIL held by its only thread state, so attaching is
 * this one store. Needs no current thread state. */
void tr_set_current(PyThreadState* tstate);
PyThreadState* tr_current(void);

/* The instruction budget of patch 0002. */
int64_t* tr_instr_budget(PyThreadState* tstate);
/* Pays from the current thread state's budget, as patch 0006 does for work in C;
 * may not return. Nothing to do without one. Loops of ours run outside of the guests' section: a
 * kill that fell due there is taken here first. */
void tr_charge(int64_t units);
/* How much entropy the current interpreter has drawn; its embedder counts. */
uint64_t* tr_entropy_drawn(void);
void tr_set_recursion_limit(PyThreadState* tstate, int frames);
/* CPython's default limit of digits in conversions between int and text, which
 * it sets for the main interpreter alone: their cost grows with its square. */
void tr_limit_int_digits(PyThreadState* tstate);

/* From here on freed floats, tuples, lists and dicts go to the allocator, not
 * to the interpreter's own lists. */
void tr_end_free_lists(PyThreadState* tstate);

/* True when no process-wide lock of CPython is held by anybody. Async-signal
 * safe; needs no current thread state. */
bool tr_runtime_unlocked(void);
/* After a crash, which may have been anywhere: frees what the dead guest held.
 * The locks know no owner, but a live one holds them for microseconds, so what
 * stays locked for 100 ms is taken to be the dead one's. Needs no current
 * thread state; by one thread at a time. */
void tr_free_abandoned_locks(void);

/* Process-wide state that is otherwise initialised on first use, by whichever
 * guest comes first: argument parsers, version tags of static types, numbers of
 * module definitions, hashes of static bytes, figures for int(text, base). Run
 * in the main interpreter, before the first isolate. */
void tr_warm_process_state(void);

/* Writable process-wide data of CPython, for tests that hash it. */
typedef struct {
  const unsigned char* start;
  size_t bytes;
} tr_span;
tr_span tr_process_state(int index); /* 0, 1, 2; then an empty span */

/* Starts the codec registry, which importlib would do. Needs CPython's own
 * __import__. -1 with an exception set on failure. */
int tr_init_codecs(void);
/* repr() of a module asks importlib, which is not there; this answers instead.
 * -1 with an exception set on failure. */
int tr_install_module_repr(void);
/* contextvars.Token.MISSING, which CPython sets in its main interpreter alone.
 * -1 with an exception set on failure. */
int tr_add_token_missing(void);
/* Gives a function other code with the same signature and variables. */
void tr_set_function_code(PyObject* function, PyObject* code);
/* A class and its bases, in the order of look-ups; empty while its metaclass's mro() makes it.
 * Borrowed. REQUIRES: a type. */
PyObject* tr_classes_of(PyTypeObject* type);
/* What type.__subclasses__ listed before it was removed. REQUIRES: a type. */
PyObject* tr_subclasses(PyObject* type);
/* Authority (patch 0070): what a code object may do, 0 for all but library code. */
/* Gives the code, and the code among its constants in the order of a walk that visits each
 * before those inside of it, one word each. False when their number is not `count`. */
bool tr_set_authority(PyObject* code, const uint64_t* words, size_t count);
/* The same word for all of them. */
void tr_set_authority_of_all(PyObject* code, uint64_t word);
/* Of the innermost Python function that is running; 0 when there is none. */
uint64_t tr_caller_authority(void);
/* Its code when that is the library's. Borrowed; NULL otherwise. */
PyCodeObject* tr_calling_library_code(void);
/* REQUIRES: a function. */
uint64_t tr_function_authority(PyObject* function);
/* Of the code that a frame, PyFrameObject, runs. */
uint64_t tr_frame_authority(PyObject* frame);
/* The globals of the innermost guest's frame whose __name__ is `name`. Borrowed; NULL
 * without an exception when there is none. */
PyObject* tr_guest_namespace(PyObject* name);

/* Whether the body of a module or class of the library called what is running now, directly or
 * through functions of the library: then no guest did. */
bool tr_in_library_body(void);
/* Who makes a class (patch 0072): nobody who may, where it is not what was noted right before a
 * metaclass was called. */
enum { TR_NOBODY, TR_STATEMENT, TR_FUNCTION, TR_C_CODE, TR_BODY };
/* Takes the note of the class that is made of these, by identity. Once. */
int tr_take_class(PyObject* metaclass, PyObject* name, PyObject* bases, PyObject* names);
/* Calls a metaclass, or the __new__ of one, and notes for whom. */
PyObject* tr_make_class(PyObject* metaclass, PyObject* args, PyObject* keywords, int maker);

/* Asked where an attribute of a class is set (patch 0085): the code whose instruction sets it,
 * through methods of library metaclasses. Borrowed; NULL for C code that is called meanwhile. */
PyCodeObject* tr_code_that_sets(PyObject* type);
/* What an evaluation of a function counts for among calls of C code: PY_EVAL_C_STACK_UNITS. */
enum { TR_EVAL_UNITS = 2 };
/* Asked where an object is changed (patch 0085): whether the innermost function's instruction
 * changes it, or the dict of its attributes, and not C code that is called meanwhile. */
bool tr_acts_on(PyObject* object);
/* What a function in C or a slot is bound to. Borrowed; NULL for anything else. */
PyObject* tr_bound_to(PyObject* callable);
/* setattr(), or delattr() where `value` is NULL, as an instruction of the innermost function. */
int tr_set_attribute(PyObject* object, PyObject* name, PyObject* value);

/* Runs code as PyEval_EvalCode does, with these builtins, whatever the namespace names. */
PyObject* tr_eval_code(PyObject* code, PyObject* globals, PyObject* builtins, PyObject* locals);

/* Patch 0080: marks the classes that there are to be frozen, and freezes the static methods of
 * static types. REQUIRES: no guest has made any. */
void tr_mark_classes(void);
/* Patches 0080 and 0082: freezes the classes and functions that are marked to be, and the
 * containers and instances that these and the variables of `modules` hold. Only what has been made
 * after the object `since`, which the collector has a list for (NULL: all): what a guest had
 * before is its own. Numbers of modules count from 1 and are below 2^14; 0: it is nobody's. None of
 * the functions runs Python code. */
typedef struct {
  const void* loading;                 /* for is_loading */
  bool (*is_open)(PyTypeObject* type); /* guests may change it */
  unsigned (*owner_of_type)(PyTypeObject* type);
  bool (*is_loading)(const void* loading, PyObject* name); /* a module, whose turn comes later */
  bool (*is_open_module)(PyObject* name);                  /* what its variables hold stays open */
  unsigned (*owner_of_module)(PyObject* name);
  unsigned (*owner_of_code)(uint64_t authority);
} tr_freeze_rules;
/* What is made by calling library functions that make classes is the library's when it is held by
 * what is frozen; else it is a guest's then. */
void tr_freeze_loaded(PyObject* modules, const tr_freeze_rules* rules, PyObject* since);
/* The same of one object, and of what it holds, when its class is frozen. */
void tr_freeze_object(PyObject* object, const tr_freeze_rules* rules);
bool tr_freezes_instances(PyTypeObject* type); /* whether it would, those of this class */
/* Whether a frozen object is the library's own: made while its module loaded, or handed to
 * tr_freeze_object(). What such an object holds is frozen with it, and may be a guest's. */
bool tr_is_librarys(PyObject* object);
/* Whether a class whose instances are frozen has the object, under whatever name. */
bool tr_frozen_class_has(PyTypeObject* type, PyObject* object);
/* Patch 0082: whether what is running may change a frozen object. */
extern int (*terrarium_may_change)(PyObject* object);
/* The numbers of the modules that the object is of, and the innermost function when it is the
 * library's and changes the object itself: code is NULL otherwise. */
typedef struct {
  unsigned owner, type_owner;
  PyCodeObject* code; /* borrowed */
  uint64_t authority;
  bool in_body;       /* the body of a module or class */
  PyObject* first;    /* the first argument; borrowed */
  int argument;       /* which argument of the function has the object, or its dict; else -1 */
  PyTypeObject* type; /* of that argument */
  PyObject* self;     /* that argument; borrowed */
} tr_change;
tr_change tr_describe_change(PyObject* object);
/* Of such a change, where `argument` is -1: whether the library named the object, by a variable of
 * a module's, by one around a function that was made while its module loaded, or as an attribute of
 * what is frozen, and no object of a guest's. `*argument`: of the function, which led to it, or
 * NULL. Borrowed. */
bool tr_names_what_it_changes(PyObject** argument);
/* Whose instruction called the method of `object` that changes now, through other methods of it:
 * the authority of library code that named the object, as above; else 0. */
uint64_t tr_calls_method_of(PyObject* object);
/* The same of a name, an exact str: whether the innermost function is of the library and calls
 * something now with this name, written in it, as argument `number`. A variable that only ever
 * holds what is written there, or does so in the loop that is over it, says so too. */
bool tr_says_name(PyObject* name, int number);
/* Whether the innermost function is a __setattr__ or __delattr__ of the library's, which library
 * code called by changing an attribute of this name, or by setattr() with this name written there.
 */
bool tr_hands_name_on(PyObject* name);
/* Whether the innermost function is of the library and reads `__dict__` of this class now. */
bool tr_reads_dict_of(PyTypeObject* type);

/* While the current interpreter is watched, frames of code without authority are handed to
 * terrarium_guest_frame, which runs them by tr_run_frame(). Others run as ever. */
extern PyObject* (*terrarium_guest_frame)(PyThreadState* tstate, struct _PyInterpreterFrame* frame,
                                          int throwing);
void tr_watch_guest_frames(bool on);
bool tr_guest_frames_watched(void);
PyObject* tr_run_frame(PyThreadState* tstate, struct _PyInterpreterFrame* frame, int throwing);

/* Collects garbage, then keeps what is left out of later collections. */
void tr_freeze_heap(void);

enum tr_compile_stage { TR_PARSE, TR_CHECK, TR_COMPILE };

/* Looks at a tree before it is compiled. `module` is a mod_ty in `arena`, a
 * PyArena. 0: compile it. 1: refused, and the refusal is noted elsewhere.
 * -1: refused with an exception set. */
typedef struct {
  int (*call)(const void* arg, void* module, void* arena, PyObject* filename);
  const void* arg;
} tr_tree_check;

typedef struct {
  const char* utf8; /* ends with a NUL; its cookie has been checked */
  PyObject* filename;
  int start; /* Py_file_input, Py_eval_input or Py_single_input */
  /* Py_file_input: when the last statement is an expression, its value is
   * stored under this name instead of being thrown away. NULL: it is not. */
  PyObject* value_name;
  const tr_tree_check* check; /* NULL: none */
} tr_source;

/* A code object, or NULL: with an exception set, or without one when the check
 * said 1. `stage` tells how far it came. */
PyObject* tr_compile_source(const tr_source* source, enum tr_compile_stage* stage);
/* Our own modules: no check. */
PyObject* tr_compile_module(const char* utf8, PyObject* filename, PyObject* value_name,
                            enum tr_compile_stage* stage);

#ifdef __cplusplus
}
#endif

#endif /* TERRARIUM_INTERP_CPYTHON_INTERNALS_H_ */
