// The modules that a host gives a sandbox, by name: which names may be, and what each module's file
// and package are.
//
// Threads: a value type.
// Tested by: tests/integration/guest_modules_test.cc.
#ifndef TERRARIUM_ENGINE_GUEST_MODULES_H_
#define TERRARIUM_ENGINE_GUEST_MODULES_H_

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "engine/report_builder.h"
#include "terrarium/program.h"

namespace terrarium::engine {

class GuestModules {
 public:
  struct Module {
    std::string name;
    std::string source;  // without a byte order mark
    std::string file;
    bool package;  // it is one

    bool in_package() const { return package || name.find('.') != std::string::npos; }
  };

  // Adds modules; one that is there already is replaced. InvalidArgument, and nothing has changed,
  // for a name that cannot be.
  absl::Status Add(const std::vector<GuestModule>& added);

  // A package before what is in it.
  std::vector<Module> All() const;
  std::set<std::string, std::less<>> Names() const;
  bool empty() const { return modules_.empty(); }

 private:
  bool IsPackage(std::string_view name) const;
  absl::Status CheckPackages() const;

  std::map<std::string, GuestModule, std::less<>> modules_;
};

// InvalidArgument for a name that no module of a program's or a host's can have.
absl::Status CheckModuleName(std::string_view name);

// For the report: where lines of tracebacks are found.
std::vector<NamedSource> SourcesOf(const std::vector<GuestModules::Module>& modules);

}  // namespace terrarium::engine

#endif  // TERRARIUM_ENGINE_GUEST_MODULES_H_
