// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bots/bot_party.h"

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int membersPerTeam = 3;
constexpr int maxNamesTried = 50;

QJsonArray scoresIn(const NightPicture &picture)
{
    QList<QJsonObject> scores;
    for (const QJsonValue &player : picture.list("players"))
        scores.append({{"name"_L1, player.toObject().value("name"_L1)},
                       {"score"_L1, player.toObject().value("score"_L1)}});
    std::stable_sort(scores.begin(), scores.end(), [](const QJsonObject &a, const QJsonObject &b) {
        return a.value("score"_L1).toInteger() > b.value("score"_L1).toInteger();
    });
    QJsonArray sorted;
    for (const QJsonObject &score : scores)
        sorted.append(score);
    return sorted;
}

/// Names of the teams that a trading round has had as its richest or kindest.
QStringList winnersIn(const NightPicture &picture, QLatin1StringView prize)
{
    QStringList names;
    for (const QJsonValue &team : picture.part("trading_result").value(prize).toArray())
        names.append(picture.entity("teams", team.toInteger()).value("name"_L1).toString());
    return names;
}

/// What the seat is called at this try: people come first to their names.
QString seatName(const QString &planned, int attempt)
{
    if (attempt == 0)
        return planned;
    return attempt == 1 ? u"%1 (bot)"_s.arg(planned) : u"%1 (bot %2)"_s.arg(planned).arg(attempt);
}

QString wordsOf(int status, const QJsonObject &reply)
{
    return status == 0 ? u"no answer"_s
                       : u"%1 %2"_s.arg(status).arg(reply.value("error"_L1).toString()).trimmed();
}

}

BotParty::BotParty(const BotPlan &plan)
    : m_plan(plan)
    , m_names(botNames(plan.players))
    , m_api(plan.port, this)
    , m_seats(plan.seed)
{
    Q_ASSERT(plan.clockSpeed > 0);
}

BotParty::~BotParty() = default;

void BotParty::start()
{
    joinCoHost();
}

void BotParty::stop()
{
    m_over = true;
    m_stopped = true;
    m_coHost.reset();
    m_table.reset();
    m_players.clear();
}

void BotParty::finish(const BotResult &result)
{
    if (std::exchange(m_over, true))
        return;
    // whoever hears of it may delete the bots, which are still at work further up
    QMetaObject::invokeMethod(
        this,
        [this, result] {
            if (!m_stopped)
                Q_EMIT finished(result);
        },
        Qt::QueuedConnection);
}

void BotParty::fail(const QString &problem)
{
    BotResult result;
    result.problem = problem;
    result.questions = m_coHost ? m_coHost->questions() : 0;
    finish(result);
}

QString BotParty::playersPath() const
{
    return u"/api/games/%1/players"_s.arg(m_plan.gameCode);
}

// ---- joining

void BotParty::joinCoHost()
{
    if (m_plan.coHostPin.isEmpty()) {
        m_coHostToken = m_plan.hostToken.toLatin1();
        joinBanker();
        return;
    }
    m_api.post(playersPath(),
               {{"role"_L1, "co_host"_L1}, {"pin"_L1, m_plan.coHostPin}, {"name"_L1, u"Quizmaster bot"_s}},
               [this](int status, const QJsonObject &reply) { onCoHostJoined(status, reply); });
}

void BotParty::onCoHostJoined(int status, const QJsonObject &reply)
{
    if (status == 201) {
        m_coHostToken = reply.value("token"_L1).toString().toLatin1();
    } else if (status == 403 && !m_plan.hostToken.isEmpty()) {
        m_coHostToken = m_plan.hostToken.toLatin1(); // the PIN has been changed since
    } else {
        fail(u"the co-host was not let in (%1)"_s.arg(wordsOf(status, reply)));
        return;
    }
    joinBanker();
}

void BotParty::joinBanker()
{
    m_bankerToken = m_coHostToken; // may do all that a banker does
    if (m_plan.bankerPin.isEmpty() || !m_plan.trading) {
        askTeams();
        return;
    }
    m_api.post(playersPath(),
               {{"role"_L1, "banker"_L1}, {"pin"_L1, m_plan.bankerPin}, {"name"_L1, u"Banker bot"_s}},
               [this](int status, const QJsonObject &reply) {
                   if (status == 201)
                       m_bankerToken = reply.value("token"_L1).toString().toLatin1();
                   askTeams();
               });
}

void BotParty::askTeams()
{
    if (m_over)
        return;
    m_api.get(u"/api/games/%1"_s.arg(m_plan.gameCode), [this](int status, const QJsonObject &reply) {
        if (status != 200) {
            fail(u"the night is not there (%1)"_s.arg(wordsOf(status, reply)));
            return;
        }
        m_teamMode = reply.value("game"_L1).toObject().value("team_mode"_L1).toString();
        if (m_plan.trading)
            makeTeams();
        else
            joinNext();
    });
}

