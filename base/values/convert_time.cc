// Python's timedelta and datetime as absl's times, in microseconds.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

#include "absl/time/civil_time.h"
#include "terrarium/value.h"

namespace terrarium::internal {
namespace {

using Kind = Value::Kind;

constexpr int64_t kMicros = 1'000'000;
constexpr int64_t kDay = 86'400;

// Reads digits of a fixed number.
bool Digits(std::string_view& text, size_t n, int64_t& out) {
  if (text.size() < n) return false;
  out = 0;
  for (char c : text.substr(0, n)) {
    if (c < '0' || c > '9') return false;
    out = 10 * out + (c - '0');
  }
  text.remove_prefix(n);
  return true;
}

bool Skip(std::string_view& text, char c) {
  if (text.empty() || text[0] != c) return false;
  text.remove_prefix(1);
  return true;
}

// ".5" and the like, as microseconds; nothing there is 0.
bool Fraction(std::string_view& text, int64_t& micros) {
  micros = 0;
  if (!Skip(text, '.')) return true;
  int64_t unit = kMicros / 10;
  size_t n = 0;
  for (; n < text.size() && n < 6 && text[n] >= '0' && text[n] <= '9'; ++n, unit /= 10) {
    micros += unit * (text[n] - '0');
  }
  text.remove_prefix(n);
  return n > 0;
}

// What isoformat() writes, with an offset from UTC.
std::optional<absl::Time> ParseIso(std::string_view text, bool& naive) {
  int64_t year, month, day, hour, minute, second, micros;
  naive = false;
  if (!Digits(text, 4, year) || !Skip(text, '-') || !Digits(text, 2, month) || !Skip(text, '-') ||
      !Digits(text, 2, day) || !Skip(text, 'T') || !Digits(text, 2, hour) || !Skip(text, ':') ||
      !Digits(text, 2, minute) || !Skip(text, ':') || !Digits(text, 2, second) ||
      !Fraction(text, micros)) {
    return std::nullopt;
  }
  if (text.empty()) {
    naive = true;
    return std::nullopt;
  }
  const bool west = text[0] == '-';
  if (!west && text[0] != '+') return std::nullopt;
  text.remove_prefix(1);
  int64_t hours, minutes, seconds = 0, parts = 0;
  if (!Digits(text, 2, hours) || !Skip(text, ':') || !Digits(text, 2, minutes)) {
    return std::nullopt;
  }
  if (Skip(text, ':') && (!Digits(text, 2, seconds) || !Fraction(text, parts))) {
    return std::nullopt;
  }
  if (!text.empty()) return std::nullopt;
  absl::Duration offset = absl::Hours(hours) + absl::Minutes(minutes) + absl::Seconds(seconds) +
                          absl::Microseconds(parts);
  if (west) offset = -offset;
  const absl::CivilSecond civil(year, month, day, hour, minute, second);
  return absl::FromCivil(civil, absl::UTCTimeZone()) + absl::Microseconds(micros) - offset;
}

}  // namespace

Value TimeDeltaOf(absl::Duration d) {
  // Where Python's end.
  const absl::Duration most = absl::Hours(24) * 999'999'999;
  d = std::clamp(d, -most, most + absl::Hours(24) - absl::Microseconds(1));
  absl::Duration rest;
  int64_t days = absl::IDivDuration(d, absl::Hours(24), &rest);
  int64_t micros = absl::ToInt64Microseconds(rest);
  if (micros < 0) {
    --days;
    micros += kDay * kMicros;
  }
  return *Value::Typed(Kind::kTimeDelta, Value::Tuple({days, micros / kMicros, micros % kMicros}));
}

Value DateTimeOf(absl::Time t) {
  const absl::TimeZone utc = absl::UTCTimeZone();
  const absl::Time first = absl::FromCivil(absl::CivilSecond(1, 1, 1), utc);
  const absl::Time end = absl::FromCivil(absl::CivilSecond(10000, 1, 1), utc);
  t = std::clamp(t, first, end - absl::Microseconds(1));
  const absl::TimeZone::CivilInfo info = utc.At(t);
  const int64_t micros = absl::ToInt64Microseconds(info.subsecond);
  char fraction[16] = "";
  if (micros != 0) snprintf(fraction, sizeof(fraction), ".%06d", static_cast<int>(micros));
  char text[64];
  snprintf(text, sizeof(text), "%04d-%02d-%02dT%02d:%02d:%02d%s+00:00",
           static_cast<int>(info.cs.year()), info.cs.month(), info.cs.day(), info.cs.hour(),
           info.cs.minute(), info.cs.second(), fraction);
  return *Value::Typed(Kind::kDateTime, text);
}

std::optional<absl::Duration> DurationOf(const Value& value, Misfit& misfit) {
  if (value.kind() != Kind::kTimeDelta) return Expected("timedelta", value, misfit);
  int64_t parts[3];
  for (int i = 0; i < 3; ++i) {
    const Value& part = value.payload().items()[static_cast<size_t>(i)];
    if (part.kind() != Kind::kInt) return OutOfRange(part, "int64", misfit);
    parts[i] = part.int_value();
  }
  return absl::Hours(24) * parts[0] + absl::Seconds(parts[1]) + absl::Microseconds(parts[2]);
}

std::optional<absl::Time> TimeOf(const Value& value, Misfit& misfit) {
  if (value.kind() != Kind::kDateTime) return Expected("datetime", value, misfit);
  bool naive;
  if (std::optional<absl::Time> t = ParseIso(value.payload().text(), naive)) return t;
  return naive ? Wrong("expected a datetime with a time zone, got one without", misfit)
               : Wrong("expected a datetime in ISO form", misfit);
}

}  // namespace terrarium::internal
