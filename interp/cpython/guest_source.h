// The text of the running script, for library code that shows lines of it.
//
// Threads: set once, before CPython starts; called on the guest's thread.
#ifndef TERRARIUM_INTERP_CPYTHON_GUEST_SOURCE_H_
#define TERRARIUM_INTERP_CPYTHON_GUEST_SOURCE_H_

#include <string_view>

namespace terrarium::cpython {

// The text of the file of this name, empty when it is not known. It stays as
// it is while the guest runs.
using GuestSource = std::string_view (*)(std::string_view file);

void SetGuestSource(GuestSource source);

}  // namespace terrarium::cpython

#endif  // TERRARIUM_INTERP_CPYTHON_GUEST_SOURCE_H_
