// The modules of the host's in one sandbox: their names and constants. Their functions are bound as
// all others are (sandbox_overlays.cc).
// Tested by: tests/integration/host_module_test.cc.
#ifndef TERRARIUM_ENGINE_HOST_MODULES_H_
#define TERRARIUM_ENGINE_HOST_MODULES_H_

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "engine/guest_modules.h"

namespace terrarium::engine {

class HostModules {
 public:
  // Nothing for one that is there. InvalidArgument for a name that cannot be, or that a module of
  // the program's has.
  absl::Status Add(std::string_view name, const GuestModules& programs);
  // `wire`: the constant's value. REQUIRES: the module is there.
  void SetConstant(std::string_view module, std::string_view name, std::string wire);

  // InvalidArgument where one of these names is in a package or module of the host's.
  absl::Status CheckOthers(const std::set<std::string, std::less<>>& names) const;
  // With the packages that they lie in.
  std::set<std::string, std::less<>> Names() const;

  struct Module {
    std::map<std::string, std::string, std::less<>> constants;  // name -> wire
  };
  const std::map<std::string, Module, std::less<>>& all() const { return modules_; }

 private:
  std::map<std::string, Module, std::less<>> modules_;
};

}  // namespace terrarium::engine

#endif  // TERRARIUM_ENGINE_HOST_MODULES_H_
