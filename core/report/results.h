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

    static constexpr auto fields()
    {
        return std::tuple{field("count", &Margins::count), field("mean_us", &Margins::mean_us),
                          field("median_us", &Margins::median_us)};
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

    static constexpr auto fields()
    {
        return std::tuple{field("right", &Tally::right),     field("wrong", &Tally::wrong),
                          field("presses", &Tally::presses), field("first_buzzes", &Tally::first_buzzes),
                          field("early", &Tally::early),     field("ahead", &Tally::ahead),
                          field("behind", &Tally::behind),   field("fastest_ms", &Tally::fastest_ms)};
    }
    bool operator==(const Tally &) const = default;
};

/// `rank` from 1, equal scores share it (evening rules, "Rounds"); none for who has left or was removed.
struct PlayerResult
{
    PlayerId id;
    QString name;
    std::optional<TeamId> team;
    bool removed = false;
    std::optional<qint64> rank;
    qint64 score = 0;
    Tally tally;

    static constexpr auto fields()
    {
        return std::tuple{field("id", &PlayerResult::id),      field("name", &PlayerResult::name),
                          field("team", &PlayerResult::team),  field("removed", &PlayerResult::removed),
                          field("rank", &PlayerResult::rank),  field("score", &PlayerResult::score),
                          field("tally", &PlayerResult::tally)};
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

    static constexpr auto fields()
    {
        return std::tuple{field("id", &TeamResult::id),           field("number", &TeamResult::number),
                          field("name", &TeamResult::name),       field("removed", &TeamResult::removed),
                          field("rank", &TeamResult::rank),       field("score", &TeamResult::score),
                          field("members", &TeamResult::members), field("tally", &TeamResult::tally)};
    }
};

struct Fastest
{
    PlayerId player;
    qint64 ms = 0; // see Tally

    static constexpr auto fields()
    {
        return std::tuple{field("player", &Fastest::player), field("ms", &Fastest::ms)};
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

    static constexpr auto fields()
    {
        return std::tuple{field("first", &Duel::first), field("second", &Duel::second),
                          field("margin_us", &Duel::margin_us), field("within_us", &Duel::within_us),
                          field("too_close", &Duel::too_close)};
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

    static constexpr auto fields()
    {
        return std::tuple{field("id", &QuestionResult::id),
                          field("round", &QuestionResult::round),
                          field("round_title", &QuestionResult::round_title),
                          field("category", &QuestionResult::category),
                          field("points", &QuestionResult::points),
                          field("kind", &QuestionResult::kind),
                          field("text", &QuestionResult::text),
                          field("answer", &QuestionResult::answer),
                          field("asked", &QuestionResult::asked),
                          field("outcome", &QuestionResult::outcome),
                          field("right", &QuestionResult::right),
                          field("wrong", &QuestionResult::wrong),
                          field("none", &QuestionResult::none),
                          field("share_right", &QuestionResult::share_right),
                          field("fastest", &QuestionResult::fastest),
                          field("closest", &QuestionResult::closest)};
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

    static constexpr auto fields()
    {
        return std::tuple{field("question", &BuzzResult::question),
                          field("player", &BuzzResult::player),
                          field("at_ms", &BuzzResult::at),
                          field("after_ms", &BuzzResult::after_ms),
                          field("arrival_us", &BuzzResult::arrival_us),
                          field("credit_us", &BuzzResult::credit_us),
                          field("uncertainty_us", &BuzzResult::uncertainty_us),
                          field("verdict", &BuzzResult::verdict),
                          field("margin_us", &BuzzResult::margin_us),
                          field("too_close", &BuzzResult::too_close)};
    }
};

struct ScorePoint
{
    GameTime at;
    qint64 score = 0; // from then on

    static constexpr auto fields()
    {
        return std::tuple{field("at_ms", &ScorePoint::at), field("score", &ScorePoint::score)};
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

    static constexpr auto fields()
    {
        return std::tuple{field("side", &ScoreLine::side), field("name", &ScoreLine::name),
                          field("score", &ScoreLine::score), field("points", &ScoreLine::points)};
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

    static constexpr auto fields()
    {
        return std::tuple{field("game", &Results::game),
                          field("code", &Results::code),
                          field("name", &Results::name),
                          field("ended", &Results::ended),
                          field("game_version", &Results::game_version),
                          field("until_ms", &Results::until),
                          field("players", &Results::players),
                          field("teams", &Results::teams),
                          field("questions", &Results::questions),
                          field("buzzes", &Results::buzzes),
                          field("scores", &Results::scores)};
    }
};

/// Takes as long as the night's log is.
Results resultsOf(const engine::State &state);

/// Empty for nobody.
QString nameOf(const Results &results, PlayerId player);
QString nameOf(const Results &results, TeamId team);

}
