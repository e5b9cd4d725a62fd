#include "interp/guard/audit_events.h"

namespace terrarium::guard {
namespace {

constexpr Causer kAnyone = Causer::kAnyone;
constexpr Causer kLibrary = Causer::kLibrary;

// Not here on purpose: "import" (our importer raises none), "open",
// "object.__getattr__" of code, frames, closures and globals, "code.__new__",
// "function.__new__", "sys._getframe", and "marshal.loads", for which see
// ExpectMarshal() in audit_hook.h.
constexpr HarmlessEvent kHarmless[] = {
    {"compile", "", kAnyone,
     "parsing text is how every program begins; running it is another event"},
    {"exec", "", kLibrary,
     "namedtuple and dataclasses make methods from text of their own; a "
     "guest's "
     "exec and eval are shims that raise no event"},
    {"builtins.id", "", kAnyone, "ids are keyed offsets, not addresses"},
    {"array.__new__", "", kAnyone, "an array is plain data"},
    {"sys.unraisablehook", "", kAnyone,
     "a guest's finaliser raised; the interpreter writes that down"},
    {"sys._getframemodulename", "", kLibrary,
     "a module's name, for namedtuple, enum and typing; no frame"},
    {"object.__getattr__", "__defaults__", kAnyone,
     "values that the function's author wrote"},
    {"object.__getattr__", "__kwdefaults__", kAnyone, "the same"},
    {"object.__setattr__", "__defaults__", kAnyone,
     "values of the guest's for its own function"},
    {"object.__setattr__", "__kwdefaults__", kAnyone, "the same"},
    {"object.__delattr__", "__defaults__", kAnyone, "the same"},
    {"object.__delattr__", "__kwdefaults__", kAnyone, "the same"},
    {"object.__setattr__", "__class__", kAnyone,
     "types of the same layout, as the language has it"},
    {"object.__setattr__", "__bases__", kAnyone,
     "the guest's own class; builtin types are immutable"},
    {"object.__setattr__", "__name__", kAnyone, "text of the guest's class"},
    {"object.__setattr__", "__qualname__", kAnyone, "the same"},
    {"object.__setattr__", "__module__", kAnyone, "the same"},
    {"object.__setattr__", "__doc__", kAnyone, "the same"},
    {"object.__setattr__", "__abstractmethods__", kAnyone,
     "abc sets it on each class"},
    {"object.__setattr__", "__type_params__", kAnyone,
     "annotations of the guest's own"},
    {"object.__setattr__", "__annotations__", kAnyone, "the same"},
};

}  // namespace

std::span<const HarmlessEvent> HarmlessEvents() { return kHarmless; }

bool IsAboutAttribute(std::string_view event) {
  return event == "object.__getattr__" || event == "object.__setattr__" ||
         event == "object.__delattr__";
}

const HarmlessEvent* FindHarmless(std::string_view event,
                                  std::string_view attribute) {
  for (const HarmlessEvent& row : kHarmless) {
    if (row.event == event && row.attribute == attribute) return &row;
  }
  return nullptr;
}

}  // namespace terrarium::guard
