// An owned reference. Its destructor touches guest memory only, so a kill may abandon it (K3).
// Tested by: whatever runs a guest.
#ifndef TERRARIUM_INTERP_CPYTHON_PY_REF_H_
#define TERRARIUM_INTERP_CPYTHON_PY_REF_H_

#include <Python.h>

#include <utility>

namespace terrarium::cpython {

class PyRef {
 public:
  PyRef() = default;
  // Takes over a new reference; null means that an exception is set.
  explicit PyRef(PyObject* owned) : object_(owned) {}
  static PyRef Borrowed(PyObject* object) { return PyRef(Py_XNewRef(object)); }
  PyRef(PyRef&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
  PyRef& operator=(PyRef&& other) noexcept {
    std::swap(object_, other.object_);
    return *this;
  }
  ~PyRef() { Py_XDECREF(object_); }

  PyObject* get() const { return object_; }
  PyObject* release() { return std::exchange(object_, nullptr); }
  explicit operator bool() const { return object_ != nullptr; }

 private:
  PyObject* object_ = nullptr;
};

}  // namespace terrarium::cpython

#endif  // TERRARIUM_INTERP_CPYTHON_PY_REF_H_
