// A run in a session. One that pauses outlives the call that began it.
//
// The guest's stack refers to where its activity lies. So the activity of the session that an
// isolate's memory holds lies in one place of that isolate's, always the same, and moves out and in
// as the session does. A copy of both is a call of its own.
// Tested by: tests/integration/session_slices_test.cc, tests/integration/suspension_test.cc.
#ifndef TERRARIUM_ENGINE_SESSION_ACTIVITY_H_
#define TERRARIUM_ENGINE_SESSION_ACTIVITY_H_

#include <sys/types.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "engine/definition.h"
#include "interp/host_call/waits.h"
#include "interp/isolate/output.h"
#include "interp/isolate/run_context.h"
#include "terrarium/policy.h"

namespace terrarium {

struct CallBudget;

namespace engine {

// What a session is asked to do.
struct SessionWork {
  isolate::Task task;
  std::string_view source = {};
  std::string_view script = {};  // "": the session's, which is that of its options
  std::string_view function = {};
  internal::ObjectRef handle = {};  // instead of that
  std::string_view inputs = {};     // wire
  const CallBudget* budget = nullptr;
  bool read_only = false;
  int64_t called_ns = 0;
  uint64_t noted = 0;  // Interrupts::Note()
};

struct SessionActivity {
  SessionActivity(const SessionWork& w, const Limits& l) : work(w), limits(l) {}

  // What `work` and `context` refer to, where the caller's is gone. Copies share it.
  struct Texts {
    std::string source, script, function, inputs;
  };

  SessionWork work;
  Limits limits;
  isolate::Output output{limits.output, nullptr};
  isolate::RunContext context;
  host_call::Waits waits;
  std::shared_ptr<const Texts> texts;
  std::shared_ptr<const std::string> session_source;
  std::shared_ptr<const Definition> defined;  // of the sandbox, when it began
  uint64_t counted = 0;                       // instructions that the session has counted
  pid_t thread = 0;
  std::string stack = {};  // while the isolate's memory holds another
};

}  // namespace engine
}  // namespace terrarium

#endif  // TERRARIUM_ENGINE_SESSION_ACTIVITY_H_
