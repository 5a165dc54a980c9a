# SPDX-License-Identifier: GPL-3.0-or-later
quizaar_test(session_test
    SOURCES session_test.cpp
    LIBRARIES quizaar_engine_driver)
