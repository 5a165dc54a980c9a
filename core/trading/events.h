// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/night/events.h"
#include "core/trading/market_events.h"

namespace quizaar::trading {

/// The night's own copy of a ruleset: its round is planned, whatever becomes of the file.
struct TradingRoundAdded
{
    static constexpr const char *name = "trading_round_added";
    static constexpr int format = 1;
    night::Round round;
    QString hash; // of the ruleset
    std::shared_ptr<const Ruleset> rules = std::make_shared<const Ruleset>();
    Setup setup;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &TradingRoundAdded::round), field("hash", &TradingRoundAdded::hash),
                          field("rules", &TradingRoundAdded::rules),
                          field("setup", &TradingRoundAdded::setup)};
    }
};

struct RulesSet
{
    static constexpr const char *name = "trading_rules_set";
    static constexpr int format = 1;
    RoundId round;
    Setup setup;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &RulesSet::round), field("setup", &RulesSet::setup)};
    }
};

/// Everything is where the game begins.
struct TradingStarted
{
    static constexpr const char *name = "trading_started";
    static constexpr int format = 1;
    RoundId round;
    Position position;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &TradingStarted::round),
                          field("position", &TradingStarted::position)};
    }
};

/// A team got its first player after the start. `nation` holds nothing yet; `moves` bring it.
struct NationJoined
{
    static constexpr const char *name = "nation_joined";
    static constexpr int format = 1;
    RoundId round;
    Nation nation;
    QList<Move> moves;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &NationJoined::round), field("nation", &NationJoined::nation),
                          field("moves", &NationJoined::moves)};
    }
};

struct ChallengeRequested
{
    static constexpr const char *name = "challenge_requested";
    static constexpr int format = 1;
    Challenge challenge;
    static constexpr auto fields() { return std::tuple{field("challenge", &ChallengeRequested::challenge)}; }
};

struct ChallengeAssigned
{
    static constexpr const char *name = "challenge_assigned";
    static constexpr int format = 1;
    ChallengeId challenge;
    QString type;
    QString description;
    qint64 target = 0;
    GameTime deadline;
    std::optional<Card> card; // of a quiz challenge
    std::optional<qint64> draws; // with a card: position of chance after it was drawn
    static constexpr auto fields()
    {
        return std::tuple{
            field("challenge", &ChallengeAssigned::challenge), field("type", &ChallengeAssigned::type),
            field("description", &ChallengeAssigned::description),
            field("target", &ChallengeAssigned::target), field("deadline", &ChallengeAssigned::deadline),
            field("card", &ChallengeAssigned::card),     field("draws", &ChallengeAssigned::draws)};
    }
};

/// The question of a quiz challenge was answered. `next`: the question that follows, where one does.
struct CardAnswered
{
    static constexpr const char *name = "card_answered";
    static constexpr int format = 1;
    ChallengeId challenge;
    QuestionId question;
    bool right = false;
    std::optional<Card> next;
    std::optional<GameTime> wait; // wrong: until when no answer is taken
    qint64 draws = 0;
    static constexpr auto fields()
    {
        return std::tuple{field("challenge", &CardAnswered::challenge),
                          field("question", &CardAnswered::question),
                          field("right", &CardAnswered::right),
                          field("next", &CardAnswered::next),
                          field("wait", &CardAnswered::wait),
                          field("draws", &CardAnswered::draws)};
    }
};

/// Its player says that it is done; somebody of the staff must confirm it.
struct ChallengeClaimed
{
    static constexpr const char *name = "challenge_claimed";
    static constexpr int format = 1;
    ChallengeId challenge;
    static constexpr auto fields() { return std::tuple{field("challenge", &ChallengeClaimed::challenge)}; }
};

struct ChallengeCompleted
{
    static constexpr const char *name = "challenge_completed";
    static constexpr int format = 1;
    ChallengeId challenge;
    QList<Move> moves;
    bool earns_right = false;
    static constexpr auto fields()
    {
        return std::tuple{field("challenge", &ChallengeCompleted::challenge),
                          field("moves", &ChallengeCompleted::moves),
                          field("earns_right", &ChallengeCompleted::earns_right)};
    }
};

struct ChallengeCancelled
{
    static constexpr const char *name = "challenge_cancelled";
    static constexpr int format = 1;
    ChallengeId challenge;
    static constexpr auto fields() { return std::tuple{field("challenge", &ChallengeCancelled::challenge)}; }
};

struct ChallengeExpired
{
    static constexpr const char *name = "challenge_expired";
    static constexpr int format = 1;
    ChallengeId challenge;
    static constexpr auto fields() { return std::tuple{field("challenge", &ChallengeExpired::challenge)}; }
};

using Event =
    std::variant<TradingRoundAdded, RulesSet, TradingStarted, NationJoined, ChallengeRequested,
                 ChallengeAssigned, CardAnswered, ChallengeClaimed, ChallengeCompleted, ChallengeCancelled,
                 ChallengeExpired, Built, BankTraded, BaselineSet, PricesMoved, PriceAlerted, TradeOffered,
                 TradeCountered, TradeConfirmed, TradeSettled, TradeClosed, TradeArrived, TaxWarned, TaxTaken,
                 EventStruck, EventAnswered, EventsCycled, PartDue, BaselineDoubled, FactoriesStopped,
                 RoundExtended, EndWarned, ScoresShown, TradingScored, PointsExchanged>;

/// Applies one event to the game and, for a planned round, to the night's list of rounds. Never fails.
void apply(night::Night &night, Trading &trading, const Event &event, const night::Moment &moment);

}
