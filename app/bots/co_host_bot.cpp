// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bots/co_host_bot.h"

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int humanPaceMs = 1400;  // slow enough to be watched
constexpr int courtesyMs = 8000;   // the host at the laptop comes first
constexpr int refusedFirstMs = 50; // most refusals: somebody else was quicker
constexpr int refusedLongestMs = 2000;
constexpr int unauthorised = 401;

/// What no second try mends: the night and its trading round do not fit each other.
bool bars(const QString &error)
{
    return error == "team_count_wrong"_L1 || error == "teams_needed"_L1 || error == "duration_unknown"_L1;
}

bool hasTradingRound(const NightPicture &night)
{
    const QJsonArray rounds = night.list("rounds");
    return std::any_of(rounds.begin(), rounds.end(), [](const QJsonValue &round) {
        return round.toObject().value("kind"_L1) == "trading"_L1;
    });
}

}

CoHostBot::CoHostBot(const BotPlan &plan, const BotSeats &seats, const QByteArray &token)
    : m_plan(plan)
    , m_seats(seats)
    , m_api(plan.port)
    , m_socket(plan.port, plan.gameCode, token)
{
    m_api.setToken(token);
    connect(&m_socket, &BotSocket::changed, this, &CoHostBot::step);
    connect(&m_socket, &BotSocket::removed, this, &CoHostBot::removed);
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &CoHostBot::act);
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &CoHostBot::readAgain);
}

void CoHostBot::start()
{
    m_socket.open();
}

int CoHostBot::delayOf(const CoHostMove &move) const
{
    if (m_plan.pace == BotPlan::Pace::Fast)
        return 0;
    const int ms = move.haste == CoHostMove::Haste::Courtesy ? courtesyMs : humanPaceMs;
    return static_cast<int>(ms / m_plan.clockSpeed);
}

/// What the night asks for; when that is all done, the trading round that the plan has besides.
CoHostMove CoHostBot::move() const
{
    const NightPicture &night = m_socket.picture();
    const CoHostMove next = nextMove(m_seats, m_plan.pace, night, m_reopenings);
    if (next.kind != CoHostMove::Kind::Done || !m_plan.trading || hasTradingRound(night))
        return next;
    QJsonObject round{{"kind"_L1, "trading"_L1}};
    if (m_plan.trading->minutes)
        round.insert("duration"_L1, *m_plan.trading->minutes);
    return {CoHostMove::Kind::Post, u"rounds"_s, round, CoHostMove::Haste::Usual};
}

void CoHostBot::step()
{
    const NightPicture &night = m_socket.picture();
    const qint64 question = night.live().value("question_id"_L1).toInteger();
    if (question != 0)
        m_played.insert(question);
    if (std::exchange(m_question, question) != question)
        m_reopenings = 0;
    if (m_busy || m_done || night.version() == 0 || night.version() < m_awaited)
        return;
    m_look.stop();
    const CoHostMove next = move();
    if (next != m_next)
        m_due.stop(); // what it was about to do does not fit any more
    m_next = next;
    switch (next.kind) {
    case CoHostMove::Kind::Wait:
        return;
    case CoHostMove::Kind::Done:
        m_done = true;
        Q_EMIT done();
        return;
    case CoHostMove::Kind::Post:
        if (const int delay = delayOf(next); delay == 0)
            act();
        else if (!m_due.isActive())
            m_due.start(delay);
        return;
    }
}

void CoHostBot::act()
{
    m_busy = true;
    m_api.post(
        u"/api/games/%1/%2"_s.arg(m_plan.gameCode, m_next.path), m_next.body,
        [this, move = m_next](int status, const QJsonObject &reply) { onAnswer(move, status, reply); });
}

void CoHostBot::onAnswer(const CoHostMove &move, int status, const QJsonObject &reply)
{
    if (status == unauthorised) {
        Q_EMIT removed();
        return;
    }
    if (bars(reply.value("error"_L1).toString())) {
        m_done = true;
        Q_EMIT barred(reply.value("error"_L1).toString());
        return;
    }
    if (status / 100 != 2) {
        // the night is not what it seemed; busy until it has been read
        m_look.start(std::min(refusedFirstMs << std::min(m_refusals++, 6), refusedLongestMs));
        return;
    }
    m_busy = false;
    m_refusals = 0;
    m_awaited = reply.value("game_version"_L1).toInteger();
    if (move.body.value("action"_L1) == "reopen"_L1)
        ++m_reopenings;
    if (m_socket.picture().version() < m_awaited)
        m_look.start(frameLateMs);
    step();
}

void CoHostBot::readAgain()
{
    m_busy = true;
    m_api.get(u"/api/games/%1/snapshot"_s.arg(m_plan.gameCode),
              [this](int status, const QJsonObject &snapshot) {
                  if (status == unauthorised) {
                      Q_EMIT removed();
                      return;
                  }
                  if (status != 200) {
                      m_look.start(refusedLongestMs);
                      return;
                  }
                  m_busy = false;
                  m_socket.takeSnapshot(snapshot);
              });
}

}
