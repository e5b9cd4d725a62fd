// The audit hook: a guest that causes an audit event which is not in the table
// of harmless ones (audit_events.h) is ended as a violation that names it.
//
// Outside of guests, in the set-up of isolates, every event is let pass. The
// hook cannot be removed, seen or added to by a guest: it is C, and
// sys.addaudithook raises an event itself.
//
// Threads: any.
#ifndef TERRARIUM_INTERP_GUARD_AUDIT_HOOK_H_
#define TERRARIUM_INTERP_GUARD_AUDIT_HOOK_H_

#include "absl/status/status.h"

namespace terrarium::guard {

// REQUIRES: before cpython::Start(); once.
absl::Status InstallAuditHook();

// What our importer itself causes when a guest's import loads a library module.
enum class LibraryEvent : unsigned {
  kMarshalLoads = 1,  // its code is read; bytes of a guest's own never must be
  kGetFrame = 2,      // it learns a type, with a function that is lent to it
};

// While expected, and once at most, the event passes. Guest code may run in
// between (a finaliser, a patched class), so each is asked for where it is due.
void Expect(LibraryEvent event, bool expected);

}  // namespace terrarium::guard

#endif  // TERRARIUM_INTERP_GUARD_AUDIT_HOOK_H_
