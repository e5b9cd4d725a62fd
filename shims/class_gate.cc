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

// Data of library code in classes of guests.
constexpr std::string_view kRecords[] = {"__dataclass_params__"};

// Slots that are no variables.
constexpr std::string_view kSlots[] = {"__dict__", "__weakref__"};

// Library code that calls type(), or a metaclass that it was given, with a namespace, and does
// nothing else: nothing that a guest handed over is called there (library patch S22).
constexpr struct {
  std::string_view file, function;
} kMakers[] = {
    {"<stdlib collections>", "_make_class"},
    {"<stdlib dataclasses>", "_make_class"},
    {"<stdlib enum>", "_make_class"},
    {"<stdlib enum>", "_simple_enum.<locals>.convert_class"},  // of library classes alone
    {"<stdlib types>", "_make_class"},
    {"<stdlib typing>", "_make_typed_dict"},
};

// The type of a bound slot, which has no public name in C.
constexpr std::string_view kMethodWrapper = "method-wrapper";

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

bool IsMaker(PyCodeObject* code) {
  return std::any_of(std::begin(kMakers), std::end(kMakers), [code](const auto& maker) {
    return Is(code->co_qualname, maker.function) && Is(code->co_filename, maker.file);
  });
}

class Question {
 public:
  explicit Question(const GateState* gates)
      : gates_(gates),
        from_library_(guard::CalledFromLibrary()),
        in_library_body_(from_library_ && tr_in_library_body()) {}

  int Keywords() const { return from_library_ ? 0 : GuestsKeywords(); }
  int GuestsKeywords() const {
    return gates_->metaclasses_forbidden ? Refuse("keywords in a class statement") : 0;
  }
  int Class(PyObject* bases, PyObject* names, PyObject* slots);
  int Set(PyObject* name, PyObject* value) const {
    return gates_->definitions_limited ? Define(name, value) : 0;
  }
  int Hook(PyObject* name, PyObject* value) const;

 private:
  static int Refuse(const char* what) {
    PyErr_Format(PyExc_TypeError, "%s: forbidden by this program's policy", what);
    return -1;
  }
  int Metaclasses(PyObject* bases) const;
  bool MayMakeClass() const;
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
  bool in_library_body_;  // G3
};

// G4.
bool Question::MayMakeClass() const {
  const tr_class_maker maker = tr_find_class_maker();
  if (maker.code == nullptr) return false;
  const bool is_body = (maker.code->co_flags & CO_OPTIMIZED) == 0;
  return maker.by_statement || (maker.is_library && (is_body || IsMaker(maker.code)));
}

int Question::Metaclasses(PyObject* bases) const {
  const bool is_librarys = in_library_body_ && tr_find_class_maker().by_statement;
  for (Py_ssize_t i = 0; !is_librarys && i < PyTuple_GET_SIZE(bases); ++i) {
    PyObject* base = PyTuple_GET_ITEM(bases, i);
    if (PyType_Check(base) &&
        PyType_IsSubtype(reinterpret_cast<PyTypeObject*>(base), &PyType_Type)) {
      return Refuse("a metaclass");
    }
  }
  return MayMakeClass() ? 0 : Refuse("type() with three arguments");
}

