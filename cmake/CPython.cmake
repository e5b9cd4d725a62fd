# The private CPython (interp/cpython/build), obtained at configure time.
#
#   cpython::object      all of CPython as one object, with its headers. A program
#                        that links it supplies _PyImport_Inittab and the
#                        tr_guest_* functions of redefine_symbols.txt.
#   cpython::internal    adds the internal headers; for interp/cpython alone
#   cpython::build_info  "cpython_build_info.h": version, patch level, hash
#
#   TERRARIUM_CPYTHON_DIR      its directory in the cache
#   TERRARIUM_CPYTHON_PYTHON   the same interpreter as a program, for build steps
#   TERRARIUM_CPYTHON_LIB      its library in Python
set(TERRARIUM_CPYTHON_FLAVOUR release CACHE STRING "dev, release or release-unmetered")
set(TERRARIUM_CPYTHON_SOURCE "" CACHE FILEPATH "CPython's upstream tarball, when at hand")

set(_recipe ${PROJECT_SOURCE_DIR}/interp/cpython)
# A change of recipe or patches configures anew, and finds or builds another object.
file(GLOB _inputs CONFIGURE_DEPENDS ${_recipe}/patches/* ${_recipe}/build/*)
list(FILTER _inputs EXCLUDE REGEX __pycache__)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${_inputs})

find_package(Python3 3.11 REQUIRED COMPONENTS Interpreter)
set(_command ${Python3_EXECUTABLE} -B ${_recipe}/build/build_cpython.py
             --flavour ${TERRARIUM_CPYTHON_FLAVOUR})
if(TERRARIUM_CPYTHON_SOURCE)
  list(APPEND _command --source ${TERRARIUM_CPYTHON_SOURCE})
endif()
message(STATUS "CPython, flavour ${TERRARIUM_CPYTHON_FLAVOUR}")
execute_process(COMMAND ${_command} OUTPUT_VARIABLE _output RESULT_VARIABLE _status
                OUTPUT_STRIP_TRAILING_WHITESPACE)
if(NOT _status EQUAL 0)
  message(FATAL_ERROR "CPython could not be obtained; the reason is above.")
endif()
string(REGEX REPLACE "^.*\n" "" TERRARIUM_CPYTHON_DIR "${_output}")
set(TERRARIUM_CPYTHON_PYTHON ${TERRARIUM_CPYTHON_DIR}/bin/python)
set(TERRARIUM_CPYTHON_LIB ${TERRARIUM_CPYTHON_DIR}/Lib)
message(STATUS "CPython: ${TERRARIUM_CPYTHON_DIR}")

add_library(cpython::object INTERFACE IMPORTED)
target_include_directories(cpython::object SYSTEM INTERFACE ${TERRARIUM_CPYTHON_DIR}/include)
# clang 14 has these builtins and denies it when CPython's header asks.
target_compile_definitions(cpython::object INTERFACE _Py_USE_GCC_BUILTIN_ATOMICS=1)
# As an option the object comes once, and before every library: it needs symbols of
# ours (tr_guest_*, _PyImport_Inittab) as much as we need its.
target_link_options(cpython::object INTERFACE ${TERRARIUM_CPYTHON_DIR}/cpython.o)
target_link_libraries(cpython::object INTERFACE dl util Threads::Threads)

add_library(cpython::internal INTERFACE IMPORTED)
target_include_directories(cpython::internal SYSTEM INTERFACE
  ${TERRARIUM_CPYTHON_DIR}/include/internal)
target_link_libraries(cpython::internal INTERFACE cpython::object)

file(READ ${TERRARIUM_CPYTHON_DIR}/manifest.json _manifest)
foreach(field version tarball_sha256 debian_package key object_sha256)
  string(JSON TERRARIUM_CPYTHON_${field} GET "${_manifest}" ${field})
endforeach()
string(JSON TERRARIUM_CPYTHON_debian_patches LENGTH "${_manifest}" debian_patches)
string(JSON TERRARIUM_CPYTHON_our_patches LENGTH "${_manifest}" patches)
configure_file(${_recipe}/build_info.h.in
               ${PROJECT_BINARY_DIR}/generated/cpython/cpython_build_info.h @ONLY)
add_library(cpython::build_info INTERFACE IMPORTED)
target_include_directories(cpython::build_info INTERFACE
  ${PROJECT_BINARY_DIR}/generated/cpython)
