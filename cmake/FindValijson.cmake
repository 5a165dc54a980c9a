# SPDX-License-Identifier: GPL-3.0-or-later
# valijson: JSON Schema for many JSON libraries, Qt's among them. Headers alone; not every package has a CMake file.
find_path(Valijson_INCLUDE_DIR NAMES valijson/adapters/qtjson_adapter.hpp)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Valijson REQUIRED_VARS Valijson_INCLUDE_DIR)
if(Valijson_FOUND AND NOT TARGET Valijson::Valijson)
    add_library(Valijson::Valijson INTERFACE IMPORTED)
    set_target_properties(Valijson::Valijson PROPERTIES
        INTERFACE_INCLUDE_DIRECTORIES "${Valijson_INCLUDE_DIR}" INTERFACE_COMPILE_DEFINITIONS VALIJSON_USE_EXCEPTIONS=1)
endif()
