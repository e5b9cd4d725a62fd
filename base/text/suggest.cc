#include "base/text/suggest.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>

#include "base/text/text.h"

namespace terrarium::base {

int EditDistance(std::string_view a, std::string_view b, int limit) {
  const int difference = std::abs(static_cast<int>(a.size()) - static_cast<int>(b.size()));
  if (difference > limit) return limit + 1;
  std::vector<int> before_last(b.size() + 1), last(b.size() + 1), current(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) last[j] = static_cast<int>(j);
  for (size_t i = 1; i <= a.size(); ++i) {
    current[0] = static_cast<int>(i);
    for (size_t j = 1; j <= b.size(); ++j) {
      current[j] =
          std::min({last[j] + 1, current[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        current[j] = std::min(current[j], before_last[j - 2] + 1);
      }
    }
    before_last = last;
    last = current;
  }
  return std::min(last[b.size()], limit + 1);
}

std::string_view Nearest(std::string_view typed, const std::vector<std::string_view>& known) {
  // Nothing that long is a slip of a short name; the work stays small.
  constexpr size_t kLongestTyped = 64;
  if (typed.size() > kLongestTyped) return {};
  const int limit = std::max(1, static_cast<int>(typed.size()) / 3);
  std::string_view nearest;
  int best = limit + 1;
  for (std::string_view name : known) {
    const int distance = EditDistance(typed, name, limit);
    if (distance < best) {
      best = distance;
      nearest = name;
    }
  }
  return nearest;
}

std::string DidYouMean(std::string_view typed, const std::vector<std::string_view>& known) {
  const std::string_view nearest = Nearest(typed, known);
  if (nearest.empty()) return "";
  return Cat("; did you mean \"", nearest, "\"?");
}

}  // namespace terrarium::base
