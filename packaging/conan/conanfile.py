"""Conan 2 recipe; builds from the source tree that it lies in: conan create packaging/conan."""

import os

from conan import ConanFile
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy


class Terrarium(ConanFile):
    name = "terrarium"
    version = "0.1.0"
    description = "Runs untrusted Python inside the host's own process, under deterministic budgets"
    package_type = "library"
    settings = "os", "arch", "compiler", "build_type"
    requires = ("abseil/20240116.2", "boost/1.84.0", "nlohmann_json/3.11.3", "re2/20240301",
                "tomlplusplus/3.4.0")

    def export_sources(self):
        tree = os.path.join(self.recipe_folder, "..", "..")
        copy(self, "*", src=tree, dst=self.export_sources_folder, excludes=("build/*", ".git/*"))

    def layout(self):
        cmake_layout(self)

    def generate(self):
        CMakeDeps(self).generate()
        toolchain = CMakeToolchain(self)
        for name, value in (("TERRARIUM_BUILD_TESTS", False), ("TERRARIUM_BUILD_CLI", False),
                            ("TERRARIUM_WERROR", False), ("TERRARIUM_INSTALL", True)):
            toolchain.cache_variables[name] = value
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        CMake(self).install()

    def package_info(self):
        # The package brings its own CMake files.
        self.cpp_info.set_property("cmake_find_mode", "none")
        self.cpp_info.builddirs = [os.path.join("lib", "cmake", "Terrarium")]
        self.cpp_info.libs = ["terrarium"]
