// Linked with the command line's main.cc: a terrarium whose checker (L1) is off, for corpora that
// the defences below must hold alone.
#include "engine/testing_only.h"

namespace {

[[maybe_unused]] const bool g_off = [] {
  terrarium::TESTING_ONLY_SandboxAccess::SkipChecksOfNewSandboxes();
  return true;
}();

}  // namespace
