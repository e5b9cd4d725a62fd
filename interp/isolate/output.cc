#include "interp/isolate/output.h"

namespace terrarium::isolate {
namespace {

// Text reaches the sink a line at a time, or this much of an endless line.
constexpr size_t kFlushBytes = 8192;

// The longest prefix of at most `limit` bytes that ends between characters.
std::string_view Prefix(std::string_view text, uint64_t limit) {
  if (text.size() <= limit) return text;
  size_t n = static_cast<size_t>(limit);
  while (n > 0 && (static_cast<unsigned char>(text[n]) & 0xC0) == 0x80) --n;
  return text.substr(0, n);
}

}  // namespace

bool Output::Write(Stream stream, std::string_view text) {
  std::string_view taken = Prefix(text, left_);
  left_ -= taken.size();
  bool all = taken.size() == text.size();
  if (!all) left_ = 0;
  if (stream == Stream::kStderr) {
    err.append(taken);
    return all;
  }
  out.append(taken);
  if (!all) truncated = true;
  bool line = !taken.empty() && taken.back() == '\n';
  if (line || out.size() - shown_ >= kFlushBytes) Flush();
  return all;
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
