#include "interp/cpython/removed_attributes.h"

namespace terrarium::cpython {
namespace {

constexpr AttributeKind kMethod = AttributeKind::kMethod;
constexpr AttributeKind kMember = AttributeKind::kMember;
constexpr AttributeKind kGetSet = AttributeKind::kGetSet;
constexpr AttributeKind kSetter = AttributeKind::kSetter;
constexpr AttributeKind kConstructor = AttributeKind::kConstructor;

PyTypeObject* Type(PyObject* type) { return reinterpret_cast<PyTypeObject*>(type); }

// Decided against, with the reason here because there is no row to carry it:
//   function.__defaults__, __kwdefaults__  values that a caller passes anyway;
//       the reachability test looks through those of library functions
//   method.__func__, classmethod.__func__, staticmethod.__wrapped__,
//   property.fget, partial.func  lead to functions, and a function leads
//   nowhere method.__self__, method-wrapper.__self__, super.__self__  the
//   instance or
//       class that the method was taken from
//   __objclass__  a type, no more than type(x)
//   __reduce__, __reduce_ex__  copyreg's functions, which call cls.__new__ as
//       the guest can; copy needs them
//   type.__flags__, __basicsize__, __dictoffset__, __weakrefoffset__  numbers of a type's layout,
//   the same in every build; copyreg and dataclasses ask for them
//   memoryview.obj  the buffer that the view was made of
//   object.__class__ (setter)  CPython checks the layouts; state machines use
//   it gi_yieldfrom, cr_await, ag_await  what the guest itself awaits
// Made at the first call, for some hosts create their engine in the initialiser of a variable.
std::span<const RemovedAttribute> Table() {
  static const RemovedAttribute removed[] = {
      // Functions.
      {&PyFunction_Type, kGetSet, "__code__",
       "code objects; assignment puts foreign code into a library function"},
      {&PyFunction_Type, kMember, "__globals__",
       "the namespace of the library module that defines it"},
      {&PyFunction_Type, kMember, "__closure__", "cells with what the library closed over"},
      {&PyFunction_Type, kMember, "__builtins__",
       "the library's builtins, which have more in them than the guest's"},
      {&PyFunction_Type, kConstructor, "tp_new", "a function from a code object and any namespace"},
      {&PyCFunction_Type, kGetSet, "__self__",
       "the real module that a C function belongs to: print.__self__"},

      // Code: no guest holds one; one that got through would be worth nothing.
      {&PyCode_Type, kConstructor, "tp_new", "unchecked bytecode"},
      {&PyCode_Type, kMethod, "*", "replace() makes unchecked bytecode"},
      {&PyCode_Type, kMember, "*", "co_consts holds the code nested in it"},
      {&PyCode_Type, kGetSet, "*", "bytecode"},

      // Cells: __classcell__ in a class namespace is one.
      {&PyCell_Type, kConstructor, "tp_new",
       "cells are for closures, which no guest builds by hand"},
      {&PyCell_Type, kGetSet, "cell_contents",
       "writes a variable of code that believes it is alone in writing it"},

      // Frames lead to every caller's variables, up to the library's.
      {&PyFrame_Type, kMethod, "*", "clear() drops a suspended library frame"},
      {&PyFrame_Type, kMember, "*", "tracing"},
      {&PyFrame_Type, kGetSet, "*", "f_back, f_locals, f_globals, f_builtins"},
      {&PyFrameLocalsProxy_Type, kConstructor, "tp_new", "a frame's variables, writable"},
      {&PyTraceBack_Type, kConstructor, "tp_new", "wants a frame"},
      {&PyTraceBack_Type, kMember, "tb_frame",
       "the frame of any callee; patch 0013 withholds tracebacks themselves"},
      {&PyTraceBack_Type, kMethod, "__dir__", "names what is not there"},
      {&PyGen_Type, kGetSet, "gi_frame", "frame"},
      {&PyGen_Type, kGetSet, "gi_code", "code"},
      {&PyCoro_Type, kGetSet, "cr_frame", "frame"},
      {&PyCoro_Type, kGetSet, "cr_code", "code"},
      {&PyCoro_Type, kMember, "cr_origin", "file names of the callers"},
      {&PyAsyncGen_Type, kGetSet, "ag_frame", "frame"},
      {&PyAsyncGen_Type, kGetSet, "ag_code", "code"},

      // Types.
      {&PyType_Type, kMethod, "__subclasses__", "from object to every class of the process"},
      {&PyType_Type, kSetter, "__bases__",
       "re-parents a live class; CPython's layout checks have failed here before"},

      // Weak references: those to a guest's class are of the library's registries too.
      {&_PyWeakref_RefType, kMember, "__callback__",
       "what a registry calls when a class goes: its own functions, which hold it"},

      // Errors.
      {Type(PyExc_AttributeError), kMember, "obj",
       "the object that the library was holding; see patch 0010"},
  };
  return removed;
}

}  // namespace

std::span<const RemovedAttribute> RemovedAttributes() { return Table(); }

}  // namespace terrarium::cpython
