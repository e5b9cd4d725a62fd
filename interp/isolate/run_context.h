// One run: what the host gives to code on the guest's stack, and what it gets back. It lives on the
// host's stack; guest-side code reaches it through the thread's run frame.
//
// The guest side writes only the fields under "back", and takes of `ungranted` what a load needs.
// What they point to is guest memory and is not believed (values/wire.h).
// Tested by: tests/integration/sandbox_test.cc.
#ifndef TERRARIUM_INTERP_ISOLATE_RUN_CONTEXT_H_
#define TERRARIUM_INTERP_ISOLATE_RUN_CONTEXT_H_

#include <Python.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "interp/cpython/internals.h"
#include "interp/isolate/answer.h"
#include "interp/isolate/guest_value.h"
#include "interp/isolate/output.h"
#include "interp/kill/run_frame.h"
#include "terrarium/host_function.h"
#include "terrarium/policy.h"

namespace terrarium::host_call {
class Waits;
}  // namespace terrarium::host_call

namespace terrarium::isolate {

enum class Task {
  kRun,      // compile and run `source`
  kRunCode,  // run `code`
  kCompile,  // compile `source` and keep it; used to build an image
  kSetUp,    // call `set_up` only
  kCheck,    // parse, check and compile `source`
  // In a session, whose earlier calls left the interpreter as it is:
  kEval,  // compile and run `source`
  // As kEval; then the globals that the list `inputs` names are what they were before, and the
  // function `migrate` that the source defines is called with a dict of all that there were.
  kReload,
  kCall,  // call the global `function` with the tuple `inputs`
  kGet,   // the value of the global `function`
  kHas,   // whether there is one
  kSet,   // `inputs` become globals
};

// How the guest-side code ended, when it was not killed.
enum class Ending {
  kNone,
  kValue,       // `result` holds the value
  kException,   // `result` holds type, message, traceback
  kRejected,    // the same, for source that does not compile
  kViolations,  // `result` holds what the check found
  kCode,        // `code` was made
};

// The files of a run, as library code gets them (stdlib_allowlist/files/guest_files.cc).
struct RunFiles {
  bool offered = false;
  bool writable = false;
  std::string_view wire;  // a dict of paths and bytes; "" for none
  uint64_t bytes = 0;     // limits
  uint64_t count = 0;
};

struct RunContext : kill::RunFrame {
  class Isolate* isolate = nullptr;
  const void* owner = nullptr;  // the sandbox
  Task task = Task::kRun;
  std::string_view source;
  std::string_view script;
  // Of the session, where `source` is text that is evaluated in it.
  std::string_view session_source;
  std::string_view session_script;
  std::string_view inputs;  // wire: a dict with str keys, or a tuple or list as a task says
  std::string_view function;
  internal::ObjectRef handle = {};  // instead of it (guest_function.h)
  bool run_coroutines = false;      // that it gives
  // What the last call of the session left for the host to read, to be freed.
  char* left_over[3] = {};
  tr_tree_check check = {};  // no call: none
  PyObject* code = nullptr;
  // Trusted set-up code, before anything else. Null with an exception: fails.
  bool (*set_up)(void* arg) = nullptr;
  void* set_up_arg = nullptr;
  ValueLimits value_limits = {};
  int64_t instructions = 0;   // of the budget, what was granted so far
  int64_t ungranted = 0;      // what of it is not: the run parks where another would end
  int64_t slice = INT64_MAX;  // what is granted at a time
  // What the call took before this slice: the wait for the isolate, and earlier slices.
  int64_t earlier_wall_ns = 0;
  int64_t earlier_cpu_ns = 0;
  int recursion = 0;
  Clock clock = Clock::kFrozen;
  int64_t clock_step_ns = 1;  // of Clock::kReal
  // When the run began for the guest's clock, and what earlier calls of its session have spent.
  int64_t started_ns = 0;      // CLOCK_MONOTONIC
  int64_t cpu_started_ns = 0;  // CLOCK_THREAD_CPUTIME_ID
  int64_t units_before = 0;
  // CPU time is neither limited, which the deadline does as well, nor measured.
  bool no_cpu_clock = false;
  uint64_t seed = 0;  // of the guest's entropy
  // Freed memory is kept from reuse: the interpreter's own lists of free objects are off as well.
  bool quarantine = false;
  Output* output = nullptr;
  // Bound functions: takes wire (a tuple of arguments, the last a dict of keywords where there are
  // any), leaves the answer in `reply`: a value or an error; of one that comes later, the number in
  // `later`.
  std::function<Answer(size_t index, std::string_view args, bool keywords)> invoke;
  // The sandbox's host classes: table -> (type, handles). In its overlay; null: none.
  PyObject* host_types = nullptr;
  // The short way (host_call/invoke.h). The words are guest memory.
  std::function<internal::ScalarCall(size_t index, const internal::Scalar* args, size_t count,
                                     internal::Scalar& result)>
      invoke_scalars;
  std::string reply;
  uint64_t later = 0;
  bool in_host_function = false;  // its code runs, and nothing else of the host's
  // Null: this run cannot wait.
  host_call::Waits* waits = nullptr;
  uint64_t host_call_limit = 0;
  std::vector<uint64_t> calls_of_each;  // bound function, where one of them has a limit
  // Whether reports quote lines of a file of this name: the script or a module of the program's.
  std::function<bool(std::string_view file)> is_program_file;
  RunFiles files;
  // A new list of what the guest did to its files, (path, bytes or None), or null with an exception
  // set. Called after the guest's code, when it took files that it may write.
  PyObject* (*list_changes)() = nullptr;

