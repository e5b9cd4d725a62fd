// What finditer() and Pattern.scanner() return: a search that is kept.
#include <new>

#include "regex/objects.h"

namespace terrarium::regex {
namespace {

using cpython::PyRef;

struct ScannerObject {
  PyObject_HEAD PyObject* pattern;
  PyObject* string;
  bool busy;  // a buffer's owner may run code that comes back here
  Search search;
};

ScannerObject* Self(PyObject* self) { return reinterpret_cast<ScannerObject*>(self); }

PyObject* NewScanner(const char* name, PyTypeObject* type, PyObject* self, PyObject* const* args,
                     Py_ssize_t count, PyObject* keywords) {
  constexpr const char* kNames[] = {"string", "pos", "endpos"};
  PyObject* given[3];
  Py_ssize_t pos = 0, endpos = PY_SSIZE_T_MAX;
  if (!ReadArguments(name, kNames, 1, args, count, keywords, given) ||
      !ReadPosition(given[1], pos) || !ReadPosition(given[2], endpos)) {
    return nullptr;
  }
  PyRef object(type->tp_alloc(type, 0));
  if (!object) return nullptr;
  ScannerObject* scanner = Self(object.get());
  new (&scanner->search) Search();
  scanner->pattern = Py_NewRef(self);
  scanner->string = Py_NewRef(given[0]);
  if (!scanner->search.Open(reinterpret_cast<PatternObject*>(self), given[0], pos, endpos, true)) {
    return nullptr;
  }
  return object.release();
}

// The next match object; null without an exception when there is none.
PyObject* NextMatch(PyObject* self, Anchor anchor) {
  ScannerObject* scanner = Self(self);
  if (scanner->busy) {
    PyErr_SetString(PyExc_ValueError, "regular expression scanner already executing");
    return nullptr;
  }
  scanner->busy = true;
  PyObject* match = scanner->search.Next(anchor)
                        ? scanner->search.NewMatch(StateOf(Py_TYPE(scanner->pattern)))
                        : nullptr;
  scanner->busy = false;
  return match;
}

PyObject* Iterate(PyObject* self) { return NextMatch(self, Anchor::kNone); }

PyObject* OrNone(PyObject* match) {
  if (match != nullptr || PyErr_Occurred() != nullptr) return match;
  Py_RETURN_NONE;
}

PyObject* Match(PyObject* self, PyObject*) { return OrNone(NextMatch(self, Anchor::kStart)); }

PyObject* SearchNext(PyObject* self, PyObject*) { return OrNone(NextMatch(self, Anchor::kNone)); }

PyObject* GetPattern(PyObject* self, void*) { return Py_NewRef(Self(self)->pattern); }

int Traverse(PyObject* self, visitproc visit, void* arg) {
  Py_VISIT(Py_TYPE(self));
  Py_VISIT(Self(self)->pattern);
  Py_VISIT(Self(self)->string);
  return 0;
}

void Dealloc(PyObject* self) {
  PyTypeObject* type = Py_TYPE(self);
  PyObject_GC_UnTrack(self);
  Self(self)->search.~Search();
  Py_XDECREF(Self(self)->pattern);
  Py_XDECREF(Self(self)->string);
  type->tp_free(self);
  Py_DECREF(type);
}

PyMethodDef kMethods[] = {
    {"match", Match, METH_NOARGS, nullptr},
    {"search", SearchNext, METH_NOARGS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

PyGetSetDef kGetSet[] = {
    {"pattern", GetPattern, nullptr, nullptr, nullptr},
    {nullptr, nullptr, nullptr, nullptr, nullptr},
};

PyType_Slot kScannerSlots[] = {
    {Py_tp_dealloc, reinterpret_cast<void*>(Dealloc)},
    {Py_tp_traverse, reinterpret_cast<void*>(Traverse)},
    {Py_tp_methods, kMethods},
    {Py_tp_getset, kGetSet},
    {0, nullptr},
};

PyType_Slot kIteratorSlots[] = {
    {Py_tp_dealloc, reinterpret_cast<void*>(Dealloc)},
    {Py_tp_traverse, reinterpret_cast<void*>(Traverse)},
    {Py_tp_iter, reinterpret_cast<void*>(PyObject_SelfIter)},
    {Py_tp_iternext, reinterpret_cast<void*>(Iterate)},
    {0, nullptr},
};

constexpr unsigned kFlags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_IMMUTABLETYPE |
                            Py_TPFLAGS_DISALLOW_INSTANTIATION;

}  // namespace

PyObject* PatternFindIter(PyObject* self, PyObject* const* args, Py_ssize_t count,
                          PyObject* keywords) {
  return NewScanner("finditer", StateOf(Py_TYPE(self))->iterator_type, self, args, count, keywords);
}

PyObject* PatternScanner(PyObject* self, PyObject* const* args, Py_ssize_t count,
                         PyObject* keywords) {
  return NewScanner("scanner", StateOf(Py_TYPE(self))->scanner_type, self, args, count, keywords);
}

PyType_Spec kScannerSpec = {
    .name = "re.Scanner",
    .basicsize = sizeof(ScannerObject),
    .itemsize = 0,
    .flags = kFlags,
    .slots = kScannerSlots,
};

PyType_Spec kIteratorSpec = {
    .name = "re.MatchIterator",
    .basicsize = sizeof(ScannerObject),
    .itemsize = 0,
    .flags = kFlags,
    .slots = kIteratorSlots,
};

}  // namespace terrarium::regex
