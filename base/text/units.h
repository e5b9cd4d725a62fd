// Numbers as people write them in flags and policy files: "5M", "64MiB", "50ms". A whole number and
// a unit, without a space between them.
//
// Errors: InvalidArgument, one clear sentence that quotes the text and says what may be written.
#ifndef TERRARIUM_BASE_TEXT_UNITS_H_
#define TERRARIUM_BASE_TEXT_UNITS_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "absl/time/time.h"

namespace terrarium::base {

// No unit, or k, M, G (powers of 1000).
absl::StatusOr<uint64_t> ParseCount(std::string_view text);

// Bytes: as a count, or KiB, MiB, GiB (powers of 1024).
absl::StatusOr<uint64_t> ParseSize(std::string_view text);

// ns, us, ms, s; the unit must be given.
absl::StatusOr<absl::Duration> ParseDuration(std::string_view text);

// The shortest exact text that the functions above read back.
std::string FormatCount(uint64_t count);
std::string FormatSize(uint64_t bytes);
std::string FormatTime(absl::Duration duration);

}  // namespace terrarium::base

#endif  // TERRARIUM_BASE_TEXT_UNITS_H_
