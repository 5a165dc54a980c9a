// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line says. Contract, "Command line".
#pragma once

#include "core/base/result.h"
#include "core/players/household.h"
#include "core/trading/ruleset.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace quizaar {

/// Exit statuses that scripts rely on.
enum class ExitCode
{
    Clean = 0,
    BadArguments = 2,
    Port = 3,
    Database = 4
};

/// Games without a host, to try a ruleset.
struct SimulationOptions
{
    int games = 0; // 0: none, the host runs
    int players = 8;
    int teams = 4;
    std::optional<trading::Difficulty> difficulty;
    std::optional<players::Temperament> temperament; // none: mixed
};

struct HostOptions
{
    bool headless = false;
    std::optional<quint16> port; // none: 8000, or the next free one of ten
    QString bind;                // empty: all interfaces
    QString data;                // data folder, absolute
    QStringList packs;
    QStringList files; // handed over by a double click
    std::optional<QString> new_game;
    std::optional<QString> game; // its code or number
    int demo = 0;
    bool demo_trades = false;      // rules were named: the bots play a trading round, too
    std::optional<qint64> minutes; // of a trading round of bots, or of a simulated one; one of the ruleset's
    SimulationOptions simulation;
    std::optional<qint64> seed;
    double clock_speed = 1;
    QString language; // of the windows; empty: the one remembered, or the system's
    bool log_json = false;
    bool sockets = true;
    double ping_interval = 20; // seconds
    double ping_timeout = 10;
    QString ws_url;
    std::shared_ptr<const trading::Ruleset> rules = trading::shippedRules();
    QStringList allow_origins;
    QStringList allow_hosts;
};

/// Why there are no options to go on with. `status` Clean: --help or --version, and `text` is what was asked
/// for.
struct NoOptions
{
    ExitCode status = ExitCode::BadArguments;
    QString text;
};

Result<HostOptions, NoOptions> parseOptions(const QStringList &arguments);

}
