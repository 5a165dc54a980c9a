// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/one_of.h"
#include "core/night/events.h"
#include "core/quiz/quiz.h"

namespace quizaar::quiz {

struct PlannedRound
{
    night::Round round;
    Plan plan;
    QList<Question> questions;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &PlannedRound::round);
        of("plan", &PlannedRound::plan);
        of("questions", &PlannedRound::questions);
    }
};

/// The night's own copy of a pack: its rounds are planned, whatever becomes of the library.
struct PackAdded
{
    static constexpr const char *name = "pack_added";
    static constexpr int format = 1;
    QString hash;
    QString title;
    QList<PlannedRound> rounds;
    template <class Of>
    static void fields(Of &of)
    {
        of("hash", &PackAdded::hash);
        of("title", &PackAdded::title);
        of("rounds", &PackAdded::rounds);
    }
};

struct BoardSelected
{
    static constexpr const char *name = "board_selected";
    static constexpr int format = 1;
    RoundId round;
    BoardId board;
    std::optional<SideId> chooser;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &BoardSelected::round);
        of("board", &BoardSelected::board);
        of("chooser", &BoardSelected::chooser);
    }
};

struct CategoryRevealed
{
    static constexpr const char *name = "category_revealed";
    static constexpr int format = 1;
    RoundId round;
    CategoryId category;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &CategoryRevealed::round);
        of("category", &CategoryRevealed::category);
    }
};

struct ChooserSet
{
    static constexpr const char *name = "chooser_set";
    static constexpr int format = 1;
    RoundId round;
    std::optional<SideId> chooser;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &ChooserSet::round);
        of("chooser", &ChooserSet::chooser);
    }
};

struct QuestionSelected
{
    static constexpr const char *name = "question_selected";
    static constexpr int format = 1;
    QuestionId question;
    RoundId round;
    std::optional<GameTime> opens_at;
    Mode mode = Mode::Buzz;
    QList<int> order;
    QList<SideId> bettors;
    bool on_sheet = false; // answers are taken at once, until they are collected
    template <class Of>
    static void fields(Of &of)
    {
        of("question", &QuestionSelected::question);
        of("round", &QuestionSelected::round);
        of("opens_at", &QuestionSelected::opens_at);
        of("mode", &QuestionSelected::mode);
        of("order", &QuestionSelected::order);
        of("bettors", &QuestionSelected::bettors);
        of("on_sheet", &QuestionSelected::on_sheet);
    }
};

/// Buzzers are open until `deadline`. `locked_out` is who may not buzz.
struct BuzzersOpened
{
    static constexpr const char *name = "buzzers_opened";
    static constexpr int format = 1;
    QuestionId question;
    GameTime deadline;
    GameSpan window;
    QList<SideId> locked_out;
    template <class Of>
    static void fields(Of &of)
    {
        of("question", &BuzzersOpened::question);
        of("deadline", &BuzzersOpened::deadline);
        of("window", &BuzzersOpened::window);
        of("locked_out", &BuzzersOpened::locked_out);
    }
};

/// The host has shut the buzzers again; the question is read on.
struct BuzzersShut
{
    static constexpr const char *name = "buzzers_shut";
    static constexpr int format = 1;
    QuestionId question;
    template <class Of>
    static void fields(Of &of)
    {
        of("question", &BuzzersShut::question);
    }
};

/// A press and its verdict. With verdict `first` the player speaks from here on.
struct BuzzRecorded
{
    static constexpr const char *name = "buzz_recorded";
    static constexpr int format = 1;
    QuestionId question;
    Buzz buzz;
    GameSpan left;                       // of the window, where the press has won
    std::optional<GameTime> speak_until; // where the press has won
    std::optional<qint64> decide_at_us;  // pending: the verdicts come then, host's monotonic clock
    bool opens_window = false;           // pending: no other press waited
    template <class Of>
    static void fields(Of &of)
    {
        of("question", &BuzzRecorded::question);
        of("buzz", &BuzzRecorded::buzz);
        of("left", &BuzzRecorded::left);
        of("speak_until", &BuzzRecorded::speak_until);
        of("decide_at_us", &BuzzRecorded::decide_at_us, Hashing::Left);
        of("opens_window", &BuzzRecorded::opens_window);
    }
};

