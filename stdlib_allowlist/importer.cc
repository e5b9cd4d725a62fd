#include "stdlib_allowlist/importer.h"

#include <cstdint>
#include <new>

#include "interp/cpython/internals.h"
#include "interp/cpython/py_text.h"
#include "interp/guard/authority.h"
#include "stdlib_allowlist/files/guest_files.h"
#include "stdlib_allowlist/frozen_objects.h"
#include "stdlib_allowlist/guest_modules.h"
#include "stdlib_allowlist/import_rules.h"
#include "stdlib_allowlist/load_account.h"
#include "stdlib_allowlist/loader.h"
#include "stdlib_allowlist/native/functions.h"

namespace terrarium::stdlib_allowlist {
namespace {

using cpython::PyRef;
using cpython::Str;
using cpython::View;

// The guest's __import__. Shows none of what it holds to Python code.
struct ImporterObject {
  PyObject_HEAD Loader* loader;
  PyObject* denied;  // set of names that the policy denies; null: none
  bool forbidden;    // the policy has no imports at all
};

// What an import of a loaded module costs, in units of the budget: the statement and each name of a
// from-import, which is looked for as a module.
constexpr int64_t kImportUnits = 32;

Py_ssize_t NamesIn(PyObject* fromlist) {
  return fromlist != nullptr && (PyTuple_CheckExact(fromlist) || PyList_CheckExact(fromlist))
             ? PySequence_Fast_GET_SIZE(fromlist)
             : 0;
}

void ChargeImport(PyObject* fromlist) { tr_charge(kImportUnits * (1 + NamesIn(fromlist))); }

// `import a.b` gives a; `from a import b` gives a, with b loaded when it is a module of its own.
template <typename LoadModule>
PyObject* Import(std::string_view name, PyObject* fromlist, bool has_from, LoadModule load) {
  PyObject* module = load(name);
  if (module == nullptr) return nullptr;
  if (!has_from) {
    return Py_XNewRef(load(name.substr(0, name.find('.'))));
  }
  PyRef result = PyRef::Borrowed(module);
  PyRef outer = Str(name);
  for (Py_ssize_t i = 0; i < NamesIn(fromlist); ++i) {
    PyObject* item = PySequence_Fast_GET_ITEM(fromlist, i);
    if (!PyUnicode_CheckExact(item)) continue;
    // By the name that was asked for: what the module says is in a guest's dict.
    PyRef full(outer ? PyUnicode_FromFormat("%U.%U", outer.get(), item) : nullptr);
    std::string_view submodule;
    if (!full || !View(full.get(), submodule)) return nullptr;
    if (FindModule(submodule) == nullptr) continue;
    if (load(submodule) == nullptr) {
      // `from a import b` where b is a module that is not for this caller.
      if (!PyErr_ExceptionMatches(PyExc_ModuleNotFoundError)) return nullptr;
      PyErr_Clear();
    }
  }
  return result.release();
}

// Turns a relative name into an absolute one, by the package that it is relative to.
PyRef Absolute(PyObject* name, std::string_view package, int level) {
  if (level == 0) return PyRef::Borrowed(name);
  if (package.empty()) {
    PyErr_SetString(PyExc_ImportError, "attempted relative import with no known parent package");
    return PyRef();
  }
  for (int i = 1; i < level; ++i) {
    size_t dot = package.rfind('.');
    if (dot == std::string_view::npos) {
      PyErr_SetString(PyExc_ImportError, "attempted relative import beyond top-level package");
      return PyRef();
    }
    package = package.substr(0, dot);
  }
  PyRef prefix = Str(package);
  if (!prefix || PyUnicode_GET_LENGTH(name) == 0) return prefix;
  return PyRef(PyUnicode_FromFormat("%U.%U", prefix.get(), name));
}

// The caller's package, of a guest's namespace; empty where it says none.
std::string_view PackageOf(PyObject* globals) {
  PyObject* package = globals != nullptr && PyDict_Check(globals)
                          ? PyDict_GetItemString(globals, "__package__")
                          : nullptr;
  std::string_view text;
  if (package != nullptr && PyUnicode_Check(package) && !View(package, text)) PyErr_Clear();
  return text;
}

bool Denied(const ImporterObject* importer, std::string_view module) {
  if (importer->denied == nullptr) return false;
  PyRef name = Str(module);
  // An error denies too.
  bool allowed = name && PySet_Contains(importer->denied, name.get()) == 0;
  PyErr_Clear();
  return !allowed;
}

PyObject* Call(PyObject* self, PyObject* args, PyObject* keywords) {
  static const char* const kNames[] = {"name", "globals", "locals", "fromlist", "level", nullptr};
  PyObject *name, *globals = nullptr, *locals = nullptr, *fromlist = nullptr;
  int level = 0;
  if (!PyArg_ParseTupleAndKeywords(args, keywords, "U|OOOi:__import__", const_cast<char**>(kNames),
                                   &name, &globals, &locals, &fromlist, &level)) {
    return nullptr;
  }
  if (level < 0) {
    PyErr_SetString(PyExc_ValueError, "level must be >= 0");
    return nullptr;
  }
  ChargeImport(fromlist);
  auto* importer = reinterpret_cast<ImporterObject*>(self);
  if (importer->forbidden) {
    PyErr_SetString(PyExc_ImportError, "this program's policy forbids imports");
    return nullptr;
  }
  Loader& loader = *importer->loader;
  PyRef absolute = Absolute(name, PackageOf(globals), level);
  std::string_view full;
  if (!absolute || !View(absolute.get(), full)) return nullptr;
  if (full.empty()) {
    PyErr_SetString(PyExc_ValueError, "Empty module name");
    return nullptr;
  }
  // Asked here, because it may run code of the guest's, which is charged.
  int has_from = fromlist == nullptr ? 0 : PyObject_IsTrue(fromlist);
  if (has_from < 0) return nullptr;
  // Library code is never half loaded where guests can see it.
  if (loader.loading != nullptr) {
    PyErr_SetString(PyExc_ImportError, "a module of the library is being loaded");
    return nullptr;
  }
  if (IsGuestModule(loader, full)) {
    return ImportGuestModule(loader, full, fromlist, has_from != 0);
  }
  // The usual case: a module that is loaded already. An exact str, for another one's hash is the
  // guest's code.
  if (has_from == 0 && full.find('.') == std::string_view::npos &&
      PyUnicode_CheckExact(absolute.get()) && !Denied(importer, full)) {
    PyObject* facade = PyDict_GetItemWithError(loader.facades, absolute.get());
    if (facade != nullptr) return Py_NewRef(facade);
  }
  Uncharged uncharged(loader);
  return Import(full, fromlist, has_from != 0, [&](std::string_view module) {
    return Denied(importer, module) ? NotFound(module, "is not allowed by this program's policy")
                                    : LoadForGuest(loader, module);
  });
}

PyObject* Repr(PyObject*) { return PyUnicode_FromString("<built-in function __import__>"); }

void Dealloc(PyObject* self) {
  PyTypeObject* type = Py_TYPE(self);
  type->tp_free(self);
  Py_DECREF(type);
}

// Finds a codec by importing encodings on first use.
PyObject* SearchCodec(PyObject*, PyObject* name) {
  PyRef module_name = Str("encodings");
  PyRef encodings(module_name ? ImportForC(module_name.get()) : nullptr);
  return encodings ? PyObject_CallMethod(encodings.get(), "search_function", "O", name) : nullptr;
}

PyMethodDef kSearchCodec = {"search_codec", SearchCodec, METH_O, nullptr};

PyType_Slot kSlots[] = {
    {Py_tp_call, reinterpret_cast<void*>(Call)},
    {Py_tp_repr, reinterpret_cast<void*>(Repr)},
    {Py_tp_dealloc, reinterpret_cast<void*>(Dealloc)},
    {0, nullptr},
};

PyType_Spec kSpec = {
    .name = "terrarium.builtin_function",
    .basicsize = sizeof(ImporterObject),
    .itemsize = 0,
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION | Py_TPFLAGS_IMMUTABLETYPE,
    .slots = kSlots,
};

PyMethodDef kOpen = {"open", reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(OpenFile)),
                     METH_VARARGS | METH_KEYWORDS, "Open a file of the run."};

bool AddOpen(PyObject* guest_builtins) {
  PyRef module(PyUnicode_InternFromString("builtins"));
  PyRef open(module ? PyCFunction_NewEx(&kOpen, nullptr, module.get()) : nullptr);
  return open && PyDict_SetItemString(guest_builtins, "open", open.get()) == 0;
}

PyRef NewImporter(PyTypeObject* type, Loader* loader) {
  PyRef object(type->tp_alloc(type, 0));
  if (object) reinterpret_cast<ImporterObject*>(object.get())->loader = loader;
  return object;
}

}  // namespace

