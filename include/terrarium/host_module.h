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

#include "absl/status/status.h"
#include "terrarium/api.h"
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
  // A new object of the same value in each run.
  HostModule& Const(std::string_view name, Value value);

  const absl::Status& status() const { return status_; }

 private:
  friend class Sandbox;
  HostModule(std::shared_ptr<SandboxImpl> impl, std::string name, absl::Status status)
      : impl_(std::move(impl)), name_(std::move(name)), status_(std::move(status)) {}
  HostModule& AddFunction(std::string_view name, internal::Binding binding);

  std::shared_ptr<SandboxImpl> impl_;
  std::string name_;
  absl::Status status_;
};

}  // namespace terrarium

#endif  // TERRARIUM_HOST_MODULE_H_
