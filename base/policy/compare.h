// How two policies differ, and which way.
// Tested by: base/policy/policy_test.cc.
#ifndef TERRARIUM_BASE_POLICY_COMPARE_H_
#define TERRARIUM_BASE_POLICY_COMPARE_H_

#include <string>
#include <vector>

#include "terrarium/policy.h"

namespace terrarium::base {

enum class Direction {
  kTightens,
  kLoosens,
  kBoth,     // a list that lost some names and gained others
  kNeither,  // the seed
};

struct Change {
  std::string setting;
  std::string before, after;  // as in a policy file; of lists: "+a -b"
  Direction direction;
};

// What `after` does differently from `before`, in the order of the tables. Names, versions and
// reasons are not compared: they grant nothing.
std::vector<Change> Compare(const Policy& before, const Policy& after);

std::string_view DirectionName(Direction direction);  // "loosens"

}  // namespace terrarium::base

#endif  // TERRARIUM_BASE_POLICY_COMPARE_H_
