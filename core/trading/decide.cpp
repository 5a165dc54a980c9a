// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trading/acting.h"
#include "core/trading/apply_market.h"
#include "core/trading/challenges.h"
#include "core/trading/market.h"
#include "core/trading/passing.h"
#include "core/trading/scenario.h"
#include "core/trading/strikes.h"
#include "core/trading/tax.h"
#include "core/trading/trades.h"

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
    if (rules.fixed_difficulty && setup.difficulty != *rules.fixed_difficulty)
        return refuse(ScenarioFixes, {{"field"_L1, "difficulty"_L1}});
    setup.self_complete = choices.self_complete.value_or(setup.self_complete);
    setup.challenge_gates_build = choices.challenge_gates_build.value_or(setup.challenge_gates_build);
    setup.quiz_challenges = choices.quiz_challenges.value_or(setup.quiz_challenges);
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
    setup.difficulty = rules.fixed_difficulty.value_or(Difficulty::Medium);
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
    Nation nation;
    nation.team = team.id;
    nation.type = type.id;
    nation.buildings = type.buildings;
    NationJoined joined{game.round, nation, {}};
    const Amounts goods = startingGoods(*game.rules, type, game.setup.difficulty);
    for (auto it = goods.begin(); it != goods.end(); ++it) {
        if (it.value() > 0)
            joined.moves.append(Move{it.key(), it.value(), {Where::Outside, {}}, {Where::Team, team.id}});
    }
    const qint64 issued = game.setup.issued.value(team.id);
    if (issued > 0)
        joined.moves.append(Move{currencyId, issued, {Where::Outside, {}}, {Where::Team, team.id}});
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

