# How our targets are built, and the helpers that the folders use:
#
#   terrarium_add_layers(FILE)
#       adds the folders that FILE lists, in its order
#   terrarium_library(NAME [SRCS ...] [HDRS ...] [DEPS ...] [PRIVATE_DEPS ...])
#       target terrarium_NAME, alias terrarium::NAME; a header-only one has no SRCS
#   terrarium_archives(OUT TARGET)
#       the static libraries of ours that TARGET links, itself among them
#   terrarium_executable(NAME SRCS ... [DEPS ...])      in build/<preset>/bin
#   terrarium_test(NAME SRCS ... [DEPS ...] [LABEL label] [TIMEOUT seconds])
#       GoogleTest program; every test of it is a test of ctest. Labels: quick (the
#       default, under a second each), slow, soak, long (only make soak).
#   terrarium_test_programs(LABEL TARGET...)
#       what tests of that label start; target <LABEL>_tests builds them all. CMake cannot know it
#       of tests that are scripts; terrarium_test and terrarium_fuzzer say it for theirs.
#   terrarium_fuzzer(NAME SRCS ... [DEPS ...] [CORPUS dir])
#       LLVMFuzzerTestOneInput in SRCS. Preset fuzz links libFuzzer; every other
#       preset links a main that replays files, and CORPUS becomes a quick test.
#
# Includes are written from the top of the tree ("interp/memory/region.h"); public
# headers as "terrarium/engine.h".
include(GoogleTest)

option(TERRARIUM_CHECKED "Internal checks, e.g. region against image after each restore" OFF)
set(TERRARIUM_SANITIZE "" CACHE STRING "-fsanitize= list for our code")
option(TERRARIUM_LIBFUZZER "Link fuzzers with libFuzzer (clang)" OFF)

# What was compiled before, here or in another build tree, comes out of ccache where that is
# installed. A host that builds us as a part decides for itself.
if(PROJECT_IS_TOP_LEVEL)
  find_program(TERRARIUM_CCACHE ccache)
  mark_as_advanced(TERRARIUM_CCACHE)
  foreach(language C CXX)
    if(TERRARIUM_CCACHE AND NOT DEFINED CMAKE_${language}_COMPILER_LAUNCHER)
      set(CMAKE_${language}_COMPILER_LAUNCHER ${TERRARIUM_CCACHE})
    endif()
  endforeach()
endif()

set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
set(CMAKE_C_STANDARD 17)
set(CMAKE_C_EXTENSIONS ON)
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_C_VISIBILITY_PRESET hidden)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)

add_library(terrarium_options INTERFACE)
target_include_directories(terrarium_options INTERFACE
  ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/include)
target_compile_definitions(terrarium_options INTERFACE
  _GNU_SOURCE $<$<BOOL:${TERRARIUM_CHECKED}>:TERRARIUM_CHECKED=1>)
target_compile_options(terrarium_options INTERFACE
  -Wall -Wextra $<$<BOOL:${TERRARIUM_WERROR}>:-Werror>
  # GCC 12 warns of overlap inside its own std::string at -O2 (GCC PR 105329).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  # A kill jumps from one stack to another; glibc's fortified longjmp takes that
  # for an attack.
  -U_FORTIFY_SOURCE
  -fno-omit-frame-pointer)
target_link_options(terrarium_options INTERFACE -Wl,-z,relro,-z,now)
if(TERRARIUM_SANITIZE)
  target_compile_options(terrarium_options INTERFACE
    -fsanitize=${TERRARIUM_SANITIZE} -fno-sanitize-recover=all
    # GCC 12 loses sight of what is initialised among the instrumentation; it says so itself, in
    # its manual. The other presets have the warning.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(terrarium_options INTERFACE -fsanitize=${TERRARIUM_SANITIZE})
endif()

# What layers that are not always built hang on.
set(TERRARIUM_LAYER_OPTION_cli TERRARIUM_BUILD_CLI)
foreach(layer examples tests bench fuzz)
  set(TERRARIUM_LAYER_OPTION_${layer} TERRARIUM_BUILD_TESTS)
endforeach()

function(terrarium_add_layers file)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${file})
  file(STRINGS ${PROJECT_SOURCE_DIR}/${file} lines REGEX "^[^#]")
  foreach(line ${lines})
    string(REGEX REPLACE " .*" "" layer ${line})
    if(TERRARIUM_LAYER_OPTION_${layer} AND NOT ${TERRARIUM_LAYER_OPTION_${layer}})
      continue()
    endif()
    # The public headers and the examples are nothing to build by themselves.
    if(EXISTS ${PROJECT_SOURCE_DIR}/${layer}/CMakeLists.txt)
      add_subdirectory(${layer})
    endif()
  endforeach()
