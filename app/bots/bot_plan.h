// SPDX-License-Identifier: GPL-3.0-or-later
// What bots will do, drawn from seed, name and question alone (architecture, "Determinism"): no clock, no id,
// no race.
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace quizaar {

/// The trading round that bots play when all else is done.
struct TradingPlan
{
    std::optional<qint64> minutes; // none: the ruleset's usual duration
    int teams = 4;                 // at least so many, where the host makes the teams
};

/// Whom the bots play with, and how.
struct BotPlan
{
    enum class Pace
    {
        Fast,
        Human
    };

    quint16 port = 0;
    QString gameCode;
    QString coHostPin;
    QString hostToken; // used where there is no PIN, or where it is not taken
    int players = 0;
    qint64 seed = 0;
    double clockSpeed = 1; // above 0; shortens what a human pace waits
    Pace pace = Pace::Fast;
    QString bankerPin;                  // empty: the co-host is the banker, too
    std::optional<TradingPlan> trading; // none: only what is planned in the night is played
};

/// Names in the order of joining; the same for equal counts.
QStringList botNames(int count);

/// Which bots press on this question, first to last; it may be nobody.
QStringList pressOrder(qint64 seed, const QStringList &names, const QString &question);

/// One draw in 0 .. count-1 for one purpose.
qint64 drawBelow(qint64 seed, const QString &name, const QString &question, const char *purpose,
                 qint64 count);

/// Whether what this bot says on this question is right.
bool answersRight(qint64 seed, const QString &name, const QString &question);

}
