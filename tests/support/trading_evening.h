// SPDX-License-Identifier: GPL-3.0-or-later
// An evening with a trading round that runs: teams in the order of their numbers, one player each, and a
// banker.
#pragma once

#include "core/trading/effects.h"
#include "core/trading/market.h"
#include "core/trading/scoring.h"
#include "tests/support/engine_driver.h"

namespace quizaar::test {

/// The shipped rules with something changed.
template <class Change>
std::shared_ptr<const trading::Ruleset> rulesWith(Change change)
{
    trading::Ruleset rules = *trading::shippedRules();
    change(rules);
    return std::make_shared<const trading::Ruleset>(rules);
}

/// The rules of one of the files that come with the program.
inline std::shared_ptr<const trading::Ruleset> shippedRuleset(const QString &id)
{
    for (const trading::ShippedFile &file : trading::shippedFiles()) {
        if (file.id != id)
            continue;
        const auto read = trading::readRuleset(file.contents);
        return read ? std::make_shared<const trading::Ruleset>(*read) : nullptr;
    }
    return nullptr;
}

struct Market : Evening
{
    explicit Market(const std::shared_ptr<const trading::Ruleset> &rules = trading::shippedRules(),
                    const trading::Choices &choices = {}, int count = 4, qint64 seed = 7)
        : Evening({night::TeamMode::HostTeams, false}, seed)
    {
        for (int i = 0; i < count; ++i) {
            teams.append(addTeam(QStringLiteral("Team %1").arg(i + 1)));
            players.append(join(QStringLiteral("Player %1").arg(i + 1), teams.last()));
        }
        banker = night::Actor::phone(joinStaff(night::Role::Banker), night::Role::Banker);
        started = ask(trading::StartTrading{{{}, rules, choices}});
        if (!state().trading.games.isEmpty())
            round = state().trading.games.lastKey();
    }
    const trading::Game &game() const { return *state().trading.games.constFind(round); }
    const trading::Position &position() const { return game().position; }
    trading::Nation nation(int team) const { return position().nations.value(teams.value(team)); }
    qint64 has(int team, const char *good) const { return nation(team).holdings.value(QLatin1String(good)); }
    qint64 built(int team, const char *building) const
    {
        return nation(team).buildings.value(QLatin1String(building));
    }
    qint64 stock(const char *good) const { return position().stock.value(QLatin1String(good)); }
    qint64 price(const char *good) const { return position().prices.value(QLatin1String(good)); }
    night::Actor phone(int team) const { return phoneOf(players.value(team)); }

    QByteArray bank(int team, trading::Deal deal, const char *good, qint64 amount)
    {
        return ask(trading::TradeWithBank{{players.value(team), {}}, deal, QLatin1String(good), amount},
                   phone(team));
    }
    QByteArray build(int team, const char *building)
    {
        return ask(trading::Build{{players.value(team), {}}, QLatin1String(building)}, phone(team));
    }
    QByteArray offer(int from, int to, const trading::Amounts &offered, const trading::Amounts &wanted)
    {
        return ask(trading::OfferTrade{{players.value(from), {}}, teams.value(to), offered, wanted},
                   phone(from));
    }
    QByteArray accept(int team, TradeId trade, std::optional<qint64> terms = {})
    {
        return ask(trading::AcceptTrade{trade, {players.value(team), {}}, terms}, phone(team));
    }
    QByteArray trigger(const char *event, std::optional<qint64> severity = {},
                       std::optional<TeamId> team = {})
    {
        return ask(trading::TriggerEvent{QLatin1String(event), severity, team}, banker);
    }
    QByteArray respond(int team, OccurrenceId event)
    {
        return ask(trading::RespondToEvent{event, {players.value(team), {}}}, phone(team));
    }
    /// Requests, assigns and completes.
    QByteArray produce(int team, const char *building)
    {
        const PlayerId player = players.value(team);
        const QByteArray asked =
            ask(trading::RequestChallenge{player, QLatin1String(building), {}, {}}, phone(team));
        if (asked != "ok")
            return asked;
        const ChallengeId id = state().trading.challenges.lastKey();
        ask(trading::AssignChallenge{id, QStringLiteral("squats"), {}, {}}, banker);
        return ask(trading::CompleteChallenge{id}, phone(team));
    }
    TradeId newestTrade() const
    {
        return position().trades.isEmpty() ? TradeId{} : position().trades.lastKey();
    }
    OccurrenceId newestEvent() const
    {
        return position().occurrences.isEmpty() ? OccurrenceId{} : position().occurrences.lastKey();
    }
    trading::Trade trade() const { return position().trades.value(newestTrade()); }
    trading::Occurrence event() const { return position().occurrences.value(newestEvent()); }

    QList<TeamId> teams;
    QList<PlayerId> players;
    night::Actor banker;
    QByteArray started;
    RoundId round;
};

inline trading::Choices lasting(qint64 minutes, trading::Difficulty difficulty = trading::Difficulty::Medium)
{
    trading::Choices choices;
    choices.minutes = minutes;
    choices.difficulty = difficulty;
    return choices;
}

/// A nation that begins with all of it, whatever its number.
inline std::shared_ptr<const trading::Ruleset> wealthy(const trading::Amounts &goods,
                                                       const trading::Amounts &buildings)
{
    return rulesWith([&](trading::Ruleset &rules) {
        for (trading::NationType &type : rules.nations) {
            type.goods = goods;
            type.buildings = buildings;
        }
    });
}

}
