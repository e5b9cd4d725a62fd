#include "tests/reachability/holes.h"

#include <cstdint>

#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "interp/guard/authority.h"
#include "stdlib_allowlist/loader.h"
#include "tests/reachability/judge.h"

namespace terrarium::reachability {
namespace {

using cpython::PyRef;

// Code with every power.
constexpr char kLibraryHoles[] = R"(
class Alias:
    def __init__(self):
        self._name = "Alias"

    def __reduce__(self):
        return globals()[self._name]


class Loading:
    members = {}


def hole_load():
    globals().update(Loading.members)


def hole_module():
    return module


def hole_set(value):
    return value in types


def hole_getattr():
    return getattr


def hole_namespace():
    return {"__builtins__": guest_builtins}


hole_alias = Alias()
hole_loading = Loading
)";

constexpr const char* kLibraryNames[] = {"hole_alias",  "hole_loading", "hole_load",
                                         "hole_module", "hole_set",     "hole_namespace",
                                         "hole_getattr"};

PyObject* Unwritten(PyObject*, PyObject* hook) {
  constexpr Py_ssize_t kBytes = 100;
  PyRef bytes(PyBytes_FromStringAndSize(nullptr, kBytes));
  return bytes ? PyObject_CallOneArg(hook, bytes.get()) : nullptr;
}

PyObject* Uncharged(PyObject*, PyObject* hook) {
  int64_t* budget = tr_instr_budget(PyThreadState_Get());
  const int64_t before = *budget;
  PyObject* result = PyObject_CallNoArgs(hook);
  *budget = before;
  return result;
}

PyObject* RefusedClass(PyObject*, PyObject* method) {
  tr_ask(0);
  PyObject* made = PyObject_CallFunction(reinterpret_cast<PyObject*>(&PyType_Type), "s(){s:O}",
                                         "Made", kWithheldMethod, method);
  tr_ask(TR_ASK_CLASSES | TR_ASK_ATTRIBUTES);
  return made;
}

PyMethodDef g_functions[] = {
    {"hole_unwritten", Unwritten, METH_O, nullptr},
    {kUnchargedHole, Uncharged, METH_O, nullptr},
    {"hole_class", RefusedClass, METH_O, nullptr},
};

PyRef ClassWithOffset() {
  static PyMemberDef member = {"__vectorcalloffset__", Py_T_PYSSIZET, 0, Py_READONLY, nullptr};
  static PyType_Slot slots[] = {{0, nullptr}};
  static PyType_Spec spec = {"hole_offset", sizeof(PyObject), 0, Py_TPFLAGS_DEFAULT, slots};
  PyRef made(PyType_FromSpec(&spec));
  PyRef descriptor(made ? PyDescr_NewMember(reinterpret_cast<PyTypeObject*>(made.get()), &member)
                        : nullptr);
  bool set = descriptor && PyObject_SetAttrString(made.get(), member.name, descriptor.get()) == 0;
  return set ? std::move(made) : PyRef();
}

// A module of the library's with the holes that are in Python.
PyRef LibraryModule(PyObject* guest_builtins) {
  PyRef module = stdlib_allowlist::BareModule("_holes");
  PyRef file(PyUnicode_FromString("<stdlib _holes>"));
  PyRef types(Py_BuildValue("{O:s,O:s}", &PyCode_Type, "code", &PyFrame_Type, "frame"));
  if (!module || !file || !types) return PyRef();
  PyObject* names = PyModule_GetDict(module.get());
  tr_compile_stage stage;
  PyRef code(tr_compile_module(kLibraryHoles, file.get(), nullptr, &stage));
  if (!code || PyDict_SetItemString(names, "guest_builtins", guest_builtins) < 0 ||
      PyDict_SetItemString(names, "types", types.get()) < 0 ||
      PyDict_SetItemString(names, "module", PyImport_AddModule("_bare")) < 0 ||
      PyDict_SetItemString(names, "__builtins__", stdlib_allowlist::TheLoader()->library_builtins) <
          0 ||
      PyDict_SetItemString(PyImport_GetModuleDict(), "_holes", module.get()) < 0) {
    return PyRef();
  }
  constexpr uint64_t kAllPowers = ~uint64_t{0} << guard::kPowerShift;
  tr_set_authority_of_all(code.get(), guard::kLibraryCode | kAllPowers);
  PyRef done(PyEval_EvalCode(code.get(), names, names));
  return done ? std::move(module) : PyRef();
}

}  // namespace

bool PlantHoles(PyObject* builtins) {
  PyRef module = LibraryModule(builtins), offset = ClassWithOffset();
  if (!module || !offset || PyDict_SetItemString(builtins, "hole_offset", offset.get()) < 0) {
    return false;
  }
  for (const char* name : kLibraryNames) {
    PyRef hole(PyObject_GetAttrString(module.get(), name));
    if (!hole || PyDict_SetItemString(builtins, name, hole.get()) < 0) return false;
  }
  for (PyMethodDef& function : g_functions) {
    PyRef hole(PyCFunction_New(&function, nullptr));
    if (!hole || PyDict_SetItemString(builtins, function.ml_name, hole.get()) < 0) return false;
  }
  return true;
}

}  // namespace terrarium::reachability
