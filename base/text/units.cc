#include "base/text/units.h"

#include <charconv>
#include <cstddef>
#include <limits>
#include <span>
#include <system_error>

#include "absl/status/status.h"
#include "absl/strings/escaping.h"
#include "base/text/text.h"

namespace terrarium::base {
namespace {

struct Unit {
  std::string_view name;
  uint64_t factor;
};

// Smallest first, as Format() needs it.
constexpr Unit kCounts[] = {{"", 1}, {"k", 1'000}, {"M", 1'000'000}, {"G", 1'000'000'000}};
constexpr Unit kSizes[] = {{"", 1},
                           {"KiB", uint64_t{1} << 10},
                           {"MiB", uint64_t{1} << 20},
                           {"GiB", uint64_t{1} << 30},
                           {"k", 1'000},
                           {"M", 1'000'000},
                           {"G", 1'000'000'000}};
constexpr Unit kDurations[] = {{"ns", 1}, {"us", 1'000}, {"ms", 1'000'000}, {"s", 1'000'000'000}};

struct Grammar {
  std::string_view noun;
  std::string_view help;
  std::span<const Unit> units;
  uint64_t largest;
};

constexpr Grammar kCount = {"a count", "a whole number, alone or with k, M or G, such as 5M",
                            kCounts, std::numeric_limits<uint64_t>::max()};
constexpr Grammar kSize = {"a size", "a whole number, alone or with KiB, MiB or GiB, such as 64MiB",
                           kSizes, std::numeric_limits<uint64_t>::max()};
constexpr Grammar kDuration = {"a duration", "a whole number with ns, us, ms or s, such as 50ms",
                               kDurations, std::numeric_limits<int64_t>::max()};

std::string Quote(std::string_view text) {
  constexpr size_t kLongest = 40;
  const bool cut = text.size() > kLongest;
  return Cat("\"", absl::CHexEscape(ToAbsl(text.substr(0, kLongest))), cut ? "..." : "", "\"");
}

absl::StatusOr<uint64_t> Parse(std::string_view text, const Grammar& grammar) {
  if (text.starts_with('-')) {
    return Invalid(Quote(text), " is negative; write ", grammar.help);
  }
  uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool too_big = error == std::errc::result_out_of_range;
  if (error == std::errc() || too_big) {
    const std::string_view unit_name(end, text.data() + text.size() - end);
    for (const Unit& unit : grammar.units) {
      if (unit.name != unit_name) continue;
      if (too_big || number > grammar.largest / unit.factor) {
        return Invalid(Quote(text), " is too large for ", grammar.noun);
      }
      return number * unit.factor;
    }
  }
  return Invalid(Quote(text), " is not ", grammar.noun, "; write ", grammar.help);
}

// With the largest of the first `units` that divides the number.
std::string Format(uint64_t number, std::span<const Unit> units) {
  const Unit* best = &units[0];
  for (const Unit& unit : units) {
    if (number != 0 && number % unit.factor == 0) best = &unit;
  }
  return Cat(number / best->factor, best->name);
}

}  // namespace

absl::StatusOr<uint64_t> ParseCount(std::string_view text) { return Parse(text, kCount); }

absl::StatusOr<uint64_t> ParseSize(std::string_view text) { return Parse(text, kSize); }

absl::StatusOr<absl::Duration> ParseDuration(std::string_view text) {
  const absl::StatusOr<uint64_t> ns = Parse(text, kDuration);
  if (!ns.ok()) return ns.status();
  return absl::Nanoseconds(static_cast<int64_t>(*ns));
}

std::string FormatCount(uint64_t count) { return Format(count, kCounts); }

std::string FormatSize(uint64_t bytes) {
  constexpr size_t kBinaryUnits = 4;
  return Format(bytes, std::span(kSizes).first(kBinaryUnits));
}

std::string FormatTime(absl::Duration duration) {
  return Format(static_cast<uint64_t>(absl::ToInt64Nanoseconds(duration)), kDurations);
}

}  // namespace terrarium::base
