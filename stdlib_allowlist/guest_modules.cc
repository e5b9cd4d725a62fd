#include "stdlib_allowlist/guest_modules.h"

#include "interp/cpython/internals.h"
#include "interp/cpython/py_text.h"

namespace terrarium::stdlib_allowlist {
namespace {

using cpython::PyRef;
using cpython::Str;
using cpython::View;

std::string_view Parent(std::string_view name) {
  size_t dot = name.rfind('.');
  return dot == std::string_view::npos ? "" : name.substr(0, dot);
}

// Its namespace before its code runs.
bool Describe(PyObject* dict, std::string_view name, PyObject* row) {
  bool package = PyTuple_GET_ITEM(row, 2) == Py_True;
  PyRef around = Str(package ? name : Parent(name));
  return around && PyDict_SetItemString(dict, "__package__", around.get()) == 0 &&
         PyDict_SetItemString(dict, "__file__", PyTuple_GET_ITEM(row, 1)) == 0;
}

PyRef Run(Loader& loader, std::string_view name, PyObject* key, PyObject* row) {
  PyRef module = BareModule(name);
  if (!module) return module;
  PyObject* dict = PyModule_GetDict(module.get());
  if (!Describe(dict, name, row) || PyDict_SetItem(loader.guest_modules, key, module.get()) < 0) {
    return PyRef();
  }
  // With the guest's builtins (I4), also when library code called the guest's importer.
  PyRef done(tr_eval_code(PyTuple_GET_ITEM(row, 0), dict, loader.guest_builtins, dict));
  if (done) return module;
  PyRef error(PyErr_GetRaisedException());
  if (PyDict_DelItem(loader.guest_modules, key) < 0) PyErr_Clear();
  PyErr_SetRaisedException(error.release());
  return PyRef();
}

// Borrowed, held by the table of what is loaded.
PyObject* LoadGuestModule(Loader& loader, std::string_view name) {
  PyRef key = Str(name);
  PyObject* found = key ? LoadedGuestModule(loader, key.get()) : nullptr;
  if (found != nullptr || PyErr_Occurred() != nullptr) return found;
  std::string_view parent = Parent(name);
  if (!parent.empty()) {
    if (LoadGuestModule(loader, parent) == nullptr) return nullptr;
    // The package's own code may have imported it meanwhile.
    found = LoadedGuestModule(loader, key.get());
    if (found != nullptr || PyErr_Occurred() != nullptr) return found;
  }
  PyObject* row = PyDict_GetItemWithError(loader.guest_code, key.get());
  if (row == nullptr) {
    return PyErr_Occurred() != nullptr ? nullptr
                                       : NotFound(name, "is not among this program's modules");
  }
  PyRef module = Run(loader, name, key.get(), row);
  if (!module) return nullptr;
  if (!parent.empty()) {
    // Looked up again: the module's code may have made its package fail.
    PyRef above = Str(parent), last = Str(name.substr(parent.size() + 1));
    PyObject* package = above ? LoadedGuestModule(loader, above.get()) : nullptr;
    if (PyErr_Occurred() != nullptr || !last ||
        (package != nullptr && PyObject_SetAttr(package, last.get(), module.get()) < 0)) {
      return nullptr;
    }
  }
  return LoadedGuestModule(loader, key.get());
}

// `from package import names`: those that are modules and no attributes yet. `*` stands for the
// package's __all__, once.
bool LoadListed(Loader& loader, PyObject* package, std::string_view name, PyObject* names,
                bool with_all) {
  if (!PyTuple_CheckExact(names) && !PyList_CheckExact(names)) return true;
  // Read anew each time round: an attribute may be looked up by guest code.
  for (Py_ssize_t i = 0; i < PySequence_Fast_GET_SIZE(names); ++i) {
    PyRef item = PyRef::Borrowed(PySequence_Fast_GET_ITEM(names, i));
    if (!PyUnicode_CheckExact(item.get())) continue;
    if (PyUnicode_EqualToUTF8(item.get(), "*")) {
      PyRef all = PyRef::Borrowed(PyDict_GetItemString(PyModule_GetDict(package), "__all__"));
      if (with_all && all && !LoadListed(loader, package, name, all.get(), false)) {
        return false;
      }
      continue;
    }
    PyObject* attribute;
    int has = PyObject_GetOptionalAttr(package, item.get(), &attribute);
    if (has < 0) return false;
    PyRef held(attribute);
    if (has != 0) continue;
    PyRef prefix = Str(name);
    PyRef full(prefix ? PyUnicode_FromFormat("%U.%U", prefix.get(), item.get()) : nullptr);
    int known = full ? PyDict_Contains(loader.guest_code, full.get()) : -1;
    if (known < 0) return false;
    std::string_view submodule;
    if (known != 0 &&
        (!View(full.get(), submodule) || LoadGuestModule(loader, submodule) == nullptr)) {
      return false;
    }
  }
  return true;
}

bool MakeTables(Loader& loader) {
  if (loader.guest_code == nullptr) {
    loader.guest_code = PyDict_New();
    loader.guest_modules = PyDict_New();
  }
  return loader.guest_code != nullptr && loader.guest_modules != nullptr;
}

}  // namespace

PyObject* AddHostModule(Loader& loader, std::string_view name) {
  if (!MakeTables(loader)) return nullptr;
  PyRef key = Str(name);
  PyObject* found = key ? LoadedGuestModule(loader, key.get()) : nullptr;
  if (found != nullptr || PyErr_Occurred() != nullptr) return found;
  const std::string_view parent = Parent(name);
  PyObject* package = parent.empty() ? nullptr : AddHostModule(loader, parent);
  if (!parent.empty() && package == nullptr) return nullptr;
  PyRef module = BareModule(name);
  // Known by its name, as the modules are whose code runs at an import.
  if (!module || PyDict_SetItem(loader.guest_code, key.get(), Py_None) < 0 ||
      PyDict_SetItem(loader.guest_modules, key.get(), module.get()) < 0) {
    return nullptr;
  }
  if (package != nullptr) {
    PyRef last = Str(name.substr(parent.size() + 1));
    if (!last || PyDict_SetItem(PyModule_GetDict(package), last.get(), module.get()) < 0) {
      return nullptr;
    }
  }
  return LoadedGuestModule(loader, key.get());
}

bool AddGuestModule(Loader& loader, std::string_view name, PyObject* code, std::string_view file,
                    bool package) {
  if (!MakeTables(loader)) return false;
  PyRef key = Str(name), file_name = Str(file);
  PyRef row(key && file_name ? PyTuple_Pack(3, code, file_name.get(), package ? Py_True : Py_False)
                             : nullptr);
  return row && PyDict_SetItem(loader.guest_code, key.get(), row.get()) == 0;
}

bool IsGuestModule(const Loader& loader, std::string_view name) {
  if (loader.guest_code == nullptr) return false;
  PyRef top = Str(name.substr(0, name.find('.')));
  int found = top ? PyDict_Contains(loader.guest_code, top.get()) : -1;
  if (found < 0) PyErr_Clear();  // then it is sought in the library, in vain
  return found > 0;
}

PyObject* ImportGuestModule(Loader& loader, std::string_view name, PyObject* fromlist,
                            bool has_from) {
  PyRef module = PyRef::Borrowed(LoadGuestModule(loader, name));
  if (!module) return nullptr;
  if (!has_from) return Py_XNewRef(LoadGuestModule(loader, name.substr(0, name.find('.'))));
  if (!LoadListed(loader, module.get(), name, fromlist, true)) return nullptr;
  return module.release();
}

PyObject* LoadedGuestModule(const Loader& loader, PyObject* name) {
  return loader.guest_modules == nullptr ? nullptr
                                         : PyDict_GetItemWithError(loader.guest_modules, name);
}

PyObject* GuestModuleNamespace(PyObject* name) {
  Loader* loader = TheLoader();
  PyObject* module = loader == nullptr ? nullptr : LoadedGuestModule(*loader, name);
  return module == nullptr ? nullptr : PyModule_GetDict(module);
}

}  // namespace terrarium::stdlib_allowlist
