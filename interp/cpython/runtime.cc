#include "interp/cpython/runtime.h"

#include <cstdlib>
#include <string_view>

#include "absl/strings/str_cat.h"
#include "interp/cpython/py_ref.h"
#include "interp/cpython/removed_attributes.h"
#include "interp/memory/guest_text.h"
#include "interp/memory/layout.h"
#include "interp/memory/region.h"

// The bounds of the ELF object that this code is linked into.
extern "C" {
extern const char __ehdr_start[] __attribute__((visibility("hidden")));
extern const char _end[] __attribute__((visibility("hidden")));
}

namespace terrarium::cpython {
namespace {

using memory::g_layout;
using memory::Region;
using memory::tls_region;

PyThreadState* g_main = nullptr;
uint64_t g_token_key = 0;

// --- allocator -----------------------------------------------------------------------------------

Region* OwnerOf(void* p) { return reinterpret_cast<Region*>(g_layout.SlotOf(p)); }

TR_GUEST_TEXT void* Malloc(void*, size_t n) {
  if (Region* region = tls_region) return region->Allocate(n);
  return malloc(n == 0 ? 1 : n);
}

TR_GUEST_TEXT void* Calloc(void*, size_t count, size_t size) {
  size_t n;
  if (__builtin_mul_overflow(count, size, &n)) return nullptr;
  if (Region* region = tls_region) return region->AllocateZeroed(n);
  return calloc(n == 0 ? 1 : n, 1);
}

TR_GUEST_TEXT void Free(void*, void* p) {
  if (p == nullptr) return;
  if (__builtin_expect(g_layout.Contains(p), 1)) {
    OwnerOf(p)->Free(p);
  } else {
    free(p);
  }
}

TR_GUEST_TEXT void* Realloc(void*, void* p, size_t n) {
  if (p == nullptr) return Malloc(nullptr, n);
  if (g_layout.Contains(p)) return OwnerOf(p)->Reallocate(p, n);
  return realloc(p, n == 0 ? 1 : n);
}

void* ArenaAlloc(void*, size_t n) { return Malloc(nullptr, n); }
void ArenaFree(void*, void* p, size_t) { Free(nullptr, p); }

void InstallAllocator() {
  PyMemAllocatorEx allocator = {nullptr, Malloc, Calloc, Realloc, Free};
  PyMem_SetAllocator(PYMEM_DOMAIN_RAW, &allocator);
  PyMem_SetAllocator(PYMEM_DOMAIN_MEM, &allocator);
  PyMem_SetAllocator(PYMEM_DOMAIN_OBJ, &allocator);
  // The interpreter's data stack comes from here.
  PyObjectArenaAllocator arenas = {nullptr, ArenaAlloc, ArenaFree};
  PyObject_SetArenaAllocator(&arenas);
}

absl::Status FromPy(const char* what, const PyStatus& status) {
  return absl::InternalError(
      absl::StrCat(what, ": ", status.err_msg != nullptr ? status.err_msg : "failed"));
}

// A fixed, odd multiplier with well spread bits (2^46 / golden ratio).
constexpr uint64_t kTokenBits = 46;
constexpr uint64_t kTokenMask = (uint64_t{1} << kTokenBits) - 1;
constexpr uint64_t kTokenFactor = 0x278DDE6E5FD3 | 1;
// Static objects are numbered from here, above every region offset.
constexpr uint64_t kStaticTokens = uint64_t{1} << 44;

// timedelta(0) is one object of the process, which notes its hash.
bool WarmNoTime(PyObject* datetime) {
  PyRef zone(PyObject_GetAttrString(datetime, "timezone"));
  PyRef utc(zone ? PyObject_GetAttrString(zone.get(), "utc") : nullptr);
  PyRef none(utc ? PyObject_CallMethod(utc.get(), "utcoffset", "O", Py_None) : nullptr);
  return none && PyObject_Hash(none.get()) != -1;
}

// These fill tables in process memory when they load, with the same values each time: done here, so
// that no run is the first.
bool WarmModules() {
  constexpr std::string_view kModules[] = {"_datetime", "_struct", "cmath"};
  PyObject* space = PySys_GetObject("implementation");
  for (std::string_view name : kModules) {
    for (const _inittab* row = PyImport_Inittab; row->name; ++row) {
      if (name != row->name) continue;
      auto* def = reinterpret_cast<PyModuleDef*>(row->initfunc());
      PyRef spec(PyObject_CallNoArgs(reinterpret_cast<PyObject*>(Py_TYPE(space))));
      PyRef text(PyUnicode_FromString(row->name));
      if (!spec || !text || PyObject_SetAttrString(spec.get(), "name", text.get()) < 0) {
        return false;
      }
      PyRef module(PyModule_FromDefAndSpec(def, spec.get()));
      if (!module || PyModule_ExecDef(module.get(), def) < 0) return false;
      if (name == "_datetime" && !WarmNoTime(module.get())) return false;
    }
  }
  return true;
}

}  // namespace

// I4: neither base enters the result, so it tells nothing about addresses; for what is neither
// guest memory nor one of our static objects it is constant.
TR_GUEST_TEXT uintptr_t PointerToken(const void* p) {
  auto address = reinterpret_cast<uintptr_t>(p);
  uint64_t x = address - g_layout.base;
  if (x < g_layout.bytes) {
    x &= (uint64_t{1} << g_layout.slot_shift) - 1;
  } else {
    uint64_t offset = address - reinterpret_cast<uintptr_t>(__ehdr_start);
    if (offset >= static_cast<uintptr_t>(_end - __ehdr_start)) return 0;
    x = kStaticTokens + offset;
  }
  // Three invertible steps on 46 bits.
  x = (x ^ g_token_key) * kTokenFactor & kTokenMask;
  return x ^ x >> (kTokenBits / 2);
}

absl::Status Start(uint64_t seed) {
  g_token_key = (seed * 0x9E3779B97F4A7C15) >> (64 - kTokenBits);

  PyPreConfig pre;
  PyPreConfig_InitIsolatedConfig(&pre);
  pre.utf8_mode = 1;
  pre.configure_locale = 0;  // the host's locale is the host's
  PyStatus status = Py_PreInitialize(&pre);
  if (PyStatus_Exception(status)) return FromPy("Py_PreInitialize", status);
  InstallAllocator();
  absl::Status removed = RemoveAttributes();
  if (!removed.ok()) return removed;

  PyConfig config;
  PyConfig_InitIsolatedConfig(&config);
  config._install_importlib = 0;  // imports are ours
  config.site_import = 0;
  config.install_signal_handlers = 0;
  config.use_hash_seed = 1;
  config.hash_seed = static_cast<unsigned long>(seed & 0xFFFFFFFF);
  config.write_bytecode = 0;
  config.faulthandler = 0;
  status = Py_InitializeFromConfig(&config);
  PyConfig_Clear(&config);
  if (PyStatus_Exception(status)) return FromPy("Py_Initialize", status);
  g_main = PyThreadState_Get();
  tr_warm_process_state();
  if (!WarmModules()) {
    PyErr_Clear();
    return absl::InternalError("a C module does not load");
  }
  PyThreadState_Swap(nullptr);
  return absl::OkStatus();
}

absl::StatusOr<PyThreadState*> NewInterpreter() {
  Region* region = tls_region;
  // The main interpreter's own allocations stay on the host's heap.
  tls_region = nullptr;
  PyThreadState_Swap(g_main);
  tls_region = region;
  PyInterpreterConfig config = {};
  config.check_multi_interp_extensions = 1;
  config.gil = PyInterpreterConfig_OWN_GIL;
  PyThreadState* tstate = nullptr;
  PyStatus status = Py_NewInterpreterFromConfig(&tstate, &config);
  if (PyStatus_Exception(status)) {
    PyThreadState_Swap(nullptr);
    return FromPy("Py_NewInterpreter", status);
  }
  *tr_instr_budget(tstate) = INT64_MAX;
  tr_limit_int_digits(tstate);
  return tstate;
}

}  // namespace terrarium::cpython
