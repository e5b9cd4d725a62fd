#include "cli/signal_watch.h"

#include <pthread.h>
#include <unistd.h>

#include <ctime>
#include <system_error>
#include <utility>

#include "base/text/text.h"
#include "cli/files.h"

namespace terrarium::cli {
namespace {

struct WatchedSignal {
  int number;
  std::string_view name;
};
constexpr WatchedSignal kWatched[] = {
    {SIGINT, "SIGINT"}, {SIGTERM, "SIGTERM"}, {SIGHUP, "SIGHUP"}, {SIGXCPU, "SIGXCPU"}};

constexpr int kEndedBySignal = 128;  // what shells add to the number
constexpr timespec kTick = {0, 10'000'000};
// How long the reader of our output may take after a signal, in ticks.
constexpr int kPatience = 200;

// A signal that the caller has us ignore (nohup) stays ignored.
bool IsIgnored(int signal) {
  struct sigaction action;
  return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

std::string_view NameOf(int signal) {
  for (const WatchedSignal& watched : kWatched) {
    if (watched.number == signal) return watched.name;
  }
  return "a signal";
}

}  // namespace

SignalWatch::SignalWatch(std::function<void()> interrupt) : interrupt_(std::move(interrupt)) {
  sigemptyset(&set_);
  for (const WatchedSignal& watched : kWatched) {
    if (IsIgnored(watched.number)) continue;
    sigaddset(&set_, watched.number);
    waker_ = watched.number;
  }
  if (waker_ == 0) return;
  // Blocked before the watcher starts, so that only its waiting takes them.
  pthread_sigmask(SIG_BLOCK, &set_, nullptr);
  try {
    watcher_ = std::thread([this] { Watch(); });
  } catch (const std::system_error&) {
    pthread_sigmask(SIG_UNBLOCK, &set_, nullptr);
  }
}

SignalWatch::~SignalWatch() {
  if (!watcher_.joinable()) return;
  stop_ = true;
  pthread_kill(watcher_.native_handle(), waker_);
  watcher_.join();
  pthread_sigmask(SIG_UNBLOCK, &set_, nullptr);
}

std::string_view SignalWatch::name() const { return NameOf(signal_); }

void SignalWatch::Watch() {
  int idle = 0;
  while (true) {
    const int signal = seen() ? sigtimedwait(&set_, nullptr, &kTick) : sigwaitinfo(&set_, nullptr);
    if (stop_) return;
    const Phase phase = phase_;
    if (signal > 0 && phase != Phase::kWriting && (seen() || phase == Phase::kIdle)) End(signal);
    if (signal > 0 && !seen()) signal_ = signal;
    if (!seen()) continue;
    if (phase == Phase::kRunning) interrupt_();
    if (phase == Phase::kIdle && ++idle > kPatience) End(signal_);
  }
}

void SignalWatch::End(int signal) {
  Complain(base::Cat("ended by ", NameOf(signal)));
  _exit(kEndedBySignal + signal);
}

}  // namespace terrarium::cli
