// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bots/co_host_bot.h"

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int humanPaceMs = 1400;
constexpr int lookAgainMs = 1000; // where nothing moves, what was missed is found by looking

CoHostMove post(const QString &path, const QJsonObject &body = {})
{
    return {CoHostMove::Kind::Post, path, body};
}

bool answered(const NightPicture &picture, qint64 question)
{
    return picture.entity("questions", question).value("answered"_L1).toBool();
}

/// Row by row, as hosts play a board.
QList<qint64> questionsOf(const QJsonObject &board)
{
    QList<qint64> order;
    const QJsonArray categories = board.value("categories"_L1).toArray();
    bool more = true;
    for (qsizetype row = 0; more; ++row) {
        more = false;
        for (const QJsonValue &category : categories) {
            const QJsonArray questions = category.toObject().value("questions"_L1).toArray();
            if (row >= questions.size())
                continue;
            order.append(questions.at(row).toInteger());
            more = true;
        }
    }
    return order;
}

CoHostMove nextQuestion(const QJsonObject &round, const NightPicture &picture)
{
    for (const QJsonValue &question : round.value("questions"_L1).toArray()) {
        if (!answered(picture, question.toInteger()))
            return post(u"questions/%1/select"_s.arg(question.toInteger()));
    }
    for (const QJsonValue &value : round.value("boards"_L1).toArray()) {
        const QJsonObject board = value.toObject();
        for (const qint64 question : questionsOf(board)) {
            if (answered(picture, question))
                continue;
            if (board.value("id"_L1) != round.value("board_id"_L1))
                return post(u"boards/%1/select"_s.arg(board.value("id"_L1).toInteger()));
            return post(u"questions/%1/select"_s.arg(question));
        }
    }
    return post(u"rounds/%1/finish"_s.arg(round.value("id"_L1).toInteger()));
}

CoHostMove nextRound(const NightPicture &picture)
{
    for (const QJsonValue &value : picture.list("rounds")) {
        if (value.toObject().value("status"_L1) == "running"_L1)
            return nextQuestion(value.toObject(), picture);
    }
    for (const QJsonValue &value : picture.list("rounds")) {
        if (value.toObject().value("status"_L1) == "planned"_L1)
            return post(u"rounds/%1/start"_s.arg(value.toObject().value("id"_L1).toInteger()));
    }
    return {CoHostMove::Kind::Done, {}, {}};
}

/// Whether anybody who means to press has not been locked out yet.
bool anybodyWillPress(const BotPlan &plan, const QStringList &names, const QJsonObject &live,
                      const NightPicture &picture)
{
    QStringList out;
    for (const QJsonValue &id : live.value("locked_out"_L1).toArray())
        out.append(picture.playerName(id.toInteger()));
    for (const QString &name : pressOrder(plan.seed, names, live.value("text"_L1).toString())) {
        if (!out.contains(name))
            return true;
    }
    return false;
}

}

CoHostMove nextMove(const BotPlan &plan, const QStringList &names, const NightPicture &picture)
{
    const QJsonObject live = picture.live();
    const QString phase = live.value("phase"_L1).toString();
    const bool running = picture.running();
    if (live.isEmpty() || phase == "closed"_L1) {
        // where a round is under way and the host has paused, it is his to go on
        for (const QJsonValue &round : picture.list("rounds")) {
            if (round.toObject().value("status"_L1) == "running"_L1 && !running)
                return {};
        }
        return nextRound(picture);
    }
    if (!running)
        return {};
    if (phase == "reading"_L1)
        return post(u"buzzers"_s, {{"open"_L1, true}});
    if (phase == "open"_L1)
        return anybodyWillPress(plan, names, live, picture) ? CoHostMove{}
                                                            : post(u"live"_s, {{"action"_L1, "reveal"_L1}});
    const qint64 speaking = live.value("speaking"_L1).toObject().value("player_id"_L1).toInteger();
    const bool right =
        answersRight(plan.seed, picture.playerName(speaking), live.value("text"_L1).toString());
    return post(u"rulings"_s, {{"player_id"_L1, speaking},
                               {"question_id"_L1, live.value("question_id"_L1)},
                               {"correct"_L1, right}});
}

CoHostBot::CoHostBot(const BotPlan &plan, const QStringList &names, const QByteArray &token)
    : m_plan(plan)
    , m_names(names)
    , m_api(plan.port)
    , m_socket(plan.port, plan.gameCode, token)
{
    m_api.setToken(token);
    connect(&m_socket, &BotSocket::changed, this, &CoHostBot::step);
    connect(&m_socket, &BotSocket::removed, this, &CoHostBot::removed);
    m_pace.setSingleShot(true);
    connect(&m_pace, &QTimer::timeout, this, &CoHostBot::step);
}

void CoHostBot::start()
{
    m_socket.open();
}

void CoHostBot::step()
{
    const bool waitsForFrame = m_socket.picture().version() < m_seen;
    if (m_busy || m_done || waitsForFrame || m_socket.picture().version() == 0)
        return;
    const CoHostMove move = nextMove(m_plan, m_names, m_socket.picture());
    switch (move.kind) {
    case CoHostMove::Kind::Wait:
        m_pace.start(lookAgainMs);
        return;
    case CoHostMove::Kind::Done:
        m_done = true;
        Q_EMIT done();
        return;
    case CoHostMove::Kind::Post:
        m_busy = true;
        if (m_plan.pace == BotPlan::Pace::Fast)
            act(move);
        else
            QTimer::singleShot(static_cast<int>(humanPaceMs / m_plan.clockSpeed), this,
                               [this, move] { act(move); });
        return;
    }
}

void CoHostBot::act(const CoHostMove &move)
{
    m_api.post(u"/api/games/%1/%2"_s.arg(m_plan.gameCode, move.path), move.body,
               [this, move](int status, const QJsonObject &reply) {
                   m_busy = false;
                   if (status == 200) {
                       m_seen = reply.value("game_version"_L1).toInteger();
                       if (move.path.startsWith("questions/"_L1))
                           ++m_questions;
                       step();
                       return;
                   }
                   // somebody else was quicker, or the night is closed: look again in a moment
                   m_pace.start(lookAgainMs);
               });
}

}
