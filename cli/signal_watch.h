// SIGINT, SIGTERM, SIGHUP and SIGXCPU end the guests, not the command: reports then say
// `interrupted`, and what was written stands. While nothing runs, or when a second one comes, they
// end the command, with one sentence and 128 + the signal's number as the exit code.
//
//   SignalWatch watch([&] { sandbox.Interrupt(); });
//   { SignalWatch::Running running(watch); ... sandbox.Run() ... }
//   { SignalWatch::Writing writing(watch); ... rename ... }
//   if (watch.seen()) ...
//
// Threads: made and destroyed on the main thread; watches on one of its own. Where none can be
// started, signals do what they do by default.
#ifndef TERRARIUM_CLI_SIGNAL_WATCH_H_
#define TERRARIUM_CLI_SIGNAL_WATCH_H_

#include <atomic>
#include <csignal>
#include <functional>
#include <string_view>
#include <thread>

namespace terrarium::cli {

class SignalWatch {
 public:
  // `interrupt` is called again and again, once a signal has come, until no guest runs: one that
  // was about to start would miss a single call.
  explicit SignalWatch(std::function<void()> interrupt);
  ~SignalWatch();
  SignalWatch(const SignalWatch&) = delete;
  SignalWatch& operator=(const SignalWatch&) = delete;

  bool seen() const { return signal_ != 0; }
  // "SIGTERM". REQUIRES: seen().
  std::string_view name() const;

 private:
  enum class Phase { kIdle, kRunning, kWriting };
  template <Phase phase>
  class During {
   public:
    explicit During(SignalWatch& watch) : watch_(watch), before_(watch.phase_.exchange(phase)) {}
    ~During() { watch_.phase_ = before_; }
    During(const During&) = delete;
    During& operator=(const During&) = delete;

   private:
    SignalWatch& watch_;
    const Phase before_;
  };

 public:
  using Running = During<Phase::kRunning>;
  // What is written now is finished first.
  using Writing = During<Phase::kWriting>;

 private:
  void Watch();
  [[noreturn]] void End(int signal);

  const std::function<void()> interrupt_;
  sigset_t set_;
  int waker_ = 0;  // one of the set; 0: there is none
  std::atomic<int> signal_ = 0;
  std::atomic<Phase> phase_ = Phase::kIdle;
  std::atomic<bool> stop_ = false;
  std::thread watcher_;
};

}  // namespace terrarium::cli

#endif  // TERRARIUM_CLI_SIGNAL_WATCH_H_
