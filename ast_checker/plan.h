// A policy made ready for the walk: one table of names, and who is asked about modules.
//
//   Plan plan(policy, imports);
//   tr_check_tree(module, arena, filename, plan.raw(), &found);
//
// Threads: immutable after construction; shared by runs. Not movable, because guests' walks hold
// pointers into it.
// Tested by: tests/reject, tests/integration/rules_test.cc.
#ifndef TERRARIUM_AST_CHECKER_PLAN_H_
#define TERRARIUM_AST_CHECKER_PLAN_H_

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ast_checker/walker.h"
#include "terrarium/policy.h"

namespace terrarium::ast_checker {

// What is offered to guests at all, whatever the policy: told by those above. The functions are
// called in guest mode, so they neither allocate nor lock.
struct ImportTable {
  bool (*offers)(std::string_view module) = nullptr;
  bool (*offers_member)(std::string_view module, std::string_view member) = nullptr;
  std::vector<std::string_view> names;  // of all that is offered, for hints
  // The program's own modules. The policy says nothing of these: their own code is held to it.
  std::set<std::string, std::less<>> own = {};
};

class Plan {
 public:
  Plan(const Policy& policy, ImportTable imports);
  Plan(const Plan&) = delete;
  Plan& operator=(const Plan&) = delete;

  const tr_check_plan* raw() const { return &raw_; }
  // For a module of a package: relative imports as well.
  const tr_check_plan* raw_in_package() const { return &raw_in_package_; }
  const Limits& limits() const { return limits_; }

  // Whether a guest may import it: its own, or offered and allowed by the policy.
  bool AllowsModule(std::string_view module) const;
  bool AllowsMember(std::string_view module, std::string_view member) const;
  // The modules that it allows.
  std::vector<std::string_view> Modules() const;
  const Rules& rules() const { return rules_; }

 private:
  void Add(std::string_view name, uint32_t flags);
  void AddNames();
  void BuildTable();

  const Limits limits_;
  const Rules rules_;
  const ImportTable imports_;
  std::map<std::string, uint32_t, std::less<>> names_;
  std::vector<tr_name> table_;
  tr_check_plan raw_ = {};
  tr_check_plan raw_in_package_ = {};
};

}  // namespace terrarium::ast_checker

#endif  // TERRARIUM_AST_CHECKER_PLAN_H_
