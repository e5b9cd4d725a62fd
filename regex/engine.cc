#include "regex/engine.h"

#include <re2/re2.h>

#include <cstring>
#include <memory>
#include <string>

#include "regex/guest_runtime.h"
#include "regex/re2_text.h"

namespace terrarium::regex {
namespace {

using re2::RE2;
using re2::StringPiece;

// Of a compiled pattern and the automata it grows, one for each way.
constexpr int64_t kRe2Memory = int64_t{4} << 20;
// Wide characters are turned into UTF-8 when the text has so many: below, our own engine is done
// before RE2 has compiled.
constexpr size_t kUtf8From = 2048;

// One of RE2's readings of a pattern, made when it is first needed.
class Reading {
 public:
  // Null when RE2 does not take the pattern.
  const RE2* Get(const Pattern& pattern, Encoding encoding, TextEnd end) {
    if (!tried_) {
      tried_ = true;
      std::string text = Re2Text(pattern, encoding, end);
      tr_charge(static_cast<int64_t>(64 + text.size()));
      RE2::Options options;
      options.set_log_errors(false);
      options.set_max_mem(kRe2Memory);
      if (encoding == Encoding::kLatin1) {
        options.set_encoding(RE2::Options::EncodingLatin1);
      }
      re2_ = std::make_unique<RE2>(text, options);
      if (re2_->ok()) {
        tr_charge(re2_->ProgramSize());
      } else {
        re2_.reset();
      }
    }
    return re2_.get();
  }

 private:
  bool tried_ = false;
  std::unique_ptr<RE2> re2_;
};

bool Inside(char byte) { return (byte & 0xC0) == 0x80; }

// How many characters begin in so many bytes of UTF-8. Eight bytes at a time: one that does not
// begin a character has bit 7 and not bit 6.
size_t Beginnings(const char* text, size_t bytes) {
  constexpr uint64_t kOnes = 0x0101010101010101;
  constexpr size_t kWord = sizeof(uint64_t);
  size_t inside = 0;
  size_t i = 0;
  for (; i + kWord <= bytes; i += kWord) {
    uint64_t word;
    __builtin_memcpy(&word, text + i, kWord);
    inside += ((word >> 7 & ~(word >> 6) & kOnes) * kOnes) >> 56;
  }
  for (; i < bytes; ++i) inside += Inside(text[i]);
  return bytes - inside;
}

// The byte at which a character of a UTF-8 text begins.
size_t ByteOf(Subject& subject, size_t character) {
  constexpr size_t kWord = 8;
  const char* text = subject.utf8;
  size_t at = subject.known_byte;
  const size_t from = subject.known_char;
  size_t n = from;
  // A word holds at most eight characters, so this does not pass the place. It may end inside a
  // character, whose rest is stepped over.
  while (n + kWord <= character) {
    n += Beginnings(text + at, kWord);
    at += kWord;
    while (at < subject.utf8_length && Inside(text[at])) ++at;
  }
  for (; n < character; ++n) {
    ++at;
    while (at < subject.utf8_length && Inside(text[at])) ++at;
  }
  for (; n > character; --n) {
    --at;
    while (Inside(text[at])) --at;
  }
  subject.known_char = character;
  subject.known_byte = at;
  tr_charge(static_cast<int64_t>((character > from ? character - from : from - character) / 16));
  return at;
}

// The byte at which the text ends for a request. It is asked for each match of a walk, which would
// otherwise go there and back.
size_t EndByteOf(Subject& subject, size_t end) {
  if (end == subject.length) return subject.utf8_length;
  if (subject.end_char != end) {
    Subject from_end = subject;
    from_end.known_char = subject.length;
    from_end.known_byte = subject.utf8_length;
    subject.end_byte = ByteOf(from_end, end);
    subject.end_char = end;
  }
  return subject.end_byte;
}

// The character that begins at a byte.
size_t CharOf(Subject& subject, size_t byte) {
  size_t from = subject.known_byte;
  size_t character = subject.known_char;
  if (byte > from) {
    character += Beginnings(subject.utf8 + from, byte - from);
  } else {
    character -= Beginnings(subject.utf8 + byte, from - byte);
  }
  subject.known_byte = byte;
  subject.known_char = character;
  tr_charge(static_cast<int64_t>((byte > from ? byte - from : from - byte) / 16));
  return character;
}

}  // namespace

struct Engine {
  Pattern pattern;
  Program program;
  std::unique_ptr<Machine> machine;
  Reading readings[2][2];  // by Encoding and TextEnd
};

namespace {

// What `$` means to RE2 in this text. False: it has no word for it.
bool ReadTextEnd(const Pattern& pattern, const Subject& subject, size_t end, TextEnd& text_end) {
  text_end = TextEnd::kVeryEnd;
  if (!pattern.facts.text_end || end == 0) return true;
  auto at = [&subject](size_t i) -> uint32_t {
    switch (subject.width) {
      case 1:
        return static_cast<const uint8_t*>(subject.data)[i];
      case 2:
        return static_cast<const uint16_t*>(subject.data)[i];
      default:
        return static_cast<const uint32_t*>(subject.data)[i];
    }
  };
  if (at(end - 1) != '\n') return true;
  text_end = TextEnd::kLineEnd;
  const size_t last = end - 1;
  if (subject.width == 1) return memchr(subject.data, '\n', last) == nullptr;
  size_t i = 0;
  while (i < last && at(i) != '\n') ++i;
  tr_charge(static_cast<int64_t>(i / 8));
  return i == last;
}

// Null: the machine must do it. For RE2 `\B` holds in an empty text, and between the bytes of a
// character.
const RE2* ChooseRe2(Engine& engine, const Subject& subject, const Request& request) {
  const PatternFacts& facts = engine.pattern.facts;
  if (request.not_empty || facts.needs_empty_rounds || facts.large_repeat ||
      (facts.unicode_boundary && !subject.ascii) ||
      (facts.no_boundary && (request.end == 0 || subject.width != 1)) ||
      (subject.width != 1 && subject.utf8 == nullptr)) {
    return nullptr;
  }
  TextEnd end;
  if (!ReadTextEnd(engine.pattern, subject, request.end, end)) return nullptr;
  Encoding encoding = subject.width == 1 ? Encoding::kLatin1 : Encoding::kUtf8;
  return engine.readings[static_cast<int>(encoding)][static_cast<int>(end)].Get(engine.pattern,
                                                                                encoding, end);
}

bool MatchWithRe2(const RE2& re2, Engine& engine, Subject& subject, const Request& request,
                  int32_t* slots) {
  const bool wide = subject.width != 1;
  const char* text = wide ? subject.utf8 : static_cast<const char*>(subject.data);
  const size_t end = wide ? EndByteOf(subject, request.end) : request.end;
  const size_t start = wide ? ByteOf(subject, request.start) : request.start;
  const size_t groups = request.groups ? engine.pattern.facts.groups : 0;
  constexpr size_t kFewGroups = 8;
  StringPiece few[kFewGroups + 1];
  std::vector<StringPiece> many;
  StringPiece* pieces = few;
  if (groups > kFewGroups) {
    many.resize(groups + 1);
    pieces = many.data();
  }
  constexpr RE2::Anchor kAnchors[] = {RE2::UNANCHORED, RE2::ANCHOR_START, RE2::ANCHOR_BOTH};
  const bool found =
      re2.Match(StringPiece(text, end), start, end, kAnchors[static_cast<int>(request.anchor)],
                pieces, static_cast<int>(groups) + 1);
  // RE2 has paid for its steps.
  tr_charge(static_cast<int64_t>(4 + groups));
  if (!found) return false;
  uint32_t last = 0;
  for (size_t g = 0; g <= groups; ++g) {
    int32_t* slot = slots + 2 * g;
    if (pieces[g].data() == nullptr) {
      slot[0] = slot[1] = kNowhere;
      continue;
    }
    auto from = static_cast<size_t>(pieces[g].begin() - text);
    auto to = static_cast<size_t>(pieces[g].end() - text);
    slot[0] = static_cast<int32_t>(wide ? CharOf(subject, from) : from);
    slot[1] = static_cast<int32_t>(wide ? CharOf(subject, to) : to);
    const std::vector<uint32_t>& closing = engine.pattern.closing;
    if (g > 0 && (last == 0 || slot[1] > slots[2 * last + 1] ||
                  (slot[1] == slots[2 * last + 1] && closing[g] > closing[last]))) {
      last = static_cast<uint32_t>(g);
    }
  }
  if (request.groups) {
    slots[2 * groups + 2] = last == 0 ? kNowhere : static_cast<int32_t>(last);
  }
  return true;
}

}  // namespace
}  // namespace terrarium::regex

