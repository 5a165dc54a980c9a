// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bots/trading_picture.h"

#include "core/players/household.h"

#include <QDateTime>

#include <cmath>

namespace quizaar {

using namespace Qt::StringLiterals;
using namespace players;
using trading::Amounts;

namespace {

Amounts amountsIn(const QJsonObject &object, const char *key)
{
    return fromJson<Amounts>(object.value(QLatin1StringView(key))).value_or(Amounts{});
}

qint64 number(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1StringView(key)).toInteger();
}

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1StringView(key)).toString();
}

bool flag(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1StringView(key)).toBool();
}

QJsonArray list(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1StringView(key)).toArray();
}

std::optional<GameTime> time(const QJsonObject &object, const char *key)
{
    const QJsonValue value = object.value(QLatin1StringView(key));
    return value.isDouble() ? std::optional(GameTime{value.toInteger()}) : std::nullopt;
}

QList<TeamId> teamsIn(const QJsonObject &object, const char *key)
{
    QList<TeamId> teams;
    for (const QJsonValue &team : list(object, key))
        teams.append(TeamId{team.toInteger()});
    return teams;
}

QList<QString> idsIn(const QJsonObject &object, const char *key)
{
    QList<QString> ids;
    for (const QJsonValue &one : list(object, key))
        ids.append(text(one.toObject(), "id"));
    return ids;
}

/// Currency as it is shown, in millionths again.
qint64 millionthsOf(const QJsonValue &shown)
{
    return std::llround(shown.toDouble() * static_cast<double>(trading::millionths));
}

SeenBuilding buildingIn(const QJsonObject &type)
{
    SeenBuilding seen;
    seen.id = text(type, "id");
    seen.makes = amountsIn(type, "makes");
    seen.uses = amountsIn(type, "uses");
    if (type.value("most"_L1).isDouble())
        seen.most = number(type, "most");
    seen.score = number(type, "score");
    return seen;
}

SeenNation nationIn(const QJsonObject &nation)
{
    SeenNation seen;
    seen.team = TeamId{number(nation, "team_id")};
    seen.developed = flag(nation, "developed");
    seen.buildings = amountsIn(nation, "buildings");
    seen.famines = number(nation, "famines");
    seen.infected = flag(nation, "infected");
    seen.goods = amountsIn(nation, "goods");
    seen.tax_due = number(nation, "tax_due");
    return seen;
}

SeenEvent eventIn(const QJsonObject &event)
{
    SeenEvent seen;
    seen.id = OccurrenceId{number(event, "id")};
    seen.event = text(event, "event");
    seen.rule = enumOf<trading::Rule>(text(event, "rule")).value_or(seen.rule);
    seen.over = flag(event, "over");
    seen.answerable_by = teamsIn(event, "answerable_by");
    seen.answer_cost = amountsIn(event, "answer_cost");
    return seen;
}

SeenTrade tradeIn(const QJsonObject &trade)
{
    SeenTrade seen;
    seen.id = TradeId{number(trade, "id")};
    seen.from = TeamId{number(trade, "from")};
    seen.to = TeamId{number(trade, "to")};
    const auto status = enumOf<trading::TradeStatus>(text(trade, "status"));
    seen.open = status && trading::isOpen(*status);
    seen.terms = number(trade, "terms");
    seen.terms_by = TeamId{number(trade, "terms_by")};
    seen.offered = amountsIn(trade, "offered");
    seen.wanted = amountsIn(trade, "wanted");
    seen.spoken = flag(trade, "spoken");
    seen.confirmed = teamsIn(trade, "confirmed");
    seen.at = time(trade, "at_ms").value_or(GameTime{});
    return seen;
}

SeenChallenge challengeIn(const QJsonObject &challenge, const QJsonArray &nations)
{
    SeenChallenge seen;
    seen.id = ChallengeId{number(challenge, "id")};
    seen.player = PlayerId{number(challenge, "player_id")};
    for (const QJsonValue &nation : nations) {
        if (nation.toObject().value("team_number"_L1) == challenge.value("team_number"_L1))
            seen.team = TeamId{number(nation.toObject(), "team_id")};
    }
    seen.building = text(challenge, "building_type");
    seen.has_school = flag(challenge, "has_school");
    seen.assigned = text(challenge, "status") == "assigned"_L1;
    seen.claimed = flag(challenge, "claimed");
    seen.deadline = time(challenge, "deadline_ms");
    return seen;
}

void takeRules(const QJsonObject &rules, SeenGame &seen)
{
    seen.goods = idsIn(rules, "goods");
    for (const QJsonValue &type : list(rules, "buildings"))
        seen.buildings.append(buildingIn(type.toObject()));
    for (const QJsonValue &type : list(rules, "challenge_types")) {
        if (text(type.toObject(), "unit") != "question"_L1) // they know no answers
            seen.challenge_types.append(text(type.toObject(), "id"));
    }
    seen.events = idsIn(rules, "events");
    for (const QJsonValue &part : list(rules, "scenario")) {
        if (const auto rule = enumOf<trading::Rule>(text(part.toObject(), "rule")))
            seen.scenario.append(*rule);
    }
    seen.challenge_seconds = number(rules, "challenge_seconds");
    seen.spread_percent = number(rules, "spread_percent");
    seen.usual_severity = number(rules, "usual_severity");
    seen.most_severity = number(rules, "most_severity");
}

