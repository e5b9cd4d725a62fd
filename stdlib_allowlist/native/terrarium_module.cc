// The C module `_terrarium`: what CPython's own library code did with attributes that
// removed_attributes_table.cc deletes. Library code alone can import it. Each function answers one
// question of the callers that interp/guard/powers.inc names, and gives no removed object away.
#include <Python.h>

#include <algorithm>

#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "shims/install.h"
#include "stdlib_allowlist/frozen_objects.h"
#include "stdlib_allowlist/native/functions.h"

namespace terrarium::stdlib_allowlist {
namespace {

using cpython::PyRef;
using guard::Power;

bool IsFunction(PyObject* object) {
  if (PyFunction_Check(object)) return true;
  PyErr_SetString(PyExc_TypeError, "not a function");
  return false;
}

PyObject* Mro(PyObject* cls) { return reinterpret_cast<PyTypeObject*>(cls)->tp_mro; }

// By identity: a metaclass's == would be handed what it is compared with.
bool Holds(PyObject* sequence, PyObject* cls) {
  PyObject** items = PySequence_Fast_ITEMS(sequence);
  PyObject** end = items + PySequence_Fast_GET_SIZE(sequence);
  return std::find(items, end, cls) != end;
}

// Comparisons of pointers for one unit of the instruction budget.
constexpr Py_ssize_t kComparisonsPerUnit = 16;

// Those of `types` that `sub` has for a base, in the order of its bases.
PyRef Order(PyObject* sub, PyObject* types) {
  PyRef order(PyList_New(0));
  PyRef mro = PyRef::Borrowed(Mro(sub));
  tr_charge(PyTuple_GET_SIZE(mro.get()) * PyTuple_GET_SIZE(types) / kComparisonsPerUnit);
  for (Py_ssize_t i = 0; order && i < PyTuple_GET_SIZE(mro.get()); ++i) {
    PyObject* base = PyTuple_GET_ITEM(mro.get(), i);
    if (Holds(types, base) && PyList_Append(order.get(), base) < 0) return PyRef();
  }
  return order;
}

// functools.singledispatch: how subclasses of the abstract class `typ` order `types`, one list for
// each subclass that `cls` counts as one of without having it for a base. The lists have elements
// of `types` alone; a subclass itself is shown to nobody but its own __subclasscheck__.
PyObject* Orders(PyObject*, PyObject* args) {
  PyObject *typ, *cls, *types;
  if (!PyArg_ParseTuple(args, "O!O!O!", &PyType_Type, &typ, &PyType_Type, &cls, &PyList_Type,
                        &types)) {
    return nullptr;
  }
  if (Mro(cls) == nullptr) {  // its metaclass's mro() asks
    PyErr_SetString(PyExc_TypeError, "the class is being made");
    return nullptr;
  }
  // A copy: what is asked below may run code of the guest's.
  PyRef wanted(PyList_AsTuple(types));
  PyRef subclasses(wanted ? tr_subclasses(typ) : nullptr);
  PyRef found(PyList_New(0));
  if (!subclasses || !found) return nullptr;
  for (Py_ssize_t i = 0; i < PyList_GET_SIZE(subclasses.get()); ++i) {
    PyObject* sub = PyList_GET_ITEM(subclasses.get(), i);
    tr_charge(1 + PyTuple_GET_SIZE(Mro(cls)) / kComparisonsPerUnit);
    if (Holds(Mro(cls), sub)) continue;
    const int is_subclass = PyObject_IsSubclass(cls, sub);
    if (is_subclass < 0) return nullptr;
    if (is_subclass == 0) continue;
    PyRef order = Order(sub, wanted.get());
    if (!order || PyList_Append(found.get(), order.get()) < 0) return nullptr;
  }
  return found.release();
}

PyCodeObject* AsIterableCoroutine(PyCodeObject* code) {
  PyRef bytecode(PyCode_GetCode(code));
  PyRef names(PyCode_GetVarnames(code));
  PyRef free(PyCode_GetFreevars(code));
  PyRef cells(PyCode_GetCellvars(code));
  if (!bytecode || !names || !free || !cells) return nullptr;
  return PyUnstable_Code_NewWithPosOnlyArgs(
      code->co_argcount, code->co_posonlyargcount, code->co_kwonlyargcount, code->co_nlocals,
      code->co_stacksize, code->co_flags | CO_ITERABLE_COROUTINE, bytecode.get(), code->co_consts,
      code->co_names, names.get(), free.get(), cells.get(), code->co_filename, code->co_name,
      code->co_qualname, code->co_firstlineno, code->co_linetable, code->co_exceptiontable);
}

PyRef CodeOf(PyObject* object) {
  if (PyFunction_Check(object)) {
    return PyRef::Borrowed(PyFunction_GET_CODE(object));
  }
  if (PyGen_CheckExact(object)) {
    auto* generator = reinterpret_cast<PyGenObject*>(object);
    return PyRef(reinterpret_cast<PyObject*>(PyGen_GetCode(generator)));
  }
  PyErr_SetString(PyExc_TypeError, "neither a function nor a generator");
  return PyRef();
}

// types.coroutine: is this a generator function, or made by one it has marked?
PyObject* CodeFlags(PyObject*, PyObject* object) {
  PyRef code = CodeOf(object);
  return code ? PyLong_FromLong(reinterpret_cast<PyCodeObject*>(code.get())->co_flags) : nullptr;
}

// types.coroutine: the generators of this function can be awaited from now on. False for a
// function of the library, which no guest changes.
PyObject* MarkIterableCoroutine(PyObject*, PyObject* function) {
  if (!IsFunction(function)) return nullptr;
  if (tr_function_authority(function) != 0) Py_RETURN_FALSE;
  auto* code = reinterpret_cast<PyCodeObject*>(PyFunction_GET_CODE(function));
  PyRef marked(reinterpret_cast<PyObject*>(AsIterableCoroutine(code)));
  if (!marked) return nullptr;
  tr_set_function_code(function, marked.get());
  Py_RETURN_TRUE;
}

// dataclasses(slots=True) makes a class twice: super() in its methods must find the second. True
// when `function` had the first in its __class__ cell.
PyObject* ReplaceClassCell(PyObject*, PyObject* args) {
  PyObject *function, *from, *to;
  if (!PyArg_ParseTuple(args, "OOO", &function, &from, &to) || !IsFunction(function)) {
    return nullptr;
  }
  auto* f = reinterpret_cast<PyFunctionObject*>(function);
  PyRef free(PyCode_GetFreevars(reinterpret_cast<PyCodeObject*>(f->func_code)));
  if (!free) return nullptr;
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(free.get()); ++i) {
    PyObject* name = PyTuple_GET_ITEM(free.get(), i);
    if (!PyUnicode_EqualToUTF8(name, "__class__")) continue;
    PyObject* cell = PyTuple_GET_ITEM(f->func_closure, i);
    PyRef held(PyCell_Get(cell));
    if (held.get() != from) break;
    if (PyCell_Set(cell, to) < 0) return nullptr;
    Py_RETURN_TRUE;
  }
  Py_RETURN_FALSE;
}

// asyncio's loop is told of each asynchronous generator. Not through sys.set_asyncgen_hooks, which
// no guest may call (guard/audit_events.cc). Returns the hooks so far.
PyObject* SetAsyncgenHooks(PyObject*, PyObject* args) {
  PyObject *first, *last;
  if (!PyArg_ParseTuple(args, "OO", &first, &last)) return nullptr;
  PyThreadState* thread = PyThreadState_Get();
  auto or_none = [](PyObject* hook) { return hook ? hook : Py_None; };
  PyRef before(
      PyTuple_Pack(2, or_none(thread->async_gen_firstiter), or_none(thread->async_gen_finalizer)));
  if (!before) return nullptr;
  auto hook = [](PyObject* h) { return h == Py_None ? nullptr : Py_NewRef(h); };
  Py_XSETREF(thread->async_gen_firstiter, hook(first));
  Py_XSETREF(thread->async_gen_finalizer, hook(last));
  return before.release();
}

// os.urandom for random, secrets and uuid: from the policy's seed.
PyObject* Entropy(PyObject*, PyObject* count) {
  Py_ssize_t n = PyLong_AsSsize_t(count);
  if (n == -1 && PyErr_Occurred() != nullptr) return nullptr;
  if (n < 0) {
    PyErr_SetString(PyExc_ValueError, "negative argument not allowed");
    return nullptr;
  }
  PyRef bytes(PyBytes_FromStringAndSize(nullptr, n));
  if (!bytes || terrarium_entropy(PyBytes_AS_STRING(bytes.get()), n) < 0) {
    return nullptr;
  }
  return bytes.release();
}

PyMethodDef kMethods[] = {
    {"freeze", Freeze, METH_VARARGS, nullptr},
    {"freeze_in", FreezeIn, METH_VARARGS, nullptr},
    {"flag_value", FlagValue, METH_VARARGS, nullptr},
    {"entropy", Guarded<Power::kEntropy, Entropy>, METH_O, nullptr},
    {"orders", Guarded<Power::kOrders, Orders>, METH_VARARGS, nullptr},
    {"code_flags", Guarded<Power::kCodeFlags, CodeFlags>, METH_O, nullptr},
    {"mark_iterable_coroutine", Guarded<Power::kMarkIterableCoroutine, MarkIterableCoroutine>,
     METH_O, nullptr},
    {"set_asyncgen_hooks", Guarded<Power::kSetAsyncgenHooks, SetAsyncgenHooks>, METH_VARARGS,
     nullptr},
    {"replace_class_cell", Guarded<Power::kReplaceClassCell, ReplaceClassCell>, METH_VARARGS,
     nullptr},
    {nullptr, nullptr, 0, nullptr},
};

int AddMoreFunctions(PyObject* module) {
  for (PyMethodDef* functions :
       {kClockMethods, kHostAnswerMethods, kNamespaceMethods, kTracebackMethods,
        kOwnVariableMethods, shims::LibraryTextFunctions().data(),
        shims::LibraryGateFunctions().data()}) {
    if (PyModule_AddFunctions(module, functions) < 0) return -1;
  }
  return 0;
}

// Types whose instances nobody holds any more. Library code keeps them in tables of types; they
// cannot be called.
int AddTypes(PyObject* module) {
  const struct {
    const char* name;
    PyTypeObject* type;
  } rows[] = {
      {"CellType", &PyCell_Type},
      {"CodeType", &PyCode_Type},
      {"FrameType", &PyFrame_Type},
      {"GetSetDescriptorType", &PyGetSetDescr_Type},
      {"MemberDescriptorType", &PyMemberDescr_Type},
      {"TracebackType", &PyTraceBack_Type},
  };
  for (const auto& row : rows) {
    if (PyModule_AddObjectRef(module, row.name, reinterpret_cast<PyObject*>(row.type)) < 0) {
      return -1;
    }
  }
  return 0;
}

PyModuleDef_Slot kSlots[] = {
    {Py_mod_exec, reinterpret_cast<void*>(AddTypes)},
    {Py_mod_exec, reinterpret_cast<void*>(AddMoreFunctions)},
    {Py_mod_exec, reinterpret_cast<void*>(AddStructTime)},
    {Py_mod_multiple_interpreters, Py_MOD_PER_INTERPRETER_GIL_SUPPORTED},
    {0, nullptr},
};

PyModuleDef kModule = {
    .m_base = PyModuleDef_HEAD_INIT,
    .m_name = "_terrarium",
    .m_doc = nullptr,
    .m_size = 0,
    .m_methods = kMethods,
    .m_slots = kSlots,
    .m_traverse = nullptr,
    .m_clear = nullptr,
    .m_free = nullptr,
};

}  // namespace
}  // namespace terrarium::stdlib_allowlist

extern "C" PyObject* PyInit__terrarium() {
  return PyModuleDef_Init(&terrarium::stdlib_allowlist::kModule);
}
