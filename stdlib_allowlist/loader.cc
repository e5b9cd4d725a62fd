#include "stdlib_allowlist/loader.h"

#include <marshal.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "interp/cpython/internals.h"
#include "interp/cpython/py_text.h"
#include "interp/guard/audit_hook.h"
#include "interp/guard/authority.h"
#include "stdlib_allowlist/frozen_objects.h"
#include "stdlib_allowlist/load_account.h"
#include "stdlib_allowlist/set_up.h"

namespace terrarium::stdlib_allowlist {
namespace {

using cpython::PyRef;
using cpython::Str;
using cpython::View;

// What loading a module may cost, in instructions: by the size of its frozen code, but for those of
// the table.
constexpr int64_t kLoadUnitsPerModule = 5'000;
constexpr int64_t kBytesPerLoadUnit = 2;
constexpr struct {
  std::string_view name;
  int64_t units;
} kLoadUnits[] = {
#define TERRARIUM_LOAD_UNITS(name, units) {name, units},
#include "stdlib_allowlist/load_units.inc"
#undef TERRARIUM_LOAD_UNITS
};

int64_t LoadUnits(std::string_view name) {
  for (const auto& row : kLoadUnits) {
    if (row.name == name) return row.units;
  }
  const Frozen* frozen = FindFrozen(FindFrozenNumber(name));
  return kLoadUnitsPerModule + (frozen == nullptr ? 0 : frozen->size / kBytesPerLoadUnit);
}

constexpr char kLoaderKey[] = "terrarium.loader";

// C modules want a spec; all they take from it is the name.
PyRef SpecOf(std::string_view name) {
  PyObject* implementation = PySys_GetObject("implementation");
  if (implementation == nullptr) return PyRef();
  auto* namespace_type = reinterpret_cast<PyObject*>(Py_TYPE(implementation));
  PyRef text = Str(name);
  PyRef keywords(text ? Py_BuildValue("{s:O}", "name", text.get()) : nullptr);
  PyRef none(PyTuple_New(0));
  if (!keywords || !none) return PyRef();
  return PyRef(PyObject_Call(namespace_type, none.get(), keywords.get()));
}

PyRef LoadC(std::string_view name) {
  for (const _inittab* row = PyImport_Inittab; row->name != nullptr; ++row) {
    if (name != row->name || row->initfunc == nullptr) continue;
    PyObject* definition = row->initfunc();
    if (definition == nullptr) return PyRef();
    auto* def = reinterpret_cast<PyModuleDef*>(definition);
    PyRef spec = SpecOf(name);
    if (!spec) return PyRef();
    PyRef module(PyModule_FromDefAndSpec(def, spec.get()));
    if (module && PyModule_ExecDef(module.get(), def) < 0) return PyRef();
    return module;
  }
  PyErr_Format(PyExc_SystemError, "a C module of the table is not linked in");
  return PyRef();
}

// Calls `use` with each of the space-separated names; false when it fails.
template <typename Use>
bool ForEachName(std::string_view names, Use use) {
  while (!names.empty()) {
    size_t space = names.find(' ');
    PyRef key = Str(names.substr(0, space));
    names = space == std::string_view::npos ? "" : names.substr(space + 1);
    if (!key || !use(key.get())) return false;
  }
  return true;
}

// The dict watcher of modules and of the library's builtins. A module's code writes its own names,
// and the loader does while it loads.
int OnModuleWrite(PyDict_WatchEvent event, PyObject* dict, PyObject*, PyObject*) {
  const Loader* loader = TheLoader();
  if (event == PyDict_EVENT_DEALLOCATED || loader == nullptr || loader->writing) return 0;
  const Frozen* caller = FindFrozen(guard::ModuleOf(tr_caller_authority()));
  PyObject* name = PyDict_GetItemString(dict, "__name__");
  if (caller != nullptr && name != nullptr && PyUnicode_Check(name) &&
      (PyUnicode_EqualToUTF8(name, caller->name) ||
       (PyUnicode_EqualToUTF8(name, "warnings") && guard::Has(guard::Power::kShowWarning)))) {
    return 0;
  }
  return guard::RefuseForWantOfAuthority("write", "a module of the library") ? 0 : -1;
}

// Makes a module the attribute of its package. What was there goes when the loader writes no more:
// that may run code. So do a guest's keys, in the dict of a facade, when they are asked.
bool Link(Loader& loader, bool is_library, PyObject* package, std::string_view name,
          PyObject* module) {
  std::optional<GuestsTurn> turn;
  if (!is_library) turn.emplace();
  PyRef key = Str(name);
  PyObject* dict = PyModule_GetDict(package);
  PyRef before = PyRef::Borrowed(key ? PyDict_GetItemWithError(dict, key.get()) : nullptr);
  if (!key || PyErr_Occurred() != nullptr) return false;
  const bool writing = loader.writing;
  loader.writing = is_library;
  const bool done = PyDict_SetItem(dict, key.get(), module) == 0;
  loader.writing = writing;
  return done;
}

std::string_view OutermostPackage(std::string_view name) { return name.substr(0, name.find('.')); }

// Whether what the module makes is frozen with the one that waits for it, which may add to it: a C
// module, and a module of a package that is loading.
bool IsPart(const Module& row, const LoadingModule* outer) {
  if (outer != nullptr && (row.kind == Kind::kC || row.kind == Kind::kFilter)) return true;
  for (; outer != nullptr; outer = outer->outer) {
    if (OutermostPackage(outer->name) == OutermostPackage(row.name)) return true;
  }
  return false;
}

// What a module makes while it loads is frozen when its own body is done, or has failed: what it
// was loaded for goes on and may call what it finds.
class Loading {
 public:
  // `since`: an object that has just been made.
  Loading(Loader& loader, const Module& row, PyObject* since)
      : loader_(loader),
        module_{row.name, loader.loading},
        since_(since),
        is_part_(IsPart(row, loader.loading)) {
    loader_.loading = &module_;
  }
  ~Loading() {
    loader_.loading = module_.outer;
    if (is_part_) return;
    PyRef error(PyErr_GetRaisedException());
    FreezeLoadedObjects(loader_, since_);
    if (error) PyErr_SetRaisedException(error.release());
  }
  Loading(const Loading&) = delete;
  Loading& operator=(const Loading&) = delete;

