// The policies that come with the library: the files of presets/, embedded.
// Tested by: base/policy/policy_golden_test.cc.
#ifndef TERRARIUM_BASE_POLICY_PRESETS_H_
#define TERRARIUM_BASE_POLICY_PRESETS_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "terrarium/policy.h"

namespace terrarium::base {

// An embedded file; its source is made by the build (CMakeLists.txt).
struct PresetFile {
  std::string_view name;
  std::string_view toml;
};
std::span<const PresetFile> PresetFiles();

struct PresetRow {
  std::string_view name;
  std::string description;  // one line of `terrarium policy list`
  std::string_view toml;
  Policy policy;
};

// The default policy is the row named kDefaultPreset.
inline constexpr std::string_view kDefaultPreset = "plugin";

// Read on first use; a file that cannot be read ends the process, which a test rules out.
const std::vector<PresetRow>& Presets();

}  // namespace terrarium::base

#endif  // TERRARIUM_BASE_POLICY_PRESETS_H_
