// The audit hook: a guest that causes an audit event which is not in the table of harmless ones
// (audit_events.h) is ended as a violation that names it.
//
// Outside of guests, in the set-up of isolates, every event is let pass. The hook cannot be
// removed, seen or added to by a guest: it is C, and sys.addaudithook raises an event itself.
//
// Threads: any.
// Tested by: tests/breach/powers_test.cc.
#ifndef TERRARIUM_INTERP_GUARD_AUDIT_HOOK_H_
#define TERRARIUM_INTERP_GUARD_AUDIT_HOOK_H_

#include "absl/status/status.h"

namespace terrarium::guard {

// REQUIRES: before cpython::Start(); once.
absl::Status InstallAuditHook();

// Set by breach tests, lets every event pass: they ask what the defences behind this one stop.
extern bool TESTING_ONLY_let_events_pass;

// While true, and once at most, the calling thread's guest may cause the event "marshal.loads": our
// importer sets it around reading the code of a library module. Bytes of a guest's own must never
// be read so: bytecode is not checked.
void ExpectMarshal(bool expected);

}  // namespace terrarium::guard

#endif  // TERRARIUM_INTERP_GUARD_AUDIT_HOOK_H_
