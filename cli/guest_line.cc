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

// So many letters too many, too few, wrong or in each other's place are read over.
constexpr int kMostWrong = 1;

// With so many letters of the name itself, a person takes those of any alphabet for the others.
constexpr int kMostOfTheName = 5;

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

// Signs that may stand after a name as a colon does: all of ASCII's, those of all alphabets, and
// what looks like a colon or ends a word in one of them.
constexpr Script kSigns[] = {
    {'!', '/'},         {':', '@'},         {'[', '`'},         {'{', '~'},
    {0xA1, 0xA9},       {0xAB, 0xB9},       {0xBB, 0xBF},       {0x2B9, 0x2DF},
    {0x2E5, 0x2FF},     {0x55A, 0x55F},     {0x589, 0x58A},     {0x5BE, 0x5C6},
    {0x5F3, 0x5F4},     {0x60C, 0x60D},     {0x61B, 0x61F},     {0x66A, 0x66D},
    {0x6D4, 0x6D4},     {0x700, 0x70D},     {0x7F7, 0x7F9},     {0x830, 0x83E},
    {0x903, 0x903},     {0x964, 0x965},     {0x983, 0x983},     {0xA03, 0xA03},
    {0xA83, 0xA83},     {0xB03, 0xB03},     {0xB83, 0xB83},     {0xC03, 0xC03},
    {0xC83, 0xC83},     {0xD03, 0xD03},     {0xD83, 0xD83},     {0xE5A, 0xE5B},
    {0xF04, 0xF14},     {0xF7F, 0xF7F},     {0x1038, 0x1038},   {0x104A, 0x104F},
    {0x10FB, 0x10FB},   {0x1360, 0x1368},   {0x166D, 0x166E},   {0x16EB, 0x16ED},
    {0x1735, 0x1736},   {0x17C7, 0x17C8},   {0x17D4, 0x17DA},   {0x1800, 0x180A},
    {0x1944, 0x1945},   {0x1A1E, 0x1A1F},   {0x1AA0, 0x1AAD},   {0x1B5A, 0x1B60},
    {0x1BFC, 0x1BFF},   {0x1C3B, 0x1C3F},   {0x1C78, 0x1C7F},   {0x1CC0, 0x1CC7},
    {0x2010, 0x2027},   {0x2030, 0x205E},   {0x2190, 0x27FF},   {0x2801, 0x2BFF},
    {0x2CF9, 0x2CFF},   {0x2D42, 0x2D42},   {0x2D70, 0x2D70},   {0x2E00, 0x2E7F},
    {0x3001, 0x303F},   {0xA4F8, 0xA4FF},   {0xA60D, 0xA60F},   {0xA673, 0xA67E},
    {0xA6F2, 0xA6F7},   {0xA700, 0xA721},   {0xA789, 0xA78A},   {0xA874, 0xA877},
    {0xA8CE, 0xA8CF},   {0xA8F8, 0xA8FC},   {0xA92E, 0xA92F},   {0xA983, 0xA983},
    {0xA9C1, 0xA9CF},   {0xAA5C, 0xAA5F},   {0xABEB, 0xABEB},   {0xFD3E, 0xFD3F},
    {0xFE10, 0xFE1F},   {0xFE30, 0xFE6F},   {0xFF01, 0xFF0F},   {0xFF1A, 0xFF20},
    {0xFF3B, 0xFF40},   {0xFF5B, 0xFF65},   {0x10100, 0x10102}, {0x1039F, 0x103D0},
    {0x10857, 0x10857}, {0x1091F, 0x1093F}, {0x10A50, 0x10A58}, {0x11047, 0x1104D},
    {0x12470, 0x12474}, {0x1DA37, 0x1DA8B}, {0x1F000, 0x1FAFF}};

// One way to read the beginning of a line: how many letters are of the name itself, and how many
// are wrong.
struct Reading {
  int own = -1;  // it cannot be read so
  int wrong = 0;
  int alien = 0;  // read from letters of kOthers
  int Strange() const { return wrong + alien; }
};
bool IsBetter(const Reading& one, const Reading& other) {
  if (one.own < 0 || other.own < 0) return one.own >= 0;
  return one.Strange() != other.Strange() ? one.Strange() < other.Strange() : one.own > other.own;
}
void Improve(Reading& reading, const Reading& before, const Reading& more) {
  const Reading next = {before.own + more.own, before.wrong + more.wrong,
                        before.alien + more.alien};
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

// What has been read of a line.
struct Progress {
  Readings readings;
  Readings before_last;  // before the letter that came last
  char32_t last = 0;     // that letter
};

bool Reads(char32_t letter, char32_t c) { return c == letter || IsAlike(letter, c); }

// One character more.
void Read(Progress& progress, char32_t c) {
  const bool is_ascii = c < 0x80;
  const bool is_letter =
      is_ascii ? absl::ascii_isalpha(static_cast<unsigned char>(c)) : IsOf(kLetters, c);
  const bool is_other = !is_ascii && !is_letter && IsOf(kOthers, c);
  const bool is_strange = !is_ascii && !is_letter && !is_other;
  const Readings& before = progress.readings;
  Readings after;
  for (size_t i = 0; i <= kName.size(); ++i) {
    Improve(after[i], before[i], {0, is_letter ? 1 : 0});  // nothing, or a letter too many
    if (i == kName.size()) continue;
    const auto letter = static_cast<char32_t>(kName[i]);
    const bool reads = is_strange || Reads(letter, c);
    Improve(after[i + 1], before[i],
            {c == letter ? 1 : 0, reads || is_other ? 0 : 1, is_other ? 1 : 0});
    if (i + 1 < kName.size() && Reads(letter, c) &&
        Reads(static_cast<char32_t>(kName[i + 1]), progress.last)) {
      Improve(after[i + 2], progress.before_last[i], {2, 1});  // in each other's place
    }
  }
  for (size_t i = 0; i < kName.size(); ++i) {
    Improve(after[i + 1], after[i], {0, 1});  // a letter too few
  }
  // "rn" is an m: the r was read as one, and the n is nothing more.
  if (progress.last == 'r' && c == 'n') {
    Improve(after[kName.size()], before[kName.size()], {0, 0});
  }
  if (is_letter || is_other || is_strange || absl::ascii_isdigit(static_cast<unsigned char>(c))) {
    progress.before_last = before;
    progress.last = c;
  }
  progress.readings = after;
}

bool CanBeRead(const Readings& readings) {
  return std::any_of(readings.begin(), readings.end(),
                     [](const Reading& reading) { return reading.own >= 0; });
}

bool LooksLikeOurs(std::string_view line) {
  const std::string text = FoldToAscii(line);
  Progress progress;
  progress.readings[0].own = 0;
  for (size_t at = 0; at < text.size() && CanBeRead(progress.readings);) {
    const base::CodePoint point = base::DecodeAt(text, at);
    at += point.length;
    const Reading before = progress.readings.back();
    const bool is_read =
        before.own >= kMostOfTheName || (before.own >= 0 && before.Strange() <= kMostWrong);
    if (is_read && IsOf(kSigns, point.value)) return true;
    Read(progress, point.value);
    const Reading& whole = progress.readings.back();
    if (whole.own >= kLeastLetters && whole.Strange() == 0) return true;
  }
  return false;
}

}  // namespace

std::string GuestLine(std::string_view text) {
  std::string line = base::ToEscapedLine(text);
  return LooksLikeOurs(line) ? base::Cat("| ", line) : line;
}

}  // namespace terrarium::cli