int Question::Class(PyObject* bases, PyObject* names, PyObject* slots) {
  in_library_body_ = in_library_body_ && MayMakeClass();
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

// G1. A value of null: it is deleted.
int Question::Define(PyObject* name, PyObject* value) const {
  std::string_view text;
  const int ordinary = IsOrdinary(name, text);
  if (ordinary != 0) return ordinary < 0 ? -1 : 0;
  if (Contains(kFacts, text) && (value == nullptr || Py_TYPE(value)->tp_descr_get == nullptr)) {
    return 0;
  }
  if (in_library_body_ && (value == nullptr || IsOfLibrary(value))) return 0;
  if (from_library_ && (value == nullptr || Contains(kRecords, text) || IsLibrarys(value, text))) {
    return 0;
  }
  PyErr_Format(PyExc_TypeError, "'%.200U' may not be defined under this program's policy", name);
  return -1;
}

int Question::Hook(PyObject* name, PyObject* value) const {
  if (!gates_->definitions_limited) return 0;
  std::string_view text;
  const int ordinary = IsOrdinary(name, text);
  if (ordinary != 0) return ordinary < 0 ? -1 : 0;
  // A method is the same function as its class has.
  if (Py_IS_TYPE(value, &PyMethod_Type)) value = PyMethod_GET_FUNCTION(value);
  // C code that is bound to nothing of a guest's, or under its own name.
  if (PyCFunction_Check(value)) {
    PyObject* self = PyCFunction_GET_SELF(value);
    if (self == nullptr || PyModule_Check(self)) return 0;
    return IsOwnName(value, text) ? 0 : Refuse("a special function");
  }
  const PyTypeObject* type = Py_TYPE(value);
  const bool is_bound_slot =
      (type->tp_flags & Py_TPFLAGS_HEAPTYPE) == 0 && type->tp_name == kMethodWrapper;
  return (is_bound_slot ? IsOwnName(value, text) : IsLibrarys(value, text))
             ? 0
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

bool Question::IsLibrarysFunction(PyObject* function, std::string_view name) const {
  PyCodeObject* code = CodeOf(function);
  if (ast_checker::IsLibraryText(code)) return Is(code->co_name, name);
  if (tr_function_authority(function) == 0) return false;
  if (Is(code->co_qualname, kReprWrapper)) {
    return name == "__repr__" && ClosesOverGenerated(function);
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
  if (PyCFunction_Check(value)) {
    PyObject* self = PyCFunction_GET_SELF(value);
    return self == nullptr || PyModule_Check(self) || PyType_Check(self);
  }
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
  if (PyCFunction_Check(value) || IsSlotOfC(type)) return IsOwnName(value, name);
  if (value == reinterpret_cast<PyObject*>(&Py_GenericAliasType)) {
    return name == "__class_getitem__";
  }
  // Data. A guest's class could make it callable later.
  const bool fixed = !PyType_HasFeature(type, Py_TPFLAGS_HEAPTYPE) ||
                     PyType_HasFeature(type, Py_TPFLAGS_IMMUTABLETYPE);
  return fixed && type->tp_call == nullptr && type->tp_descr_get == nullptr;
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
  return gates != nullptr && Question(gates).Hook(name, value) < 0 ? nullptr : found.release();
}

// class_keywords(): a class is about to be given some by a guest.
PyObject* ClassKeywords(PyObject*, PyObject*) {
  if (!guard::Require(guard::Power::kClassKeywords)) return nullptr;
  const GateState* gates = GatesOrNull();
  if (gates != nullptr && Question(gates).GuestsKeywords() < 0) return nullptr;
  Py_RETURN_NONE;
}

// Ends with an empty row, as PyModule_AddFunctions() wants it.
PyMethodDef kLibraryFunctions[] = {
    {"class_keywords", ClassKeywords, METH_NOARGS, nullptr},
    {"special", Special, METH_VARARGS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

}  // namespace

std::span<PyMethodDef> LibraryGateFunctions() { return kLibraryFunctions; }

int OnClass(int question, PyObject* subject, PyObject* name, PyObject* value) {
  const GateState* gates = Gates();
  if (gates == nullptr) return -1;
  Question asked(gates);
  switch (static_cast<tr_class_question>(question)) {
    case TR_KEYWORDS:
      return asked.Keywords();
    case TR_CLASS:
      return asked.Class(subject, name, value);
    case TR_SET:
      return asked.Set(name, value);
    case TR_HOOK:
      return asked.Hook(name, value);
  }
  Py_UNREACHABLE();
}

}  // namespace terrarium::shims
