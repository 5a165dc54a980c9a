// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/one_of.h"
#include "core/night/commands.h"
#include "core/trading/events.h"

namespace quizaar::trading {

/// What the host has chosen; what is none stays as it is, or as the ruleset has it.
struct Choices
{
    std::optional<Difficulty> difficulty;
    std::optional<qint64> minutes;
    std::optional<bool> self_complete;
    std::optional<bool> challenge_gates_build;
    std::optional<bool> quiz_challenges = {};
};
struct AddTradingRound
{
    QString title; // empty: the ruleset's
    std::shared_ptr<const Ruleset> rules;
    Choices choices;
};
struct SetRules
{
    RoundId round;
    Choices choices;
};
/// Starts the first trading round that is planned; where there is none, this one is added first.
struct StartTrading
{
    AddTradingRound otherwise;
};
/// The frame's own commands, where they name a trading round.
struct StartRound
{
    RoundId round;
};
struct FinishRound
{
    RoundId round;
};
struct PassTime
{};
/// `team_number`: what the client says of it, to be checked.
struct RequestChallenge
{
    PlayerId player;
    QString building_type;
    QString building_name;
    std::optional<qint64> team_number;
};
struct AssignChallenge
{
    ChallengeId challenge;
    QString type;
    QString description;          // empty: the ruleset's name for it
    std::optional<qint64> target; // none: the ruleset's
    QList<Card> cards = {};       // a quiz challenge: the questions it may draw; the engine fills it in
};
/// An answer to the question of a quiz challenge. What stands below `options` is the engine's to fill in.
struct AnswerCard
{
    ChallengeId challenge;
    QuestionId question;
    QString text;                           // number
    QList<int> options;                     // choice, true_false: places of those ticked
    std::optional<RefusalCode> misfit = {}; // why it is no answer to this question
    bool right = false;
    QList<Card> cards = {}; // for the next one
};
struct CompleteChallenge
{
    ChallengeId challenge;
};
struct CancelChallenge
{
    ChallengeId challenge;
};

/// Who acts for a nation: one of a phone's seats (null: any of them, where they are all in one team); staff
/// may name a team instead.
struct By
{
    PlayerId player = {};
    TeamId team = {};
};
struct Build
{
    By by;
    QString building;
};
enum class Deal
{
    Buy,
    Sell
};
constexpr auto enumWords(Deal)
{
    return std::array{"buy", "sell"};
}
/// `amount`: 1 or more.
struct TradeWithBank
{
    By by;
    Deal deal = Deal::Buy;
    QString good;
    qint64 amount = 0;
};
/// `baseline`: millionths of currency.
struct SetBaseline
{
    QString good;
    qint64 baseline = 0;
};
struct OfferTrade
{
    By by;
    TeamId to;
    Amounts offered;
    Amounts wanted;
};
/// A spoken deal, as staff has heard it; both teams confirm it.
struct RecordTrade
{
    TeamId from;
    TeamId to;
    Amounts offered;
    Amounts wanted;
};
/// `gives` and `wants`: as the side sees it that counters.
struct CounterTrade
{
    TradeId trade;
    By by;
    Amounts gives;
    Amounts wants;
};
/// `terms`: the number of those that were on the screen; none: the newest.
struct AcceptTrade
{
    TradeId trade;
    By by;
    std::optional<qint64> terms;
};
struct RejectTrade
{
    TradeId trade;
    By by;
};
struct CancelTrade
{
    TradeId trade;
    By by;
};
/// The food tax now instead of when it is due.
struct CollectTax
{};
/// `severity` none: the ruleset's usual; `team`: whom it strikes, where the event strikes one.
struct TriggerEvent
{
    QString event;
    std::optional<qint64> severity;
    std::optional<TeamId> team;
};
struct RespondToEvent
{
    OccurrenceId occurrence;
    By by;
};
struct ExtendRound
{
    RoundId round;
    qint64 minutes = 0;
};
struct ShowScores
{
    bool shown = false;
};
/// Points of a quiz round that is over become currency in the trading round that comes next. `points`: what
/// each team has won in it; the engine fills that in.
struct ExchangePoints
{
    RoundId from;
    std::optional<qint64> points_per_currency;
    QMap<TeamId, qint64> points = {};
};

using CommandKinds =
    std::variant<AddTradingRound, SetRules, StartTrading, StartRound, FinishRound, PassTime, RequestChallenge,
                 AssignChallenge, AnswerCard, CompleteChallenge, CancelChallenge, Build, TradeWithBank,
                 SetBaseline, OfferTrade, RecordTrade, CounterTrade, AcceptTrade, RejectTrade, CancelTrade,
                 CollectTax, TriggerEvent, RespondToEvent, ExtendRound, ShowScores, ExchangePoints>;
struct Command : OneOf<CommandKinds>
{
    using OneOf::OneOf;
};

using AnyEventKinds = std::variant<night::Event, Event>;
struct AnyEvent : OneOf<AnyEventKinds>
{
    using OneOf::OneOf;
};
using Events = QList<AnyEvent>;
using Decision = Result<Events, Refusal>;

Decision decide(const night::Night &night, const Trading &trading, const Command &command,
                const night::Context &context);

/// What follows from people's coming and going while a trading round runs: nations for teams that have their
/// first player, and the end of challenges whose player is gone.
QList<Event> followUps(const night::Night &night, const Trading &trading);

/// What this event would do now: the event that triggering it would write, or why it would be refused.
Result<EventStruck, Refusal> preview(const night::Night &night, const Trading &trading,
                                     const TriggerEvent &command, const night::Context &context);

inline constexpr qint64 mostTarget = 10'000;
/// Of one good in one command.
inline constexpr qint64 mostUnits = 1'000'000;
/// A nation's, of one type, where the ruleset names no limit.
inline constexpr qint64 mostBuildings = 1000;
/// Millionths of currency.
inline constexpr qint64 mostBaseline = 1000 * millionths;
/// That a round may be extended by at once.
inline constexpr qint64 mostMinutes = 240;

}

extern template class quizaar::OneOf<quizaar::trading::CommandKinds>;

extern template class quizaar::OneOf<quizaar::trading::AnyEventKinds>;
