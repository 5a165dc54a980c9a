# SPDX-License-Identifier: GPL-3.0-or-later
quizaar_test(hub_test
    SOURCES hub_test.h hub_counters.cpp hub_fan_out.cpp hub_limits.cpp
    LIBRARIES quizaar_host_rig)

find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_test(NAME counters_test
    COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/counters_test.py" $<TARGET_FILE:quizaar>)
set_tests_properties(counters_test PROPERTIES TIMEOUT 1200 ENVIRONMENT "ASAN_OPTIONS=detect_leaks=0")
