# Libraries from the distribution; tools/bootstrap.sh installs them.
find_package(Threads REQUIRED)
find_package(absl REQUIRED)
# Linked statically and shown to nobody, so that a host may have another version of its own.
set(Boost_USE_STATIC_LIBS ON)
find_package(Boost 1.74 REQUIRED COMPONENTS context)
find_package(tomlplusplus REQUIRED)
find_package(nlohmann_json REQUIRED)
if(TERRARIUM_BUILD_CLI)
  find_package(CLI11 REQUIRED)
endif()
if(TERRARIUM_BUILD_TESTS)
  find_package(GTest REQUIRED)
  find_package(benchmark REQUIRED)
endif()

# RE2 ships a pkg-config file only. The guests' engines are linked from the archive (regex/), which
# is not position independent as a whole; the checker uses the shared library.
find_package(PkgConfig REQUIRED)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
find_library(TERRARIUM_RE2_ARCHIVE libre2.a REQUIRED)
