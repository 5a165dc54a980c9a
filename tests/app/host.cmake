# SPDX-License-Identifier: GPL-3.0-or-later
quizaar_test(host_test
    SOURCES host_test.h host_commit.cpp host_repeats.cpp
            "${CMAKE_SOURCE_DIR}/tests/support/host_clients.cpp" "${CMAKE_SOURCE_DIR}/tests/support/host_clients.h"
            "${CMAKE_SOURCE_DIR}/tests/support/host_rig.cpp" "${CMAKE_SOURCE_DIR}/tests/support/host_rig.h"
    LIBRARIES quizaar_api quizaar_engine_driver
    TIMEOUT 600)
