// Matches as one page of HTML that needs nothing else.
#ifndef EXAMPLES_ARENA_REPLAY_H_
#define EXAMPLES_ARENA_REPLAY_H_

#include <string>
#include <vector>

#include "game.h"

namespace arena {

std::string ReplayPage(const std::vector<Bot>& bots, const std::vector<Match>& matches);

}  // namespace arena

#endif  // EXAMPLES_ARENA_REPLAY_H_
