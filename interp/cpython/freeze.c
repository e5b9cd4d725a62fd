/* Patches 0080 and 0082: what is frozen when library code has loaded.
 *
 * Classes and functions are found among the young objects by their marks. From them, and from the
 * variables of modules, a walk follows what they hold: containers and instances of library
 * classes. The lists of the collector are its memory: what is to be looked into moves to a list of
 * the walk's own, and from there to the permanent generation, where the collector would put
 * immortal objects itself. So it allocates nothing, recurses into nothing and runs no Python code.
 */
#define Py_BUILD_CORE 1
#include "interp/cpython/internals.h"
#include "pycore_dict.h"
#include "pycore_frame.h"
#include "pycore_gc.h"
#include "pycore_object.h"
#include "pycore_pystate.h"
#include "pycore_terrarium_acts.h"
#include "pycore_typeobject.h"

/* The upper half of the count of an immortal object: whether it is frozen, that the walk was
 * there, the module that it is of and the one of the class that keeps it (14 bits each), and
 * whether library code made it, which is not said by its being frozen. */
enum {
  SEEN_BIT = 2,
  OWNER_SHIFT = 2,
  TYPE_OWNER_SHIFT = 16,
  OWNER_MASK = (1 << 14) - 1,
  LIBRARYS_BIT = 1 << 30,
};

typedef struct {
  PyGC_Head list;
  const tr_freeze_rules* rules;
  bool any_age;               /* not only what is marked as new */
  bool librarys;              /* what is visited is the library's */
  unsigned owner, type_owner; /* of what is looked into */
  PyTypeObject* last_type;    /* the class that was asked about last, and its module */
  unsigned last_owner;
} walk;

static void move(PyGC_Head* entry, PyGC_Head* list) {
  PyGC_Head *before = _PyGCHead_PREV(entry), *after = _PyGCHead_NEXT(entry);
  _PyGCHead_SET_NEXT(before, after);
  _PyGCHead_SET_PREV(after, before);
  PyGC_Head* last = (PyGC_Head*)list->_gc_prev;
  _PyGCHead_SET_PREV(entry, last);
  _PyGCHead_SET_NEXT(last, entry);
  list->_gc_prev = (uintptr_t)entry;
  _PyGCHead_SET_NEXT(entry, list);
}

static unsigned owner_of_type(walk* walk, PyTypeObject* type) {
  if (walk->last_type != type) {
    walk->last_type = type;
    walk->last_owner = walk->rules->owner_of_type(type);
  }
  return walk->last_owner;
}

static bool is_library_class(PyTypeObject* type) {
  const unsigned long both = TERRARIUM_TPFLAGS_LIBRARY | TERRARIUM_TPFLAGS_IN_PYTHON;
  return (type->tp_flags & both) == both;
}

/* Guests may change the instances of classes that they may change. */
static bool is_of_frozen_classes(PyTypeObject* type) {
  PyObject* classes = tr_classes_of(type);
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(classes); i++) {
    PyTypeObject* base = (PyTypeObject*)PyTuple_GET_ITEM(classes, i);
    if ((base->tp_flags & Py_TPFLAGS_HEAPTYPE) != 0 &&
        (base->tp_flags & TERRARIUM_TPFLAGS_FROZEN) == 0) {
      return false;
    }
  }
  return PyTuple_GET_SIZE(classes) != 0;
}

static bool is_frozen_kind(PyObject* object) {
  PyTypeObject* type = Py_TYPE(object);
  return type == &PyList_Type || type == &PyDict_Type || type == &PySet_Type ||
         type == &PyODict_Type || type == &PyProperty_Type || type == &PyClassMethod_Type ||
         type == &PyStaticMethod_Type;
}

/* Nobody changes them, but what they hold. */
static bool is_fixed_kind(PyObject* object) {
  PyTypeObject* type = Py_TYPE(object);
  return type == &PyTuple_Type || type == &PyFrozenSet_Type || type == &PyMethod_Type ||
         type == &PyDictProxy_Type || type == &Py_GenericAliasType || type == &PyCell_Type;
}

static PyCodeObject* code_of(PyObject* function) {
  return (PyCodeObject*)PyFunction_GET_CODE(function);
}

static bool is_watched_dict(PyObject* object) {
  return PyDict_CheckExact(object) &&
         (((PyDictObject*)object)->ma_version_tag & DICT_WATCHER_MASK) != 0;
}

