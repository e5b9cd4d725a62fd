#include "cli/guest_line.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <span>
#include <string_view>

#include "absl/strings/ascii.h"
#include "base/text/text.h"
#include "base/text/utf8.h"
#include "cli/ascii_folds.h"

namespace terrarium::cli {
namespace {

constexpr std::string_view kName = "terrarium";

// With so many letters of the name itself, a beginning reads as the name whatever follows.
// With fewer, what stands before a colon does: our lines have one after the name.
constexpr int kLeastLetters = 3;

// A name is no longer, with its marks and blanks.
constexpr size_t kWidest = 24;

// So many letters too many, too few or wrong are read over.
constexpr int kMostWrong = 1;

// What a person may read as a letter of the name, among ASCII, Greek and Cyrillic characters.
constexpr struct {
  char32_t letter;
  std::u32string_view like;
} kAlike[] = {
    {'t', U"7+\u0442\u0422\u04ad\u04ac\ua68d\u03c4\u03a4"},
    {'e',
     U"3\u0435\u0415\u0451\u0401\u0450\u0462\u0454\u0404\u044d\u042d\u04bd\u04bf\u04d7\u03b5\u0395"
     U"\u03f5\u03ad\u03be"},
    {'r', U"\u0433\u0413\u0491\u0493\u0453\u04f7\u044f\u042f\u0440\u0420\u0393\u03c1\u03a1"},
    {'a', U"4@\u0430\u0410\u04d1\u04d3\u0466\u0434\u0414\u04d5\u03b1\u0391\u03ac\u039b\u03bb"},
    {'i',
     U"1l|!"
     U"j\u0456\u0406\u0457\u0407\u04cf\u04c0\u0458\u0408\u0438\u0418\u0439\u0419\u03b9\u0399\u03af"
     U"\u03ca"},
    {'u',
     U"vy\u0438\u0418\u0439\u0446\u0426\u045f\u0447\u0443\u0423\u045e\u04af\u04ae\u04b5\u03c5\u03a5"
     U"\u03cd\u03cb\u03bc"},
    {'m', U"n\u043c\u041c\u0442\u043f\u041f\u0448\u0428\u04ce\u03bc\u039c\u03c0\u03fb\u03fa"},
};

// Scripts whose other characters are read as themselves, and by none as letters of the name: Greek
// and Cyrillic; Hebrew, Arabic, Indic, Korean, Japanese and Chinese. Of the latter some are marks
// on the letter before, which is read all the same.
struct Script {
  char32_t first, last;
};
constexpr Script kLetters[] = {{0x370, 0x482},   {0x48A, 0x52F},   {0x1C80, 0x1C8F},
                               {0x1F00, 0x1FFF}, {0xA640, 0xA66E}, {0xA680, 0xA69B}};
constexpr Script kOthers[] = {{0x590, 0x109F},  {0x1100, 0x11FF},  {0x1780, 0x18AF},
                              {0x2E80, 0xA4CF}, {0xA8E0, 0xAAFF},  {0xAC00, 0xD7FF},
                              {0xF900, 0xFAFF}, {0x20000, 0x3FFFF}};

// Colons of other alphabets, as Unicode's list of what is confusable has them.
constexpr char32_t kColons[] = {0x2D0,  0x2F8,  0x589,  0x5C3,  0x703,  0x704,  0x903,
                                0xA83,  0x16EC, 0x1803, 0x1809, 0x205A, 0x2236, 0x2982,
                                0xA4FD, 0xA789, 0xFE13, 0xFE30, 0xFE55, 0xFF1A};

bool IsColon(char32_t c) {
  return c == ':' || std::find(std::begin(kColons), std::end(kColons), c) != std::end(kColons);
}

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
void Improve(Reading& reading, const Reading& before, int own, int wrong) {
  const Reading next = {before.own + own, before.wrong + wrong};
  if (before.own >= 0 && next.wrong <= kMostWrong && IsBetter(next, reading)) reading = next;
}

// For each number of letters of the name.
using Readings = std::array<Reading, kName.size() + 1>;

bool IsAlike(char32_t letter, char32_t c) {
  const auto* row = std::find_if(std::begin(kAlike), std::end(kAlike),
                                 [letter](const auto& alike) { return alike.letter == letter; });
  return row != std::end(kAlike) && row->like.find(c) != row->like.npos;
}

bool IsOf(std::span<const Script> scripts, char32_t c) {
  return std::any_of(scripts.begin(), scripts.end(),
                     [c](const Script& script) { return script.first <= c && c <= script.last; });
}

// One character more. `last` is the one before it.
Readings After(const Readings& before, char32_t last, char32_t c) {
  const bool is_ascii = c < 0x80;
  const bool is_letter =
      is_ascii ? absl::ascii_isalpha(static_cast<unsigned char>(c)) : IsOf(kLetters, c);
  const bool is_strange = !is_ascii && !is_letter && !IsOf(kOthers, c);
  Readings after;
  for (size_t i = 0; i <= kName.size(); ++i) {
    Improve(after[i], before[i], 0, is_letter ? 1 : 0);  // nothing, or a letter too many
    if (i == kName.size()) continue;
    const bool is_own = c == static_cast<char32_t>(kName[i]);
    const bool reads = is_own || is_strange || IsAlike(static_cast<char32_t>(kName[i]), c);
    Improve(after[i + 1], before[i], is_own ? 1 : 0, reads ? 0 : 1);
  }
  for (size_t i = 0; i < kName.size(); ++i) {
    Improve(after[i + 1], after[i], 0, 1);  // a letter too few
  }
  // "rn" is an m: the r was read as one, and the n is nothing more.
  if (last == 'r' && c == 'n') Improve(after[kName.size()], before[kName.size()], 0, 0);
  return after;
}

bool LooksLikeOurs(std::string_view line) {
  const std::string text = FoldToAscii(line);
  Readings readings;
  readings[0].own = 0;
  char32_t last = 0;
  for (size_t at = 0, width = 0; at < text.size() && width < kWidest; ++width) {
    const base::CodePoint point = base::DecodeAt(text, at);
    at += point.length;
    if (IsColon(point.value) && readings.back().own >= 0) return true;
    readings = After(readings, last, point.value);
    last = point.value;
    const Reading& whole = readings.back();
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
