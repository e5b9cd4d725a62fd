// A sandbox's modules of the host's own.
#include <string>
#include <utility>

#include "base/text/text.h"
#include "base/values/wire.h"
#include "engine/identifier.h"
#include "engine/sandbox_impl.h"
#include "interp/cpython/py_ref.h"
#include "interp/isolate/guest_name.h"
#include "interp/isolate/guest_value.h"
#include "stdlib_allowlist/importer.h"

namespace terrarium {

absl::Status SandboxImpl::AddHostModule(std::string_view name) {
  if (absl::Status s = CheckThread(); !s.ok()) return s;
  return Change([&](Definition& defined) {
    engine::GuestModules programs = defined.modules->programs;
    if (absl::Status s = defined.host_modules.Add(name, programs); !s.ok()) return s;
    UseModules(std::move(programs), defined);
    return absl::OkStatus();
  });
}

absl::Status SandboxImpl::AddConstant(std::string_view module, std::string_view name, Value value) {
  if (absl::Status s = engine::CheckName(name, "a constant"); !s.ok()) return s;
  std::string wire;
  if (absl::Status s = base::AppendWire(value, wire, base::Cat(module, ".", name)); !s.ok()) {
    return s;
  }
  if (absl::Status s = CheckThread(); !s.ok()) return s;
  return Change([&](Definition& defined) {
    defined.host_modules.SetConstant(module, name, wire);
    return absl::OkStatus();
  });
}

bool SandboxImpl::SetUpHostModules(const Stage& stage) {
  PyObject* builtins = stage.on.isolate->guest().builtins;
  for (const auto& [name, module] : stage.defined.host_modules.all()) {
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
