#include "cli/ordered_lines.h"

#include <utility>

namespace terrarium::cli {

void OrderedLines::Line::Add(std::string_view text) {
  if (!has_turn_) {
    text_ += text;
    if (text_.size() <= kLong) return;
    has_turn_ = true;
    if (lines_.WaitForTurn(index_)) lines_.EmitPiece(text_);
    text_ = std::string();
    return;
  }
  lines_.EmitPiece(text);
}

bool OrderedLines::WaitForTurn(uint64_t index) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return closed_ || index == next_; });
  return !closed_;
}

void OrderedLines::EmitPiece(std::string_view text) {
  {
    std::lock_guard lock(mutex_);
    if (closed_) return;
  }
  if (emit_(text)) return;
  std::lock_guard lock(mutex_);
  closed_ = true;
  changed_.notify_all();
}

bool OrderedLines::Put(uint64_t index, const std::function<void(Line&)>& make) {
  Line line(*this, index);
  make(line);
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return closed_ || index < next_ + window_; });
  if (closed_) return false;
  waiting_.emplace(index, std::move(line.text_));
  std::string ready;
  while (!waiting_.empty() && waiting_.begin()->first == next_) {
    ready += waiting_.begin()->second;
    waiting_.erase(waiting_.begin());
    ++next_;
  }
  if (!ready.empty() && !emit_(ready)) closed_ = true;
  changed_.notify_all();
  return !closed_;
}

uint64_t OrderedLines::emitted() const {
  std::lock_guard lock(mutex_);
  return next_;
}

}  // namespace terrarium::cli
