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
} found;

static const found kNothing = {NULL, false};

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
      return (found){value, is_frozen_class(base) && is_frozen_class(type)};
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
  return own != NULL ? (found){own, tr_is_librarys(owner)} : in_class(Py_TYPE(owner), name);
}

static found on_stack(const reader* reader, int end, int position, int depth);

/* What a variable holds; proven when one instruction sets it, to what is proven. */
static found local(const reader* reader, int number, int depth) {
  const PyCodeObject* code = reader->code;
  PyObject* value = reader->frame->localsplus[number];
  if (depth == 0 || value == NULL || PyCell_Check(value)) {
    return kNothing;
  }
  int stores = 0;
  found stored = kNothing;
  for (int at = 0; at < (int)Py_SIZE(code);) {
    const instruction store = next(reader, &at);
    const bool is_pair = store.op == STORE_FAST_LOAD_FAST || store.op == STORE_FAST_STORE_FAST;
    if ((store.op == STORE_FAST && store.arg == number) || (is_pair && store.arg >> 4 == number)) {
      stores++;
      stored = on_stack(reader, store.begins, 0, depth - 1);
    } else if (store.op == STORE_FAST_STORE_FAST && (store.arg & 15) == number) {
      stores++;
      stored = on_stack(reader, store.begins, 1, depth - 1);
    }
  }
  const bool is_argument = number < code->co_argcount + code->co_kwonlyargcount;
  return (found){value, !is_argument && stores == 1 && stored.proven && stored.object == value};
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
  return (found){PyCell_GET(cell), frozen};
}

/* What the instruction has put there. */
static found put(const reader* reader, instruction last, int position, int depth) {
  PyObject* names = reader->code->co_names;
  switch (last.op) {
    case LOAD_GLOBAL:
      return position == (last.arg & 1) ? (found){in_dict(reader->frame->f_globals,
                                                          PyTuple_GET_ITEM(names, last.arg >> 1)),
                                                  true}
                                        : kNothing;
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
      return owner.object != NULL && position == (last.arg & 1)
                 ? attribute(owner.object, PyTuple_GET_ITEM(names, last.arg >> 1))
                 : kNothing;
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

bool tr_names_what_it_changes(void) {
  const PyThreadState* tstate = _Py_tss_tstate;
  _PyInterpreterFrame* frame = tstate->terrarium_act.frame;
  const reader reader = {frame, _PyFrame_GetCode(frame)};
  const _Py_CODEUNIT* units = _PyCode_CODE(reader.code);
  const int end = (int)(frame->instr_ptr - units);
  const int arg = units[end].op.arg;
  found result = kNothing;
  switch (_PyOpcode_Deopt[units[end].op.code]) {
    case STORE_ATTR:
    case DELETE_ATTR:
      result = on_stack(&reader, end, 0, DEEPEST);
      break;
    case STORE_SUBSCR:
    case DELETE_SUBSCR:
    case BINARY_OP:
      result = on_stack(&reader, end, 1, DEEPEST);
      break;
    case STORE_SLICE:
      result = on_stack(&reader, end, 2, DEEPEST);
      break;
    case CALL:
      result = called_on(&reader, end, arg);
      break;
    case CALL_KW:
      result = called_on(&reader, end, arg + 1);
      break;
    default:
      break;
  }
  return result.proven && result.object == tstate->terrarium_act.subject;
}
