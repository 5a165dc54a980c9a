# SPDX-License-Identifier: GPL-3.0-or-later
quizaar_test(players_test
    SOURCES players_test.cpp
    LIBRARIES quizaar_core)
# QUIZAAR_LONG=1: ten games of each ruleset at its usual length
quizaar_test(simulation_test
    SOURCES simulation_test.cpp
    LIBRARIES quizaar_engine_driver)