/// What a round that starts now has due, and its prices.
void setUp(const Game &game, GameTime now, Position &position)
{
    const Ruleset &rules = *game.rules;
    for (const Good &good : rules.goods) {
        position.prices.insert(good.id, good.baseline);
        position.marks.insert(good.id, {good.baseline});
    }
    position.baselines = position.alerted = position.prices;
    notePrices(position, rules, now);
    position.ends_at = now + game.setup.duration;
    Schedule &schedule = position.schedule;
    if (rules.prices.tick_seconds > 0)
        schedule.tick = now + GameSpan{rules.prices.tick_seconds * 1000};
    const qsizetype duration = rules.durations.indexOf(game.setup.duration.ms / 60'000);
    const qint64 minutes = difficultyOf(rules, game.setup.difficulty).tax_minutes.value(duration);
    if (minutes > 0 && !rules.tax.good.isEmpty()) {
        schedule.tax_interval = GameSpan{minutes * 60'000};
        schedule.tax = now + schedule.tax_interval;
    }
    schedule.parts = firstTurns(rules, now);
    for (const qint64 one : rules.end_warning_minutes) {
        if (one * 60'000 < game.setup.duration.ms)
            schedule.warnings.append(one);
    }
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
    if (game->rules->teams && *game->rules->teams != position.nations.size())
        return refuse(TeamCountWrong,
                      {{"need"_L1, *game->rules->teams}, {"have"_L1, position.nations.size()}});
    setUp(*game, context.now, position);
    auto news = standingNews(night, *game->rules, 0, context.now);
    if (!news)
        return Failed{news.error()};
    position.occurrences = *news;
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

Decision finishRound(const Night &night, const Trading &trading, RoundId id, const Context &context)
{
    const night::Round *round = night::findRound(night, id);
    if (!round || !trading.games.contains(id))
        return refuse(UnknownRound);
    if (round->status != RoundStatus::Running)
        return refuse(RoundNotRunning);
    Draft draft(night, trading, context);
    finish(draft, id);
    return draft.events();
}

Decision showScores(const Night &night, const Trading &trading, const ShowScores &command)
{
    const Game *game = runningGame(night, trading);
    if (!game)
        return refuse(TradingNotRunning);
    return Events{Event(ScoresShown{game->round, command.shown})};
}

Decision exchangePoints(const Night &night, const Trading &trading, const ExchangePoints &command)
{
    const night::Round *from = night::findRound(night, command.from);
    if (!from)
        return refuse(UnknownRound);
    if (from->kind == night::RoundKind::Trading || from->status != RoundStatus::Finished)
        return refuse(NothingToExchange);
    const Game *next = nullptr;
    for (const RoundId id : night.round_order) {
        const auto game = trading.games.constFind(id);
        if (game == trading.games.cend())
            continue;
        if (game->setup.exchanged.contains(command.from))
            return refuse(NothingToExchange);
        if (!next && night.rounds.value(id).status == RoundStatus::Planned)
            next = &*game;
    }
    if (!next)
        return refuse(NothingToExchange);
    const qint64 rate = command.points_per_currency.value_or(next->rules->points_per_currency);
    if (rate < 1 || rate > mostUnits)
        return refuse(QuantityInvalid, {{"field"_L1, "points_per_currency"_L1}, {"limit"_L1, mostUnits}});
    PointsExchanged exchanged{next->round, command.from, rate, {}};
    for (auto it = command.points.begin(); it != command.points.end(); ++it) {
        if (it.value() >= rate)
            exchanged.issued.insert(it.key(), std::min(it.value() / rate, mostUnits));
    }
    if (exchanged.issued.isEmpty())
        return refuse(NothingToExchange);
    return Events{Event(exchanged)};
}

}

QList<Event> followUps(const Night &night, const Trading &trading)
{
    const Game *game = runningGame(night, trading);
    if (!game)
        return {};
    QList<Event> events;
    for (const night::Team &team : night.teams) {
        // a scenario is for so many nations and no more
        if (!team.removed && !game->rules->teams && !game->position.nations.contains(team.id) &&
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
            [&](const FinishRound &c) { return finishRound(night, trading, c.round, context); },
            [&](const PassTime &) { return passTime(night, trading, context); },
            [&](const RequestChallenge &c) { return requestChallenge(night, trading, c, context); },
            [&](const AssignChallenge &c) { return assignChallenge(night, trading, c, context); },
            [&](const AnswerCard &c) { return answerCard(night, trading, c, context); },
            [&](const CompleteChallenge &c) { return completeChallenge(night, trading, c, context); },
            [&](const CancelChallenge &c) { return cancelChallenge(night, trading, c, context); },
            [&](const Build &c) { return build(night, trading, c, context); },
            [&](const TradeWithBank &c) { return tradeWithBank(night, trading, c, context); },
            [&](const SetBaseline &c) { return setBaseline(night, trading, c, context); },
            [&](const OfferTrade &c) { return offerTrade(night, trading, c, context); },
            [&](const RecordTrade &c) { return recordTrade(night, trading, c, context); },
            [&](const CounterTrade &c) { return counterTrade(night, trading, c, context); },
            [&](const AcceptTrade &c) { return acceptTrade(night, trading, c, context); },
            [&](const RejectTrade &c) { return rejectTrade(night, trading, c, context); },
            [&](const CancelTrade &c) { return cancelTrade(night, trading, c, context); },
            [&](const CollectTax &c) { return collectTax(night, trading, c, context); },
            [&](const TriggerEvent &c) { return triggerEvent(night, trading, c, context); },
            [&](const RespondToEvent &c) { return respondToEvent(night, trading, c, context); },
            [&](const ExtendRound &c) { return extendRound(night, trading, c, context); },
            [&](const ShowScores &c) { return showScores(night, trading, c); },
            [&](const ExchangePoints &c) { return exchangePoints(night, trading, c); },
        },
        command);
}

}

template class quizaar::OneOf<quizaar::trading::EventKinds>;
template class quizaar::OneOf<quizaar::trading::CommandKinds>;
template class quizaar::OneOf<quizaar::trading::AnyEventKinds>;
