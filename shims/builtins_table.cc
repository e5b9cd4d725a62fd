#include "shims/builtins_table.h"

#include "base/policy/claims.h"

namespace terrarium::shims {
namespace {

using enum base::Claims;

constexpr Offer kNative = Offer::kNative;
constexpr Offer kShimmed = Offer::kShimmed;
constexpr Offer kByPolicy = Offer::kByPolicy;
constexpr Offer kWithheld = Offer::kWithheld;
constexpr unsigned kPrinting = kPure & ~kIoSafe;

constexpr Builtin kBuiltins[] = {
    {"__build_class__", kNative, kPure, "the class statement"},
    {"__debug__", kNative, kPure, "constant"},
    {"__doc__", kWithheld, 0, "describes the real module"},
    {"__import__", kShimmed, kPure, "our importer with the allowlist"},
    {"__loader__", kWithheld, 0, "leads to the import system"},
    {"__name__", kNative, kPure,
     "a str; the module of a class that exec() makes in an empty namespace"},
    {"__package__", kWithheld, 0, "describes the real module"},
    {"__spec__", kWithheld, 0, "leads to the import system"},
    {"abs", kNative, kPure, "a number"},
    {"aiter", kNative, kPure, "protocol call"},
    {"all", kNative, kPure, "drains an iterable, which pays for what it yields"},
    {"anext", kNative, kPure, "protocol call"},
    {"any", kNative, kPure, "drains an iterable, which pays for what it yields"},
    {"ascii", kNative, kPure, "text of a value; addresses are tokens (patch 0003)"},
    {"bin", kNative, kPure, "text of an int"},
    {"bool", kNative, kPure, "protocol call"},
    {"breakpoint", kShimmed, kPure, "there is no debugger; says so"},
    {"bytearray", kNative, kPure, "bytes in the region"},
    {"bytes", kNative, kPure, "bytes in the region"},
    {"callable", kNative, kPure, "asks the type"},
    {"chr", kNative, kPure, "one character"},
    {"classmethod", kNative, kPure, "descriptor; what it wraps is a function of the guest's"},
    {"compile", kByPolicy, kPure,
     "checked like a script; gives an opaque object, never a code object"},
    {"complex", kNative, kPure, "a number"},
    {"copyright", kWithheld, 0, "added by site, which is absent"},
    {"credits", kWithheld, 0, "added by site, which is absent"},
    {"delattr", kNative, kPure, "attribute protocol; dangerous attributes are not there to delete"},
    {"dict", kNative, kPure, "container in the region"},
    {"dir", kShimmed, kPure, "names only; never those of a library's own variables"},
    {"divmod", kNative, kPure, "numbers"},
    {"Ellipsis", kNative, kPure, "constant"},
    {"enumerate", kNative, kPure, "lazy"},
    {"eval", kByPolicy, kPure, "checked like a script; the guest's own namespace and builtins"},
    {"exec", kByPolicy, kPure, "checked like a script; the guest's own namespace and builtins"},
    {"exit", kShimmed, kPure, "raises SystemExit, which ends the script"},
    {"False", kNative, kPure, "constant"},
    {"filter", kNative, kPure, "lazy"},
    {"float", kNative, kPure, "a number"},
    {"format", kNative, kPure, "protocol call; its own fields resolve no attributes"},
    {"frozenset", kNative, kPure, "container in the region"},
    {"getattr", kNative, kPure, "attribute protocol; dangerous attributes are not there to get"},
    {"globals", kShimmed, kPure, "the caller's module; refuses when library code is the caller"},
    {"hasattr", kNative, kPure, "attribute protocol"},
    {"hash", kNative, kPure, "identity hashes are tokens (patch 0003), str hashes are seeded"},
    {"help", kShimmed, kPure, "documentation is left out; says so"},
    {"hex", kNative, kPure, "text of an int"},
    {"id", kNative, kPure, "tokens, no addresses (patch 0003)"},
    {"input", kShimmed, kPure, "nothing is connected to it; raises EOFError"},
    {"int", kNative, kPure, "a number"},
    {"isinstance", kNative, kPure, "protocol call"},
    {"issubclass", kNative, kPure, "protocol call"},
    {"iter", kNative, kPure, "protocol call"},
    {"len", kNative, kPure, "protocol call"},
    {"license", kWithheld, 0, "added by site, which is absent"},
    {"list", kNative, kPure, "container in the region"},
    {"locals", kShimmed, kPure, "the caller's scope; refuses when library code is the caller"},
    {"map", kNative, kPure, "lazy"},
    {"max", kNative, kPure, "drains an iterable, which pays for what it yields"},
    {"memoryview", kNative, kPure, "bounds-checked views of guest memory"},
    {"min", kNative, kPure, "drains an iterable, which pays for what it yields"},
    {"next", kNative, kPure, "protocol call"},
    {"None", kNative, kPure, "constant"},
    {"NotImplemented", kNative, kPure, "constant"},
    {"object", kNative, kPure, "the base class"},
    {"oct", kNative, kPure, "text of an int"},
    {"open", kShimmed, kPure, "files of a map that the host supplies; else raises PermissionError"},
    {"ord", kNative, kPure, "one character"},
    {"pow", kNative, kPure, "numbers"},
    {"print", kNative, kPrinting,
     "writes to sys.stdout, which is the run's metered output, or to the file "
     "given, which is the guest's"},
    {"property", kNative, kPure, "descriptor; what it wraps are functions of the guest's"},
    {"quit", kShimmed, kPure, "raises SystemExit, which ends the script"},
    {"range", kNative, kPure, "lazy"},
    {"repr", kNative, kPure, "text of a value; addresses are tokens (patch 0003)"},
    {"reversed", kNative, kPure, "lazy"},
    {"round", kNative, kPure, "a number"},
    {"set", kNative, kPure, "container in the region"},
    {"setattr", kNative, kPure, "attribute protocol; built-in types are immutable"},
    {"slice", kNative, kPure, "three values"},
    {"sorted", kNative, kPure, "a list, charged by comparison"},
    {"staticmethod", kNative, kPure, "descriptor; what it wraps is a function of the guest's"},
    {"str", kNative, kPure, "text in the region; str.format reads attributes as getattr does"},
    {"sum", kNative, kPure, "drains an iterable, which pays for what it yields"},
    {"super", kNative, kPure, "attribute protocol on the guest's own classes"},
    {"True", kNative, kPure, "constant"},
    {"tuple", kNative, kPure, "container in the region"},
    {"type", kNative, kPure, "classes; type.__subclasses__ is not there"},
    {"vars", kShimmed, kPure, "an object's attributes, or the caller's scope as locals()"},
    {"zip", kNative, kPure, "lazy"},
};

}  // namespace

std::span<const Builtin> Builtins() { return kBuiltins; }

}  // namespace terrarium::shims