  // Back.
  Ending ending = Ending::kNone;
  GuestBuffer result;
  GuestBuffer called_back;  // what the last call back gave
  uint64_t host_calls = 0;
  // Of a parked guest that waits for an answer: its number or Waits::kAny, and for how long at most
  // on the guest's clock; -1: for ever. 0: it is not such a one.
  uint64_t waits_for = 0;
  int64_t waits_at_most_ns = -1;
  int64_t slept_ns = 0;  // what the guest has moved its clock ahead, earlier calls included
  bool files_taken = false;
  GuestBuffer changes;  // of files
  // While library code loads or the script is compiled, the guest's instruction count is kept here.
  bool loading = false;
  int64_t paused_instructions = 0;
  // The latter, which has an allowance of its own.
  bool compiling = false;
  int64_t compile_allowance = 0;
  // What loading may cost in all, in instructions: guest code can run inside it (a finaliser, a
  // patched class), and must come to an end there too.
  int64_t loading_allowance = 20'000'000;
  // Where that is spent, a load goes on at the guest's expense: what it has taken of the count that
  // is kept, then of `ungranted`, and not used yet or used up.
  bool may_borrow = false;
  int64_t borrowed = 0;
};

// What compiling a source may cost, in units of the instruction budget: twice what the shortest
// spellings of Python's constructs need, ten times what ordinary source does (docs/COSTS.md), so
// that only a source made to be hard to compile exceeds it.
constexpr int64_t CompileAllowance(size_t bytes) {
  return 100'000 + 256 * static_cast<int64_t>(bytes);
}

// What is left of the guest's instructions, of which `budget` is what the thread counts down.
inline int64_t InstructionsLeft(const RunContext& run, int64_t budget) {
  return run.loading ? run.paused_instructions + std::clamp<int64_t>(budget, 0, run.borrowed)
                     : budget;
}

// The innermost run of this thread; null outside runs.
inline RunContext* CurrentRun() { return static_cast<RunContext*>(kill::tls_frame); }

}  // namespace terrarium::isolate

#endif  // TERRARIUM_INTERP_ISOLATE_RUN_CONTEXT_H_
