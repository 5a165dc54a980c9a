// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/one_of.h"
#include "core/night/commands.h"
#include "core/quiz/events.h"

namespace quizaar::quiz {

/// Plans the rounds of a pack: one board round with all its boards, one list round per list.
struct AddPack
{
    std::shared_ptr<const packs::Pack> pack;
};
struct StartRound
{
    RoundId round;
};
struct FinishRound
{
    RoundId round;
};
struct SelectBoard
{
    BoardId board;
};
struct RevealCategory
{
    CategoryId category;
};
struct SetChooser
{
    RoundId round;
    SideId chooser;
};
struct SelectQuestion
{
    QuestionId question;
};
/// `open` none: the other way round from now.
struct SetBuzzers
{
    std::optional<bool> open;
};
/// A press. `question`: what the phone showed, if it said so. `credit_us` is taken off its arrival for the
/// way and may be wrong by `uncertainty_us`; `wait_us` is the most that another phone could be credited which
/// may buzz and has not, nothing where nobody has looked. See fairness.h.
struct PressBuzzer
{
    PlayerId player;
    std::optional<QuestionId> question;
    qint64 number = 0;
    qint64 credit_us = 0;
    qint64 uncertainty_us = 0;
    std::optional<qint64> wait_us = std::nullopt;
};
/// From the scheduler: nobody can be earlier any more than the presses that wait. Refused (WrongPhase) where
/// none waits, or it is too soon.
struct DecideBuzz
{};
/// The host's word on an answer: the record becomes exactly this. A ruling on the question in play moves it
/// on.
struct RuleAnswer
{
    PlayerId player;
    QuestionId question;
    bool correct = false;
};
struct ReopenQuestion
{};
struct SkipQuestion
{};
struct RevealAnswer
{};
struct DismissQuestion
{};
/// The scoring contract (quiz rules, "Scores"): create, take away, change points, or nothing; the version
/// always rises.
struct RecordAnswer
{
    PlayerId player;
    QuestionId question;
    bool correct = false;
    std::optional<qint64> points;
};
struct SetAnswered
{
    QuestionId question;
    bool answered = false;
};
/// What a side says on a phone: `text` for text and number, `options` for the others, as places of the list
/// that the phone shows. May be sent again until the time is up.
struct SubmitAnswer
{
    PlayerId player;
    std::optional<QuestionId> question; // what the phone showed, if it said so
    QString text;
    QList<int> options;
};
/// The captain's, or a single player's, bet on a wager square or in a final.
struct PlaceBet
{
    PlayerId player;
    std::optional<QuestionId> question;
    qint64 amount = 0;
};
/// The host's word on all typed answers of one spelling, now or any time later: scores follow.
struct RuleSpelling
{
    QuestionId question;
    QString spelling; // as spellingOf() gives it
    Credit credit = Credit::Nothing;
};
/// Final: the next answer is shown, from the lowest score up; after the last one the right answer. A round
/// whose answers are collected: the next question and what it brought; all are booked with the first one.
struct ShowNext
{};
/// What is said of a round; what is left out stays. Costs, reveal and jokers only before it starts. By itself
/// runs what needs no ruling: neither a buzz question nor a wager square nor answers that are collected.
struct SetRound
{
    RoundId round;
    std::optional<night::WrongCost> wrong_cost;
    std::optional<night::Reveal> reveal;
    std::optional<night::Scoreboard> scoreboard;
    std::optional<int> weight; // percent, 0 to night::mostWeight
    std::optional<bool> jokers;
    std::optional<bool> chooser_picks;
    std::optional<bool> by_itself = std::nullopt;
    std::optional<night::RoundTimes> times = std::nullopt;
};
/// A round that runs by itself stands, or goes on. `hold` none: the other way round from now.
struct HoldRound
{
    RoundId round;
    std::optional<bool> hold;
};
/// The player's side doubles this round, or not after all; before it starts, one round a night.
struct PlayJoker
{
    PlayerId player;
    RoundId round;
    bool play = true;
};
/// The host wants the answers of a round that reveals after its last question: the first call warns
/// (collectWarning), a second one collects at once.
struct CollectAnswers
{
    RoundId round;
};
/// The chooser's phone picks from the board that is shown, where the round allows it.
struct ChooseQuestion
{
    PlayerId player;
    QuestionId question;
};
/// A question for sides with equal scores: with a number as its answer the nearest wins, else they buzz.
/// `sides` empty: all that share the first place.
struct AskTieBreak
{
    QList<SideId> sides;
    QString text;
    QString answer;
};
/// A player objects to what his side's answer was worth. `text` may be empty.
struct MakeAppeal
{
    PlayerId player;
    QuestionId question;
    QString text;
};
/// The host's word on it; upheld: the answer counts as right.
struct DecideAppeal
{
    QuestionId question;
    SideId side;
    bool upheld = false;
    QString word;
};
/// From the scheduler: what was due at this game time is done. Refused (WrongPhase) where nothing is due any
/// more.
struct PassTime
{};

using CommandKinds =
    std::variant<AddPack, StartRound, FinishRound, SelectBoard, RevealCategory, SetChooser, SelectQuestion,
                 SetBuzzers, PressBuzzer, RuleAnswer, ReopenQuestion, SkipQuestion, RevealAnswer,
                 DismissQuestion, RecordAnswer, SetAnswered, PassTime, SubmitAnswer, PlaceBet, RuleSpelling,
                 ShowNext, DecideBuzz, SetRound, PlayJoker, CollectAnswers, ChooseQuestion, AskTieBreak,
                 MakeAppeal, DecideAppeal, HoldRound>;
struct Command : OneOf<CommandKinds>
{
    using OneOf::OneOf;
};

/// A quiz decision moves the frame as well: it books answers, starts the clock.
using AnyEventKinds = std::variant<night::Event, Event>;
struct AnyEvent : OneOf<AnyEventKinds>
{
    using OneOf::OneOf;
};
using Events = QList<AnyEvent>;
using Decision = Result<Events, Refusal>;

Decision decide(const night::Night &night, const Quiz &quiz, const Command &command,
                const night::Context &context);

inline constexpr qsizetype maxAnswerLength = 200; // characters
inline constexpr qsizetype maxAppealLength = 200; // characters of a reason, and of the host's word on it
/// So many of a side may wait for the host.
inline constexpr int maxOpenAppeals = 3;
/// The least that may be bet on a wager square.
inline constexpr qint64 leastWager = 5;

/// The most that this side may bet on the question in play.
qint64 highestBet(const night::Night &night, const Quiz &quiz, SideId side);

/// Explicit points are accepted within plus and minus this.
inline constexpr qint64 maxPoints = 1'000'000'000;

/// What a player's scores become when his record for a question becomes `after`.
night::AnswerRecorded bookAnswer(const night::Night &night, const Question &question,
                                 const night::Player &player,
                                 const std::optional<night::AnswerRecord> &after);

}

extern template class quizaar::OneOf<quizaar::quiz::CommandKinds>;

extern template class quizaar::OneOf<quizaar::quiz::AnyEventKinds>;