/// Nations are teams: a night of singles becomes one of teams, which only the host may say.
void BotParty::makeTeams()
{
    if (m_teamMode == "guest_teams"_L1) {
        joinNext();
        return;
    }
    m_api.setToken(m_plan.hostToken.toLatin1());
    m_api.patch(u"/api/games/%1/settings"_s.arg(m_plan.gameCode), {{"team_mode"_L1, "host_teams"_L1}},
                [this](int status, const QJsonObject &reply) {
                    if (status != 200) {
                        fail(u"the night cannot be played in teams (%1)"_s.arg(wordsOf(status, reply)));
                        return;
                    }
                    m_teamMode = u"host_teams"_s;
                    m_api.get(u"/api/games/%1/snapshot"_s.arg(m_plan.gameCode),
                              [this](int, const QJsonObject &snapshot) {
                                  const auto there = snapshot.value("teams"_L1).toArray().size();
                                  addTeams(m_plan.trading->teams - static_cast<int>(there));
                              });
                });
}

void BotParty::addTeams(int missing)
{
    if (missing < 1) {
        m_api.setToken({});
        joinNext();
        return;
    }
    const int number = m_plan.trading->teams - missing + 1;
    m_api.post(u"/api/games/%1/teams"_s.arg(m_plan.gameCode), {{"name"_L1, u"Team %1"_s.arg(number)}},
               [this, missing](int status, const QJsonObject &reply) {
                   if (status / 100 == 2)
                       addTeams(missing - 1);
                   else
                       fail(u"no team could be made (%1)"_s.arg(wordsOf(status, reply)));
               });
}

QJsonObject BotParty::seatWishes(int index) const
{
    if (m_teamMode == "host_teams"_L1)
        return {{"assign_me"_L1, true}};
    if (m_teamMode != "guest_teams"_L1)
        return {};
    const int teams =
        m_plan.trading ? m_plan.trading->teams : (m_plan.players + membersPerTeam - 1) / membersPerTeam;
    if (index < teams)
        return {{"new_team"_L1, u"Team %1"_s.arg(m_names.at(index))}};
    return {{"assign_me"_L1, true}};
}

void BotParty::joinNext()
{
    if (m_over)
        return;
    const int index = static_cast<int>(m_players.size());
    if (index == m_names.size())
        play();
    else
        join(0, seatWishes(index));
}

void BotParty::join(int attempt, const QJsonObject &wishes)
{
    QJsonObject body = wishes;
    body.insert("name"_L1, seatName(m_names.at(static_cast<qsizetype>(m_players.size())), attempt));
    m_api.post(playersPath(), body, [this, attempt, wishes](int status, const QJsonObject &reply) {
        if (!m_over)
            onJoined(attempt, wishes, status, reply);
    });
}

void BotParty::onJoined(int attempt, const QJsonObject &wishes, int status, const QJsonObject &reply)
{
    const QString name = m_names.at(static_cast<qsizetype>(m_players.size()));
    if (status != 201) {
        const QString error = reply.value("error"_L1).toString();
        if (error == "name_taken"_L1 && attempt < maxNamesTried)
            join(attempt + 1, wishes);
        else if (wishes.contains("new_team"_L1) && error.contains("team"_L1)) // taken, or too many
            join(attempt, {{"assign_me"_L1, true}});
        else
            fail(u"%1 was not let in (%2)"_s.arg(name, wordsOf(status, reply)));
        return;
    }
    const qint64 player = reply.value("player"_L1).toObject().value("id"_L1).toInteger();
    m_seats.take(player, name);
    m_players.push_back(
        std::make_unique<PlayerBot>(m_plan, m_seats, player, reply.value("token"_L1).toString().toLatin1()));
    PlayerBot *bot = m_players.back().get();
    connect(bot, &PlayerBot::arrived, this, [this, bot] {
        m_seats.setDevice(bot->player(), bot->device());
        joinNext();
    });
    bot->start();
}

void BotParty::play()
{
    // also where the host has planned a trading round himself
    m_table = std::make_unique<TradingTable>(m_plan, m_bankerToken);
    for (std::size_t i = 0; i < m_players.size(); ++i)
        m_table->take(m_players.at(i).get(), m_names.at(static_cast<qsizetype>(i)));
    m_table->start();
    m_coHost = std::make_unique<CoHostBot>(m_plan, m_seats, m_coHostToken);
    connect(m_coHost.get(), &CoHostBot::removed, this, [this] { fail(u"the co-host was removed"_s); });
    connect(m_coHost.get(), &CoHostBot::done, this, [this] {
        const NightPicture &night = m_coHost->picture();
        BotResult result;
        result.ok = true;
        result.questions = m_coHost->questions();
        result.scores = scoresIn(night);
        result.richest = winnersIn(night, "richest"_L1);
        result.kindest = winnersIn(night, "kindest"_L1);
        result.moves = m_table->done() + m_table->refused();
        result.refused = m_table->refused();
        finish(result);
    });
    connect(m_coHost.get(), &CoHostBot::barred, this,
            [this](const QString &error) { fail(u"the trading round cannot begin (%1)"_s.arg(error)); });
    m_coHost->start();
}

}