 private:
  Loader& loader_;
  const LoadingModule module_;
  PyObject* const since_;
  const bool is_part_;
};

PyRef LoadFrozen(Loader& loader, const Module& description) {
  std::string_view name = description.name;
  const Frozen* frozen = nullptr;
  for (const Frozen& row : FrozenModules()) {
    if (name == row.name) frozen = &row;
  }
  if (frozen == nullptr) {
    PyErr_Format(PyExc_SystemError, "a module of the table is not frozen");
    return PyRef();
  }
  PyRef module = BareModule(name);
  if (!module) return module;
  PyObject* dict = PyModule_GetDict(module.get());
  PyRef path(PyList_New(0)), package_name = Str(PackageOf(*frozen));
  if (!path || !package_name ||
      PyDict_SetItemString(dict, "__builtins__", loader.library_builtins) < 0 ||
      PyDict_SetItemString(dict, "__package__", package_name.get()) < 0 ||
      (frozen->package && PyDict_SetItemString(dict, "__path__", path.get()) < 0)) {
    return PyRef();
  }
  if (!SetUpModule(loader, description, module.get())) return PyRef();
  guard::ExpectMarshal(true);
  PyRef code(
      PyMarshal_ReadObjectFromString(reinterpret_cast<const char*>(frozen->data), frozen->size));
  guard::ExpectMarshal(false);
  PyRef key = Str(name);
  PyObject* interpreters = PyImport_GetModuleDict();
  // Registered before it runs: modules import each other in circles, and C code imports (typing,
  // while it loads) by the interpreter's own dict.
  if (!code || !key ||
      !tr_set_authority(code.get(), frozen->authority.data(), frozen->authority.size()) ||
      PyDict_SetItem(loader.modules, key.get(), module.get()) < 0 ||
      PyDict_SetItem(interpreters, key.get(), module.get()) < 0) {
    return PyRef();
  }
  PyRef done(PyEval_EvalCode(code.get(), dict, dict));
  if (!done) {
    PyRef error(PyErr_GetRaisedException());
    for (PyObject* dict : {loader.modules, interpreters}) {
      if (PyDict_DelItem(dict, key.get()) < 0) PyErr_Clear();
    }
    PyErr_SetRaisedException(error.release());
    return PyRef();
  }
  return module;
}

PyRef Filter(Loader& loader, const Module& row) {
  PyRef module = BareModule(row.name);
  PyObject* real = PyImport_AddModule(row.name);  // borrowed
  PyRef loaded;
  if (real != nullptr && PyDict_GET_SIZE(PyModule_GetDict(real)) <= 5) {
    // AddModule made an empty one: a C module that is not loaded yet.
    loaded = LoadC(row.name);
    real = loaded.get();
  }
  if (!module || real == nullptr) return PyRef();
  bool copied = ForEachName(row.detail, [&](PyObject* key) {
    // Not from the guest's builtins, where a policy may have left something out.
    PyRef value = row.name == std::string_view("builtins")
                      ? PyRef::Borrowed(PyDict_GetItemWithError(loader.library_builtins, key))
                      : PyRef(PyObject_GetAttr(real, key));
    return value && PyObject_SetAttr(module.get(), key, value.get()) == 0;
  });
  return copied && SetUpModule(loader, row, module.get()) ? std::move(module) : PyRef();
}

PyRef Load(Loader& loader, const Module& row) {
  switch (row.kind) {
    case Kind::kC:
      return LoadC(row.name);
    case Kind::kPython:
    case Kind::kReplacement:
      return LoadFrozen(loader, row);
    case Kind::kAlias:
      return PyRef::Borrowed(LoadForLibrary(loader, row.detail));
    case Kind::kFilter:
      return Filter(loader, row);
    case Kind::kFront:  // no row of library code's
    case Kind::kAbsent:
      NotFound(row.name, "is not part of this library");
      return PyRef();
  }
  return PyRef();
}

void NotOffered(std::string_view name, const Module* row) {
  bool known = row != nullptr && row->kind == Kind::kAbsent;
  NotFound(name, "is not offered to this program", known ? row->reason : "");
}

// The names of a Python module's `detail`, which its __all__ leaves out.
std::string_view NamesBeside(const Module& row) {
  return row.kind == Kind::kPython ? row.detail : "";
}

// The names that a facade shows: __all__ and those beside it, or else what is public.
PyRef PublicNames(const Module& row, PyObject* module) {
  PyObject* dict = PyModule_GetDict(module);
  PyObject* all = PyDict_GetItemString(dict, "__all__");
  PyRef names(all != nullptr ? PySequence_List(all) : PyList_New(0));
  if (all != nullptr) {
    bool added = names && ForEachName(NamesBeside(row), [&](PyObject* name) {
                   return PyList_Append(names.get(), name) == 0;
                 });
    return added ? PyRef(PyList_AsTuple(names.get())) : PyRef();
  }
  Py_ssize_t position = 0;
  PyObject *key, *value;
  while (names && PyDict_Next(dict, &position, &key, &value)) {
    if (PyUnicode_READ_CHAR(key, 0) == '_') continue;
    if (PyList_Append(names.get(), key) < 0) return PyRef();
  }
  return names ? PyRef(PyList_AsTuple(names.get())) : PyRef();
}

PyRef MakeFacade(const Module& row, PyObject* real) {
  PyRef facade = NewGuestModule(row);
  PyRef names = PublicNames(row, real);
  PyRef shown(PyList_New(0));
  if (!facade || !names || !shown) return PyRef();
  PyObject* to = PyModule_GetDict(facade.get());
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(names.get()); ++i) {
    PyObject* key = PyTuple_GET_ITEM(names.get(), i);
    std::string_view name;
    if (!View(key, name)) return PyRef();
    if (HasName(row.withheld, name)) continue;
    // Not from the dict: typing makes some of its names on first use.
    PyObject* found;
    if (PyObject_GetOptionalAttr(real, key, &found) < 0) return PyRef();
    PyRef value(found);
    // I4: a module inside a module is never handed on.
    if (!value || PyModule_Check(value.get())) continue;
    if (PyDict_SetItem(to, key, value.get()) < 0) return PyRef();
    if (HasName(NamesBeside(row), name)) continue;
    if (PyList_Append(shown.get(), key) < 0) return PyRef();
  }
  if (PyDict_SetItemString(to, "__all__", shown.get()) < 0) return PyRef();
  return facade;
}

// Finds `name` in `cache`, or makes it with `make` after its parent and links it into the parent.
// Borrowed.
template <typename Parent, typename Make>
PyObject* FindOrMake(Loader& loader, PyObject* cache, std::string_view name, Parent parent,
                     Make make) {
  PyRef key = Str(name);
  if (!key) return nullptr;
  PyObject* found = PyDict_GetItemWithError(cache, key.get());
  if (found != nullptr || PyErr_Occurred() != nullptr) return found;
  size_t dot = name.rfind('.');
  PyObject* above = nullptr;
  if (dot != std::string_view::npos) {
    above = parent(name.substr(0, dot));
    if (above == nullptr) return nullptr;
    // The parent's own code may have imported it meanwhile.
    found = PyDict_GetItemWithError(cache, key.get());
    if (found != nullptr || PyErr_Occurred() != nullptr) return found;
  }
  PyRef made = make();
  if (!made || PyDict_SetItem(cache, key.get(), made.get()) < 0) return nullptr;
  loader.load_units += cache == loader.modules ? LoadUnits(name) : kLoadUnitsPerModule;
  if (above != nullptr) {
    if (!Link(loader, cache == loader.modules, above, name.substr(dot + 1), made.get()))
      return nullptr;
  }
  return made.get();  // the cache keeps it
}

}  // namespace

