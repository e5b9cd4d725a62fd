#include "interp/isolate/library_value.h"

#include <cstdio>
#include <cstring>
#include <string_view>

#include "interp/cpython/py_text.h"
#include "interp/isolate/guest_function.h"
#include "interp/isolate/object_handle.h"
#include "interp/isolate/struct_object.h"

namespace terrarium::isolate {
namespace {

using cpython::PyRef;
using cpython::Str;
using Kind = Value::Kind;

// --- taking apart --------------------------------------------------------------------------------

// Attributes of the library's own immutable types are read by C code.
PyRef Attribute(PyObject* object, const char* name) {
  return PyRef(PyObject_GetAttrString(object, name));
}

PyRef Pair(PyRef a, PyRef b) { return PyRef(a && b ? PyTuple_Pack(2, a.get(), b.get()) : nullptr); }

// An item of a dict in which keys of a guest's may stand, whose == runs the guest's code: that may
// empty the dict, so what was found is held. Null, without an exception, where there is none.
PyRef Item(PyObject* dict, PyObject* key) {
  PyObject* found = nullptr;
  if (PyDict_GetItemRef(dict, key, &found) < 0) PyErr_Clear();
  return PyRef(found);
}
PyRef Item(PyObject* dict, const char* name) {
  PyRef key = Str(name);
  if (!key) PyErr_Clear();
  return key ? Item(dict, key.get()) : PyRef();
}

// A class of a module that has been loaded; null, without an exception, where it has not.
PyRef LoadedClass(const char* module_name, const char* name) {
  PyRef key = Str(module_name);
  PyRef module(key ? PyImport_GetModule(key.get()) : nullptr);
  if (!module || !PyModule_Check(module.get())) return PyErr_Clear(), PyRef();
  return Item(PyModule_GetDict(module.get()), name);
}

bool IsLibrary(PyTypeObject* type, const char* module, const char* name) {
  return LoadedClass(module, name).get() == reinterpret_cast<PyObject*>(type);
}

// Whether an object has attributes of its own beside what its type makes of it.
bool HasAttributes(PyObject* object) {
  PyRef dict(PyObject_GenericGetDict(object, nullptr));
  if (!dict) return PyErr_Clear(), false;
  return !PyDict_CheckExact(dict.get()) || PyDict_GET_SIZE(dict.get()) > 0;
}

PyRef ComplexParts(PyObject* object) {
  const Py_complex c = PyComplex_AsCComplex(object);
  return Pair(PyRef(PyFloat_FromDouble(c.real)), PyRef(PyFloat_FromDouble(c.imag)));
}

PyRef RangeParts(PyObject* object) {
  PyRef start = Attribute(object, "start"), stop = Attribute(object, "stop"),
        step = Attribute(object, "step");
  if (!start || !stop || !step || !PyLong_CheckExact(start.get()) ||
      !PyLong_CheckExact(stop.get()) || !PyLong_CheckExact(step.get())) {
    return PyRef();
  }
  return PyRef(PyTuple_Pack(3, start.get(), stop.get(), step.get()));
}

PyRef ByteArrayParts(PyObject* object) {
  return PyRef(
      PyBytes_FromStringAndSize(PyByteArray_AS_STRING(object), PyByteArray_GET_SIZE(object)));
}

// Flat numbers that lie one behind the other.
PyRef BlockParts(PyObject* object) {
  Py_buffer view;
  if (PyObject_GetBuffer(object, &view, PyBUF_FORMAT | PyBUF_ND) < 0) return PyErr_Clear(), PyRef();
  const char* format = view.format == nullptr ? "B" : view.format;
  PyRef parts;
  if (view.ndim == 1 && strlen(format) == 1 && strchr("bBhHiIlLqQfd", format[0]) != nullptr) {
    parts = Pair(Str(format),
                 PyRef(PyBytes_FromStringAndSize(static_cast<const char*>(view.buf), view.len)));
  }
  PyBuffer_Release(&view);
  return parts;
}

PyRef TextOf(PyObject* object) { return PyRef(PyObject_Str(object)); }

PyRef FractionParts(PyObject* object) {
  PyRef n = Attribute(object, "_numerator"), d = Attribute(object, "_denominator");
  if (!n || !d || !PyLong_CheckExact(n.get()) || !PyLong_CheckExact(d.get())) return PyRef();
  return Pair(std::move(n), std::move(d));
}

// Text has no word for a fold, or for a zone of another kind than an offset without a name.
bool TextTellsAll(PyObject* object) {
  PyRef fold = Attribute(object, "fold"), zone = Attribute(object, "tzinfo");
  if (!fold || !zone || PyLong_AsLong(fold.get()) != 0) return false;
  if (zone.get() == Py_None) return true;
  if (!IsLibrary(Py_TYPE(zone.get()), "datetime", "timezone")) return false;
  PyRef arguments(PyObject_CallMethod(zone.get(), "__getinitargs__", nullptr));
  return arguments && PyTuple_Check(arguments.get()) && PyTuple_GET_SIZE(arguments.get()) == 1;
}

PyRef IsoText(PyObject* object) { return PyRef(PyObject_CallMethod(object, "isoformat", nullptr)); }
PyRef TimeText(PyObject* object) { return TextTellsAll(object) ? IsoText(object) : PyRef(); }

PyRef TimeDeltaParts(PyObject* object) {
  PyRef days = Attribute(object, "days"), seconds = Attribute(object, "seconds"),
        micros = Attribute(object, "microseconds");
  if (!days || !seconds || !micros) return PyRef();
  return PyRef(PyTuple_Pack(3, days.get(), seconds.get(), micros.get()));
}

PyRef UuidText(PyObject* object) {
  PyRef number = Attribute(object, "int");
  unsigned char b[17];
  if (!number || !PyLong_CheckExact(number.get())) return PyRef();
  const Py_ssize_t size =
      PyLong_AsNativeBytes(number.get(), b, sizeof(b), Py_ASNATIVEBYTES_BIG_ENDIAN);
  if (size < 0 || size > static_cast<Py_ssize_t>(sizeof(b)) || b[0] != 0) return PyRef();
  char text[37];
  char* out = text;
  for (int i = 1; i <= 16; ++i) {
    out += snprintf(out, 4, i == 5 || i == 7 || i == 9 || i == 11 ? "-%02x" : "%02x", b[i]);
  }
  return Str(text);
}

PyRef PlainDict(PyObject* object) {
  if (HasAttributes(object)) return PyRef();
  PyRef items(PyMapping_Items(object));
  PyRef dict(items ? PyDict_New() : nullptr);
  if (!dict || PyDict_MergeFromSeq2(dict.get(), items.get(), 1) < 0) return PyRef();
  return dict;
}
PyRef CounterDict(PyObject* object) {
  return HasAttributes(object) ? PyRef() : PyRef(PyDict_Copy(object));
}

// The factories that a name stands for.
PyTypeObject* const kFactories[] = {&PyLong_Type, &PyList_Type,    &PyDict_Type,
                                    &PySet_Type,  &PyUnicode_Type, &PyFloat_Type,
                                    &PyBool_Type, &PyTuple_Type,   &PyBytes_Type};

PyRef DefaultDictParts(PyObject* object) {
  PyRef factory = Attribute(object, "default_factory");
  PyRef name = factory && factory.get() == Py_None ? PyRef::Borrowed(Py_None) : PyRef();
  for (PyTypeObject* type : kFactories) {
    // NOLINTNEXTLINE(clang-analyzer-core.NullDereference): none of them is null
    if (factory.get() == reinterpret_cast<PyObject*>(type)) name = Str(type->tp_name);
  }
  return name ? Pair(std::move(name), PyRef(PyDict_Copy(object))) : PyRef();
}

PyRef DequeParts(PyObject* object) {
  return Pair(Attribute(object, "maxlen"), PyRef(PySequence_List(object)));
}

struct LibraryType {
  const char* name;
  const char* module;
  Kind kind;
  PyRef (*parts)(PyObject* object);
};

constexpr LibraryType kLibraryTypes[] = {
    {"array", "array", Kind::kArray, BlockParts},
    {"Decimal", "decimal", Kind::kDecimal, TextOf},
    {"Fraction", "fractions", Kind::kFraction, FractionParts},
    {"date", "datetime", Kind::kDate, IsoText},
    {"time", "datetime", Kind::kTime, TimeText},
    {"datetime", "datetime", Kind::kDateTime, TimeText},
    {"timedelta", "datetime", Kind::kTimeDelta, TimeDeltaParts},
    {"UUID", "uuid", Kind::kUuid, UuidText},
    {"defaultdict", "collections", Kind::kDefaultDict, DefaultDictParts},
    {"OrderedDict", "collections", Kind::kOrderedDict, PlainDict},
    {"Counter", "collections", Kind::kCounter, CounterDict},
    {"deque", "collections", Kind::kDeque, DequeParts},
};

struct BuiltinType {
  PyTypeObject* type;
  Kind kind;
  PyRef (*parts)(PyObject* object);
};

const BuiltinType kBuiltinTypes[] = {
    {&PyComplex_Type, Kind::kComplex, ComplexParts},
    {&PyRange_Type, Kind::kRange, RangeParts},
    {&PyByteArray_Type, Kind::kByteArray, ByteArrayParts},
    {&PyMemoryView_Type, Kind::kArray, BlockParts},
};

// --- classes of the guest's ----------------------------------------------------------------------

PyRef NameOf(PyTypeObject* type, bool qualified) {
  PyRef name(qualified ? PyType_GetQualName(type) : PyType_GetName(type));
  return name && PyUnicode_CheckExact(name.get()) ? std::move(name) : PyRef();
}

PyRef OwnDict(PyObject* object) {
  PyRef dict(PyObject_GenericGetDict(object, nullptr));
  if (!dict) PyErr_Clear();
  return dict && PyDict_CheckExact(dict.get()) ? std::move(dict) : PyRef();
}

PyRef EnumParts(PyObject* object) {
  PyTypeObject* meta = Py_TYPE(Py_TYPE(object));
  if (!IsLibrary(meta, "enum", "EnumType")) return PyRef();
  PyRef dict = OwnDict(object);
  PyRef value = dict ? Item(dict.get(), "_value_") : PyRef();
  PyRef name = dict ? Item(dict.get(), "_name_") : PyRef();
  PyRef type_name = NameOf(Py_TYPE(object), false);
  if (!value || !name || !type_name ||
      (name.get() != Py_None && !PyUnicode_CheckExact(name.get()))) {
    return PyRef();
  }
  return PyRef(PyTuple_Pack(3, type_name.get(), name.get(), value.get()));
}

PyRef NamedTupleParts(PyObject* object) {
  if (!PyTuple_Check(object) || HasAttributes(object)) return PyRef();
  PyTypeObject* made = Py_TYPE(object);
  while (made->tp_base != nullptr && made->tp_base != &PyTuple_Type) made = made->tp_base;
  PyRef own(PyType_GetDict(made));
  PyRef fields = own ? Item(own.get(), "_fields") : PyRef();
  if (!fields || !PyTuple_CheckExact(fields.get()) ||
      PyTuple_GET_SIZE(fields.get()) != PyTuple_GET_SIZE(object)) {
    return PyRef();
  }
  PyRef values(PyDict_New());
  for (Py_ssize_t i = 0; values && i < PyTuple_GET_SIZE(fields.get()); ++i) {
    PyObject* name = PyTuple_GET_ITEM(fields.get(), i);
    if (!PyUnicode_CheckExact(name) || PyDict_Contains(values.get(), name) != 0 ||
        PyDict_SetItem(values.get(), name, PyTuple_GET_ITEM(object, i)) < 0) {
      return PyRef();
    }
  }
  return Pair(NameOf(Py_TYPE(object), false), std::move(values));
}

PyRef DataclassParts(PyObject* object) {
  PyTypeObject* type = Py_TYPE(object);
  // What is built in besides attributes would be lost.
  if (type->tp_basicsize > PyBaseObject_Type.tp_basicsize || type->tp_itemsize != 0) return PyRef();
  PyRef own(PyType_GetDict(type));
  PyRef fields = own ? Item(own.get(), "__dataclass_fields__") : PyRef();
  PyRef dict = OwnDict(object);
  if (!fields || !PyDict_CheckExact(fields.get()) || !dict ||
      PyDict_GET_SIZE(fields.get()) != PyDict_GET_SIZE(dict.get())) {
    return PyRef();
  }
  PyRef names(PyDict_Keys(fields.get())), values(PyDict_New());
  if (!names || !values) return PyRef();
  for (Py_ssize_t i = 0; i < PyList_GET_SIZE(names.get()); ++i) {
    PyObject* name = PyList_GET_ITEM(names.get(), i);
    if (!PyUnicode_CheckExact(name)) return PyRef();
    PyRef value = Item(dict.get(), name);
    if (!value || PyDict_SetItem(values.get(), name, value.get()) < 0) return PyRef();
  }
  return Pair(NameOf(type, true), std::move(values));
}

PyRef HandleParts(PyObject* object) {
  const internal::ObjectRef& ref = reinterpret_cast<HandleObject*>(object)->ref;
  return PyRef(Py_BuildValue("(III)", ref.table, ref.slot, ref.generation));
}

// --- putting together ----------------------------------------------------------------------------

PyRef LibraryClass(const char* module_name, const char* name) {
  PyRef module(PyImport_ImportModule(module_name));
  PyRef found = module ? Item(PyModule_GetDict(module.get()), name) : PyRef();
  if (!found && PyErr_Occurred() == nullptr) PyErr_SetString(PyExc_SystemError, name);
  return found;
}

PyRef LibraryClass(Kind kind) {
  for (const LibraryType& row : kLibraryTypes) {
    if (row.kind == kind) return LibraryClass(row.module, row.name);
  }
  PyErr_SetString(PyExc_SystemError, "a value of an unknown kind");
  return PyRef();
}

PyObject* FactoryOf(PyObject* name) {
  for (PyTypeObject* type : kFactories) {
    if (PyUnicode_Check(name) && PyUnicode_EqualToUTF8(name, type->tp_name) != 0) {
      return reinterpret_cast<PyObject*>(type);
    }
  }
  if (name != Py_None) PyErr_SetString(PyExc_ValueError, "a defaultdict of an unknown factory");
  return name == Py_None ? Py_None : nullptr;
}

PyObject* CallWith(PyObject* type, PyObject* arguments) {
  return type == nullptr ? nullptr : PyObject_Call(type, arguments, nullptr);
}

}  // namespace

bool TakeApart(PyObject* object, Kind& kind, PyRef& payload) {
  PyTypeObject* type = Py_TYPE(object);
  if (IsStruct(object)) {
    kind = Kind::kStruct;
    payload = StructParts(object);
    return static_cast<bool>(payload);
  }
  if (IsHandle(object)) {
    kind = Kind::kObject;
    payload = HandleParts(object);
    return static_cast<bool>(payload);
  }
  for (const BuiltinType& row : kBuiltinTypes) {
    if (type != row.type) continue;
    kind = row.kind;
    payload = row.parts(object);
    return static_cast<bool>(payload);
  }
  const char* dot = strrchr(type->tp_name, '.');
  const std::string_view name = dot == nullptr ? type->tp_name : dot + 1;
  for (const LibraryType& row : kLibraryTypes) {
    if (name != row.name || !IsLibrary(type, row.module, row.name)) continue;
    kind = row.kind;
    payload = row.parts(object);
    return static_cast<bool>(payload);
  }
  if ((type->tp_flags & Py_TPFLAGS_HEAPTYPE) == 0) return false;
  constexpr struct {
    Kind kind;
    PyRef (*parts)(PyObject* object);
  } kClasses[] = {{Kind::kEnum, EnumParts},
                  {Kind::kNamedTuple, NamedTupleParts},
                  {Kind::kDataclass, DataclassParts}};
  for (const auto& row : kClasses) {
    kind = row.kind;
    payload = row.parts(object);
    if (payload || PyErr_Occurred() != nullptr) return static_cast<bool>(payload);
  }
  return false;
}

PyObject* PutTogether(Kind kind, PyObject* payload) {
  switch (kind) {
    case Kind::kStruct:
      return MakeStruct(payload);
    case Kind::kObject: {
      internal::ObjectRef ref;
      if (PyArg_ParseTuple(payload, "III", &ref.table, &ref.slot, &ref.generation) == 0) {
        return nullptr;
      }
      return ref.table == internal::kGuestFunctions ? FunctionOf(ref) : HandleFor(ref);
    }
    case Kind::kComplex:
      return PyObject_Call(reinterpret_cast<PyObject*>(&PyComplex_Type), payload, nullptr);
    case Kind::kRange:
      return PyObject_Call(reinterpret_cast<PyObject*>(&PyRange_Type), payload, nullptr);
    case Kind::kByteArray:
      return PyByteArray_FromObject(payload);
    case Kind::kDate:
    case Kind::kTime:
    case Kind::kDateTime: {
      PyRef type = LibraryClass(kind);
      return type ? PyObject_CallMethod(type.get(), "fromisoformat", "O", payload) : nullptr;
    }
    case Kind::kArray:
    case Kind::kFraction:
    case Kind::kTimeDelta:
      return CallWith(LibraryClass(kind).get(), payload);
    case Kind::kDefaultDict: {
      PyObject* factory = FactoryOf(PyTuple_GET_ITEM(payload, 0));
      PyRef type = factory == nullptr ? PyRef() : LibraryClass(kind);
      return type ? PyObject_CallFunctionObjArgs(type.get(), factory, PyTuple_GET_ITEM(payload, 1),
                                                 nullptr)
                  : nullptr;
    }
    case Kind::kDeque: {
      PyRef type = LibraryClass(kind);
      return type ? PyObject_CallFunctionObjArgs(type.get(), PyTuple_GET_ITEM(payload, 1),
                                                 PyTuple_GET_ITEM(payload, 0), nullptr)
                  : nullptr;
    }
    default: {
      PyRef type = LibraryClass(kind);
      return type ? PyObject_CallOneArg(type.get(), payload) : nullptr;
    }
  }
}

}  // namespace terrarium::isolate
