/* Patch 0085: where an instruction has found what it changes.
 *
 * Library code changes what is its own by instructions of its own; what a guest's object names is
 * not, though the instruction is the same: `cls._table[key] = value`. The instructions before are
 * read backwards to the one that put the object on the stack, and each step from a name to the
 * object is taken again, by what the interpreter would find without running any code. What is not
 * understood proves nothing. It allocates nothing and raises nothing.
 */
#define Py_BUILD_CORE 1
#include "interp/cpython/internals.h"
#include "opcode.h"
#include "pycore_code.h"
#include "pycore_dict.h"
#include "pycore_frame.h"
#include "pycore_object.h"
#include "pycore_opcode_metadata.h"
#include "pycore_pystate.h"
#include "pycore_terrarium_acts.h"

/* So many attributes and local variables from a name to the object. */
enum { DEEPEST = 4 };
/* So many instructions from the one that finds the object to the one that changes it. */
enum { FARTHEST = 64 };

typedef struct {
  _PyInterpreterFrame* frame;
  PyCodeObject* code;
} reader;

typedef struct {
  PyObject* object; /* borrowed; NULL: not understood */
  bool proven;      /* the library named it: a variable of its own, or what is frozen */
  PyObject* via;    /* borrowed; the argument that led to it, NULL: none */
} found;

static const found kNothing = {NULL, false, NULL};

typedef struct {
  int op, arg;
  int begins; /* with the EXTENDED_ARG before it */
} instruction;

/* The instruction at `*at`, which moves behind it. */
static instruction next(const reader* reader, int* at) {
  const _Py_CODEUNIT* units = _PyCode_CODE(reader->code);
  instruction result = {.begins = *at};
  do {
    result.op = _PyOpcode_Deopt[units[*at].op.code];
    result.arg = result.arg << 8 | units[*at].op.arg;
    *at += 1 + _PyOpcode_Caches[result.op];
  } while (result.op == EXTENDED_ARG);
  return result;
}

/* By the name itself: names of attributes and variables are interned. A key is not asked. */
static PyObject* in_dict(PyObject* dict, PyObject* name) {
  Py_ssize_t position = 0;
  PyObject *key, *value;
  while (dict != NULL && PyDict_Next(dict, &position, &key, &value)) {
    if (key == name) {
      return value;
    }
  }
  return NULL;
}

static bool is_frozen_class(PyTypeObject* type) {
  return (type->tp_flags & TERRARIUM_TPFLAGS_FROZEN) != 0;
}

/* What a guest's class has of the library's, the library changes by no name of that class. */
static found in_class(PyTypeObject* type, PyObject* name) {
  PyObject* classes = tr_classes_of(type);
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(classes); i++) {
    PyTypeObject* base = (PyTypeObject*)PyTuple_GET_ITEM(classes, i);
    PyObject* value = in_dict(_PyType_GetDict(base), name);
    if (value != NULL) {
      return (found){value, is_frozen_class(base) && is_frozen_class(type), NULL};
    }
  }
  return kNothing;
}

/* What `owner.name` is where no code and no descriptor answers. */
static found attribute(PyObject* owner, PyObject* name) {
  if (PyType_Check(owner)) {
    return in_class((PyTypeObject*)owner, name);
  }
  PyObject* own = NULL;
  if ((Py_TYPE(owner)->tp_flags & Py_TPFLAGS_INLINE_VALUES) != 0 &&
      _PyObject_TryGetInstanceAttribute(owner, name, &own)) {
    Py_XDECREF(own); /* the owner holds it */
  } else {
    PyObject** slot = (Py_TYPE(owner)->tp_flags & Py_TPFLAGS_MANAGED_DICT) != 0
                          ? (PyObject**)&_PyObject_ManagedDictPointer(owner)->dict
                          : _PyObject_ComputedDictPointer(owner);
    own = slot == NULL ? NULL : in_dict(*slot, name);
  }
  return own != NULL ? (found){own, tr_is_librarys(owner), NULL} : in_class(Py_TYPE(owner), name);
}

static found on_stack(const reader* reader, int end, int position, int depth);

/* The next instruction from `*at` on that sets a variable, and how deep on the stack it finds the
 * value. False: there is none. */
static bool next_store(const reader* reader, int number, int* at, instruction* store,
                       int* position) {
  while (*at < (int)Py_SIZE(reader->code)) {
    *store = next(reader, at);
    const bool is_pair = store->op == STORE_FAST_LOAD_FAST || store->op == STORE_FAST_STORE_FAST;
    const bool is_first =
        (store->op == STORE_FAST && store->arg == number) || (is_pair && store->arg >> 4 == number);
    if (is_first || (store->op == STORE_FAST_STORE_FAST && (store->arg & 15) == number)) {
      *position = is_first ? 0 : 1;
      return true;
    }
  }
  return false;
}

