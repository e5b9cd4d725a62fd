#include "interp/memory/image.h"

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

// As kKeptGrowthPages, after a kill: what any run needs at once.
constexpr size_t kKeptAfterKill = 32;
// A hot page that was found unwritten this often in a row is cold again.
constexpr uint8_t kCleanStreak = 4;
// The same when there are more hot pages than this: somebody has left them to everybody.
constexpr size_t kManyHot = 256;
constexpr uint32_t kPruneManyEvery = 4;
constexpr uint8_t kCleanStreakOfMany = 2;
// So many turn cold at a time: whose restore it is has not written to them.
constexpr size_t kMostPruned = 512;
constexpr uint32_t kForgetEvery = 1024;

absl::Status MapError(const char* what) {
  return absl::ResourceExhaustedError(
      absl::StrCat("cannot ", what, " an image: ", strerror(errno)));
}

bool IsZero(const char* page) { return page[0] == 0 && memcmp(page, page + 1, kPage - 1) == 0; }

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

// Pages of [base + from, base + to) that may hold data: all, if nobody knows.
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

}  // namespace

// --- FrozenPages ---------------------------------------------------------------------------------

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

// --- Image ---------------------------------------------------------------------------------------

Image::Image(Region* region, size_t region_bytes, const PageScanner* scanner,
             std::unique_ptr<FrozenPages> base)
    : region_(region),
      memory_(region->base()),
      region_bytes_(region_bytes),
      scanner_(scanner),
      base_(std::move(base)),
      base_pages_(base_->bytes() / kPageBytes),
      seen_(base_pages_ + kKeptGrowthPages + 1) {}

absl::StatusOr<std::unique_ptr<Image>> Image::Freeze(Region* region, size_t region_bytes,
                                                     const PageScanner* scanner) {
  size_t used = region->used_bytes();
  absl::StatusOr<std::unique_ptr<FrozenPages>> base =
      FrozenPages::Freeze(region->base(), used, WrittenPages(*scanner, region->base(), 0, used));
  if (!base.ok()) return base.status();
  if (absl::Status s = (*base)->MapOver(region->base(), 0, used); !s.ok()) {
    return s;
  }
  // No huge pages: clearing one takes 0.2 ms, and 5 ms where a hypervisor has to find the memory
  // first, and no kill can be taken meanwhile.
  madvise(region->base() + used, region_bytes - used, MADV_NOHUGEPAGE);
  return absl::WrapUnique(new Image(region, region_bytes, scanner, *std::move(base)));
}

bool Image::Equals(const char* page, const char* source) {
  return source == nullptr ? IsZero(page) : memcmp(page, source, kPageBytes) == 0;
}

size_t Image::EndBelow() const {
  return overlay_ == nullptr ? base_pages_ : overlay_->pages_->bytes() / kPageBytes;
}

size_t Image::EndPage() const {
  return delta_ == nullptr ? EndBelow() : std::max(EndBelow(), delta_->end);
}

const char* Image::SourceOf(uint32_t page) const {
  const char* content = delta_ == nullptr ? nullptr : delta_->Find(page);
  return content != nullptr ? content : SourceBelow(page);
}

const char* Image::SourceIn(const Overlay* overlay, uint32_t page) const {
  const bool of_overlay = overlay != nullptr && (page >= base_pages_ ||
                                                 std::binary_search(overlay->changed_.begin(),
                                                                    overlay->changed_.end(), page));
  const FrozenPages& pages = of_overlay ? *overlay->pages_ : *base_;
  if (page >= pages.bytes() / kPageBytes) return nullptr;
  return pages.data() + page * kPageBytes;
}

void Image::Drop(size_t page, size_t pages) {
  ++drops_;
  if (GiveBack(memory_ + page * kPageBytes, pages * kPageBytes)) return;
  const int error = errno;
  if (!scanner_->Anonymous(memory_, page * kPageBytes, (page + pages) * kPageBytes, kept_)) {
    drop_error_ = error;
  }
}

