# SPDX-License-Identifier: GPL-3.0-or-later
quizaar_test(dashboard_test
    SOURCES dashboard_test.cpp dashboard_fake_link.cpp dashboard_fake_link.h
    LIBRARIES quizaar_dashboard)
quizaar_test(dashboard_words_test
    SOURCES dashboard_words_test.cpp dashboard_fake_link.cpp dashboard_fake_link.h
    LIBRARIES quizaar_dashboard)
quizaar_test(dashboard_notes_test
    SOURCES dashboard_notes_test.cpp dashboard_fake_link.cpp dashboard_fake_link.h
    LIBRARIES quizaar_dashboard)
# Not a test: saves pictures of the window for people to look at. dashboard_gallery FOLDER [dark]
add_executable(dashboard_gallery dashboard_gallery.cpp dashboard_fake_link.cpp dashboard_fake_link.h)
set_target_properties(dashboard_gallery PROPERTIES AUTOMOC ON)
target_link_libraries(dashboard_gallery PRIVATE quizaar_dashboard)
target_compile_definitions(dashboard_gallery PRIVATE QUIZAAR_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
