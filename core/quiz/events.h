// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/night/events.h"
#include "core/quiz/quiz.h"

namespace quizaar::quiz {

struct PlannedRound
{
    night::Round round;
    Plan plan;
    QList<Question> questions;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &PlannedRound::round), field("plan", &PlannedRound::plan),
                          field("questions", &PlannedRound::questions)};
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
    static constexpr auto fields()
    {
        return std::tuple{field("hash", &PackAdded::hash), field("title", &PackAdded::title),
                          field("rounds", &PackAdded::rounds)};
    }
};

struct BoardSelected
{
    static constexpr const char *name = "board_selected";
    static constexpr int format = 1;
    RoundId round;
    BoardId board;
    std::optional<SideId> chooser;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &BoardSelected::round), field("board", &BoardSelected::board),
                          field("chooser", &BoardSelected::chooser)};
    }
};

struct CategoryRevealed
{
    static constexpr const char *name = "category_revealed";
    static constexpr int format = 1;
    RoundId round;
    CategoryId category;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &CategoryRevealed::round),
                          field("category", &CategoryRevealed::category)};
    }
};

struct ChooserSet
{
    static constexpr const char *name = "chooser_set";
    static constexpr int format = 1;
    RoundId round;
    std::optional<SideId> chooser;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &ChooserSet::round), field("chooser", &ChooserSet::chooser)};
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
    static constexpr auto fields()
    {
        return std::tuple{
            field("question", &QuestionSelected::question), field("round", &QuestionSelected::round),
            field("opens_at", &QuestionSelected::opens_at), field("mode", &QuestionSelected::mode),
            field("order", &QuestionSelected::order),       field("bettors", &QuestionSelected::bettors),
            field("on_sheet", &QuestionSelected::on_sheet)};
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
    static constexpr auto fields()
    {
        return std::tuple{
            field("question", &BuzzersOpened::question), field("deadline", &BuzzersOpened::deadline),
            field("window", &BuzzersOpened::window), field("locked_out", &BuzzersOpened::locked_out)};
    }
};