/* Marked as new by the bit that collections use, none of which runs meanwhile. What the collector
 * has no list for holds nothing that it would have to look into, and its age is not known. */
static bool is_new(PyObject* object) {
  return !_PyObject_GC_IS_TRACKED(object) ||
         (_Py_AS_GC(object)->_gc_prev & _PyGC_PREV_MASK_COLLECTING) != 0;
}

/* Of text that library code has generated, which is of no module. */
static bool is_generated(walk* walk, PyObject* object) {
  return PyFunction_Check(object) &&
         ((PyFunctionObject*)object)->terrarium_frozen == TERRARIUM_TO_FREEZE &&
         walk->rules->owner_of_code(code_of(object)->terrarium_authority) == 0;
}

/* What library code made by calling a function that makes classes: it may have been called by a
 * guest's C code. It is the library's when a module of the library's, or what that has, holds it.
 */
static bool is_made(PyObject* object) {
  return PyType_Check(object) && (((PyTypeObject*)object)->tp_flags & TERRARIUM_TPFLAGS_MADE) != 0;
}

static void freeze_class(walk* walk, PyTypeObject* type) {
  type->tp_flags &= ~TERRARIUM_TPFLAGS_MADE;
  type->tp_flags |= TERRARIUM_TPFLAGS_SEEN;
  if (!walk->rules->is_open(type)) {
    type->tp_flags |= TERRARIUM_TPFLAGS_FROZEN;
  }
  move(_Py_AS_GC((PyObject*)type), &walk->list);
}

/* A class that is held, and those that it is derived from. */
static void freeze_made(walk* walk, PyTypeObject* type) {
  PyObject* classes = tr_classes_of(type);
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(classes); i++) {
    PyObject* base = PyTuple_GET_ITEM(classes, i);
    if (is_made(base) && (walk->any_age || is_new(base))) {
      freeze_class(walk, (PyTypeObject*)base);
    }
  }
}

/* The bases of classes that statements made, which are on the list. */
static void freeze_bases(walk* walk) {
  PyGC_Head* entry = _PyGCHead_NEXT(&walk->list);
  for (; entry != &walk->list; entry = _PyGCHead_NEXT(entry)) {
    if (PyType_Check((PyObject*)(entry + 1))) {
      freeze_made(walk, (PyTypeObject*)(entry + 1));
    }
  }
}

static void freeze_function(walk* walk, PyFunctionObject* function) {
  function->terrarium_frozen = TERRARIUM_FROZEN;
  move(_Py_AS_GC((PyObject*)function), &walk->list);
}

static int visit(PyObject* object, void* arg) {
  walk* walk = arg;
  if (object == NULL || !PyObject_IS_GC(object) || _Py_IsImmortal(object) ||
      is_watched_dict(object) || !(walk->any_age || is_new(object))) {
    return 0;
  }
  if (is_made((PyObject*)Py_TYPE(object))) {
    freeze_made(walk, Py_TYPE(object));
  }
  /* Classes and functions have marks of their own, whatever they are instances of. */
  if (PyType_Check(object)) {
    freeze_made(walk, (PyTypeObject*)object);
    return 0;
  }
  if (is_generated(walk, object)) {
    freeze_function(walk, (PyFunctionObject*)object);
    return 0;
  }
  const bool is_instance = is_library_class(Py_TYPE(object));
  const bool frozen = is_instance ? is_of_frozen_classes(Py_TYPE(object)) : is_frozen_kind(object);
  if (!frozen && (is_instance || !is_fixed_kind(object))) {
    return 0;
  }
  const unsigned type_owner = is_instance ? owner_of_type(walk, Py_TYPE(object)) : walk->type_owner;
  const uint32_t upper =
      (frozen ? TERRARIUM_FROZEN_BIT : 0) | SEEN_BIT | (walk->librarys ? LIBRARYS_BIT : 0) |
      (uint32_t)walk->owner << OWNER_SHIFT | (uint32_t)type_owner << TYPE_OWNER_SHIFT;
  object->ob_refcnt = (Py_ssize_t)((uint64_t)upper << 32 | UINT32_MAX);
  if (_PyObject_GC_IS_TRACKED(object)) {
    move(_Py_AS_GC(object), &walk->list);
  }
  return 0;
}

