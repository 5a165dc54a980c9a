// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trading/passing.h"

#include "core/trading/market.h"
#include "core/trading/scenario.h"
#include "core/trading/scoring.h"
#include "core/trading/tax.h"

namespace quizaar::trading {

using namespace Qt::StringLiterals;
using enum RefusalCode;
using night::Context;
using night::Night;

namespace {

bool isDue(const std::optional<GameTime> &due, GameTime at)
{
    return due && *due <= at;
}

void expire(Draft &draft, RoundId round, GameTime at)
{
    for (const ChallengeId id : openChallenges(draft.trading(), round)) {
        if (isDue(findChallenge(draft.trading(), id)->deadline, at))
            draft.add(Event(ChallengeExpired{id}));
    }
    const QMap<TradeId, Trade> trades = draft.game(round).position.trades;
    for (const Trade &trade : trades) {
        if (isDue(trade.arrives_at, at))
            draft.add(Event(TradeArrived{round, trade.id, trade.arriving}));
    }
}

void taxes(Draft &draft, RoundId round, GameTime at)
{
    const Schedule schedule = draft.game(round).position.schedule;
    if (!schedule.tax)
        return;
    const GameSpan warning{draft.game(round).rules->tax.warning_seconds * 1000};
    if (isDue(schedule.tax, at))
        takeTax(draft, round);
    else if (!schedule.tax_warned && schedule.tax->ms - warning.ms <= at.ms)
        draft.add(Event(TaxWarned{round, *schedule.tax}));
}

void turns(Draft &draft, RoundId round, GameTime at)
{
    const QList<Doubled> doubled = draft.game(round).position.doubled;
    for (const Doubled &one : doubled) {
        if (one.until <= at)
            endDoubling(draft, round, one);
    }
    const QMap<QString, GameTime> parts = draft.game(round).position.schedule.parts;
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        if (part.value() <= at)
            takeTurn(draft, round, part.key());
    }
}

void prices(Draft &draft, RoundId round, GameTime at)
{
    const Game game = draft.game(round);
    if (isDue(game.position.schedule.tick, at)) {
        const Amounts next = walked(game, draft);
        draft.add(Event(PricesMoved{
            round, next, *game.position.schedule.tick + GameSpan{game.rules->prices.tick_seconds * 1000},
            draft.draws()}));
    }
    alert(draft, round);
}

void end(Draft &draft, RoundId round, GameTime at)
{
    const Position position = draft.game(round).position;
    if (!position.ends_at)
        return;
    for (const qint64 minutes : position.schedule.warnings) {
        if (position.ends_at->ms - minutes * 60'000 <= at.ms && *position.ends_at > at)
            draft.add(Event(EndWarned{round, minutes}));
    }
    if (isDue(position.ends_at, at))
        finish(draft, round);
}

}

Decision passTime(const Night &night, const Trading &trading, const Context &context)
{
    const Game *game = runningGame(night, trading);
    const auto due = nextDeadline(night, trading);
    if (!game || !due || *due > context.now)
        return refuse(WrongPhase);
    const RoundId round = game->round;
    Draft draft(night, trading, context);
    expire(draft, round, *due);
    taxes(draft, round, *due);
    turns(draft, round, *due);
    prices(draft, round, *due);
    end(draft, round, *due);
    if (draft.events().isEmpty())
        return refuse(WrongPhase);
    return draft.events();
}

void finish(Draft &draft, RoundId round)
{
    draft.add(night::Event(night::RoundFinished{round}));
    for (const ChallengeId id : openChallenges(draft.trading(), round))
        draft.add(Event(ChallengeCancelled{id}));
    const QMap<TradeId, Trade> trades = draft.game(round).position.trades;
    for (const Trade &trade : trades) {
        if (isOpen(trade.status))
            draft.add(Event(TradeClosed{round, trade.id, {}, TradeStatus::Expired}));
        else if (trade.arrives_at)
            draft.add(Event(TradeArrived{round, trade.id, trade.arriving}));
    }
    draft.add(Event(TradingScored{round, outcomeOf(draft.game(round))}));
}

Decision extendRound(const Night &night, const Trading &trading, const ExtendRound &command, const Context &)
{
    const Game *game = runningGame(night, trading);
    if (!game || game->round != command.round)
        return refuse(trading.games.contains(command.round) ? RoundNotRunning : UnknownRound);
    if (command.minutes < 1 || command.minutes > mostMinutes)
        return refuse(MinutesOutOfRange, {{"field"_L1, "minutes"_L1}, {"limit"_L1, mostMinutes}});
    if (!game->position.ends_at)
        return refuse(RoundNotRunning);
    return Events{
        Event(RoundExtended{game->round, *game->position.ends_at + GameSpan{command.minutes * 60'000},
                            game->rules->end_warning_minutes})};
}

}
