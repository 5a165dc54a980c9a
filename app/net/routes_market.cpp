// SPDX-License-Identifier: GPL-3.0-or-later
// Handlers of the trading game's market: bank, buildings, offers, events, tax, scores. docs/protocol.md,
// "Trading".
#include "app/net/http_api.h"
#include "app/net/refusal_response.h"
#include "core/engine/night_score.h"

#include <cmath>

namespace quizaar {

using namespace Qt::StringLiterals;
using Need = RequestBody::Need;

namespace {

trading::By byOf(RequestBody &body)
{
    return {body.id<PlayerId>("player_id").value_or(PlayerId{}),
            body.id<TeamId>("team_id").value_or(TeamId{})};
}

/// {"food": 3}: whole numbers by good. Nothing where it is something else.
std::optional<trading::Amounts> amountsOf(const RequestBody &body, const char *key)
{
    const QJsonValue value = body.object().value(QLatin1StringView(key));
    if (value.isUndefined() || value.isNull())
        return trading::Amounts{};
    return fromJson<trading::Amounts>(value);
}

/// The nation that the newest events were about.
TeamId teamIn(const QList<engine::Recorded> &events)
{
    for (const engine::Recorded &recorded : events) {
        if (const auto *built = std::get_if<trading::Built>(&recorded.event))
            return built->team;
        if (const auto *traded = std::get_if<trading::BankTraded>(&recorded.event))
            return traded->team;
        if (const auto *answered = std::get_if<trading::EventAnswered>(&recorded.event))
            return answered->team;
    }
    return {};
}

Reply nationReply(const engine::State &after, const QList<engine::Recorded> &events)
{
    return {
        200,
        {{"nation"_L1, engine::ownNationView(after, teamIn(events))}, {"game_version"_L1, after.version}}};
}

Reply versionReply(const engine::State &after)
{
    return {200, {{"game_version"_L1, after.version}}};
}

/// The newest of these events, as everybody sees it.
Reply eventReply(const engine::State &after, const QList<engine::Recorded> &events, int status)
{
    for (const engine::Recorded &recorded : events) {
        if (const auto *struck = std::get_if<trading::EventStruck>(&recorded.event))
            return {status,
                    {{"event"_L1, engine::eventView(after, struck->round, struck->occurrence.id)},
                     {"game_version"_L1, after.version}}};
        if (const auto *answered = std::get_if<trading::EventAnswered>(&recorded.event))
            return {status,
                    {{"event"_L1, engine::eventView(after, answered->round, answered->occurrence.id)},
                     {"nation"_L1, engine::ownNationView(after, answered->team)},
                     {"game_version"_L1, after.version}}};
    }
    return {status, {{"game_version"_L1, after.version}}};
}

/// A trade as the one who asked may see it.
QJsonObject tradeFor(const engine::State &after, TradeId id, const night::Actor &actor)
{
    const trading::Game *game = trading::runningGame(after.night, after.trading);
    const trading::Trade trade = game ? game->position.trades.value(id) : trading::Trade{};
    if (night::isStaff(actor.role))
        return engine::tradeView(after, trade, {});
    const QList<PlayerId> seats = night::seatsOf(after.night, actor.device);
    const bool from = std::any_of(seats.begin(), seats.end(), [&](PlayerId seat) {
        return after.night.players.value(seat).team == trade.from;
    });
    return engine::tradeView(after, trade, from ? trade.from : trade.to);
}

}

void HttpApi::build(ApiCall &call)
{
    const QString building = call.body.text("building", Need::Must).value_or(QString());
    const trading::By by = byOf(call.body);
    run(call, trading::Command(trading::Build{by, building}), nationReply);
}

void HttpApi::tradeWithBank(ApiCall &call)
{
    const auto deal = enumOf<trading::Deal>(call.body.text("deal", Need::Must).value_or(QString()));
    const QString good = call.body.text("good", Need::Must).value_or(QString());
    const qint64 amount = call.body.integer("amount", Need::Must).value_or(0);
    const trading::By by = byOf(call.body);
    if (!deal && !call.body.fault()) {
        call.responder.send(badField("deal"_L1));
        return;
    }
    run(call, trading::Command(trading::TradeWithBank{by, deal.value_or(trading::Deal::Buy), good, amount}),
        [](const engine::State &after, const QList<engine::Recorded> &events) {
            Reply reply = nationReply(after, events);
            if (const auto *traded = std::get_if<trading::BankTraded>(&events.first().event))
                reply.body.insert("total"_L1, traded->total);
            return reply;
        });
}

void HttpApi::setPrice(ApiCall &call)
{
    const QString good = call.body.text("good", Need::Must).value_or(QString());
    const QJsonValue price = call.body.object().value("baseline"_L1);
    constexpr double most = 1e9;
    if (!price.isDouble() || !(std::abs(price.toDouble()) < most)) {
        call.responder.send(badField("baseline"_L1));
        return;
    }
    const qint64 baseline = qRound64(price.toDouble() * static_cast<double>(trading::millionths));
    run(call, trading::Command(trading::SetBaseline{good, baseline}),
        [](const engine::State &after, const QList<engine::Recorded> &) { return versionReply(after); });
}

void HttpApi::prices(ApiCall &call)
{
    const qint64 round = call.request.queryValue(u"round").value_or(QString()).toLongLong();
    call.responder.send(
        jsonResponse(200, engine::priceHistory(m_host.durable(), RoundId{std::max<qint64>(0, round)})));
}

void HttpApi::runTrade(ApiCall &call, const trading::Command &command, TradeId trade, int status)
{
    run(call, command,
        [trade, status, actor = call.actor](const engine::State &after,
                                            const QList<engine::Recorded> &events) {
            TradeId id = trade;
            for (const engine::Recorded &recorded : events) {
                if (const auto *offered = std::get_if<trading::TradeOffered>(&recorded.event))
                    id = offered->trade.id;
            }
            return Reply{status,
                         {{"trade"_L1, tradeFor(after, id, actor)}, {"game_version"_L1, after.version}}};
        });
}

void HttpApi::offerTrade(ApiCall &call)
{
    const auto to = call.body.id<TeamId>("to", Need::Must);
    const auto offered = amountsOf(call.body, "offered");
    const auto wanted = amountsOf(call.body, "wanted");
    const trading::By by = byOf(call.body);
    if (!offered || !wanted)
        call.responder.send(badField(offered ? "wanted"_L1 : "offered"_L1));
    else
        runTrade(call, trading::OfferTrade{by, to.value_or(TeamId{}), *offered, *wanted}, {}, 201);
}

void HttpApi::recordTrade(ApiCall &call)
{
    const auto from = call.body.id<TeamId>("from", Need::Must);
    const auto to = call.body.id<TeamId>("to", Need::Must);
    const auto offered = amountsOf(call.body, "offered");
    const auto wanted = amountsOf(call.body, "wanted");
    if (!offered || !wanted)
        call.responder.send(badField(offered ? "wanted"_L1 : "offered"_L1));
    else
        runTrade(call,
                 trading::RecordTrade{from.value_or(TeamId{}), to.value_or(TeamId{}), *offered, *wanted}, {},
                 201);
}

void HttpApi::counterTrade(ApiCall &call)
{
    const auto id = pathId(call, "trade", "unknown_trade"_L1);
    if (!id)
        return;
    const auto gives = amountsOf(call.body, "gives");
    const auto wants = amountsOf(call.body, "wants");
    const trading::By by = byOf(call.body);
    if (!gives || !wants)
        call.responder.send(badField(gives ? "wants"_L1 : "gives"_L1));
    else
        runTrade(call, trading::CounterTrade{TradeId{*id}, by, *gives, *wants}, TradeId{*id}, 200);
}

void HttpApi::acceptTrade(ApiCall &call)
{
    const auto id = pathId(call, "trade", "unknown_trade"_L1);
    if (!id)
        return;
    const trading::By by = byOf(call.body);
    const auto terms = call.body.integer("terms");
    runTrade(call, trading::AcceptTrade{TradeId{*id}, by, terms}, TradeId{*id}, 200);
}

void HttpApi::rejectTrade(ApiCall &call)
{
    if (const auto id = pathId(call, "trade", "unknown_trade"_L1))
        runTrade(call, trading::RejectTrade{TradeId{*id}, byOf(call.body)}, TradeId{*id}, 200);
}

void HttpApi::cancelTrade(ApiCall &call)
{
    if (const auto id = pathId(call, "trade", "unknown_trade"_L1))
        runTrade(call, trading::CancelTrade{TradeId{*id}, byOf(call.body)}, TradeId{*id}, 200);
}

void HttpApi::collectTax(ApiCall &call)
{
    run(call, trading::Command(trading::CollectTax{}),
        [](const engine::State &after, const QList<engine::Recorded> &) { return versionReply(after); });
}

namespace {

trading::TriggerEvent triggerOf(RequestBody &body)
{
    trading::TriggerEvent trigger;
    trigger.event = body.text("event", Need::Must).value_or(QString());
    trigger.severity = body.integer("severity");
    trigger.team = body.id<TeamId>("team_id");
    return trigger;
}

}

void HttpApi::triggerEvent(ApiCall &call)
{
    const trading::TriggerEvent trigger = triggerOf(call.body);
    run(call, trading::Command(trigger),
        [](const engine::State &after, const QList<engine::Recorded> &events) {
            return eventReply(after, events, 201);
        });
}

void HttpApi::previewEvent(ApiCall &call)
{
    const trading::TriggerEvent trigger = triggerOf(call.body);
    if (call.body.fault()) {
        call.responder.send(*call.body.fault());
        return;
    }
    const engine::State &state = m_host.durable();
    const auto struck =
        trading::preview(state.night, state.trading, trigger, {call.actor, m_host.now(), {}, 0});
    if (struck)
        call.responder.send(jsonResponse(200, engine::previewView(state, *struck)));
    else
        call.responder.send(refusalResponse(struck.error()));
}

void HttpApi::respondToEvent(ApiCall &call)
{
    const auto id = pathId(call, "event", "unknown_event"_L1);
    if (!id)
        return;
    const trading::By by = byOf(call.body);
    run(call, trading::Command(trading::RespondToEvent{OccurrenceId{*id}, by}),
        [](const engine::State &after, const QList<engine::Recorded> &events) {
            return eventReply(after, events, 200);
        });
}

void HttpApi::extendRound(ApiCall &call)
{
    const auto round = pathId(call, "round", "unknown_round"_L1);
    if (!round)
        return;
    const qint64 minutes = call.body.integer("minutes", Need::Must).value_or(0);
    run(call, trading::Command(trading::ExtendRound{RoundId{*round}, minutes}),
        [](const engine::State &after, const QList<engine::Recorded> &) { return versionReply(after); });
}

void HttpApi::exchangePoints(ApiCall &call)
{
    const auto round = pathId(call, "round", "unknown_round"_L1);
    if (!round)
        return;
    const auto rate = call.body.integer("points_per_currency");
    run(call, trading::Command(trading::ExchangePoints{RoundId{*round}, rate, {}}),
        [](const engine::State &after, const QList<engine::Recorded> &events) {
            Reply reply = versionReply(after);
            if (const auto *exchanged = std::get_if<trading::PointsExchanged>(&events.first().event)) {
                reply.body.insert("round_id"_L1, exchanged->round.number);
                QJsonArray issued;
                for (auto it = exchanged->issued.begin(); it != exchanged->issued.end(); ++it)
                    issued.append(QJsonObject{{"team_id"_L1, it.key().number}, {"currency"_L1, it.value()}});
                reply.body.insert("issued"_L1, issued);
            }
            return reply;
        });
}

void HttpApi::showScores(ApiCall &call)
{
    const bool shown = call.body.boolean("shown", Need::Must).value_or(false);
    run(call, trading::Command(trading::ShowScores{shown}),
        [](const engine::State &after, const QList<engine::Recorded> &) { return versionReply(after); });
}

void HttpApi::nightScore(ApiCall &call)
{
    call.responder.send(jsonResponse(200, engine::nightScoreView(m_host.durable())));
}

}
