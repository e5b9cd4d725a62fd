#include "tests/reachability/judge.h"

#include <string_view>

#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "stdlib_allowlist/modules.h"

namespace terrarium::reachability {
namespace {

using cpython::PyRef;

// CPython's own, where a guest has ours.
constexpr std::string_view kGuarded[] = {
    "__import__", "breakpoint", "compile", "dir",  "eval", "exec",
    "globals",    "input",      "locals",  "open", "vars",
};

bool IsConstructor(PyObject* object) {
  for (PyTypeObject* type : {&PyFunction_Type, &PyCode_Type, &PyCell_Type, &PyFrame_Type,
                             &PyTraceBack_Type, &PyFrameLocalsProxy_Type}) {
    if (object == reinterpret_cast<PyObject*>(type)) {
      return type->tp_new != nullptr;
    }
  }
  return false;
}

bool CanReadCell() {
  PyRef dict(PyType_GetDict(&PyCell_Type));
  return PyDict_GetItemString(dict.get(), "cell_contents") != nullptr;
}

}  // namespace

void Judge::LearnModule(PyObject* module) {
  if (!PyModule_Check(module) || allowed_.contains(module)) return;
  PyObject* dict = PyModule_GetDict(module);
  namespaces_.insert(dict);
  PyObject* builtins = PyDict_GetItemString(dict, "__builtins__");
  if (builtins == nullptr || builtins == PyEval_GetBuiltins()) return;
  library_builtins_ = builtins;
  library_import_ = PyDict_GetItemString(builtins, "__import__");
}

void Judge::LearnClasses(PyTypeObject* base) {
  PyRef dict(PyType_GetDict(base));
  // Kept, so that no other object comes to its address.
  if (!class_dicts_.insert(dict.get()).second) return;
  dict.release();
  PyRef list(tr_subclasses(reinterpret_cast<PyObject*>(base)));
  for (Py_ssize_t i = 0; i < PyList_GET_SIZE(list.get()); ++i) {
    LearnClasses(reinterpret_cast<PyTypeObject*>(PyList_GET_ITEM(list.get(), i)));
  }
}

void Judge::Learn() {
  LearnClasses(&PyBaseObject_Type);
  PyObject* modules = PyImport_GetModuleDict();
  Py_ssize_t position = 0;
  PyObject *key, *value;
  while (PyDict_Next(modules, &position, &key, &value)) LearnModule(value);
}

std::string Judge::JudgeFunction(PyObject* function) const {
  PyObject* self = PyCFunction_GET_SELF(function);
  if (self == nullptr || !PyModule_Check(self) || allowed_.contains(self)) {
    return "";
  }
  // Not by its __name__: the namespace of builtins is cut down.
  PyModuleDef* def = PyModule_GetDef(self);
  const char* module = def == nullptr ? nullptr : def->m_name;
  std::string_view name = reinterpret_cast<PyCFunctionObject*>(function)->m_ml->ml_name;
  if (module == nullptr) return kOsFunction;
  if (std::string_view(module) == "builtins") {
    for (std::string_view guarded : kGuarded) {
      if (name == guarded) return kUnguardedBuiltin;
    }
    return "";
  }
  // _decimal's definition says "decimal", so an offered name will do as well.
  const stdlib_allowlist::Module* row = stdlib_allowlist::FindModule(module);
  bool harmless = row != nullptr &&
                  (row->kind == stdlib_allowlist::Kind::kC || stdlib_allowlist::IsOffered(*row));
  return harmless ? "" : kOsFunction;
}

std::string Judge::operator()(PyObject* object) const {
  if (PyFrame_Check(object)) return kFrame;
  if (PyCode_Check(object)) return kCode;
  if (PyTraceBack_Check(object)) return kTraceback;
  if (PyCell_Check(object) && CanReadCell()) return kCell;
  if (PyCapsule_CheckExact(object)) return kPointer;
  if (PyModule_Check(object) && !allowed_.contains(object)) return kRealModule;
  if (namespaces_.contains(object)) return kModuleNamespace;
  if (class_dicts_.contains(object)) return kClassDict;
  if (IsConstructor(object)) return kConstructor;
  if (object == library_builtins_ || object == library_import_) {
    return kLibraryBuiltins;
  }
  if (PyCFunction_Check(object)) return JudgeFunction(object);
  return "";
}

}  // namespace terrarium::reachability
