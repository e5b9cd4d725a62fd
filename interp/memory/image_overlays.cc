// An image's overlays.
#include <sys/mman.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "absl/strings/str_cat.h"
#include "interp/memory/image.h"
#include "interp/memory/layout.h"

namespace terrarium::memory {

// False: it has to stay resident. (The system limits how many mappings a process has.)
bool Image::MapOverlayPage(uint32_t page) {
  size_t at = page * kPageBytes;
  if (!overlay_->pages_->MapOver(memory_, at, at + kPageBytes).ok()) return false;
  mapped_.push_back(page);
  return true;
}

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

}  // namespace terrarium::memory