static bool is_argument(const PyCodeObject* code, int number) {
  const int starred =
      ((code->co_flags & CO_VARARGS) != 0) + ((code->co_flags & CO_VARKEYWORDS) != 0);
  return number < code->co_argcount + code->co_kwonlyargcount + starred;
}

/* What a variable holds; proven when one instruction sets it, to what is proven. */
static found local(const reader* reader, int number, int depth) {
  PyObject* value = reader->frame->localsplus[number];
  if (depth == 0 || value == NULL || PyCell_Check(value)) {
    return kNothing;
  }
  int stores = 0;
  found stored = kNothing;
  instruction store;
  int position;
  for (int at = 0; next_store(reader, number, &at, &store, &position); stores++) {
    stored = on_stack(reader, store.begins, position, depth - 1);
  }
  if (is_argument(reader->code, number)) {
    return (found){value, false, value};
  }
  return (found){value, stores == 1 && stored.proven && stored.object == value, stored.via};
}

/* What a function that was made while its module loaded has around it. */
static found outer(const reader* reader, int number) {
  PyObject* function = reader->frame->f_funcobj;
  PyObject* cell = reader->frame->localsplus[number];
  const bool is_free = number >= reader->code->co_nlocalsplus - reader->code->co_nfreevars;
  if (!is_free || cell == NULL || !PyFunction_Check(function)) {
    return kNothing;
  }
  const bool frozen = ((PyFunctionObject*)function)->terrarium_frozen == TERRARIUM_FROZEN;
  return (found){PyCell_GET(cell), frozen, NULL};
}

/* What a name is in the body of a module or class; proven by nothing. */
static found of_body(const reader* reader, PyObject* name) {
  PyObject* const dicts[] = {reader->frame->f_locals, reader->frame->f_globals,
                             reader->frame->f_builtins};
  PyObject* value = NULL;
  for (int i = 0; i < 3 && value == NULL; i++) {
    value = dicts[i] != NULL && PyDict_Check(dicts[i]) ? in_dict(dicts[i], name) : NULL;
  }
  return (found){value, false, NULL};
}

/* What the instruction has put there. */
static found put(const reader* reader, instruction last, int position, int depth) {
  PyObject* names = reader->code->co_names;
  switch (last.op) {
    case LOAD_GLOBAL:
      return position == (last.arg & 1) ? (found){in_dict(reader->frame->f_globals,
                                                          PyTuple_GET_ITEM(names, last.arg >> 1)),
                                                  true, NULL}
                                        : kNothing;
    case LOAD_NAME:
      return position == 0 ? of_body(reader, PyTuple_GET_ITEM(names, last.arg)) : kNothing;
    case LOAD_DEREF:
      return outer(reader, last.arg);
    case LOAD_FAST:
    case LOAD_FAST_CHECK:
      return local(reader, last.arg, depth);
    case LOAD_FAST_LOAD_FAST:
      return local(reader, position == 0 ? last.arg & 15 : last.arg >> 4, depth);
    case STORE_FAST_LOAD_FAST:
      return local(reader, last.arg & 15, depth);
    case LOAD_ATTR: {
      const found owner = depth == 0 ? kNothing : on_stack(reader, last.begins, 0, depth - 1);
      if (owner.object == NULL || position != (last.arg & 1)) {
        return kNothing;
      }
      found result = attribute(owner.object, PyTuple_GET_ITEM(names, last.arg >> 1));
      result.via = owner.via;
      return result;
    }
    default:
      return kNothing;
  }
}

/* The instruction that has put there what stands `*position` deep before `end`. Branches in
 * between are not followed: what comes of them is another object, or none. */
static instruction producer(const reader* reader, int end, int* position) {
  instruction last[FARTHEST];
  int count = 0;
  for (int at = 0; at < end;) {
    const instruction it = next(reader, &at);
    if (at <= end) { /* not an EXTENDED_ARG of the one at `end` */
      last[count++ % FARTHEST] = it;
    }
  }
  for (int back = 1; back <= count && back <= FARTHEST; back++) {
    const instruction it = last[(count - back) % FARTHEST];
    const int pushed = _PyOpcode_num_pushed(it.op, it.arg);
    if (it.op == COPY) {
      *position = *position == 0 ? it.arg - 1 : *position - 1;
    } else if (it.op == SWAP) {
      *position = *position == 0 ? it.arg - 1 : *position == it.arg - 1 ? 0 : *position;
    } else if (*position < pushed) {
      return it;
    } else {
      *position += _PyOpcode_num_popped(it.op, it.arg) - pushed;
    }
  }
  return (instruction){0};
}

