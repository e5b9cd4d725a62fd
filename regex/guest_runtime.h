// Where the engines get what a C++ program takes for granted.
//
// RE2 and our engine run in guest mode, on the guest's stack, with the guest's memory: the build
// links them into one object whose text is part of tr_guest_text and whose operator new, locks and
// mem* are the functions below and those of guest_text.h (link/bindings.txt). So a kill may fall
// into the middle of them, the memory limit counts what they hold, a restore takes it away, and
// nothing of it is ever the host's.
//
// Code in that object follows three rules:
//   X1  No exceptions: what would be thrown ends the guest.
//   X2  No state outside the region, but what WarmEngines() makes once.
//   X3  No function of libc or libstdc++ that allocates, locks or calls the system.
// Tested by: tests/soak/process_state_test.cc, tests/limits/regex.py.
#ifndef TERRARIUM_REGEX_GUEST_RUNTIME_H_
#define TERRARIUM_REGEX_GUEST_RUNTIME_H_

#include <cstddef>
#include <cstdint>

extern "C" {
// interp/cpython/internals.h has it; CPython's headers are not for this object.
void tr_charge(int64_t units);

void* tr_regex_new(size_t bytes);
void* tr_regex_new_or_null(size_t bytes, const void* nothrow);
void tr_regex_delete(void* p);
void tr_regex_delete_sized(void* p, size_t bytes);
int tr_regex_once(int* done, void (*initialise)());
int tr_regex_lock(void* lock);
int tr_regex_begin_static(char* done);
void tr_regex_end_static(char* done);
}

#endif  // TERRARIUM_REGEX_GUEST_RUNTIME_H_
