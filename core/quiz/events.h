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
    static constexpr auto fields()
    {
        return std::tuple{field("question", &QuestionSelected::question),
                          field("round", &QuestionSelected::round),
                          field("opens_at", &QuestionSelected::opens_at)};
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
    static constexpr auto fields()
    {
        return std::tuple{field("question", &BuzzRecorded::question), field("buzz", &BuzzRecorded::buzz),
                          field("left", &BuzzRecorded::left),
                          field("speak_until", &BuzzRecorded::speak_until)};
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

using Event =
    std::variant<PackAdded, BoardSelected, CategoryRevealed, ChooserSet, QuestionSelected, BuzzersOpened,
                 BuzzersShut, BuzzRecorded, AnswerRuled, QuestionClosed, QuestionDismissed, QuestionToggled>;

/// Applies one event to the quiz and, for planned rounds, to the night's list of rounds. Never fails.
void apply(night::Night &night, Quiz &quiz, const Event &event, const night::Moment &moment);

}