PyObject* FindSubmodule(PyObject* name) {
  Loader* loader = TheLoader();
  // I4: modules of the library are found by library code alone.
  if (loader == nullptr || guard::CalledFromLibrary()) return PyImport_GetModule(name);
  return Py_XNewRef(LoadedGuestModule(*loader, name));
}

PyObject* ImportForLibrary(PyCodeObject* code, PyObject* name, PyObject* fromlist,
                           PyObject* level) {
  ChargeImport(fromlist);
  const Frozen* module = FindFrozen(guard::ModuleOf(code->terrarium_authority));
  int levels = PyLong_AsInt(level);
  if (levels == -1 && PyErr_Occurred() != nullptr) return nullptr;
  PyRef absolute = Absolute(name, module == nullptr ? "" : PackageOf(*module), levels);
  std::string_view full;
  if (!absolute || !View(absolute.get(), full)) return nullptr;
  // A module imports what the build saw it import.
  if (module == nullptr || !HasName(module->imports, full)) {
    guard::RefuseForWantOfAuthority("import", PyUnicode_AsUTF8(absolute.get()));
    return nullptr;
  }
  Loader* loader = TheLoader();
  if (loader == nullptr) return PyErr_NoMemory();
  Uncharged uncharged(*loader);
  return Import(full, fromlist, fromlist != Py_None, [&](std::string_view wanted) {
    return HasName(module->imports, wanted) || full.starts_with(wanted)
               ? LoadForLibrary(*loader, wanted)
               : NotFound(wanted, "is not imported by this module");
  });
}

