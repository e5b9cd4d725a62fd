#include "stdlib_allowlist/frozen_objects.h"

#include <Python.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <span>
#include <string_view>

#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "interp/cpython/py_text.h"
#include "interp/guard/authority.h"
#include "stdlib_allowlist/modules.h"

namespace terrarium::stdlib_allowlist {
namespace {

using cpython::PyRef;

// Not by a look-up, which asks keys what they are equal to: an open class may have a guest's.
PyObject* ModuleOf(PyTypeObject* type) {
  PyRef dict(PyType_GetDict(type));
  Py_ssize_t position = 0;
  PyObject *key, *value;
  while (PyDict_Next(dict.get(), &position, &key, &value)) {
    if (PyUnicode_CheckExact(key) && PyUnicode_EqualToUTF8(key, "__module__")) return value;
  }
  return nullptr;
}

// By the module that the class says it is of, which it says before any guest could change it. Runs
// no Python code: the lists of the collector are walked meanwhile.
bool ModuleNameOf(PyTypeObject* type, std::string_view& text) {
  PyObject* module = ModuleOf(type);
  if (module == nullptr || !PyUnicode_CheckExact(module)) return false;
  if (cpython::View(module, text)) return true;
  PyErr_Clear();
  return false;
}

bool StaysOpen(PyTypeObject* type) {
  std::string_view text;
  if (!ModuleNameOf(type, text)) return false;
  const Module* row = FindForLibrary(text);
  std::string_view name(type->tp_name);
  return row != nullptr && HasName(row->patchable, name.substr(name.rfind('.') + 1));
}

unsigned OwnerOfType(PyTypeObject* type) {
  std::string_view text;
  return ModuleNameOf(type, text) ? static_cast<unsigned>(FindFrozenNumber(text)) : 0;
}

// What a C module has, as _warnings.filters, is of the module that it is a part of.
unsigned OwnerOfModule(PyObject* name) {
  std::string_view text;
  if (!cpython::View(name, text)) {
    PyErr_Clear();
    return 0;
  }
  size_t number = FindFrozenNumber(text);
  if (number == 0 && text.starts_with('_')) number = FindFrozenNumber(text.substr(1));
  return static_cast<unsigned>(number);
}

bool Is(PyObject* text, std::string_view expected) {
  std::string_view view;
  if (cpython::View(text, view)) return view == expected;
  PyErr_Clear();
  return false;
}

bool IsOneOf(PyObject* text, std::span<const std::string_view> names) {
  return std::any_of(names.begin(), names.end(),
                     [text](std::string_view name) { return Is(text, name); });
}

// C modules whose functions change what the module has, whoever calls them. It is reached by those
// functions alone.
constexpr std::string_view kOpenModules[] = {"_csv"};  // register_dialect()

bool IsOpenModule(PyObject* name) { return IsOneOf(name, kOpenModules); }

unsigned OwnerOfCode(uint64_t authority) {
  return static_cast<unsigned>(guard::ModuleOf(authority));
}

bool IsLoading(const void* loading, PyObject* name) {
  for (const auto* module = static_cast<const LoadingModule*>(loading); module != nullptr;
       module = module->outer) {
    if (Is(name, module->name)) return true;
  }
  return false;
}

tr_freeze_rules Rules(const LoadingModule* loading) {
  return {loading, StaysOpen, OwnerOfType, IsLoading, IsOpenModule, OwnerOfModule, OwnerOfCode};
}

// Methods that set an object up. Guests call them again, on one that is there.
constexpr std::string_view kSetters[] = {"__delattr__", "__init__", "__set_name__", "__setattr__",
                                         "__setstate__"};

struct Function {
  std::string_view file, name;
};

bool IsIn(std::span<const Function> table, PyCodeObject* code) {
  return std::any_of(table.begin(), table.end(), [code](const Function& row) {
    return Is(code->co_filename, row.file) && Is(code->co_qualname, row.name);
  });
}

// Methods of what a class has, that keep what they have computed in a frozen instance of the class,
// which they are handed next.
constexpr Function kCaches[] = {
    {"<stdlib functools>", "cached_property.__get__"},
};

// Methods that keep the books of weak containers, which change nothing that can be seen. The
// container is in the method's own variable, or is the object itself; whoever reads calls them.
constexpr Function kGuards[] = {
    {"<stdlib _weakrefset>", "_IterationGuard.__enter__"},
    {"<stdlib _weakrefset>", "_IterationGuard.__exit__"},
    {"<stdlib _weakrefset>", "WeakSet._commit_removals"},
    {"<stdlib weakref>", "WeakKeyDictionary._commit_removals"},
    {"<stdlib weakref>", "WeakValueDictionary._commit_removals"},
};

// The modules of weak containers.
constexpr std::string_view kWeakContainers[] = {"_weakrefset", "weakref"};

// Whether the object that changes is what a weak container holds.
bool OfWeakContainer(const tr_change& change) {
  const Frozen* module = FindFrozen(change.type_owner);
  return module != nullptr &&
         std::find(std::begin(kWeakContainers), std::end(kWeakContainers),
                   std::string_view(module->name)) != std::end(kWeakContainers);
}

// Of these modules one function changes tables once they are loaded. The others fill them for
// classes that are being made, or for whoever calls them.
constexpr Function kWriters[] = {
    {"<stdlib enum>", "Flag._missing_"},
};

bool IsNoWriter(PyCodeObject* code) {
  const bool is_listed =
      std::any_of(std::begin(kWriters), std::end(kWriters),
                  [code](const Function& row) { return Is(code->co_filename, row.file); });
  return is_listed && !IsIn(kWriters, code);
}

// Methods that change the object itself for whoever asks: they keep what they have computed, or
// take a lock, which a program can do to itself alone.
constexpr Function kForEverybody[] = {
    {"<stdlib _locks>", "Lock.acquire"},
    {"<stdlib _locks>", "Lock.release"},
    {"<stdlib enum>", "Flag.__invert__"},
};

// A module's outermost package: those of one package say of their classes that they are another's
// of them. No name for what is nobody's.
std::string_view OutermostPackage(size_t number) {
  const Frozen* module = FindFrozen(number);
  if (module == nullptr) return "";
  const std::string_view name(module->name);
  return name.substr(0, name.find('.'));
}

// Whether the code is a method of one of the classes.
bool IsMethodOf(PyTypeObject* type, PyCodeObject* code) {
  std::string_view method;
  if (!cpython::View(code->co_qualname, method)) {
    PyErr_Clear();
    return false;
  }
  PyObject* classes = tr_classes_of(type);
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(classes); ++i) {
    const auto* base = reinterpret_cast<PyTypeObject*>(PyTuple_GET_ITEM(classes, i));
    std::string_view name(base->tp_name);
    name = name.substr(name.rfind('.') + 1);
    if (method.size() > name.size() && method.starts_with(name) && method[name.size()] == '.') {
      return true;
    }
  }
  return false;
}

// Whether a class of the package is among the bases: enum's methods keep what they compute in the
// members of re's flags.
bool HasClassOf(PyTypeObject* type, std::string_view package) {
  PyObject* classes = tr_classes_of(type);
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(classes); ++i) {
    auto* base = reinterpret_cast<PyTypeObject*>(PyTuple_GET_ITEM(classes, i));
    if (OutermostPackage(OwnerOfType(base)) == package) return true;
  }
  return false;
}

}  // namespace

