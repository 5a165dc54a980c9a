// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bots/bot_party.h"

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int membersPerTeam = 3;

}

BotParty::BotParty(const BotPlan &plan)
    : m_plan(plan)
    , m_names(botNames(plan.players))
    , m_api(plan.port)
{}

BotParty::~BotParty() = default;

void BotParty::start()
{
    joinCoHost();
}

void BotParty::fail(const QString &problem)
{
    Q_EMIT finished({false, problem, m_coHost ? m_coHost->questions() : 0, {}});
}

void BotParty::joinCoHost()
{
    m_api.post(u"/api/games/%1/players"_s.arg(m_plan.gameCode),
               {{"role"_L1, "co_host"_L1}, {"pin"_L1, m_plan.coHostPin}, {"name"_L1, u"Quizmaster bot"_s}},
               [this](int status, const QJsonObject &reply) {
                   if (status != 201) {
                       fail(u"the co-host was not let in (%1)"_s.arg(status));
                       return;
                   }
                   m_coHostToken = reply.value("token"_L1).toString().toLatin1();
                   askTeams();
               });
}

void BotParty::askTeams()
{
    m_api.get(u"/api/games/%1"_s.arg(m_plan.gameCode), [this](int, const QJsonObject &reply) {
        m_teamMode = reply.value("game"_L1).toObject().value("team_mode"_L1).toString();
        joinNext();
    });
}

QJsonObject BotParty::seatWishes(int index) const
{
    if (m_teamMode == "host_teams"_L1)
        return {{"assign_me"_L1, true}};
    if (m_teamMode != "guest_teams"_L1)
        return {};
    const int teams = (m_plan.players + membersPerTeam - 1) / membersPerTeam;
    if (index < teams)
        return {{"new_team"_L1, u"Team %1"_s.arg(m_names.at(index))}};
    return {{"assign_me"_L1, true}};
}

void BotParty::joinNext()
{
    const int index = static_cast<int>(m_players.size());
    if (index == m_names.size()) {
        m_coHost = std::make_unique<CoHostBot>(m_plan, m_names, m_coHostToken);
        connect(m_coHost.get(), &CoHostBot::removed, this, [this] { fail(u"the co-host was removed"_s); });
        connect(m_coHost.get(), &CoHostBot::done, this, [this] {
            QList<QJsonObject> scores;
            for (const QJsonValue &player : m_coHost->picture().list("players"))
                scores.append({{"name"_L1, player.toObject().value("name"_L1)},
                               {"score"_L1, player.toObject().value("score"_L1)}});
            std::stable_sort(scores.begin(), scores.end(), [](const QJsonObject &a, const QJsonObject &b) {
                return a.value("score"_L1).toInteger() > b.value("score"_L1).toInteger();
            });
            QJsonArray sorted;
            for (const QJsonObject &score : scores)
                sorted.append(score);
            Q_EMIT finished({true, {}, m_coHost->questions(), sorted});
        });
        m_coHost->start();
        return;
    }
    QJsonObject body = seatWishes(index);
    body.insert("name"_L1, m_names.at(index));
    m_api.post(u"/api/games/%1/players"_s.arg(m_plan.gameCode), body,
               [this, name = m_names.at(index)](int status, const QJsonObject &reply) {
                   onJoined(name, status, reply);
               });
}

void BotParty::onJoined(const QString &name, int status, const QJsonObject &reply)
{
    if (status != 201) {
        fail(u"%1 was not let in (%2 %3)"_s.arg(name).arg(status).arg(reply.value("error"_L1).toString()));
        return;
    }
    auto bot = std::make_unique<PlayerBot>(m_plan, m_names, name,
                                           reply.value("player"_L1).toObject().value("id"_L1).toInteger(),
                                           reply.value("token"_L1).toString().toLatin1());
    connect(bot.get(), &PlayerBot::arrived, this, &BotParty::joinNext);
    bot->start();
    m_players.push_back(std::move(bot));
}

}
