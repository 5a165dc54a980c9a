# SPDX-License-Identifier: GPL-3.0-or-later
quizaar_test(trading_test
    SOURCES trading_test.cpp
    LIBRARIES quizaar_engine_driver)
