// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/trading_commands.h"

#include <limits>

namespace quizaar::test {

using namespace Qt::StringLiterals;

qint64 TradingCommands::below(qint64 count)
{
    return static_cast<qint64>(m_random() % static_cast<quint64>(count));
}

qint64 TradingCommands::amount()
{
    if (oneIn(12))
        return oneOf(QList<qint64>{0, -1, -100, 1'000'000, 1'000'001, std::numeric_limits<qint64>::max(),
                                   std::numeric_limits<qint64>::min(),
                                   std::numeric_limits<qint64>::max() / 2 + 1});
    return 1 + (oneIn(5) ? below(200) : below(6));
}

QString TradingCommands::good()
{
    return oneOf(QList<QString>{u"food"_s, u"raw_materials"_s, u"electrical_goods"_s, u"medical_goods"_s,
                                u"food"_s, oneIn(10) ? u"currency"_s : u"food"_s,
                                oneIn(10) ? u"gold"_s : u"raw_materials"_s});
}

trading::Amounts TradingCommands::amounts()
{
    trading::Amounts some;
    for (qint64 i = below(4); i > 0; --i)
        some.insert(oneIn(3) ? u"currency"_s : good(), amount());
    return some;
}

trading::By TradingCommands::by(const engine::State &state)
{
    trading::By by;
    if (!oneIn(5)) // as it is meant: a phone need not say, staff names the team
        return m_guest ? by : trading::By{{}, anyKey(state.night.teams)};
    if (!oneIn(3))
        by.player = anyKey(state.night.players);
    if (oneIn(4))
        by.team = anyKey(state.night.teams);
    return by;
}

/// Mostly one of the newest, which may be open.
TradeId TradingCommands::anyTrade(const trading::Game &game)
{
    const QList<TradeId> trades = game.position.trades.keys();
    return oneIn(6) || trades.isEmpty()
               ? anyKey(game.position.trades)
               : trades.at(trades.size() - 1 - below(std::min<qint64>(4, trades.size())));
}

engine::Command TradingCommands::aboutTrade(const engine::State &state, const trading::Game &game)
{
    const TradeId trade = anyTrade(game);
    switch (below(7)) {
    case 0:
    case 1:
        return trading::Command(
            trading::OfferTrade{by(state), anyKey(state.night.teams), amounts(), amounts()});
    case 2:
        return trading::Command(trading::CounterTrade{trade, by(state), amounts(), amounts()});
    case 3:
    case 4:
        return trading::Command(trading::AcceptTrade{
            trade, by(state),
            oneIn(3) ? std::optional(game.position.trades.value(trade).terms.number) : std::nullopt});
    case 5:
        return trading::Command(trading::RejectTrade{trade, by(state)});
    default:
        return trading::Command(trading::CancelTrade{trade, by(state)});
    }
}

engine::Command TradingCommands::aboutChallenge(const engine::State &state)
{
    const QList<QString> buildings{u"farm"_s,   u"mine"_s, u"electrical_factory"_s, u"medical_factory"_s,
                                   u"school"_s, u"x"_s};
    const ChallengeId challenge = oneIn(20) ? anyKey(state.trading.challenges)
                                  : state.trading.challenges.isEmpty()
                                      ? ChallengeId{}
                                      : ChallengeId{state.trading.challenges.lastKey().number - below(4)};
    const trading::Challenge known = state.trading.challenges.value(challenge);
    switch (below(7)) {
    case 6:
        return trading::Command(trading::AnswerCard{
            challenge, known.card && !oneIn(10) ? known.card->question : anyKey(state.quiz.questions), u"3"_s,
            {static_cast<int>(below(5)) - 1}});
    case 0:
    case 1:
        return trading::Command(
            trading::RequestChallenge{anyKey(state.night.players), oneOf(buildings), {}, std::nullopt});
    case 2:
    case 3:
        return trading::Command(trading::AssignChallenge{
            challenge, oneIn(3) ? u"quiz_question"_s : u"plank"_s, {}, oneIn(2) ? 2 : 20 - below(25)});
    case 4:
        return trading::Command(trading::CompleteChallenge{challenge});
    default:
        return oneIn(3) ? engine::Command(trading::Command(trading::CancelChallenge{challenge}))
                        : engine::Command(trading::Command(trading::CompleteChallenge{challenge}));
    }
}

engine::Command TradingCommands::ofStaff(const engine::State &state, const trading::Game &game)
{
    const QList<trading::EventType> events = game.rules->events + game.rules->scenario;
    switch (below(12)) {
    case 0:
        return trading::Command(
            trading::SetBaseline{good(), oneIn(3) ? amount() : 500'000 + below(40'000'000)});
    case 1:
        return trading::Command(
            trading::RecordTrade{anyKey(state.night.teams), anyKey(state.night.teams), amounts(), amounts()});
    case 2:
        return trading::Command(trading::CollectTax{});
    case 3:
    case 4:
    case 5:
        return trading::Command(
            trading::TriggerEvent{oneOf(events).id, oneIn(3) ? std::nullopt : std::optional(below(7)),
                                  oneIn(3) ? std::optional(anyKey(state.night.teams)) : std::nullopt});
    case 6:
        return trading::Command(trading::ShowScores{oneIn(2)});
    case 7:
        return trading::Command(trading::ExtendRound{game.round, oneIn(2) ? amount() : 1 + below(5)});
    case 8:
        return engine::HistoryCommand(engine::Undo{oneIn(2) ? engine::Confirm::Yes : engine::Confirm::No});
    case 9:
        return engine::HistoryCommand(engine::Redo{oneIn(2) ? engine::Confirm::Yes : engine::Confirm::No});
    case 10:
        return engine::HistoryCommand(engine::UndoTo{state.version - below(30), engine::Confirm::Yes});
    default:
        return oneIn(4) ? engine::Command(night::Command(night::PauseClock{}))
                        : engine::Command(night::Command(night::StartClock{}));
    }
}

engine::Command TradingCommands::command(const engine::State &state, const trading::Game &game)
{
    const QList<trading::BuildingType> types = game.rules->buildings;
    switch (below(10)) {
    case 0:
    case 1:
        return trading::Command(trading::TradeWithBank{
            by(state), oneIn(2) ? trading::Deal::Buy : trading::Deal::Sell, good(), amount()});
    case 2:
        return trading::Command(trading::Build{by(state), oneIn(20) ? u"castle"_s : oneOf(types).id});
    case 3:
    case 4:
    case 5:
        return aboutTrade(state, game);
    case 6:
    case 7:
        return aboutChallenge(state);
    case 8:
        return trading::Command(trading::RespondToEvent{anyKey(game.position.occurrences), by(state)});
    default:
        return ofStaff(state, game);
    }
}

TradingCommands::Asked TradingCommands::next(const engine::State &state)
{
    const trading::Game *running = trading::runningGame(state.night, state.trading);
    m_guest = !oneIn(3);
    if (!running || !state.night.clock.running)
        return {night::Command(night::StartClock{}), night::Actor::console()};
    const engine::Command asked = command(state, *running);
    if (!m_guest && !oneIn(10))
        return {asked, night::Actor::console()};
    const DeviceId device = oneOf(state.night.devices.keys());
    return {asked, night::Actor::phone(device, state.night.devices.value(device).role)};
}

}
