# SPDX-License-Identifier: GPL-3.0-or-later
quizaar_test(bots_test SOURCES bots_test.cpp LIBRARIES quizaar_bots)

find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_test(NAME demo_test
    COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/demo_test.py" $<TARGET_FILE:quizaar>
        "${CMAKE_SOURCE_DIR}/tests/app/data/ten_questions.json" 10)
set_tests_properties(demo_test PROPERTIES RUN_SERIAL ON TIMEOUT 600 ENVIRONMENT "ASAN_OPTIONS=detect_leaks=0")
