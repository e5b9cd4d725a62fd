// What a guest must not hold, and why.
//
// Threads: called with the interpreter attached.
#ifndef TERRARIUM_TESTS_REACHABILITY_JUDGE_H_
#define TERRARIUM_TESTS_REACHABILITY_JUDGE_H_

#include <Python.h>

#include <string>
#include <unordered_set>
#include <vector>

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
inline constexpr char kLibraryFunction[] = "the library's own getattr() or its kin";
inline constexpr char kUnguardedBuiltin[] = "an unguarded builtin";
inline constexpr char kOsFunction[] = "a function of a module with powers";
inline constexpr char kTerrariumFunction[] = "a function of _terrarium";
inline constexpr char kInternalType[] = "the type of code, frames or tracebacks";
inline constexpr char kGuestBuiltins[] = "the dict of the guest's builtins";
inline constexpr char kTellingMember[] = "an attribute that shows an offset or a callback of C";
inline constexpr char kUnwritten[] = "bytes that nobody has written";
inline constexpr char kRefusedClass[] = "a class with a method that the policy refuses";
inline constexpr char kWritten[] = "an object of a guest's in the library's namespace";

// A method that no library code defines. Under a policy that forbids it, a class of a guest's that
// has it was made against the policy.
inline constexpr char kWithheldMethod[] = "__rmatmul__";

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
  void LearnOffered();
  bool IsReal(PyObject* module) const;
  std::string JudgeFunction(PyObject* function) const;

  std::unordered_set<PyObject*> allowed_;
  std::unordered_set<PyObject*> offered_;
  std::unordered_set<PyObject*> library_functions_;  // of attributes
  std::unordered_set<PyObject*> namespaces_;
  std::unordered_set<PyObject*> class_dicts_;
  PyObject* guest_builtins_ = nullptr;
  PyObject* library_builtins_ = nullptr;
  PyObject* library_import_ = nullptr;
};

// Where real modules, and classes among their names that are not open to guests, hold what a guest
// made: an object whose type has `mark`, or a function of the namespace `guest`.
std::vector<std::string> WrittenByGuests(const char* mark, PyObject* guest);

}  // namespace terrarium::reachability

#endif  // TERRARIUM_TESTS_REACHABILITY_JUDGE_H_
