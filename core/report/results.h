// SPDX-License-Identifier: GPL-3.0-or-later
// What a night has come to: per player, team and question, every press, and the scores over time. All of it
// follows from the state alone. A question is in it once its answer has been shown (quiz rules: text and
// answer reach nobody before); points that are booked are no secret and always count.
#pragma once

#include "core/engine/state.h"

namespace quizaar::report {

/// What a number of margins come to. Microseconds; mean and median are 0 where count is.
struct Margins
{
    qint64 count = 0;
    qint64 mean_us = 0;
    qint64 median_us = 0;

    template <class Of>
    static void fields(Of &of)
    {
        of("count", &Margins::count);
        of("mean_us", &Margins::mean_us);
        of("median_us", &Margins::median_us);
    }
    bool operator==(const Margins &) const = default;
};

/// What somebody has done. A press counts where it took part: it was first, or later than the first. A team's
/// answers are those booked for it; its presses are those of its present members.
struct Tally
{
    qint64 right = 0;
    qint64 wrong = 0;
    qint64 presses = 0;
    qint64 first_buzzes = 0;
    qint64 early = 0;                 // presses before the buzzers were open
    Margins ahead;                    // presses that won: how far before the next one
    Margins behind;                   // presses that came later: how far behind the winner
    std::optional<qint64> fastest_ms; // game clock, from the opening to a press or to a right answer

    template <class Of>
    static void fields(Of &of)
    {
        of("right", &Tally::right);
        of("wrong", &Tally::wrong);
        of("presses", &Tally::presses);
        of("first_buzzes", &Tally::first_buzzes);
        of("early", &Tally::early);
        of("ahead", &Tally::ahead);
        of("behind", &Tally::behind);
        of("fastest_ms", &Tally::fastest_ms);
    }
    bool operator==(const Tally &) const = default;
};

/// `rank` from 1, equal scores share it unless a tie-break has told them apart (evening rules, "Rounds");
/// none for who has left or was removed. `tie_break`: the place in it, where it has told this side from all
/// others with the score.
struct PlayerResult
{
    PlayerId id;
    QString name;
    std::optional<TeamId> team;
    bool removed = false;
    std::optional<qint64> rank;
    qint64 score = 0;
    Tally tally;
    std::optional<int> tie_break;

    template <class Of>
    static void fields(Of &of)
    {
        of("id", &PlayerResult::id);
        of("name", &PlayerResult::name);
        of("team", &PlayerResult::team);
        of("removed", &PlayerResult::removed);
        of("rank", &PlayerResult::rank);
        of("score", &PlayerResult::score);
        of("tally", &PlayerResult::tally);
        of("tie_break", &PlayerResult::tie_break);
    }
};

struct TeamResult
{
    TeamId id;
    int number = 0;
    QString name;
    bool removed = false;
    std::optional<qint64> rank;
    qint64 score = 0;
    qint64 members = 0; // at present
    Tally tally;
    std::optional<int> tie_break;

    template <class Of>
    static void fields(Of &of)
    {
        of("id", &TeamResult::id);
        of("number", &TeamResult::number);
        of("name", &TeamResult::name);
        of("removed", &TeamResult::removed);
        of("rank", &TeamResult::rank);
        of("score", &TeamResult::score);
        of("members", &TeamResult::members);
        of("tally", &TeamResult::tally);
        of("tie_break", &TeamResult::tie_break);
    }
};

struct Fastest
{
    PlayerId player;
    qint64 ms = 0; // see Tally

    template <class Of>
    static void fields(Of &of)
    {
        of("player", &Fastest::player);
        of("ms", &Fastest::ms);
    }
    bool operator==(const Fastest &) const = default;
};

/// The smallest distance between a winner and the next press of one opening of the buzzers.
struct Duel
{
    PlayerId first;
    PlayerId second;
    qint64 margin_us = 0;
    qint64 within_us = 0;   // half the sum of both uncertainties: a smaller margin tells nothing
    bool too_close = false; // the arrival has decided

