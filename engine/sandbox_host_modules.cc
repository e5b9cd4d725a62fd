// A sandbox's modules of the host's own. All calls hold the isolate's lock.
#include <string>
#include <utility>

#include "base/text/text.h"
#include "base/values/wire.h"
#include "engine/identifier.h"
#include "engine/isolate_lock.h"
#include "engine/sandbox_impl.h"
#include "interp/cpython/py_ref.h"
#include "interp/isolate/guest_name.h"
#include "interp/isolate/guest_value.h"
#include "stdlib_allowlist/importer.h"

namespace terrarium {

absl::Status SandboxImpl::AddHostModule(std::string_view name) {
  if (absl::Status s = CheckThread(); !s.ok()) return s;
  IsolateLock lock(shared_);
  if (!lock.status().ok()) return lock.status();
  if (absl::Status s = host_modules_.Add(name, guest_modules_); !s.ok()) return s;
  UseModules(std::move(guest_modules_));
  overlay_stale_ = true;
  return absl::OkStatus();
}

absl::Status SandboxImpl::AddConstant(std::string_view module, std::string_view name, Value value) {
  if (absl::Status s = engine::CheckName(name, "a constant"); !s.ok()) return s;
  std::string wire;
  if (absl::Status s = base::AppendWire(value, wire, base::Cat(module, ".", name)); !s.ok()) {
    return s;
  }
  if (absl::Status s = CheckThread(); !s.ok()) return s;
  IsolateLock lock(shared_);
  if (!lock.status().ok()) return lock.status();
  host_modules_.SetConstant(module, name, std::move(wire));
  overlay_stale_ = true;
  return absl::OkStatus();
}

bool SandboxImpl::SetUpHostModules() {
  PyObject* builtins = shared_->isolate->guest().builtins;
  for (const auto& [name, module] : host_modules_.all()) {
    PyObject* dict = stdlib_allowlist::AddHostModule(builtins, name);
    if (dict == nullptr) return false;
    for (const auto& [constant, text] : module.constants) {
      const char* wire = text.data();
      cpython::PyRef value(isolate::ReadObject(wire, wire + text.size()));
      cpython::PyRef key = isolate::GuestName(constant);
      if (!value || !key || PyDict_SetItem(dict, key.get(), value.get()) < 0) return false;
    }
  }
  return true;
}

}  // namespace terrarium
