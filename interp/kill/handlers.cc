#include "interp/kill/handlers.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>

#include "absl/strings/str_cat.h"
#include "interp/kill/kill.h"
#include "interp/kill/seldom.h"
#include "interp/kill/signal_state.h"

#if defined(TERRARIUM_TSAN)
extern "C" int __sigaction(int, const struct sigaction*, struct sigaction*) noexcept;
#endif

namespace terrarium::kill {

struct sigaction g_previous[65];
std::atomic<const struct sigaction*> g_later[65];

namespace {

int Exchange(int signal, const struct sigaction* action, struct sigaction* before) {
#if defined(TERRARIUM_TSAN)
  // ThreadSanitizer's sigaction keeps signals back until the thread calls its run-time, which a
  // guest need not ever do. This is libc's own.
  return __sigaction(signal, action, before);
#else
  return sigaction(signal, action, before);
#endif
}

struct HandlerRow {
  int signal;
  void (*handler)(int, siginfo_t*, void*);
  int flags;
};

// SA_ONSTACK: the guest's stack may be used up. SA_NODEFER: a guest ended from inside a handler
// never returns through it in the usual way, and a second fault of the host itself must reach the
// host's handler. SA_RESTART: a poke that comes too late must not fail a host's system call.
std::array<HandlerRow, 6> Handlers() {
  constexpr int kFault = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
  return {{
      {KillSignal(), OnKillSignal, SA_SIGINFO | SA_ONSTACK | SA_RESTART},
      {SIGSEGV, OnFault, kFault},
      {SIGBUS, OnFault, kFault},
      {SIGFPE, OnFault, kFault},
      {SIGILL, OnFault, kFault},
      {SIGABRT, OnFault, kFault},
  }};
}

struct sigaction ActionOf(const HandlerRow& row) {
  struct sigaction action = {};
  action.sa_sigaction = row.handler;
  action.sa_flags = row.flags;
  sigemptyset(&action.sa_mask);
  if (row.handler == OnFault) sigaddset(&action.sa_mask, KillSignal());
  return action;
}

bool IsOurs(const HandlerRow& row, const struct sigaction& action) {
  return (action.sa_flags & SA_SIGINFO) != 0 && action.sa_sigaction == row.handler;
}

void RetakeHandlers() {
  for (const HandlerRow& row : Handlers()) {
    struct sigaction now;
    if (Exchange(row.signal, nullptr, &now) != 0 || IsOurs(row, now)) continue;
    struct sigaction action = ActionOf(row), before;
    if (Exchange(row.signal, &action, &before) != 0) continue;
    if (!IsOurs(row, before)) NoteLaterHandler(row.signal, before);
  }
}

}  // namespace

absl::Status InstallHandlers() {
  for (const HandlerRow& row : Handlers()) {
    struct sigaction action = ActionOf(row);
    if (Exchange(row.signal, &action, &g_previous[row.signal]) != 0) {
      return absl::InternalError(
          absl::StrCat("cannot handle signal ", row.signal, ": ", strerror(errno)));
    }
  }
  return absl::OkStatus();
}

void LookAfterHandlers() {
  static Seldom look;
  if (look.IsDue()) RetakeHandlers();
}

void NoteLaterHandler(int signal, const struct sigaction& handler) {
  // Handlers may be reading the one before, so it is not freed.
  g_later[signal].store(new struct sigaction(handler));
}

}  // namespace terrarium::kill
