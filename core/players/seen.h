// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody at the table is shown of a trading round (docs/protocol.md, "Trading"), and nothing beside
// it: whoever plays by this knows no more than a guest with a phone. It is made from the snapshot (app/bots)
// or from the state (core/simulation); a test holds the two against each other.
#pragma once

#include "core/trading/trading.h"

namespace quizaar::players {

using trading::Amounts;

/// A type of building, as the rules have it and as the own nation stands to it.
struct SeenBuilding
{
    QString id;
    Amounts makes; // one of them, per completed challenge
    Amounts uses;
    std::optional<qint64> most;
    qint64 score = 0;
    Amounts cost;      // of the next one, for the own nation now
    Amounts output;    // of all that the own nation has, now; empty where it has none
    Amounts input;     // likewise
    qint64 rights = 0; // to build one, where challenges earn them
    bool operator==(const SeenBuilding &) const = default;
};

struct SeenNation
{
    TeamId team;
    bool developed = false;
    Amounts buildings;
    qint64 famines = 0;
    bool infected = false;
    Amounts goods;      // staff only
    qint64 tax_due = 0; // staff only
    bool operator==(const SeenNation &) const = default;
};

/// A challenge that is requested or assigned.
struct SeenChallenge
{
    ChallengeId id;
    PlayerId player;
    TeamId team;
    QString building;
    bool has_school = false;
    bool assigned = false;
    bool claimed = false;
    std::optional<GameTime> deadline;
    bool operator==(const SeenChallenge &) const = default;
};

struct SeenEvent
{
    OccurrenceId id;
    QString event;
    trading::Rule rule = trading::Rule::Earthquake;
    bool over = false;
    QList<TeamId> answerable_by;
    Amounts answer_cost;
    bool operator==(const SeenEvent &) const = default;
};

struct SeenTrade
{
    TradeId id;
    TeamId from;
    TeamId to;
    bool open = false;
    qint64 terms = 0;
    TeamId terms_by;
    Amounts offered;
    Amounts wanted;
    bool spoken = false;
    QList<TeamId> confirmed;
    GameTime at; // of the newest thing that was done to it
    bool operator==(const SeenTrade &) const = default;
};

/// What everybody sees; prices in millionths of currency.
struct SeenGame
{
    GameTime now;
    GameTime ends_at;
    GameSpan duration;
    QList<QString> goods;
    QList<SeenBuilding> buildings;
    QList<QString> challenge_types; // sport alone
    QList<QString> events; // that may be triggered
    QList<trading::Rule> scenario;
    qint64 challenge_seconds = 0;
    qint64 spread_percent = 0;
    qint64 usual_severity = 1;
    qint64 most_severity = 1;
    bool self_complete = true;
    bool gates_build = false;
    Amounts prices; // mid
    Amounts baselines;
    Amounts stock;
    QString tax_good;
    std::optional<GameTime> tax_at;
    bool tax_warned = false;
    QList<SeenNation> nations;
    QList<SeenChallenge> challenges; // newest first
    QList<SeenEvent> news;           // newest first
    bool operator==(const SeenGame &) const = default;
};

/// A player at the table, with what only his nation is shown.
struct Seat
{
    SeenGame game;
    PlayerId player;
    TeamId team;
    bool may_act = true;            // false: the rules let only the captain act, and he is not
    Amounts goods;                  // and currency
    qint64 tax_due = 0;             // at the next food tax
    qint64 price_share = 1'000'000; // by how much the bank is dearer for it, millionths
    std::optional<GameTime> stopped_until;
    QList<SeenTrade> trades; // newest first; open ones, and some that are over
    bool operator==(const Seat &) const = default;
};

}
