# SPDX-License-Identifier: GPL-3.0-or-later
quizaar_test(pack_library_test
    SOURCES pack_library_test.cpp
    LIBRARIES quizaar_pack_store quizaar_core)
quizaar_test(editor_test
    SOURCES editor_test.cpp
    LIBRARIES quizaar_editor quizaar_core)
# Not a test: saves pictures of the library and the editor for people to look at.
# editor_gallery FOLDER [dark] [LANGUAGE]
add_executable(editor_gallery editor_gallery.cpp)
target_link_libraries(editor_gallery PRIVATE quizaar_editor quizaar_resources)
target_compile_definitions(editor_gallery PRIVATE QUIZAAR_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
