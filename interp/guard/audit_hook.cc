#include "interp/guard/audit_hook.h"

#include <Python.h>

#include <cstring>
#include <string_view>

#include "interp/guard/audit_events.h"
#include "interp/kill/kill.h"
#include "interp/kill/run_frame.h"
#include "terrarium/report.h"

namespace terrarium::guard {
namespace {

// The attribute's name, which may be a guest's text: empty when it is odd.
std::string_view AttributeOf(PyObject* args) {
  if (!PyTuple_Check(args) || PyTuple_GET_SIZE(args) < 2) return "";
  PyObject* name = PyTuple_GET_ITEM(args, 1);
  // Attribute names are ASCII here: no conversion, no allocation.
  if (!PyUnicode_Check(name) || !PyUnicode_IS_COMPACT_ASCII(name)) return "";
  return {static_cast<const char*>(PyUnicode_DATA(name)),
          static_cast<size_t>(PyUnicode_GET_LENGTH(name))};
}

bool Passes(kill::RunFrame* frame, std::string_view event, std::string_view attribute) {
  if (IsHarmless(event, attribute)) return true;
  if (event != "marshal.loads") return false;
  bool expected = frame->marshal_expected;
  frame->marshal_expected = false;
  return expected;
}

// "object.__getattr__ __code__"; what does not fit is cut.
void Name(std::string_view event, std::string_view attribute, char* text, size_t bytes) {
  size_t n = event.copy(text, bytes - 1);
  if (!attribute.empty() && n + 1 < bytes) {
    text[n++] = ' ';
    n += attribute.copy(text + n, bytes - 1 - n);
  }
  text[n] = '\0';
}

int OnAuditEvent(const char* event, PyObject* args, void*) {
  kill::RunFrame* frame = kill::tls_frame;
  if (frame == nullptr || frame->mode != kill::kGuest) return 0;
  if (TESTING_ONLY_let_events_pass) return 0;
  std::string_view name(event);
  std::string_view attribute = IsAboutAttribute(name) ? AttributeOf(args) : std::string_view();
  if (Passes(frame, name, attribute)) return 0;
  char text[sizeof(frame->culprit)];
  Name(name, attribute, text, sizeof(text));
  kill::KillForRefusal(Reason::kAudit, text);
  // Still here: the kill waits for a lock of CPython's.
  PyErr_SetString(PyExc_RuntimeError, "refused by the audit hook");
  return -1;
}

}  // namespace

bool TESTING_ONLY_let_events_pass = false;

absl::Status InstallAuditHook() {
  if (PySys_AddAuditHook(OnAuditEvent, nullptr) != 0) {
    return absl::InternalError("CPython does not take an audit hook");
  }
  return absl::OkStatus();
}

void ExpectMarshal(bool expected) {
  kill::RunFrame* frame = kill::tls_frame;
  if (frame != nullptr) frame->marshal_expected = expected;
}

}  // namespace terrarium::guard
