// Stubs of what is bound in a sandbox, for type checkers.
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "absl/strings/str_replace.h"
#include "base/text/text.h"
#include "base/values/debug_string.h"
#include "base/values/wire.h"
#include "engine/sandbox_impl.h"
#include "interp/host_call/binding.h"

namespace terrarium {
namespace {

using base::Cat;

// A doc string of any text: as Python spells a str.
std::string Body(const std::string& doc, std::string_view indent) {
  if (doc.empty()) return " ...\n";
  return Cat("\n", indent, "    ", Value(doc).DebugString(), "\n");
}

std::string Function(std::string_view name, const internal::Binding& binding, bool method) {
  std::string signature = host_call::SignatureText(binding, true);
  // The object has the name, and the type, that checkers give it.
  for (const char* self : {"(self: object", "(arg1: object"}) {
    if (method && signature.starts_with(self))
      signature = Cat("(self", signature.substr(std::string_view(self).size()));
  }
  const std::string_view indent = method ? "    " : "";
  return Cat(indent, "def ", name, signature, ":", Body(binding.doc, indent));
}

// The modules whose types annotations name.
std::string Imports(const std::string& text) {
  std::string imports;
  for (std::string_view module :
       {"array", "collections", "datetime", "decimal", "fractions", "typing", "uuid"}) {
    if (text.find(Cat(module, ".")) != std::string::npos) imports += Cat("import ", module, "\n");
  }
  return imports;
}

std::string_view ConstantType(const Value& value) {
  if (value.is_none()) return "None";
  return value.kind() == Value::Kind::kObject ? "object" : value.TypeName();
}

}  // namespace

std::map<std::string, std::string> SandboxImpl::Stubs() const {
  std::map<std::string, std::string> modules;
  const std::shared_ptr<const Definition> held = definition();
  const Definition& defined = *held;
  for (const std::string& name : defined.host_modules.Names()) modules[name];
  for (const auto& [name, module] : defined.host_modules.all()) {
    for (const auto& [constant, wire] : module.constants) {
      const absl::StatusOr<Value> value = base::ReadWire(wire);
      if (value.ok()) modules[name] += Cat(constant, ": ", ConstantType(*value), "\n");
    }
  }
  for (const HostClassRow& row : defined.classes) {
    std::string& text = modules[row.module];
    text += Cat("class ", row.name, ":", row.members.empty() ? Body(row.doc, "") : "\n");
    if (!row.doc.empty() && !row.members.empty())
      text += Cat("    ", Value(row.doc).DebugString(), "\n");
    for (const HostClassRow::Member& member : row.members) {
      const internal::Binding& get = defined.bound[member.get]->binding;
      if (!member.is_property) {
        text += Function(member.name, get, true);
        continue;
      }
      text += Cat("    @property\n    def ", member.name, "(self) -> ", get.result_type, ": ...\n");
      if (member.set) {
        text += Cat("    @", member.name, ".setter\n    def ", member.name,
                    "(self, value: ", defined.bound[*member.set]->binding.parameters[1].type,
                    ") -> None: ...\n");
      }
    }
  }
  for (const ValueClassRow& row : defined.value_classes) {
    std::string& text = modules[row.module];
    text += Cat("class ", row.name, ":\n    def __init__(self");
    for (const std::string& field : row.fields) text += Cat(", ", field, ": float");
    text += ") -> None: ...\n";
    for (const std::string& field : row.fields) {
      text += Cat("    @property\n    def ", field, "(self) -> float: ...\n");
    }
    for (std::string_view op : {"__add__", "__sub__"}) {
      text += Cat("    def ", op, "(self, other: ", row.name, ") -> ", row.name, ": ...\n");
    }
    for (std::string_view op : {"__mul__", "__rmul__", "__truediv__"}) {
      text += Cat("    def ", op, "(self, by: float) -> ", row.name, ": ...\n");
    }
    text += Cat("    def __neg__(self) -> ", row.name, ": ...\n");
  }
  for (const auto& bound : defined.bound) {
    if (bound->in_class) continue;
    modules[bound->module.empty() ? "__builtins__" : bound->module] +=
        Function(bound->name, bound->binding, false);
  }
  std::map<std::string, std::string> files;
  for (const auto& [name, text] : modules) {
    const auto below = modules.upper_bound(Cat(name, "."));
    const bool package =
        below != modules.end() && std::string_view(below->first).starts_with(Cat(name, "."));
    files[Cat(absl::StrReplaceAll(base::ToAbsl(name), {{".", "/"}}),
              package ? "/__init__.pyi" : ".pyi")] = Imports(text) + text;
  }
  return files;
}

}  // namespace terrarium
