#include "regex/module.h"

#include "regex/objects.h"

namespace terrarium::regex {
namespace {

using cpython::PyRef;

ModuleState* State(PyObject* module) {
  return static_cast<ModuleState*>(PyModule_GetState(module));
}

// The parser's numbers, in memory of the guest's.
class Numbers {
 public:
  Numbers() = default;
  ~Numbers() { PyMem_Free(numbers_); }
  Numbers(const Numbers&) = delete;
  Numbers& operator=(const Numbers&) = delete;

  bool Read(PyObject* list) {
    count_ = static_cast<size_t>(PyList_GET_SIZE(list));
    numbers_ = PyMem_New(uint32_t, count_ + 1);
    if (numbers_ == nullptr) return PyErr_NoMemory() != nullptr;
    for (size_t i = 0; i < count_; ++i) {
      PyObject* item = PyList_GET_ITEM(list, static_cast<Py_ssize_t>(i));
      const unsigned long number = PyLong_AsUnsignedLong(item);
      if (number > UINT32_MAX) {
        if (PyErr_Occurred() == nullptr) {
          PyErr_SetString(PyExc_OverflowError, "a number of 32 bits is needed");
        }
        return false;
      }
      numbers_[i] = static_cast<uint32_t>(number);
    }
    return true;
  }

  const uint32_t* data() const { return numbers_; }
  size_t size() const { return count_; }

 private:
  uint32_t* numbers_ = nullptr;
  size_t count_ = 0;
};

// compile(pattern, flags, numbers, groups, group_index, group_names)
PyObject* Compile(PyObject* module, PyObject* args) {
  PyObject *pattern, *list, *group_index, *group_names;
  int flags;
  Py_ssize_t groups;
  if (!PyArg_ParseTuple(args, "OiO!nO!O!:compile", &pattern, &flags, &PyList_Type, &list, &groups,
                        &PyDict_Type, &group_index, &PyTuple_Type, &group_names)) {
    return nullptr;
  }
  Numbers numbers;
  if (!numbers.Read(list)) return nullptr;
  if (groups < 0 || groups > INT32_MAX / 4) {
    PyErr_SetString(PyExc_OverflowError, "too many groups");
    return nullptr;
  }
  PyTypeObject* type = State(module)->pattern_type;
  PyRef object(type->tp_alloc(type, 0));
  if (!object) return nullptr;
  auto* self = reinterpret_cast<PatternObject*>(object.get());
  self->pattern = Py_NewRef(pattern);
  self->flags = flags;
  self->is_bytes = PyBytes_Check(pattern) != 0;
  self->groups = groups;
  self->group_index = Py_NewRef(group_index);
  self->group_names = Py_NewRef(group_names);
  const char* refusal = nullptr;
  self->engine =
      tr_regex_compile(numbers.data(), numbers.size(), static_cast<uint32_t>(groups), &refusal);
  if (self->engine == nullptr) {
    PyErr_SetString(PyExc_OverflowError, refusal);
    return nullptr;
  }
  return object.release();
}

PyObject* SetReadTemplate(PyObject* module, PyObject* function) {
  Py_XSETREF(State(module)->read_template, Py_NewRef(function));
  Py_RETURN_NONE;
}

int Execute(PyObject* module) {
  ModuleState* state = State(module);
  const struct {
    PyTypeObject*& type;
    PyType_Spec& spec;
    const char* name;  // null: not for library code either
  } rows[] = {
      {state->pattern_type, kPatternSpec, "Pattern"},
      {state->match_type, kMatchSpec, "Match"},
      {state->scanner_type, kScannerSpec, nullptr},
      {state->iterator_type, kIteratorSpec, nullptr},
  };
  for (const auto& row : rows) {
    row.type =
        reinterpret_cast<PyTypeObject*>(PyType_FromModuleAndSpec(module, &row.spec, nullptr));
    if (row.type == nullptr ||
        (row.name != nullptr &&
         PyModule_AddObjectRef(module, row.name, reinterpret_cast<PyObject*>(row.type)) < 0)) {
      return -1;
    }
  }
  return 0;
}

PyMethodDef kMethods[] = {
    {"compile", Compile, METH_VARARGS, nullptr},
    {"set_read_template", SetReadTemplate, METH_O, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

PyModuleDef_Slot kSlots[] = {
    {Py_mod_exec, reinterpret_cast<void*>(Execute)},
    {Py_mod_multiple_interpreters, Py_MOD_PER_INTERPRETER_GIL_SUPPORTED},
    {0, nullptr},
};

PyModuleDef kModule = {
    .m_base = PyModuleDef_HEAD_INIT,
    .m_name = "_regex",
    .m_doc = nullptr,
    .m_size = sizeof(ModuleState),
    .m_methods = kMethods,
    .m_slots = kSlots,
    .m_traverse = nullptr,
    .m_clear = nullptr,
    .m_free = nullptr,
};

PyObject* Initialise() { return PyModuleDef_Init(&kModule); }

}  // namespace

ModuleState* StateOf(PyTypeObject* type) {
  return static_cast<ModuleState*>(PyType_GetModuleState(type));
}

absl::Status Register() {
  if (PyImport_AppendInittab("_regex", Initialise) < 0) {
    return absl::InternalError("no room for the module _regex");
  }
  tr_regex_warm();
  return absl::OkStatus();
}

}  // namespace terrarium::regex
