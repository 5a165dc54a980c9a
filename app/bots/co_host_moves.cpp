// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bots/co_host_moves.h"

#include "app/bots/phone_moves.h"

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

CoHostMove post(const QString &path, const QJsonObject &body = {})
{
    return {CoHostMove::Kind::Post, path, body, CoHostMove::Haste::Usual};
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
        const QJsonObject round = value.toObject();
        if (round.value("status"_L1) != "running"_L1)
            continue;
        // a trading round is played by its nations and ends when its time is over
        return round.value("kind"_L1) == "trading"_L1 ? CoHostMove{} : nextQuestion(round, picture);
    }
    for (const QJsonValue &value : picture.list("rounds")) {
        if (value.toObject().value("status"_L1) == "planned"_L1)
            return post(u"rounds/%1/start"_s.arg(value.toObject().value("id"_L1).toInteger()));
    }
    return {CoHostMove::Kind::Done, {}, {}, CoHostMove::Haste::Usual};
}

CoHostMove betweenQuestions(const NightPicture &picture)
{
    const CoHostMove move = nextRound(picture);
    // the first round starts the clock; where the host has stopped it, it is his to go on
    const bool waits = picture.running() || picture.part("game").value("status"_L1) == "waiting"_L1;
    return move.kind == CoHostMove::Kind::Post && !waits ? CoHostMove{} : move;
}

CoHostMove ruling(const BotSeats &seats, const NightPicture &picture, qint64 player)
{
    const QJsonObject live = picture.live();
    const bool right = answersRight(seats.seed(), seats.drawName(player, picture), questionKey(live));
    CoHostMove move = post(
        u"rulings"_s,
        {{"player_id"_L1, player}, {"question_id"_L1, live.value("question_id"_L1)}, {"correct"_L1, right}});
    if (!seats.isBot(player))
        move.haste = CoHostMove::Haste::Courtesy;
    return move;
}

/// Whether somebody who is no bot could still press before the countdown ends.
bool peopleMayPress(const BotSeats &seats, const NightPicture &picture)
{
    if (!picture.live().value("deadline_ms"_L1).isDouble())
        return false;
    const QJsonArray lockedOut = picture.live().value("locked_out"_L1).toArray();
    for (const QJsonValue &value : picture.list("players")) {
        const QJsonObject player = value.toObject();
        if (!seats.isBot(player.value("id"_L1).toInteger()) && player.value("buzzer"_L1).isDouble() &&
            !lockedOut.contains(player.value("id"_L1)))
            return true;
    }
    return false;
}

CoHostMove whileOpen(const BotSeats &seats, BotPlan::Pace pace, const NightPicture &picture)
{
    if (seats.nextToPress(picture))
        return {};
    if (pace == BotPlan::Pace::Human && peopleMayPress(seats, picture))
        return {};
    return post(u"live"_s, {{"action"_L1, "reveal"_L1}});
}

bool isPerson(const BotSeats &seats, const NightPicture &picture, qint64 side)
{
    if (picture.entity("players", side).isEmpty()) {
        for (const QJsonValue &member : picture.entity("teams", side).value("members"_L1).toArray()) {
            if (!seats.isBot(member.toInteger()))
                return true;
        }
        return false;
    }
    return !seats.isBot(side);
}

/// Whether people who play have yet to answer; they have until the time is up.
bool peopleMayAnswer(const BotSeats &seats, const NightPicture &picture)
{
    const QJsonArray answered = picture.live().value("answered"_L1).toArray();
    for (const QJsonValue &value : picture.list("players")) {
        const QJsonObject player = value.toObject();
        const QJsonValue team = player.value("team_id"_L1);
        const qint64 side = (team.isDouble() ? team : player.value("id"_L1)).toInteger();
        if (isPerson(seats, picture, side) && player.value("buzzer"_L1).isDouble() &&
            !answered.contains(side))
            return true;
    }
    return false;
}

