// "Did you mean": the known name nearest to what was typed.
#ifndef TERRARIUM_BASE_TEXT_SUGGEST_H_
#define TERRARIUM_BASE_TEXT_SUGGEST_H_

#include <string>
#include <string_view>
#include <vector>

namespace terrarium::base {

// Edits (insert, delete, replace, swap of neighbours) between the two, or `limit` + 1 when there
// are more.
int EditDistance(std::string_view a, std::string_view b, int limit);

// The nearest of `known`, the first of equals; empty when none is near enough to be a slip: about a
// third of the letters.
std::string_view Nearest(std::string_view typed, const std::vector<std::string_view>& known);

// `; did you mean "plugin"?`, or nothing.
std::string DidYouMean(std::string_view typed, const std::vector<std::string_view>& known);

}  // namespace terrarium::base

#endif  // TERRARIUM_BASE_TEXT_SUGGEST_H_
