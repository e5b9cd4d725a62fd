#include "interp/isolate/output.h"

#include <algorithm>
#include <new>

namespace terrarium::isolate {
namespace {

// Text reaches the sink a line at a time, or this much of an endless line.
constexpr size_t kFlushBytes = 8192;
// Text longer than the first gets room for all that may come, up to the second: address space costs
// nothing until it is written, while the copies of a string that grows by doubling hold kills up by
// milliseconds.
constexpr size_t kShortText = size_t{32} << 10;
constexpr size_t kMostRoom = size_t{64} << 20;

}  // namespace

std::string_view CharacterPrefix(std::string_view text, uint64_t limit) {
  if (text.size() <= limit) return text;
  size_t n = static_cast<size_t>(limit);
  while (n > 0 && (static_cast<unsigned char>(text[n]) & 0xC0) == 0x80) --n;
  return text.substr(0, n);
}

// REQUIRES: `text` is counted in left_ already.
void Output::Append(std::string& to, std::string_view text) {
  size_t size = to.size() + text.size();
  if (size > to.capacity() && size > kShortText && size < kMostRoom) {
    to.reserve(std::min<uint64_t>(size + left_, kMostRoom));
  }
  to.append(text);
}

bool Output::Write(Stream stream, std::string_view text) try {
  std::string_view taken = CharacterPrefix(text, left_);
  left_ -= taken.size();
  bool all = taken.size() == text.size();
  if (!all) left_ = 0;
  if (stream == Stream::kStderr) {
    Append(err, taken);
    return all;
  }
  Append(out, taken);
  if (!all) truncated = true;
  bool line = !taken.empty() && taken.back() == '\n';
  if (line || out.size() - shown_ >= kFlushBytes) Flush();
  return all;
} catch (const std::bad_alloc&) {
  no_memory = true;
  left_ = 0;
  return false;
}

void Output::Flush() {
  if (sink_ != nullptr && *sink_ && shown_ < out.size()) {
    // It may be called for a guest, whose run an exception must not cut short.
    try {
      (*sink_)(std::string_view(out).substr(shown_));
    } catch (...) {
      sink_ = nullptr;  // the report has the text all the same
    }
  }
  shown_ = out.size();
}

}  // namespace terrarium::isolate
