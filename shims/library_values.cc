#include "shims/library_values.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "ast_checker/check.h"
#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "interp/cpython/py_text.h"
#include "shims/class_tables.h"

namespace terrarium::shims {
namespace {

using cpython::PyRef;
using cpython::View;

// The C module of library code, whose functions no guest holds.
constexpr std::string_view kLibraryModule = "_terrarium";

// As deep as wrappers of a function are looked through.
constexpr int kMostWrappers = 4;

bool Is(PyObject* text, std::string_view expected) {
  std::string_view view;
  if (View(text, view)) return view == expected;
  PyErr_Clear();
  return false;
}

bool IsOneOf(PyObject* text, std::span<const std::string_view> names) {
  return std::any_of(names.begin(), names.end(),
                     [text](std::string_view name) { return Is(text, name); });
}

// Whether its instances stay of it: a guest's class could make data callable later.
bool IsFixed(PyTypeObject* type) {
  return !PyType_HasFeature(type, Py_TPFLAGS_HEAPTYPE) ||
         PyType_HasFeature(type, Py_TPFLAGS_IMMUTABLETYPE);
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

bool IsOf(PyCodeObject* code, std::string_view function) {
  std::string_view name;
  if (View(code->co_qualname, name)) return name.starts_with(function);
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

// Whether a class has the function under this name: in itself or a base, or by C code of its own.
bool IsMethodOf(PyObject* subject, std::string_view name, PyObject* function) {
  if (PyCFunction_Check(function)) {
    return (PyCFunction_GET_SELF(function) == subject || IsLibrarysCFunction(function)) &&
           IsOwnName(function, name);
  }
  PyRef key(PyUnicode_FromStringAndSize(name.data(), static_cast<Py_ssize_t>(name.size())));
  PyObject* classes = tr_classes_of(reinterpret_cast<PyTypeObject*>(subject));
  for (Py_ssize_t i = 0; key && i < PyTuple_GET_SIZE(classes); ++i) {
    PyRef dict(PyType_GetDict(reinterpret_cast<PyTypeObject*>(PyTuple_GET_ITEM(classes, i))));
    PyObject* found = PyDict_GetItemWithError(dict.get(), key.get());
    PyErr_Clear();
    if (found == nullptr) continue;
    if (found == function) return true;
    const bool wraps =
        Py_IS_TYPE(found, &PyClassMethod_Type) || Py_IS_TYPE(found, &PyStaticMethod_Type);
    PyRef inner(wraps ? PyObject_GetAttrString(found, "__func__") : nullptr);
    PyErr_Clear();
    return inner.get() == function;
  }
  return false;
}

// Whether a wrapper that is made for a class closes over that class, or over what it had in the
// wrapper's place.
bool ClosesOverClass(PyObject* function, std::string_view name, PyObject* subject) {
  if (subject == nullptr || !PyType_Check(subject)) return false;
  PyRef names(PyCode_GetFreevars(CodeOf(function)));
  PyObject* cells = PyFunction_GET_CLOSURE(function);
  bool found = false;
  for (Py_ssize_t i = 0; names && cells != nullptr && i < PyTuple_GET_SIZE(cells); ++i) {
    PyObject* variable = PyTuple_GET_ITEM(names.get(), i);
    const bool is_class = Is(variable, kDeprecatedClass);
    if (!is_class && !IsOneOf(variable, kDeprecatedMethods)) continue;
    PyRef held(PyCell_Get(PyTuple_GET_ITEM(cells, i)));
    if (!held) return false;
    found = is_class ? held.get() == subject : IsMethodOf(subject, name, held.get());
    if (!found) return false;
  }
  return found;
}

bool IsLibrarysFunction(PyObject* function, std::string_view name, PyObject* subject) {
  PyCodeObject* code = CodeOf(function);
  if (ast_checker::IsLibraryText(code)) return Is(code->co_name, name);
  if (tr_function_authority(function) == 0) return false;
  if (Is(code->co_qualname, kReprWrapper)) {
    return name == "__repr__" && ClosesOverGenerated(function);
  }
  if (Is(code->co_qualname, kCachedForm)) {
    return name == "__class_getitem__" && ClosesOverLibrarys(function);
  }
  return IsNamedFor(code, name) &&
         (HasNoClosure(function) || IsOf(code, kNamedTupleMethods) ||
          (IsOf(code, kOfDeprecated) && ClosesOverClass(function, name, subject)));
}

// What holds nothing that a guest could exchange, and is not called.
bool IsPlain(PyObject* value) {
  return value == Py_None || PyUnicode_CheckExact(value) || PyBytes_CheckExact(value) ||
         PyLong_CheckExact(value) || PyBool_Check(value) || PyFloat_CheckExact(value);
}

bool IsOfLibrary(PyObject* value, Closures closures, int depth);

// What is closed over is plain, or called and of the library: a container may be a guest's. An
// empty cell is that of the class which is being made.
bool ClosesOverLibraryOnly(PyObject* function, int depth) {
  PyObject* cells = PyFunction_GET_CLOSURE(function);
  PyRef names(PyCode_GetFreevars(CodeOf(function)));
  if (!names) PyErr_Clear();
  for (Py_ssize_t i = 0; names && cells != nullptr && i < PyTuple_GET_SIZE(cells); ++i) {
    PyRef held(PyCell_Get(PyTuple_GET_ITEM(cells, i)));
    const bool is_own =
        held ? IsPlain(held.get()) || (Py_TYPE(held.get())->tp_call != nullptr &&
                                       IsOfLibrary(held.get(), Closures::kOfLibrary, depth + 1))
             : Is(PyTuple_GET_ITEM(names.get(), i), "__class__");
    if (!is_own) return false;
  }
  return static_cast<bool>(names);
}

// G3.
bool IsOfLibrary(PyObject* value, Closures closures, int depth) {
  if (depth == kMostWrappers) return false;
  PyTypeObject* type = Py_TYPE(value);
  if (PyFunction_Check(value)) {
    const bool is_own =
        tr_function_authority(value) != 0 || ast_checker::IsLibraryText(CodeOf(value));
    return is_own && (closures == Closures::kAny || ClosesOverLibraryOnly(value, depth));
  }
  if (type == &PyClassMethod_Type || type == &PyStaticMethod_Type) {
    PyRef inner(PyObject_GetAttrString(value, "__func__"));
    if (!inner) PyErr_Clear();
    return inner && IsOfLibrary(inner.get(), closures, depth + 1);
  }
  if (type == &PyProperty_Type) {
    for (const char* part : {"fget", "fset", "fdel"}) {
      PyRef function(PyObject_GetAttrString(value, part));
      if (!function) PyErr_Clear();
      if (!function ||
          !(function.get() == Py_None || IsOfLibrary(function.get(), closures, depth + 1))) {
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

bool IsLibrarys(PyObject* value, std::string_view name, PyObject* subject, int depth) {
  if (depth == kMostWrappers) return false;
  PyTypeObject* type = Py_TYPE(value);
  // enum keeps it under another name.
  if (name == "__new_member__") name = "__new__";
  if (PyFunction_Check(value)) return IsLibrarysFunction(value, name, subject);
  if (type == &PyClassMethod_Type || type == &PyStaticMethod_Type) {
    PyRef inner(PyObject_GetAttrString(value, "__func__"));
    if (!inner) PyErr_Clear();
    // One of nothing is filled later.
    return inner && inner.get() != Py_None && IsLibrarys(inner.get(), name, subject, depth + 1);
  }
  if (type == &PyProperty_Type) {
    bool is_empty = true;
    for (const char* part : {"fget", "fset", "fdel"}) {
      PyRef function(PyObject_GetAttrString(value, part));
      is_empty &= function.get() == Py_None;
      if (!function ||
          !(function.get() == Py_None || IsLibrarys(function.get(), name, subject, depth + 1))) {
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
  return IsFixed(type) && type->tp_call == nullptr && type->tp_descr_get == nullptr;
}

}  // namespace

bool IsFact(PyObject* value) {
  return value == nullptr || (IsFixed(Py_TYPE(value)) && Py_TYPE(value)->tp_descr_get == nullptr);
}

bool IsRecord(PyObject* value) {
  // Without a dict: no class that binds what it is looked up in has its layout.
  return IsFact(value) || (IsLibraryType(Py_TYPE(value)) && Py_TYPE(value)->tp_dictoffset == 0 &&
                           Py_TYPE(value)->tp_descr_get == nullptr);
}

bool IsLibrarys(PyObject* value, std::string_view name, PyObject* subject) {
  return IsLibrarys(value, name, subject, 0);
}

bool IsOfLibrary(PyObject* value, Closures closures) { return IsOfLibrary(value, closures, 0); }

// G2. What C code does under a special name of its own, a class that inherits it does as well.
bool IsOwnName(PyObject* function, std::string_view name) {
  PyRef own(PyObject_GetAttrString(function, "__name__"));
  if (!own) PyErr_Clear();
  return own && Is(own.get(), name);
}

// sys.stdout of library code is found by one.
bool IsOfTerrarium(PyObject* value) {
  PyObject* self = PyCFunction_Check(value) ? PyCFunction_GET_SELF(value) : nullptr;
  if (self == nullptr || !PyModule_Check(self)) return false;
  PyRef name(PyModule_GetNameObject(self));
  if (!name) PyErr_Clear();
  return name && Is(name.get(), kLibraryModule);
}

}  // namespace terrarium::shims
