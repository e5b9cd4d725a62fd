#include "cli/ordered_lines.h"

#include <utility>

namespace terrarium::cli {

bool OrderedLines::Put(uint64_t index, std::string line) {
  std::unique_lock lock(mutex_);
  room_.wait(lock, [&] { return closed_ || index < next_ + window_; });
  if (closed_) return false;
  waiting_.emplace(index, std::move(line));
  std::string ready;
  while (!waiting_.empty() && waiting_.begin()->first == next_) {
    if (ready.empty()) {
      ready = std::move(waiting_.begin()->second);
    } else {
      ready += waiting_.begin()->second;
    }
    waiting_.erase(waiting_.begin());
    ++next_;
  }
  if (!ready.empty() && !emit_(ready)) closed_ = true;
  room_.notify_all();
  return !closed_;
}

uint64_t OrderedLines::emitted() const {
  std::lock_guard lock(mutex_);
  return next_;
}

}  // namespace terrarium::cli
