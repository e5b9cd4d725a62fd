#include "interp/memory/frozen_pages.h"

#include <fcntl.h>
#include <pthread.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <utility>

#include "absl/memory/memory.h"
#include "absl/strings/str_cat.h"
#include "interp/memory/give_back.h"
#include "interp/memory/layout.h"

namespace terrarium::memory {
namespace {

// The limit on the size of files (RLIMIT_FSIZE) holds for memory files too: past it a call fails,
// and its signal would end the process.
class NoFileSizeSignal {
 public:
  NoFileSizeSignal() {
    sigemptyset(&set_);
    sigaddset(&set_, SIGXFSZ);
    sigset_t pending;
    was_pending_ = sigpending(&pending) == 0 && sigismember(&pending, SIGXFSZ) == 1;
    pthread_sigmask(SIG_BLOCK, &set_, &before_);
  }
  ~NoFileSizeSignal() {
    const timespec now = {};
    if (!was_pending_) sigtimedwait(&set_, nullptr, &now);
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  NoFileSizeSignal(const NoFileSizeSignal&) = delete;
  NoFileSizeSignal& operator=(const NoFileSizeSignal&) = delete;

 private:
  sigset_t set_;
  sigset_t before_;
  bool was_pending_;
};

// Maps the file of the view `from` once more, private and writable. The view stays, but its pages
// are faulted in again.
void* MapAgain(const char* from, size_t bytes, void* to) {
  void* const mapped = mremap(const_cast<char*>(from), bytes, bytes,
                              MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP, to);
  if (mapped == MAP_FAILED || mprotect(mapped, bytes, PROT_READ | PROT_WRITE) == 0) return mapped;
  return MAP_FAILED;
}

// Whether the kernel does that for mappings of files. Asked with a page of this one.
bool MapsFromView(const void* view) {
  void* const to = mmap(nullptr, kPage, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (to == MAP_FAILED) return false;
  void* const mapped = MapAgain(static_cast<const char*>(view), kPage, to);
  const bool same = mapped != MAP_FAILED && memcmp(mapped, view, kPage) == 0;
  munmap(to, kPage);
  return same;
}

}  // namespace

absl::Status MapError(const char* what) {
  return absl::ResourceExhaustedError(
      absl::StrCat("cannot ", what, " an image: ", strerror(errno)));
}

absl::StatusOr<std::unique_ptr<FrozenPages>> FrozenPages::Freeze(
    const char* data, size_t bytes, const std::vector<uint32_t>& pages) {
  const NoFileSizeSignal no_signal;
  int fd = memfd_create("terrarium-image", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (fd < 0) return MapError("create");
  auto frozen = absl::WrapUnique(new FrozenPages(fd, bytes));
  if (ftruncate(fd, static_cast<off_t>(bytes)) != 0) return MapError("size");
  for (uint32_t page : pages) {
    size_t at = page * kPage;
    if (IsZero(data + at)) continue;
    if (pwrite(fd, data + at, kPage, static_cast<off_t>(at)) != static_cast<ssize_t>(kPage)) {
      return MapError("write");
    }
    if (!frozen->runs_.empty() && frozen->runs_.back().at + frozen->runs_.back().bytes == at) {
      frozen->runs_.back().bytes += kPage;
    } else {
      frozen->runs_.push_back({at, kPage});
    }
  }
  fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL);
  void* view = mmap(nullptr, bytes, PROT_READ, MAP_PRIVATE, fd, 0);
  if (view == MAP_FAILED) return MapError("map");
  frozen->view_ = static_cast<const char*>(view);
  static const bool maps_from_view = MapsFromView(view);
  if (maps_from_view) close(std::exchange(frozen->fd_, -1));
  return frozen;
}

absl::Status FrozenPages::MapOver(char* memory, size_t from, size_t to) const {
  void* const mapped = fd_ < 0 ? MapAgain(view_ + from, to - from, memory + from)
                               : mmap(memory + from, to - from, PROT_READ | PROT_WRITE,
                                      MAP_PRIVATE | MAP_FIXED, fd_, static_cast<off_t>(from));
  if (mapped == MAP_FAILED) return MapError("map");
  // Under mlockall() the kernel has just filled it with copies, which are writable without a fault.
  if (!GiveBack(memory + from, to - from)) return MapError("empty the mapping of");
  Populate(memory, from, to);
  return absl::OkStatus();
}

void FrozenPages::Populate(char* memory, size_t from, size_t to) const {
  // Only where there is data: populating a hole would fill it. Older kernels lack the advice.
  for (const Run& run : runs_) {
    size_t start = std::max(run.at, from);
    size_t end = std::min(run.at + run.bytes, to);
    if (start < end) madvise(memory + start, end - start, MADV_POPULATE_READ);
  }
}

FrozenPages::~FrozenPages() {
  if (view_ != nullptr) munmap(const_cast<char*>(view_), bytes_);
  if (fd_ >= 0) close(fd_);
}

}  // namespace terrarium::memory