void FreezeLoadedObjects(const Loader& loader, PyObject* since) {
  const tr_freeze_rules rules = Rules(loader.loading);
  tr_freeze_loaded(loader.modules, &rules, since);
}

PyObject* Freeze(PyObject*, PyObject* args) {
  PyObject* type;
  PyObject* object;
  if (!guard::Require(guard::Power::kFreeze) || !PyArg_ParseTuple(args, "OO", &type, &object)) {
    return nullptr;
  }
  const tr_freeze_rules rules = Rules(nullptr);
  if (reinterpret_cast<PyObject*>(Py_TYPE(object)) == type) tr_freeze_object(object, &rules);
  return Py_NewRef(object);
}

PyObject* FreezeIn(PyObject*, PyObject* args) {
  PyObject* keeper;
  PyObject* property;
  PyObject* object;
  if (!guard::Require(guard::Power::kFreezeIn) ||
      !PyArg_ParseTuple(args, "OOO", &keeper, &property, &object)) {
    return nullptr;
  }
  const tr_freeze_rules rules = Rules(nullptr);
  if (tr_is_librarys(keeper) && tr_frozen_class_has(Py_TYPE(keeper), property)) {
    tr_freeze_object(object, &rules);
  }
  return Py_NewRef(object);
}

PyObject* FlagValue(PyObject*, PyObject* args) {
  PyTypeObject* type;
  PyObject* value;
  if (!guard::Require(guard::Power::kFlagValue) ||
      !PyArg_ParseTuple(args, "O!O!", &PyType_Type, &type, &PyLong_Type, &value)) {
    return nullptr;
  }
  return tr_freezes_instances(type) ? PyLong_Type.tp_as_number->nb_index(value) : Py_NewRef(value);
}

// Whether a method of a class of one module, a weak dictionary's, changes an object that another
// module has for that module, whose code calls it by a name of its own. Tables of flags excepted:
// kWriters says who changes these.
bool IsForHolder(const tr_change& change, PyObject* object, std::string_view asking) {
  const std::string_view holder = OutermostPackage(change.owner);
  // Of no module in particular: as its class has it.
  if (holder.empty() || asking == holder || IsIn(kGuards, change.code) ||
      IsIn(kWriters, change.code) || IsIn(kForEverybody, change.code)) {
    return true;
  }
  return OutermostPackage(guard::ModuleOf(tr_calls_method_of(object))) == holder;
}

// By an instruction of its own, the code of the module that an object is of changes it, or that of
// the class which keeps it: what its own variables and frozen objects name, and `self` in methods,
// also in those of a base class. A function of theirs that is handed an object changes it for
// whoever calls it; so does one that finds it in what it was handed, an object of a guest's.
int MayChange(PyObject* object) {
  const tr_change change = tr_describe_change(object);
  if (change.code == nullptr) return 0;
  if (change.in_body) return 1;
  const bool is_cache = change.argument == 1 && tr_is_librarys(change.self) &&
                        tr_frozen_class_has(change.type, change.first) &&
                        IsIn(kCaches, change.code);
  if (is_cache) return 1;
  const std::string_view asking = OutermostPackage(guard::ModuleOf(change.authority));
  if (asking.empty()) return 0;
  const bool is_own =
      asking == OutermostPackage(change.owner) || asking == OutermostPackage(change.type_owner);
  if (change.argument < 0) {
    const bool may =
        is_own ? !IsNoWriter(change.code) : IsIn(kGuards, change.code) && OfWeakContainer(change);
    PyObject* argument;
    if (!may || !tr_names_what_it_changes(&argument)) return 0;
    return argument == nullptr || IsForHolder(change, argument, asking) ? 1 : 0;
  }
  return (is_own || HasClassOf(change.type, asking)) && change.argument == 0 &&
         !IsOneOf(change.code->co_name, kSetters) && IsMethodOf(change.type, change.code) &&
         IsForHolder(change, change.self, asking);
}

}  // namespace terrarium::stdlib_allowlist
