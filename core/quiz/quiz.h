// SPDX-License-Identifier: GPL-3.0-or-later
// The quiz as state: what has been planned, how far a round is, the question in play. Rules: quiz rules.
#pragma once

#include "core/night/night.h"
#include "core/night/refusal.h"
#include "core/packs/pack.h"

namespace quizaar::quiz {

struct Category
{
    CategoryId id;
    QString title;
    QList<QuestionId> questions; // by rising points

    template <class Of>
    static void fields(Of &of)
    {
        of("id", &Category::id);
        of("title", &Category::title);
        of("questions", &Category::questions);
    }
};

struct Board
{
    BoardId id;
    QString title;
    QList<Category> categories;

    template <class Of>
    static void fields(Of &of)
    {
        of("id", &Board::id);
        of("title", &Board::title);
        of("categories", &Board::categories);
    }
};

/// What is asked in a round; does not change once the round is planned.
struct Plan
{
    QList<Board> boards;    // of a board round
    QList<QuestionId> list; // of a list round, in order

    template <class Of>
    static void fields(Of &of)
    {
        of("boards", &Plan::boards);
        of("list", &Plan::list);
    }
};

struct Question
{
    QuestionId id;
    RoundId round;
    QString category;
    qint64 points = 0;
    std::shared_ptr<const packs::Question> content = std::make_shared<const packs::Question>();

    template <class Of>
    static void fields(Of &of)
    {
        of("id", &Question::id);
        of("round", &Question::round);
        of("category", &Question::category);
        of("points", &Question::points);
        of("content", &Question::content);
    }
};

/// What a typed answer is worth when the host has ruled on its spelling.
enum class Credit
{
    Nothing,
    Half,
    Full
};
constexpr auto enumWords(Credit)
{
    return std::array{"nothing", "half", "full"};
}

struct QuestionState
{
    bool answered = false;           // this and `version` are promised to clients (quiz rules, "Scores")
    qint64 version = 0;              // state_version: +1 every time `answered` is set
    QMap<QString, Credit> spellings; // the host's word on groups of typed answers, by spellingOf()

    template <class Of>
    static void fields(Of &of)
    {
        of("answered", &QuestionState::answered);
        of("version", &QuestionState::version);
        of("spellings", &QuestionState::spellings);
    }
    bool operator==(const QuestionState &) const = default;
};

/// A question that a round asks and whose answers it collects later.
struct AskedQuestion
{
    QuestionId question;
    QList<int> order; // order question: which option stands at each place shown

    template <class Of>
    static void fields(Of &of)
    {
        of("question", &AskedQuestion::question);
        of("order", &AskedQuestion::order);
    }
    bool operator==(const AskedQuestion &) const = default;
};

/// How far a round is.
struct Course
{
    std::optional<BoardId> board;        // the one shown
    std::optional<CategoryId> spotlight; // the category revealed last
    std::optional<SideId> chooser;       // who chooses the next question
    // of a round that reveals after its last question
    QList<AskedQuestion> asked;
    std::optional<GameTime> collect_at; // the host has called for the answers: they close then
    bool collected = false;             // nobody answers any more; the host rules
    qint64 walked = 0;                  // how many of `asked` have been shown; all are booked with the first
    QMap<SideId, PlayerId> jokers;      // whom this round counts double, and who has said so
    QMap<SideId, qint64> frozen;        // scores to be shown while the scoreboard is frozen
    // of a round that runs by itself
    std::optional<GameTime> next_at; // no question is open: it goes on then
    std::optional<GameSpan> held;    // the host holds it: so much was left of what it waited for

    template <class Of>
    static void fields(Of &of)
    {
        of("board", &Course::board);
        of("spotlight", &Course::spotlight);
        of("chooser", &Course::chooser);
        of("asked", &Course::asked);
        of("collect_at", &Course::collect_at);
        of("collected", &Course::collected);
        of("walked", &Course::walked);
        of("jokers", &Course::jokers);
        of("frozen", &Course::frozen);
        of("next_at", &Course::next_at);
        of("held", &Course::held);
    }
    bool operator==(const Course &) const = default;
};

/// How a question is played.
enum class Mode
{
    Buzz,   // the first accepted press speaks
    Phones, // every side answers on its phones until the time is up
    Wager,  // one side bets, then speaks
    Final   // sides with points bet, type, and are shown one by one
};
constexpr auto enumWords(Mode)
{
    return std::array{"buzz", "phones", "wager", "final"};
}
enum class Phase
{
    Reading,
    Open,      // presses, or answers, are taken
    Answering, // somebody speaks
    Closed,    // the answer is shown
    Betting,   // the category is shown, the question is not
    Judging    // answers are in; the host rules on typed ones
};
constexpr auto enumWords(Phase)
{
    return std::array{"reading", "open", "answering", "closed", "betting", "judging"};
}
enum class Outcome
{
    Right,
    Nobody,
    TimeUp,
    Skipped
};
constexpr auto enumWords(Outcome)
{
    return std::array{"right", "nobody", "time_up", "skipped"};
}

struct Ruling
{
    PlayerId player;
    bool correct = false;
    qint64 points = 0; // what it was worth when it was booked

