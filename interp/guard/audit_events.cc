#include "interp/guard/audit_events.h"

namespace terrarium::guard {
namespace {

// Not here on purpose: "exec" (exec and eval are shims that raise no event, for guests and for the
// library), "import" (our importer raises none), "open", "object.__getattr__" of code, frames,
// closures and globals, "code.__new__", "function.__new__", "sys._getframe", and "marshal.loads",
// for which see ExpectMarshal() in audit_hook.h.
constexpr HarmlessEvent kHarmless[] = {
    {"compile", "", "parsing text is how every program begins; running it is another event"},
    {"builtins.id", "", "ids are keyed offsets, not addresses"},
    {"array.__new__", "", "an array is plain data"},
    {"sys.unraisablehook", "", "a guest's finaliser raised; the interpreter writes that down"},
    {"sys._getframemodulename", "", "a module's name, for namedtuple, enum and typing; no frame"},
    {"object.__getattr__", "__defaults__", "values that the function's author wrote"},
    {"object.__getattr__", "__kwdefaults__", "the same"},
    {"object.__setattr__", "__defaults__", "values of the guest's for its own function"},
    {"object.__setattr__", "__kwdefaults__", "the same"},
    {"object.__delattr__", "__defaults__", "the same"},
    {"object.__delattr__", "__kwdefaults__", "the same"},
    {"object.__setattr__", "__class__", "types of the same layout, as the language has it"},
    {"object.__setattr__", "__bases__", "the guest's own class; builtin types are immutable"},
    {"object.__setattr__", "__name__", "text of the guest's class"},
    {"object.__setattr__", "__qualname__", "the same"},
    {"object.__setattr__", "__module__", "the same"},
    {"object.__setattr__", "__doc__", "the same"},
    {"object.__setattr__", "__abstractmethods__", "abc sets it on each class"},
    {"object.__setattr__", "__type_params__", "annotations of the guest's own"},
    {"object.__setattr__", "__annotations__", "the same"},
};

}  // namespace

std::span<const HarmlessEvent> HarmlessEvents() { return kHarmless; }

bool IsAboutAttribute(std::string_view event) {
  return event == "object.__getattr__" || event == "object.__setattr__" ||
         event == "object.__delattr__";
}

bool IsHarmless(std::string_view event, std::string_view attribute) {
  for (const HarmlessEvent& row : kHarmless) {
    if (row.event == event && row.attribute == attribute) return true;
  }
  return false;
}

}  // namespace terrarium::guard
