// SPDX-License-Identifier: GPL-3.0-or-later
// What has happened between nations, bank and the world. `by` is the player who did it; null: staff or the
// program.
#pragma once

#include "core/trading/trading.h"

namespace quizaar::trading {

/// What the food tax did to one nation.
struct TaxPaid
{
    TeamId team;
    qint64 due = 0;
    qint64 taken = 0;
    qint64 charged = 0;  // currency, in a famine
    qint64 paid_out = 0; // currency, by restaurants
    bool famine = false;
    static constexpr auto fields()
    {
        return std::tuple{field("team", &TaxPaid::team),         field("due", &TaxPaid::due),
                          field("taken", &TaxPaid::taken),       field("charged", &TaxPaid::charged),
                          field("paid_out", &TaxPaid::paid_out), field("famine", &TaxPaid::famine)};
    }
    bool operator==(const TaxPaid &) const = default;
};

/// A building stands, its costs are paid. `bonus`: score that a scenario gives for it.
struct Built
{
    static constexpr const char *name = "nation_built";
    static constexpr int format = 1;
    RoundId round;
    TeamId team;
    PlayerId by;
    QString building;
    bool by_right = false;
    qint64 bonus = 0;
    QList<Move> moves;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &Built::round),
                          field("team", &Built::team),
                          field("by", &Built::by),
                          field("building", &Built::building),
                          field("by_right", &Built::by_right),
                          field("bonus", &Built::bonus),
                          field("moves", &Built::moves)};
    }
};

/// Units bought from the bank (above 0) or sold to it, and the mid prices after it.
struct BankTraded
{
    static constexpr const char *name = "bank_traded";
    static constexpr int format = 1;
    RoundId round;
    TeamId team;
    PlayerId by;
    QString good;
    qint64 amount = 0;
    qint64 total = 0;
    QList<Move> moves;
    Amounts prices;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &BankTraded::round),   field("team", &BankTraded::team),
                          field("by", &BankTraded::by),         field("good", &BankTraded::good),
                          field("amount", &BankTraded::amount), field("total", &BankTraded::total),
                          field("moves", &BankTraded::moves),   field("prices", &BankTraded::prices)};
    }
};

struct BaselineSet
{
    static constexpr const char *name = "baseline_set";
    static constexpr int format = 1;
    RoundId round;
    QString good;
    qint64 baseline = 0;
    Amounts prices;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &BaselineSet::round), field("good", &BaselineSet::good),
                          field("baseline", &BaselineSet::baseline), field("prices", &BaselineSet::prices)};
    }
};

/// A step of the walk; `draws`: position of chance after it.
struct PricesMoved
{
    static constexpr const char *name = "prices_moved";
    static constexpr int format = 1;
    RoundId round;
    Amounts prices;
    std::optional<GameTime> next;
    qint64 draws = 0;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &PricesMoved::round), field("prices", &PricesMoved::prices),
                          field("next", &PricesMoved::next), field("draws", &PricesMoved::draws)};
    }
};

/// A price has changed so much since the last alert that it is announced.
struct PriceAlerted
{
    static constexpr const char *name = "price_alerted";
    static constexpr int format = 1;
    RoundId round;
    QString good;
    qint64 from = 0;
    qint64 to = 0;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &PriceAlerted::round), field("good", &PriceAlerted::good),
                          field("from", &PriceAlerted::from), field("to", &PriceAlerted::to)};
    }
};

struct TradeOffered
{
    static constexpr const char *name = "trade_offered";
    static constexpr int format = 1;
    RoundId round;
    Trade trade;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &TradeOffered::round), field("trade", &TradeOffered::trade)};
    }
};

struct TradeCountered
{
    static constexpr const char *name = "trade_countered";
    static constexpr int format = 1;
    RoundId round;
    TradeId trade;
    PlayerId by;
    Terms terms;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &TradeCountered::round), field("trade", &TradeCountered::trade),
                          field("by", &TradeCountered::by), field("terms", &TradeCountered::terms)};
    }
};

/// One side of a spoken deal says that it is so.
struct TradeConfirmed
{
    static constexpr const char *name = "trade_confirmed";
    static constexpr int format = 1;
    RoundId round;
    TradeId trade;
    PlayerId by;
    TeamId team;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &TradeConfirmed::round), field("trade", &TradeConfirmed::trade),
                          field("by", &TradeConfirmed::by), field("team", &TradeConfirmed::team)};
    }
};

/// Accepted: goods leave both sides at once. `arriving`: what comes later, at `arrives_at`. `infected`: who
/// got the plague with it.
struct TradeSettled
{
    static constexpr const char *name = "trade_settled";
    static constexpr int format = 1;
    RoundId round;
    TradeId trade;
    PlayerId by;
    QList<Move> moves;
    Booked of_from;
    Booked of_to;
    std::optional<GameTime> arrives_at;
    QList<Move> arriving;
    std::optional<TeamId> infected;
    OccurrenceId plague;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &TradeSettled::round),
                          field("trade", &TradeSettled::trade),
                          field("by", &TradeSettled::by),
                          field("moves", &TradeSettled::moves),
                          field("of_from", &TradeSettled::of_from),
                          field("of_to", &TradeSettled::of_to),
                          field("arrives_at", &TradeSettled::arrives_at),
                          field("arriving", &TradeSettled::arriving),
                          field("infected", &TradeSettled::infected),
                          field("plague", &TradeSettled::plague)};
    }
};

/// Rejected, cancelled or expired.
struct TradeClosed
{
    static constexpr const char *name = "trade_closed";
    static constexpr int format = 1;
    RoundId round;
    TradeId trade;
    PlayerId by;
    TradeStatus status = TradeStatus::Expired;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &TradeClosed::round), field("trade", &TradeClosed::trade),
                          field("by", &TradeClosed::by), field("status", &TradeClosed::status)};
    }
};