// The hot set takes in what Drop() could not drop: written without a fault from now on.
void Image::KeepByHand() {
  if (kept_.empty()) return;
  for (uint32_t page : kept_) hot_.push_back({page, 0, false, false, SourceOf(page)});
  kept_.clear();
  const auto by_page = [](const HotPage& a, const HotPage& b) { return a.page < b.page; };
  std::stable_sort(hot_.begin(), hot_.end(), by_page);
  const auto same = [](const HotPage& a, const HotPage& b) { return a.page == b.page; };
  hot_.erase(std::unique(hot_.begin(), hot_.end(), same), hot_.end());
}

RestoreStats Image::Restore(const Run& run) {
  RestoreStats stats;
  drop_error_ = 0;
  drops_ = 0;
  size_t end = EndPage();
  size_t used = region_->used_bytes() / kPageBytes;
  used = std::clamp(used, end, region_bytes_ / kPageBytes);
  // Zeroing 2 MiB that have left the cache takes 0.15 ms, dropping them 0.02.
  bool drop = run.killed && used > end + kKeptAfterKill;
  size_t kept_end =
      std::min(end + (drop ? kKeptAfterKill : kKeptGrowthPages), region_bytes_ / kPageBytes);
  if (used > kept_end && !run.distrust) stats.pages += used - kept_end;
  // All of it, whatever used_bytes() says: a guest with a corrupted pointer may have written
  // anywhere. Where nothing was written this takes a microsecond.
  if (run.faults || run.distrust || drop) {
    Drop(kept_end, region_bytes_ / kPageBytes - kept_end);
  }
  if (drop) {
    std::erase_if(hot_, [kept_end](const HotPage& hot) { return hot.page >= kept_end; });
  }
  if (run.faults || run.distrust) {
    std::vector<uint32_t> anonymous;
    if (scanner_->Anonymous(memory_, 0, kept_end * kPageBytes, anonymous)) {
      Learn(anonymous, stats);
    } else {
      // Nothing is known, so everything goes; pinned pages are copied below.
      Drop(0, kept_end);
      ForgetHot();
      stats.pages += kept_end;
    }
  }
  KeepByHand();
  ++restores_;
  const bool compare = TimeToCompare();
  CopyBack(compare, stats);
  if (compare) Prune();
  KeepByHand();
  stats.error = drop_error_;
  stats.drops = drops_;
  if (restores_ % kForgetEvery == 0) std::fill(seen_.begin(), seen_.end(), 0);
  return stats;
}

// New pages among `anonymous`: dropped the first time, hot the second, while there is room.
void Image::Learn(const std::vector<uint32_t>& anonymous, RestoreStats& stats) {
  std::vector<HotPage> fresh;
  std::vector<uint32_t> cold;
  auto hot = hot_.begin();
  for (uint32_t page : anonymous) {
    while (hot != hot_.end() && hot->page < page) ++hot;
    if (hot != hot_.end() && hot->page == page) continue;
    const bool recurs = page < seen_.size() && ++seen_[page] >= 2;
    if (recurs && hot_.size() + fresh.size() < kMostHotPages) {
      fresh.push_back({page, 0, false, false, SourceOf(page)});
    } else {
      cold.push_back(page);
    }
  }
  MergeHot(fresh);
  stats.pages += DropScattered(cold);
}

// REQUIRES: pages of `fresh` ascend, and are not hot.
void Image::MergeHot(const std::vector<HotPage>& fresh) {
  if (fresh.empty()) return;
  const auto middle = static_cast<ptrdiff_t>(hot_.size());
  hot_.insert(hot_.end(), fresh.begin(), fresh.end());
  std::inplace_merge(hot_.begin(), hot_.begin() + middle, hot_.end(),
                     [](const HotPage& a, const HotPage& b) { return a.page < b.page; });
}

size_t Image::HotPagesIn(size_t from, size_t to) const {
  const auto below = [](const HotPage& hot, size_t page) { return hot.page < page; };
  return static_cast<size_t>(std::lower_bound(hot_.begin(), hot_.end(), to, below) -
                             std::lower_bound(hot_.begin(), hot_.end(), from, below));
}

