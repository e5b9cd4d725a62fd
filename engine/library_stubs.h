// The program that describes the library.
// Tested by: tests/integration/library_stubs_test.py.
#ifndef TERRARIUM_ENGINE_LIBRARY_STUBS_H_
#define TERRARIUM_ENGINE_LIBRARY_STUBS_H_

#include <string_view>

namespace terrarium::engine {

// describe_library.py.
extern const std::string_view kDescribeLibrary;

}  // namespace terrarium::engine

#endif  // TERRARIUM_ENGINE_LIBRARY_STUBS_H_
