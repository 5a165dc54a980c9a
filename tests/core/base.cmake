# SPDX-License-Identifier: GPL-3.0-or-later
quizaar_test(base_test SOURCES base_test.cpp LIBRARIES quizaar_core LABELS tsan)
