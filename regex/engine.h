// The two engines behind one door. C linkage: these are the only names that the object of the
// engines (guest_runtime.h) shows to the rest of Terrarium.
//
//   Engine* engine = tr_regex_compile(numbers, count, groups, &refusal);
//   Subject subject = {data, 1, true, length};
//   bool found = tr_regex_match(engine, &subject, &request, slots);
//   tr_regex_free(engine);
//
// RE2 does the work wherever its result is CPython's: its automata are the faster by far. Our
// machine has the rest; both are linear in the text. Which one is asked depends on pattern and text
// alone (I5).
//
// Threads: an engine is used by one call at a time. Both may end the guest.
#ifndef TERRARIUM_REGEX_ENGINE_H_
#define TERRARIUM_REGEX_ENGINE_H_

#include <cstddef>
#include <cstdint>

#include "regex/machine.h"

namespace terrarium::regex {

struct Engine;

// A text and what is known about it.
struct Subject {
  const void* data;
  int width;   // bytes a character: 1, 2 or 4
  bool ascii;  // no character above 127
  size_t length;
  // The text as UTF-8, and its bytes; null: not known. It pays to have it when
  // tr_regex_wants_utf8() says so. Positions are turned into each other from the last pair that was
  // needed, for starts and for ends apart.
  const char* utf8 = nullptr;
  size_t utf8_length = 0;
  size_t known_char = 0;
  size_t known_byte = 0;
  size_t end_char = 0;
  size_t end_byte = 0;
};

}  // namespace terrarium::regex

extern "C" {

// Null: `refusal` says why.
terrarium::regex::Engine* tr_regex_compile(const uint32_t* code, size_t count, uint32_t groups,
                                           const char** refusal);
void tr_regex_free(terrarium::regex::Engine* engine);

bool tr_regex_wants_utf8(const terrarium::regex::Engine* engine,
                         const terrarium::regex::Subject* subject);
bool tr_regex_match(terrarium::regex::Engine* engine, terrarium::regex::Subject* subject,
                    const terrarium::regex::Request* request, int32_t* slots);

// What RE2 makes on first use and keeps, outside of any region. Called once, before the first
// guest.
void tr_regex_warm();
}

#endif  // TERRARIUM_REGEX_ENGINE_H_
