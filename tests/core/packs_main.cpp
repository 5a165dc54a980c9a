// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/packs_build.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    using namespace quizaar::packs::test;
    const QCoreApplication application(argc, argv);
    int failures = 0;
    for (const auto run : {runCsv, runEntities, runMalformed, runMedia, runOpenTdb, runOwnJson, runQuestions,
                           runShipped, runText, runXml, runZip})
        failures += run(argc, argv);
    return failures;
}
