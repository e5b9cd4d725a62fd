// A session's insides. Their code stands by idea: session_impl.cc (its life, and its place in the
// isolate), session_call.cc (what runs in it), session_points.cc (going back and cloning).
// Tested by: tests/integration/session_test.cc, tests/soak/session_model_test.cc.
#ifndef TERRARIUM_ENGINE_SESSION_IMPL_H_
#define TERRARIUM_ENGINE_SESSION_IMPL_H_

#include <cstdint>
#include <deque>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "engine/sandbox_impl.h"
#include "engine/session_activity.h"
#include "interp/memory/delta.h"
#include "terrarium/session.h"

namespace terrarium {

class SessionImpl {
 public:
  static absl::StatusOr<std::shared_ptr<SessionImpl>> Create(std::shared_ptr<SandboxImpl> sandbox,
                                                             std::string_view source,
                                                             const SessionOptions& options);
  ~SessionImpl() = default;
  // The end of the last shared_ptr. Waits for nobody: where the isolate is busy, what it holds of
  // the session goes when it is left.
  static void Dispose(SessionImpl* session);
  // Takes those that wait for that, and what the isolate holds of them goes. REQUIRES: this thread
  // is inside.
  static SessionImpl* LetGoOfDead(SharedIsolate& isolate);
  // REQUIRES: this thread is not inside: it calls what is the host's.
  static void Delete(SessionImpl* dead);
  // InvalidArgument for a time that is less than none.
  static absl::Status CheckBudget(const CallBudget& budget);

  // The global `function`, or what the guest has handed out as `handle`.
  absl::StatusOr<Report> Call(std::string_view function, absl::Span<const Value> arguments,
                              const CallBudget& budget, const internal::ObjectRef& handle = {});
  absl::StatusOr<Report> Eval(std::string_view source, const CallBudget& budget);
  absl::StatusOr<Report> Reload(std::string_view source, const std::vector<std::string>& keep);
  absl::StatusOr<Report> Resume(std::optional<uint64_t> slice);
  absl::StatusOr<Report> Resume(const Token& token, const absl::StatusOr<Value>& answer,
                                std::optional<uint64_t> slice);
  absl::Status Answer(const Token& token, const absl::StatusOr<Value>& answer);
  bool paused() const;
  absl::StatusOr<Value> Get(std::string_view name);
  absl::StatusOr<bool> Has(std::string_view name);
  absl::Status Set(std::string_view name, Value value);

  absl::Status Checkpoint();
  absl::Status Rollback();
  absl::Status Checkpoint(std::string_view name);
  absl::Status Rollback(std::string_view name);
  absl::Status Forget(std::string_view name);
  absl::Status Rewind(size_t calls);
  size_t history() const;
  absl::StatusOr<std::shared_ptr<SessionImpl>> Clone();
  void Interrupt();
  Session::Memory memory() const;
  uint64_t instructions() const;
  const Report& load_report() const { return load_report_; }

  // Takes what the isolate's memory holds of this session into its delta. Called under the
  // isolate's lock, before somebody else uses that memory.
  void Park();

 private:
  class LockUnlessInside;
  // What a state has beside its pages.
  struct Mark {
    int64_t units = 0;  // spent, as the guest's clock sees it
    int64_t slept_ns = 0;
    bool files_taken = false;
    char* left_over[3] = {};  // in guest memory
    std::shared_ptr<const std::string> source;
  };
  struct Point {
    memory::Delta delta;
    Mark mark;
  };
  // The way back over one call.
  struct Past {
    memory::PageChanges changes;
    Mark before;
  };
  // A delta of one's own: copies have a copy of it.
  class OwnDelta : public std::unique_ptr<memory::Delta> {
   public:
    OwnDelta() = default;
    explicit OwnDelta(const memory::Delta& delta)
        : unique_ptr(std::make_unique<memory::Delta>(delta)) {}
    OwnDelta(OwnDelta&&) = default;
    OwnDelta& operator=(OwnDelta&&) = default;
    OwnDelta(const OwnDelta& other) : unique_ptr(other ? new memory::Delta(*other) : nullptr) {}
    OwnDelta& operator=(const OwnDelta& other) {
      if (this != &other) *this = OwnDelta(other);
      return *this;
    }
    ~OwnDelta() = default;
  };
  // All that a clone has as well. But for what lies in the isolate's memory only.
  struct State {
    std::shared_ptr<const memory::Overlay> overlay;
    PyObject* host_types = nullptr;  // in it
    bool loaded = false;
    OwnDelta current{memory::Delta()};
    Mark now;
    // The state to go back to. No delta: `current` is its.
    OwnDelta point_delta;
    Mark point;
    std::map<std::string, Point, std::less<>> named;
    std::deque<Past> past;
    int calls_since_point = 0;
    uint64_t spent = 0;  // instructions
    uint64_t held_at_start = 0;
    uint64_t used_at_start = 0;
  };
  using Work = engine::SessionWork;
  using Activity = engine::SessionActivity;

