#include "tests/reachability/judge.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "interp/cpython/py_text.h"
#include "interp/memory/region_internal.h"
#include "stdlib_allowlist/loader.h"
#include "stdlib_allowlist/modules.h"

namespace terrarium::reachability {
namespace {

using cpython::PyRef;

// CPython's own, where a guest has ours.
constexpr std::string_view kGuarded[] = {
    "__import__", "breakpoint", "compile", "dir",  "eval", "exec",
    "globals",    "input",      "locals",  "open", "vars",
};

// Where the library has its own, and a guest one that asks more.
constexpr const char* kOfAttributes[] = {"getattr", "setattr", "hasattr", "delattr"};

bool IsConstructor(PyObject* object) {
  for (PyTypeObject* type : {&PyFunction_Type, &PyCode_Type, &PyCell_Type, &PyFrame_Type,
                             &PyTraceBack_Type, &PyFrameLocalsProxy_Type}) {
    if (object == reinterpret_cast<PyObject*>(type)) {
      return type->tp_new != nullptr;
    }
  }
  return false;
}

// Not that of cells, which shows nothing: a metaclass is handed the cell of its own class.
bool IsInternalType(PyObject* object) {
  for (PyTypeObject* type :
       {&PyCode_Type, &PyFrame_Type, &PyTraceBack_Type, &PyFrameLocalsProxy_Type}) {
    if (object == reinterpret_cast<PyObject*>(type)) return true;
  }
  return false;
}

// Attributes that show what C keeps for itself.
constexpr std::string_view kTellingMembers[] = {
    "__callback__",
    "__dictoffset__",
    "__vectorcalloffset__",
    "__weaklistoffset__",
};

bool IsTellingMember(PyObject* object) {
  if (!Py_IS_TYPE(object, &PyMemberDescr_Type) && !Py_IS_TYPE(object, &PyGetSetDescr_Type)) {
    return false;
  }
  auto* descriptor = reinterpret_cast<PyDescrObject*>(object);
  std::string_view name;
  // The numbers of all types are the build's.
  if (descriptor->d_type == &PyType_Type || !cpython::View(descriptor->d_name, name)) return false;
  return std::find(std::begin(kTellingMembers), std::end(kTellingMembers), name) !=
         std::end(kTellingMembers);
}

// A row of bytes as the region's allocator leaves them.
bool IsUnwritten(PyObject* object) {
  constexpr size_t kRow = 8;
  std::string_view bytes;
  if (PyBytes_Check(object)) {
    bytes = {PyBytes_AS_STRING(object), static_cast<size_t>(PyBytes_GET_SIZE(object))};
  } else if (PyByteArray_Check(object)) {
    bytes = {PyByteArray_AS_STRING(object), static_cast<size_t>(PyByteArray_GET_SIZE(object))};
  }
  return memory::kPoison &&
         bytes.find(std::string(kRow, static_cast<char>(memory::kPoisonByte))) != bytes.npos;
}

bool DefinesWithheld(PyObject* type) {
  PyRef dict(PyType_GetDict(reinterpret_cast<PyTypeObject*>(type)));
  PyObject* method = dict ? PyDict_GetItemString(dict.get(), kWithheldMethod) : nullptr;
  // weakref's proxies have one, in C.
  return method != nullptr && !Py_IS_TYPE(method, &PyWrapperDescr_Type);
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
  for (const char* name : kOfAttributes) {
    library_functions_.insert(PyDict_GetItemString(builtins, name));
  }
}

// The offered functions of _terrarium, such as time's.
void Judge::LearnOffered() {
  for (const stdlib_allowlist::Module& row : stdlib_allowlist::OfferedTable()) {
    PyRef module(PyImport_GetModule(PyRef(PyUnicode_FromString(row.name)).get()));
    Py_ssize_t position = 0;
    PyObject *key, *value;
    while (module && PyDict_Next(PyModule_GetDict(module.get()), &position, &key, &value) != 0) {
      if (PyCFunction_Check(value) && PyUnicode_READ_CHAR(key, 0) != '_') offered_.insert(value);
    }
  }
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
  guest_builtins_ = PyEval_GetBuiltins();
  LearnClasses(&PyBaseObject_Type);
  LearnOffered();
  for (PyObject* modules : {PyImport_GetModuleDict(), stdlib_allowlist::TheLoader()->modules}) {
    Py_ssize_t position = 0;
    PyObject *key, *value;
    while (PyDict_Next(modules, &position, &key, &value)) LearnModule(value);
  }
}

// One that a guest made with types.ModuleType is in no table of the interpreter's.
bool Judge::IsReal(PyObject* module) const {
  return PyModule_Check(module) && !allowed_.contains(module) &&
         (namespaces_.contains(PyModule_GetDict(module)) || PyModule_GetDef(module) != nullptr);
}

std::string Judge::JudgeFunction(PyObject* function) const {
  PyObject* self = PyCFunction_GET_SELF(function);
  if (self == nullptr || !IsReal(self)) return "";
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
  if (std::string_view(module) == "_terrarium") {
    return offered_.contains(function) ? "" : kTerrariumFunction;
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
  if (IsReal(object)) return kRealModule;
  // Which is the namespace of a module as well.
  if (object == guest_builtins_) return kGuestBuiltins;
  if (namespaces_.contains(object)) return kModuleNamespace;
  if (class_dicts_.contains(object)) return kClassDict;
  if (IsConstructor(object)) return kConstructor;
  if (IsInternalType(object)) return kInternalType;
  if (IsTellingMember(object)) return kTellingMember;
  if (IsUnwritten(object)) return kUnwritten;
  if (object == library_builtins_ || object == library_import_) {
    return kLibraryBuiltins;
  }
  if (library_functions_.contains(object)) return kLibraryFunction;
  if (PyCFunction_Check(object)) return JudgeFunction(object);
  if (PyType_Check(object) && DefinesWithheld(object)) return kRefusedClass;
  return "";
}

namespace {

// Where the library has a place for what guests make, by a public function.
constexpr std::string_view kOpenToGuests[] = {
    "logging._logRecordFactory",  // setLogRecordFactory()
    "logging._loggerClass",       // setLoggerClass()
};

class Written {
 public:
  Written(const char* mark, PyObject* guest) : mark_(mark), guest_(guest) {}
  void LookIntoModules();
  // `base` and those under it, by whatever name a guest may come to them.
  void LookIntoClasses(PyTypeObject* base);
  std::vector<std::string> found() { return std::move(found_); }

 private:
  void LookInto(const std::string& path, PyObject* dict);
  bool IsGuests(PyObject* object) const;
  bool IsGuestsClass(PyTypeObject* type) const;

  const char* mark_;
  PyObject* guest_;
  std::unordered_set<PyTypeObject*> seen_;
  std::vector<std::string> found_;
};

void Written::LookInto(const std::string& path, PyObject* dict) {
  Py_ssize_t position = 0;
  PyObject *key, *value;
  while (PyDict_Next(dict, &position, &key, &value) != 0) {
    std::string_view name = "?";
    if (PyUnicode_Check(key) && !cpython::View(key, name)) PyErr_Clear();
    const std::string step = path + "." + std::string(name);
    const bool open = std::find(std::begin(kOpenToGuests), std::end(kOpenToGuests), step) !=
                      std::end(kOpenToGuests);
    if (!open && (IsGuests(key) || IsGuests(value))) found_.push_back(step);
  }
}

bool Written::IsGuests(PyObject* object) const {
  if (PyFunction_Check(object)) return PyFunction_GET_GLOBALS(object) == guest_;
  return IsGuestsClass(PyType_Check(object) ? reinterpret_cast<PyTypeObject*>(object)
                                            : Py_TYPE(object));
}

bool Written::IsGuestsClass(PyTypeObject* type) const {
  PyRef dict(PyType_GetDict(type));
  return dict && PyDict_GetItemString(dict.get(), mark_) != nullptr;
}

void Written::LookIntoModules() {
  Py_ssize_t position = 0;
  PyObject *key, *value;
  while (PyDict_Next(PyImport_GetModuleDict(), &position, &key, &value) != 0) {
    std::string_view name;
    if (!PyModule_Check(value) || !cpython::View(key, name)) continue;
    LookInto(std::string(name), PyModule_GetDict(value));
  }
}

// A class that modules.toml leaves open.
bool IsPatchable(std::string_view name) {
  for (const stdlib_allowlist::Module& row : stdlib_allowlist::OfferedTable()) {
    if (stdlib_allowlist::HasName(row.patchable, name)) return true;
  }
  return false;
}

// What the library makes for guests has a name of theirs.
constexpr std::string_view kGivenNames[] = {"__builtins__", "__dict__", "__globals__", "spy",
                                            "sys"};

bool IsMadeForGuests(std::string_view name) {
  return std::find(std::begin(kGivenNames), std::end(kGivenNames), name) != std::end(kGivenNames);
}

void Written::LookIntoClasses(PyTypeObject* base) {
  if (!seen_.insert(base).second || IsGuestsClass(base)) return;
  PyRef dict(PyType_GetDict(base)), list(tr_subclasses(reinterpret_cast<PyObject*>(base)));
  if (!IsPatchable(base->tp_name) && !IsMadeForGuests(base->tp_name))
    LookInto(base->tp_name, dict.get());
  for (Py_ssize_t i = 0; i < PyList_GET_SIZE(list.get()); ++i) {
    LookIntoClasses(reinterpret_cast<PyTypeObject*>(PyList_GET_ITEM(list.get(), i)));
  }
}

}  // namespace

std::vector<std::string> WrittenByGuests(const char* mark, PyObject* guest) {
  Written written(mark, guest);
  written.LookIntoModules();
  written.LookIntoClasses(&PyBaseObject_Type);
  return written.found();
}

}  // namespace terrarium::reachability
