// What a sandbox defines: its modules, functions and classes, and its prepared script. A change
// makes another definition, so who runs one keeps it.
//
// Threads: immutable once it is a sandbox's (SandboxImpl::Change).
// Tested by: tests/integration/bind_test.cc, tests/integration/pool_test.cc.
#ifndef TERRARIUM_ENGINE_DEFINITION_H_
#define TERRARIUM_ENGINE_DEFINITION_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ast_checker/plan.h"
#include "engine/guest_modules.h"
#include "engine/host_modules.h"
#include "terrarium/host_class.h"
#include "terrarium/host_function.h"

namespace terrarium {

struct Definition {
  struct Bound {
    std::string module;  // "": a builtin
    std::string name;
    internal::Binding binding;
    bool in_class = false;  // `module` is the class, with its module
  };
  // A class of host objects. Its attributes are bound functions, by their places in `bound`.
  struct HostClassRow {
    std::string module, name, doc;
    std::shared_ptr<const internal::ObjectTable> table;
    struct Member {
      std::string name;
      bool is_property;
      size_t get;
      std::optional<size_t> set;
    };
    std::vector<Member> members;
  };
  struct ValueClassRow {
    std::string module, name;
    std::string type;  // in C++
    std::vector<std::string> fields;
  };
  struct Modules {
    engine::GuestModules programs;
    std::vector<engine::GuestModules::Module> all;  // of those
  };
  struct Prepared {
    std::string source, script, hash;
  };

  // No other definition has it.
  uint64_t version = 0;
  // False: guests find the base image.
  bool needs_overlay = true;
  std::shared_ptr<const Modules> modules;
  std::shared_ptr<const ast_checker::Plan> plan;
  // A place is never another function's: sessions on older overlays call by place.
  std::vector<std::shared_ptr<const Bound>> bound;
  bool may_wait = false;          // one of those is, or was, bound so
  bool tells_parameters = false;  // guests have parameters_of() (parameters.h)
  engine::HostModules host_modules;
  std::vector<HostClassRow> classes;
  std::vector<ValueClassRow> value_classes;
  std::shared_ptr<const Prepared> prepared;  // null: none
};

}  // namespace terrarium

#endif  // TERRARIUM_ENGINE_DEFINITION_H_
