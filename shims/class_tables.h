// What may stand in classes of guests under special names although a policy leaves these out, by
// name (shims/class_gate.h).
//
// Tested by: tests/integration/rules_test.cc, class_making_test.cc.
#ifndef TERRARIUM_SHIMS_CLASS_TABLES_H_
#define TERRARIUM_SHIMS_CLASS_TABLES_H_

#include <string_view>

namespace terrarium::shims {

// What class statements, and those who make classes for them, put into every class: facts about it,
// and nothing that is called.
constexpr std::string_view kFacts[] = {
    "__annotations__", "__classcell__", "__classdictcell__", "__doc__",
    "__firstlineno__", "__module__",    "__orig_bases__",    "__static_attributes__",
    "__type_params__", "__qualname__",
};

// What type's own descriptors take as well, in a class that is there.
constexpr std::string_view kSetFacts[] = {"__abstractmethods__", "__bases__", "__name__"};

// Data of library code in classes of guests.
constexpr std::string_view kRecords[] = {"__dataclass_params__"};

// What namedtuple() defines in itself closes over fields' names, and what is made of them.
constexpr std::string_view kNamedTupleMethods = "namedtuple.<locals>.";

// Functions that library code puts under a special name which is not theirs.
constexpr struct {
  std::string_view name, function;
} kAliases[] = {
    {"__getstate__", "_dataclass_getstate"},
    {"__init__", "_no_init_or_replace_init"},
    {"__mro_entries__", "<lambda>"},  // of TypedDict
    {"__mro_entries__", "_namedtuple_mro_entries"},
    {"__rand__", "Flag.__and__"},
    {"__replace__", "_replace"},
    {"__repr__", "global_enum_repr"},
    {"__repr__", "global_flag_repr"},
    {"__replace__", "namedtuple.<locals>._replace"},
    {"__ror__", "Flag.__or__"},
    {"__rxor__", "Flag.__xor__"},
    {"__str__", "global_str"},
    {"__setstate__", "_dataclass_setstate"},
    {"__subclasshook__", "_proto_hook"},
};

// What dataclasses wraps a generated __repr__ in.
constexpr std::string_view kReprWrapper =
    "recursive_repr.<locals>.decorating_function.<locals>.wrapper";
// What typing wraps a function of its own in, as the one that a generic NamedTuple is given.
constexpr std::string_view kCachedForm = "_tp_cache.<locals>.decorator.<locals>.inner";

// What warnings.deprecated() wraps methods of a class in, for that class, and what it calls the
// class and what the class had.
constexpr std::string_view kOfDeprecated = "deprecated.__call__.<locals>.";
constexpr std::string_view kDeprecatedClass = "arg";
constexpr std::string_view kDeprecatedMethods[] = {"original_init_subclass", "original_new"};

}  // namespace terrarium::shims

#endif  // TERRARIUM_SHIMS_CLASS_TABLES_H_
