// The rules of a policy: what a guest's source may contain, and what its Python offers. Together
// with the limits of policy.h they make a policy. The rules that diagnostics are named after, such
// as "attribute-forbidden", are the checker's: docs/RULES.md lists those.
//
//   terrarium::Policy policy = terrarium::Policy::Plugin();
//   policy.Forbid(terrarium::Construct::kWhile)
//       .ForbidName("input")
//       .DenyModule("random");
//
// Names of modules, types and attributes are plain text. Engine::NewSandbox() refuses a rule about
// a module or a type that does not exist. docs/POLICY.md tells the same in terms of policy files.
//
// Threads: value types.
#ifndef TERRARIUM_RULES_H_
#define TERRARIUM_RULES_H_

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "terrarium/api.h"

namespace terrarium {

// Parts of the language that a policy can forbid one by one: kAnnotation, kAssert, ... kYield.
// constructs.inc lists them all, and says what each covers in terms of Python's grammar.
enum class Construct : uint8_t {
#define TERRARIUM_CONSTRUCT(enumerator, NAME, name, words, covers) enumerator,
#include "terrarium/constructs.inc"
};
inline constexpr int kConstructCount = 0
#define TERRARIUM_CONSTRUCT(enumerator, NAME, name, words, covers) +1
#include "terrarium/constructs.inc"
    ;

// A set of constructs.
class ConstructSet {
 public:
  constexpr ConstructSet() = default;
  constexpr ConstructSet(std::initializer_list<Construct> constructs) {
    for (Construct construct : constructs) Add(construct);
  }

  constexpr void Add(Construct construct) { bits_ |= Bit(construct); }
  constexpr void Remove(Construct construct) { bits_ &= ~Bit(construct); }
  constexpr bool Has(Construct construct) const { return (bits_ & Bit(construct)) != 0; }
  constexpr bool empty() const { return bits_ == 0; }

  friend constexpr bool operator==(ConstructSet, ConstructSet) = default;

 private:
  static constexpr uint64_t Bit(Construct construct) {
    return uint64_t{1} << static_cast<int>(construct);
  }

  uint64_t bits_ = 0;
};
static_assert(kConstructCount <= 64, "a ConstructSet is one word");

// Whether guests have exec(), eval() and compile().
enum class DynamicCode {
  kOff,      // they are absent
  kChecked,  // they run text that passes the checker under the same policy
};

// Whether guests have open() and pathlib, over the files that the host gives a run. The machine's
// disk is never involved.
enum class Files {
  kOff,    // guests have no files
  kRead,   // guests read the host's files
  kWrite,  // guests may change them as well; the report has the changes
};

using NameSet = std::set<std::string, std::less<>>;

// Some things Terrarium never offers, whatever a policy says. The lists that forbid take away more.
// The lists that allow (`dunder_definitions`, `modules`) also take away: everything that they do
// not name. Only `allow_attributes`, `dynamic_code` and `files` give a guest more.
struct TERRARIUM_API Rules {
  ConstructSet forbid_constructs;
  NameSet forbid_names;       // as variables, wherever one is read, bound or deleted
  NameSet forbid_attributes;  // `x.name`, and the same through getattr()
  // Attributes with two underscores on either side that the checker lets pass, beside those that it
  // knows to be harmless. An attribute that Terrarium has removed from the interpreter, such as
  // __globals__, stays absent all the same.
  NameSet allow_attributes;
  // Special methods and other names with two underscores on either side that a program may define;
  // nullopt: all that Python gives a meaning.
  std::optional<NameSet> dunder_definitions;
  // Library modules that can be imported; nullopt: all that are offered to guests. A name covers
  // its submodules.
  std::optional<NameSet> modules;
  NameSet deny_modules;      // cannot be imported, nor their submodules; wins over `modules`
  NameSet withhold_members;  // "math.factorial": the module does not have it
  NameSet withhold_types;    // "memoryview": no object of that type can be made
  DynamicCode dynamic_code = DynamicCode::kOff;
  Files files = Files::kOff;

  bool Forbids(Construct construct) const { return forbid_constructs.Has(construct); }
  bool AllowsDunderDefinition(std::string_view name) const {
    return !dunder_definitions.has_value() || dunder_definitions->contains(name);
  }
  // Whether this policy allows the module: `name`, or a package around it, is listed in `modules`,
  // and none of these is in `deny_modules`. The module need not be one that is offered.
  bool AllowsModule(std::string_view name) const;
  bool WithholdsMember(std::string_view module, std::string_view member) const;

  friend bool operator==(const Rules&, const Rules&) = default;
};

// A setting that is wider than the preset's, and why. `reason` is empty where the host's code
// raised a limit without giving one.
struct LoosenedSetting {
  std::string setting;  // as in policy files: "memory", "allow_attributes"
  std::string reason;

  friend bool operator==(const LoosenedSetting&, const LoosenedSetting&) = default;
};

}  // namespace terrarium

#endif  // TERRARIUM_RULES_H_