    template <class Of>
    static void fields(Of &of)
    {
        of("first", &Duel::first);
        of("second", &Duel::second);
        of("margin_us", &Duel::margin_us);
        of("within_us", &Duel::within_us);
        of("too_close", &Duel::too_close);
    }
    bool operator==(const Duel &) const = default;
};

/// `right`, `wrong` and `none` count sides (teams, else players). `none`: those who could have answered and
/// did not; who joined later could not, nor who had no bet where bets were laid, nor anybody where the host
/// skipped it.
struct QuestionResult
{
    QuestionId id;
    RoundId round;
    QString round_title;
    QString category;
    qint64 points = 0;
    packs::QuestionKind kind = packs::QuestionKind::Buzz;
    QString text;
    QString answer;
    qint64 asked = 0;                     // times; 0: ticked off or booked without being asked
    std::optional<quiz::Outcome> outcome; // of the newest time; none: it was never closed in play
    qint64 right = 0;
    qint64 wrong = 0;
    qint64 none = 0;
    /// Difficulty: thousandths of those who could answer that were right; for a buzz question, where one
    /// answer ends it, of those who did answer, and 0 where nobody was right. None: nothing is known.
    std::optional<qint64> share_right;
    std::optional<Fastest> fastest;
    std::optional<Duel> closest;

    template <class Of>
    static void fields(Of &of)
    {
        of("id", &QuestionResult::id);
        of("round", &QuestionResult::round);
        of("round_title", &QuestionResult::round_title);
        of("category", &QuestionResult::category);
        of("points", &QuestionResult::points);
        of("kind", &QuestionResult::kind);
        of("text", &QuestionResult::text);
        of("answer", &QuestionResult::answer);
        of("asked", &QuestionResult::asked);
        of("outcome", &QuestionResult::outcome);
        of("right", &QuestionResult::right);
        of("wrong", &QuestionResult::wrong);
        of("none", &QuestionResult::none);
        of("share_right", &QuestionResult::share_right);
        of("fastest", &QuestionResult::fastest);
        of("closest", &QuestionResult::closest);
    }
};

/// One press as it was judged (quiz rules, "Fair buzzers"), whatever became of it.
struct BuzzResult
{
    QuestionId question;
    PlayerId player;
    GameTime at;                    // of its arrival
    std::optional<qint64> after_ms; // since the buzzers were opened; none where that is not known
    qint64 arrival_us = 0;          // host's monotonic clock
    qint64 credit_us = 0;
    qint64 uncertainty_us = 0;
    quiz::Verdict verdict = quiz::Verdict::Closed;
    qint64 margin_us = 0;
    bool too_close = false;

    template <class Of>
    static void fields(Of &of)
    {
        of("question", &BuzzResult::question);
        of("player", &BuzzResult::player);
        of("at_ms", &BuzzResult::at);
        of("after_ms", &BuzzResult::after_ms);
        of("arrival_us", &BuzzResult::arrival_us);
        of("credit_us", &BuzzResult::credit_us);
        of("uncertainty_us", &BuzzResult::uncertainty_us);
        of("verdict", &BuzzResult::verdict);
        of("margin_us", &BuzzResult::margin_us);
        of("too_close", &BuzzResult::too_close);
    }
};

struct ScorePoint
{
    GameTime at;
    qint64 score = 0; // from then on

    template <class Of>
    static void fields(Of &of)
    {
        of("at_ms", &ScorePoint::at);
        of("score", &ScorePoint::score);
    }
    bool operator==(const ScorePoint &) const = default;
};

/// How the score of one side moved, oldest first; it begins at 0. Undos and changed rulings are steps of it,
/// at the time of the change.
struct ScoreLine
{
    SideId side;
    QString name;
    qint64 score = 0; // now
    QList<ScorePoint> points;

    template <class Of>
    static void fields(Of &of)
    {
        of("side", &ScoreLine::side);
        of("name", &ScoreLine::name);
        of("score", &ScoreLine::score);
        of("points", &ScoreLine::points);
    }
};

struct Results
{
    GameId game;
    QString code;
    QString name;
    bool ended = false;
    qint64 game_version = 0;
    GameTime until;                  // the newest thing that was done
    QList<PlayerResult> players;     // by rank, then by id; those who are gone last, if they took part
    QList<TeamResult> teams;         // likewise
    QList<QuestionResult> questions; // in the order of the programme
    QList<BuzzResult> buzzes;        // by question, as they were judged
    QList<ScoreLine> scores;         // sides that anything was ever booked for; the best first

    template <class Of>
    static void fields(Of &of)
    {
        of("game", &Results::game);
        of("code", &Results::code);
        of("name", &Results::name);
        of("ended", &Results::ended);
        of("game_version", &Results::game_version);
        of("until_ms", &Results::until);
        of("players", &Results::players);
        of("teams", &Results::teams);
        of("questions", &Results::questions);
        of("buzzes", &Results::buzzes);
        of("scores", &Results::scores);
    }
};

/// Takes as long as the night's log is.
Results resultsOf(const engine::State &state);

/// Empty for nobody.
QString nameOf(const Results &results, PlayerId player);
QString nameOf(const Results &results, TeamId team);

}