struct TradeArrived
{
    static constexpr const char *name = "trade_arrived";
    static constexpr int format = 1;
    RoundId round;
    TradeId trade;
    QList<Move> moves;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &TradeArrived::round), field("trade", &TradeArrived::trade),
                          field("moves", &TradeArrived::moves)};
    }
};

struct TaxWarned
{
    static constexpr const char *name = "tax_warned";
    static constexpr int format = 1;
    RoundId round;
    GameTime due;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &TaxWarned::round), field("due", &TaxWarned::due)};
    }
};

/// The food tax of all nations; a cycle ends with it.
struct TaxTaken
{
    static constexpr const char *name = "tax_taken";
    static constexpr int format = 1;
    RoundId round;
    QList<TaxPaid> nations;
    QList<Move> moves;
    GameTime next;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &TaxTaken::round), field("nations", &TaxTaken::nations),
                          field("moves", &TaxTaken::moves), field("next", &TaxTaken::next)};
    }
};

/// An event of the host's, or a part of a scenario that made news.
struct EventStruck
{
    static constexpr const char *name = "event_struck";
    static constexpr int format = 1;
    RoundId round;
    Occurrence occurrence;
    QList<Move> moves;
    QList<BuildingChange> buildings;
    qint64 draws = 0;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &EventStruck::round), field("occurrence", &EventStruck::occurrence),
                          field("moves", &EventStruck::moves), field("buildings", &EventStruck::buildings),
                          field("draws", &EventStruck::draws)};
    }
};

/// A nation has paid for a cure, a breakthrough, the games, a voyage. `occurrence`: as it is after it.
struct EventAnswered
{
    static constexpr const char *name = "event_answered";
    static constexpr int format = 1;
    RoundId round;
    TeamId team;
    PlayerId by;
    Occurrence occurrence;
    QList<Move> moves;
    qint64 draws = 0;
    static constexpr auto fields()
    {
        return std::tuple{
            field("round", &EventAnswered::round), field("team", &EventAnswered::team),
            field("by", &EventAnswered::by),       field("occurrence", &EventAnswered::occurrence),
            field("moves", &EventAnswered::moves), field("draws", &EventAnswered::draws)};
    }
};

/// What the end of a cycle has changed about events: as they are after it.
struct EventsCycled
{
    static constexpr const char *name = "events_cycled";
    static constexpr int format = 1;
    RoundId round;
    QList<Occurrence> occurrences;
    QList<Move> moves;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &EventsCycled::round),
                          field("occurrences", &EventsCycled::occurrences),
                          field("moves", &EventsCycled::moves)};
    }
};

/// A part of the scenario had its turn and nothing is to be told of it.
struct PartDue
{
    static constexpr const char *name = "scenario_ticked";
    static constexpr int format = 1;
    RoundId round;
    QString part;
    std::optional<GameTime> next;
    bool raided = false;
    qint64 draws = 0;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &PartDue::round), field("part", &PartDue::part),
                          field("next", &PartDue::next), field("raided", &PartDue::raided),
                          field("draws", &PartDue::draws)};
    }
};

/// A scenario has raised a baseline for a while, or (`until` none) it is as before.
struct BaselineDoubled
{
    static constexpr const char *name = "baseline_doubled";
    static constexpr int format = 1;
    RoundId round;
    QString good;
    qint64 baseline = 0;
    qint64 before = 0;
    std::optional<GameTime> until;
    Amounts prices;
    static constexpr auto fields()
    {
        return std::tuple{
            field("round", &BaselineDoubled::round),       field("good", &BaselineDoubled::good),
            field("baseline", &BaselineDoubled::baseline), field("before", &BaselineDoubled::before),
            field("until", &BaselineDoubled::until),       field("prices", &BaselineDoubled::prices)};
    }
};

struct FactoriesStopped
{
    static constexpr const char *name = "factories_stopped";
    static constexpr int format = 1;
    RoundId round;
    TeamId team;
    GameTime until;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &FactoriesStopped::round), field("team", &FactoriesStopped::team),
                          field("until", &FactoriesStopped::until)};
    }
};

struct RoundExtended
{
    static constexpr const char *name = "trading_extended";
    static constexpr int format = 1;
    RoundId round;
    GameTime ends_at;
    QList<qint64> warnings;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &RoundExtended::round), field("ends_at", &RoundExtended::ends_at),
                          field("warnings", &RoundExtended::warnings)};
    }
};

struct EndWarned
{
    static constexpr const char *name = "trading_end_warned";
    static constexpr int format = 1;
    RoundId round;
    qint64 minutes = 0;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &EndWarned::round), field("minutes", &EndWarned::minutes)};
    }
};

struct ScoresShown
{
    static constexpr const char *name = "trading_scores_shown";
    static constexpr int format = 1;
    RoundId round;
    bool shown = false;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &ScoresShown::round), field("shown", &ScoresShown::shown)};
    }
};

/// The end: prices and goods stay as they are.
struct TradingScored
{
    static constexpr const char *name = "trading_scored";
    static constexpr int format = 1;
    RoundId round;
    Outcome outcome;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &TradingScored::round), field("outcome", &TradingScored::outcome)};
    }
};

/// Points of a quiz round become currency that teams start with.
struct PointsExchanged
{
    static constexpr const char *name = "points_exchanged";
    static constexpr int format = 1;
    RoundId round;
    RoundId from;
    qint64 points_per_currency = 1;
    QMap<TeamId, qint64> issued;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &PointsExchanged::round), field("from", &PointsExchanged::from),
                          field("points_per_currency", &PointsExchanged::points_per_currency),
                          field("issued", &PointsExchanged::issued)};
    }
};

}
