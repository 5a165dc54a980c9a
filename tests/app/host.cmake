# SPDX-License-Identifier: GPL-3.0-or-later
# A night behind its door, and people who call on it.
add_library(quizaar_host_rig
    "${CMAKE_SOURCE_DIR}/tests/support/host_clients.cpp" "${CMAKE_SOURCE_DIR}/tests/support/host_clients.h"
    "${CMAKE_SOURCE_DIR}/tests/support/host_rig.cpp" "${CMAKE_SOURCE_DIR}/tests/support/host_rig.h")
target_link_libraries(quizaar_host_rig PUBLIC quizaar_api quizaar_engine_driver Qt6::Test)
quizaar_read_once(quizaar_host_rig)
quizaar_test(host_test
    SOURCES host_test.h host_commit.cpp host_people.cpp host_refusals.cpp
            host_repeats.cpp host_secrets.cpp host_sockets.cpp
    LIBRARIES quizaar_host_rig)
set_tests_properties(host_test PROPERTIES COST 90)

quizaar_test(restart_test
    SOURCES host_restart.cpp "${CMAKE_SOURCE_DIR}/tests/support/host_clients.cpp"
    LIBRARIES quizaar_storage Qt6::WebSockets Qt6::Sql
    TIMEOUT 1800)
target_compile_definitions(restart_test PRIVATE QUIZAAR_PROGRAM="$<TARGET_FILE:quizaar>")
add_dependencies(restart_test quizaar)
set_tests_properties(restart_test PROPERTIES RESOURCE_LOCK evening COST 100)

quizaar_test(session_routes_test
    SOURCES session_routes_test.cpp
    LIBRARIES quizaar_host_rig)

quizaar_test(results_routes_test
    SOURCES results_routes_test.cpp
    LIBRARIES quizaar_host_rig)

quizaar_test(ruleset_routes_test
    SOURCES ruleset_routes_test.cpp
    LIBRARIES quizaar_host_rig)

quizaar_test(media_routes_test
    SOURCES media_routes_test.cpp
    LIBRARIES quizaar_host_rig)

quizaar_test(answers_routes_test
    SOURCES answers_routes_test.cpp
    LIBRARIES quizaar_host_rig)

quizaar_test(buzz_fairness_test
    SOURCES buzz_fairness_test.cpp
    LIBRARIES quizaar_host_rig)

quizaar_test(checklist_test
    SOURCES checklist_test.cpp
    LIBRARIES quizaar_host_rig)

quizaar_test(night_file_test
    SOURCES night_file_test.cpp
    LIBRARIES quizaar_host quizaar_engine_driver)
