#include "cli/interrupt_key.h"

#include <pthread.h>
#include <unistd.h>

#include <csignal>

namespace terrarium::cli {
namespace {

constexpr int kInterruptedTwice = 130;  // what shells expect of SIGINT

sigset_t InterruptSet() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  return set;
}

}  // namespace

InterruptKey::InterruptKey(Sandbox& sandbox) {
  // Blocked before the watcher starts, so that only its sigwait() takes it.
  const sigset_t set = InterruptSet();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  watcher_ = std::thread([this, &sandbox] { Watch(sandbox); });
}

InterruptKey::~InterruptKey() {
  stop_ = true;
  pthread_kill(watcher_.native_handle(), SIGINT);
  watcher_.join();
  const sigset_t set = InterruptSet();
  pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

void InterruptKey::Watch(Sandbox& sandbox) {
  const sigset_t set = InterruptSet();
  for (bool again = false;; again = true) {
    int signal;
    if (sigwait(&set, &signal) != 0 || stop_) return;
    if (again) _exit(kInterruptedTwice);
    sandbox.Interrupt();
  }
}

}  // namespace terrarium::cli
