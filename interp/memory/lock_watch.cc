#include "interp/memory/lock_watch.h"

#include <sys/mman.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>

#include "absl/base/const_init.h"
#include "absl/strings/str_cat.h"
#include "absl/synchronization/mutex.h"
#include "interp/memory/give_back.h"
#include "interp/memory/layout.h"

namespace terrarium::memory {
namespace {

// Two views of one page of a file.
std::atomic<uint64_t>* g_written = nullptr;         // shared
const std::atomic<uint64_t>* g_followed = nullptr;  // private, never written
std::atomic<uint64_t> g_times = 0;

// The private view shows what has just been written, unless it became a copy before that. Filled
// between the two steps, it is seen the next time; the run that is asked about was over by then.
bool Follows() {
  const uint64_t now = g_written->fetch_add(1) + 1;
  return g_followed->load() >= now;
}

absl::Status Failed(const char* what) {
  return absl::ResourceExhaustedError(
      absl::StrCat("cannot ", what, " an image's lock watch: ", strerror(errno)));
}

absl::Status MapViews(int fd, char* page) {
  if (ftruncate(fd, static_cast<off_t>(kPage)) != 0) return Failed("size");
  void* written = mmap(nullptr, kPage, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (written == MAP_FAILED) return Failed("map");
  // Writable, though nobody writes: the kernel makes copies of writable pages only.
  void* followed = mmap(page, kPage, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED, fd, 0);
  if (followed == MAP_FAILED) {
    const absl::Status failed = Failed("map");
    munmap(written, kPage);
    return failed;
  }
  g_written = static_cast<std::atomic<uint64_t>*>(written);
  g_followed = static_cast<const std::atomic<uint64_t>*>(followed);
  return absl::OkStatus();
}

}  // namespace

absl::Status StartLockWatch(char* page) {
  const int fd = memfd_create("terrarium-watch", MFD_CLOEXEC);
  if (fd < 0) return Failed("create");
  absl::Status mapped = MapViews(fd, page);
  close(fd);
  // Where the host locks what is to come, the page begins as a copy; the first question tells.
  return mapped;
}

uint64_t TimesFilled() {
  if (g_written == nullptr) return 0;
  if (!Follows()) {
    static absl::Mutex mutex(absl::kConstInit);
    absl::MutexLock lock(&mutex);
    // Another thread may have seen it first.
    if (!Follows()) {
      ++g_times;
      // Where it stays a copy, each run counts as one in which memory was filled: slower, and
      // right.
      static_cast<void>(
          GiveBack(reinterpret_cast<char*>(const_cast<std::atomic<uint64_t>*>(g_followed)), kPage));
    }
  }
  return g_times;
}

}  // namespace terrarium::memory
