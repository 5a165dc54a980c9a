# SPDX-License-Identifier: GPL-3.0-or-later
quizaar_test(trading_test
    SOURCES trading_test.cpp
    LIBRARIES quizaar_engine_driver)
quizaar_test(trading_market_test
    SOURCES trading_market.cpp
    LIBRARIES quizaar_engine_driver)
quizaar_test(trading_trades_test
    SOURCES trading_trades.cpp
    LIBRARIES quizaar_engine_driver)
quizaar_test(trading_tax_test
    SOURCES trading_tax.cpp
    LIBRARIES quizaar_engine_driver)
quizaar_test(trading_events_test
    SOURCES trading_events.cpp
    LIBRARIES quizaar_engine_driver)
quizaar_test(trading_scenarios_test
    SOURCES trading_scenarios.cpp
    LIBRARIES quizaar_engine_driver)
# QUIZAAR_LONG=1: a million commands, each checked; under the sanitizers about two milliseconds apiece. So half of the
# rulesets on each of two cores; the program asked by hand takes them all.
quizaar_test(trading_random_test
    SOURCES trading_random.cpp "${CMAKE_SOURCE_DIR}/tests/support/trading_commands.cpp"
    LIBRARIES quizaar_engine_driver
    TIMEOUT 5400)
get_test_property(trading_random_test ENVIRONMENT environment)
add_test(NAME trading_random_even_test COMMAND trading_random_test everythingAddsUp)
set_tests_properties(trading_random_test PROPERTIES COST 110 ENVIRONMENT "${environment};QUIZAAR_RULESETS=odd")
set_tests_properties(trading_random_even_test PROPERTIES COST 110 TIMEOUT 5400
    ENVIRONMENT "${environment};QUIZAAR_RULESETS=even")
