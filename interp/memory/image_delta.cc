// A session's layer of an image: taking what a run changed into it, and going from one to another.
#include <algorithm>
#include <cerrno>
#include <cstring>

#include "absl/strings/str_cat.h"
#include "interp/memory/image.h"

namespace terrarium::memory {

// Makes hot what was written without being hot. REQUIRES: pages of the delta are hot.
void Image::LearnWritten(size_t end) {
  std::vector<uint32_t> written;
  if (!scanner_->Anonymous(memory_, 0, end * kPageBytes, written)) {
    written.clear();
    for (uint32_t page = 0; page < end; ++page) written.push_back(page);
  }
  std::vector<HotPage> fresh;
  std::vector<uint32_t> cold;
  auto hot = hot_.begin();
  for (uint32_t page : written) {
    while (hot != hot_.end() && hot->page < page) ++hot;
    if (hot != hot_.end() && hot->page == page) continue;
    const char* source = SourceBelow(page);
    const bool recurs = page < seen_.size() && ++seen_[page] >= 2;
    if (!Equals(memory_ + page * kPageBytes, source) ||
        (recurs && hot_.size() + fresh.size() < kMostHotPages)) {
      fresh.push_back({page, 0, false, false, source});
    } else {
      cold.push_back(page);
    }
  }
  MergeHot(fresh);
  // The next write to them has to fault again. Nothing between them goes with them, as in a restore:
  // it may be what the run has left.
  for (size_t i = 0; i < cold.size();) {
    size_t end = i + 1;
    while (end < cold.size() && cold[end] == cold[end - 1] + 1) ++end;
    Drop(cold[i], end - i);
    i = end;
  }
}

RestoreStats Image::Commit(bool faults, Delta& delta, PageChanges* changes) {
  RestoreStats stats;
  drop_error_ = 0;
  const size_t all = region_bytes_ / kPageBytes;
  const size_t used = std::clamp(region_->used_bytes() / kPageBytes, EndBelow(), all);
  if (faults) {
    const size_t end = std::min(std::max(used, EndPage()) + kKeptGrowthPages, all);
    // A stray write above what was handed out is no part of a state.
    Drop(end, all - end);
    LearnWritten(end);
    KeepByHand();
  }
  ++restores_;
  const bool count_streaks = TimeToCompare();
  PageList changed;  // what they are now; null: as below
  for (HotPage& hot : hot_) {
    const char* now = memory_ + hot.page * kPageBytes;
    const bool clean = Equals(now, hot.source);
    if (count_streaks) hot.clean_streak = clean ? hot.clean_streak + 1 : 0;
    if (clean) continue;
    const bool as_below = hot.in_delta && Equals(now, SourceBelow(hot.page));
    changed.push_back({hot.page, as_below ? PageRef() : PageRef::CopyOf(now)});
  }
  PageList added, before;
  before.reserve(changed.size());
  added.reserve(changed.size());
  delta.pages.reserve(delta.pages.size() + changed.size());
  // Nothing throws from here on.
  const size_t end_before = delta.end;
  auto held = delta.pages.begin();
  auto hot = hot_.begin();
  bool removed = false;
  for (DeltaPage& one : changed) {
    while (hot->page < one.page) ++hot;
    while (held != delta.pages.end() && held->page < one.page) ++held;
    hot->in_delta = static_cast<bool>(one.content);
    hot->source = one.content ? one.content.bytes() : SourceBelow(one.page);
    if (held != delta.pages.end() && held->page == one.page) {
      before.push_back({one.page, std::exchange(held->content, one.content)});
      removed |= !one.content;
    } else {
      before.push_back({one.page, PageRef()});
      added.push_back(std::move(one));
    }
  }
  if (removed) std::erase_if(delta.pages, [](const DeltaPage& one) { return !one.content; });
  if (!added.empty()) {
    const auto middle = static_cast<ptrdiff_t>(delta.pages.size());
    std::move(added.begin(), added.end(), std::back_inserter(delta.pages));
    std::inplace_merge(delta.pages.begin(), delta.pages.begin() + middle, delta.pages.end(),
                       [](const DeltaPage& a, const DeltaPage& b) { return a.page < b.page; });
  }
  delta.end = std::max(used, delta.pages.empty() ? 0 : size_t{delta.pages.back().page} + 1);
  if (seen_.size() < EndPage() + kKeptGrowthPages + 1)
    seen_.resize(EndPage() + kKeptGrowthPages + 1);
  stats.pages = before.size();
  if (changes != nullptr) *changes = {std::move(before), end_before};
  if (count_streaks) {
    Prune();
    KeepByHand();
  }
  stats.error = drop_error_;
  return stats;
}

absl::Status Image::SwitchDelta(const Delta* next) {
  static const PageList kNone;
  const PageList& pages = next == nullptr ? kNone : next->pages;
  drop_error_ = 0;
  std::vector<HotPage> fresh;
  auto wanted = pages.begin();
  for (const HotPage& hot : hot_) {
    for (; wanted != pages.end() && wanted->page < hot.page; ++wanted) {
      fresh.push_back({wanted->page, 0, false, true, wanted->content.bytes()});
    }
    if (wanted != pages.end() && wanted->page == hot.page) ++wanted;
  }
  for (; wanted != pages.end(); ++wanted) {
    fresh.push_back({wanted->page, 0, false, true, wanted->content.bytes()});
  }
  hot_.reserve(hot_.size() + fresh.size());
  const size_t end = std::max(EndBelow(), next == nullptr ? 0 : next->end);
  if (seen_.size() < end + kKeptGrowthPages + 1) seen_.resize(end + kKeptGrowthPages + 1);
  // Nothing throws from here on.
  delta_ = next;
  wanted = pages.begin();
  for (HotPage& hot : hot_) {
    while (wanted != pages.end() && wanted->page < hot.page) ++wanted;
    const bool in_next = wanted != pages.end() && wanted->page == hot.page;
    if (!in_next && !hot.in_delta) continue;
    const char* source = in_next ? wanted->content.bytes() : SourceBelow(hot.page);
    hot.in_delta = in_next;
    if (hot.source == source) continue;
    hot.source = source;
    hot.clean_streak = 0;
    Fill(hot);
  }
  for (const HotPage& hot : fresh) Fill(hot);
  MergeHot(fresh);
  DropAbove(end + kKeptGrowthPages);
  KeepByHand();
  if (drop_error_ == 0) return absl::OkStatus();
  return absl::InternalError(
      absl::StrCat("cannot take the pages of a session: ", strerror(drop_error_)));
}

void Image::Fill(const HotPage& hot) {
  char* to = memory_ + hot.page * kPageBytes;
  if (hot.source != nullptr) {
    memcpy(to, hot.source, kPageBytes);
  } else {
    memset(to, 0, kPageBytes);
  }
}

// A large session must not leave its growth hot for the next one.
void Image::DropAbove(size_t end) {
  if (hot_.empty() || hot_.back().page < end) return;
  const size_t top = size_t{hot_.back().page} + 1;
  std::erase_if(hot_, [end](const HotPage& hot) { return hot.page >= end; });
  Drop(end, top - end);
}

}  // namespace terrarium::memory
