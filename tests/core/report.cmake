# SPDX-License-Identifier: GPL-3.0-or-later
quizaar_test(report_test
    SOURCES report_test.cpp
    LIBRARIES quizaar_engine_driver)
