# SPDX-License-Identifier: GPL-3.0-or-later
quizaar_test(net_test
    SOURCES net_test.cpp
    LIBRARIES quizaar_net)
quizaar_test(front_door_test
    SOURCES net_front_door_test.cpp
    LIBRARIES quizaar_net)
