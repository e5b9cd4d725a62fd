#include "engine/interpreter_setup.h"

#include "engine/testing_only.h"
#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "shims/install.h"
#include "stdlib_allowlist/importer.h"
#include "terrarium/engine.h"

namespace terrarium::engine {
namespace {

using cpython::PyRef;

// Not an identifier, so no guest code can spell it by accident.
constexpr char kValueName[] = " value";

// Run once before the image is frozen, so that what every program touches
// (type caches, the parser's keywords, method tables) is in it already.
constexpr char kWarmUp[] = R"(
class Warm:
    kind = 'warm'
    def __init__(self, n):
        self.n = n
    @property
    def twice(self):
        return self.n * 2
    def items(self):
        for i in range(self.n):
            yield i, str(i)
def warm(*args, key=None, **more):
    total = 0.5
    for name, value in Warm(3).items():
        total += name
    text = f"{total:.2f} {[x for x in args if x]!r} {key}".upper().split()
    try:
        raise ValueError(text)
    except (KeyError, ValueError) as error:
        found = str(error)
    finally:
        found += 'x'
    table = {word: len(word) for word in text}
    table.update(a=1)
    return sorted(table.items(), key=lambda pair: pair[1]), {1, 2} | {3}, found
out = warm(1, 2, key=Warm(2).twice, other=b'bytes')[0]
while out and isinstance(out, list):
    out = out[1:] if len(out) > 1 else None
a, (b, *c) = 1, (2, 3, 4)
match c:
    case [x, y]:
        a = x if y else ''.join(map(str, zip([1], 'ab')))
1 + 1
)";

bool WarmUp(isolate::GuestObjects& guest) {
  PyRef globals(PyDict_Copy(guest.globals));
  PyRef filename(PyUnicode_FromString("<warm-up>"));
  if (!globals || !filename) return false;
  for (int i = 0; i < 3; ++i) {
    tr_compile_stage stage;
    PyRef code(tr_compile_module(kWarmUp, filename.get(), guest.value_name, &stage));
    PyRef done(code ? PyEval_EvalCode(code.get(), globals.get(), globals.get()) : nullptr);
    if (!done) return false;
  }
  return true;
}

}  // namespace

bool SetUpInterpreter(isolate::GuestObjects& guest, const void* options) {
  shims::InstalledBuiltins builtins;
  if (tr_init_codecs() < 0 || tr_install_module_repr() < 0 || tr_add_token_missing() < 0 ||
      !shims::InstallBuiltins(builtins) || !shims::InstallStreams() ||
      !stdlib_allowlist::InstallImporter(builtins.guest, builtins.library)) {
    return false;
  }
  guest.builtins = builtins.guest;
  guest.value_name = PyUnicode_InternFromString(kValueName);
  // Without __builtins__: CPython then takes the interpreter's own, and a guest has no name for the
  // dict.
  guest.globals = Py_BuildValue("{s:s,s:O}", "__name__", "__main__", "__doc__", Py_None);
  if (guest.value_name == nullptr || guest.globals == nullptr) return false;
  const auto& engine = *static_cast<const EngineOptions*>(options);
  if (TESTING_ONLY_add_builtins != nullptr && !TESTING_ONLY_add_builtins(guest.builtins)) {
    return false;
  }
  return stdlib_allowlist::Preload(engine.preload) && WarmUp(guest);
}

}  // namespace terrarium::engine