static found on_stack(const reader* reader, int end, int position, int depth) {
  const instruction last = producer(reader, end, &position);
  return put(reader, last, position, depth);
}

/* What a call is a method of; of a function, setattr(), what it is given first. */
static found called_on(const reader* reader, int end, int self) {
  int position = self;
  const instruction last = producer(reader, end, &position);
  return last.op == LOAD_ATTR && (last.arg & 1) != 0 && position == 0
             ? on_stack(reader, last.begins, 0, DEEPEST)
             : on_stack(reader, end, self - 1, DEEPEST);
}

/* Of a name, or, for NULL, of whatever name. */
static bool is_or_holds(PyObject* constant, PyObject* name) {
  if (PyUnicode_CheckExact(constant)) {
    return name == NULL || PyUnicode_Compare(constant, name) == 0;
  }
  for (Py_ssize_t i = 0; PyTuple_CheckExact(constant) && i < PyTuple_GET_SIZE(constant); i++) {
    if (is_or_holds(PyTuple_GET_ITEM(constant, i), name)) {
      return true;
    }
  }
  return false;
}

static bool says(const reader* reader, int end, int position, PyObject* name, int depth);

/* Where the innermost `for` begins whose variable this is and which has `end` in it: nothing that
 * was stored before gets there. 0: there is none. */
static int loop_over(const reader* reader, int number, int end) {
  int found = 0;
  for (int at = 0; at < end;) {
    const instruction it = next(reader, &at);
    int after = at;
    const instruction first = it.op == FOR_ITER ? next(reader, &after) : (instruction){0};
    const bool stores = (first.op == STORE_FAST && first.arg == number) ||
                        (first.op == STORE_FAST_LOAD_FAST && first.arg >> 4 == number);
    if (stores && at + it.arg > end) {
      found = it.begins;
    }
  }
  return found;
}

/* Whether all that is ever put into a variable on the way to `end` is written in the code, and the
 * name is. */
static bool variable_says(const reader* reader, int number, PyObject* name, int end, int depth) {
  bool said = false;
  instruction store;
  int position;
  int at = loop_over(reader, number, end);
  while (depth > 0 && next_store(reader, number, &at, &store, &position)) {
    if (!says(reader, store.begins, position, NULL, depth - 1)) {
      return false;
    }
    said = said || name == NULL || says(reader, store.begins, position, name, depth - 1);
  }
  return said && !is_argument(reader->code, number);
}

/* Whether what stands on the stack is the name, written in the code, or one of some; for NULL,
 * whatever name. */
static bool says(const reader* reader, int end, int position, PyObject* name, int depth) {
  const instruction last = producer(reader, end, &position);
  switch (last.op) {
    case LOAD_CONST:
      return is_or_holds(PyTuple_GET_ITEM(reader->code->co_consts, last.arg), name);
    case LOAD_FAST:
    case LOAD_FAST_CHECK:
      return variable_says(reader, last.arg, name, end, depth);
    case LOAD_FAST_LOAD_FAST:
      return variable_says(reader, position == 0 ? last.arg & 15 : last.arg >> 4, name, end, depth);
    case STORE_FAST_LOAD_FAST:
      return variable_says(reader, last.arg & 15, name, end, depth);
    case FOR_ITER:
    case GET_ITER:
    case UNPACK_SEQUENCE:
      return depth > 0 && says(reader, last.begins, 0, name, depth - 1);
    default:
      return false;
  }
}

/* Of library code, and what it does now; its code is NULL for other frames. */
typedef struct {
  reader reader;
  instruction now;
  int end;
} library_act;

static library_act act_of(_PyInterpreterFrame* frame) {
  library_act act = {{frame, NULL}, {0}, 0};
  if (frame == NULL || _PyFrame_GetCode(frame)->terrarium_authority == 0) {
    return act;
  }
  act.reader.code = _PyFrame_GetCode(frame);
  act.end = (int)(frame->instr_ptr - _PyCode_CODE(act.reader.code));
  for (int at = 0; at <= act.end;) {
    act.now = next(&act.reader, &at);
  }
  return act;
}

