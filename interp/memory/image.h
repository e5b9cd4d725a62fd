// The pristine content of a region, and the way back to it.
//
// After warm-up the region's used part is written to a memory file and mapped back private. A
// restore then has to undo only pages that were written:
//
//   hot pages   written by nearly every run; they stay resident and are copied
//               back each time, with no fault and no system call;
//   cold pages  found by a scan, only after runs in which the thread took page
//               faults (an unwritten page cannot be written without one), and
//               given back to the kernel, or made hot when they recur;
//               so no page outside the hot set is ever left writable without
//               a fault;
//   growth      memory above the image: zeroed while small, else dropped;
//   after a kill all but its first pages are dropped.
//
// What a restore takes is bounded: so many hot pages to copy, so many calls to drop the rest. When
// there are many hot pages, those that runs leave alone become cold soon.
//
// Where the kernel takes no page back (locked memory on an old kernel), pages are put back by hand
// and stay hot; where it does not tell which ones either, the restore fails.
//
// Invariant (I1): after Restore() the region equals base + overlay + delta byte for byte, and
// everything above it reads as zero. Check() compares it.
//
// Overlays put a sandbox's pages on top: those base pages that it changed, plus what it allocated
// above the base, in a memory file of their own. A changed page stays resident at first (pinned)
// and is copied back like a hot one; when it turns out that runs do not write it, the overlay's
// file is mapped there, and it costs nothing any more. The idea of restoring copy-on-write images
// is wasmtime's (cow.rs).
//
// A delta (delta.h) is a third layer, which changes: what a session's calls have left. Its pages
// stay resident and are copied back like hot ones. Commit() takes what a run has changed into it,
// and SwitchDelta() goes from one to another by copying only pages that differ.
//
// Threads: an image belongs to the thread that runs its isolate.
#ifndef TERRARIUM_INTERP_MEMORY_IMAGE_H_
#define TERRARIUM_INTERP_MEMORY_IMAGE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "interp/memory/delta.h"
#include "interp/memory/frozen_pages.h"
#include "interp/memory/page_scan.h"
#include "interp/memory/region.h"

namespace terrarium::memory {

// What a sandbox adds to the base image.
class Overlay {
 private:
  friend class Image;
  std::vector<uint32_t> changed_;       // ascending; below the base's end
  std::unique_ptr<FrozenPages> pages_;  // those, and all above the base's end
};

struct RestoreStats {
  uint64_t pages = 0;   // copied, zeroed or dropped
  uint64_t copied = 0;  // of them, copied or zeroed: at most kMostHotPages and an overlay's own
  uint64_t drops = 0;   // calls that dropped pages: at most kMostDrops twice, and three
  // Why the region does not equal the image (an errno); 0: it does. Nothing may run there any more.
  int error = 0;
};

// A run pays for what it dirtied by its own restore: pages beyond these are dropped each time, and
// fault again in the run that uses them. Hot pages are copied back after every run, whoever wrote
// to them, so this bounds what one tenant can leave for the next to pay.
inline constexpr size_t kMostHotPages = 2048;
// Scattered pages are dropped in so many calls.
inline constexpr size_t kMostDrops = 64;

class Image {
 public:
  // Freezes the region as it is now. REQUIRES: PrepareForImage() was called.
  static absl::StatusOr<std::unique_ptr<Image>> Freeze(Region* region, size_t region_bytes,
                                                       const PageScanner* scanner);

  struct Run {
    bool faults;    // the running thread took page faults since the last restore
    bool killed;    // what it allocated is no sign of what the next run will use
    bool distrust;  // it may have written anywhere (it crashed), so nothing
                    // that it left behind is believed
  };
  // Puts the region back to base + active overlay + active delta.
  RestoreStats Restore(const Run& run);

