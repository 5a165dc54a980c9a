// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bots/phone_moves.h"

#include "app/bots/bot_plan.h"

#include <numeric>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

/// Of ten bots nine have an answer.
constexpr int answerOneIn = 10;
/// Typed answers come from a small stock, so that some are equal.
constexpr int typedWords = 4;

qint64 sideOf(qint64 player, const NightPicture &picture)
{
    const QJsonValue team = picture.entity("players", player).value("team_id"_L1);
    return team.isDouble() ? team.toInteger() : player;
}

/// The bots that speak for a side, one for each.
QList<qint64> speakers(const BotSeats &seats, const NightPicture &picture)
{
    QList<qint64> chosen;
    QList<qint64> sides;
    for (const qint64 player : seats.players()) {
        if (picture.entity("players", player).isEmpty())
            continue;
        const qint64 side = sideOf(player, picture);
        if (sides.contains(side))
            continue;
        sides.append(side);
        chosen.append(player);
    }
    return chosen;
}

bool isOnPhones(const QJsonObject &live)
{
    return live.value("mode"_L1) == "phones"_L1 || live.value("mode"_L1) == "final"_L1;
}

qint64 drawn(const BotSeats &seats, qint64 player, const NightPicture &picture, const char *purpose,
             qint64 count)
{
    return drawBelow(seats.seed(), seats.drawName(player, picture), questionKey(picture.live()), purpose,
                     count);
}

bool meansToAnswer(const BotSeats &seats, qint64 player, const NightPicture &picture)
{
    const QJsonObject live = picture.live();
    // in a final those who have bet answer, and nobody else may
    if (live.value("mode"_L1) == "final"_L1)
        return live.value("bets_placed"_L1).toArray().contains(sideOf(player, picture));
    return drawn(seats, player, picture, "answers", answerOneIn) != 0;
}

QJsonObject answerOf(const BotSeats &seats, qint64 player, const NightPicture &picture)
{
    const QJsonObject live = picture.live();
    const QString kind = live.value("kind"_L1).toString();
    const qsizetype options = live.value("options"_L1).toArray().size();
    if (kind == "order"_L1) {
        QList<int> places(options);
        std::iota(places.begin(), places.end(), 0);
        const qint64 turn = drawn(seats, player, picture, "order", std::max<qint64>(1, options));
        std::rotate(places.begin(), places.begin() + turn, places.end());
        QJsonArray order;
        for (const int place : places)
            order.append(place);
        return {{"options"_L1, order}};
    }
    if (options > 0)
        return {{"options"_L1, QJsonArray{drawn(seats, player, picture, "option", options)}}};
    const qint64 word = drawn(seats, player, picture, "word", typedWords);
    return {{"text"_L1, kind == "number"_L1 ? QString::number(word * 10) : u"Guess %1"_s.arg(word + 1)}};
}

PhoneMove move(const QString &path, qint64 player, const QJsonObject &live, QJsonObject body)
{
    body.insert("player_id"_L1, player);
    body.insert("question_id"_L1, live.value("question_id"_L1));
    return {path, body};
}

std::optional<PhoneMove> bet(const BotSeats &seats, qint64 player, const NightPicture &picture)
{
    const QJsonObject live = picture.live();
    const qint64 side = sideOf(player, picture);
    if (live.value("bets_placed"_L1).toArray().contains(side))
        return {};
    const QJsonValue captain = picture.entity("teams", side).value("captain"_L1);
    if (captain.isDouble() && captain.toInteger() != player)
        return {};
    for (const QJsonValue &value : picture.part("you").value("bets"_L1).toArray()) {
        const QJsonObject own = value.toObject();
        if (own.value("side"_L1).toInteger() != side)
            continue;
        const qint64 least = own.value("least"_L1).toInteger();
        const qint64 most = own.value("most"_L1).toInteger();
        return move(u"live/bet"_s, player, live,
                    {{"amount"_L1, least + drawn(seats, player, picture, "bet", most - least + 1)}});
    }
    return {};
}

}

std::optional<PhoneMove> phoneMove(const BotSeats &seats, qint64 player, const NightPicture &picture)
{
    const QJsonObject live = picture.live();
    if (!picture.running() || live.isEmpty())
        return {};
    const QString phase = live.value("phase"_L1).toString();
    if (phase == "betting"_L1)
        return bet(seats, player, picture);
    if (phase != "open"_L1 || !isOnPhones(live))
        return {};
    const bool done = live.value("answered"_L1).toArray().contains(sideOf(player, picture));
    if (done || !speakers(seats, picture).contains(player) || !meansToAnswer(seats, player, picture))
        return {};
    return move(u"live/answer"_s, player, live, answerOf(seats, player, picture));
}

bool answersAreDue(const BotSeats &seats, const NightPicture &picture)
{
    const QJsonArray answered = picture.live().value("answered"_L1).toArray();
    for (const qint64 player : speakers(seats, picture)) {
        if (meansToAnswer(seats, player, picture) && !answered.contains(sideOf(player, picture)))
            return true;
    }
    return false;
}

bool betsAreDue(const BotSeats &seats, const NightPicture &picture)
{
    const QJsonObject live = picture.live();
    const QJsonArray placed = live.value("bets_placed"_L1).toArray();
    const QJsonArray bettors = live.value("bettors"_L1).toArray();
    for (const qint64 player : seats.players()) {
        const qint64 side = sideOf(player, picture);
        const QJsonValue captain = picture.entity("teams", side).value("captain"_L1);
        const bool speaks = !captain.isDouble() || captain.toInteger() == player;
        if (speaks && bettors.contains(side) && !placed.contains(side))
            return true;
    }
    return false;
}

}
