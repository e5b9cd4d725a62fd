#include "interp/isolate/object_handle.h"

#include <utility>

#include "interp/cpython/py_ref.h"
#include "interp/isolate/run_context.h"

namespace terrarium::isolate {
namespace {

using cpython::PyRef;

const internal::ObjectRef& RefIn(PyObject* object) {
  return reinterpret_cast<HandleObject*>(object)->ref;
}

void Dealloc(PyObject* self) {
  PyTypeObject* type = Py_TYPE(self);
  type->tp_free(self);
  Py_DECREF(type);
}

Py_hash_t Hash(PyObject* self) {
  const internal::ObjectRef& ref = RefIn(self);
  uint64_t hash = ref.slot * 0x9E3779B97F4A7C15u;
  hash = (hash ^ ref.generation) * 0xFF51AFD7ED558CCDu + ref.table;
  const auto result = static_cast<Py_hash_t>(hash >> 1);
  return result == -1 ? -2 : result;
}

PyObject* Compare(PyObject* self, PyObject* other, int op) {
  if ((op != Py_EQ && op != Py_NE) || !IsHandle(other)) Py_RETURN_NOTIMPLEMENTED;
  return PyBool_FromLong((RefIn(self) == RefIn(other)) == (op == Py_EQ));
}

PyObject* Repr(PyObject* self) {
  PyRef name(PyType_GetName(Py_TYPE(self)));
  return name ? PyUnicode_FromFormat("<%U of the host>", name.get()) : nullptr;
}

PyObject* NoCopies(PyObject* self, PyObject*) {
  PyRef name(PyType_GetName(Py_TYPE(self)));
  if (name) PyErr_Format(PyExc_TypeError, "cannot pickle '%U' object", name.get());
  return nullptr;
}

PyMethodDef kMethods[] = {{"__reduce_ex__", NoCopies, METH_O, nullptr},
                          {"__reduce__", NoCopies, METH_NOARGS, nullptr},
                          {}};

// (type, handles that were made: number -> handle)
PyObject* RowOf(uint32_t table) {
  RunContext* run = CurrentRun();
  PyRef key(PyLong_FromUnsignedLong(table));
  return run == nullptr || run->host_types == nullptr || !key
             ? nullptr
             : PyDict_GetItemWithError(run->host_types, key.get());
}

}  // namespace

bool IsHandle(PyObject* object) { return Py_TYPE(object)->tp_dealloc == Dealloc; }

PyTypeObject* NewHandleType(const std::string& name, const std::string& doc) {
  PyType_Slot slots[] = {
      {Py_tp_dealloc, reinterpret_cast<void*>(Dealloc)},
      {Py_tp_hash, reinterpret_cast<void*>(Hash)},
      {Py_tp_richcompare, reinterpret_cast<void*>(Compare)},
      {Py_tp_repr, reinterpret_cast<void*>(Repr)},
      {Py_tp_methods, kMethods},
      {Py_tp_doc, const_cast<char*>(doc.c_str())},
      {0, nullptr},
  };
  PyType_Spec spec = {
      .name = name.c_str(),
      .basicsize = sizeof(HandleObject),
      .itemsize = 0,
      .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION,
      .slots = slots,
  };
  return reinterpret_cast<PyTypeObject*>(PyType_FromSpec(&spec));
}

void SealHandleType(PyTypeObject* type) {
  type->tp_flags |= Py_TPFLAGS_IMMUTABLETYPE;
  PyType_Modified(type);
}

bool AddHandleType(PyObject* types, uint32_t table, PyTypeObject* type) {
  PyRef key(PyLong_FromUnsignedLong(table)), made(PyDict_New());
  PyRef row(key && made ? PyTuple_Pack(2, type, made.get()) : nullptr);
  return row && PyDict_SetItem(types, key.get(), row.get()) == 0;
}

PyObject* HandleFor(const internal::ObjectRef& ref) {
  PyObject* row = RowOf(ref.table);
  if (row == nullptr) {
    if (PyErr_Occurred() == nullptr) {
      PyErr_SetString(PyExc_TypeError, "the object's class is not bound in this sandbox");
    }
    return nullptr;
  }
  PyObject* made = PyTuple_GET_ITEM(row, 1);
  PyRef key(PyLong_FromUnsignedLongLong(uint64_t{ref.generation} << 32 | ref.slot));
  PyObject* found = key ? PyDict_GetItemWithError(made, key.get()) : nullptr;
  if (found != nullptr || PyErr_Occurred() != nullptr) return Py_XNewRef(found);
  auto* type = reinterpret_cast<PyTypeObject*>(PyTuple_GET_ITEM(row, 0));
  PyRef handle(type->tp_alloc(type, 0));
  if (!handle) return nullptr;
  reinterpret_cast<HandleObject*>(handle.get())->ref = ref;
  if (PyDict_SetItem(made, key.get(), handle.get()) < 0) return nullptr;
  return handle.release();
}

}  // namespace terrarium::isolate