/// What has become of a press that waited.
struct DecidedPress
{
    qint64 place = 0; // in the question's list of presses, before this event
    PlayerId player;
    qint64 number = 0;
    Verdict verdict = Verdict::Later;
    qint64 margin_us = 0;
    qint64 uncertainty_us = 0;
    bool too_close = false;
    template <class Of>
    static void fields(Of &of)
    {
        of("place", &DecidedPress::place);
        of("player", &DecidedPress::player);
        of("number", &DecidedPress::number);
        of("verdict", &DecidedPress::verdict);
        of("margin_us", &DecidedPress::margin_us, Hashing::Left);
        of("uncertainty_us", &DecidedPress::uncertainty_us, Hashing::Left);
        of("too_close", &DecidedPress::too_close, Hashing::Left);
    }
};

/// Presses that waited have their verdicts; the winner speaks from here on. Without a winner (none of those
/// who pressed may buzz any more) the buzzers stay open.
struct BuzzDecided
{
    static constexpr const char *name = "buzz_decided";
    static constexpr int format = 1;
    QuestionId question;
    std::optional<PlayerId> winner;
    QList<DecidedPress> presses; // those of no account, the winner's, the others by margin
    GameSpan left;               // of the window
    std::optional<GameTime> speak_until;
    qint64 won_at_us = 0; // when the winner pressed, host's monotonic clock
    template <class Of>
    static void fields(Of &of)
    {
        of("question", &BuzzDecided::question);
        of("winner", &BuzzDecided::winner);
        of("presses", &BuzzDecided::presses);
        of("left", &BuzzDecided::left);
        of("speak_until", &BuzzDecided::speak_until);
        of("won_at_us", &BuzzDecided::won_at_us, Hashing::Left);
    }
};

/// The host has ruled on a player's answer to the question in play; the booking is an event of its own.
struct AnswerRuled
{
    static constexpr const char *name = "answer_ruled";
    static constexpr int format = 1;
    QuestionId question;
    Ruling ruling;
    QList<SideId> locked_out;
    template <class Of>
    static void fields(Of &of)
    {
        of("question", &AnswerRuled::question);
        of("ruling", &AnswerRuled::ruling);
        of("locked_out", &AnswerRuled::locked_out);
    }
};

/// The answer is shown.
struct QuestionClosed
{
    static constexpr const char *name = "question_closed";
    static constexpr int format = 1;
    QuestionId question;
    Outcome outcome = Outcome::Nobody;
    template <class Of>
    static void fields(Of &of)
    {
        of("question", &QuestionClosed::question);
        of("outcome", &QuestionClosed::outcome);
    }
};

/// Back to the board.
struct QuestionDismissed
{
    static constexpr const char *name = "question_dismissed";
    static constexpr int format = 1;
    QuestionId question;
    template <class Of>
    static void fields(Of &of)
    {
        of("question", &QuestionDismissed::question);
    }
};

/// Phones may answer until `deadline`.
struct AnswersOpened
{
    static constexpr const char *name = "answers_opened";
    static constexpr int format = 1;
    QuestionId question;
    GameTime deadline;
    GameSpan window;
    template <class Of>
    static void fields(Of &of)
    {
        of("question", &AnswersOpened::question);
        of("deadline", &AnswersOpened::deadline);
        of("window", &AnswersOpened::window);
    }
};

struct AnswerGiven
{
    static constexpr const char *name = "answer_given";
    static constexpr int format = 1;
    QuestionId question;
    SideId side;
    Answer answer;
    template <class Of>
    static void fields(Of &of)
    {
        of("question", &AnswerGiven::question);
        of("side", &AnswerGiven::side);
        of("answer", &AnswerGiven::answer);
    }
};

/// No more answers; the host rules on what was typed.
struct JudgingBegun
{
    static constexpr const char *name = "judging_begun";
    static constexpr int format = 1;
    QuestionId question;
    template <class Of>
    static void fields(Of &of)
    {
        of("question", &JudgingBegun::question);
    }
};