  // Takes what the region holds now as the content of `delta`, and what that changes into `changes`
  // (null: not wanted). The stats count pages that changed. REQUIRES: `delta` is the active one;
  // `faults` as in Run, since the last Restore() or Commit(). Throws std::bad_alloc; the delta is
  // then as before, and a Restore() goes back to it.
  RestoreStats Commit(bool faults, Delta& delta, PageChanges* changes);
  // Goes from the active delta to `next`; null: to base + overlay. REQUIRES: the region equals the
  // image, as after Restore() or Commit(); `next` was made on the active overlay, and stays as it
  // is while it is active, but for Commit(). After an error nothing may run here any more.
  absl::Status SwitchDelta(const Delta* next);
  const Delta* active_delta() const { return delta_; }
  // What lies below a delta that was made on this overlay; null: a page of zeros.
  const char* SourceIn(const Overlay* overlay, uint32_t page) const;

  // Freezes what the region holds on top of the base and makes it the active overlay. REQUIRES: no
  // overlay active; PrepareForImage() was called.
  absl::StatusOr<std::unique_ptr<Overlay>> FreezeOverlay();
  // Restores and changes the active overlay (null: base only). REQUIRES: no delta is active. The
  // overlay must outlive its activity, and a failed attempt to end that. After a failure nothing
  // may run here until a call succeeds.
  absl::Status Activate(const Overlay* overlay);
  const Overlay* active() const { return overlay_; }
  // False after an Activate() that failed part of the way.
  bool settled() const { return !half_active_; }

  // Empty when the region equals the image; else where it first differs.
  std::string Check() const;

  size_t base_bytes() const { return base_pages_ * kPageBytes; }
  size_t hot_pages() const { return hot_.size(); }

 private:
  static constexpr size_t kPageBytes = 4096;
  // Growth up to here is kept resident when it recurs; above, it is dropped.
  static constexpr size_t kKeptGrowthPages = 512;
  // Every so many restores hot pages are compared before they are copied.
  static constexpr uint32_t kPruneEvery = 64;
  // `source` null: whether the page is zero.
  static bool Equals(const char* page, const char* source);
  struct HotPage {
    uint32_t page;
    uint8_t clean_streak;
    bool pinned;         // differs from the file below it: must stay resident
    bool in_delta;       // the same, for a page of the active delta
    const char* source;  // null: zero
  };
  Image(Region* region, size_t region_bytes, const PageScanner* scanner,
        std::unique_ptr<FrozenPages> base);

  const char* SourceBelow(uint32_t page) const { return SourceIn(overlay_, page); }
  const char* SourceOf(uint32_t page) const;
  size_t EndBelow() const;  // of base + overlay
  size_t EndPage() const;   // of base + overlay + delta
  void LearnWritten(size_t end);
  void DropAbove(size_t end);
  void Fill(const HotPage& hot);
  void MergeHot(const std::vector<HotPage>& fresh);
  void Learn(const std::vector<uint32_t>& anonymous, RestoreStats& stats);
  void CopyBack(bool compare, RestoreStats& stats);
  bool TimeToCompare() const;
  void Prune();
  size_t HotPagesIn(size_t from, size_t to) const;
  size_t DropScattered(const std::vector<uint32_t>& pages);
  void RebuildHot();
  bool MapOverlayPage(uint32_t page);
  void Drop(size_t page, size_t pages);
  void KeepByHand();
  void ForgetHot();

  Region* region_;
  char* memory_;  // the region's first byte
  size_t region_bytes_;
  const PageScanner* scanner_;
  std::unique_ptr<FrozenPages> base_;
  size_t base_pages_;
  const Overlay* overlay_ = nullptr;
  const Delta* delta_ = nullptr;
  bool half_active_ = false;      // Activate() failed part of the way
  std::vector<uint32_t> mapped_;  // base pages where the overlay's file is mapped
  std::vector<HotPage> hot_;      // ascending
  std::vector<uint8_t> seen_;     // per page: times found dirty, decaying
  std::vector<uint32_t> kept_;    // that could not be dropped and must become hot
  int drop_error_ = 0;            // pages could neither be dropped nor found
  uint64_t drops_ = 0;            // calls
  uint32_t restores_ = 0;
};

}  // namespace terrarium::memory

#endif  // TERRARIUM_INTERP_MEMORY_IMAGE_H_
