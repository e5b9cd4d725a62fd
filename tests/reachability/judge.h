// What a guest must not hold, and why.
//
// Threads: called with the interpreter attached.
#ifndef TERRARIUM_TESTS_REACHABILITY_JUDGE_H_
#define TERRARIUM_TESTS_REACHABILITY_JUDGE_H_

#include <Python.h>

#include <string>
#include <unordered_set>

namespace terrarium::reachability {

inline constexpr char kFrame[] = "a frame";
inline constexpr char kCode[] = "a code object";
inline constexpr char kTraceback[] = "a traceback";
inline constexpr char kCell[] = "a cell whose variable can be read";
inline constexpr char kPointer[] = "a capsule, which is a host pointer";
inline constexpr char kRealModule[] = "a real module";
inline constexpr char kModuleNamespace[] = "the namespace of a real module";
inline constexpr char kClassDict[] = "the dict of a class, not a proxy";
inline constexpr char kConstructor[] = "a constructor of code or frames";
inline constexpr char kLibraryBuiltins[] = "the library's builtins";
inline constexpr char kUnguardedBuiltin[] = "an unguarded builtin";
inline constexpr char kOsFunction[] = "a function of a module with powers";

class Judge {
 public:
  // A module that a guest was given on purpose.
  void Allow(PyObject* module) { allowed_.insert(module); }
  // Finds what the library alone may hold. REQUIRES: all modules are loaded.
  void Learn();
  // Why a guest may not hold `object`; empty when it may.
  std::string operator()(PyObject* object) const;

 private:
  void LearnModule(PyObject* module);
  void LearnClasses(PyTypeObject* base);
  std::string JudgeFunction(PyObject* function) const;

  std::unordered_set<PyObject*> allowed_;
  std::unordered_set<PyObject*> namespaces_;
  std::unordered_set<PyObject*> class_dicts_;
  PyObject* library_builtins_ = nullptr;
  PyObject* library_import_ = nullptr;
};

}  // namespace terrarium::reachability

#endif  // TERRARIUM_TESTS_REACHABILITY_JUDGE_H_
