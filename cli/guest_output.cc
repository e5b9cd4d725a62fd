#include "cli/guest_output.h"

#include <new>

#include "base/text/utf8.h"

namespace terrarium::cli {

void GuestOutput::Take(std::string_view text) try {
  // The first byte of every surrogate's form, and of some other characters'.
  constexpr char kLead = '\xED';
  if (text.find(kLead) == std::string_view::npos) {
    waiting_ += text;
  } else {
    waiting_ += base::ToValidUtf8(text);
  }
  written_ += out_.WriteReady(std::string_view(waiting_).substr(written_));
  if (written_ < waiting_.size()) return;
  waiting_.clear();
  written_ = 0;
} catch (const std::bad_alloc&) {
  lost_ = true;
}

bool GuestOutput::Finish() {
  out_.Write(std::string_view(waiting_).substr(written_));
  waiting_.clear();
  written_ = 0;
  if (lost_) Complain("output was lost: there was no memory to keep it until it was read");
  return !lost_;
}

}  // namespace terrarium::cli
