# SPDX-License-Identifier: GPL-3.0-or-later
# Nayuki's QR Code generator, C++ flavour. Packages disagree on where the header lives.
find_path(QrCodeGen_INCLUDE_DIR NAMES qrcodegen.hpp PATH_SUFFIXES qrcodegencpp qrcodegen qrcodegen-cpp nayuki-qr-code-generator)
find_library(QrCodeGen_LIBRARY NAMES qrcodegencpp nayuki-qr-code-generator qrcodegen)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(QrCodeGen REQUIRED_VARS QrCodeGen_LIBRARY QrCodeGen_INCLUDE_DIR)
if(QrCodeGen_FOUND AND NOT TARGET QrCodeGen::QrCodeGen)
    add_library(QrCodeGen::QrCodeGen UNKNOWN IMPORTED)
    set_target_properties(QrCodeGen::QrCodeGen PROPERTIES
        IMPORTED_LOCATION "${QrCodeGen_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${QrCodeGen_INCLUDE_DIR}")
endif()
