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
#include "pycore_typeobject.h"

/* The upper half of the count of an immortal object: whether it is frozen, that the walk was
 * there, the module that it is of and the one of the class that keeps it (14 bits each). */
enum { SEEN_BIT = 2, OWNER_SHIFT = 2, TYPE_OWNER_SHIFT = 16, OWNER_MASK = (1 << 14) - 1 };

typedef struct {
  PyGC_Head list;
  const tr_freeze_rules* rules;
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
  PyObject* classes = type->tp_mro;
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(classes); i++) {
    PyTypeObject* base = (PyTypeObject*)PyTuple_GET_ITEM(classes, i);
    if ((base->tp_flags & Py_TPFLAGS_HEAPTYPE) != 0 &&
        (base->tp_flags & TERRARIUM_TPFLAGS_FROZEN) == 0) {
      return false;
    }
  }
  return true;
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

static bool is_watched_dict(PyObject* object) {
  return PyDict_CheckExact(object) &&
         (((PyDictObject*)object)->ma_version_tag & DICT_WATCHER_MASK) != 0;
}

static int visit(PyObject* object, void* arg) {
  walk* walk = arg;
  /* Classes have marks of their own, whatever they are instances of. */
  if (object == NULL || !PyObject_IS_GC(object) || _Py_IsImmortal(object) || PyType_Check(object) ||
      is_watched_dict(object)) {
    return 0;
  }
  const bool is_instance = is_library_class(Py_TYPE(object));
  const bool frozen = is_instance ? is_of_frozen_classes(Py_TYPE(object)) : is_frozen_kind(object);
  if (!frozen && (is_instance || !is_fixed_kind(object))) {
    return 0;
  }
  const unsigned type_owner = is_instance ? owner_of_type(walk, Py_TYPE(object)) : walk->type_owner;
  const uint32_t upper = (frozen ? TERRARIUM_FROZEN_BIT : 0) | SEEN_BIT |
                         (uint32_t)walk->owner << OWNER_SHIFT |
                         (uint32_t)type_owner << TYPE_OWNER_SHIFT;
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
      walk->rules->owner_of_code(((PyCodeObject*)function->func_code)->terrarium_authority);
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

/* What has just been made is young. `use` may move its entry to another list. */
static void for_each_young(void (*use)(PyObject* object, void* arg), void* arg) {
  struct _gc_runtime_state* gc = &_PyInterpreterState_GET()->gc;
  for (int i = 0; i < NUM_GENERATIONS; i++) {
    PyGC_Head* head = &gc->generations[i].head;
    PyGC_Head* next;
    for (PyGC_Head* entry = _PyGCHead_NEXT(head); entry != head; entry = next) {
      next = _PyGCHead_NEXT(entry);
      use((PyObject*)(entry + 1), arg);
    }
  }
}

static void mark_class(PyObject* object, void* arg) {
  (void)arg;
  if (PyType_Check(object)) {
    ((PyTypeObject*)object)->tp_flags |= TERRARIUM_TPFLAGS_LIBRARY;
  }
}

void tr_mark_classes(void) { for_each_young(mark_class, NULL); }

static void freeze_marked(PyObject* object, void* arg) {
  walk* walk = arg;
  if (PyFunction_Check(object)) {
    PyFunctionObject* function = (PyFunctionObject*)object;
    if (function->terrarium_frozen == TERRARIUM_TO_FREEZE) {
      function->terrarium_frozen = TERRARIUM_FROZEN;
      move(_Py_AS_GC(object), &walk->list);
    }
  } else if (PyType_Check(object)) {
    PyTypeObject* type = (PyTypeObject*)object;
    const unsigned long both = TERRARIUM_TPFLAGS_LIBRARY | TERRARIUM_TPFLAGS_SEEN;
    if ((type->tp_flags & both) == TERRARIUM_TPFLAGS_LIBRARY) {
      type->tp_flags |= TERRARIUM_TPFLAGS_SEEN;
      if (!walk->rules->is_open(type)) {
        type->tp_flags |= TERRARIUM_TPFLAGS_FROZEN;
      }
      move(_Py_AS_GC(object), &walk->list);
    }
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
  if (dict == NULL || _Py_IsImmortal(dict)) {
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

void tr_freeze_loaded(PyObject* modules, const tr_freeze_rules* rules) {
  walk walk = {.rules = rules};
  walk.list._gc_next = walk.list._gc_prev = (uintptr_t)&walk.list;
  for_each_young(freeze_marked, &walk);
  visit_modules(&walk, modules, 0);
  PyGC_Head* permanent = &_PyInterpreterState_GET()->gc.permanent_generation.head;
  PyGC_Head* entry;
  while ((entry = _PyGCHead_NEXT(&walk.list)) != &walk.list) {
    move(entry, permanent);
    look_into(&walk, (PyObject*)(entry + 1));
  }
}

/* Whether `object` is `argument`, or the dict of its attributes. */
static bool is_or_is_dict_of(PyObject* object, PyObject* argument) {
  if (argument != NULL && PyCell_Check(argument)) {
    argument = PyCell_GET(argument);
  }
  if (argument == NULL || object == argument) {
    return argument != NULL;
  }
  if ((Py_TYPE(argument)->tp_flags & Py_TPFLAGS_MANAGED_DICT) != 0) {
    return object == (PyObject*)_PyObject_GetManagedDict(argument);
  }
  PyObject** dict = PyDict_Check(object) ? _PyObject_ComputedDictPointer(argument) : NULL;
  return dict != NULL && *dict == object;
}

tr_change tr_describe_change(PyObject* object) {
  const uint32_t upper = (uint32_t)((uint64_t)object->ob_refcnt >> 32);
  tr_change change = {
      .owner = upper >> OWNER_SHIFT & OWNER_MASK,
      .type_owner = upper >> TYPE_OWNER_SHIFT & OWNER_MASK,
      .argument = -1,
  };
  _PyInterpreterFrame* frame = _PyThreadState_GetFrame(_Py_tss_tstate);
  if (frame == NULL || _PyFrame_GetCode(frame)->terrarium_authority == 0) {
    return change;
  }
  PyCodeObject* code = _PyFrame_GetCode(frame);
  change.code = code;
  change.authority = code->terrarium_authority;
  change.in_body = (code->co_flags & CO_OPTIMIZED) == 0;
  for (int i = 0; i < code->co_argcount + code->co_kwonlyargcount; i++) {
    if (is_or_is_dict_of(object, frame->localsplus[i])) {
      change.argument = i;
      PyObject* argument = frame->localsplus[i];
      change.type = Py_TYPE(PyCell_Check(argument) ? PyCell_GET(argument) : argument);
      break;
    }
  }
  return change;
}
