// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/one_of.h"
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
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &TradingRoundAdded::round);
        of("hash", &TradingRoundAdded::hash);
        of("rules", &TradingRoundAdded::rules);
        of("setup", &TradingRoundAdded::setup);
    }
};

struct RulesSet
{
    static constexpr const char *name = "trading_rules_set";
    static constexpr int format = 1;
    RoundId round;
    Setup setup;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &RulesSet::round);
        of("setup", &RulesSet::setup);
    }
};

/// Everything is where the game begins.
struct TradingStarted
{
    static constexpr const char *name = "trading_started";
    static constexpr int format = 1;
    RoundId round;
    Position position;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &TradingStarted::round);
        of("position", &TradingStarted::position);
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
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &NationJoined::round);
        of("nation", &NationJoined::nation);
        of("moves", &NationJoined::moves);
    }
};

struct ChallengeRequested
{
    static constexpr const char *name = "challenge_requested";
    static constexpr int format = 1;
    Challenge challenge;
    template <class Of>
    static void fields(Of &of)
    {
        of("challenge", &ChallengeRequested::challenge);
    }
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
    std::optional<Card> card;    // of a quiz challenge
    std::optional<qint64> draws; // with a card: position of chance after it was drawn
    template <class Of>
    static void fields(Of &of)
    {
        of("challenge", &ChallengeAssigned::challenge);
        of("type", &ChallengeAssigned::type);
        of("description", &ChallengeAssigned::description);
        of("target", &ChallengeAssigned::target);
        of("deadline", &ChallengeAssigned::deadline);
        of("card", &ChallengeAssigned::card);
        of("draws", &ChallengeAssigned::draws);
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
    template <class Of>
    static void fields(Of &of)
    {
        of("challenge", &CardAnswered::challenge);
        of("question", &CardAnswered::question);
        of("right", &CardAnswered::right);
        of("next", &CardAnswered::next);
        of("wait", &CardAnswered::wait);
        of("draws", &CardAnswered::draws);
    }
};

/// Its player says that it is done; somebody of the staff must confirm it.
struct ChallengeClaimed
{
    static constexpr const char *name = "challenge_claimed";
    static constexpr int format = 1;
    ChallengeId challenge;
    template <class Of>
    static void fields(Of &of)
    {
        of("challenge", &ChallengeClaimed::challenge);
    }
};

struct ChallengeCompleted
{
    static constexpr const char *name = "challenge_completed";
    static constexpr int format = 1;
    ChallengeId challenge;
    QList<Move> moves;
    bool earns_right = false;
    template <class Of>
    static void fields(Of &of)
    {
        of("challenge", &ChallengeCompleted::challenge);
        of("moves", &ChallengeCompleted::moves);
        of("earns_right", &ChallengeCompleted::earns_right);
    }
};

struct ChallengeCancelled
{
    static constexpr const char *name = "challenge_cancelled";
    static constexpr int format = 1;
    ChallengeId challenge;
    template <class Of>
    static void fields(Of &of)
    {
        of("challenge", &ChallengeCancelled::challenge);
    }
};

struct ChallengeExpired
{
    static constexpr const char *name = "challenge_expired";
    static constexpr int format = 1;
    ChallengeId challenge;
    template <class Of>
    static void fields(Of &of)
    {
        of("challenge", &ChallengeExpired::challenge);
    }
};

using EventKinds =
    std::variant<TradingRoundAdded, RulesSet, TradingStarted, NationJoined, ChallengeRequested,
                 ChallengeAssigned, CardAnswered, ChallengeClaimed, ChallengeCompleted, ChallengeCancelled,
                 ChallengeExpired, Built, BankTraded, BaselineSet, PricesMoved, PriceAlerted, TradeOffered,
                 TradeCountered, TradeConfirmed, TradeSettled, TradeClosed, TradeArrived, TaxWarned, TaxTaken,
                 EventStruck, EventAnswered, EventsCycled, PartDue, BaselineDoubled, FactoriesStopped,
                 RoundExtended, EndWarned, ScoresShown, TradingScored, PointsExchanged>;
struct Event : OneOf<EventKinds>
{
    using OneOf::OneOf;
};

/// Applies one event to the game and, for a planned round, to the night's list of rounds. Never fails.
void apply(night::Night &night, Trading &trading, const Event &event, const night::Moment &moment);

}

extern template class quizaar::OneOf<quizaar::trading::EventKinds>;
