#include "regex/objects.h"

namespace terrarium::regex {

bool ReadArguments(const char* function, std::span<const char* const> names, size_t required,
                   PyObject* const* args, Py_ssize_t count, PyObject* keywords, PyObject** out) {
  const Py_ssize_t named = keywords == nullptr ? 0 : PyTuple_GET_SIZE(keywords);
  if (static_cast<size_t>(count + named) > names.size()) {
    PyErr_Format(PyExc_TypeError, "%s() takes at most %zu arguments (%zd given)", function,
                 names.size(), count + named);
    return false;
  }
  for (size_t i = 0; i < names.size(); ++i) {
    out[i] = static_cast<Py_ssize_t>(i) < count ? args[i] : nullptr;
  }
  for (Py_ssize_t k = 0; k < named; ++k) {
    PyObject* keyword = PyTuple_GET_ITEM(keywords, k);
    size_t i = 0;
    while (i < names.size() && !PyUnicode_EqualToUTF8(keyword, names[i])) ++i;
    if (i == names.size()) {
      PyErr_Format(PyExc_TypeError, "%s() got an unexpected keyword argument '%U'", function,
                   keyword);
      return false;
    }
    if (out[i] != nullptr) {
      PyErr_Format(PyExc_TypeError, "argument for %s() given by name ('%s') and position (%zu)",
                   function, names[i], i + 1);
      return false;
    }
    out[i] = args[count + k];
  }
  for (size_t i = 0; i < required; ++i) {
    if (out[i] != nullptr) continue;
    PyErr_Format(PyExc_TypeError, "%s() missing required argument '%s' (pos %zu)", function,
                 names[i], i + 1);
    return false;
  }
  return true;
}

bool ReadPosition(PyObject* given, Py_ssize_t& position) {
  if (given == nullptr) return true;
  cpython::PyRef index(PyNumber_Index(given));
  if (!index) return false;
  position = PyLong_AsSsize_t(index.get());
  return position != -1 || PyErr_Occurred() == nullptr;
}

}  // namespace terrarium::regex