static bool calls_with_name(const library_act* act, PyObject* name, int number) {
  return act->now.op == CALL && number < act->now.arg &&
         says(&act->reader, act->end, act->now.arg - 1 - number, name, DEEPEST);
}

bool tr_says_name(PyObject* name, int number) {
  const library_act act = act_of(_PyThreadState_GetFrame(_Py_tss_tstate));
  return act.reader.code != NULL && calls_with_name(&act, name, number);
}

bool tr_hands_name_on(PyObject* name) {
  _PyInterpreterFrame* frame = _PyThreadState_GetFrame(_Py_tss_tstate);
  if (frame == NULL || _PyFrame_GetCode(frame)->terrarium_authority == 0) {
    return false;
  }
  PyObject* function = _PyFrame_GetCode(frame)->co_name;
  if (!PyUnicode_EqualToUTF8(function, "__setattr__") &&
      !PyUnicode_EqualToUTF8(function, "__delattr__")) {
    return false;
  }
  const library_act caller = act_of(_PyFrame_GetFirstComplete(frame->previous));
  if (caller.reader.code == NULL) {
    return false;
  }
  PyObject* names = caller.reader.code->co_names;
  return caller.now.op == STORE_ATTR || caller.now.op == DELETE_ATTR
             ? PyUnicode_Compare(PyTuple_GET_ITEM(names, caller.now.arg), name) == 0
             : calls_with_name(&caller, name, 1);
}

bool tr_reads_dict_of(PyTypeObject* type) {
  const library_act act = act_of(_PyThreadState_GetFrame(_Py_tss_tstate));
  if (act.reader.code == NULL || act.now.op != LOAD_ATTR ||
      !PyUnicode_EqualToUTF8(PyTuple_GET_ITEM(act.reader.code->co_names, act.now.arg >> 1),
                             "__dict__")) {
    return false;
  }
  return on_stack(&act.reader, act.end, 0, DEEPEST).object == (PyObject*)type;
}

/* What the instruction changes, or calls a method of. */
static found subject_of(const library_act* act) {
  switch (act->now.op) {
    case STORE_ATTR:
    case DELETE_ATTR:
      return on_stack(&act->reader, act->end, 0, DEEPEST);
    case STORE_SUBSCR:
    case DELETE_SUBSCR:
    case BINARY_OP:
      return on_stack(&act->reader, act->end, 1, DEEPEST);
    case STORE_SLICE:
      return on_stack(&act->reader, act->end, 2, DEEPEST);
    case CALL:
      return called_on(&act->reader, act->end, act->now.arg);
    case CALL_KW:
      return called_on(&act->reader, act->end, act->now.arg + 1);
    default:
      return kNothing;
  }
}

bool tr_names_what_it_changes(PyObject** argument) {
  const PyThreadState* tstate = _Py_tss_tstate;
  const library_act act = act_of(tstate->terrarium_act.frame);
  const found result = act.reader.code == NULL ? kNothing : subject_of(&act);
  *argument = result.via;
  return result.proven && result.object == tstate->terrarium_act.subject;
}

/* Whether an instruction calls this special function of its subject, by C code that calls nothing
 * else on the way. */
static bool is_function_of(int op, PyCodeObject* function) {
  const char* name = op == STORE_SUBSCR || op == STORE_SLICE ? "__setitem__"
                     : op == DELETE_SUBSCR                   ? "__delitem__"
                     : op == STORE_ATTR                      ? "__setattr__"
                     : op == DELETE_ATTR                     ? "__delattr__"
                                                             : NULL;
  return name != NULL && PyUnicode_EqualToUTF8(function->co_name, name);
}

uint64_t tr_calls_method_of(PyObject* object) {
  _PyInterpreterFrame* frame = _Py_tss_tstate->terrarium_act.frame;
  for (;;) {
    /* C code has no frame, but those that it calls have an entry between: what a key's hash calls
     * is not called by the method that asked for it. */
    const _PyInterpreterFrame* below = frame->previous;
    const bool by_c = below != NULL && below->owner == FRAME_OWNED_BY_CSTACK;
    _PyInterpreterFrame* caller = _PyFrame_GetFirstComplete(frame->previous);
    const library_act act = act_of(caller);
    const found result = act.reader.code == NULL ? kNothing : subject_of(&act);
    if (result.object != object || (by_c && !is_function_of(act.now.op, _PyFrame_GetCode(frame)))) {
      return 0;
    }
    if (result.proven) {
      return act.reader.code->terrarium_authority;
    }
    if (act.reader.code->co_argcount == 0 || caller->localsplus[0] != object) {
      return 0;
    }
    frame = caller;
  }
}
