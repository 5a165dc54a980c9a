# SPDX-License-Identifier: GPL-3.0-or-later
add_library(stage_views stage_media_scenes.cpp stage_media_scenes.h stage_scenes.cpp stage_scenes.h
    stage_views.cpp stage_views.h)
target_link_libraries(stage_views PUBLIC quizaar_stage)
target_include_directories(stage_views PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")

quizaar_test(design_test SOURCES design_test.cpp LIBRARIES quizaar_design quizaar_web_assets)
quizaar_test(stage_picture_test SOURCES stage_picture_test.cpp LIBRARIES stage_views)
quizaar_test(stage_trading_test
    SOURCES stage_trading_test.cpp
    LIBRARIES stage_views quizaar_engine_driver)
quizaar_test(stage_model_test SOURCES stage_model_test.cpp LIBRARIES stage_views)
quizaar_test(stage_media_test SOURCES stage_media_test.cpp LIBRARIES stage_views)
quizaar_test(stage_qml_test SOURCES stage_qml_test.cpp LIBRARIES stage_views quizaar_design)
