#include "cli/guest_line.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "absl/strings/ascii.h"
#include "base/text/text.h"
#include "base/text/utf8.h"

namespace terrarium::cli {
namespace {

constexpr std::string_view kName = "terrarium";

// Fewer letters of the name itself, and it is another word in another alphabet.
constexpr int kLeastLetters = 3;

// For each number of letters that the beginning of a line may stand for, how many of them are of
// the name itself; kNone where it cannot.
using Readings = std::array<int, kName.size() + 1>;
constexpr int kNone = -1;

// One character more.
Readings After(const Readings& before, char32_t c) {
  Readings after;
  after.fill(kNone);
  for (size_t i = 0; i < kName.size(); ++i) {
    if (before[i] == kNone) continue;
    const bool ascii = c < 0x80;
    if (!ascii || !absl::ascii_isalpha(static_cast<unsigned char>(c))) {
      after[i] = std::max(after[i], before[i]);
    }
    const bool own = ascii && absl::ascii_tolower(static_cast<unsigned char>(c)) == kName[i];
    if (own || !ascii) after[i + 1] = std::max(after[i + 1], before[i] + (own ? 1 : 0));
  }
  return after;
}

bool LooksLikeOurs(std::string_view line) {
  Readings readings;
  readings.fill(kNone);
  readings[0] = 0;
  for (size_t at = 0; at < line.size();) {
    const base::CodePoint point = base::DecodeAt(line, at);
    at += point.length;
    readings = After(readings, point.value);
    if (readings.back() >= kLeastLetters) return true;
    if (std::all_of(readings.begin(), readings.end(), [](int r) { return r == kNone; })) break;
  }
  return false;
}

}  // namespace

std::string GuestLine(std::string_view text) {
  std::string line = base::ToEscapedLine(text);
  return LooksLikeOurs(line) ? base::Cat("| ", line) : line;
}

}  // namespace terrarium::cli