    template <class Of>
    static void fields(Of &of)
    {
        of("player", &Ruling::player);
        of("correct", &Ruling::correct);
        of("points", &Ruling::points);
    }
    bool operator==(const Ruling &) const = default;
};

/// The question in play, from its selection until the board is shown again.
struct Live
{
    QuestionId question;
    RoundId round;
    Mode mode = Mode::Buzz;
    Phase phase = Phase::Reading;
    QList<int> order;      // order question: which option stands at each place shown
    QList<SideId> bettors; // who may bet
    QList<SideId> shown;   // final: whose answers have been shown
    GameTime selected_at;
    std::optional<GameTime> opens_at;    // reading: the buzzers open by themselves then
    std::optional<GameTime> deadline;    // open: nobody may buzz after this
    GameSpan window;                     // open: length of the whole window, for a countdown
    GameSpan left;                       // answering: what was left of the window
    std::optional<PlayerId> speaking;    // answering: who has won the buzz
    std::optional<GameTime> speak_until; // answering: a countdown only, the host rules
    /// Open: presses wait for their verdict until then, host's monotonic clock.
    std::optional<qint64> decide_at_us;
    qint64 won_at_us = 0;           // when the winner pressed, host's monotonic clock
    qint64 won_within_us = 0;       // uncertainty of that
    QList<SideId> locked_out;       // ruled wrong on this question
    QList<Ruling> rulings;          // the newest of each player
    std::optional<Outcome> outcome; // closed
    bool on_sheet = false;          // its round collects the answers: none is shown before
    bool tie_break = false;         // asked of `bettors`, in no round; it orders and does not score

    template <class Of>
    static void fields(Of &of)
    {
        of("question", &Live::question);
        of("round", &Live::round);
        of("mode", &Live::mode);
        of("phase", &Live::phase);
        of("order", &Live::order);
        of("bettors", &Live::bettors);
        of("shown", &Live::shown);
        of("selected_at", &Live::selected_at);
        of("opens_at", &Live::opens_at);
        of("deadline", &Live::deadline);
        of("window", &Live::window);
        of("left", &Live::left);
        of("speaking", &Live::speaking);
        of("speak_until", &Live::speak_until);
        of("decide_at_us", &Live::decide_at_us, Hashing::Left);
        of("won_at_us", &Live::won_at_us, Hashing::Left);
        of("won_within_us", &Live::won_within_us, Hashing::Left);
        of("locked_out", &Live::locked_out);
        of("rulings", &Live::rulings);
        of("outcome", &Live::outcome);
        of("on_sheet", &Live::on_sheet);
        of("tie_break", &Live::tie_break);
    }
    bool operator==(const Live &) const = default;
};

enum class Verdict
{
    First,
    Later,
    Early,
    Locked,
    Closed,
    Pending // heard while the buzzers were open; who was first is decided when nobody can be earlier any more
};
constexpr auto enumWords(Verdict)
{
    return std::array{"first", "later", "early", "locked", "closed", "pending"};
}

/// One press, kept whatever became of it (quiz rules, "Fair buzzers"). Measurements stay out of the state
/// hash.
struct Buzz
{
    PlayerId player;
    Verdict verdict = Verdict::Closed;
    GameTime at;
    qint64 arrival_us = 0; // host's monotonic clock
    qint64 credit_us = 0;  // taken off for the way
    qint64 uncertainty_us = 0;
    qint64 margin_us = 0;   // behind the winner; 0 for the winner
    bool too_close = false; // the times could not tell, the arrival has decided
    qint64 number = 0;      // the page's count of presses

    template <class Of>
    static void fields(Of &of)
    {
        of("player", &Buzz::player);
        of("verdict", &Buzz::verdict);
        of("at", &Buzz::at);
        of("arrival_us", &Buzz::arrival_us, Hashing::Left);
        of("credit_us", &Buzz::credit_us, Hashing::Left);
        of("uncertainty_us", &Buzz::uncertainty_us, Hashing::Left);
        of("margin_us", &Buzz::margin_us, Hashing::Left);
        of("too_close", &Buzz::too_close, Hashing::Left);
        of("number", &Buzz::number);
    }
};

/// What a side has answered on its phones; the newest counts. Places of `options` are those of the pack.
struct Answer
{
    PlayerId player;    // who sent it
    QString text;       // text, number
    QList<int> options; // choice, true_false: those ticked; order: all, as the side orders them
    GameTime at;