struct SpellingRuled
{
    static constexpr const char *name = "spelling_ruled";
    static constexpr int format = 1;
    QuestionId question;
    QString spelling;
    Credit credit = Credit::Nothing;
    template <class Of>
    static void fields(Of &of)
    {
        of("question", &SpellingRuled::question);
        of("spelling", &SpellingRuled::spelling);
        of("credit", &SpellingRuled::credit);
    }
};

/// One answer's booking and what it was worth.
struct Judged
{
    night::AnswerRecorded booking;
    qint64 points = 0;
    template <class Of>
    static void fields(Of &of)
    {
        of("booking", &Judged::booking);
        of("points", &Judged::points);
    }
};

/// All that was answered is booked, at the moment it is shown.
struct AnswersJudged
{
    static constexpr const char *name = "answers_judged";
    static constexpr int format = 1;
    QuestionId question;
    QList<Judged> judged;
    template <class Of>
    static void fields(Of &of)
    {
        of("question", &AnswersJudged::question);
        of("judged", &AnswersJudged::judged);
    }
};

struct BetPlaced
{
    static constexpr const char *name = "bet_placed";
    static constexpr int format = 1;
    QuestionId question;
    SideId side;
    PlayerId player;
    qint64 amount = 0;
    template <class Of>
    static void fields(Of &of)
    {
        of("question", &BetPlaced::question);
        of("side", &BetPlaced::side);
        of("player", &BetPlaced::player);
        of("amount", &BetPlaced::amount);
    }
};

/// The bet is in and the question shown: this player speaks for the side that has bet.
struct WagerAsked
{
    static constexpr const char *name = "wager_asked";
    static constexpr int format = 1;
    QuestionId question;
    PlayerId player;
    GameTime speak_until;
    template <class Of>
    static void fields(Of &of)
    {
        of("question", &WagerAsked::question);
        of("player", &WagerAsked::player);
        of("speak_until", &WagerAsked::speak_until);
    }
};

/// Final: this side's answer and bet are shown to all.
struct SideShown
{
    static constexpr const char *name = "side_shown";
    static constexpr int format = 1;
    QuestionId question;
    SideId side;
    template <class Of>
    static void fields(Of &of)
    {
        of("question", &SideShown::question);
        of("side", &SideShown::side);
    }
};

struct QuestionToggled
{
    static constexpr const char *name = "question_toggled";
    static constexpr int format = 1;
    QuestionId question;
    bool answered = false;
    qint64 version = 0; // state_version after
    template <class Of>
    static void fields(Of &of)
    {
        of("question", &QuestionToggled::question);
        of("answered", &QuestionToggled::answered);
        of("version", &QuestionToggled::version);
    }
};

/// A round's rules are these now. `frozen`: scores that are shown while the scoreboard is frozen.
struct RoundSet
{
    static constexpr const char *name = "round_set";
    static constexpr int format = 1;
    night::Round round;
    QMap<SideId, qint64> frozen;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &RoundSet::round);
        of("frozen", &RoundSet::frozen);
    }
};

/// A side doubles this round; `by` none: it does so no longer.
struct JokerSet
{
    static constexpr const char *name = "joker_set";
    static constexpr int format = 1;
    RoundId round;
    SideId side;
    std::optional<PlayerId> by;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &JokerSet::round);
        of("side", &JokerSet::side);
        of("by", &JokerSet::by);
    }
};

/// The host wants the round's answers: they may be changed until `deadline`.
struct CollectionCalled
{
    static constexpr const char *name = "collection_called";
    static constexpr int format = 1;
    RoundId round;
    GameTime deadline;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &CollectionCalled::round);
        of("deadline", &CollectionCalled::deadline);
    }
};

/// Nobody answers in this round any more. Nothing is booked yet.
struct AnswersCollected
{
    static constexpr const char *name = "answers_collected";
    static constexpr int format = 1;
    RoundId round;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &AnswersCollected::round);
    }
};

