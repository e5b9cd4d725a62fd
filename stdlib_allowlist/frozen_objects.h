// Classes and functions of loaded modules that nobody changes any more (patch 0080): what a guest
// may patch, library code calls.
//
// Threads: called with the interpreter attached.
// Tested by: tests/integration/authority_test.cc.
#ifndef TERRARIUM_STDLIB_ALLOWLIST_FROZEN_OBJECTS_H_
#define TERRARIUM_STDLIB_ALLOWLIST_FROZEN_OBJECTS_H_

namespace terrarium::stdlib_allowlist {

// Freezes the classes and functions that library code has made while it loaded, and the classes of
// C modules, but for those that modules.toml calls patchable.
// REQUIRES: no module is being loaded.
void FreezeLoadedObjects();

}  // namespace terrarium::stdlib_allowlist

#endif  // TERRARIUM_STDLIB_ALLOWLIST_FROZEN_OBJECTS_H_
