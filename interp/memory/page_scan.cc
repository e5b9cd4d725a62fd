#include "interp/memory/page_scan.h"

#include <fcntl.h>
#include <pthread.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <mutex>

#include "interp/memory/layout.h"

namespace terrarium::memory {
namespace {

// From linux/fs.h of Linux 6.7; older headers lack it.
struct PageRegion {
  uint64_t start, end, categories;
};
struct ScanArgument {
  uint64_t size, flags, start, end, walk_end, vec, vec_len, max_pages;
  uint64_t category_inverted, category_mask, category_anyof_mask, return_mask;
};
constexpr unsigned long kPagemapScan = _IOWR('f', 16, ScanArgument);
constexpr uint64_t kIsFile = 1 << 2;
constexpr uint64_t kIsPresent = 1 << 3;
constexpr uint64_t kIsSwapped = 1 << 4;
constexpr uint64_t kIsZeroPage = 1 << 5;

// Bits of a /proc/self/pagemap entry.
constexpr uint64_t kMapPresent = uint64_t{1} << 63;
constexpr uint64_t kMapSwapped = uint64_t{1} << 62;
constexpr uint64_t kMapFile = uint64_t{1} << 61;

}  // namespace

namespace {
// All there are, for a forked child. Never destroyed: threads may outlive main.
std::mutex& ListMutex() {
  static auto* mutex = new std::mutex;
  return *mutex;
}
std::vector<PageScanner*>& List() {
  static auto* list = new std::vector<PageScanner*>;
  return *list;
}
}  // namespace

// The file describes the process that opened it: a forked child that went on with its parent's
// would take its own written pages for clean.
void PageScanner::ReopenInChild() {
  for (PageScanner* scanner : List()) {
    if (scanner->fd_ < 0) continue;
    close(scanner->fd_);
    scanner->fd_ = open("/proc/self/pagemap", O_RDONLY | O_CLOEXEC);
  }
  ListMutex().unlock();
}

PageScanner::PageScanner(bool use_ioctl) : fd_(open("/proc/self/pagemap", O_RDONLY | O_CLOEXEC)) {
  std::vector<uint32_t> none;
  has_ioctl_ = use_ioctl && fd_ >= 0 &&
               ScanIoctl(reinterpret_cast<const char*>(g_layout.base), 0, kPage, none);
  [[maybe_unused]] static const int watching =
      pthread_atfork([] { ListMutex().lock(); }, [] { ListMutex().unlock(); }, ReopenInChild);
  std::lock_guard lock(ListMutex());
  List().push_back(this);
}

PageScanner::~PageScanner() {
  {
    std::lock_guard lock(ListMutex());
    std::erase(List(), this);
  }
  if (fd_ >= 0) close(fd_);
}

bool PageScanner::Anonymous(const char* base, size_t from, size_t to,
                            std::vector<uint32_t>& pages) const {
  if (fd_ < 0) return false;
  if (from >= to) return true;
  return has_ioctl_ ? ScanIoctl(base, from, to, pages) : ReadPagemap(base, from, to, pages);
}

bool PageScanner::ScanIoctl(const char* base, size_t from, size_t to,
                            std::vector<uint32_t>& pages) const {
  std::array<PageRegion, 256> found;
  auto start = reinterpret_cast<uint64_t>(base) + from;
  const auto end = reinterpret_cast<uint64_t>(base) + to;
  while (start < end) {
    ScanArgument arg = {};
    arg.size = sizeof(arg);
    arg.start = start;
    arg.end = end;
    arg.vec = reinterpret_cast<uint64_t>(found.data());
    arg.vec_len = found.size();
    arg.category_inverted = kIsFile | kIsZeroPage;
    arg.category_mask = kIsFile | kIsZeroPage;
    arg.category_anyof_mask = kIsPresent | kIsSwapped;
    arg.return_mask = kIsPresent;
    int n = ioctl(fd_, kPagemapScan, &arg);
    if (n < 0) return false;
    for (int i = 0; i < n; ++i) {
      for (uint64_t p = found[i].start; p < found[i].end; p += kPage) {
        pages.push_back(static_cast<uint32_t>((p - reinterpret_cast<uint64_t>(base)) / kPage));
      }
    }
    start = arg.walk_end;
  }
  return true;
}

bool PageScanner::ReadPagemap(const char* base, size_t from, size_t to,
                              std::vector<uint32_t>& pages) const {
  std::array<uint64_t, 512> entries;
  for (size_t at = from; at < to;) {
    size_t count = std::min(entries.size(), (to - at) / kPage);
    auto index = (reinterpret_cast<uint64_t>(base) + at) / kPage;
    ssize_t got = pread(fd_, entries.data(), count * 8, static_cast<off_t>(index * 8));
    if (got != static_cast<ssize_t>(count * 8)) return false;
    for (size_t i = 0; i < count; ++i) {
      bool anonymous =
          (entries[i] & (kMapPresent | kMapSwapped)) != 0 && (entries[i] & kMapFile) == 0;
      if (anonymous) {
        pages.push_back(static_cast<uint32_t>(at / kPage + i));
      }
    }
    at += count * kPage;
  }
  return true;
}

namespace {
thread_local uint64_t tls_last_faults = 0;
}  // namespace

std::vector<uint32_t> WrittenPages(const PageScanner& scanner, const char* base, size_t from,
                                   size_t to) {
  std::vector<uint32_t> pages;
  if (!scanner.Anonymous(base, from, to, pages)) {
    pages.clear();
    for (size_t at = from; at < to; at += kPage) {
      pages.push_back(static_cast<uint32_t>(at / kPage));
    }
  }
  return pages;
}

uint64_t ThreadFaults() {
  rusage usage;
  if (getrusage(RUSAGE_THREAD, &usage) != 0) return ++tls_last_faults;  // nobody knows: there were
  tls_last_faults = static_cast<uint64_t>(usage.ru_minflt) + static_cast<uint64_t>(usage.ru_majflt);
  return tls_last_faults;
}

uint64_t LastThreadFaults() { return tls_last_faults; }

}  // namespace terrarium::memory
