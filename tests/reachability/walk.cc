#include "tests/reachability/walk.h"

#include <deque>
#include <unordered_map>
#include <utility>

#include "interp/cpython/py_ref.h"

namespace terrarium::reachability {
namespace {

using cpython::PyRef;

// Objects that were made by a read are followed this far from one that was there before.
constexpr int kTransientSteps = 3;

constexpr int kPathsToTell = 8;

// Methods that give an object's insides, or others of its kind, and need no argument.
constexpr const char* kMethods[] = {
    "__reduce__", "__getstate__", "__iter__",       "__aiter__", "__await__",
    "__dir__",    "__copy__",     "__subclasses__", "__next__",  "copy",
    "keys",       "values",       "items",          "mro",       "elements",
};

// Values without attributes worth the name; one of each type stands for all.
bool IsLeaf(PyObject* object) {
  return PyUnicode_CheckExact(object) || PyLong_CheckExact(object) || PyFloat_CheckExact(object) ||
         PyBytes_CheckExact(object) || PyComplex_CheckExact(object) || PyBool_Check(object);
}

// A pair of what is called and what it is called on. Where it came from the same class under the
// same name, it leads to nothing else.
bool IsBound(PyObject* object) {
  return PyCFunction_Check(object) || PyMethod_Check(object) ||
         std::string_view(Py_TYPE(object)->tp_name) == "method-wrapper";
}

// Not a container, iterator or view, which reading and calling make without end.
bool HasIdentity(PyObject* object) {
  return PyType_Check(object) || PyModule_Check(object) || PyFunction_Check(object) ||
         PyCFunction_Check(object) || PyExceptionInstance_Check(object) ||
         PyType_HasFeature(Py_TYPE(object), Py_TPFLAGS_HEAPTYPE);
}

std::string Text(PyObject* name) {
  const char* utf8 = PyUnicode_Check(name) ? PyUnicode_AsUTF8(name) : nullptr;
  PyErr_Clear();
  return utf8 != nullptr ? utf8 : "?";
}

void AddKeys(PyObject* dict, std::vector<PyRef>& names) {
  Py_ssize_t position = 0;
  PyObject *key, *value;
  while (dict != nullptr && PyDict_Next(dict, &position, &key, &value)) {
    if (PyUnicode_Check(key)) names.push_back(PyRef::Borrowed(key));
  }
}

// The names in the classes' dicts, which dir() may leave out.
void AddClassNames(PyTypeObject* type, std::vector<PyRef>& names) {
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(type->tp_mro); ++i) {
    auto* base = reinterpret_cast<PyTypeObject*>(PyTuple_GET_ITEM(type->tp_mro, i));
    PyRef dict(PyType_GetDict(base));
    AddKeys(dict.get(), names);
  }
}

std::vector<PyRef> NamesOf(PyObject* object) {
  std::vector<PyRef> names;
  AddClassNames(Py_TYPE(object), names);
  if (PyType_Check(object)) {
    AddClassNames(reinterpret_cast<PyTypeObject*>(object), names);
  }
  PyRef dir(PyObject_Dir(object));
  for (Py_ssize_t i = 0; dir && i < PyList_GET_SIZE(dir.get()); ++i) {
    PyObject* name = PyList_GET_ITEM(dir.get(), i);
    if (PyUnicode_Check(name)) names.push_back(PyRef::Borrowed(name));
  }
  PyErr_Clear();
  return names;
}

}  // namespace

void Walk::AddRoot(std::string_view name, PyObject* object) {
  PushBorrowed(object, -1, std::string(name));
}

bool Walk::SeenAlike(PyObject* object, int parent, const std::string& step) {
  PyTypeObject* of = parent < 0 ? nullptr : Py_TYPE(nodes_[parent].object);
  return !alike_.emplace(of, Py_TYPE(object), step).second;
}