CoHostMove whileAnswering(const BotSeats &seats, BotPlan::Pace pace, const NightPicture &picture)
{
    if (answersAreDue(seats, picture))
        return {};
    if (pace == BotPlan::Pace::Human && peopleMayAnswer(seats, picture))
        return {};
    return post(u"live"_s, {{"action"_L1, "reveal"_L1}});
}

/// Rules on each spelling that is left, then shows what comes next.
CoHostMove whileJudging(const BotSeats &seats, const NightPicture &picture)
{
    const QJsonObject live = picture.live();
    for (const QJsonValue &value : live.value("groups"_L1).toArray()) {
        const QJsonObject group = value.toObject();
        if (!group.value("credit"_L1).isNull())
            continue;
        const QString spelling = group.value("spelling"_L1).toString();
        const bool right = answersRight(seats.seed(), spelling, questionKey(live));
        return post(u"questions/%1/spellings"_s.arg(live.value("question_id"_L1).toInteger()),
                    {{"spelling"_L1, spelling}, {"credit"_L1, right ? "full"_L1 : "nothing"_L1}});
    }
    const bool final = live.value("mode"_L1) == "final"_L1;
    return post(u"live"_s, {{"action"_L1, final ? "next"_L1 : "reveal"_L1}});
}

CoHostMove whileBetting(const BotSeats &seats, BotPlan::Pace pace, const NightPicture &picture)
{
    if (betsAreDue(seats, picture))
        return {};
    const QJsonObject live = picture.live();
    const QJsonArray placed = live.value("bets_placed"_L1).toArray();
    for (const QJsonValue &side : live.value("bettors"_L1).toArray()) {
        if (pace == BotPlan::Pace::Human && !placed.contains(side) &&
            isPerson(seats, picture, side.toInteger()))
            return {}; // the host goes on without him if need be
    }
    return placed.isEmpty() ? post(u"live"_s, {{"action"_L1, "skip"_L1}})
                            : post(u"buzzers"_s, {{"open"_L1, true}});
}

CoHostMove afterClosing(const BotSeats &seats, const NightPicture &picture, int reopenings)
{
    const bool phones = picture.live().value("mode"_L1) == "phones"_L1;
    if (phones && picture.running() && reopenings < maxReopenings && answersAreDue(seats, picture))
        return post(u"live"_s, {{"action"_L1, "reopen"_L1}});
    const bool buzz = picture.live().value("mode"_L1) == "buzz"_L1;
    if (buzz && picture.running() && picture.live().value("outcome"_L1) == "time_up"_L1) {
        if (const auto late = seats.nextToPress(picture)) {
            return reopenings < maxReopenings ? post(u"live"_s, {{"action"_L1, "reopen"_L1}})
                                              : ruling(seats, picture, *late);
        }
    }
    return betweenQuestions(picture);
}

}

CoHostMove nextMove(const BotSeats &seats, BotPlan::Pace pace, const NightPicture &picture, int reopenings)
{
    const QJsonObject live = picture.live();
    const QString phase = live.value("phase"_L1).toString();
    if (picture.part("game").value("status"_L1) == "completed"_L1)
        return {}; // until the host opens it again
    if (live.isEmpty())
        return betweenQuestions(picture);
    if (phase == "closed"_L1)
        return afterClosing(seats, picture, reopenings);
    if (!picture.running())
        return {};
    if (phase == "reading"_L1)
        return post(u"buzzers"_s, {{"open"_L1, true}});
    const bool onPhones = live.value("mode"_L1) == "phones"_L1 || live.value("mode"_L1) == "final"_L1;
    if (phase == "betting"_L1)
        return whileBetting(seats, pace, picture);
    if (phase == "judging"_L1)
        return whileJudging(seats, picture);
    if (phase == "open"_L1)
        return onPhones ? whileAnswering(seats, pace, picture) : whileOpen(seats, pace, picture);
    const qint64 speaking = live.value("speaking"_L1).toObject().value("player_id"_L1).toInteger();
    return speaking != 0 ? ruling(seats, picture, speaking) : CoHostMove{};
}

}