    template <class Of>
    static void fields(Of &of)
    {
        of("player", &Answer::player);
        of("text", &Answer::text);
        of("options", &Answer::options);
        of("at", &Answer::at);
    }
    bool operator==(const Answer &) const = default;
};

/// Where a side stands among those with whom it was tied at `score`; of no account at any other score.
struct TiePlace
{
    int place = 1;
    qint64 score = 0;

    template <class Of>
    static void fields(Of &of)
    {
        of("place", &TiePlace::place);
        of("score", &TiePlace::score);
    }
    bool operator==(const TiePlace &) const = default;
};
using TiePlaces = QMap<SideId, TiePlace>;

enum class AppealStatus
{
    Open,
    Upheld,
    Rejected
};
constexpr auto enumWords(AppealStatus)
{
    return std::array{"open", "upheld", "rejected"};
}

/// A side's objection to what its answer was worth; one for each question.
struct Appeal
{
    PlayerId by;
    PlayerId player; // on whose record
    QString text;    // a guest's: cleaned, may be empty
    AppealStatus status = AppealStatus::Open;
    QString word; // the host's, with the decision
    GameTime at;

    template <class Of>
    static void fields(Of &of)
    {
        of("by", &Appeal::by);
        of("player", &Appeal::player);
        of("text", &Appeal::text);
        of("status", &Appeal::status);
        of("word", &Appeal::word);
        of("at", &Appeal::at);
    }
    bool operator==(const Appeal &) const = default;
};

struct Quiz
{
    QMap<RoundId, Plan> plans;
    QMap<QuestionId, Question> questions;
    QMap<QuestionId, QuestionState> states;
    QMap<RoundId, Course> courses;
    QMap<QuestionId, QList<Buzz>> buzzes;
    QMap<QuestionId, QMap<SideId, Answer>> answers; // of the last time that it was asked
    QMap<QuestionId, QMap<SideId, qint64>> bets;    // likewise
    QMap<QuestionId, QMap<SideId, Appeal>> appeals;
    TiePlaces tie_places;
    std::optional<Live> live;

    template <class Of>
    static void fields(Of &of)
    {
        of("plans", &Quiz::plans);
        of("questions", &Quiz::questions);
        of("states", &Quiz::states);
        of("courses", &Quiz::courses);
        of("buzzes", &Quiz::buzzes);
        of("answers", &Quiz::answers);
        of("bets", &Quiz::bets);
        of("appeals", &Quiz::appeals);
        of("tie_places", &Quiz::tie_places);
        of("live", &Quiz::live);
    }
};

/// After an early press this phone is deaf for so long, counted anew with each early press.
inline constexpr qint64 earlyLockUs = 250'000;

/// From the host's call to the moment when no answer is taken any more (evening rules, "Rounds").
inline constexpr GameSpan collectWarning{30'000};

const Board *findBoard(const Plan &plan, BoardId id);
/// The round that runs and collects its answers at the end; null if none does.
const night::Round *sheetRound(const night::Night &night);
/// The question as it was asked on the sheet of the round that runs; null if it stands on none.
const AskedQuestion *askedOnSheet(const night::Night &night, const Quiz &quiz, QuestionId question);
/// The round that runs and goes on without the host; null if none does.
const night::Round *roundByItself(const night::Night &night);
/// Why this round, with the rules it has, cannot run by itself; nothing if it can (evening rules, "Staff").
std::optional<Refusal> needsHost(const Quiz &quiz, const night::Round &round);
/// What of a side's equal scores is told apart: its place in a tie-break at this score, else the last.
int tiePlaceOf(const TiePlaces &places, SideId side, qint64 score);
/// When the state next changes by itself, on the game clock; nothing if it does not.
std::optional<GameTime> nextDeadline(const Quiz &quiz);
/// When presses that wait get their verdict, host's monotonic clock; nothing if none waits.
std::optional<qint64> nextRealDeadlineUs(const Quiz &quiz);
/// How long a text takes to read: 1 s and 60 ms a character (evening rules, "Rounds").
GameSpan readingTime(const QString &text);
/// How long a question is shown before it opens by itself: its text, and its sounds and videos one after the
/// other (evening rules, "Media plays first"). None: one of them does not say how long it is; the host opens.
std::optional<GameSpan> leadTime(const packs::Question &question);

}
