# SPDX-License-Identifier: GPL-3.0-or-later
quizaar_test(api_agreement_test
    SOURCES api_agreement.h api_agreement_access.cpp api_agreement_document.cpp api_agreement_door.cpp
            api_agreement_night.cpp api_description.cpp api_description.h api_story.cpp api_story.h
            "${CMAKE_SOURCE_DIR}/tests/support/host_clients.cpp" "${CMAKE_SOURCE_DIR}/tests/support/host_clients.h"
            "${CMAKE_SOURCE_DIR}/tests/support/host_rig.cpp" "${CMAKE_SOURCE_DIR}/tests/support/host_rig.h"
    LIBRARIES quizaar_api quizaar_engine_driver
    TIMEOUT 600)
