#include "stdlib_allowlist/importer.h"

#include <atomic>
#include <cstdint>
#include <new>

#include "interp/cpython/internals.h"
#include "interp/cpython/py_text.h"
#include "interp/isolate/run_context.h"
#include "stdlib_allowlist/files/guest_files.h"
#include "stdlib_allowlist/guest_modules.h"
#include "stdlib_allowlist/import_rules.h"
#include "stdlib_allowlist/loader.h"
#include "stdlib_allowlist/native/functions.h"

namespace terrarium::stdlib_allowlist {
namespace {

using cpython::PyRef;
using cpython::Str;
using cpython::View;
using isolate::CurrentRun;
using isolate::RunContext;

// The loader of the interpreter. Held by its two importer objects, which show none of it to Python
// code.
struct ImporterObject {
  PyObject_HEAD Loader* loader;
  bool for_guest;
  PyObject* denied;  // set of names that the policy denies; null: none
  bool forbidden;    // the policy has no imports at all
};

// Loading library code is not charged to the guest, within an allowance.
class Uncharged {
 public:
  Uncharged() : run_(CurrentRun()) {
    if (run_ != nullptr && run_->loading) run_ = nullptr;  // nested
    if (run_ == nullptr) return;
    int64_t* budget = tr_instr_budget(PyThreadState_GetUnchecked());
    run_->paused_instructions = *budget;
    // A kill may fall between these: what it reads must be written first.
    std::atomic_signal_fence(std::memory_order_seq_cst);
    run_->loading = true;
    std::atomic_signal_fence(std::memory_order_seq_cst);
    *budget = run_->loading_allowance;
  }
  ~Uncharged() {
    if (run_ == nullptr) return;
    int64_t* budget = tr_instr_budget(PyThreadState_GetUnchecked());
    run_->loading_allowance = *budget;
    *budget = run_->paused_instructions;
    std::atomic_signal_fence(std::memory_order_seq_cst);
    run_->loading = false;
  }
  Uncharged(const Uncharged&) = delete;
  Uncharged& operator=(const Uncharged&) = delete;