// In kMostDrops calls: past that, what lies between goes with them, at first where no page is hot,
// then where few are. Clean pages read as the file again, and hot ones that are dropped fault once
// more. Returns how many there were in all. REQUIRES: `pages` ascend.
size_t Image::DropScattered(const std::vector<uint32_t>& pages) {
  struct Range {
    size_t from, to;  // pages
  };
  std::vector<Range> ranges;
  for (uint32_t page : pages) {
    if (!ranges.empty() && ranges.back().to == page) {
      ++ranges.back().to;
    } else {
      ranges.push_back({page, page + size_t{1}});
    }
  }
  const bool bridge = ranges.size() > kMostDrops;
  for (size_t most_hot = 0; ranges.size() > kMostDrops; most_hot = 2 * most_hot + 1) {
    size_t last = 0;
    for (size_t i = 1; i < ranges.size(); ++i) {
      if (HotPagesIn(ranges[last].to, ranges[i].from) <= most_hot) {
        ranges[last].to = ranges[i].to;
      } else {
        ranges[++last] = ranges[i];
      }
    }
    ranges.resize(last + 1);
  }
  for (const Range& range : ranges) Drop(range.from, range.to - range.from);
  if (!bridge) return pages.size();
  auto range = ranges.begin();
  const size_t hot = std::erase_if(hot_, [&](const HotPage& hot) {
    while (range != ranges.end() && range->to <= hot.page) ++range;
    if (range == ranges.end() || hot.page < range->from) return false;
    // What the file does not have stays resident.
    const bool stays = hot.pinned || hot.in_delta;
    if (stays) Fill(hot);
    return !stays;
  });
  for (const Range& gone : ranges) {
    base_->Populate(memory_, gone.from * kPageBytes, gone.to * kPageBytes);
    if (overlay_ == nullptr) continue;
    overlay_->pages_->Populate(memory_, std::max(gone.from, base_pages_) * kPageBytes,
                               gone.to * kPageBytes);
  }
  return pages.size() + hot;
}

// All of them, also growth above what the run used: hot pages are writable without a fault, so
// nobody knows that a stray write did not reach them.
void Image::CopyBack(bool compare, RestoreStats& stats) {
  for (HotPage& hot : hot_) {
    if (compare) {
      bool clean = Equals(memory_ + hot.page * kPageBytes, hot.source);
      hot.clean_streak = clean ? hot.clean_streak + 1 : 0;
      if (clean) continue;
    }
    Fill(hot);
    ++stats.copied;
  }
  stats.pages += stats.copied;
}

bool Image::TimeToCompare() const {
  return restores_ % (hot_.size() > kManyHot ? kPruneManyEvery : kPruneEvery) == 0;
}

void Image::Prune() {
  const uint8_t streak = hot_.size() > kManyHot ? kCleanStreakOfMany : kCleanStreak;
  std::vector<uint32_t> cold;
  size_t mapped = 0;
  std::erase_if(hot_, [&](const HotPage& hot) {
    if (hot.clean_streak < streak || hot.in_delta) return false;
    // A dropped page reads as the file below it. The others' turn comes.
    if (hot.pinned) return mapped++ < kMostDrops && MapOverlayPage(hot.page);
    if (cold.size() == kMostPruned) return false;
    cold.push_back(hot.page);
    return true;
  });
  DropScattered(cold);
}

// False: it has to stay resident. (The system limits how many mappings a process has.)
bool Image::MapOverlayPage(uint32_t page) {
  size_t at = page * kPageBytes;
  if (!overlay_->pages_->MapOver(memory_, at, at + kPageBytes).ok()) return false;
  mapped_.push_back(page);
  return true;
}

// --- overlays
// --------------------------------------------------------------------------------------

absl::StatusOr<std::unique_ptr<Overlay>> Image::FreezeOverlay() {
  auto overlay = std::make_unique<Overlay>();
  drop_error_ = 0;
  size_t used = std::max(region_->used_bytes(), base_bytes());
  std::vector<uint32_t> kept;
  for (uint32_t page : WrittenPages(*scanner_, memory_, 0, used)) {
    if (page >= base_pages_) {
      kept.push_back(page);
      continue;
    }
    const char* now = memory_ + page * kPageBytes;
    if (memcmp(now, base_->data() + page * kPageBytes, kPageBytes) == 0) {
      // Written and put back: the next write to it has to fault again.
      Drop(page, 1);
      continue;
    }
    overlay->changed_.push_back(page);
    kept.push_back(page);
  }
  absl::StatusOr<std::unique_ptr<FrozenPages>> pages = FrozenPages::Freeze(memory_, used, kept);
  if (!pages.ok()) return pages.status();
  overlay->pages_ = *std::move(pages);
  if (used > base_bytes()) {
    absl::Status mapped = overlay->pages_->MapOver(memory_, base_bytes(), used);
    if (!mapped.ok()) return mapped;
  }
  overlay_ = overlay.get();
  RebuildHot();
  if (drop_error_ != 0) {
    errno = drop_error_;
    return MapError("take the pages of");
  }
  return overlay;
}

