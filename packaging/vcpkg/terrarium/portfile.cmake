# Builds from the source tree that this port lies in: vcpkg install terrarium
# --overlay-ports=packaging/vcpkg. The build fetches CPython's source (interp/cpython) and wants
# the tools that tools/bootstrap.sh lists.
get_filename_component(SOURCE_PATH "${CURRENT_PORT_DIR}/../../.." ABSOLUTE)
vcpkg_cmake_configure(
  SOURCE_PATH "${SOURCE_PATH}"
  OPTIONS -DTERRARIUM_BUILD_TESTS=OFF -DTERRARIUM_BUILD_CLI=OFF -DTERRARIUM_WERROR=OFF
          -DTERRARIUM_INSTALL=ON)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(PACKAGE_NAME Terrarium CONFIG_PATH lib/cmake/Terrarium)
vcpkg_fixup_pkgconfig()
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include" "${CURRENT_PACKAGES_DIR}/debug/share")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