static void visit_values(walk* walk, PyObject* dict) {
  Py_ssize_t position = 0;
  PyObject* value;
  while (PyDict_Next(dict, &position, NULL, &value)) {
    visit(value, walk);
  }
}

static void look_into_function(walk* walk, PyFunctionObject* function) {
  walk->owner = walk->type_owner =
      walk->rules->owner_of_code(code_of((PyObject*)function)->terrarium_authority);
  visit(function->func_closure, walk);
  visit(function->func_defaults, walk);
  visit(function->func_kwdefaults, walk);
  visit(function->func_dict, walk);
}

static void look_into(walk* walk, PyObject* object) {
  if (PyFunction_Check(object)) {
    look_into_function(walk, (PyFunctionObject*)object);
  } else if (PyType_Check(object)) {
    walk->owner = owner_of_type(walk, (PyTypeObject*)object);
    walk->type_owner = owner_of_type(walk, Py_TYPE(object));
    visit_values(walk, _PyType_GetDict((PyTypeObject*)object));
  } else {
    const uint32_t upper = (uint32_t)((uint64_t)object->ob_refcnt >> 32);
    walk->owner = upper >> OWNER_SHIFT & OWNER_MASK;
    walk->type_owner = upper >> TYPE_OWNER_SHIFT & OWNER_MASK;
    Py_TYPE(object)->tp_traverse(object, visit, walk);
  }
}

/* The entries after `entry` in its list, the head of which is returned. */
static PyGC_Head* use_after(PyGC_Head* entry, void (*use)(PyObject* object, void* arg), void* arg) {
  struct _gc_runtime_state* gc = &_PyInterpreterState_GET()->gc;
  PyGC_Head* const heads = &gc->generations[0].head;
  PyGC_Head* const end = (PyGC_Head*)(gc->generations + NUM_GENERATIONS);
  PyGC_Head* const permanent = &gc->permanent_generation.head;
  PyGC_Head* next;
  for (entry = _PyGCHead_NEXT(entry); (entry < heads || entry >= end) && entry != permanent;
       entry = next) {
    next = _PyGCHead_NEXT(entry);
    use((PyObject*)(entry + 1), arg);
  }
  return entry;
}

/* What was made after `since`, which is before it in its list of the collector's, or in a younger
 * one; all, for NULL. `use` may move its entry to another list. */
static void for_each_since(PyObject* since, void (*use)(PyObject* object, void* arg), void* arg) {
  struct gc_generation* generations = _PyInterpreterState_GET()->gc.generations;
  PyGC_Head* const oldest = since == NULL ? NULL : use_after(_Py_AS_GC(since), use, arg);
  for (int i = 0; i < NUM_GENERATIONS && &generations[i].head != oldest; i++) {
    use_after(&generations[i].head, use, arg);
  }
}

static void mark_new(PyObject* object, void* arg) {
  (void)arg;
  _Py_AS_GC(object)->_gc_prev |= _PyGC_PREV_MASK_COLLECTING;
}

static void unmark_new(PyObject* object, void* arg) {
  (void)arg;
  _Py_AS_GC(object)->_gc_prev &= ~_PyGC_PREV_MASK_COLLECTING;
}

static void mark_class(PyObject* object, void* arg) {
  (void)arg;
  if (PyType_Check(object)) {
    ((PyTypeObject*)object)->tp_flags |= TERRARIUM_TPFLAGS_LIBRARY;
  }
}

static void freeze_marked(PyObject* object, void* arg) {
  walk* walk = arg;
  if (PyFunction_Check(object)) {
    PyFunctionObject* function = (PyFunctionObject*)object;
    if (function->terrarium_frozen == TERRARIUM_TO_FREEZE && !is_generated(walk, object)) {
      freeze_function(walk, function);
    }
  } else if (PyType_Check(object) && !is_made(object)) {
    PyTypeObject* type = (PyTypeObject*)object;
    const unsigned long both = TERRARIUM_TPFLAGS_LIBRARY | TERRARIUM_TPFLAGS_SEEN;
    if ((type->tp_flags & both) == TERRARIUM_TPFLAGS_LIBRARY) {
      freeze_class(walk, type);
    }
  }
}

