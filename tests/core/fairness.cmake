# SPDX-License-Identifier: GPL-3.0-or-later
quizaar_test(fairness_test
    SOURCES fairness_test.cpp
    LIBRARIES quizaar_core)
quizaar_test(buzz_states_test
    SOURCES buzz_states_test.cpp
    LIBRARIES quizaar_engine_driver)