using terrarium::regex::Engine;
using terrarium::regex::Request;
using terrarium::regex::Subject;

Engine* tr_regex_compile(const uint32_t* code, size_t count, uint32_t groups,
                         const char** refusal) {
  auto engine = std::make_unique<Engine>();
  if (!ReadPattern({code, count}, groups, engine->pattern)) {
    *refusal = "not a pattern";
    return nullptr;
  }
  if (!MakeProgram(engine->pattern, engine->program)) {
    *refusal = "pattern too large: counted repeats are written out";
    return nullptr;
  }
  tr_charge(static_cast<int64_t>(engine->program.code.size()));
  engine->machine = std::make_unique<terrarium::regex::Machine>(engine->pattern, engine->program);
  return engine.release();
}

void tr_regex_free(Engine* engine) { delete engine; }

bool tr_regex_wants_utf8(const Engine* engine, const Subject* subject) {
  const auto& facts = engine->pattern.facts;
  return subject->width != 1 && subject->length >= terrarium::regex::kUtf8From &&
         !facts.needs_empty_rounds && !facts.large_repeat && !facts.unicode_boundary &&
         !facts.no_boundary;
}

bool tr_regex_match(Engine* engine, Subject* subject, const Request* request, int32_t* slots) {
  const re2::RE2* re2 = terrarium::regex::ChooseRe2(*engine, *subject, *request);
  if (re2 != nullptr) {
    return terrarium::regex::MatchWithRe2(*re2, *engine, *subject, *request, slots);
  }
  return engine->machine->Run(subject->data, subject->width, *request, slots);
}

void tr_regex_warm() {
  re2::RE2::Options options;
  options.set_log_errors(false);
  for (const char* text : {"(?i:a)(?P<n>\\pL)[[:alpha:]]\\bz{2}|(", "(b+)|c*"}) {
    re2::RE2 re2(text, options);
    re2::StringPiece found[2];
    if (re2.ok()) re2.Match("xbbc", 0, 4, re2::RE2::UNANCHORED, found, 2);
  }
}