/* What nothing of the library's holds is a guest's, as if it had been made when nothing loaded. */
static void release(PyObject* object, void* arg) {
  walk* walk = arg;
  if (is_generated(walk, object)) {
    ((PyFunctionObject*)object)->terrarium_frozen = 0;
    tr_set_authority_of_all((PyObject*)code_of(object), 0);
  } else if (is_made(object)) {
    ((PyTypeObject*)object)->tp_flags &= ~(TERRARIUM_TPFLAGS_MADE | TERRARIUM_TPFLAGS_LIBRARY);
  }
}

/* The module that was loaded last comes first: what it made, others have imported. */
static void visit_modules(walk* walk, PyObject* modules, Py_ssize_t position) {
  PyObject *name, *module;
  if (!PyDict_Next(modules, &position, &name, &module)) {
    return;
  }
  visit_modules(walk, modules, position);
  PyObject* dict = PyModule_Check(module) ? PyModule_GetDict(module) : NULL;
  /* A finished part of what loads is frozen with the whole, which is older than what is now done.
   */
  if (dict == NULL || _Py_IsImmortal(dict) || !is_new(dict) ||
      walk->rules->is_loading(walk->rules->loading, name)) {
    return;
  }
  dict->ob_refcnt = (Py_ssize_t)((uint64_t)SEEN_BIT << 32 | UINT32_MAX);
  if (walk->rules->is_open_module(name)) {
    return;
  }
  walk->owner = walk->rules->owner_of_module(name);
  walk->type_owner = 0;
  visit_values(walk, dict);
}

static void begin(walk* walk) {
  walk->list._gc_next = walk->list._gc_prev = (uintptr_t)&walk->list;
}

static void follow(walk* walk) {
  PyGC_Head* permanent = &_PyInterpreterState_GET()->gc.permanent_generation.head;
  PyGC_Head* entry;
  while ((entry = _PyGCHead_NEXT(&walk->list)) != &walk->list) {
    unmark_new((PyObject*)(entry + 1), NULL);
    move(entry, permanent);
    look_into(walk, (PyObject*)(entry + 1));
  }
}

void tr_freeze_loaded(PyObject* modules, const tr_freeze_rules* rules, PyObject* since) {
  walk walk = {.rules = rules, .librarys = true};
  begin(&walk);
  for_each_since(since, mark_new, NULL);
  for_each_since(since, freeze_marked, &walk);
  freeze_bases(&walk);
  visit_modules(&walk, modules, 0);
  follow(&walk);
  for_each_since(since, release, &walk);
  for_each_since(since, unmark_new, NULL);
}

/* What C code has made a static method in one of its static types, str.maketrans, takes attributes
 * as any does. */
static void freeze_static_methods(walk* walk, PyTypeObject* type) {
  if ((type->tp_flags & Py_TPFLAGS_HEAPTYPE) != 0) {
    return;
  }
  Py_ssize_t position = 0;
  PyObject* value;
  while (PyDict_Next(_PyType_GetDict(type), &position, NULL, &value)) {
    if (Py_IS_TYPE(value, &PyStaticMethod_Type)) {
      visit(value, walk);
    }
  }
  PyObject* subclasses = _PyType_GetSubclasses(type);
  for (Py_ssize_t i = 0; subclasses != NULL && i < PyList_GET_SIZE(subclasses); i++) {
    freeze_static_methods(walk, (PyTypeObject*)PyList_GET_ITEM(subclasses, i));
  }
  Py_XDECREF(subclasses);
}

void tr_mark_classes(void) {
  for_each_since(NULL, mark_class, NULL);
  walk walk = {.any_age = true};
  begin(&walk);
  freeze_static_methods(&walk, &PyBaseObject_Type);
  follow(&walk);
}

bool tr_freezes_instances(PyTypeObject* type) {
  return is_library_class(type) && is_of_frozen_classes(type);
}

void tr_freeze_object(PyObject* object, const tr_freeze_rules* rules) {
  walk walk = {.rules = rules, .any_age = true, .librarys = true};
  begin(&walk);
  if (tr_freezes_instances(Py_TYPE(object))) {
    walk.owner = owner_of_type(&walk, Py_TYPE(object));
    visit(object, &walk);
    walk.librarys = false;
    follow(&walk);
  }
}

bool tr_is_librarys(PyObject* object) {
  const uint32_t upper = (uint32_t)((uint64_t)object->ob_refcnt >> 32);
  return (upper & TERRARIUM_FROZEN_BIT) != 0 && (upper & LIBRARYS_BIT) != 0;
}

