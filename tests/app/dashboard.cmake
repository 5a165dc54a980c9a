# SPDX-License-Identifier: GPL-3.0-or-later
add_library(quizaar_fake_link dashboard_fake_link.cpp dashboard_fake_link.h)
quizaar_moc(quizaar_fake_link)
target_link_libraries(quizaar_fake_link PUBLIC quizaar_dashboard)
quizaar_read_once(quizaar_fake_link)
quizaar_test(dashboard_test
    SOURCES dashboard_test.cpp
    LIBRARIES quizaar_fake_link)
quizaar_test(dashboard_entry_test
    SOURCES dashboard_entry_test.cpp
    LIBRARIES quizaar_fake_link quizaar_resources)
quizaar_test(dashboard_words_test
    SOURCES dashboard_words_test.cpp
    LIBRARIES quizaar_fake_link)
quizaar_test(dashboard_notes_test
    SOURCES dashboard_notes_test.cpp
    LIBRARIES quizaar_fake_link)
quizaar_test(dashboard_trading_test
    SOURCES dashboard_trading_test.cpp
    LIBRARIES quizaar_fake_link)
quizaar_test(dashboard_results_test
    SOURCES dashboard_results_test.cpp
    LIBRARIES quizaar_fake_link)
quizaar_test(dashboard_media_test
    SOURCES dashboard_media_test.cpp
    LIBRARIES quizaar_fake_link)
add_library(quizaar_dashboard_story dashboard_story.cpp dashboard_story.h)
target_link_libraries(quizaar_dashboard_story PUBLIC quizaar_fake_link)
quizaar_test(dashboard_nights_test
    SOURCES dashboard_nights_test.cpp "${CMAKE_SOURCE_DIR}/app/sample_evening.cpp"
    LIBRARIES quizaar_fake_link quizaar_resources)
quizaar_test(dashboard_access_test
    SOURCES dashboard_access_test.cpp
    LIBRARIES quizaar_dashboard_story quizaar_fake_link)
quizaar_test(dashboard_keyboard_test
    SOURCES dashboard_keyboard_test.cpp
    LIBRARIES quizaar_fake_link quizaar_host quizaar_resources)
quizaar_test(language_test
    SOURCES language_test.cpp window_texts.cpp window_texts.h
    LIBRARIES quizaar_fake_link quizaar_dashboard_story stage_views quizaar_host quizaar_resources)
# Not a test: saves pictures of the window for people to look at.
# dashboard_gallery FOLDER [dark] [WIDTHxHEIGHT] [LANGUAGE]
add_executable(dashboard_gallery dashboard_gallery.cpp)
target_link_libraries(dashboard_gallery PRIVATE quizaar_dashboard_story quizaar_resources)
target_compile_definitions(dashboard_gallery PRIVATE QUIZAAR_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
