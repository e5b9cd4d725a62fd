// A session: a script that stays loaded between calls, with its global variables.
//
//   ASSIGN_OR_RETURN(Session npc, sandbox.NewSession(R"(
//   hp = 10
//   def on_hit(damage):
//     global hp
//     hp -= damage
//     return hp
//   )"));
//   ASSIGN_OR_RETURN(Report r, npc.Call("on_hit", 3));   // r.value.As<int>() == 7
//
// A call commits or never happened: when it is killed, whatever it was doing, the session is as at
// its last checkpoint. Unless SessionOptions say otherwise, each call that ends is a checkpoint.
//
// A session costs the pages that it has changed. They are pages of one isolate, the one with the
// fewest sessions when it was made, so its calls, unlike runs, wait for that one. Sessions of an
// isolate take turns in its memory: going from one to another copies the pages in which they
// differ.
//
// The timer by which a call's deadline is kept stays armed after the call: within that deadline the
// thread may get one real-time signal, for which our handler does nothing and restarts the system
// call that it interrupted, where the kernel restarts that one.
//
// Threads: any, also one after the other. Calls of a session, and all others on its isolate, wait
// for each other. Interrupt() may be called while another thread is inside a call.
//
// Errors: what a guest does is in the Report. An absl::Status is the host's problem:
// FailedPrecondition for a session that did not load, was moved from, or is called by a host
// function of its own isolate; InvalidArgument for a bad argument; OutOfRange and NotFound where a
// function says so; else as in sandbox.h.
#ifndef TERRARIUM_SESSION_H_
#define TERRARIUM_SESSION_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "absl/types/span.h"
#include "terrarium/api.h"
#include "terrarium/guest_function.h"
#include "terrarium/pending.h"
#include "terrarium/program.h"
#include "terrarium/report.h"
#include "terrarium/value.h"

namespace terrarium {

class SessionImpl;

// What one call may spend, where that is less than what the policy says.
struct CallBudget {
  std::optional<uint64_t> instructions = {};
  std::optional<absl::Duration> deadline = {};
  std::optional<absl::Duration> cpu_time = {};
  // After so many instructions the call stops where it is, with the outcome kPaused, and
  // Session::Resume() goes on. The other limits are those of the call as a whole.
  std::optional<uint64_t> slice = {};
};

// When a call that ends by itself becomes the state to which a later kill goes back.
enum class CommitMode {
  kEveryCall,
  kEveryNCalls,  // SessionOptions::commit_every
  kNever,        // only Checkpoint() does
};

struct SessionOptions {
  SessionOptions() = default;

  // The name of the source in tracebacks and in reports.
  std::string script = "<session>";
  // Global variables that the source finds.
  Inputs inputs = {};
  // The files that open() and pathlib find, in all calls. REQUIRES: as in RunOptions.
  FileMap files = {};
  // Loading is the source's own code; calls are everything else.
  CallBudget load = {};
  CallBudget call = {};
  // What loading and all calls may spend together; 0: no limit. A call that goes back gives nothing
  // back of it.
  uint64_t lifetime_instructions = 0;
  CommitMode commit = CommitMode::kEveryCall;
  int commit_every = 1;
  // An exception that leaves a call goes back to the last checkpoint, as a kill always does.
  bool rollback_on_exception = false;
  // Fills in usage.cpu_ns, for two system calls each. A limit of CPU time that is lower than the
  // deadline is kept all the same.
  bool measure_cpu_time = false;
  // As in RunOptions, for the values of calls.
  bool refuse_other_objects = false;
  // How many calls Rewind() can go back. REQUIRES: kEveryCall, unless 0.
  size_t history = 0;
};

class TERRARIUM_API Session {
 public:
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;
  ~Session();

  // Of the source's own code. When it is not ok(), the session cannot be called.
  const Report& load_report() const;

