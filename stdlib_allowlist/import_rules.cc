#include "stdlib_allowlist/import_rules.h"

#include <string>
#include <string_view>

#include "interp/cpython/py_text.h"
#include "stdlib_allowlist/modules.h"

namespace terrarium::stdlib_allowlist {
namespace {

using cpython::PyRef;
using cpython::Str;

// Deletes an attribute, and its name from __all__, where they are there.
bool Remove(PyObject* facade, std::string_view member) {
  PyObject* dict = PyModule_GetDict(facade);
  PyRef key = Str(member);
  if (!key) return false;
  int found = PyDict_Pop(dict, key.get(), nullptr);
  PyObject* all = PyDict_GetItemString(dict, "__all__");
  if (found <= 0 || all == nullptr) return found >= 0;
  PyRef names(PySequence_List(all));
  if (!names) return false;
  Py_ssize_t index = PySequence_Index(names.get(), key.get());
  if (index < 0) {
    PyErr_Clear();
    return true;
  }
  return PySequence_DelItem(names.get(), index) == 0 &&
         PyDict_SetItemString(dict, "__all__", names.get()) == 0;
}

bool TakeOutOfParent(Loader& loader, const Rules& rules, std::string_view name) {
  size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return true;
  std::string_view parent = name.substr(0, dot), child = name.substr(dot + 1);
  PyRef key = Str(parent);
  if (!key) return false;
  PyObject* facade = PyDict_GetItemWithError(loader.facades, key.get());
  const Module* row = FindModule(parent);
  if (facade == nullptr && rules.AllowsModule(parent) && row != nullptr &&
      row->kind == Kind::kPython && HasName(row->detail, child)) {
    // It would come with its parent later.
    facade = LoadForGuest(loader, parent);
    if (facade == nullptr) return false;
  }
  return facade == nullptr || Remove(facade, child);
}

}  // namespace

PyObject* DenyModules(Loader& loader, const Rules& rules) {
  PyRef denied(PySet_New(nullptr));
  for (const Module& module : OfferedTable()) {
    if (rules.AllowsModule(module.name)) continue;
    PyRef name = Str(module.name);
    if (!denied || !name || PySet_Add(denied.get(), name.get()) < 0 ||
        !TakeOutOfParent(loader, rules, module.name)) {
      return nullptr;
    }
  }
  return denied.release();
}

bool WithholdMembers(Loader& loader, const Rules& rules) {
  for (std::string_view name : rules.withhold_members) {
    size_t dot = name.rfind('.');
    if (dot == std::string_view::npos) continue;
    PyObject* facade = LoadForGuest(loader, name.substr(0, dot));
    if (facade == nullptr || !Remove(facade, name.substr(dot + 1))) {
      return false;
    }
  }
  return true;
}

}  // namespace terrarium::stdlib_allowlist
