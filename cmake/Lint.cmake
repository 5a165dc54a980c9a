# SPDX-License-Identifier: GPL-3.0-or-later
# `format` rewrites, `lint` only reports. Both work on the files that git knows.
find_program(CLANG_FORMAT clang-format)
find_program(CLANG_TIDY clang-tidy)
if(CLANG_FORMAT)
    add_custom_target(format COMMAND sh -c "git ls-files '*.cpp' '*.h' | xargs ${CLANG_FORMAT} -i"
        WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" VERBATIM)
endif()
if(CLANG_FORMAT AND CLANG_TIDY)
    add_custom_target(lint
        COMMAND sh -c "git ls-files '*.cpp' '*.h' | xargs ${CLANG_FORMAT} --dry-run --Werror"
        COMMAND sh -c "git ls-files 'core/*.cpp' 'app/*.cpp' | xargs ${CLANG_TIDY} -p ${CMAKE_BINARY_DIR} --quiet"
        WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" VERBATIM)
endif()
