// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trading/challenges.h"
#include "core/trading/commands.h"

namespace quizaar::trading {

using namespace Qt::StringLiterals;
using enum RefusalCode;
using night::Context;
using night::Night;
using night::RoundStatus;

namespace {

Result<Setup, Refusal> settled(const Ruleset &rules, Setup setup, const Choices &choices)
{
    setup.difficulty = choices.difficulty.value_or(setup.difficulty);
    setup.self_complete = choices.self_complete.value_or(setup.self_complete);
    setup.challenge_gates_build = choices.challenge_gates_build.value_or(setup.challenge_gates_build);
    if (choices.minutes) {
        if (!rules.durations.contains(*choices.minutes))
            return refuse(DurationUnknown,
                          {{"field"_L1, "duration"_L1}, {"allowed"_L1, toJson(rules.durations)}});
        setup.duration = GameSpan{*choices.minutes * 60'000};
    }
    return setup;
}

Decision addRound(const Night &night, const AddTradingRound &command)
{
    if (!command.rules || command.rules->nations.isEmpty())
        return refuse(BadRequest, {{"field"_L1, "rules"_L1}});
    const Ruleset &rules = *command.rules;
    Setup setup;
    setup.duration = GameSpan{rules.usual_duration * 60'000};
    setup.self_complete = rules.self_complete;
    setup.challenge_gates_build = rules.challenge_gates_build;
    const auto chosen = settled(rules, setup, command.choices);
    if (!chosen)
        return Failed{chosen.error()};
    const auto number = night::nextNumber(night, 0);
    if (!number)
        return refuse(NumbersExhausted);
    const QString title = night::cleanName(command.title);
    if (night::nameLength(title) > night::maxNameLength)
        return refuse(NameTooLong, {{"field"_L1, "title"_L1}});
    night::Round round;
    round.id = RoundId{*number};
    round.kind = night::RoundKind::Trading;
    round.title = title.isEmpty() ? rules.title : title;
    return Events{Event(TradingRoundAdded{round, hashOf(rules), command.rules, *chosen})};
}

Decision setRules(const Night &night, const Trading &trading, const SetRules &command)
{
    const night::Round *round = night::findRound(night, command.round);
    const auto game = trading.games.constFind(command.round);
    if (!round || game == trading.games.cend())
        return refuse(UnknownRound);
    if (round->status != RoundStatus::Planned)
        return refuse(RulesFixed);
    const auto chosen = settled(*game->rules, game->setup, command.choices);
    if (!chosen)
        return Failed{chosen.error()};
    return Events{Event(RulesSet{command.round, *chosen})};
}

/// A nation and what it and its team bring into the game.
NationJoined arrival(const Game &game, const night::Team &team)
{
    const NationType &type = nationFor(*game.rules, team.number);
    NationJoined joined{game.round, Nation{team.id, type.id, {}, type.buildings}, {}};
    const Amounts goods = startingGoods(*game.rules, type, game.setup.difficulty);
    for (auto it = goods.begin(); it != goods.end(); ++it) {
        if (it.value() > 0)
            joined.moves.append(Move{it.key(), it.value(), {Where::Outside, {}}, {Where::Team, team.id}});
    }
    for (const Good &good : game.rules->goods) {
        if (game.rules->bank_stock > 0)
            joined.moves.append(
                Move{good.id, game.rules->bank_stock, {Where::Outside, {}}, {Where::Bank, {}}});
    }
    return joined;
}

void cancelOpen(const Trading &trading, RoundId round, Events &events)
{
    for (const ChallengeId id : openChallenges(trading, round))
        events.append(Event(ChallengeCancelled{id}));
}

Decision startRound(const Night &night, const Trading &trading, const StartRound &command,
                    const Context &context)
{
    const night::Round *round = night::findRound(night, command.round);
    const auto game = trading.games.constFind(command.round);
    if (!round || game == trading.games.cend())
        return refuse(UnknownRound);
    if (round->status != RoundStatus::Planned)
        return refuse(RoundNotPlanned);
    for (const night::Round &other : night.rounds) {
        if (other.status == RoundStatus::Running)
            return refuse(OtherRoundRunning, {{"round_id"_L1, other.id.number}});
    }
    Position position;
    for (const night::Team &team : night.teams) {
        if (team.removed || night::membersOf(night, team.id).isEmpty())
            continue;
        const NationJoined joined = arrival(*game, team);
        position.nations.insert(team.id, joined.nation);
        carryOut(position, joined.moves);
    }
    if (position.nations.isEmpty())
        return refuse(TeamsNeeded);
    for (const Good &good : game->rules->goods)
        position.prices.insert(good.id, good.baseline);
    position.ends_at = context.now + game->setup.duration;
    Events events{night::Event(night::RoundStarted{round->id})};
    cancelOpen(trading, round->id, events); // of a start that was taken back
    events.append(Event(TradingStarted{round->id, position}));
    if (!night.clock.running)
        events.append(night::Event(night::ClockStarted{}));
    return events;
}

Decision startTrading(const Night &night, const Trading &trading, const StartTrading &command,
                      const Context &context)
{
    for (const RoundId id : night.round_order) {
        const night::Round *round = night::findRound(night, id);
        if (round && round->status == RoundStatus::Planned && trading.games.contains(id))
            return startRound(night, trading, {id}, context);
    }
    const Decision added = addRound(night, command.otherwise);
    if (!added)
        return added;
    Night withRound = night;
    Trading withGame = trading;
    const Event event = std::get<Event>(added->first());
    apply(withRound, withGame, event, {context.now, context.wall});
    const Decision started =
        startRound(withRound, withGame, {std::get<TradingRoundAdded>(event).round.id}, context);
    return started ? Decision(*added + *started) : started;
}

Decision finishRound(const Night &night, const Trading &trading, RoundId id)
{
    const night::Round *round = night::findRound(night, id);
    if (!round)
        return refuse(UnknownRound);
    if (round->status != RoundStatus::Running)
        return refuse(RoundNotRunning);
    Events events{night::Event(night::RoundFinished{id})};
    cancelOpen(trading, id, events);
    return events;
}

/// At one instant: expiries, then the end (evening rules, "Clock").
Decision passTime(const Night &night, const Trading &trading, const Context &context)
{
    const Game *game = runningGame(night, trading);
    if (!game)
        return refuse(WrongPhase);
    Events events;
    for (const ChallengeId id : openChallenges(trading, game->round)) {
        const auto deadline = trading.challenges.value(id).deadline;
        if (deadline && context.now >= *deadline)
            events.append(Event(ChallengeExpired{id}));
    }
    if (game->position.ends_at && context.now >= *game->position.ends_at) {
        Trading after = trading;
        Night same = night;
        for (const AnyEvent &event : events)
            apply(same, after, std::get<Event>(event), {context.now, context.wall});
        const Decision finished = finishRound(night, after, game->round);
        if (finished)
            events.append(*finished);
    }
    if (events.isEmpty())
        return refuse(WrongPhase);
    return events;
}

}

QList<Event> followUps(const Night &night, const Trading &trading)
{
    const Game *game = runningGame(night, trading);
    if (!game)
        return {};
    QList<Event> events;
    for (const night::Team &team : night.teams) {
        if (!team.removed && !game->position.nations.contains(team.id) &&
            !night::membersOf(night, team.id).isEmpty())
            events.append(arrival(*game, team));
    }
    for (const ChallengeId id : openChallenges(trading, game->round)) {
        if (!night::livePlayer(night, trading.challenges.value(id).player))
            events.append(ChallengeCancelled{id});
    }
    return events;
}

Decision decide(const Night &night, const Trading &trading, const Command &command, const Context &context)
{
    return std::visit(
        Overloaded{
            [&](const AddTradingRound &c) { return addRound(night, c); },
            [&](const SetRules &c) { return setRules(night, trading, c); },
            [&](const StartTrading &c) { return startTrading(night, trading, c, context); },
            [&](const StartRound &c) { return startRound(night, trading, c, context); },
            [&](const FinishRound &c) { return finishRound(night, trading, c.round); },
            [&](const PassTime &) { return passTime(night, trading, context); },
            [&](const RequestChallenge &c) { return requestChallenge(night, trading, c); },
            [&](const AssignChallenge &c) { return assignChallenge(night, trading, c, context); },
            [&](const CompleteChallenge &c) { return completeChallenge(night, trading, c, context); },
            [&](const CancelChallenge &c) { return cancelChallenge(night, trading, c, context); },
        },
        command);
}

}
