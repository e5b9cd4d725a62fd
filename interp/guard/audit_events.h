// Which of CPython's audit events a guest may cause: a table, and no by default.
//
// CPython raises an event where Python code asks it for something beyond plain computation. After
// the checker, the facades and the removed attributes no guest should get that far, so nearly every
// event means that a defence failed.
//
// Threads: any.
#ifndef TERRARIUM_INTERP_GUARD_AUDIT_EVENTS_H_
#define TERRARIUM_INTERP_GUARD_AUDIT_EVENTS_H_

#include <span>
#include <string_view>

namespace terrarium::guard {

struct HarmlessEvent {
  std::string_view event;
  // For events about an attribute: its name; else empty.
  std::string_view attribute;
  std::string_view reason;
};

std::span<const HarmlessEvent> HarmlessEvents();

// Whether the second argument of this event is an attribute's name.
bool IsAboutAttribute(std::string_view event);

bool IsHarmless(std::string_view event, std::string_view attribute);

}  // namespace terrarium::guard

#endif  // TERRARIUM_INTERP_GUARD_AUDIT_EVENTS_H_
