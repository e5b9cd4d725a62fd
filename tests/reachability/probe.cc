#include "tests/reachability/probe.h"

#include <utility>

#include "interp/cpython/internals.h"
#include "tests/support/text_file.h"

namespace terrarium::reachability {

using cpython::PyRef;

std::string SourceOf(const char* file) {
  return ReadFile(std::string(TERRARIUM_SOURCE_DIR "/tests/reachability/") + file);
}

PyRef RunAsGuest(const char* text, PyRef globals) {
  PyRef filename(PyUnicode_FromString("probe.py"));
  if (!globals || !filename) return PyRef();
  tr_compile_stage stage;
  PyRef code(tr_compile_module(text, filename.get(), nullptr, &stage));
  PyRef done(code ? PyEval_EvalCode(code.get(), globals.get(), globals.get()) : nullptr);
  return done ? std::move(globals) : PyRef();
}

}  // namespace terrarium::reachability
