// A sandbox's classes of host objects.
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/text/text.h"
#include "engine/identifier.h"
#include "engine/sandbox_impl.h"
#include "interp/cpython/py_ref.h"
#include "interp/host_call/host_object.h"
#include "interp/isolate/guest_name.h"
#include "interp/isolate/object_handle.h"
#include "interp/isolate/struct_object.h"
#include "stdlib_allowlist/importer.h"

namespace terrarium {
namespace {

using cpython::PyRef;
using internal::ClassMember;

// The special methods that a host may give its classes: what they mean to Python does not touch how
// handles are made, compared, hashed or copied, or how their attributes are found.
constexpr std::string_view kOperators[] = {
    "__abs__",     "__add__",      "__and__",     "__bool__",     "__call__",     "__contains__",
    "__divmod__",  "__enter__",    "__exit__",    "__float__",    "__floordiv__", "__format__",
    "__ge__",      "__getitem__",  "__gt__",      "__iadd__",     "__int__",      "__invert__",
    "__isub__",    "__iter__",     "__le__",      "__len__",      "__lshift__",   "__lt__",
    "__matmul__",  "__mod__",      "__mul__",     "__neg__",      "__or__",       "__pos__",
    "__pow__",     "__radd__",     "__repr__",    "__reversed__", "__rmul__",     "__rshift__",
    "__rsub__",    "__rtruediv__", "__setitem__", "__delitem__",  "__str__",      "__sub__",
    "__truediv__", "__xor__"};

absl::Status CheckMember(const ClassMember& member, const Policy& policy) {
  const bool special =
      member.name.size() > 4 && member.name.starts_with("__") && member.name.ends_with("__");
  if (special && member.kind == ClassMember::Kind::kMethod) {
    const bool known = std::find(std::begin(kOperators), std::end(kOperators), member.name) !=
                       std::end(kOperators);
    if (!known)
      return base::Invalid("'", member.name, "' is no operator that a host class can have");
  } else if (absl::Status s = engine::CheckName(member.name, "an attribute"); !s.ok()) {
    return s;
  }
  if (absl::Status s = engine::CheckBinding(member.name, member.get, policy); !s.ok()) return s;
  if (member.get.is_async && (special || member.kind == ClassMember::Kind::kProperty)) {
    return base::Invalid("'", member.name, "' is no method by a name of its own, so it cannot be ",
                         "Async()");
  }
  return member.set.function == nullptr ? absl::OkStatus()
                                        : engine::CheckBinding(member.name, member.set, policy);
}

}  // namespace

size_t SandboxImpl::AddToClass(const std::string& owner, const std::string& name,
                               const internal::Binding& binding, Definition& defined) {
  defined.may_wait = defined.may_wait || binding.may_wait;
  auto made = std::make_shared<const Bound>(Bound{owner, name, binding, true});
  const auto it = std::ranges::find_if(defined.bound, [&](const auto& b) {
    return b->in_class && b->module == owner && b->name == name;
  });
  if (it != defined.bound.end()) {
    *it = std::move(made);
    return static_cast<size_t>(it - defined.bound.begin());
  }
  defined.bound.push_back(std::move(made));
  return defined.bound.size() - 1;
}

absl::Status SandboxImpl::AddClass(const std::string& module, const std::string& name,
                                   std::shared_ptr<const internal::ObjectTable> table,
                                   const std::vector<ClassMember>& members,
                                   const std::string& doc) {
  if (absl::Status s = engine::CheckName(name, "a class"); !s.ok()) return s;
  for (const ClassMember& member : members) {
    if (absl::Status s = CheckMember(member, policy_); !s.ok()) return s;
  }
  if (absl::Status s = CheckThread(); !s.ok()) return s;
  const std::string owner = base::Cat(module, ".", name);
  const auto same = [&](const HostClassRow& one) {
    return one.module == module && one.name == name;
  };
  return Change([&](Definition& defined) -> absl::Status {
    for (const HostClassRow& one : defined.classes) {
      if (one.table == table && !same(one)) {
        return base::Invalid("class '", name, "': its objects are those of class '", one.name, "'");
      }
    }
    HostClassRow row = {module, name, doc, table, {}};
    for (const ClassMember& member : members) {
      HostClassRow::Member made = {member.name, member.kind == ClassMember::Kind::kProperty,
                                   AddToClass(owner, member.name, member.get, defined),
                                   std::nullopt};
      if (member.set.function != nullptr) {
        made.set = AddToClass(base::Cat(owner, " ="), member.name, member.set, defined);
      }
      row.members.push_back(std::move(made));
    }
    std::erase_if(defined.classes, same);
    defined.classes.push_back(std::move(row));
    return absl::OkStatus();
  });
}

absl::Status SandboxImpl::AddValueClass(std::string_view module, std::string_view name,
                                        std::string_view type, std::vector<std::string> fields) {
  if (absl::Status s = engine::CheckName(name, "a class"); !s.ok()) return s;
  if (absl::Status s = CheckThread(); !s.ok()) return s;
  return Change([&](Definition& defined) -> absl::Status {
    for (const ValueClassRow& row : defined.value_classes) {
      if (row.type == type) {
        return base::Invalid("class '", name, "': the C++ type ", type, " has the class '",
                             row.name, "' already");
      }
    }
    defined.value_classes.push_back(
        {std::string(module), std::string(name), std::string(type), fields});
    return absl::OkStatus();
  });
}

PyObject* SandboxImpl::NewHostClass(const Definition& defined, const HostClassRow& row,
                                    PyTypeObject* property_type, PyTypeObject* method_type) {
  PyRef type(reinterpret_cast<PyObject*>(
      isolate::NewHandleType(base::Cat(row.module, ".", row.name), row.doc)));
  PyRef match(PyList_New(0));
  if (!type || !match) return nullptr;
  const auto function = [&](size_t index, const std::string& name) {
    return PyRef(
        host_call::NewHostFunction(method_type, name, index, defined.bound[index]->binding));
  };
  for (const HostClassRow::Member& member : row.members) {
    PyRef name = isolate::GuestName(member.name);
    PyRef made = function(member.get, member.name);
    if (!name || !made) return nullptr;
    if (member.is_property) {
      PyRef set = member.set ? function(*member.set, member.name) : PyRef();
      if (member.set && !set) return nullptr;
      made = PyRef(host_call::NewHostProperty(property_type, made.get(), set.get()));
      if (!made || PyList_Append(match.get(), name.get()) < 0) return nullptr;
    }
    if (PyObject_SetAttr(type.get(), name.get(), made.get()) < 0) return nullptr;
  }
  PyRef names(PyList_AsTuple(match.get()));
  if (!names || PyObject_SetAttrString(type.get(), "__match_args__", names.get()) < 0) {
    return nullptr;
  }
  isolate::SealHandleType(reinterpret_cast<PyTypeObject*>(type.get()));
  return type.release();
}

bool SandboxImpl::SetUpHostClasses(const Stage& stage) {
  const Definition& defined = stage.defined;
  if (defined.classes.empty() && defined.value_classes.empty()) return true;
  PyRef types(PyDict_New());
  PyTypeObject* property_type = host_call::NewHostPropertyType();
  PyTypeObject* method_type = host_call::NewHostMethodType();
  if (!types || property_type == nullptr || method_type == nullptr) return false;
  PyObject* builtins = stage.on.isolate->guest().builtins;
  for (const HostClassRow& row : defined.classes) {
    PyRef type(NewHostClass(defined, row, property_type, method_type));
    PyRef name = isolate::GuestName(row.name);
    PyObject* module = stdlib_allowlist::AddHostModule(builtins, row.module);
    if (!type || !name || module == nullptr || PyDict_SetItem(module, name.get(), type.get()) < 0 ||
        !isolate::AddHandleType(types.get(), row.table->id(),
                                reinterpret_cast<PyTypeObject*>(type.get()))) {
      return false;
    }
  }
  for (const ValueClassRow& row : defined.value_classes) {
    PyRef type(reinterpret_cast<PyObject*>(
        isolate::NewStructType(base::Cat(row.module, ".", row.name), row.type, row.fields)));
    PyRef name = isolate::GuestName(row.name);
    PyObject* module = stdlib_allowlist::AddHostModule(builtins, row.module);
    if (!type || !name || module == nullptr || PyDict_SetItem(module, name.get(), type.get()) < 0 ||
        !isolate::AddStructType(types.get(), row.type,
                                reinterpret_cast<PyTypeObject*>(type.get()))) {
      return false;
    }
  }
  isolate::CurrentRun()->host_types = types.release();
  return true;
}

}  // namespace terrarium
