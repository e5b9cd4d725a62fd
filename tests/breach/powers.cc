#include "tests/breach/powers.h"

#include <marshal.h>
#include <pthread.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include "interp/cpython/py_ref.h"

extern "C" PyObject* PyInit_posix();

namespace terrarium::breach {
namespace {

using cpython::PyRef;

PyObject* RawSyscall(PyObject*, PyObject* args) {
  long n[7] = {};
  if (!PyArg_ParseTuple(args, "l|llllll", &n[0], &n[1], &n[2], &n[3], &n[4], &n[5], &n[6])) {
    return nullptr;
  }
  long result = syscall(n[0], n[1], n[2], n[3], n[4], n[5], n[6]);
  return PyLong_FromLong(result == -1 ? -errno : result);
}

PyObject* RawInstruction(PyObject*, PyObject*) {
  long result = SYS_getpid;
  asm volatile("syscall" : "+a"(result)::"rcx", "r11", "memory");
  return PyLong_FromLong(result);
}

PyObject* LibcRead(PyObject*, PyObject* path) {
  const char* name = PyUnicode_AsUTF8(path);
  if (name == nullptr) return nullptr;
  FILE* file = fopen(name, "r");
  if (file == nullptr) return PyLong_FromLong(-errno);
  char line[256];
  PyObject* text = PyUnicode_FromString(fgets(line, sizeof(line), file) == nullptr ? "" : line);
  fclose(file);
  return text;
}

PyObject* LibcWrite(PyObject*, PyObject* args) {
  int fd;
  const char* text;
  Py_ssize_t size;
  if (!PyArg_ParseTuple(args, "is#", &fd, &text, &size)) return nullptr;
  return PyLong_FromSsize_t(write(fd, text, static_cast<size_t>(size)));
}

PyObject* LibcSystem(PyObject*, PyObject* command) {
  const char* text = PyUnicode_AsUTF8(command);
  return text == nullptr ? nullptr : PyLong_FromLong(system(text));
}

PyObject* LibcThread(PyObject*, PyObject*) {
  pthread_t thread;
  int error = pthread_create(
      &thread, nullptr,
      [](void*) -> void* {
        puts("ESCAPED:breach-thread");
        return nullptr;
      },
      nullptr);
  return PyLong_FromLong(error);
}

// So much that it needs memory from the kernel.
PyObject* LibcMalloc(PyObject*, PyObject* bytes) {
  void* p = malloc(PyLong_AsSize_t(bytes));
  bool got = p != nullptr;
  free(p);
  return PyBool_FromLong(got);
}

PyObject* RunString(PyObject*, PyObject* text) {
  const char* source = PyUnicode_AsUTF8(text);
  PyRef globals(PyDict_New());
  if (source == nullptr || !globals) return nullptr;
  return PyRun_String(source, Py_file_input, globals.get(), globals.get());
}

PyObject* ImportC(PyObject*, PyObject* name) {
  return PyImport_ImportModuleLevelObject(name, nullptr, nullptr, nullptr, 0);
}

PyObject* LoadMarshal(PyObject*, PyObject* bytes) {
  char* data;
  Py_ssize_t size;
  if (PyBytes_AsStringAndSize(bytes, &data, &size) < 0) return nullptr;
  return PyMarshal_ReadObjectFromString(data, size);
}

PyObject* Poke(PyObject*, PyObject* address) {
  *static_cast<volatile char*>(PyLong_AsVoidPtr(address)) = 1;
  Py_RETURN_NONE;
}

PyMethodDef kPowers[] = {
    {"raw_syscall", RawSyscall, METH_VARARGS, nullptr},
    {"raw_instruction", RawInstruction, METH_NOARGS, nullptr},
    {"libc_read", LibcRead, METH_O, nullptr},
    {"libc_write", LibcWrite, METH_VARARGS, nullptr},
    {"libc_system", LibcSystem, METH_O, nullptr},
    {"libc_thread", LibcThread, METH_NOARGS, nullptr},
    {"libc_malloc", LibcMalloc, METH_O, nullptr},
    {"run_string", RunString, METH_O, nullptr},
    {"import_c", ImportC, METH_O, nullptr},
    {"load_marshal", LoadMarshal, METH_O, nullptr},
    {"poke", Poke, METH_O, nullptr},
};

PyRef Namespace() {
  PyRef types(PyImport_AddModule("sys"));
  if (!types) return PyRef();
  Py_INCREF(types.get());  // borrowed
  PyRef implementation(PyObject_GetAttrString(types.get(), "implementation"));
  // The type of sys.implementation, which is types.SimpleNamespace.
  return implementation ? PyRef(PyObject_CallNoArgs(
                              reinterpret_cast<PyObject*>(Py_TYPE(implementation.get()))))
                        : PyRef();
}

// The module that CPython's table of modules does not have.
PyRef RealPosix() {
  PyRef spec = Namespace(), name(PyUnicode_FromString("posix"));
  if (!spec || !name || PyObject_SetAttrString(spec.get(), "name", name.get()) < 0) {
    return PyRef();
  }
  auto* definition = reinterpret_cast<PyModuleDef*>(PyInit_posix());
  PyRef module(PyModule_FromDefAndSpec(definition, spec.get()));
  if (!module || PyModule_ExecDef(module.get(), definition) < 0) {
    return PyRef();
  }
  return module;
}

}  // namespace

bool GrantPowers(PyObject* builtins) {
  for (PyMethodDef& power : kPowers) {
    PyRef function(PyCFunction_New(&power, nullptr));
    if (!function || PyDict_SetItemString(builtins, power.ml_name, function.get()) < 0) {
      return false;
    }
  }
  PyRef posix = RealPosix();
  return posix && PyDict_SetItemString(builtins, "posix", posix.get()) == 0;
}

}  // namespace terrarium::breach
