#include "cli/ascii_folds.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/ascii.h"
#include "base/text/utf8.h"

namespace terrarium::cli {
namespace {

// Sorted. One letter stands for the row's first character; those after it count up.
constexpr struct {
  char32_t first, last;
  std::string_view text;
} kFolds[] = {
#include "cli/ascii_folds.inc"
};

}  // namespace

std::string FoldToAscii(std::string_view text) {
  std::string folded;
  for (size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::DecodeAt(text, at);
    const auto* row =
        std::lower_bound(std::begin(kFolds), std::end(kFolds), point.value,
                         [](const auto& fold, char32_t value) { return fold.last < value; });
    if (point.value < 0x80) {
      folded += absl::ascii_tolower(static_cast<unsigned char>(text[at]));
    } else if (row == std::end(kFolds) || point.value < row->first) {
      folded += text.substr(at, point.length);
    } else if (row->text.size() == 1) {
      folded += static_cast<char>(row->text[0] + (point.value - row->first));
    } else {
      folded += row->text;
    }
    at += point.length;
  }
  return folded;
}

}  // namespace terrarium::cli