void takeBank(const QJsonObject &bank, SeenGame &seen)
{
    seen.stock = amountsIn(bank, "stock");
    const QJsonObject prices = bank.value("prices"_L1).toObject();
    for (auto it = prices.begin(); it != prices.end(); ++it) {
        seen.prices.insert(it.key(), millionthsOf(it->toObject().value("mid"_L1)));
        seen.baselines.insert(it.key(), millionthsOf(it->toObject().value("baseline"_L1)));
    }
}

/// By how much costs are dearer than the own nation was told when the clock last started.
qint64 latePercent(const NightPicture &picture, GameTime now)
{
    const QJsonObject late = picture.part("trading").value("late_costs"_L1).toObject();
    const auto from = time(late, "from_ms");
    const qint64 known = number(picture.part("clock"), "elapsed_ms");
    return from && known < from->ms && now >= *from ? number(late, "percent") : 0;
}

void takeNation(const QJsonObject &own, qint64 late, Seat &seat)
{
    seat.goods = amountsIn(own, "goods");
    seat.tax_due = number(own, "tax_due");
    seat.price_share = std::llround(own.value("price_percent"_L1).toDouble() * 10'000);
    seat.stopped_until = time(own, "stopped_until_ms");
    const QJsonObject costs = own.value("costs"_L1).toObject();
    const QJsonObject output = own.value("output"_L1).toObject();
    const QJsonObject rights = own.value("rights"_L1).toObject();
    for (SeenBuilding &type : seat.game.buildings) {
        type.cost = players::dearer(fromJson<Amounts>(costs.value(type.id)).value_or(Amounts{}), late);
        type.output = amountsIn(output.value(type.id).toObject(), "makes");
        type.input = amountsIn(output.value(type.id).toObject(), "uses");
        type.rights = rights.value(type.id).toInteger();
    }
    for (const QJsonValue &trade : list(own, "trades"))
        seat.trades.append(tradeIn(trade.toObject()));
}

}

GameTime clockReading(const NightPicture &picture, qint64 wallMs)
{
    const QJsonObject clock = picture.part("clock");
    const qint64 elapsed = number(clock, "elapsed_ms");
    const QDateTime since = QDateTime::fromString(text(clock, "running_since"), Qt::ISODateWithMs);
    if (!picture.running() || !since.isValid())
        return {elapsed};
    const auto passed = static_cast<double>(std::max<qint64>(0, wallMs - since.toMSecsSinceEpoch()));
    return {elapsed + std::llround(passed * clock.value("speed"_L1).toDouble(1))};
}

std::optional<SeenGame> gameSeen(const NightPicture &picture, GameTime now)
{
    const QJsonObject trading = picture.part("trading");
    const auto end = time(trading, "ends_at_ms");
    if (!end)
        return {};
    SeenGame seen;
    seen.now = now;
    seen.ends_at = *end;
    seen.duration = {number(trading, "duration_minutes") * 60'000};
    seen.self_complete = flag(trading, "self_complete");
    seen.gates_build = flag(trading, "challenge_gates_build");
    takeRules(trading.value("rules"_L1).toObject(), seen);
    takeBank(trading.value("bank"_L1).toObject(), seen);
    const QJsonObject tax = trading.value("tax"_L1).toObject();
    seen.tax_good = text(tax, "good");
    seen.tax_at = time(tax, "due_ms");
    seen.tax_warned = flag(tax, "warned");
    for (const QJsonValue &nation : list(trading, "nations"))
        seen.nations.append(nationIn(nation.toObject()));
    for (const QJsonValue &challenge : list(trading, "challenges"))
        seen.challenges.append(challengeIn(challenge.toObject(), list(trading, "nations")));
    for (const QJsonValue &event : list(trading, "events"))
        seen.news.append(eventIn(event.toObject()));
    return seen;
}

std::optional<Seat> seatSeen(const NightPicture &picture, qint64 player, GameTime now)
{
    auto seen = gameSeen(picture, now);
    const QJsonValue team = picture.entity("players", player).value("team_id"_L1);
    if (!seen || !team.isDouble())
        return {};
    for (const QJsonValue &value : list(picture.part("you"), "nations")) {
        const QJsonObject own = value.toObject();
        if (own.value("team_id"_L1) != team)
            continue;
        Seat seat;
        seat.game = *std::move(seen);
        seat.player = PlayerId{player};
        seat.team = TeamId{team.toInteger()};
        const QJsonObject rules = picture.part("trading").value("rules"_L1).toObject();
        const QJsonValue captain = picture.entity("teams", team.toInteger()).value("captain"_L1);
        seat.may_act = !flag(rules, "captain_only") || captain.toInteger() == player;
        takeNation(own, latePercent(picture, now), seat);
        return seat;
    }
    return {};
}

}
