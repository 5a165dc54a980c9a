# SPDX-License-Identifier: GPL-3.0-or-later
quizaar_test(bots_test SOURCES bots_test.cpp LIBRARIES quizaar_bots)

find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_test(NAME demo_test
    COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/demo_test.py" $<TARGET_FILE:quizaar>
        "${CMAKE_SOURCE_DIR}/tests/app/data/ten_questions.json" 10)
set_tests_properties(demo_test PROPERTIES RESOURCE_LOCK evening COST 100 TIMEOUT 1200 ENVIRONMENT "ASAN_OPTIONS=detect_leaks=0")

quizaar_test(trading_bots_test
    SOURCES trading_bots_test.cpp
    LIBRARIES quizaar_bots quizaar_host_rig)
set_tests_properties(trading_bots_test PROPERTIES RESOURCE_LOCK evening COST 100)

# QUIZAAR_LONG=1: an hour of game clock instead of six minutes
quizaar_test(trading_game_test
    SOURCES trading_game_test.cpp
    LIBRARIES quizaar_bots quizaar_host)
set_tests_properties(trading_game_test PROPERTIES RESOURCE_LOCK evening COST 100)

add_test(NAME simulate_test
    COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/simulate_test.py" $<TARGET_FILE:quizaar>)
set_tests_properties(simulate_test PROPERTIES TIMEOUT 1200 ENVIRONMENT "ASAN_OPTIONS=detect_leaks=0")

# QUIZAAR_LONG=1: twenty kills
add_test(NAME trading_kill_test
    COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/trading_kill_test.py" $<TARGET_FILE:quizaar>)
set_tests_properties(trading_kill_test PROPERTIES RESOURCE_LOCK evening COST 100 TIMEOUT 1200 ENVIRONMENT
    "ASAN_OPTIONS=detect_leaks=0")
