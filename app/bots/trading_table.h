// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bots/player_bot.h"
#include "core/players/banker_policy.h"
#include "core/players/player_policy.h"

#include <QPointer>

namespace quizaar {

/// What the team of this number is like; by the seed, and over three teams one of each.
players::Temperament temperamentOf(qint64 seed, qint64 teamNumber);

/// Game time from one turn to the next where so many players sit at the table: everybody has one in about
/// three quarters of a minute, and the banker one after each second player's.
GameSpan turnLength(qsizetype players);

/// The bots at a trading round: their players one after another, and a banker in between. Turns go by the
/// game clock, and nobody acts before the frame of what was done last has reached him; where the clock runs
/// faster than the turns can be played, some are left out. Whose turn it is and what he has in mind follows
/// from seed, names and turn. Lives in one thread.
class TradingTable final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TradingTable)

public:
    /// `banker`: a staff token.
    TradingTable(const BotPlan &plan, const QByteArray &banker);

    /// Before start(). The bot may go away before the table does.
    void take(PlayerBot *bot, const QString &plannedName);
    void start();
    /// Steps that were done so far, of players and banker, and those that were refused.
    int done() const { return m_done; }
    int refused() const { return m_refused; }

private:
    struct Guest
    {
        QPointer<PlayerBot> bot;
        qint64 mind = 0; // seed of his own
    };
    void look();
    void playTurn();
    bool hasSeen(const NightPicture &picture) const;
    void playerTurn(Guest &guest);
    void bankerTurn();
    GameTime turnTime(const NightPicture &picture) const;
    void onAnswer(qint64 versionBefore, int status, const QJsonObject &reply);
    void waitForNext();

    const BotPlan m_plan;
    ApiClient m_api;
    BotSocket m_socket;
    QList<Guest> m_guests;
    QTimer m_due;
    qint64 m_turn = 0;      // that comes next
    qint64 m_played = -1;   // slot of the clock that a turn was played in last
    qint64 m_awaited = 0;   // version that the last answer spoke of
    double m_awaitedMs = 0; // since when, on this machine's monotonic clock
    bool m_busy = false;    // a command is under way
    players::BankerMemory m_memory;
    int m_done = 0;
    int m_refused = 0;
};

}
