#include "shims/class_gate.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "interp/cpython/py_text.h"
#include "interp/guard/authority.h"
#include "shims/class_tables.h"
#include "shims/gate_state.h"
#include "shims/install.h"
#include "shims/library_values.h"
#include "shims/shim_state.h"

namespace terrarium::shims {
namespace {

using cpython::PyRef;
using cpython::View;

// Slots that are no variables.
constexpr std::string_view kSlots[] = {"__dict__", "__weakref__"};

constexpr std::string_view kOrigin = "__origin__";

constexpr char kThreeArguments[] = "type() with three arguments";

bool Contains(std::span<const std::string_view> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool IsSpecial(std::string_view name) {
  return name.size() > 4 && name.starts_with("__") && name.ends_with("__");
}

class Question {
 public:
  // `by_library`: an instruction of library code's does what is asked about (G6).
  // `of_library`: to a class of the library's that is being made (G3).
  // `changed`: the class that gets an attribute; null: none.
  Question(const GateState* gates, bool by_library, bool of_library = false,
           PyObject* changed = nullptr)
      : gates_(gates), changed_(changed), from_library_(by_library), of_library_(of_library) {}

  int Keywords() const {
    return gates_->metaclasses_forbidden ? Refuse("keywords in a class statement") : 0;
  }
  int Class(PyObject* bases, PyObject* names, PyObject* slots) const;
  // One that is made by whoever calls type().
  int OtherClass(PyObject* bases, PyObject* names, PyObject* slots) const;
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
  int IsOrdinary(PyObject* given, std::string_view& text) const;

  const GateState* const gates_;
  PyObject* const changed_;
  const bool from_library_;
  const bool of_library_;
};

// G4.
int Question::Metaclasses(PyObject* bases) const {
  for (Py_ssize_t i = 0; !of_library_ && i < PyTuple_GET_SIZE(bases); ++i) {
    PyObject* base = PyTuple_GET_ITEM(bases, i);
    if (PyType_Check(base) &&
        PyType_IsSubtype(reinterpret_cast<PyTypeObject*>(base), &PyType_Type)) {
      return Refuse("a metaclass");
    }
  }
  return 0;
}

int Question::OtherClass(PyObject* bases, PyObject* names, PyObject* slots) const {
  return gates_->metaclasses_forbidden ? Refuse(kThreeArguments) : Class(bases, names, slots);
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
  return slots == nullptr || of_library_ ? 0 : Slots(slots);
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

int Question::IsOrdinary(PyObject* given, std::string_view& text) const {
  // A subclass of str decides itself what it is equal to.
  PyRef exact(PyUnicode_FromObject(given));
  if (!exact) return -1;
  PyObject* name = exact.get();
  if (!View(given, text)) {
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
  const Closures closures = changed_ == nullptr ? Closures::kAny : Closures::kOfLibrary;
  if (of_library_ && (value == nullptr || IsOfLibrary(value, closures))) return 0;
  if (from_library_ && (value == nullptr || (Contains(kRecords, text) && IsRecord(value)) ||
                        IsLibrarys(value, text, changed_))) {
    return 0;
  }
  PyErr_Format(PyExc_TypeError, "'%.200U' may not be defined under this program's policy", name);
  return -1;
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
  if (is_own || IsOfTerrarium(value) || IsLibrarys(value, text, nullptr)) return 0;
  // Some wrappers are known by the class that has them.
  PyTypeObject* type =
      PyType_Check(object) ? reinterpret_cast<PyTypeObject*>(object) : Py_TYPE(object);
  PyObject* classes = tr_classes_of(type);
  const Py_ssize_t count = PyTuple_GET_SIZE(classes);
  tr_charge(count);
  for (Py_ssize_t i = 0; i < count; ++i) {
    if (IsLibrarys(value, text, PyTuple_GET_ITEM(classes, i))) return 0;
  }
  return Refuse("a special function");
}

// Whether a class statement of the library's has made it, in a load that is not over.
bool IsBeingMadeByLibrary(PyObject* type) {
  constexpr unsigned long kMarks =
      TERRARIUM_TPFLAGS_LIBRARY | TERRARIUM_TPFLAGS_MADE | TERRARIUM_TPFLAGS_SEEN;
  return (reinterpret_cast<PyTypeObject*>(type)->tp_flags & kMarks) == TERRARIUM_TPFLAGS_LIBRARY &&
         tr_in_library_body();
}

Question QuestionOfChange(const GateState* gates, PyObject* type) {
  const PyCodeObject* code = tr_code_that_sets(type);
  const bool by_library = code != nullptr && code->terrarium_authority != 0;
  return {gates, by_library, by_library && IsBeingMadeByLibrary(type), type};
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
  if (gates != nullptr && Question(gates, false).Keywords() < 0) return nullptr;
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

// The arguments after the first.
PyRef Rest(PyObject* args) { return PyRef(PyTuple_GetSlice(args, 1, PyTuple_GET_SIZE(args))); }

PyObject* CallMaker(PyObject* metaclass, PyRef args, PyObject* keywords, int maker) {
  if (!args) return nullptr;
  return maker != TR_NOBODY && IsMetaclass(metaclass)
             ? tr_make_class(metaclass, args.get(), keywords, maker)
             : PyObject_Call(metaclass, args.get(), keywords);
}

// make_class(metaclass, ...): calls it in the name of the library function that asks. What is
// none is called, and no more.
PyObject* MakeClass(PyObject*, PyObject* args, PyObject* keywords) {
  if (!guard::Require(guard::Power::kMakeClass)) return nullptr;
  return CallMaker(PyTuple_GET_ITEM(args, 0), Rest(args), keywords, TR_FUNCTION);
}

// asked_for_class(metaclass, name, bases, names): who makes a class by calling the `__new__` that
// asks; it asks first of all, and hands the answer on.
PyObject* AskedForClass(PyObject*, PyObject* const* args, Py_ssize_t count) {
  if (!guard::Require(guard::Power::kMakeAskedClass)) return nullptr;
  if (count != 4) return PyErr_Format(PyExc_TypeError, "asked_for_class() takes 4 arguments");
  const int maker = PyType_Check(args[0]) && IsMetaclass(args[0])
                        ? tr_take_class(args[0], args[1], args[2], args[3])
                        : TR_NOBODY;
  const GateState* gates = maker == TR_NOBODY ? GatesOrNull() : nullptr;
  if (gates != nullptr && gates->metaclasses_forbidden) {
    return PyErr_Format(PyExc_TypeError, "%s: forbidden by this program's policy", kThreeArguments);
  }
  return PyLong_FromLong(maker);
}

// make_asked_class(answer, new, ...): calls the `__new__` of a base for whoever it was.
PyObject* MakeAskedClass(PyObject*, PyObject* args, PyObject* keywords) {
  if (!guard::Require(guard::Power::kMakeAskedClass)) return nullptr;
  const int maker = PyLong_AsInt(PyTuple_GET_ITEM(args, 0));
  PyRef rest = Rest(args);
  if (!rest) return nullptr;
  return CallMaker(PyTuple_GET_ITEM(rest.get(), 0), Rest(rest.get()), keywords, maker);
}

PyCFunction WithKeywords(PyCFunctionWithKeywords function) {
  return reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(function));
}

PyCFunction Fast(PyCFunctionFast function) {
  return reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(function));
}

// Ends with an empty row, as PyModule_AddFunctions() wants it.
PyMethodDef kLibraryFunctions[] = {
    {"asked_for_class", Fast(AskedForClass), METH_FASTCALL, nullptr},
    {"class_keywords", ClassKeywords, METH_NOARGS, nullptr},
    {"make_asked_class", WithKeywords(MakeAskedClass), METH_VARARGS | METH_KEYWORDS, nullptr},
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
      return Question(gates, false).Keywords();
    case TR_CLASS:
      return Question(gates, guard::CalledFromLibrary()).Class(subject, name, value);
    case TR_BODY_CLASS:
      return Question(gates, true, true).Class(subject, name, value);
    case TR_OTHER_CLASS:
      return Question(gates, false).OtherClass(subject, name, value);
    case TR_SET:
      return QuestionOfChange(gates, subject).Set(name, value);
    case TR_HOOK:
      return Question(gates, false).Hook(subject, name, value);
  }
  Py_UNREACHABLE();
}

}  // namespace terrarium::shims
