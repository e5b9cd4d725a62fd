#include "stdlib_allowlist/open_classes.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "interp/cpython/internals.h"
#include "interp/cpython/py_text.h"

namespace terrarium::stdlib_allowlist {
namespace {

// Special names that programs set in classes of the library's: what is asked of instances only, by
// whoever uses these, and facts about the class.
constexpr std::string_view kOfInstances[] = {
    "__annotations__", "__bool__", "__call__",     "__contains__", "__doc__",
    "__enter__",       "__eq__",   "__exit__",     "__getattr__",  "__getitem__",
    "__hash__",        "__init__", "__iter__",     "__len__",      "__module__",
    "__name__",        "__ne__",   "__qualname__", "__repr__",     "__str__",
};

bool IsPatchable(PyObject* name) {
  std::string_view text;
  if (!cpython::View(name, text)) {
    PyErr_Clear();
    return true;  // a lone surrogate is in no special name
  }
  return !(text.starts_with("__") && text.ends_with("__")) ||
         std::find(std::begin(kOfInstances), std::end(kOfInstances), text) !=
             std::end(kOfInstances);
}

// An instruction of library code, which no guest called.
bool IsSetByLibrary(PyTypeObject* type) {
  const PyCodeObject* code = tr_code_that_sets(reinterpret_cast<PyObject*>(type));
  return code != nullptr && code->terrarium_authority != 0 && tr_in_library_body();
}

}  // namespace

int OnOpenClass(PyTypeObject* type, PyObject* name) {
  const bool is_loaded = (type->tp_flags & TERRARIUM_TPFLAGS_SEEN) != 0;
  // A library function that sets what it is told to, as update_wrapper(), may not do it then
  // either.
  if (is_loaded ? IsPatchable(name) : IsSetByLibrary(type)) return 0;
  PyErr_Format(PyExc_TypeError,
               is_loaded ? "cannot set %R attribute of class '%s' of the library"
                         : "cannot set %R attribute of class '%s', which the library is making",
               name, type->tp_name);
  return -1;
}

}  // namespace terrarium::stdlib_allowlist