 private:
  RunContext* run_;
};

// `import a.b` gives a; `from a import b` gives a, with b loaded when it is a module of its own.
template <typename LoadModule>
PyObject* Import(std::string_view name, PyObject* fromlist, bool has_from, LoadModule load) {
  PyObject* module = load(name);
  if (module == nullptr) return nullptr;
  if (!has_from) {
    return Py_XNewRef(load(name.substr(0, name.find('.'))));
  }
  PyRef result = PyRef::Borrowed(module);
  if (!PyTuple_CheckExact(fromlist) && !PyList_CheckExact(fromlist)) {
    return result.release();
  }
  for (Py_ssize_t i = 0; i < PySequence_Fast_GET_SIZE(fromlist); ++i) {
    PyObject* item = PySequence_Fast_GET_ITEM(fromlist, i);
    if (!PyUnicode_CheckExact(item)) continue;
    PyRef outer(PyModule_GetNameObject(module));
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

// Turns a relative name into an absolute one, by the caller's __package__.
PyRef Absolute(PyObject* name, PyObject* globals, int level) {
  if (level == 0) return PyRef::Borrowed(name);
  PyObject* package = globals != nullptr && PyDict_Check(globals)
                          ? PyDict_GetItemString(globals, "__package__")
                          : nullptr;
  std::string_view base;
  if (package == nullptr || !PyUnicode_Check(package) || !View(package, base) || base.empty()) {
    PyErr_SetString(PyExc_ImportError, "attempted relative import with no known parent package");
    return PyRef();
  }
  for (int i = 1; i < level; ++i) {
    size_t dot = base.rfind('.');
    if (dot == std::string_view::npos) {
      PyErr_SetString(PyExc_ImportError, "attempted relative import beyond top-level package");
      return PyRef();
    }
    base = base.substr(0, dot);
  }
  PyRef prefix = Str(base);
  if (!prefix || PyUnicode_GET_LENGTH(name) == 0) return prefix;
  return PyRef(PyUnicode_FromFormat("%U.%U", prefix.get(), name));
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
  auto* importer = reinterpret_cast<ImporterObject*>(self);
  if (importer->forbidden) {
    PyErr_SetString(PyExc_ImportError, "this program's policy forbids imports");
    return nullptr;
  }
  Loader& loader = *importer->loader;
  PyRef absolute = Absolute(name, globals, level);
  std::string_view full;
  if (!absolute || !View(absolute.get(), full)) return nullptr;
  if (full.empty()) {
    PyErr_SetString(PyExc_ValueError, "Empty module name");
    return nullptr;
  }
  // Asked here, because it may run code of the guest's, which is charged.
  int has_from = fromlist == nullptr ? 0 : PyObject_IsTrue(fromlist);
  if (has_from < 0) return nullptr;
  if (importer->for_guest && IsGuestModule(loader, full)) {
    return ImportGuestModule(loader, full, fromlist, has_from != 0);
  }
  Uncharged uncharged;
  if (importer->for_guest) {
    return Import(full, fromlist, has_from != 0, [&](std::string_view module) {
      return Denied(importer, module) ? NotFound(module, "is not allowed by this program's policy")
                                      : LoadForGuest(loader, module);
    });
  }
  return Import(full, fromlist, has_from != 0,
                [&](std::string_view module) { return LoadForLibrary(loader, module); });
}

PyObject* Repr(PyObject*) { return PyUnicode_FromString("<built-in function __import__>"); }

void Dealloc(PyObject* self) {
  PyTypeObject* type = Py_TYPE(self);
  type->tp_free(self);
  Py_DECREF(type);
}

// Finds a codec by importing encodings on first use.
PyObject* SearchCodec(PyObject* self, PyObject* name) {
  auto* importer = reinterpret_cast<ImporterObject*>(self);
  Uncharged uncharged;
  PyObject* encodings = LoadForLibrary(*importer->loader, "encodings");
  if (encodings == nullptr) return nullptr;
  return PyObject_CallMethod(encodings, "search_function", "O", name);
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

PyRef NewImporter(PyTypeObject* type, Loader* loader, bool for_guest) {
  PyRef object(type->tp_alloc(type, 0));
  if (object) {
    auto* importer = reinterpret_cast<ImporterObject*>(object.get());
    importer->loader = loader;
    importer->for_guest = for_guest;
  }
  return object;
}

}  // namespace

PyObject* FindSubmodule(PyObject* name) {
  Loader* loader = TheLoader();
  // I4: modules of the library are found by library code alone.
  if (loader == nullptr || PyEval_GetBuiltins() == loader->library_builtins) {
    return PyImport_GetModule(name);
  }
  return Py_XNewRef(LoadedGuestModule(*loader, name));
}

bool InstallImporter(PyObject* guest_builtins, PyObject* library_builtins) {
  auto* loader = static_cast<Loader*>(PyMem_Calloc(1, sizeof(Loader)));
  if (loader == nullptr) return PyErr_NoMemory() != nullptr;
  loader->library_builtins = Py_NewRef(library_builtins);
  loader->guest_builtins = Py_NewRef(guest_builtins);
  loader->modules = PyDict_New();
  loader->facades = PyDict_New();
  PyRef type(PyType_FromSpec(&kSpec));
  if (loader->modules == nullptr || loader->facades == nullptr || !type) {
    return false;
  }
  auto* importer_type = reinterpret_cast<PyTypeObject*>(type.get());
  PyRef guest = NewImporter(importer_type, loader, true);
  PyRef library = NewImporter(importer_type, loader, false);
  if (!guest || !library || PyDict_SetItemString(guest_builtins, "__import__", guest.get()) < 0 ||
      PyDict_SetItemString(library_builtins, "__import__", library.get()) < 0) {
    return false;
  }
  PyRef search(PyCFunction_New(&kSearchCodec, library.get()));
  if (!search || PyCodec_Register(search.get()) < 0 || !SetLoader(loader) ||
      !AddOpen(guest_builtins)) {
    return false;
  }
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

bool Preload(std::span<const std::string> names) {
  PyObject* importer = PyDict_GetItemString(PyEval_GetBuiltins(), "__import__");
  for (const std::string& name : names) {
    PyRef module(PyObject_CallFunction(importer, "s", name.c_str()));
    if (!module) return false;
  }
  return true;
}

}  // namespace terrarium::stdlib_allowlist
