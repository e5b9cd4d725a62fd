#include "regex/guest_runtime.h"

#include <Python.h>

#include <cstdlib>

#include "interp/kill/kill.h"
#include "interp/memory/guest_section.h"
#include "terrarium/report.h"

extern "C" {

TR_GUEST_TEXT void* tr_regex_new_or_null(size_t bytes, const void*) {
  return PyMem_RawMalloc(bytes);
}

// X1: there is no bad_alloc. A limit ends the guest before this returns null; what is left is a
// request that no region could hold.
TR_GUEST_TEXT void* tr_regex_new(size_t bytes) {
  void* p = PyMem_RawMalloc(bytes);
  if (p == nullptr) {
    terrarium::kill::KillNow(terrarium::Reason::kMemory);
    abort();
  }
  return p;
}

TR_GUEST_TEXT void tr_regex_delete(void* p) { PyMem_RawFree(p); }
TR_GUEST_TEXT void tr_regex_delete_sized(void* p, size_t) { PyMem_RawFree(p); }

// An isolate has one thread, and what the locks guard lies in its region.
TR_GUEST_TEXT int tr_regex_lock(void*) { return 0; }

TR_GUEST_TEXT int tr_regex_once(int* done, void (*initialise)()) {
  if (*done == 0) {
    *done = 1;
    initialise();
  }
  return 0;
}

TR_GUEST_TEXT int tr_regex_begin_static(char* done) { return *done == 0; }
TR_GUEST_TEXT void tr_regex_end_static(char* done) { *done = 1; }
}
