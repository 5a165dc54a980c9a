// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trading/apply_market.h"

#include <algorithm>

namespace quizaar::trading {

void notePrices(Position &position, const Ruleset &rules, GameTime at)
{
    PricePoint point{at, {}};
    for (const Good &good : rules.goods)
        point.mids.append(position.prices.value(good.id));
    QList<PricePoint> &history = position.history;
    const qsizetype size = history.size();
    if (size > 1 && at < history.at(size - 2).at + chartStep)
        history.last() = point;
    else
        history.append(point);
}

void MarketChange::setPrices(RoundId round, const Amounts &prices) const
{
    Game &game = trading.games[round];
    game.position.prices = prices;
    notePrices(game.position, *game.rules, moment.at);
}

void MarketChange::tell(RoundId round, Headline headline) const
{
    QList<Headline> &news = position(round).news;
    headline.number = news.isEmpty() ? 1 : news.last().number + 1;
    headline.at = moment.at;
    news.append(headline);
    if (news.size() > mostHeadlines)
        news.removeFirst();
}

template <class Change>
void MarketChange::changeTrade(RoundId round, TradeId id, PlayerId by, Change with) const
{
    const auto trade = position(round).trades.find(id);
    if (trade == position(round).trades.end())
        return;
    trade->by = by;
    trade->at = moment.at;
    ++trade->version;
    with(*trade);
}

void MarketChange::operator()(const Built &e) const
{
    Position &at = position(e.round);
    carryOut(at, e.moves);
    const bool first = std::none_of(at.nations.cbegin(), at.nations.cend(),
                                    [&](const Nation &one) { return one.buildings.value(e.building) > 0; });
    if (first && !at.first_built.contains(e.building))
        tell(e.round, {0, HeadlineKind::FirstBuilt, {}, {e.team}, e.building, 0, 0});
    Nation &nation = at.nations[e.team];
    ++nation.buildings[e.building];
    if (e.by_right)
        ++nation.rights_used[e.building];
    if (e.bonus > 0) {
        nation.bonus += e.bonus;
        at.first_counted = true;
    }
    if (!at.first_built.contains(e.building))
        at.first_built.insert(e.building, e.team);
}

void MarketChange::operator()(const BankTraded &e) const
{
    carryOut(position(e.round), e.moves);
    setPrices(e.round, e.prices);
}

void MarketChange::operator()(const BaselineSet &e) const
{
    Position &at = position(e.round);
    tell(e.round, {0, HeadlineKind::BaselineChanged, {}, {}, e.good, at.baselines.value(e.good), e.baseline});
    at.baselines[e.good] = e.baseline;
    at.doubled.removeIf([&](const Doubled &one) { return one.good == e.good; }); // the banker's word stands
    setPrices(e.round, e.prices);
}

void MarketChange::operator()(const PricesMoved &e) const
{
    setPrices(e.round, e.prices);
    Game &game = trading.games[e.round];
    game.position.schedule.tick = e.next;
    night.draws = e.draws;
    const PriceRules &rules = game.rules->prices;
    const qsizetype kept =
        std::max<qint64>(1, rules.momentum_seconds / std::max<qint64>(1, rules.tick_seconds));
    for (auto it = e.prices.begin(); it != e.prices.end(); ++it) {
        QList<qint64> &marks = game.position.marks[it.key()];
        marks.append(it.value());
        if (marks.size() > kept)
            marks.remove(0, marks.size() - kept);
    }
}

void MarketChange::operator()(const PriceAlerted &e) const
{
    position(e.round).alerted[e.good] = e.to;
    tell(e.round, {0, HeadlineKind::PriceAlert, {}, {}, e.good, e.from, e.to});
}

void MarketChange::operator()(const TradeOffered &e) const
{
    noteSerial(night, e.trade.id);
    position(e.round).trades[e.trade.id] = e.trade;
}

void MarketChange::operator()(const TradeCountered &e) const
{
    changeTrade(e.round, e.trade, e.by, [&](Trade &trade) {
        trade.status = TradeStatus::Countered;
        trade.terms = e.terms;
    });
}

void MarketChange::operator()(const TradeConfirmed &e) const
{
    changeTrade(e.round, e.trade, e.by, [&](Trade &trade) { trade.confirmed.append(e.team); });
}

void MarketChange::operator()(const TradeSettled &e) const
{
    carryOut(position(e.round), e.moves);
    changeTrade(e.round, e.trade, e.by, [&](Trade &trade) {
        trade.status = TradeStatus::Accepted;
        trade.of_from = e.of_from;
        trade.of_to = e.of_to;
        trade.arrives_at = e.arrives_at;
        trade.arriving = e.arriving;
    });
    const Trade trade = position(e.round).trades.value(e.trade);
    tell(e.round, {0, HeadlineKind::Traded, {}, {trade.from, trade.to}, {}, 0, 0});
    const auto plague = position(e.round).occurrences.find(e.plague);
    if (e.infected && plague != position(e.round).occurrences.end())
        plague->teams.append(*e.infected);
}

void MarketChange::operator()(const TradeClosed &e) const
{
    changeTrade(e.round, e.trade, e.by, [&](Trade &trade) { trade.status = e.status; });
}

void MarketChange::operator()(const TradeArrived &e) const
{
    carryOut(position(e.round), e.moves);
    const auto trade = position(e.round).trades.find(e.trade);
    if (trade == position(e.round).trades.end())
        return;
    trade->arrives_at.reset();
    trade->arriving.clear();
    ++trade->version;
}

void MarketChange::operator()(const TaxWarned &e) const
{
    position(e.round).schedule.tax_warned = true;
}

void MarketChange::operator()(const TaxTaken &e) const
{
    Position &at = position(e.round);
    carryOut(at, e.moves);
    Headline headline{0, HeadlineKind::TaxCollected, {}, {}, {}, 0, 0};
    for (const TaxPaid &paid : e.nations) {
        at.nations[paid.team].famines += paid.famine ? 1 : 0;
        if (paid.famine)
            headline.teams.append(paid.team);
    }
    tell(e.round, headline);
    at.schedule.tax = e.next;
    at.schedule.tax_warned = false;
}

void MarketChange::operator()(const EventStruck &e) const
{
    noteSerial(night, e.occurrence.id);
    night.draws = e.draws;
    Position &at = position(e.round);
    carryOut(at, e.moves);
    carryOut(at, e.buildings);
    at.occurrences[e.occurrence.id] = e.occurrence;
}

void MarketChange::operator()(const EventAnswered &e) const
{
    night.draws = e.draws;
    Position &at = position(e.round);
    carryOut(at, e.moves);
    at.occurrences[e.occurrence.id] = e.occurrence;
}

void MarketChange::operator()(const EventsCycled &e) const
{
    Position &at = position(e.round);
    carryOut(at, e.moves);
    for (const Occurrence &occurrence : e.occurrences)
        at.occurrences[occurrence.id] = occurrence;
}

void MarketChange::operator()(const PartDue &e) const
{
    night.draws = e.draws;
    Schedule &schedule = position(e.round).schedule;
    if (e.raided)
        schedule.last_raid = moment.at;
    if (e.next)
        schedule.parts[e.part] = *e.next;
    else
        schedule.parts.remove(e.part);
}

void MarketChange::operator()(const BaselineDoubled &e) const
{
    Position &at = position(e.round);
    tell(e.round, {0, HeadlineKind::BaselineChanged, {}, {}, e.good, at.baselines.value(e.good), e.baseline});
    at.baselines[e.good] = e.baseline;
    if (e.until)
        at.doubled.append(Doubled{e.good, e.before, *e.until});
    else
        at.doubled.removeIf([&](const Doubled &one) { return one.good == e.good; });
    setPrices(e.round, e.prices);
}

void MarketChange::operator()(const FactoriesStopped &e) const
{
    position(e.round).nations[e.team].stopped_until = e.until;
}

void MarketChange::operator()(const RoundExtended &e) const
{
    position(e.round).ends_at = e.ends_at;
    position(e.round).schedule.warnings = e.warnings;
}

void MarketChange::operator()(const EndWarned &e) const
{
    position(e.round).schedule.warnings.removeAll(e.minutes);
}

void MarketChange::operator()(const ScoresShown &e) const
{
    position(e.round).scores_shown = e.shown;
}

void MarketChange::operator()(const TradingScored &e) const
{
    position(e.round).outcome = e.outcome;
}

void MarketChange::operator()(const PointsExchanged &e) const
{
    Setup &setup = trading.games[e.round].setup;
    for (auto it = e.issued.begin(); it != e.issued.end(); ++it)
        setup.issued[it.key()] += it.value();
    setup.exchanged.append(e.from);
}

}
