# SPDX-License-Identifier: GPL-3.0-or-later
quizaar_test(packs_test
    SOURCES packs_main.cpp packs_build.cpp packs_csv.cpp packs_entities.cpp packs_malformed.cpp packs_media.cpp
            packs_opentdb.cpp packs_own_json.cpp packs_questions.cpp packs_shipped.cpp packs_text.cpp
            packs_xml.cpp packs_zip.cpp
    LIBRARIES quizaar_core LibZip::LibZip)
quizaar_test(packs_files_test
    SOURCES packs_files.cpp packs_build.cpp "${CMAKE_SOURCE_DIR}/app/host/pack_files.cpp"
    LIBRARIES quizaar_core quizaar_storage LibZip::LibZip)
quizaar_test(pack_edit_test
    SOURCES pack_edit_test.cpp packs_build.cpp
    LIBRARIES quizaar_core LibZip::LibZip)