  // Calls the global `function`; NameError in the report when there is none. An `async def` is run
  // to its end, as by asyncio.run().
  // The arguments may be of any type that crosses (crossing.h).
  template <typename... Args>
  absl::StatusOr<Report> Call(std::string_view function, const Args&... args) {
    const std::array<Value, sizeof...(Args)> values = {Value::From(args)...};
    return CallWith(function, absl::MakeConstSpan(values.data(), values.size()));
  }
  absl::StatusOr<Report> CallWith(std::string_view function, absl::Span<const Value> arguments,
                                  const CallBudget& budget = {});
  // Calls a function that the guest has handed out (guest_function.h). ReferenceError in the report
  // when it is not known any more.
  template <typename... Args>
  absl::StatusOr<Report> CallFunction(const GuestFunction& function, const Args&... args) {
    const std::array<Value, sizeof...(Args)> values = {Value::From(args)...};
    return CallFunctionWith(function, absl::MakeConstSpan(values.data(), values.size()));
  }
  absl::StatusOr<Report> CallFunctionWith(const GuestFunction& function,
                                          absl::Span<const Value> arguments,
                                          const CallBudget& budget = {});
  // Runs further text in the session, as the policy lets a script; the report's value is that of a
  // last statement that is an expression.
  absl::StatusOr<Report> Eval(std::string_view source, const CallBudget& budget = {});

  // Goes on with a paused call, for another slice; nothing: to its end. Until then the session can
  // be rolled back or rewound, which abandons the call, and nothing else. FailedPrecondition
  // without a paused call, and on another thread than the one that began it: addresses of
  // thread-local variables may lie on the guest's stack.
  absl::StatusOr<Report> Resume(std::optional<uint64_t> slice = {});
  absl::StatusOr<Report> RunFor(uint64_t instructions) { return Resume(instructions); }
  // Goes on with a suspended call: `answer` is what the host function that returned Pending
  // (pending.h) gives, or the status for which the guest gets an exception. When the call waits for
  // another of its answers only, the report says so again. NotFound for a token that nothing waits
  // for: it was answered, its call has ended or was rolled back, or it is another session's.
  // Resume() without an answer lets the time pass for which the call waits at most
  // (Report::waits_at_most), and is FailedPrecondition where it waits for ever.
  absl::StatusOr<Report> Resume(const Token& token, const absl::StatusOr<Value>& answer,
                                std::optional<uint64_t> slice = {});
  // Gives the answer, from any thread, and leaves the going on to Resume().
  absl::Status Answer(const Token& token, const absl::StatusOr<Value>& answer);
  // A call is paused or suspended.
  bool paused() const;

  // A global variable. None of the three is a call of the program's: Get() and Has() leave the
  // session as it is, whatever a guest's repr() does. NotFound when there is no such variable.
  absl::StatusOr<Value> Get(std::string_view name);
  absl::StatusOr<bool> Has(std::string_view name);
  absl::Status Set(std::string_view name, Value value);

  // Makes the state as it is now the one to go back to.
  absl::Status Checkpoint();
  // Goes back to it.
  absl::Status Rollback();
  // The same by a name; any number of them may be kept, each for the pages in which it differs.
  // Rollback() leaves the name where it is. NotFound for a name that is not kept.
  absl::Status Checkpoint(std::string_view name);
  absl::Status Rollback(std::string_view name);
  absl::Status Forget(std::string_view name);

  // Goes back to the state of n calls ago: the same calls made again give the same states, bit for
  // bit. A call that was rolled back counts, too. OutOfRange when less is kept.
  absl::Status Rewind(size_t calls);
  // How far Rewind() can go now.
  size_t history() const;

  // A session of its own in the same state, with the same checkpoints and history.
  absl::StatusOr<Session> Clone() const;

  // Loads another source in this session's place. Variables that the new source does not define
  // are kept, and those that both define have the new value, but for the names in `keep`. Then
  // the new source's function `migrate`, if it has one, is called with a dict of the old variables.
  // Unless all of that ends well, the session is as before. The report tells of it.
  absl::StatusOr<Report> Reload(std::string_view source, const std::vector<std::string>& keep = {});

  // Ends the call that is in progress, from any thread; without one it has no effect.
  void Interrupt();

  struct Memory {
    uint64_t bytes = 0;       // of pages in the present state
    uint64_t kept_bytes = 0;  // of those that checkpoints and history keep beside them
  };
  Memory memory() const;
  // Instructions that loading and all calls have spent so far.
  uint64_t instructions() const;

 private:
  friend class Sandbox;
  explicit Session(std::shared_ptr<SessionImpl> impl);

  std::shared_ptr<SessionImpl> impl_;
};

}  // namespace terrarium

#endif  // TERRARIUM_SESSION_H_