/// The walk through the round's answers has come to this question: what it brought is shown.
struct AnswerWalked
{
    static constexpr const char *name = "answer_walked";
    static constexpr int format = 1;
    RoundId round;
    QuestionId question;
    QList<int> order;
    Outcome outcome = Outcome::Nobody;
    QList<Ruling> rulings;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &AnswerWalked::round);
        of("question", &AnswerWalked::question);
        of("order", &AnswerWalked::order);
        of("outcome", &AnswerWalked::outcome);
        of("rulings", &AnswerWalked::rulings);
    }
};

/// A question outside of all rounds, for these sides only.
struct TieBreakAsked
{
    static constexpr const char *name = "tie_break_asked";
    static constexpr int format = 1;
    Question question;
    Mode mode = Mode::Phones;
    QList<SideId> sides;
    QList<SideId> locked_out; // everybody else
    template <class Of>
    static void fields(Of &of)
    {
        of("question", &TieBreakAsked::question);
        of("mode", &TieBreakAsked::mode);
        of("sides", &TieBreakAsked::sides);
        of("locked_out", &TieBreakAsked::locked_out);
    }
};

/// How those who were tied stand from now on.
struct TieBroken
{
    static constexpr const char *name = "tie_broken";
    static constexpr int format = 1;
    QuestionId question;
    TiePlaces places;
    template <class Of>
    static void fields(Of &of)
    {
        of("question", &TieBroken::question);
        of("places", &TieBroken::places);
    }
};

struct AppealMade
{
    static constexpr const char *name = "appeal_made";
    static constexpr int format = 1;
    QuestionId question;
    SideId side;
    Appeal appeal;
    template <class Of>
    static void fields(Of &of)
    {
        of("question", &AppealMade::question);
        of("side", &AppealMade::side);
        of("appeal", &AppealMade::appeal);
    }
};

/// What the answer is worth now is booked by an event of its own.
struct AppealDecided
{
    static constexpr const char *name = "appeal_decided";
    static constexpr int format = 1;
    QuestionId question;
    SideId side;
    AppealStatus status = AppealStatus::Rejected;
    QString word;
    template <class Of>
    static void fields(Of &of)
    {
        of("question", &AppealDecided::question);
        of("side", &AppealDecided::side);
        of("status", &AppealDecided::status);
        of("word", &AppealDecided::word);
    }
};

/// A round that runs by itself waits for its next step until `at`: the question's opening, the end of its
/// answers, or what comes after them. None: it waits for nothing any more.
struct NextTimed
{
    static constexpr const char *name = "next_timed";
    static constexpr int format = 1;
    RoundId round;
    std::optional<GameTime> at;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &NextTimed::round);
        of("at", &NextTimed::at);
    }
};

/// The host holds such a round; so much was left until its next step.
struct RoundHeld
{
    static constexpr const char *name = "round_held";
    static constexpr int format = 1;
    RoundId round;
    GameSpan left;
    template <class Of>
    static void fields(Of &of)
    {
        of("round", &RoundHeld::round);
        of("left", &RoundHeld::left);
    }
};

using EventKinds =
    std::variant<PackAdded, BoardSelected, CategoryRevealed, ChooserSet, QuestionSelected, BuzzersOpened,
                 BuzzersShut, BuzzRecorded, AnswerRuled, QuestionClosed, QuestionDismissed, QuestionToggled,
                 AnswersOpened, AnswerGiven, JudgingBegun, SpellingRuled, AnswersJudged, BetPlaced,
                 WagerAsked, SideShown, BuzzDecided, RoundSet, JokerSet, CollectionCalled, AnswersCollected,
                 AnswerWalked, TieBreakAsked, TieBroken, AppealMade, AppealDecided, NextTimed, RoundHeld>;
struct Event : OneOf<EventKinds>
{
    using OneOf::OneOf;
};

/// Applies one event to the quiz and, for planned rounds, to the night's list of rounds. Never fails.
void apply(night::Night &night, Quiz &quiz, const Event &event, const night::Moment &moment);

}

extern template class quizaar::OneOf<quizaar::quiz::EventKinds>;
