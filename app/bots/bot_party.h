// SPDX-License-Identifier: GPL-3.0-or-later
// Bots that play through the public HTTP and WebSocket API, with no door of their own. One thread.
#pragma once

#include "app/bots/api_client.h"
#include "app/bots/co_host_bot.h"
#include "app/bots/player_bot.h"

#include <memory>
#include <vector>

namespace quizaar {

struct BotResult
{
    bool ok = false;
    QString problem;   // why they stopped, if not ok
    int questions = 0; // that were played
    QJsonArray scores; // [{name, score}], best first
};

class BotParty final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BotParty)

public:
    explicit BotParty(const BotPlan &plan);
    ~BotParty() override;

    /// The co-host joins, then the players one after another, then the rounds are played. `finished` follows.
    void start();

Q_SIGNALS:
    void finished(const quizaar::BotResult &result);

private:
    void joinCoHost();
    void askTeams();
    void joinNext();
    void onJoined(const QString &name, int status, const QJsonObject &reply);
    void fail(const QString &problem);
    QJsonObject seatWishes(int index) const;

    const BotPlan m_plan;
    const QStringList m_names;
    ApiClient m_api;
    QByteArray m_coHostToken;
    QString m_teamMode;
    std::vector<std::unique_ptr<PlayerBot>> m_players;
    std::unique_ptr<CoHostBot> m_coHost;
};

}
