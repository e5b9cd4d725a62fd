// Code that a kill may interrupt.
//
// A kill signal ends the guest at once only while the program counter is inside the section
// `tr_guest_text`: CPython's own code (the build collects it there) and the few functions of ours
// that CPython calls all the time and that touch region memory only. Everywhere else (libc, host
// code, the rest of ours) the kill is put off until the guest is back here.
//
// The mem* and str* functions whose work grows with a guest's data are in it too: CPython's calls
// to them are bound to these, which hand libc at most one block at a time, so that a kill is taken
// within microseconds even in the middle of a gigabyte copy. Large ones are charged (charge.h).
#ifndef TERRARIUM_INTERP_MEMORY_GUEST_TEXT_H_
#define TERRARIUM_INTERP_MEMORY_GUEST_TEXT_H_

#include <csignal>
#include <cstddef>

#include "interp/memory/guest_section.h"

namespace terrarium::memory {

// Set by the kill signal when it could not take a due kill: copying a gigabyte, a thread is outside
// the section all the time but for moments between blocks, so there the copy looks by itself.
extern thread_local volatile sig_atomic_t tls_kill_due __attribute__((tls_model("initial-exec")));
// Takes it: does not return, unless it cannot be taken yet.
extern void (*g_take_due_kill)();

// For loops of ours over a guest's data that are not in the section: once a turn.
[[gnu::always_inline]] inline void TakeKillIfDue() {
  if (__builtin_expect(tls_kill_due != 0, 0)) g_take_due_kill();
}

// As memcpy and memset, in blocks and free of charge: for the allocator, whose need to move a block
// depends on where it lies.
TR_GUEST_TEXT void* CopyBlocks(void* to, const void* from, size_t n);
TR_GUEST_TEXT void* SetBlocks(void* to, int byte, size_t n);

}  // namespace terrarium::memory

extern "C" {
TR_GUEST_TEXT void* tr_guest_memcpy(void* to, const void* from, size_t n);
TR_GUEST_TEXT void* tr_guest_memmove(void* to, const void* from, size_t n);
TR_GUEST_TEXT void* tr_guest_memset(void* to, int byte, size_t n);
TR_GUEST_TEXT int tr_guest_memcmp(const void* a, const void* b, size_t n);
TR_GUEST_TEXT void* tr_guest_memchr(const void* p, int byte, size_t n);
TR_GUEST_TEXT void* tr_guest_memrchr(const void* p, int byte, size_t n);
TR_GUEST_TEXT size_t tr_guest_strlen(const char* s);
TR_GUEST_TEXT char* tr_guest_strchr(const char* s, int c);
TR_GUEST_TEXT char* tr_guest_strrchr(const char* s, int c);
TR_GUEST_TEXT char* tr_guest_strncpy(char* to, const char* from, size_t n);
TR_GUEST_TEXT wchar_t* tr_guest_wmemchr(const wchar_t* s, wchar_t c, size_t n);
TR_GUEST_TEXT int tr_guest_wmemcmp(const wchar_t* a, const wchar_t* b, size_t n);
}

#endif  // TERRARIUM_INTERP_MEMORY_GUEST_TEXT_H_
