// What a guest's source may contain, and what its Python offers: the part of a policy that is not a
// number.
//
//   terrarium::Policy policy = terrarium::Policy::Plugin();
//   policy.Forbid(terrarium::Construct::kWhile)
//       .ForbidName("input")
//       .DenyModule("random");
//
// Names are text here: which modules and types exist is known to those who offer them.
// docs/POLICY.md says the same in terms of policy files.
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

// exec(), eval() and compile() of text.
enum class DynamicCode {
  kOff,      // the names are absent
  kChecked,  // text passes the checker, under the same rules
};

// open() and pathlib, over files that the host gives a run.
enum class Files {
  kOff,    // there are none
  kRead,   // the host's, read-only
  kWrite,  // changes go into the report
};

using NameSet = std::set<std::string, std::less<>>;

// Forbidding lists add to what Terrarium never offers; the allowing lists narrow it, except for
// `allow_attributes`, the only one that widens it.
struct TERRARIUM_API Rules {
  ConstructSet forbid_constructs;
  NameSet forbid_names;       // wherever a name is read, bound or deleted
  NameSet forbid_attributes;  // `x.name`, and the same through getattr()
  // Dunder attributes beyond the checker's list of harmless ones. What L3 has removed from the
  // interpreter stays absent.
  NameSet allow_attributes;
  // Dunder names that a program may define; nullopt: all of Python's protocols.
  std::optional<NameSet> dunder_definitions;
  // Modules that can be imported; nullopt: all that are offered to guests. A name covers its
  // submodules.
  std::optional<NameSet> modules;
  NameSet deny_modules;      // and their submodules; wins over `modules`
  NameSet withhold_members;  // "math.factorial": absent from the module
  NameSet withhold_types;    // "memoryview": none can be made
  DynamicCode dynamic_code = DynamicCode::kOff;
  Files files = Files::kOff;

  bool Forbids(Construct construct) const { return forbid_constructs.Has(construct); }
  bool AllowsDunderDefinition(std::string_view name) const {
    return !dunder_definitions.has_value() || dunder_definitions->contains(name);
  }
  // As far as the policy goes: `name` or a package around it is listed in `modules`, and none is in
  // `deny_modules`.
  bool AllowsModule(std::string_view name) const;
  bool WithholdsMember(std::string_view module, std::string_view member) const;

  friend bool operator==(const Rules&, const Rules&) = default;
};

// A setting that is wider than the preset's; `reason` is empty where the host's code raised a
// budget without giving one.
struct LoosenedSetting {
  std::string setting;  // as in policy files: "memory", "allow_attributes"
  std::string reason;

  friend bool operator==(const LoosenedSetting&, const LoosenedSetting&) = default;
};

}  // namespace terrarium

#endif  // TERRARIUM_RULES_H_