  SessionImpl(std::shared_ptr<SandboxImpl> sandbox, const SessionOptions& options);
  void LetGo();
  void LetGoInside();

  SharedIsolate& shared() const { return *shared_; }
  // The session's isolate. `counts`: for a run, of which the tenant's quota knows.
  IsolateQueue::Request Wants(bool counts = false) const;
  // Puts the session on this isolate, from now on.
  void Place(SharedIsolate& isolate);
  // Tells the tenant and the engine what the state takes now.
  void CountBytes(uint64_t bytes);
  // The same of the state as it is: what ran since, too.
  void CountBytes();
  isolate::Isolate& isolate() const { return *shared().isolate; }
  bool check_restores() const { return sandbox_->engine_->options().check_restores; }
  // The thread can run guests, and the session is one that can be called.
  absl::Status CheckCallable() const;
  absl::Status Load(std::string_view source, std::string_view inputs);
  absl::StatusOr<Report> RunText(Work work, std::string_view text);
  absl::StatusOr<Report> Do(Work work, std::string hash);
  absl::StatusOr<Report> DoNow(const Work& work, SandboxImpl::CallEnd& end);
  // The isolate was left. `tells`: statistics, tracers and the audit log of it.
  absl::StatusOr<Report> Ended(SandboxImpl::CallEnd& end, bool tells, std::string hash,
                               absl::StatusOr<Report> report) const;
  // An answer, where the call is to go on with one.
  struct Given {
    const Token& token;
    const absl::StatusOr<Value>& answer;
  };
  absl::StatusOr<Report> GoOn(std::optional<uint64_t> slice, const Given* given);
  absl::StatusOr<Report> GoOnNow(std::optional<uint64_t> slice, const Given* given,
                                 SandboxImpl::CallEnd& end);
  Report ReportOf(const Work& work) const;
  // Without the lifetime's, which others may be spending.
  Limits LimitsOf(const Work& work) const;
  static int64_t SliceOf(std::optional<uint64_t> slice);
  // Calls it under the isolate's lock, with the session's pages open.
  template <typename Change>
  auto Awake(const Change& change) -> decltype(change());
  absl::Status LoadNow(const Definition& defined, std::string_view inputs,
                       SandboxImpl::CallEnd& end);
  // All below: under the isolate's lock.
  // Makes the isolate's memory hold this session.
  absl::Status Enter();
  // Opens the pages, of a session that was long idle, and packs those of the one that is longest.
  // Throws std::bad_alloc.
  void Wake();
  memory::PageBelow Below() const;
  absl::Status RunLocked(const Work& work, Limits limits, Report& report);
  void Describe(Activity& activity, const Work& work) const;
  absl::StatusOr<bool> ReadFiles(const Activity& activity, Report& report) const;
  absl::Status Finish(Activity& activity, absl::StatusOr<bool> finished, Report& report);
  absl::Status Settle(const Work& work, isolate::RunContext& context, bool finished,
                      Report& report);
  absl::Status GiveAnswer(const Given& given);
  // The call that is paused or suspended; null: none.
  Activity* Paused() const;
  // FailedPrecondition while there is one.
  absl::Status CheckNotPaused() const;
  void AbandonPaused();
  // Throws std::bad_alloc.
  void MoveOut();
  void MoveIn();
  // Takes what ran since into `state_.current`. ResourceExhausted, and the session is as at its
  // checkpoint, when the host has no memory for it. kGoBack: the checkpoint stays where it is.
  enum class Then { kGoBack, kNewPoint };
  absl::Status Take(Then then, memory::PageChanges* changes, Report* report);
  absl::Status MakePoint(memory::PageChanges* changes, Report* report);
  absl::Status GoBack(const isolate::RunContext& context, Report* report);
  absl::Status GoToPoint();
  void CopyState(const SessionImpl& other);
  absl::Status GoTo(OwnDelta& delta, const Mark& mark);

  const std::shared_ptr<SandboxImpl> sandbox_;
  SharedIsolate* shared_;       // where its pages are; only Load() changes it, before there are any
  bool is_placed_ = false;      // it counts there
  uint64_t counted_bytes_ = 0;  // of the state, as CountBytes() was told
  const SessionOptions options_;
  std::string files_wire_;
  FileMap files_;
  Report load_report_;
  Interrupts interrupts_;

  // Guarded by the isolate's lock.
  State state_;
  // What ran since `state_.current` was taken is in the isolate's memory alone.
  bool uncommitted_ = false;
  std::list<SessionImpl*>::iterator awake_;
  bool is_awake_ = false;
  bool is_paused_ = false;
  std::unique_ptr<Activity> moved_out_;  // the paused call, while the memory holds another's
  SessionImpl* next_dead_ = nullptr;
  absl::Status lost_;  // what Park() could not keep; the next call tells of it
};

}  // namespace terrarium

#endif  // TERRARIUM_ENGINE_SESSION_IMPL_H_
