/* The section of code that a kill may interrupt (guest_text.h), for C and C++.
 * Tested by: interp/memory/guest_text_test.cc. */
#ifndef TERRARIUM_INTERP_MEMORY_GUEST_SECTION_H_
#define TERRARIUM_INTERP_MEMORY_GUEST_SECTION_H_

/* No stack protector or sanitizer call may be in such a function: their runtime
 * is not in the section, and keeps state of its own. */
#define TR_GUEST_TEXT \
  __attribute__((section("tr_guest_text"), no_sanitize("address", "undefined", "thread")))

/* An inline function of the section. It is always inlined, also by a compiler that does not
 * optimise: a copy of its own would be in a section of that name and of another kind (COMDAT),
 * which the compiler refuses. */
#define TR_GUEST_INLINE TR_GUEST_TEXT __attribute__((always_inline)) inline

#ifdef __cplusplus
extern "C" {
#endif
/* TakeKillIfDue() of guest_text.h, for C. */
void tr_take_kill_if_due(void);
#ifdef __cplusplus
}
#endif

#endif /* TERRARIUM_INTERP_MEMORY_GUEST_SECTION_H_ */