void Walk::Push(PyObject* object, int parent, std::string step) {
  if (object == nullptr) {
    PyErr_Clear();
    return;
  }
  if (IsLeaf(object)) {
    Judge(object, [&] { return PathOf(parent) + step; });
    PyObject* type = reinterpret_cast<PyObject*>(Py_TYPE(object));
    Py_DECREF(object);
    if (seen_.contains(type)) return;
    return PushBorrowed(type, parent, step + " -> type");
  }
  bool made = Py_REFCNT(object) == 1;
  int before = parent < 0 ? 0 : nodes_[parent].transient;
  bool lasting = !made && (before == 0 || HasIdentity(object));
  int transient = lasting ? 0 : before + 1;
  bool known =
      seen_.contains(object) ||
      ((made && IsBound(object)) || transient > 1 ? SeenAlike(object, parent, step) : false);
  if (known || transient > kTransientSteps) {
    Py_DECREF(object);
    return;
  }
  seen_.insert(object);
  int steps = parent < 0 ? 0 : nodes_[parent].steps + 1;
  nodes_.push_back({object, parent, std::move(step), transient, steps});
  Judge(object, [&] { return PathOf(static_cast<int>(nodes_.size()) - 1); });
}

template <typename Path>
void Walk::Judge(PyObject* object, Path path) {
  std::string reason = judge_(object);
  if (!reason.empty() && ++met_[reason] <= kPathsToTell) findings_.push_back({path(), reason});
}

void Walk::ReadAttributes(int index) {
  PyObject* object = nodes_[index].object;
  std::set<std::string> done;
  for (const PyRef& name : NamesOf(object)) {
    std::string text = Text(name.get());
    if (!done.insert(text).second) continue;
    Push(PyObject_GetAttr(object, name.get()), index, "." + text);
  }
}

// vars(C)['name'], and what super() would make of it.
void Walk::LookThroughClasses(int index) {
  PyObject* object = nodes_[index].object;
  PyTypeObject* type = Py_TYPE(object);
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(type->tp_mro); ++i) {
    auto* base = reinterpret_cast<PyTypeObject*>(PyTuple_GET_ITEM(type->tp_mro, i));
    PyRef dict(PyType_GetDict(base)), copy(PyDict_Copy(dict.get()));
    Py_ssize_t position = 0;
    PyObject *key, *value;
    while (PyDict_Next(copy.get(), &position, &key, &value)) {
      std::string step = std::string(" -> vars(") + base->tp_name + ")['" + Text(key) + "']";
      PushBorrowed(value, index, step);
      if (descrgetfunc get = Py_TYPE(value)->tp_descr_get) {
        Push(get(value, object, reinterpret_cast<PyObject*>(type)), index, step + ".__get__()");
      }
    }
  }
}

void Walk::OpenContainer(int index) {
  PyObject* object = nodes_[index].object;
  PyRef items;
  if (PyDict_Check(object)) {
    items = PyRef(PyDict_Items(object));
  } else if (Py_IS_TYPE(object, &PyDictProxy_Type)) {
    items = PyRef(PyMapping_Items(object));
  } else if (PyList_Check(object) || PyTuple_Check(object) || PyAnySet_Check(object) ||
             PyDictViewSet_Check(object) || Py_IS_TYPE(object, &PyDictValues_Type)) {
    items = PyRef(PySequence_List(object));
  }
  PyErr_Clear();
  for (Py_ssize_t i = 0; items && i < PyList_GET_SIZE(items.get()); ++i) {
    PyObject* item = PyList_GET_ITEM(items.get(), i);
    std::string step = "[" + std::to_string(i) + "]";
    if (PyTuple_CheckExact(item) && PyTuple_GET_SIZE(item) == 2 &&
        PyUnicode_Check(PyTuple_GET_ITEM(item, 0))) {
      step = "['" + Text(PyTuple_GET_ITEM(item, 0)) + "']";
      PushBorrowed(PyTuple_GET_ITEM(item, 1), index, step);
    } else if (PyTuple_CheckExact(item)) {
      for (Py_ssize_t k = 0; k < PyTuple_GET_SIZE(item); ++k) {
        PushBorrowed(PyTuple_GET_ITEM(item, k), index, step);
      }
    } else {
      PushBorrowed(item, index, step);
    }
  }
}

