#include "cli/guest_line.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>

#include "absl/strings/ascii.h"
#include "base/text/text.h"
#include "base/text/utf8.h"

namespace terrarium::cli {
namespace {

constexpr std::string_view kName = "terrarium";

// With so many letters of the name itself, a beginning reads as the name whatever follows.
// With fewer, what stands before a colon or another sign does: our lines have one after the name.
constexpr int kLeastLetters = 3;

// So many letters too many, too few, wrong or in each other's place are read over.
constexpr int kMostWrong = 1;

// What is read of a line at most: one of which no more is known then could be anything.
constexpr size_t kMostRead = 1024;

// What a person may read as a letter of the name.
constexpr struct {
  char letter;
  std::string_view like;
} kAlike[] = {{'t', "7+"}, {'e', "3"}, {'a', "4@"}, {'i', "1l|!j"}, {'u', "vy"}, {'m', "n"}};

// And as one, of two.
constexpr struct {
  char letter;
  std::string_view pair;
} kPairs[] = {{'m', "rn"}, {'m', "nn"}, {'m', "in"}, {'m', "ln"}, {'u', "li"}, {'u', "il"},
              {'u', "ii"}, {'u', "ll"}, {'u', "1i"}, {'u', "i1"}, {'a', "ci"}, {'a', "cl"}};

// One way to read the beginning of a line: how many letters are of the name itself, and how many
// are wrong.
struct Reading {
  int own = -1;  // it cannot be read so
  int wrong = 0;
};
bool IsBetter(const Reading& one, const Reading& other) {
  if (one.own < 0 || other.own < 0) return one.own >= 0;
  return one.wrong != other.wrong ? one.wrong < other.wrong : one.own > other.own;
}
void Improve(Reading& reading, const Reading& before, const Reading& more) {
  const Reading next = {before.own + more.own, before.wrong + more.wrong};
  if (before.own >= 0 && next.wrong <= kMostWrong && IsBetter(next, reading)) reading = next;
}

// For each number of letters of the name.
using Readings = std::array<Reading, kName.size() + 1>;

bool Reads(char letter, char c) {
  if (c == letter) return true;
  const auto* row = std::find_if(std::begin(kAlike), std::end(kAlike),
                                 [letter](const auto& alike) { return alike.letter == letter; });
  return row != std::end(kAlike) && row->like.find(c) != row->like.npos;
}

// What has been read of a line.
struct Progress {
  Readings readings;
  Readings before_last;  // before the letter that came last
  char last = 0;         // that letter
};

// One character more, in lower case.
void Read(Progress& progress, char c) {
  const bool is_letter = absl::ascii_isalpha(static_cast<unsigned char>(c));
  const Readings& before = progress.readings;
  Readings after;
  for (size_t i = 0; i <= kName.size(); ++i) {
    Improve(after[i], before[i], {0, is_letter ? 1 : 0});  // nothing, or a letter too many
    if (i == kName.size()) continue;
    const char letter = kName[i];
    Improve(after[i + 1], before[i], {c == letter ? 1 : 0, Reads(letter, c) ? 0 : 1});
    if (i + 1 < kName.size() && Reads(letter, c) && Reads(kName[i + 1], progress.last)) {
      Improve(after[i + 2], progress.before_last[i], {2, 1});  // in each other's place
    }
  }
  for (size_t i = 0; i < kName.size(); ++i) {
    Improve(after[i + 1], after[i], {0, 1});  // a letter too few
  }
  for (const auto& [letter, pair] : kPairs) {
    if (progress.last != pair[0] || c != pair[1]) continue;
    for (size_t i = 0; i < kName.size(); ++i) {
      if (kName[i] == letter) Improve(after[i + 1], progress.before_last[i], {0, 0});
    }
  }
  if (absl::ascii_isalnum(static_cast<unsigned char>(c))) {
    progress.before_last = before;
    progress.last = c;
  }
  progress.readings = after;
}

bool CanBeRead(const Readings& readings) {
  return std::any_of(readings.begin(), readings.end(),
                     [](const Reading& reading) { return reading.own >= 0; });
}

// Nobody can list what people read as letters, in all alphabets and signs: whatever is not ASCII is
// taken for the name, unless the ASCII text before it is none of it.
bool LooksLikeOurs(std::string_view line) {
  Progress progress;
  progress.readings[0].own = 0;
  for (size_t at = 0; at < line.size(); ++at) {
    if (!CanBeRead(progress.readings)) return false;
    const auto byte = static_cast<unsigned char>(line[at]);
    if (!absl::ascii_isascii(byte) || at == kMostRead) return true;
    if (progress.readings.back().own >= 0 && absl::ascii_ispunct(byte)) return true;
    Read(progress, static_cast<char>(absl::ascii_tolower(byte)));
    const Reading& whole = progress.readings.back();
    if (whole.own >= kLeastLetters && whole.wrong == 0) return true;
  }
  return false;
}

}  // namespace

std::string GuestLine(std::string_view text) {
  std::string line = base::ToEscapedLine(text);
  return LooksLikeOurs(line) ? base::Cat("| ", line) : line;
}

}  // namespace terrarium::cli
