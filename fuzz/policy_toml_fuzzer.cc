// Policy files. Oracle: what is accepted is valid, and is the same policy when it is written and
// read again; what is refused is refused in one line.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/policy/policy_toml.h"
#include "base/text/text.h"
#include "base/text/utf8.h"

namespace {

void Require(bool holds, std::string_view what, const std::string& detail) {
  if (holds) return;
  std::fprintf(stderr, "%.*s\n%s\n", static_cast<int>(what.size()), what.data(), detail.c_str());
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using terrarium::base::MessageOf;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const absl::StatusOr<terrarium::Policy> policy =
      terrarium::base::PolicyFromToml(text, "fuzz.toml");
  if (!policy.ok()) {
    const std::string message = MessageOf(policy.status());
    Require(message.find('\n') == std::string::npos, "more than a line", message);
    Require(terrarium::base::ToValidUtf8(message) == message, "not UTF-8", message);
    return 0;
  }
  Require(policy->Validate().ok(), "accepted, but not valid", MessageOf(policy->Validate()));
  const std::string written = terrarium::base::PolicyToToml(*policy);
  const absl::StatusOr<terrarium::Policy> again =
      terrarium::base::PolicyFromToml(written, "again.toml");
  Require(again.ok(), "what was written is not read", written);
  Require(again->Canonical() == policy->Canonical(), "another policy", written);
  return 0;
}
