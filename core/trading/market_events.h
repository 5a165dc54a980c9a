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
    template <class Of>
    static void fields(Of &of)
    {
        of("team", &TaxPaid::team);
        of("due", &TaxPaid::due);
        of("taken", &TaxPaid::taken);
        of("charged", &TaxPaid::charged);
        of("paid_out", &TaxPaid::paid_out);
        of("famine", &TaxPaid::famine);
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
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &Built::round);
        of("team", &Built::team);
        of("by", &Built::by);
        of("building", &Built::building);
        of("by_right", &Built::by_right);
        of("bonus", &Built::bonus);
        of("moves", &Built::moves);
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
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &BankTraded::round);
        of("team", &BankTraded::team);
        of("by", &BankTraded::by);
        of("good", &BankTraded::good);
        of("amount", &BankTraded::amount);
        of("total", &BankTraded::total);
        of("moves", &BankTraded::moves);
        of("prices", &BankTraded::prices);
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
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &BaselineSet::round);
        of("good", &BaselineSet::good);
        of("baseline", &BaselineSet::baseline);
        of("prices", &BaselineSet::prices);
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
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &PricesMoved::round);
        of("prices", &PricesMoved::prices);
        of("next", &PricesMoved::next);
        of("draws", &PricesMoved::draws);
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
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &PriceAlerted::round);
        of("good", &PriceAlerted::good);
        of("from", &PriceAlerted::from);
        of("to", &PriceAlerted::to);
    }
};

struct TradeOffered
{
    static constexpr const char *name = "trade_offered";
    static constexpr int format = 1;
    RoundId round;
    Trade trade;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &TradeOffered::round);
        of("trade", &TradeOffered::trade);
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
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &TradeCountered::round);
        of("trade", &TradeCountered::trade);
        of("by", &TradeCountered::by);
        of("terms", &TradeCountered::terms);
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
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &TradeConfirmed::round);
        of("trade", &TradeConfirmed::trade);
        of("by", &TradeConfirmed::by);
        of("team", &TradeConfirmed::team);
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
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &TradeSettled::round);
        of("trade", &TradeSettled::trade);
        of("by", &TradeSettled::by);
        of("moves", &TradeSettled::moves);
        of("of_from", &TradeSettled::of_from);
        of("of_to", &TradeSettled::of_to);
        of("arrives_at", &TradeSettled::arrives_at);
        of("arriving", &TradeSettled::arriving);
        of("infected", &TradeSettled::infected);
        of("plague", &TradeSettled::plague);
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
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &TradeClosed::round);
        of("trade", &TradeClosed::trade);
        of("by", &TradeClosed::by);
        of("status", &TradeClosed::status);
    }
};

struct TradeArrived
{
    static constexpr const char *name = "trade_arrived";
    static constexpr int format = 1;
    RoundId round;
    TradeId trade;
    QList<Move> moves;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &TradeArrived::round);
        of("trade", &TradeArrived::trade);
        of("moves", &TradeArrived::moves);
    }
};

struct TaxWarned
{
    static constexpr const char *name = "tax_warned";
    static constexpr int format = 1;
    RoundId round;
    GameTime due;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &TaxWarned::round);
        of("due", &TaxWarned::due);
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
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &TaxTaken::round);
        of("nations", &TaxTaken::nations);
        of("moves", &TaxTaken::moves);
        of("next", &TaxTaken::next);
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
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &EventStruck::round);
        of("occurrence", &EventStruck::occurrence);
        of("moves", &EventStruck::moves);
        of("buildings", &EventStruck::buildings);
        of("draws", &EventStruck::draws);
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
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &EventAnswered::round);
        of("team", &EventAnswered::team);
        of("by", &EventAnswered::by);
        of("occurrence", &EventAnswered::occurrence);
        of("moves", &EventAnswered::moves);
        of("draws", &EventAnswered::draws);
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
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &EventsCycled::round);
        of("occurrences", &EventsCycled::occurrences);
        of("moves", &EventsCycled::moves);
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
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &PartDue::round);
        of("part", &PartDue::part);
        of("next", &PartDue::next);
        of("raided", &PartDue::raided);
        of("draws", &PartDue::draws);
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
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &BaselineDoubled::round);
        of("good", &BaselineDoubled::good);
        of("baseline", &BaselineDoubled::baseline);
        of("before", &BaselineDoubled::before);
        of("until", &BaselineDoubled::until);
        of("prices", &BaselineDoubled::prices);
    }
};

struct FactoriesStopped
{
    static constexpr const char *name = "factories_stopped";
    static constexpr int format = 1;
    RoundId round;
    TeamId team;
    GameTime until;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &FactoriesStopped::round);
        of("team", &FactoriesStopped::team);
        of("until", &FactoriesStopped::until);
    }
};

struct RoundExtended
{
    static constexpr const char *name = "trading_extended";
    static constexpr int format = 1;
    RoundId round;
    GameTime ends_at;
    QList<qint64> warnings;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &RoundExtended::round);
        of("ends_at", &RoundExtended::ends_at);
        of("warnings", &RoundExtended::warnings);
    }
};

struct EndWarned
{
    static constexpr const char *name = "trading_end_warned";
    static constexpr int format = 1;
    RoundId round;
    qint64 minutes = 0;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &EndWarned::round);
        of("minutes", &EndWarned::minutes);
    }
};

struct ScoresShown
{
    static constexpr const char *name = "trading_scores_shown";
    static constexpr int format = 1;
    RoundId round;
    bool shown = false;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &ScoresShown::round);
        of("shown", &ScoresShown::shown);
    }
};

/// The end: prices and goods stay as they are.
struct TradingScored
{
    static constexpr const char *name = "trading_scored";
    static constexpr int format = 1;
    RoundId round;
    Outcome outcome;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &TradingScored::round);
        of("outcome", &TradingScored::outcome);
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
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &PointsExchanged::round);
        of("from", &PointsExchanged::from);
        of("points_per_currency", &PointsExchanged::points_per_currency);
        of("issued", &PointsExchanged::issued);
    }
};

}
