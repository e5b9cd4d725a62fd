#include "cli/process.h"

#include <fcntl.h>
#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <new>
#include <system_error>

#include "base/text/text.h"
#include "base/text/units.h"
#include "cli/commands.h"
#include "cli/files.h"

namespace terrarium::cli {
namespace {

constexpr rlim_t kGoodStack = 8 << 20;
constexpr rlim_t kLeastStack = 1 << 20;

// A descriptor that was closed would be the next file's, and a guest's output would land in it.
// What takes its place can be neither read nor written, as a closed one.
absl::Status TakeStandardDescriptors() {
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; ++fd) {
    if (fcntl(fd, F_GETFD) >= 0 || errno != EBADF) continue;
    // The lowest free number is this one's.
    if (open("/", O_PATH | O_DIRECTORY) < 0) {
      return absl::ResourceExhaustedError(
          base::Cat("descriptor ", fd, " is closed and cannot be replaced: ", strerror(errno)));
    }
  }
  return absl::OkStatus();
}

// The main thread's stack grows up to the limit as it is then; those of others are made as large as
// the limit was when the process began.
absl::Status MakeRoomForStacks() {
  rlimit limit;
  if (getrlimit(RLIMIT_STACK, &limit) != 0 || limit.rlim_cur >= kGoodStack) {
    return absl::OkStatus();
  }
  limit.rlim_cur = std::min(kGoodStack, limit.rlim_max);
  if (limit.rlim_cur < kLeastStack || setrlimit(RLIMIT_STACK, &limit) != 0) {
    return absl::ResourceExhaustedError(base::Cat("the limit on the stack (RLIMIT_STACK) is below ",
                                                  base::FormatSize(kLeastStack),
                                                  ", which is too small"));
  }
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) == 0) {
    pthread_attr_setstacksize(&attributes, limit.rlim_cur);
    pthread_setattr_default_np(&attributes);
    pthread_attr_destroy(&attributes);
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status PrepareProcess() {
  absl::Status status = TakeStandardDescriptors();
  // A reader that goes away, and a file that may not grow, are errors of write(), not the end of
  // us.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  if (!status.ok()) return status;
  return MakeRoomForStacks();
}

void RunWorkers(size_t count, const std::function<void(size_t)>& work) {
  // On another thread nobody catches it, and the others would wait for what this one was to do.
  const auto guarded = [&work](size_t i) {
    try {
      work(i);
    } catch (const std::bad_alloc&) {
      Complain("out of memory");
      _exit(kInternalError);
    }
  };
  std::vector<std::thread> threads;
  threads.reserve(count);
  try {
    while (threads.size() + 1 < count) threads.emplace_back(guarded, threads.size() + 1);
  } catch (const std::system_error& error) {
    Complain(base::Cat("goes on with ", threads.size() + 1, " of ", count,
                       " jobs, because no more threads can be started: ", error.code().message()));
  }
  guarded(0);
  for (std::thread& thread : threads) thread.join();
}

}  // namespace terrarium::cli
