# SPDX-License-Identifier: GPL-3.0-or-later
quizaar_test(api_agreement_test
    SOURCES api_agreement.h api_agreement_access.cpp api_agreement_document.cpp api_agreement_door.cpp
            api_agreement_night.cpp api_description.cpp api_story.cpp
    LIBRARIES quizaar_host_rig)
set_tests_properties(api_agreement_test PROPERTIES COST 80)
