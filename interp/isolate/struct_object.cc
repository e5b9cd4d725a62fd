#include "interp/isolate/struct_object.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

#include "interp/cpython/py_text.h"
#include "interp/isolate/run_context.h"

namespace terrarium::isolate {
namespace {

using cpython::PyRef;
using cpython::Str;

struct StructObject {
  PyObject_HEAD double fields[1];  // as many as the type has
};
constexpr Py_ssize_t kFieldsAt = offsetof(StructObject, fields);

// Kept in the type's dict, where no guest can write.
constexpr char kKey[] = "__host_type__";

Py_ssize_t CountOf(PyTypeObject* type) {
  return (type->tp_basicsize - kFieldsAt) / static_cast<Py_ssize_t>(sizeof(double));
}
double* FieldsOf(PyObject* object) { return reinterpret_cast<StructObject*>(object)->fields; }

// All fields are to be written by the caller.
PyObject* Allocate(PyTypeObject* type) {
  auto* object = static_cast<PyObject*>(PyObject_Malloc(static_cast<size_t>(type->tp_basicsize)));
  return object == nullptr ? PyErr_NoMemory() : PyObject_Init(object, type);
}

template <typename Make>
PyObject* MakeEach(PyTypeObject* type, Make make) {
  PyObject* made = Allocate(type);
  if (made == nullptr) return nullptr;
  double* fields = FieldsOf(made);
  for (Py_ssize_t i = 0, n = CountOf(type); i < n; ++i) fields[i] = make(i);
  return made;
}

void Dealloc(PyObject* self) {
  PyTypeObject* type = Py_TYPE(self);
  PyObject_Free(self);
  Py_DECREF(type);
}

PyObject* NamesOf(PyTypeObject* type) {
  return PyDict_GetItemString(type->tp_dict, "__match_args__");
}

PyObject* New(PyTypeObject* type, PyObject* args, PyObject* keywords) {
  const Py_ssize_t n = CountOf(type), given = PyTuple_GET_SIZE(args);
  const Py_ssize_t named = keywords == nullptr ? 0 : PyDict_GET_SIZE(keywords);
  PyObject* names = NamesOf(type);
  if (given + named != n) {
    return PyErr_Format(PyExc_TypeError, "%s() takes exactly %zd arguments (%zd given)",
                        type->tp_name, n, given + named);
  }
  double fields[kMostStructFields];
  for (Py_ssize_t i = 0; i < n; ++i) {
    PyObject* name = PyTuple_GET_ITEM(names, i);
    PyObject* value =
        i < given ? PyTuple_GET_ITEM(args, i) : PyDict_GetItemWithError(keywords, name);
    if (value == nullptr) {
      return PyErr_Occurred() != nullptr
                 ? nullptr
                 : PyErr_Format(PyExc_TypeError, "%s() missing argument '%U'", type->tp_name, name);
    }
    fields[i] = PyFloat_AsDouble(value);
    if (fields[i] == -1 && PyErr_Occurred() != nullptr) return nullptr;
  }
  return MakeEach(type, [&fields](Py_ssize_t i) { return fields[i]; });
}

bool SameClass(PyObject* a, PyObject* b) { return Py_TYPE(a) == Py_TYPE(b); }

// A number that is one already: nothing of the guest's is called. False: it is none, or an
// exception is set.
bool Factor(PyObject* object, double& factor) {
  if (PyFloat_CheckExact(object)) {
    factor = PyFloat_AS_DOUBLE(object);
    return true;
  }
  if (!PyLong_CheckExact(object)) return false;
  factor = PyLong_AsDouble(object);
  return factor != -1 || PyErr_Occurred() == nullptr;
}

PyObject* NoFactor() {
  if (PyErr_Occurred() != nullptr) return nullptr;
  Py_RETURN_NOTIMPLEMENTED;
}

PyObject* Add(PyObject* a, PyObject* b) {
  if (!SameClass(a, b)) Py_RETURN_NOTIMPLEMENTED;
  const double *x = FieldsOf(a), *y = FieldsOf(b);
  return MakeEach(Py_TYPE(a), [x, y](Py_ssize_t i) { return x[i] + y[i]; });
}
PyObject* Subtract(PyObject* a, PyObject* b) {
  if (!SameClass(a, b)) Py_RETURN_NOTIMPLEMENTED;
  const double *x = FieldsOf(a), *y = FieldsOf(b);
  return MakeEach(Py_TYPE(a), [x, y](Py_ssize_t i) { return x[i] - y[i]; });
}
PyObject* Multiply(PyObject* a, PyObject* b) {
  double factor;
  PyObject* vector = IsStruct(a) ? a : b;
  if (!Factor(vector == a ? b : a, factor)) return NoFactor();
  const double* x = FieldsOf(vector);
  return MakeEach(Py_TYPE(vector), [x, factor](Py_ssize_t i) { return x[i] * factor; });
}
PyObject* Divide(PyObject* a, PyObject* b) {
  double factor;
  if (!IsStruct(a) || !Factor(b, factor)) return NoFactor();
  if (factor == 0) {
    PyErr_SetString(PyExc_ZeroDivisionError, "division by zero");
    return nullptr;
  }
  const double* x = FieldsOf(a);
  return MakeEach(Py_TYPE(a), [x, factor](Py_ssize_t i) { return x[i] / factor; });
}
PyObject* Negative(PyObject* self) {
  const double* x = FieldsOf(self);
  return MakeEach(Py_TYPE(self), [x](Py_ssize_t i) { return -x[i]; });
}
int Bool(PyObject* self) {
  const double* x = FieldsOf(self);
  return std::any_of(x, x + CountOf(Py_TYPE(self)), [](double f) { return f != 0; });
}

PyRef Tuple(PyObject* self) {
  const Py_ssize_t n = CountOf(Py_TYPE(self));
  PyRef tuple(PyTuple_New(n));
  for (Py_ssize_t i = 0; tuple && i < n; ++i) {
    PyObject* number = PyFloat_FromDouble(FieldsOf(self)[i]);
    if (number == nullptr) return PyRef();
    PyTuple_SET_ITEM(tuple.get(), i, number);
  }
  return tuple;
}

PyObject* Compare(PyObject* a, PyObject* b, int op) {
  if ((op != Py_EQ && op != Py_NE) || !SameClass(a, b)) Py_RETURN_NOTIMPLEMENTED;
  const double *x = FieldsOf(a), *y = FieldsOf(b);
  return PyBool_FromLong(std::equal(x, x + CountOf(Py_TYPE(a)), y) == (op == Py_EQ));
}
Py_hash_t Hash(PyObject* self) {
  PyRef tuple = Tuple(self);
  return tuple ? PyObject_Hash(tuple.get()) : -1;
}
PyObject* Iterate(PyObject* self) {
  PyRef tuple = Tuple(self);
  return tuple ? PyObject_GetIter(tuple.get()) : nullptr;
}
PyObject* Repr(PyObject* self) {
  PyRef tuple = Tuple(self), name(PyType_GetName(Py_TYPE(self)));
  return tuple && name ? PyUnicode_FromFormat("%U%R", name.get(), tuple.get()) : nullptr;
}
Py_ssize_t Length(PyObject* self) { return CountOf(Py_TYPE(self)); }
PyObject* Item(PyObject* self, Py_ssize_t i) {
  if (i >= 0 && i < CountOf(Py_TYPE(self))) return PyFloat_FromDouble(FieldsOf(self)[i]);
  PyErr_SetString(PyExc_IndexError, "index out of range");
  return nullptr;
}
PyObject* Reduce(PyObject* self, PyObject*) {
  PyRef tuple = Tuple(self);
  return tuple ? PyTuple_Pack(2, Py_TYPE(self), tuple.get()) : nullptr;
}

PyMethodDef kMethods[] = {{"__reduce__", Reduce, METH_NOARGS, nullptr}, {}};

// Text that the type keeps.
char* Kept(const std::string& text) {
  auto* kept = static_cast<char*>(PyMem_Malloc(text.size() + 1));
  if (kept != nullptr) memcpy(kept, text.c_str(), text.size() + 1);
  return kept;
}

}  // namespace

bool IsStruct(PyObject* object) { return Py_TYPE(object)->tp_dealloc == Dealloc; }

PyTypeObject* NewStructType(const std::string& name, const std::string& key,
                            const std::vector<std::string>& fields) {
  PyMemberDef members[kMostStructFields + 1] = {};
  PyRef names(PyTuple_New(static_cast<Py_ssize_t>(fields.size())));
  for (size_t i = 0; names && i < fields.size(); ++i) {
    PyObject* field = Str(fields[i]).release();
    members[i] = {Kept(fields[i]), Py_T_DOUBLE,
                  kFieldsAt + static_cast<Py_ssize_t>(i * sizeof(double)), Py_READONLY, nullptr};
    if (field == nullptr || members[i].name == nullptr) return nullptr;
    PyTuple_SET_ITEM(names.get(), static_cast<Py_ssize_t>(i), field);
  }
  PyType_Slot slots[] = {
      {Py_tp_new, reinterpret_cast<void*>(New)},
      {Py_tp_dealloc, reinterpret_cast<void*>(Dealloc)},
      {Py_tp_hash, reinterpret_cast<void*>(Hash)},
      {Py_tp_richcompare, reinterpret_cast<void*>(Compare)},
      {Py_tp_repr, reinterpret_cast<void*>(Repr)},
      {Py_tp_iter, reinterpret_cast<void*>(Iterate)},
      {Py_tp_members, members},
      {Py_tp_methods, kMethods},
      {Py_sq_length, reinterpret_cast<void*>(Length)},
      {Py_sq_item, reinterpret_cast<void*>(Item)},
      {Py_nb_add, reinterpret_cast<void*>(Add)},
      {Py_nb_subtract, reinterpret_cast<void*>(Subtract)},
      {Py_nb_multiply, reinterpret_cast<void*>(Multiply)},
      {Py_nb_true_divide, reinterpret_cast<void*>(Divide)},
      {Py_nb_negative, reinterpret_cast<void*>(Negative)},
      {Py_nb_bool, reinterpret_cast<void*>(Bool)},
      {0, nullptr},
  };
  PyType_Spec spec = {
      .name = name.c_str(),
      .basicsize =
          static_cast<int>(kFieldsAt + static_cast<Py_ssize_t>(fields.size() * sizeof(double))),
      .itemsize = 0,
      .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_SEQUENCE | Py_TPFLAGS_IMMUTABLETYPE,
      .slots = slots,
  };
  PyRef type(names ? PyType_FromSpec(&spec) : nullptr);
  PyRef dict(type ? PyType_GetDict(reinterpret_cast<PyTypeObject*>(type.get())) : nullptr);
  PyRef key_text = Str(key);
  if (!dict || !key_text || PyDict_SetItemString(dict.get(), "__match_args__", names.get()) < 0 ||
      PyDict_SetItemString(dict.get(), kKey, key_text.get()) < 0) {
    return nullptr;
  }
  PyType_Modified(reinterpret_cast<PyTypeObject*>(type.get()));
  return reinterpret_cast<PyTypeObject*>(type.release());
}

bool AddStructType(PyObject* types, const std::string& key, PyTypeObject* type) {
  PyRef name = Str(key);
  return name && PyDict_SetItem(types, name.get(), reinterpret_cast<PyObject*>(type)) == 0;
}

PyRef StructParts(PyObject* object) {
  PyRef tuple = Tuple(object);
  PyRef list(tuple ? PySequence_List(tuple.get()) : nullptr);
  PyObject* key = PyDict_GetItemString(Py_TYPE(object)->tp_dict, kKey);
  return PyRef(list && key != nullptr ? PyTuple_Pack(2, key, list.get()) : nullptr);
}

PyObject* MakeStruct(PyObject* parts) {
  PyObject *key = PyTuple_GET_ITEM(parts, 0), *list = PyTuple_GET_ITEM(parts, 1);
  RunContext* run = CurrentRun();
  PyObject* type = run == nullptr || run->host_types == nullptr
                       ? nullptr
                       : PyDict_GetItemWithError(run->host_types, key);
  if (type == nullptr) {
    return PyErr_Occurred() != nullptr
               ? nullptr
               : PyErr_Format(PyExc_TypeError, "the value class '%U' is not bound in this sandbox",
                              key);
  }
  PyRef arguments(PyList_AsTuple(list));
  return arguments ? PyObject_Call(type, arguments.get(), nullptr) : nullptr;
}

}  // namespace terrarium::isolate
