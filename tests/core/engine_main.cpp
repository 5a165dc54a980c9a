// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/engine_test.h"

#include <QTest>

int main(int argc, char **argv)
{
    int failures = 0;
    quizaar::EngineQuestionTest question;
    failures += QTest::qExec(&question, argc, argv);
    quizaar::EnginePeopleTest people;
    failures += QTest::qExec(&people, argc, argv);
    quizaar::EngineRandomTest random;
    failures += QTest::qExec(&random, argc, argv);
    return failures;
}