absl::Status Image::Activate(const Overlay* overlay) {
  if (overlay == overlay_ && !half_active_) return absl::OkStatus();
  half_active_ = true;
  while (!mapped_.empty()) {
    size_t at = mapped_.back() * kPageBytes;
    absl::Status s = base_->MapOver(memory_, at, at + kPageBytes);
    if (!s.ok()) return s;
    mapped_.pop_back();
  }
  size_t end = EndPage();
  if (end > base_pages_) {
    if (mmap(memory_ + base_bytes(), (end - base_pages_) * kPageBytes, PROT_READ | PROT_WRITE,
             MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED, -1, 0) == MAP_FAILED) {
      return MapError("unmap");
    }
  }
  // Under mlockall() the kernel has filled it, and none of it would fault any more.
  drop_error_ = 0;
  Drop(base_pages_, std::min(end + kKeptGrowthPages, region_bytes_ / kPageBytes) - base_pages_);
  overlay_ = overlay;
  if (EndPage() > base_pages_) {
    absl::Status mapped = overlay->pages_->MapOver(memory_, base_bytes(), EndPage() * kPageBytes);
    if (!mapped.ok()) return mapped;
  }
  RebuildHot();
  if (drop_error_ != 0) {
    errno = drop_error_;
    return MapError("empty the memory above");
  }
  half_active_ = false;
  return absl::OkStatus();
}

// The hot set under the overlay that has just become active.
void Image::RebuildHot() {
  std::erase_if(hot_, [this](const HotPage& hot) {
    if (hot.page < base_pages_) return false;
    if (hot.page >= EndPage()) Drop(hot.page, 1);
    return true;
  });
  for (HotPage& hot : hot_) hot.pinned = false;
  if (overlay_ != nullptr) {
    std::vector<HotPage> merged;
    auto hot = hot_.begin();
    for (uint32_t changed : overlay_->changed_) {
      while (hot != hot_.end() && hot->page < changed) {
        merged.push_back(*hot++);
      }
      if (hot != hot_.end() && hot->page == changed) ++hot;
      merged.push_back({changed, 0, true, false, nullptr});
    }
    merged.insert(merged.end(), hot, hot_.end());
    hot_ = std::move(merged);
  }
  KeepByHand();
  for (HotPage& hot : hot_) hot.source = SourceOf(hot.page);
  seen_.assign(EndPage() + kKeptGrowthPages + 1, 0);
  RestoreStats ignored;
  CopyBack(/*compare=*/false, ignored);
}

std::string Image::Check() const {
  static constexpr char kZeros[kPageBytes] = {};
  for (uint32_t page = 0; page < EndPage(); ++page) {
    const char* now = memory_ + page * kPageBytes;
    const char* source = SourceOf(page);
    if (source == nullptr) source = kZeros;
    if (memcmp(now, source, kPageBytes) != 0) {
      size_t at = 0;
      while (now[at] == source[at]) ++at;
      return absl::StrCat("page ", page, " of ", EndPage(), " differs from the image at byte ", at);
    }
  }
  std::vector<uint32_t> anonymous;
  if (!scanner_->Anonymous(memory_, EndPage() * kPageBytes, region_bytes_, anonymous)) {
    return "";
  }
  for (uint32_t page : anonymous) {
    if (!IsZero(memory_ + page * kPageBytes)) {
      return absl::StrCat("page ", page, " above the image (", EndPage(), " pages) is not zero");
    }
  }
  return "";
}

void Image::ForgetHot() {
  std::erase_if(hot_, [](const HotPage& hot) { return !hot.pinned && !hot.in_delta; });
}

}  // namespace terrarium::memory
