#include <structmember.h>

#include "regex/objects.h"

namespace terrarium::regex {
namespace {

using cpython::PyRef;

MatchObject* Self(PyObject* self) { return reinterpret_cast<MatchObject*>(self); }

Py_ssize_t Groups(const MatchObject* match) { return match->pattern->groups; }

Py_ssize_t LastIndex(const MatchObject* match) { return match->slots[2 * Groups(match) + 2]; }

// The number of a group that is given by number or name; -1 with an exception.
Py_ssize_t NumberOf(MatchObject* match, PyObject* group) {
  if (group == nullptr) return 0;
  Py_ssize_t number = -1;
  if (PyIndex_Check(group)) {
    number = PyNumber_AsSsize_t(group, nullptr);
  } else {
    PyObject* found = PyDict_GetItemWithError(match->pattern->group_index, group);
    if (found != nullptr) number = PyLong_AsSsize_t(found);
  }
  if (number >= 0 && number <= Groups(match)) return number;
  if (PyErr_Occurred() == nullptr) {
    PyErr_SetString(PyExc_IndexError, "no such group");
  }
  return -1;
}

PyObject* GroupBy(MatchObject* match, PyObject* group, PyObject* missing) {
  Py_ssize_t number = NumberOf(match, group);
  return number < 0 ? nullptr : MatchGroup(match, number, missing);
}

PyObject* Group(PyObject* self, PyObject* const* args, Py_ssize_t count) {
  if (count <= 1) {
    return GroupBy(Self(self), count == 0 ? nullptr : args[0], Py_None);
  }
  PyRef groups(PyTuple_New(count));
  for (Py_ssize_t i = 0; groups && i < count; ++i) {
    PyObject* text = GroupBy(Self(self), args[i], Py_None);
    if (text == nullptr) return nullptr;
    PyTuple_SET_ITEM(groups.get(), i, text);
  }
  return groups.release();
}

PyObject* GetItem(PyObject* self, PyObject* group) { return GroupBy(Self(self), group, Py_None); }

// The one argument of groups() and groupdict().
bool ReadDefault(const char* name, PyObject* const* args, Py_ssize_t count, PyObject* keywords,
                 PyObject*& missing) {
  constexpr const char* kNames[] = {"default"};
  PyObject* given;
  if (!ReadArguments(name, kNames, 0, args, count, keywords, &given)) {
    return false;
  }
  missing = given == nullptr ? Py_None : given;
  return true;
}

PyObject* AllGroups(PyObject* self, PyObject* const* args, Py_ssize_t count, PyObject* keywords) {
  PyObject* missing;
  if (!ReadDefault("groups", args, count, keywords, missing)) return nullptr;
  PyRef groups(PyTuple_New(Groups(Self(self))));
  for (Py_ssize_t i = 0; groups && i < Groups(Self(self)); ++i) {
    PyObject* text = MatchGroup(Self(self), i + 1, missing);
    if (text == nullptr) return nullptr;
    PyTuple_SET_ITEM(groups.get(), i, text);
  }
  return groups.release();
}

PyObject* GroupDict(PyObject* self, PyObject* const* args, Py_ssize_t count, PyObject* keywords) {
  PyObject* missing;
  if (!ReadDefault("groupdict", args, count, keywords, missing)) return nullptr;
  PyRef groups(PyDict_New());
  Py_ssize_t at = 0;
  PyObject *name, *number;
  while (groups && PyDict_Next(Self(self)->pattern->group_index, &at, &name, &number)) {
    PyRef text(GroupBy(Self(self), number, missing));
    if (!text || PyDict_SetItem(groups.get(), name, text.get()) < 0) {
      return nullptr;
    }
  }
  return groups.release();
}

PyObject* Pair(const int32_t* slots) { return Py_BuildValue("(ii)", slots[0], slots[1]); }

// The slots of the group that is the only argument, if any.
const int32_t* SlotsBy(const char* name, PyObject* self, PyObject* const* args, Py_ssize_t count) {
  if (count > 1) {
    PyErr_Format(PyExc_TypeError, "%s expected at most 1 argument, got %zd", name, count);
    return nullptr;
  }
  Py_ssize_t number = NumberOf(Self(self), count == 0 ? nullptr : args[0]);
  return number < 0 ? nullptr : Self(self)->slots + 2 * number;
}

PyObject* Start(PyObject* self, PyObject* const* args, Py_ssize_t count) {
  const int32_t* slots = SlotsBy("start", self, args, count);
  return slots == nullptr ? nullptr : PyLong_FromLong(slots[0]);
}

PyObject* End(PyObject* self, PyObject* const* args, Py_ssize_t count) {
  const int32_t* slots = SlotsBy("end", self, args, count);
  return slots == nullptr ? nullptr : PyLong_FromLong(slots[1]);
}

PyObject* Span(PyObject* self, PyObject* const* args, Py_ssize_t count) {
  const int32_t* slots = SlotsBy("span", self, args, count);
  return slots == nullptr ? nullptr : Pair(slots);
}

PyObject* Expand(PyObject* self, PyObject* const* args, Py_ssize_t count, PyObject* keywords) {
  constexpr const char* kNames[] = {"template"};
  PyObject* given;
  if (!ReadArguments("expand", kNames, 1, args, count, keywords, &given)) {
    return nullptr;
  }
  PyRef read(ReadTemplate(StateOf(Py_TYPE(self)), Self(self)->pattern, given));
  return read ? ExpandTemplate(read.get(), Self(self)) : nullptr;
}

PyObject* Same(PyObject* self, PyObject*) { return Py_NewRef(self); }

PyObject* GetLastIndex(PyObject* self, void*) {
  Py_ssize_t last = LastIndex(Self(self));
  if (last < 0) Py_RETURN_NONE;
  return PyLong_FromSsize_t(last);
}

PyObject* GetLastGroup(PyObject* self, void*) {
  Py_ssize_t last = LastIndex(Self(self));
  PyObject* names = Self(self)->pattern->group_names;
  if (last < 0 || last >= PyTuple_GET_SIZE(names)) Py_RETURN_NONE;
  return Py_NewRef(PyTuple_GET_ITEM(names, last));
}

PyObject* GetRegs(PyObject* self, void*) {
  if (Self(self)->regs == nullptr) {
    const Py_ssize_t count = Groups(Self(self)) + 1;
    PyRef regs(PyTuple_New(count));
    for (Py_ssize_t i = 0; regs && i < count; ++i) {
      PyObject* pair = Pair(Self(self)->slots + 2 * i);
      if (pair == nullptr) return nullptr;
      PyTuple_SET_ITEM(regs.get(), i, pair);
    }
    Self(self)->regs = regs.release();
  }
  return Py_XNewRef(Self(self)->regs);
}

PyObject* Repr(PyObject* self) {
  PyRef text(MatchGroup(Self(self), 0, Py_None));
  if (!text) return nullptr;
  return PyUnicode_FromFormat("<re.Match object; span=(%d, %d), match=%.50R>", Self(self)->slots[0],
                              Self(self)->slots[1], text.get());
}

int Traverse(PyObject* self, visitproc visit, void* arg) {
  Py_VISIT(Py_TYPE(self));
  Py_VISIT(Self(self)->string);
  Py_VISIT(Self(self)->pattern);
  Py_VISIT(Self(self)->regs);
  return 0;
}

// Without tp_clear: a cycle through a match passes through its string or its pattern, and it must
// not be without them while it can still be asked.
void Dealloc(PyObject* self) {
  PyTypeObject* type = Py_TYPE(self);
  PyObject_GC_UnTrack(self);
  Py_DECREF(Self(self)->string);
  Py_DECREF(Self(self)->pattern);
  Py_XDECREF(Self(self)->regs);
  type->tp_free(self);
  Py_DECREF(type);
}

PyMethodDef kMethods[] = {
    {"group", AsFunction(Group), METH_FASTCALL, "Texts of groups."},
    {"groups", AsFunction(AllGroups), kCall, "Texts of all groups."},
    {"groupdict", AsFunction(GroupDict), kCall, "Texts of named groups."},
    {"start", AsFunction(Start), METH_FASTCALL, "Where a group starts."},
    {"end", AsFunction(End), METH_FASTCALL, "Where a group ends."},
    {"span", AsFunction(Span), METH_FASTCALL, "Where a group starts and ends."},
    {"expand", AsFunction(Expand), kCall, "A replacement, filled in."},
    {"__copy__", Same, METH_NOARGS, nullptr},
    {"__deepcopy__", Same, METH_O, nullptr},
    {"__class_getitem__", Py_GenericAlias, METH_O | METH_CLASS, "Matches are of str or of bytes."},
    {nullptr, nullptr, 0, nullptr},
};

PyMemberDef kMembers[] = {
    {"string", Py_T_OBJECT_EX, offsetof(MatchObject, string), Py_READONLY,
     "The text that was matched."},
    {"re", Py_T_OBJECT_EX, offsetof(MatchObject, pattern), Py_READONLY,
     "The pattern that matched."},
    {"pos", Py_T_PYSSIZET, offsetof(MatchObject, pos), Py_READONLY, "Where the search began."},
    {"endpos", Py_T_PYSSIZET, offsetof(MatchObject, endpos), Py_READONLY,
     "Where the text ended for the search."},
    {nullptr, 0, 0, 0, nullptr},
};

PyGetSetDef kGetSet[] = {
    {"lastindex", GetLastIndex, nullptr, "Number of the group that closed last.", nullptr},
    {"lastgroup", GetLastGroup, nullptr, "Name of the group that closed last.", nullptr},
    {"regs", GetRegs, nullptr, nullptr, nullptr},
    {nullptr, nullptr, nullptr, nullptr, nullptr},
};

PyType_Slot kSlots[] = {
    {Py_tp_dealloc, reinterpret_cast<void*>(Dealloc)},
    {Py_tp_traverse, reinterpret_cast<void*>(Traverse)},
    {Py_tp_repr, reinterpret_cast<void*>(Repr)},
    {Py_tp_methods, kMethods},
    {Py_tp_members, kMembers},
    {Py_tp_getset, kGetSet},
    {Py_mp_subscript, reinterpret_cast<void*>(GetItem)},
    {Py_tp_doc, const_cast<char*>("The result of re.match() and re.search().")},
    {0, nullptr},
};

}  // namespace

PyObject* MatchGroup(MatchObject* match, Py_ssize_t number, PyObject* missing) {
  const int32_t* slots = match->slots + 2 * number;
  if (slots[0] == kNowhere) return Py_NewRef(missing);
  Text text;
  return text.Open(match->string) ? text.Slice(slots[0], slots[1]) : nullptr;
}

PyType_Spec kMatchSpec = {
    .name = "re.Match",
    .basicsize = offsetof(MatchObject, slots),
    .itemsize = sizeof(int32_t),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_IMMUTABLETYPE |
             Py_TPFLAGS_DISALLOW_INSTANTIATION,
    .slots = kSlots,
};

}  // namespace terrarium::regex