/// The host has shut the buzzers again; the question is read on.
struct BuzzersShut
{
    static constexpr const char *name = "buzzers_shut";
    static constexpr int format = 1;
    QuestionId question;
    static constexpr auto fields() { return std::tuple{field("question", &BuzzersShut::question)}; }
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
    static constexpr auto fields()
    {
        return std::tuple{field("question", &BuzzRecorded::question),
                          field("buzz", &BuzzRecorded::buzz),
                          field("left", &BuzzRecorded::left),
                          field("speak_until", &BuzzRecorded::speak_until),
                          unhashed("decide_at_us", &BuzzRecorded::decide_at_us),
                          field("opens_window", &BuzzRecorded::opens_window)};
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
    static constexpr auto fields()
    {
        return std::tuple{field("place", &DecidedPress::place),
                          field("player", &DecidedPress::player),
                          field("number", &DecidedPress::number),
                          field("verdict", &DecidedPress::verdict),
                          unhashed("margin_us", &DecidedPress::margin_us),
                          unhashed("uncertainty_us", &DecidedPress::uncertainty_us),
                          unhashed("too_close", &DecidedPress::too_close)};
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
    static constexpr auto fields()
    {
        return std::tuple{
            field("question", &BuzzDecided::question),       field("winner", &BuzzDecided::winner),
            field("presses", &BuzzDecided::presses),         field("left", &BuzzDecided::left),
            field("speak_until", &BuzzDecided::speak_until), unhashed("won_at_us", &BuzzDecided::won_at_us)};
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
    static constexpr auto fields()
    {
        return std::tuple{field("question", &AnswerRuled::question), field("ruling", &AnswerRuled::ruling),
                          field("locked_out", &AnswerRuled::locked_out)};
    }
};

/// The answer is shown.
struct QuestionClosed
{
    static constexpr const char *name = "question_closed";
    static constexpr int format = 1;
    QuestionId question;
    Outcome outcome = Outcome::Nobody;
    static constexpr auto fields()
    {
        return std::tuple{field("question", &QuestionClosed::question),
                          field("outcome", &QuestionClosed::outcome)};
    }
};

/// Back to the board.
struct QuestionDismissed
{
    static constexpr const char *name = "question_dismissed";
    static constexpr int format = 1;
    QuestionId question;
    static constexpr auto fields() { return std::tuple{field("question", &QuestionDismissed::question)}; }
};

/// Phones may answer until `deadline`.
struct AnswersOpened
{
    static constexpr const char *name = "answers_opened";
    static constexpr int format = 1;
    QuestionId question;
    GameTime deadline;
    GameSpan window;
    static constexpr auto fields()
    {
        return std::tuple{field("question", &AnswersOpened::question),
                          field("deadline", &AnswersOpened::deadline),
                          field("window", &AnswersOpened::window)};
    }
};

struct AnswerGiven
{
    static constexpr const char *name = "answer_given";
    static constexpr int format = 1;
    QuestionId question;
    SideId side;
    Answer answer;
    static constexpr auto fields()
    {
        return std::tuple{field("question", &AnswerGiven::question), field("side", &AnswerGiven::side),
                          field("answer", &AnswerGiven::answer)};
    }
};

/// No more answers; the host rules on what was typed.
struct JudgingBegun
{
    static constexpr const char *name = "judging_begun";
    static constexpr int format = 1;
    QuestionId question;
    static constexpr auto fields() { return std::tuple{field("question", &JudgingBegun::question)}; }
};

struct SpellingRuled
{
    static constexpr const char *name = "spelling_ruled";
    static constexpr int format = 1;
    QuestionId question;
    QString spelling;
    Credit credit = Credit::Nothing;
    static constexpr auto fields()
    {
        return std::tuple{field("question", &SpellingRuled::question),
                          field("spelling", &SpellingRuled::spelling),
                          field("credit", &SpellingRuled::credit)};
    }
};

/// One answer's booking and what it was worth.
struct Judged
{
    night::AnswerRecorded booking;
    qint64 points = 0;
    static constexpr auto fields()
    {
        return std::tuple{field("booking", &Judged::booking), field("points", &Judged::points)};
    }
};

/// All that was answered is booked, at the moment it is shown.
struct AnswersJudged
{
    static constexpr const char *name = "answers_judged";
    static constexpr int format = 1;
    QuestionId question;
    QList<Judged> judged;
    static constexpr auto fields()
    {
        return std::tuple{field("question", &AnswersJudged::question),
                          field("judged", &AnswersJudged::judged)};
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
    static constexpr auto fields()
    {
        return std::tuple{field("question", &BetPlaced::question), field("side", &BetPlaced::side),
                          field("player", &BetPlaced::player), field("amount", &BetPlaced::amount)};
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
    static constexpr auto fields()
    {
        return std::tuple{field("question", &WagerAsked::question), field("player", &WagerAsked::player),
                          field("speak_until", &WagerAsked::speak_until)};
    }
};

/// Final: this side's answer and bet are shown to all.
struct SideShown
{
    static constexpr const char *name = "side_shown";
    static constexpr int format = 1;
    QuestionId question;
    SideId side;
    static constexpr auto fields()
    {
        return std::tuple{field("question", &SideShown::question), field("side", &SideShown::side)};
    }
};

struct QuestionToggled
{
    static constexpr const char *name = "question_toggled";
    static constexpr int format = 1;
    QuestionId question;
    bool answered = false;
    qint64 version = 0; // state_version after
    static constexpr auto fields()
    {
        return std::tuple{field("question", &QuestionToggled::question),
                          field("answered", &QuestionToggled::answered),
                          field("version", &QuestionToggled::version)};
    }
};

/// A round's rules are these now. `frozen`: scores that are shown while the scoreboard is frozen.
struct RoundSet
{
    static constexpr const char *name = "round_set";
    static constexpr int format = 1;
    night::Round round;
    QMap<SideId, qint64> frozen;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &RoundSet::round), field("frozen", &RoundSet::frozen)};
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
    static constexpr auto fields()
    {
        return std::tuple{field("round", &JokerSet::round), field("side", &JokerSet::side),
                          field("by", &JokerSet::by)};
    }
};

/// The host wants the round's answers: they may be changed until `deadline`.
struct CollectionCalled
{
    static constexpr const char *name = "collection_called";
    static constexpr int format = 1;
    RoundId round;
    GameTime deadline;
    static constexpr auto fields()
    {
        return std::tuple{field("round", &CollectionCalled::round),
                          field("deadline", &CollectionCalled::deadline)};
    }
};

/// Nobody answers in this round any more. Nothing is booked yet.
struct AnswersCollected
{
    static constexpr const char *name = "answers_collected";
    static constexpr int format = 1;
    RoundId round;
    static constexpr auto fields() { return std::tuple{field("round", &AnswersCollected::round)}; }
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
    static constexpr auto fields()
    {
        return std::tuple{field("round", &AnswerWalked::round), field("question", &AnswerWalked::question),
                          field("order", &AnswerWalked::order), field("outcome", &AnswerWalked::outcome),
                          field("rulings", &AnswerWalked::rulings)};
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
    static constexpr auto fields()
    {
        return std::tuple{field("question", &TieBreakAsked::question), field("mode", &TieBreakAsked::mode),
                          field("sides", &TieBreakAsked::sides),
                          field("locked_out", &TieBreakAsked::locked_out)};
    }
};

/// How those who were tied stand from now on.
struct TieBroken
{
    static constexpr const char *name = "tie_broken";
    static constexpr int format = 1;
    QuestionId question;
    TiePlaces places;
    static constexpr auto fields()
    {
        return std::tuple{field("question", &TieBroken::question), field("places", &TieBroken::places)};
    }
};

struct AppealMade
{
    static constexpr const char *name = "appeal_made";
    static constexpr int format = 1;
    QuestionId question;
    SideId side;
    Appeal appeal;
    static constexpr auto fields()
    {
        return std::tuple{field("question", &AppealMade::question), field("side", &AppealMade::side),
                          field("appeal", &AppealMade::appeal)};
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
    static constexpr auto fields()
    {
        return std::tuple{field("question", &AppealDecided::question), field("side", &AppealDecided::side),
                          field("status", &AppealDecided::status), field("word", &AppealDecided::word)};
    }
};

using Event =
    std::variant<PackAdded, BoardSelected, CategoryRevealed, ChooserSet, QuestionSelected, BuzzersOpened,
                 BuzzersShut, BuzzRecorded, AnswerRuled, QuestionClosed, QuestionDismissed, QuestionToggled,
                 AnswersOpened, AnswerGiven, JudgingBegun, SpellingRuled, AnswersJudged, BetPlaced,
                 WagerAsked, SideShown, BuzzDecided, RoundSet, JokerSet, CollectionCalled, AnswersCollected,
                 AnswerWalked, TieBreakAsked, TieBroken, AppealMade, AppealDecided>;

/// Applies one event to the quiz and, for planned rounds, to the night's list of rounds. Never fails.
void apply(night::Night &night, Quiz &quiz, const Event &event, const night::Moment &moment);

}