bool tr_frozen_class_has(PyTypeObject* type, PyObject* object) {
  PyObject* classes = tr_classes_of(type);
  for (Py_ssize_t i = 0; is_of_frozen_classes(type) && i < PyTuple_GET_SIZE(classes); i++) {
    Py_ssize_t position = 0;
    PyObject* value;
    PyObject* dict = _PyType_GetDict((PyTypeObject*)PyTuple_GET_ITEM(classes, i));
    while (PyDict_Next(dict, &position, NULL, &value)) {
      if (value == object) {
        return true;
      }
    }
  }
  return false;
}

/* Of a frame, by number; NULL when it is gone. */
static PyObject* argument_of(_PyInterpreterFrame* frame, int number) {
  PyObject* argument = frame->localsplus[number];
  return argument != NULL && PyCell_Check(argument) ? PyCell_GET(argument) : argument;
}

/* Whether `object` is `argument`, or the dict of its attributes. */
static bool is_or_is_dict_of(PyObject* object, PyObject* argument) {
  if (argument == NULL || object == argument) {
    return argument != NULL;
  }
  if ((Py_TYPE(argument)->tp_flags & Py_TPFLAGS_MANAGED_DICT) != 0) {
    return object == (PyObject*)_PyObject_GetManagedDict(argument);
  }
  PyObject** dict = PyDict_Check(object) ? _PyObject_ComputedDictPointer(argument) : NULL;
  return dict != NULL && *dict == object;
}

PyCodeObject* tr_code_that_sets(PyObject* type) {
  const PyThreadState* tstate = _Py_tss_tstate;
  if (tstate->terrarium_act.subject != type) {
    return NULL;
  }
  int depth = tstate->c_recursion_remaining;
  _PyInterpreterFrame* frame = tstate->current_frame;
  if (frame != tstate->terrarium_act.frame) {
    depth += 1; /* the call of type.__setattr__() */
  }
  for (; frame != NULL && frame != tstate->terrarium_act.frame; frame = frame->previous) {
    if (frame->owner == FRAME_OWNED_BY_CSTACK) {
      depth += TR_EVAL_UNITS;
      continue;
    }
    PyCodeObject* code = _PyFrame_GetCode(frame);
    if (code->terrarium_authority == 0 || !(PyUnicode_EqualToUTF8(code->co_name, "__setattr__") ||
                                            PyUnicode_EqualToUTF8(code->co_name, "__delattr__"))) {
      return NULL;
    }
  }
  return frame != NULL && depth == tstate->terrarium_act.depth ? _PyFrame_GetCode(frame) : NULL;
}

bool tr_acts_on(PyObject* object) {
  PyObject* subject = terrarium_acted_on(_Py_tss_tstate);
  return subject != NULL && is_or_is_dict_of(object, subject);
}

int tr_set_attribute(PyObject* object, PyObject* name, PyObject* value) {
  int result;
  TERRARIUM_ACT(_Py_tss_tstate, object, 0, result, PyObject_SetAttr(object, name, value));
  return result;
}

tr_change tr_describe_change(PyObject* object) {
  const uint32_t upper = (uint32_t)((uint64_t)object->ob_refcnt >> 32);
  tr_change change = {
      .owner = upper >> OWNER_SHIFT & OWNER_MASK,
      .type_owner = upper >> TYPE_OWNER_SHIFT & OWNER_MASK,
      .argument = -1,
  };
  _PyInterpreterFrame* frame = _PyThreadState_GetFrame(_Py_tss_tstate);
  if (frame == NULL || _PyFrame_GetCode(frame)->terrarium_authority == 0 || !tr_acts_on(object)) {
    return change;
  }
  PyCodeObject* code = _PyFrame_GetCode(frame);
  change.code = code;
  change.authority = code->terrarium_authority;
  change.in_body = (code->co_flags & CO_OPTIMIZED) == 0;
  change.first = code->co_argcount > 0 ? argument_of(frame, 0) : NULL;
  for (int i = 0; i < code->co_argcount + code->co_kwonlyargcount; i++) {
    PyObject* argument = argument_of(frame, i);
    if (is_or_is_dict_of(object, argument)) {
      change.argument = i;
      change.type = Py_TYPE(argument);
      change.self = argument;
      break;
    }
  }
  return change;
}