PyObject* ImportForC(PyObject* name) {
  Loader* loader = TheLoader();
  std::string_view text;
  if (loader == nullptr || !View(name, text)) return nullptr;
  ChargeImport(nullptr);
  Uncharged uncharged(*loader);
  return Py_XNewRef(LoadForLibrary(*loader, text));
}

PyObject* RunGuestFrame(PyThreadState* tstate, _PyInterpreterFrame* frame, int throwing) {
  const GuestsTurn turn;
  return tr_run_frame(tstate, frame, throwing);
}

bool InstallImporter(PyObject* guest_builtins, PyObject* library_builtins) {
  auto* loader = static_cast<Loader*>(PyMem_Calloc(1, sizeof(Loader)));
  if (loader == nullptr) return PyErr_NoMemory() != nullptr;
  loader->library_builtins = Py_NewRef(library_builtins);
  loader->guest_builtins = Py_NewRef(guest_builtins);
  loader->modules = PyDict_New();
  loader->facades = PyDict_New();
  PyRef type(PyType_FromSpec(&kSpec));
  if (loader->modules == nullptr || loader->facades == nullptr || !type || !WatchModules(*loader)) {
    return false;
  }
  auto* importer_type = reinterpret_cast<PyTypeObject*>(type.get());
  PyRef guest = NewImporter(importer_type, loader);
  PyRef search(PyCFunction_New(&kSearchCodec, nullptr));
  if (!guest || PyDict_SetItemString(guest_builtins, "__import__", guest.get()) < 0 || !search ||
      PyCodec_Register(search.get()) < 0 || !SetLoader(loader) || !AddOpen(guest_builtins)) {
    return false;
  }
  // Classes that the interpreter makes when it starts, as ExceptionGroup.
  tr_mark_classes();
  FreezeLoadedObjects(*loader, nullptr);
  // Part of every image: making and freeing it takes a lock of the whole process (and faults while
  // it holds it, when it was half made).
  // The second: each start counts the interpreters that use its static types.
  return LoadForLibrary(*loader, "_thread") != nullptr &&
         LoadForLibrary(*loader, "_datetime") != nullptr;
}

bool NeedsImportRules(const Rules& rules) {
  return rules.modules.has_value() || !rules.deny_modules.empty() ||
         !rules.withhold_members.empty() || rules.Forbids(Construct::kImport);
}

bool ApplyImportRules(PyObject* guest_builtins, const Rules& rules) {
  if (!NeedsImportRules(rules)) return true;
  auto* importer =
      reinterpret_cast<ImporterObject*>(PyDict_GetItemString(guest_builtins, "__import__"));
  importer->forbidden = rules.Forbids(Construct::kImport);
  if (!WithholdMembers(*importer->loader, rules)) return false;
  importer->denied = DenyModules(*importer->loader, rules);
  return importer->denied != nullptr;
}

bool AddGuestModule(PyObject* guest_builtins, std::string_view name, PyObject* code,
                    std::string_view file, bool package) {
  auto* importer =
      reinterpret_cast<ImporterObject*>(PyDict_GetItemString(guest_builtins, "__import__"));
  return AddGuestModule(*importer->loader, name, code, file, package);
}

PyObject* AddHostModule(PyObject* guest_builtins, std::string_view name) {
  auto* importer =
      reinterpret_cast<ImporterObject*>(PyDict_GetItemString(guest_builtins, "__import__"));
  PyObject* module = AddHostModule(*importer->loader, name);
  return module == nullptr ? nullptr : PyModule_GetDict(module);
}

bool Preload(std::span<const std::string> names) {
  PyObject* importer = PyDict_GetItemString(PyEval_GetBuiltins(), "__import__");
  for (const std::string& name : names) {
    PyRef module(PyObject_CallFunction(importer, "s", name.c_str()));
    if (!module) return false;
  }
  return true;
}

}  // namespace terrarium::stdlib_allowlist
