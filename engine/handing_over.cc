#include "engine/handing_over.h"

#include "interp/kill/kill.h"
#include "interp/kill/signal_state.h"

namespace terrarium::engine {
namespace {

// For each value its object, and with an exception the line of source that an entry quotes.
constexpr int64_t kNsPerValue = 100;
// Copied once, into memory that is touched for the first time.
constexpr int64_t kNsPerByte = 1;
// Of a program whose lines are quoted: they are looked for.
constexpr int64_t kNsPerSourceByte = 1;
// Less is not worth asking the clock.
constexpr int64_t kShort = 50'000;

int64_t NsFor(const isolate::GuestBuffer& buffer) {
  return static_cast<int64_t>(buffer.values) * kNsPerValue +
         static_cast<int64_t>(buffer.size) * kNsPerByte;
}

}  // namespace

int64_t HandingOverNs(const isolate::RunContext& context) {
  const bool quotes = context.ending == isolate::Ending::kException;
  return NsFor(context.result) + NsFor(context.changes) +
         (quotes ? static_cast<int64_t>(context.source.size()) * kNsPerSourceByte : 0);
}

bool TimeToHandOver(isolate::RunContext& context) {
  const int64_t needed = HandingOverNs(context);
  if (needed < kShort) return true;
  if (kill::NowNs() + needed > context.deadline_ns) {
    kill::RecordCause(&context, Reason::kDeadline);
  } else if (kill::ThreadCpuNs() + needed > context.cpu_deadline_ns) {
    kill::RecordCause(&context, Reason::kCpuTime);
  }
  return context.cause == Reason::kNone;
}

}  // namespace terrarium::engine
