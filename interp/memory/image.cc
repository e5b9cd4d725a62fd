#include "interp/memory/image.h"

#include <sys/mman.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
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

}  // namespace

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