Loader* TheLoader() {
  PyObject* address =
      PyDict_GetItemString(PyInterpreterState_GetDict(PyInterpreterState_Get()), kLoaderKey);
  return address == nullptr ? nullptr : static_cast<Loader*>(PyLong_AsVoidPtr(address));
}

bool SetLoader(Loader* loader) {
  // Not by FromVoidPtr(), whose numbers are no addresses (patch 0003).
  PyRef address(PyLong_FromSize_t(reinterpret_cast<uintptr_t>(loader)));
  return address && PyDict_SetItemString(PyInterpreterState_GetDict(PyInterpreterState_Get()),
                                         kLoaderKey, address.get()) == 0;
}

bool WatchModules(Loader& loader) {
  loader.watcher = PyDict_AddWatcher(OnModuleWrite);
  return loader.watcher >= 0 && PyDict_Watch(loader.watcher, loader.library_builtins) == 0;
}

PyRef BareModule(std::string_view name) {
  PyRef text = Str(name);
  return Bare(PyRef(text ? PyModule_NewObject(text.get()) : nullptr));
}

PyRef Bare(PyRef module) {
  if (!module) return module;
  PyObject* dict = PyModule_GetDict(module.get());
  for (const char* key : {"__loader__", "__spec__", "__package__"}) {
    if (PyDict_DelItemString(dict, key) < 0) PyErr_Clear();
  }
  return module;
}

