// SPDX-License-Identifier: GPL-3.0-or-later
// A deal between two nations (trading rules, "Team trades").
#pragma once

#include "core/trading/place.h"

namespace quizaar::trading {

enum class TradeStatus
{
    Pending,
    Countered,
    Accepted,
    Rejected,
    Cancelled,
    Expired
};
constexpr auto enumWords(TradeStatus)
{
    return std::array{"pending", "countered", "accepted", "rejected", "cancelled", "expired"};
}
constexpr bool isOpen(TradeStatus status)
{
    return status == TradeStatus::Pending || status == TradeStatus::Countered;
}

/// What is proposed. `offered` goes from the offering team to the other, `wanted` comes back, whoever
/// proposes.
struct Terms
{
    qint64 number = 1; // of the terms of one trade, rising
    TeamId by;         // proposes them; only the other side may accept
    Amounts offered;
    Amounts wanted;
    template <class Of>
    static void fields(Of &of)
    {
        of("number", &Terms::number);
        of("by", &Terms::by);
        of("offered", &Terms::offered);
        of("wanted", &Terms::wanted);
    }
    bool operator==(const Terms &) const = default;
};

/// What a side has given and received, in millionths of currency at the bank's mid prices of the moment.
struct Booked
{
    qint64 given = 0;
    qint64 received = 0;
    template <class Of>
    static void fields(Of &of)
    {
        of("given", &Booked::given);
        of("received", &Booked::received);
    }
    bool operator==(const Booked &) const = default;
};

struct Trade
{
    TradeId id;
    TeamId from; // made the offer
    TeamId to;
    TradeStatus status = TradeStatus::Pending;
    Terms terms;             // the newest
    bool spoken = false;     // recorded by staff; both teams confirm
    QList<TeamId> confirmed; // spoken: those that have
    PlayerId by;             // did the newest thing to it; null: staff or the program
    GameTime at;             // when
    Booked of_from;          // accepted
    Booked of_to;
    std::optional<GameTime> arrives_at; // accepted and on the way
    QList<Move> arriving;
    qint64 version = 0;
    template <class Of>
    static void fields(Of &of)
    {
        of("id", &Trade::id);
        of("from", &Trade::from);
        of("to", &Trade::to);
        of("status", &Trade::status);
        of("terms", &Trade::terms);
        of("spoken", &Trade::spoken);
        of("confirmed", &Trade::confirmed);
        of("by", &Trade::by);
        of("at", &Trade::at);
        of("of_from", &Trade::of_from);
        of("of_to", &Trade::of_to);
        of("arrives_at", &Trade::arrives_at);
        of("arriving", &Trade::arriving);
        of("version", &Trade::version);
    }
    bool operator==(const Trade &) const = default;
};

}