// object.__getstate__(C): the method of a base, whatever hides it from C.
void Walk::CallThroughBases(int index, const char* name, PyObject* argument) {
  PyObject* object = nodes_[index].object;
  PyTypeObject* type = Py_TYPE(object);
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(type->tp_mro); ++i) {
    auto* base = reinterpret_cast<PyTypeObject*>(PyTuple_GET_ITEM(type->tp_mro, i));
    PyRef dict(PyType_GetDict(base));
    PyObject* raw = PyDict_GetItemString(dict.get(), name);
    if (raw == nullptr || Py_TYPE(raw)->tp_descr_get == nullptr) continue;
    PyRef bound(Py_TYPE(raw)->tp_descr_get(raw, object, reinterpret_cast<PyObject*>(type)));
    if (bound) {
      Push(argument == nullptr ? PyObject_CallNoArgs(bound.get())
                               : PyObject_CallOneArg(bound.get(), argument),
           index, std::string(" -> ") + base->tp_name + "." + name + "()");
    }
    PyErr_Clear();
  }
}

void Walk::CallMethods(int index) {
  PyObject* object = nodes_[index].object;
  for (const char* name : kMethods) {
    PyRef method(PyObject_GetAttrString(object, name));
    if (method) {
      Push(PyObject_CallNoArgs(method.get()), index, "." + std::string(name) + "()");
    }
    PyErr_Clear();
    CallThroughBases(index, name, nullptr);
  }
  PyRef protocol(PyLong_FromLong(4));
  CallThroughBases(index, "__reduce_ex__", protocol.get());
}

void Walk::Run(int most_steps) {
  for (size_t i = 0; i < nodes_.size(); ++i) {
    if (nodes_[i].steps >= most_steps) continue;
    int index = static_cast<int>(i);
    PushBorrowed(reinterpret_cast<PyObject*>(Py_TYPE(nodes_[i].object)), index, " -> type");
    ReadAttributes(index);
    LookThroughClasses(index);
    OpenContainer(index);
    CallMethods(index);
    PyErr_Clear();
  }
}

std::string Walk::PathOf(int index) const {
  std::string path;
  for (int i = index; i >= 0; i = nodes_[i].parent) {
    path = nodes_[i].step + path;
  }
  return path;
}

std::vector<Finding> Walk::HeldByModules(
    const std::function<std::string(PyObject* object, std::string_view step)>& judge) const {
  std::vector<Finding> found;
  std::set<std::string> reasons;
  for (size_t i = 0; i < nodes_.size(); ++i) {
    int root = static_cast<int>(i);
    while (nodes_[root].parent >= 0) root = nodes_[root].parent;
    if (nodes_[i].transient > 0 || !PyModule_Check(nodes_[root].object)) continue;
    std::string reason = judge(nodes_[i].object, nodes_[i].step);
    if (!reason.empty() && reasons.insert(reason).second) {
      found.push_back({PathOf(static_cast<int>(i)), std::move(reason)});
    }
  }
  return found;
}

namespace {

struct Referents {
  std::deque<PyObject*> queue;
  std::unordered_map<PyObject*, PyObject*> from;
  PyObject* current = nullptr;
};

int Visit(PyObject* object, void* arg) {
  auto* referents = static_cast<Referents*>(arg);
  if (referents->from.emplace(object, referents->current).second) {
    referents->queue.push_back(object);
  }
  return 0;
}

}  // namespace

std::vector<Finding> Walk::ReachableThroughC() const {
  Referents referents;
  for (const Node& node : nodes_) Visit(node.object, &referents);
  std::set<std::string> reasons;
  std::vector<Finding> found;
  while (!referents.queue.empty()) {
    PyObject* object = referents.queue.front();
    referents.queue.pop_front();
    referents.current = object;
    std::string reason = judge_(object);
    if (!reason.empty() && reasons.insert(reason).second) {
      std::string path;
      for (PyObject* o = object; o != nullptr; o = referents.from[o]) {
        path = std::string(" > ") + Py_TYPE(o)->tp_name + path;
      }
      found.push_back({path, reason});
    }
    if (PyObject_IS_GC(object) && Py_TYPE(object)->tp_traverse != nullptr) {
      Py_TYPE(object)->tp_traverse(object, Visit, &referents);
    }
  }
  return found;
}

}  // namespace terrarium::reachability