PyObject* NotFound(std::string_view name, const char* why, const char* reason) {
  PyRef text = Str(name);
  PyRef message(text ? PyUnicode_FromFormat("module '%U' %s%s%s", text.get(), why,
                                            *reason ? ": " : "", reason)
                     : nullptr);
  if (message) {
    PyErr_SetImportErrorSubclass(PyExc_ModuleNotFoundError, message.get(), text.get(), nullptr);
  }
  return nullptr;
}

PyObject* LoadForLibrary(Loader& loader, std::string_view name) {
  return FindOrMake(
      loader, loader.modules, name,
      [&](std::string_view parent) { return LoadForLibrary(loader, parent); },
      [&] {
        const Module* row = FindForLibrary(name);
        if (row == nullptr) {
          NotFound(name, "is not part of this library");
          return PyRef();
        }
        PyRef since(PyList_New(0)), key = Str(name);
        if (!since || !key) return PyRef();
        Loading loading(loader, *row, since.get());
        PyRef module = Load(loader, *row);
        if (!module || PyDict_Watch(loader.watcher, PyModule_GetDict(module.get())) < 0 ||
            PyDict_SetItem(loader.modules, key.get(), module.get()) < 0) {
          return PyRef();
        }
        // C code looks modules up in sys.modules. The filtered ones stay out: there the
        // interpreter's own entry must remain.
        if (row->kind == Kind::kFilter) return module;
        if (PyDict_SetItem(PyImport_GetModuleDict(), key.get(), module.get()) < 0) return PyRef();
        return module;
      });
}

PyObject* LoadForGuest(Loader& loader, std::string_view name) {
  const Module* made = nullptr;
  PyObject* facade = FindOrMake(
      loader, loader.facades, name,
      [&](std::string_view parent) { return LoadForGuest(loader, parent); },
      [&] {
        const Module* row = FindModule(name);
        if (row == nullptr || !IsOffered(*row)) {
          NotOffered(name, row);
          return PyRef();
        }
        PyObject* real = LoadForLibrary(loader, row->kind == Kind::kFront ? row->detail : name);
        made = row;
        return real == nullptr ? PyRef() : MakeFacade(*row, real);
      });
  if (facade == nullptr || made == nullptr) return facade;
  // Submodules that come with the module: `import collections` is enough for collections.abc. Each
  // links itself into its parent.
  bool loaded = ForEachName(NamesBeside(*made), [&](PyObject* child) {
    PyRef full(PyUnicode_FromFormat("%s.%U", made->name, child));
    std::string_view text;
    if (!full || !View(full.get(), text)) return false;
    return !OffersModule(text) || LoadForGuest(loader, text) != nullptr;
  });
  return loaded ? facade : nullptr;
}

}  // namespace terrarium::stdlib_allowlist
