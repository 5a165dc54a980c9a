// SPDX-License-Identifier: GPL-3.0-or-later
// Bots that play through the public HTTP and WebSocket API, with no door of their own.
#pragma once

#include "app/bots/api_client.h"
#include "app/bots/co_host_bot.h"
#include "app/bots/player_bot.h"
#include "app/bots/trading_table.h"

#include <memory>
#include <vector>

namespace quizaar {

struct BotResult
{
    bool ok = false;
    QString problem;     // why they stopped, if not ok
    int questions = 0;   // that were in play
    QJsonArray scores;   // [{name, score}], best first; of everybody in the night
    QStringList richest; // names of the teams that have won a trading round
    QStringList kindest;
    int moves = 0;   // in trading rounds
    int refused = 0; // of these
};

/// Lives in one thread, any with an event loop; it may be moved there until start() is called.
class BotParty final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BotParty)

public:
    explicit BotParty(const BotPlan &plan);
    ~BotParty() override;

    /// The co-host joins, then the players one after another, then the rounds are played. `finished` follows
    /// unless stop() comes before it. Once.
    void start();
    /// All bots leave their sockets and do nothing more; their seats stay. `finished` does not follow.
    void stop();

Q_SIGNALS:
    /// Once, from the event loop: the party may be deleted in answer. The players stay connected and press no
    /// more unless the host plays on.
    void finished(const quizaar::BotResult &result);

private:
    void joinCoHost();
    void onCoHostJoined(int status, const QJsonObject &reply);
    void joinBanker();
    void askTeams();
    void makeTeams();
    void addTeams(int missing);
    void joinNext();
    void join(int attempt, const QJsonObject &wishes);
    void onJoined(int attempt, const QJsonObject &wishes, int status, const QJsonObject &reply);
    void play();
    void finish(const BotResult &result);
    void fail(const QString &problem);
    QJsonObject seatWishes(int index) const;
    QString playersPath() const;

    const BotPlan m_plan;
    const QStringList m_names;
    ApiClient m_api;
    QByteArray m_coHostToken;
    QByteArray m_bankerToken;
    QString m_teamMode;
    BotSeats m_seats;
    std::vector<std::unique_ptr<PlayerBot>> m_players;
    std::unique_ptr<CoHostBot> m_coHost;
    std::unique_ptr<TradingTable> m_table;
    bool m_over = false; // the result is known
    bool m_stopped = false;
};

}
