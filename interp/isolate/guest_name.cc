#include "interp/isolate/guest_name.h"

#include <utility>

#include "interp/cpython/py_text.h"

namespace terrarium::isolate {

using cpython::PyRef;

PyRef GuestName(std::string_view utf8) { return GuestName(cpython::Str(utf8)); }

PyRef GuestName(PyRef name) {
  if (!name || PyUnicode_IS_ASCII(name.get())) return name;
  PyRef module(PyImport_ImportModule("unicodedata"));
  if (!module) return module;
  return PyRef(PyObject_CallMethod(module.get(), "normalize", "sO", "NFKC", name.get()));
}

}  // namespace terrarium::isolate
