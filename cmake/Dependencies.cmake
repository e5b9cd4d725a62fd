# Libraries from the distribution; tools/bootstrap.sh installs them.
find_package(Threads REQUIRED)
find_package(absl REQUIRED)
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

# RE2 ships a pkg-config file only.
find_package(PkgConfig REQUIRED)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
add_library(re2::re2 ALIAS PkgConfig::RE2)
