// The policies that come with the library.
#ifndef INTERP_POLICY_PRESETS_H_
#define INTERP_POLICY_PRESETS_H_

#include <span>
#include <string_view>

#include "terrarium/policy.h"

namespace terrarium::internal {

struct PresetRow {
  std::string_view name;
  std::string_view audience;  // for whom; one line of `terrarium policy list`
  Limits limits;
  Clock clock;
};

// The default policy is the row named kDefaultPreset.
inline constexpr std::string_view kDefaultPreset = "plugin";
std::span<const PresetRow> Presets();

}  // namespace terrarium::internal

#endif  // INTERP_POLICY_PRESETS_H_
