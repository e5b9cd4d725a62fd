// Names that a host gives to what its guests see, as the guests' parser spells them: identifiers
// are normalised (NFKC). Runs on the guest's stack, in the region.
// Tested by: tests/integration/bind_test.cc.
#ifndef TERRARIUM_INTERP_ISOLATE_GUEST_NAME_H_
#define TERRARIUM_INTERP_ISOLATE_GUEST_NAME_H_

#include <string_view>

#include "interp/cpython/py_ref.h"

namespace terrarium::isolate {

// Null with an exception set.
cpython::PyRef GuestName(std::string_view utf8);
cpython::PyRef GuestName(cpython::PyRef name);

}  // namespace terrarium::isolate

#endif  // TERRARIUM_INTERP_ISOLATE_GUEST_NAME_H_
