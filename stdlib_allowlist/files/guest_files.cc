#include "stdlib_allowlist/files/guest_files.h"

#include "interp/cpython/py_ref.h"
#include "interp/cpython/py_text.h"
#include "interp/guard/authority.h"
#include "interp/isolate/guest_value.h"
#include "interp/isolate/run_context.h"
#include "stdlib_allowlist/importer.h"

namespace terrarium::stdlib_allowlist {
namespace {

using cpython::PyRef;
using isolate::CurrentRun;
using isolate::RunContext;

PyObject* TakeFiles(PyObject*, PyObject*) {
  if (!guard::Require(guard::Power::kTakeFiles)) return nullptr;
  RunContext* run = CurrentRun();
  if (run == nullptr || !run->files.offered) {
    PyErr_SetString(PyExc_PermissionError, "this program has no files");
    return nullptr;
  }
  PyRef files;
  if (run->files.wire.empty()) {
    files = PyRef(PyDict_New());
  } else {
    const char* wire = run->files.wire.data();
    files = PyRef(isolate::ReadObject(wire, wire + run->files.wire.size()));
  }
  if (!files) return nullptr;
  run->files_taken = true;
  return Py_BuildValue("(OOKK)", files.get(), run->files.writable ? Py_True : Py_False,
                       static_cast<unsigned long long>(run->files.bytes),
                       static_cast<unsigned long long>(run->files.count));
}

PyMethodDef kTakeFiles = {"take_files", TakeFiles, METH_NOARGS, nullptr};

}  // namespace

bool AddTakeFiles(PyObject* module) {
  PyRef function(PyCFunction_New(&kTakeFiles, nullptr));
  return function && PyObject_SetAttrString(module, "take_files", function.get()) == 0;
}

PyObject* ListFileChanges() {
  Loader* loader = TheLoader();
  PyObject* files = PyDict_GetItemString(loader->modules, "_file_tree");
  if (files == nullptr) return PyList_New(0);
  return PyObject_CallMethod(files, "list_changes", nullptr);
}

// Called before by InstallImporter(), so the interpreter has a loader.
PyObject* OpenFile(PyObject*, PyObject* args, PyObject* keywords) {
  PyRef name = cpython::Str("_files");
  PyRef files(name ? ImportForC(name.get()) : nullptr);
  PyRef open(files ? PyObject_GetAttrString(files.get(), "open") : nullptr);
  return open ? PyObject_Call(open.get(), args, keywords) : nullptr;
}

}  // namespace terrarium::stdlib_allowlist
