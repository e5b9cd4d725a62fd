#include "base/policy/presets.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

#include "base/policy/policy_toml.h"
#include "base/text/text.h"

namespace terrarium::base {
namespace {

std::vector<PresetRow> ReadPresets() {
  std::vector<PresetRow> rows;
  for (const PresetFile& file : PresetFiles()) {
    absl::StatusOr<PolicyFile> read = PresetFromToml(file.toml, file.name);
    if (!read.ok()) {
      std::fprintf(stderr, "terrarium: preset %s\n", MessageOf(read.status()).c_str());
      std::abort();
    }
    rows.push_back({file.name, std::move(read->description), file.toml, std::move(read->policy)});
  }
  return rows;
}

}  // namespace

const std::vector<PresetRow>& Presets() {
  static const auto& presets = *new std::vector<PresetRow>(ReadPresets());
  return presets;
}

}  // namespace terrarium::base
