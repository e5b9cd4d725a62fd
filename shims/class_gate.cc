#include "shims/class_gate.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>

#include "ast_checker/check.h"
#include "interp/cpython/internals.h"
#include "interp/cpython/py_text.h"
#include "interp/guard/authority.h"
#include "shims/gate_state.h"
#include "shims/install.h"
#include "shims/shim_state.h"

namespace terrarium::shims {
namespace {

using cpython::PyRef;
using cpython::View;

// What class statements, and those who make classes for them, put into every class: facts about it,
// and nothing that is called.
constexpr std::string_view kFacts[] = {
    "__annotations__", "__classcell__", "__classdictcell__", "__doc__",
    "__firstlineno__", "__module__",    "__orig_bases__",    "__static_attributes__",
    "__type_params__", "__qualname__",
};

// What type's own descriptors take as well, in a class that is there.
constexpr std::string_view kSetFacts[] = {"__abstractmethods__", "__bases__", "__name__"};

// Data of library code in classes of guests.
constexpr std::string_view kRecords[] = {"__dataclass_params__"};

// Slots that are no variables.
constexpr std::string_view kSlots[] = {"__dict__", "__weakref__"};

constexpr std::string_view kOrigin = "__origin__";

// The C module of library code, whose functions no guest holds.
constexpr std::string_view kLibraryModule = "_terrarium";

// As deep as wrappers of a function are looked through.
constexpr int kMostWrappers = 4;

// What namedtuple() defines in itself closes over fields' names, and what is made of them.
constexpr std::string_view kNamedTupleMethods = "namedtuple.<locals>.";

// Functions that library code puts under a special name which is not theirs.
constexpr struct {
  std::string_view name, function;
} kAliases[] = {
    {"__getstate__", "_dataclass_getstate"},
    {"__init__", "_no_init_or_replace_init"},
    {"__mro_entries__", "<lambda>"},  // of TypedDict
    {"__mro_entries__", "_namedtuple_mro_entries"},
    {"__rand__", "Flag.__and__"},
    {"__replace__", "_replace"},
    {"__replace__", "namedtuple.<locals>._replace"},
    {"__ror__", "Flag.__or__"},
    {"__rxor__", "Flag.__xor__"},
    {"__setstate__", "_dataclass_setstate"},
    {"__subclasshook__", "_proto_hook"},
};

// What dataclasses wraps a generated __repr__ in.
constexpr std::string_view kReprWrapper =
    "recursive_repr.<locals>.decorating_function.<locals>.wrapper";
// What typing wraps a function of its own in, as the one that a generic NamedTuple is given.
constexpr std::string_view kCachedForm = "_tp_cache.<locals>.decorator.<locals>.inner";

bool Contains(std::span<const std::string_view> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool IsSpecial(std::string_view name) {
  return name.size() > 4 && name.starts_with("__") && name.ends_with("__");
}

bool Is(PyObject* text, std::string_view expected) {
  std::string_view view;
  if (View(text, view)) return view == expected;
  PyErr_Clear();
  return false;
}

class Question {
 public:
  // `by_library`: an instruction of library code's does what is asked about (G6).
  Question(const GateState* gates, bool by_library)
      : gates_(gates),
        from_library_(by_library),
        in_library_body_(from_library_ && tr_in_library_body()) {}

  int Keywords() const { return in_library_body_ ? 0 : GuestsKeywords(); }
  int GuestsKeywords() const {
    return gates_->metaclasses_forbidden ? Refuse("keywords in a class statement") : 0;
  }
  int Class(PyObject* bases, PyObject* names, PyObject* slots) const;
  int Set(PyObject* name, PyObject* value) const;
  int Hook(PyObject* object, PyObject* name, PyObject* value) const;

 private:
  static int Refuse(const char* what) {
    PyErr_Format(PyExc_TypeError, "%s: forbidden by this program's policy", what);
    return -1;
  }
  int Metaclasses(PyObject* bases) const;
  int Slots(PyObject* slots) const;
  int Define(PyObject* name, PyObject* value) const;
  // Whether the policy says nothing against it: not special, or listed. -1 with an exception set.
  int IsOrdinary(PyObject* name, std::string_view& text) const;
  bool IsOfLibrary(PyObject* value, int depth = 0) const;
  bool IsLibrarys(PyObject* value, std::string_view name, int depth = 0) const;
  bool IsLibrarysFunction(PyObject* function, std::string_view name) const;
  bool IsOwnName(PyObject* function, std::string_view name) const;

  const GateState* const gates_;
  const bool from_library_;
  const bool in_library_body_;  // G3
};

// G4.
int Question::Metaclasses(PyObject* bases) const {
  for (Py_ssize_t i = 0; !in_library_body_ && i < PyTuple_GET_SIZE(bases); ++i) {
    PyObject* base = PyTuple_GET_ITEM(bases, i);
    if (PyType_Check(base) &&
        PyType_IsSubtype(reinterpret_cast<PyTypeObject*>(base), &PyType_Type)) {
      return Refuse("a metaclass");
    }
  }
  return tr_makes_class() ? 0 : Refuse("type() with three arguments");
}

int Question::Class(PyObject* bases, PyObject* names, PyObject* slots) const {
  if (gates_->metaclasses_forbidden && Metaclasses(bases) < 0) return -1;
  if (!gates_->definitions_limited) return 0;
  tr_charge(PyDict_GET_SIZE(names) / 4);
  Py_ssize_t position = 0;
  PyObject *name, *value;
  while (PyDict_Next(names, &position, &name, &value) != 0) {
    // It decides itself what it is equal to.
    if (!PyUnicode_CheckExact(name)) return Refuse("a name in a class that is no str");
    if (Define(name, value) < 0) return -1;
  }
  return slots == nullptr || in_library_body_ ? 0 : Slots(slots);
}

// A slot's value is a guest's, and found as a method is.
int Question::Slots(PyObject* slots) const {
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(slots); ++i) {
    std::string_view text;
    const int ordinary = IsOrdinary(PyTuple_GET_ITEM(slots, i), text);
    if (ordinary < 0) return -1;
    if (ordinary == 0 && !Contains(kSlots, text)) return Refuse("a slot with a special name");
  }
  return 0;
}

int Question::IsOrdinary(PyObject* name, std::string_view& text) const {
  if (!View(name, text)) {
    // A lone surrogate is in no special name.
    if (!PyErr_ExceptionMatches(PyExc_UnicodeError)) return -1;
    PyErr_Clear();
    return 1;
  }
  if (!IsSpecial(text)) return 1;
  const int forbidden = PySet_Contains(gates_->forbidden_attributes, name);
  if (forbidden != 0) return forbidden < 0 ? -1 : 0;
  return gates_->definable == nullptr ? 1 : PySet_Contains(gates_->definable, name);
}

// Data, which is not called when it is looked up in an instance.
bool IsFact(PyObject* value) { return value == nullptr || Py_TYPE(value)->tp_descr_get == nullptr; }

int Question::Set(PyObject* name, PyObject* value) const {
  if (!gates_->definitions_limited) return 0;
  std::string_view text;
  if (View(name, text) && Contains(kSetFacts, text) && IsFact(value)) return 0;
  PyErr_Clear();
  return Define(name, value);
}

// G1. A value of null: it is deleted.
int Question::Define(PyObject* name, PyObject* value) const {
  std::string_view text;
  const int ordinary = IsOrdinary(name, text);
  if (ordinary != 0) return ordinary < 0 ? -1 : 0;
  if (Contains(kFacts, text) && IsFact(value)) return 0;
  if (in_library_body_ && (value == nullptr || IsOfLibrary(value))) return 0;
  if (from_library_ && (value == nullptr || (Contains(kRecords, text) && IsFact(value)) ||
                        IsLibrarys(value, text))) {
    return 0;
  }
  PyErr_Format(PyExc_TypeError, "'%.200U' may not be defined under this program's policy", name);
  return -1;
}

// sys.stdout of library code is found by one.
bool IsOfTerrarium(PyObject* value) {
  PyObject* self = PyCFunction_Check(value) ? PyCFunction_GET_SELF(value) : nullptr;
  if (self == nullptr || !PyModule_Check(self)) return false;
  PyRef name(PyModule_GetNameObject(self));
  if (!name) PyErr_Clear();
  return name && Is(name.get(), kLibraryModule);
}

int Question::Hook(PyObject* object, PyObject* name, PyObject* value) const {
  if (!gates_->definitions_limited) return 0;
  std::string_view text;
  const int ordinary = IsOrdinary(name, text);
  if (ordinary != 0) return ordinary < 0 ? -1 : 0;
  // A method is the same function as its class has.
  if (Py_IS_TYPE(value, &PyMethod_Type)) value = PyMethod_GET_FUNCTION(value);
  // The class that a generic alias is of, which a call of the alias calls.
  if (text == kOrigin && PyType_Check(value)) return 0;
  // What C code does with the object itself, under its own name.
  PyObject* self = tr_bound_to(value);
  const bool is_own = self != nullptr && self == object && IsOwnName(value, text);
  return is_own || IsOfTerrarium(value) || IsLibrarys(value, text) ? 0
                                                                   : Refuse("a special function");
}

bool IsNamedFor(PyCodeObject* code, std::string_view name) {
  if (Is(code->co_name, name)) return true;
  return std::any_of(std::begin(kAliases), std::end(kAliases), [&](const auto& alias) {
    return alias.name == name && Is(code->co_qualname, alias.function);
  });
}

PyCodeObject* CodeOf(PyObject* function) {
  return reinterpret_cast<PyCodeObject*>(PyFunction_GET_CODE(function));
}

// Whether the function closes over nothing, or over the class that it is a method of.
bool HasNoClosure(PyObject* function) {
  PyObject* cells = PyFunction_GET_CLOSURE(function);
  if (cells == nullptr) return true;
  PyRef names(PyCode_GetFreevars(CodeOf(function)));
  return names && PyTuple_GET_SIZE(names.get()) == 1 &&
         Is(PyTuple_GET_ITEM(names.get(), 0), "__class__");
}

// C code's, or of a class statement of the library's.
bool IsLibraryType(const PyTypeObject* type) {
  return (type->tp_flags & Py_TPFLAGS_HEAPTYPE) == 0 ||
         (type->tp_flags & TERRARIUM_TPFLAGS_LIBRARY) != 0;
}

// Bound to nothing that is a guest's: to nothing, a module, or a type of the library's.
bool IsLibrarysCFunction(PyObject* function) {
  PyObject* self = PyCFunction_GET_SELF(function);
  return self == nullptr || PyModule_Check(self) ||
         (PyType_Check(self) && IsLibraryType(reinterpret_cast<PyTypeObject*>(self)));
}

// What C code defines in its own classes.
bool IsSlotOfC(const PyTypeObject* type) {
  return type == &PyWrapperDescr_Type || type == &PyMethodDescr_Type ||
         type == &PyClassMethodDescr_Type || type == &PyGetSetDescr_Type ||
         type == &PyMemberDescr_Type;
}

bool IsOfNamedTuple(PyCodeObject* code) {
  std::string_view name;
  if (View(code->co_qualname, name)) return name.starts_with(kNamedTupleMethods);
  PyErr_Clear();
  return false;
}

// Whether all that the function closes over is data, or generated too.
bool ClosesOverGenerated(PyObject* function) {
  PyObject* cells = PyFunction_GET_CLOSURE(function);
  for (Py_ssize_t i = 0; cells != nullptr && i < PyTuple_GET_SIZE(cells); ++i) {
    PyRef held(PyCell_Get(PyTuple_GET_ITEM(cells, i)));
    if (!held) return false;
    const bool data = PyUnicode_CheckExact(held.get()) || PySet_CheckExact(held.get());
    const bool generated =
        PyFunction_Check(held.get()) && ast_checker::IsLibraryText(CodeOf(held.get()));
    if (!data && !generated) return false;
  }
  return true;
}

// Whether all that the function closes over is a function of the library's that closes over
// nothing.
bool ClosesOverLibrarys(PyObject* function) {
  PyObject* cells = PyFunction_GET_CLOSURE(function);
  for (Py_ssize_t i = 0; cells != nullptr && i < PyTuple_GET_SIZE(cells); ++i) {
    PyRef held(PyCell_Get(PyTuple_GET_ITEM(cells, i)));
    if (!held || !PyFunction_Check(held.get()) || tr_function_authority(held.get()) == 0 ||
        !HasNoClosure(held.get())) {
      return false;
    }
  }
  return true;
}

bool Question::IsLibrarysFunction(PyObject* function, std::string_view name) const {
  PyCodeObject* code = CodeOf(function);
  if (ast_checker::IsLibraryText(code)) return Is(code->co_name, name);
  if (tr_function_authority(function) == 0) return false;
  if (Is(code->co_qualname, kReprWrapper)) {
    return name == "__repr__" && ClosesOverGenerated(function);
  }
  if (Is(code->co_qualname, kCachedForm)) {
    return name == "__class_getitem__" && ClosesOverLibrarys(function);
  }
  return IsNamedFor(code, name) && (HasNoClosure(function) || IsOfNamedTuple(code));
}

// G2. What C code does under a special name of its own, a class that inherits it does as well.
bool Question::IsOwnName(PyObject* function, std::string_view name) const {
  PyRef own(PyObject_GetAttrString(function, "__name__"));
  if (!own) PyErr_Clear();
  return own && Is(own.get(), name);
}

// G3.
bool Question::IsOfLibrary(PyObject* value, int depth) const {
  if (depth == kMostWrappers) return false;
  PyTypeObject* type = Py_TYPE(value);
  if (PyFunction_Check(value)) {
    return tr_function_authority(value) != 0 || ast_checker::IsLibraryText(CodeOf(value));
  }
  if (type == &PyClassMethod_Type || type == &PyStaticMethod_Type) {
    PyRef inner(PyObject_GetAttrString(value, "__func__"));
    if (!inner) PyErr_Clear();
    return inner && IsOfLibrary(inner.get(), depth + 1);
  }
  if (type == &PyProperty_Type) {
    for (const char* part : {"fget", "fset", "fdel"}) {
      PyRef function(PyObject_GetAttrString(value, part));
      if (!function) PyErr_Clear();
      if (!function || !(function.get() == Py_None || IsOfLibrary(function.get(), depth + 1))) {
        return false;
      }
    }
    return true;
  }
  if (PyCFunction_Check(value)) return IsLibrarysCFunction(value);
  if (PyType_Check(value)) return IsLibraryType(reinterpret_cast<PyTypeObject*>(value));
  // A partial or a cached property may hold a guest's function.
  return IsSlotOfC(type) ||
         (IsLibraryType(type) && type->tp_call == nullptr && type->tp_descr_get == nullptr);
}

bool Question::IsLibrarys(PyObject* value, std::string_view name, int depth) const {
  if (depth == kMostWrappers) return false;
  PyTypeObject* type = Py_TYPE(value);
  // enum keeps it under another name.
  if (name == "__new_member__") name = "__new__";
  if (PyFunction_Check(value)) return IsLibrarysFunction(value, name);
  if (type == &PyClassMethod_Type || type == &PyStaticMethod_Type) {
    PyRef inner(PyObject_GetAttrString(value, "__func__"));
    if (!inner) PyErr_Clear();
    // One of nothing is filled later.
    return inner && inner.get() != Py_None && IsLibrarys(inner.get(), name, depth + 1);
  }
  if (type == &PyProperty_Type) {
    bool is_empty = true;
    for (const char* part : {"fget", "fset", "fdel"}) {
      PyRef function(PyObject_GetAttrString(value, part));
      is_empty &= function.get() == Py_None;
      if (!function ||
          !(function.get() == Py_None || IsLibrarys(function.get(), name, depth + 1))) {
        PyErr_Clear();
        return false;
      }
    }
    return !is_empty;
  }
  if (PyCFunction_Check(value)) return IsLibrarysCFunction(value) && IsOwnName(value, name);
  if (IsSlotOfC(type)) return IsOwnName(value, name);
  if (value == reinterpret_cast<PyObject*>(&Py_GenericAliasType)) {
    return name == "__class_getitem__";
  }
  // Data. A guest's class could make it callable later.
  const bool fixed = !PyType_HasFeature(type, Py_TPFLAGS_HEAPTYPE) ||
                     PyType_HasFeature(type, Py_TPFLAGS_IMMUTABLETYPE);
  return fixed && type->tp_call == nullptr && type->tp_descr_get == nullptr;
}

bool IsOfLibraryCode(PyCodeObject* code) {
  return code != nullptr && code->terrarium_authority != 0;
}

// special(object, name)
PyObject* Special(PyObject*, PyObject* args) {
  PyObject *object, *name, *value;
  if (!guard::Require(guard::Power::kSpecial) ||
      !PyArg_ParseTuple(args, "OU:special", &object, &name) ||
      PyObject_GetOptionalAttr(object, name, &value) < 0) {
    return nullptr;
  }
  if (value == nullptr) return Py_NewRef(Py_None);
  PyRef found(value);
  const GateState* gates = GatesOrNull();
  const bool refused = gates != nullptr && Question(gates, false).Hook(object, name, value) < 0;
  return refused ? nullptr : found.release();
}

// class_keywords(): a class is about to be given some by a guest.
PyObject* ClassKeywords(PyObject*, PyObject*) {
  if (!guard::Require(guard::Power::kClassKeywords)) return nullptr;
  const GateState* gates = GatesOrNull();
  if (gates != nullptr && Question(gates, false).GuestsKeywords() < 0) return nullptr;
  Py_RETURN_NONE;
}

// public_getattr(): the function as guests have it, for what library code gives away.
PyObject* PublicGetattr(PyObject*, PyObject*) {
  if (!guard::Require(guard::Power::kPublicGetattr)) return nullptr;
  const ShimState* state = State();
  PyObject* found =
      state == nullptr ? nullptr : PyDict_GetItemString(state->guest_builtins, "getattr");
  if (found == nullptr && PyErr_Occurred() == nullptr) {
    PyErr_SetString(PyExc_AttributeError, "getattr");  // a policy withholds it
  }
  return Py_XNewRef(found);
}

// A metaclass, or the __new__ of one, the library's.
bool IsMetaclass(PyObject* object) {
  if (PyFunction_Check(object)) return tr_function_authority(object) != 0;
  PyObject* type = PyCFunction_Check(object) ? PyCFunction_GET_SELF(object) : object;
  return type != nullptr && PyType_Check(type) &&
         PyType_IsSubtype(reinterpret_cast<PyTypeObject*>(type), &PyType_Type);
}

// make_class(metaclass, ...): calls it in the name of the library function that asks. What is
// none is called, and no more.
PyObject* MakeClass(PyObject*, PyObject* args, PyObject* keywords) {
  if (!guard::Require(guard::Power::kMakeClass)) return nullptr;
  PyRef rest(PyTuple_GetSlice(args, 1, PyTuple_GET_SIZE(args)));
  if (!rest) return nullptr;
  PyObject* metaclass = PyTuple_GET_ITEM(args, 0);
  return IsMetaclass(metaclass) ? tr_make_class(metaclass, rest.get(), keywords)
                                : PyObject_Call(metaclass, rest.get(), keywords);
}

PyCFunction WithKeywords(PyCFunctionWithKeywords function) {
  return reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(function));
}

// Ends with an empty row, as PyModule_AddFunctions() wants it.
PyMethodDef kLibraryFunctions[] = {
    {"class_keywords", ClassKeywords, METH_NOARGS, nullptr},
    {"make_class", WithKeywords(MakeClass), METH_VARARGS | METH_KEYWORDS, nullptr},
    {"public_getattr", PublicGetattr, METH_NOARGS, nullptr},
    {"special", Special, METH_VARARGS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

}  // namespace

std::span<PyMethodDef> LibraryGateFunctions() { return kLibraryFunctions; }

int OnClass(int question, PyObject* subject, PyObject* name, PyObject* value) {
  const GateState* gates = Gates();
  if (gates == nullptr) return -1;
  switch (static_cast<tr_class_question>(question)) {
    case TR_KEYWORDS:
      return Question(gates, guard::CalledFromLibrary()).Keywords();
    case TR_CLASS:
      return Question(gates, tr_makes_class() && guard::CalledFromLibrary())
          .Class(subject, name, value);
    case TR_SET:
      return Question(gates, IsOfLibraryCode(tr_code_that_sets(subject))).Set(name, value);
    case TR_HOOK:
      return Question(gates, false).Hook(subject, name, value);
  }
  Py_UNREACHABLE();
}

}  // namespace terrarium::shims
