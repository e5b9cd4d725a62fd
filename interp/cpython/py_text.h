// Text between C++ and Python strings.
// Tested by: whatever runs a guest.
#ifndef TERRARIUM_INTERP_CPYTHON_PY_TEXT_H_
#define TERRARIUM_INTERP_CPYTHON_PY_TEXT_H_

#include <string_view>

#include "interp/cpython/py_ref.h"

namespace terrarium::cpython {

// A new str of UTF-8 text; null with an exception set.
inline PyRef Str(std::string_view text) {
  return PyRef(PyUnicode_FromStringAndSize(text.data(), static_cast<Py_ssize_t>(text.size())));
}

// A str's UTF-8, valid while the str lives; false with an exception set: no memory, or a lone
// surrogate.
inline bool View(PyObject* str, std::string_view& view) {
  Py_ssize_t n;
  const char* utf8 = PyUnicode_AsUTF8AndSize(str, &n);
  if (utf8 == nullptr) return false;
  view = {utf8, static_cast<size_t>(n)};
  return true;
}

}  // namespace terrarium::cpython

#endif  // TERRARIUM_INTERP_CPYTHON_PY_TEXT_H_
