// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless.h"
#include "app/language/program_language.h"
#include "app/log_lines.h"
#include "app/simulation.h"
#include "app/stop_signals.h"
#include "app/windowed.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

}

int main(int argc, char **argv)
{
    using namespace quizaar;
    // Twice as fast with 1,000 sockets; must stand before the application object.
    qputenv("QT_NO_THREADED_GLIB", "1");
    QCoreApplication::setOrganizationName(QStringLiteral("Quizaar"));
    QCoreApplication::setApplicationName(QStringLiteral("quizaar"));
    QCoreApplication::setApplicationVersion(QStringLiteral(QUIZAAR_VERSION));

    const auto options = parseOptions(argumentsOf(argc, argv));
    if (!options) {
        const bool asked = options.error().status == ExitCode::Clean;
        std::fprintf(asked ? stdout : stderr, "%s%s", qUtf8Printable(options.error().text),
                     asked ? "" : "\n");
        return static_cast<int>(options.error().status);
    }
    if (!options->language.isEmpty() && !isLanguage(options->language)) {
        std::fprintf(stderr, "--language needs one of: %s\n", qUtf8Printable(languageCodes().join(u", ")));
        return static_cast<int>(ExitCode::BadArguments);
    }
    logToStderr(options->log_json ? LogForm::Json : LogForm::Plain);
    if (options->simulation.games > 0)
        return runSimulation(*options);
    raiseFileLimit();
    return options->headless ? runHeadless(argc, argv, *options) : runWindowed(argc, argv, *options);
}
