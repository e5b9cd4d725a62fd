// Host modules: functions and constants of the host's that guests import by name.
//
//   RETURN_IF_ERROR(sandbox.Module("world")
//                       .Def("spawn", &World::Spawn, &world, tr::Arg("kind"))
//                       .Const("GRAVITY", 9.81)
//                       .status());
//   // import world; world.spawn("orc")
//
// A dotted name ("world.physics") is a module in a package; a package that the host does not name
// is empty but for its modules. Def() takes what Sandbox::Bind() takes.
//
// Errors: the first is kept, and what follows it is left out: InvalidArgument for a name that no
// module or attribute can have, and for a module whose name the library or the program has already;
// else as Bind().
//
// Threads: as the sandbox. A HostModule keeps its sandbox's insides alive, and may outlive it.
#ifndef TERRARIUM_HOST_MODULE_H_
#define TERRARIUM_HOST_MODULE_H_

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "terrarium/api.h"
#include "terrarium/host_class.h"
#include "terrarium/host_function.h"
#include "terrarium/value.h"

namespace terrarium {

class SandboxImpl;

class TERRARIUM_API HostModule {
 public:
  template <typename F, typename... Options>
  HostModule& Def(std::string_view name, F callable, Options... options) {
    return AddFunction(name, internal::MakeBinding(std::move(callable), std::move(options)...));
  }
  template <typename M, typename C, typename T, typename... Options>
  HostModule& Def(std::string_view name, M C::*method, T* object, Options... options) {
    return AddFunction(
        name, internal::MakeBinding(internal::BindMethod(method, object), std::move(options)...));
  }
  // A class of host objects: host_class.h.
  template <typename T>
  HostClass<T> Class(std::string_view name, const Objects<T>& objects) {
    return HostClass<T>(
        objects.table_, [impl = impl_, module = name_, name = std::string(name), status = status_,
                         table = objects.table_](const std::vector<internal::ClassMember>& members,
                                                 const std::string& doc) {
          return status.ok() ? AddClass(*impl, module, name, table, members, doc) : status;
        });
  }
  // A class for the values of a C++ struct with TERRARIUM_VALUE_CLASS. They are copied into guest
  // memory, and guests make and compute with them there: fields, + and - with their kind, * and /
  // with numbers, -, ==, hash(), len(), indices, iteration, match. They do not change.
  template <typename T>
  HostModule& ValueClass(std::string_view name) {
    std::vector<std::string> fields;
    std::apply([&fields](const auto&... field) { (fields.emplace_back(field.name), ...); },
               TerrariumFields(static_cast<const T*>(nullptr)));
    return AddValueClass(name, TerrariumValueClass(static_cast<const T*>(nullptr)),
                         std::move(fields));
  }
  // A new object of the same value in each run.
  HostModule& Const(std::string_view name, Value value);

  const absl::Status& status() const { return status_; }

 private:
  friend class Sandbox;
  HostModule(std::shared_ptr<SandboxImpl> impl, std::string name, absl::Status status)
      : impl_(std::move(impl)), name_(std::move(name)), status_(std::move(status)) {}
  HostModule& AddFunction(std::string_view name, internal::Binding binding);
  HostModule& AddValueClass(std::string_view name, std::string_view type,
                            std::vector<std::string> fields);
  static absl::Status AddClass(SandboxImpl& impl, const std::string& module,
                               const std::string& name,
                               std::shared_ptr<const internal::ObjectTable> table,
                               const std::vector<internal::ClassMember>& members,
                               const std::string& doc);

  std::shared_ptr<SandboxImpl> impl_;
  std::string name_;
  absl::Status status_;
};

}  // namespace terrarium

#endif  // TERRARIUM_HOST_MODULE_H_
