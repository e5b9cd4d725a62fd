// What no guest should ever hold, for tests that take the outer defences as broken: the real
// `posix` module, C functions that use libc, a raw system call, a memory write, and the
// interpreter's own ways to run text, import modules and read bytecode.
#ifndef TERRARIUM_TESTS_BREACH_POWERS_H_
#define TERRARIUM_TESTS_BREACH_POWERS_H_

#include <Python.h>

namespace terrarium::breach {

// Adds to the guest's builtins: posix and
//   raw_syscall(number, *up to 6 ints)   result, or -errno
//   raw_instruction()                    getpid by a `syscall` of its own
//   libc_read(path)                      fopen and fgets
//   libc_write(fd, text), libc_system(command), libc_thread(), libc_malloc(n)
//   run_string(text)                     PyRun_String
//   import_c(name)                       CPython's own import
//   load_marshal(bytes)                  PyMarshal_ReadObjectFromString
//   poke(address)                        writes one byte
// False with an exception set on failure.
bool GrantPowers(PyObject* builtins);

}  // namespace terrarium::breach

#endif  // TERRARIUM_TESTS_BREACH_POWERS_H_
