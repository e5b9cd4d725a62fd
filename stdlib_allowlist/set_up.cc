#include "stdlib_allowlist/set_up.h"

#include "stdlib_allowlist/files/guest_files.h"
#include "stdlib_allowlist/sys_module.h"

namespace terrarium::stdlib_allowlist {
namespace {

using cpython::PyRef;

// For library code: sys.stdout and sys.stderr, asked for each time, and
// sys.exc_info without the traceback.
bool AddStreams(Loader& loader, PyObject* sys) {
  PyObject* answers = LoadForLibrary(loader, "_terrarium");
  if (answers == nullptr) return false;
  PyRef stream(PyObject_GetAttrString(answers, "stream"));
  PyRef exc_info(PyObject_GetAttrString(answers, "exc_info"));
  return stream && exc_info && PyObject_SetAttrString(sys, "__getattr__", stream.get()) == 0 &&
         PyObject_SetAttrString(sys, "exc_info", exc_info.get()) == 0;
}

}  // namespace

PyRef NewGuestModule(const Module& row) {
  return row.set_up == SetUp::kStreamsForGuests ? Bare(NewSysModule()) : BareModule(row.name);
}

bool SetUpModule(Loader& loader, const Module& row, PyObject* module) {
  switch (row.set_up) {
    case SetUp::kTakeFiles:
      return AddTakeFiles(module);
    case SetUp::kStreamsForLibrary:
      return AddStreams(loader, module);
    case SetUp::kStreamsForGuests:  // no module of library code's
    case SetUp::kNone:
      break;
  }
  return true;
}

}  // namespace terrarium::stdlib_allowlist