endfunction()

function(terrarium_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SRCS;HDRS;DEPS;PRIVATE_DEPS")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "terrarium_library(${name}): what is ${arg_UNPARSED_ARGUMENTS}?")
  endif()
  set(target terrarium_${name})
  if(arg_SRCS)
    add_library(${target} STATIC ${arg_SRCS} ${arg_HDRS})
    target_link_libraries(${target} PUBLIC terrarium_options ${arg_DEPS}
                                    PRIVATE ${arg_PRIVATE_DEPS})
  else()
    add_library(${target} INTERFACE ${arg_HDRS})
    target_link_libraries(${target} INTERFACE terrarium_options ${arg_DEPS})
  endif()
  add_library(terrarium::${name} ALIAS ${target})
endfunction()

# Sets `out` to the static libraries of ours that `target` links, itself among them.
function(terrarium_archives out target)
  set(found "")
  set(waiting ${target})
  while(waiting)
    list(POP_FRONT waiting next)
    if(NOT TARGET ${next})
      continue()
    endif()
    get_target_property(aliased ${next} ALIASED_TARGET)
    if(aliased)
      set(next ${aliased})
    endif()
    get_target_property(imported ${next} IMPORTED)
    get_target_property(type ${next} TYPE)
    if(imported OR next IN_LIST found OR NOT type STREQUAL STATIC_LIBRARY)
      continue()
    endif()
    list(APPEND found ${next})
    get_target_property(links ${next} LINK_LIBRARIES)
    list(APPEND waiting ${links})
  endwhile()
  set(${out} ${found} PARENT_SCOPE)
endfunction()

function(terrarium_executable name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SRCS;DEPS")
  add_executable(${name} ${arg_SRCS})
  target_link_libraries(${name} PRIVATE terrarium_options ${arg_DEPS})
endfunction()

function(terrarium_test name)
  if(NOT TERRARIUM_BUILD_TESTS)
    return()
  endif()
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "LABEL;TIMEOUT" "SRCS;DEPS")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "terrarium_test(${name}): what is ${arg_UNPARSED_ARGUMENTS}?")
  endif()
  if(NOT arg_LABEL)
    set(arg_LABEL quick)
  endif()
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  terrarium_executable(${name} SRCS ${arg_SRCS} DEPS ${arg_DEPS} GTest::gmock GTest::gtest_main)
  target_compile_definitions(${name} PRIVATE TERRARIUM_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  gtest_discover_tests(${name}
    TEST_PREFIX "${name}." DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60
    PROPERTIES LABELS ${arg_LABEL} TIMEOUT ${arg_TIMEOUT})
  terrarium_test_programs(${arg_LABEL} ${name})
endfunction()

function(terrarium_test_programs label)
  if(NOT TARGET ${label}_tests)
    add_custom_target(${label}_tests)
  endif()
  add_dependencies(${label}_tests ${ARGN})
endfunction()

function(terrarium_fuzzer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "CORPUS" "SRCS;DEPS")
  if(TERRARIUM_LIBFUZZER)
    terrarium_executable(${name} SRCS ${arg_SRCS} DEPS ${arg_DEPS})
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  else()
    terrarium_executable(${name} SRCS ${arg_SRCS} ${PROJECT_SOURCE_DIR}/fuzz/replay_main.cc
                         DEPS ${arg_DEPS})
    if(arg_CORPUS)
      add_test(NAME ${name}.replay COMMAND ${name} ${arg_CORPUS})
      set_tests_properties(${name}.replay PROPERTIES LABELS quick TIMEOUT 300)
      terrarium_test_programs(quick ${name})
    endif()
  endif()
endfunction()
