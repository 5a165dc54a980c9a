# SPDX-License-Identifier: GPL-3.0-or-later
# What all tests of the engine drive it with.
add_library(quizaar_engine_driver
    "${CMAKE_SOURCE_DIR}/tests/support/client_copy.cpp"
    "${CMAKE_SOURCE_DIR}/tests/support/command_text.cpp"
    "${CMAKE_SOURCE_DIR}/tests/support/engine_driver.cpp"
    "${CMAKE_SOURCE_DIR}/tests/support/random_commands.cpp")
target_link_libraries(quizaar_engine_driver PUBLIC quizaar_core)
quizaar_read_once(quizaar_engine_driver)
quizaar_test(scoring_test
    SOURCES scoring_contract.cpp
    LIBRARIES quizaar_engine_driver)
quizaar_test(view_test
    SOURCES engine_view.cpp
    LIBRARIES quizaar_engine_driver
    TIMEOUT 3600)
quizaar_test(engine_test
    SOURCES engine_main.cpp engine_test.h engine_people.cpp engine_question.cpp engine_random.cpp
    LIBRARIES quizaar_engine_driver
    LABELS tsan)
quizaar_test(answers_test
    SOURCES engine_answers.cpp
    LIBRARIES quizaar_engine_driver)
quizaar_test(sheets_test
    SOURCES engine_sheets.cpp
    LIBRARIES quizaar_engine_driver)
quizaar_test(rounds_test
    SOURCES engine_rounds.cpp
    LIBRARIES quizaar_engine_driver)
quizaar_test(by_itself_test
    SOURCES engine_by_itself.cpp
    LIBRARIES quizaar_engine_driver)
quizaar_test(latecomers_test
    SOURCES engine_latecomers.cpp
    LIBRARIES quizaar_engine_driver)
quizaar_test(undo_test
    SOURCES engine_undo.cpp
    LIBRARIES quizaar_engine_driver)
# golden_test --update writes the expectations anew
quizaar_test(golden_test
    SOURCES engine_golden.cpp
    LIBRARIES quizaar_engine_driver)
quizaar_test(media_view_test
    SOURCES engine_media.cpp
    LIBRARIES quizaar_engine_driver)
