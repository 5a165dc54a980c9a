// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/results.h"

#include "core/report/history.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace quizaar::report {

using quiz::Buzz;
using quiz::Verdict;

namespace {

/// The answer has been shown, and the question is not in play again.
bool isRevealed(const quiz::Quiz &quiz, QuestionId question)
{
    const bool open = quiz.live && quiz.live->question == question && quiz.live->phase != quiz::Phase::Closed;
    return quiz.states.value(question).answered && !open;
}

QList<QuestionId> programmeOf(const engine::State &state)
{
    QList<QuestionId> questions;
    for (const RoundId round : state.night.round_order) {
        const auto plan = state.quiz.plans.constFind(round);
        if (plan == state.quiz.plans.cend())
            continue;
        for (const quiz::Board &board : plan->boards) {
            for (const quiz::Category &category : board.categories)
                questions += category.questions;
        }
        questions += plan->list;
    }
    return questions;
}

Margins marginsOf(QList<qint64> margins)
{
    if (margins.isEmpty())
        return {};
    std::sort(margins.begin(), margins.end());
    qint64 sum = 0;
    for (const qint64 margin : std::as_const(margins))
        sum += margin;
    const qsizetype middle = margins.size() / 2;
    const qint64 median =
        margins.size() % 2 == 1 ? margins.at(middle) : (margins.at(middle - 1) + margins.at(middle)) / 2;
    return {margins.size(), sum / margins.size(), median};
}

/// A tally while it is being made.
struct Sum
{
    Tally tally;
    QList<qint64> ahead;
    QList<qint64> behind;

    void noteTime(qint64 ms) { tally.fastest_ms = std::min(tally.fastest_ms.value_or(ms), ms); }
    Tally whole() const
    {
        Tally made = tally;
        made.ahead = marginsOf(ahead);
        made.behind = marginsOf(behind);
        return made;
    }
};

/// Where somebody stands: a higher score first, then whom a tie-break has put before others with the same.
using Standing = std::pair<qint64, int>;

template <class Entity>
Standing standingOf(const engine::State &state, const Entity &entity)
{
    return {-entity.score, quiz::tiePlaceOf(state.quiz.tie_places, SideId{entity.id.number}, entity.score)};
}

/// Places from 1; `standings` are those of all who are there.
qint64 rankOf(const Standing &standing, const QList<Standing> &standings)
{
    return 1 + std::count_if(standings.begin(), standings.end(),
                             [&](const Standing &other) { return other < standing; });
}

/// The place in a tie-break that has told this one from others with the same score.
std::optional<int> tieBreakOf(const Standing &standing, const QList<Standing> &standings)
{
    const bool asked = standing.second != std::numeric_limits<int>::max();
    const auto equal = std::count(standings.begin(), standings.end(), standing);
    const auto tied = std::count_if(standings.begin(), standings.end(),
                                    [&](const Standing &other) { return other.first == standing.first; });
    return asked && equal == 1 && tied > 1 ? std::optional(standing.second) : std::nullopt;
}

class Gathering final
{
public:
    explicit Gathering(const engine::State &state)
        : m_state(state)
        , m_history(historyOf(state))
    {}

    Results run()
    {
        const night::Night &night = m_state.night;
        m_results.game = night.id;
        m_results.code = night.code;
        m_results.name = night.name;
        m_results.ended = night.ended;
        m_results.game_version = m_state.version;
        m_results.until = std::max(m_history.until, night.clock.elapsed);
        sumLedger();
        for (const QuestionId question : programmeOf(m_state)) {
            if (isRevealed(m_state.quiz, question))
                add(question);
        }
        addPlayers();
        addTeams();
        m_results.scores = scoreLinesOf(m_state);
        return std::move(m_results);
    }

private:
    void sumLedger()
    {
        const night::Ledger &ledger = m_state.night.ledger;
        for (auto player = ledger.cbegin(); player != ledger.cend(); ++player) {
            for (const night::AnswerRecord &record : *player) {
                ++(record.correct ? m_players[player.key()].tally.right
                                  : m_players[player.key()].tally.wrong);
                if (record.team)
                    ++(record.correct ? m_teams[*record.team].tally.right
                                      : m_teams[*record.team].tally.wrong);
            }
        }
    }

    /// What is done by a player counts for the team that he is in now.
    template <class Do>
    void forBoth(PlayerId player, Do count)
    {
        count(m_players[player]);
        const std::optional<TeamId> team = m_state.night.players.value(player).team;
        if (team)
            count(m_teams[*team]);
    }

    void add(QuestionId id)
    {
        const quiz::Question question = m_state.quiz.questions.value(id);
        QuestionResult result;
        result.id = id;
        result.round = question.round;
        result.round_title = m_state.night.rounds.value(question.round).title;
        result.category = question.category;
        result.points = question.points;
        result.kind = question.content->kind;
        result.text = question.content->text;
        result.answer = question.content->answer;
        result.asked = m_history.asked.value(id);
        countSides(result, question);
        addBuzzes(result);
        addAnswerTimes(result);
        m_results.questions.append(result);
    }

    void countSides(QuestionResult &result, const quiz::Question &question)
    {
        QSet<SideId> right;
        QSet<SideId> wrong;
        const night::Ledger &ledger = m_state.night.ledger;
        for (auto player = ledger.cbegin(); player != ledger.cend(); ++player) {
            const auto record = player->constFind(question.id);
            if (record == player->cend())
                continue;
            const SideId side{record->team ? record->team->number : player.key().number};
            (record->correct ? right : wrong).insert(side);
        }
        wrong -= right;
        result.right = right.size();
        result.wrong = wrong.size();
        if (m_history.outcomes.contains(question.id))
            result.outcome = m_history.outcomes.value(question.id);
        const bool played = result.asked > 0 && result.outcome != quiz::Outcome::Skipped;
        if (played)
            result.none = (ableSides(question.id) - right - wrong).size();
        const bool buzz = question.content->kind == packs::QuestionKind::Buzz && !isBetOn(question);
        const qint64 tried = result.right + result.wrong + (buzz ? 0 : result.none);
        if (tried > 0)
            result.share_right = (1000 * result.right + tried / 2) / tried;
        else if (played)
            result.share_right = 0;
    }

    /// A wager square or a final.
    bool isBetOn(const quiz::Question &question) const
    {
        return question.content->wager || m_state.quiz.bets.contains(question.id) ||
               m_state.night.rounds.value(question.round).kind == night::RoundKind::Final;
    }

    /// Those who could have answered it when it was asked last.
    QSet<SideId> ableSides(QuestionId question) const
    {
        QSet<SideId> sides;
        if (isBetOn(m_state.quiz.questions.value(question))) {
            const QList<SideId> bettors = m_state.quiz.bets.value(question).keys();
            return {bettors.begin(), bettors.end()};
        }
        for (const night::Player &player : m_state.night.players) {
            if (night::isSeated(player) &&
                m_history.joined.value(player.id) < m_history.selected.value(question))
                sides.insert(night::sideOf(player));
        }
        return sides;
    }

    std::optional<qint64> timeOf(QuestionId question, const Buzz &buzz) const
    {
        const auto opened = m_history.openedBefore(question, buzz.at);
        if (!opened || (buzz.verdict != Verdict::First && buzz.verdict != Verdict::Later))
            return std::nullopt;
        return std::max<qint64>(0, (buzz.at - *opened).ms - buzz.credit_us / 1000);
    }

    void addBuzzes(QuestionResult &result)
    {
        const Buzz *winner = nullptr;
        std::optional<Duel> duel; // of the winner and the nearest behind him, so far
        const QList<Buzz> presses = m_state.quiz.buzzes.value(result.id);
        const auto endDuel = [&] {
            if (!duel)
                return;
            forBoth(duel->first, [&](Sum &sum) { sum.ahead.append(duel->margin_us); });
            if (!result.closest || duel->margin_us < result.closest->margin_us)
                result.closest = duel;
            duel.reset();
        };
        for (const Buzz &buzz : presses) {
            const auto after = timeOf(result.id, buzz);
            m_results.buzzes.append({result.id, buzz.player, buzz.at, after, buzz.arrival_us, buzz.credit_us,
                                     buzz.uncertainty_us, buzz.verdict, buzz.margin_us, buzz.too_close});
            countPress(buzz, after);
            if (after && (!result.fastest || *after < result.fastest->ms))
                result.fastest = Fastest{buzz.player, *after};
            if (buzz.verdict == Verdict::First) { // a winner stands before those whom he has beaten
                endDuel();
                winner = &buzz;
            } else if (buzz.verdict == Verdict::Later && winner && winner->player != buzz.player &&
                       (!duel || buzz.margin_us < duel->margin_us)) {
                duel = Duel{winner->player, buzz.player, buzz.margin_us,
                            (winner->uncertainty_us + buzz.uncertainty_us) / 2,
                            winner->too_close || buzz.too_close};
            }
        }
        endDuel();
    }

    void countPress(const Buzz &buzz, std::optional<qint64> after)
    {
        forBoth(buzz.player, [&](Sum &sum) {
            switch (buzz.verdict) {
            case Verdict::First:
                ++sum.tally.presses;
                ++sum.tally.first_buzzes;
                break;
            case Verdict::Later:
                ++sum.tally.presses;
                sum.behind.append(buzz.margin_us);
                break;
            case Verdict::Early:
                ++sum.tally.early;
                break;
            case Verdict::Locked:
            case Verdict::Closed:
            case Verdict::Pending:
                break;
            }
            if (after)
                sum.noteTime(*after);
        });
    }

    /// Right answers on phones, by when their side sent them last.
    void addAnswerTimes(QuestionResult &result)
    {
        const auto answers = m_state.quiz.answers.value(result.id);
        for (const quiz::Answer &answer : answers) {
            const auto records = m_state.night.ledger.value(answer.player);
            const auto record = records.constFind(result.id);
            const auto opened = m_history.openedBefore(result.id, answer.at);
            if (record == records.cend() || !record->correct || !opened)
                continue;
            const qint64 ms = (answer.at - *opened).ms;
            forBoth(answer.player, [ms](Sum &sum) { sum.noteTime(ms); });
            if (!result.fastest || ms < result.fastest->ms)
                result.fastest = Fastest{answer.player, ms};
        }
    }

    void addPlayers()
    {
        QList<Standing> standings;
        for (const night::Player &player : m_state.night.players) {
            if (night::isSeated(player))
                standings.append(standingOf(m_state, player));
        }
        for (const night::Player &player : m_state.night.players) {
            if (player.waiting || (player.removed && !m_players.contains(player.id)))
                continue;
            const Standing own = standingOf(m_state, player);
            const auto rank = player.removed ? std::nullopt : std::optional(rankOf(own, standings));
            m_results.players.append({player.id, player.name, player.team, player.removed, rank, player.score,
                                      m_players.value(player.id).whole(),
                                      rank ? tieBreakOf(own, standings) : std::nullopt});
        }
        sortByRank(m_results.players);
    }

    void addTeams()
    {
        QList<Standing> standings;
        for (const night::Team &team : m_state.night.teams) {
            if (!team.removed)
                standings.append(standingOf(m_state, team));
        }
        for (const night::Team &team : m_state.night.teams) {
            if (team.removed && team.score == 0)
                continue;
            const Standing own = standingOf(m_state, team);
            const auto rank = team.removed ? std::nullopt : std::optional(rankOf(own, standings));
            m_results.teams.append({team.id, team.number, team.name, team.removed, rank, team.score,
                                    night::membersOf(m_state.night, team.id).size(),
                                    m_teams.value(team.id).whole(),
                                    rank ? tieBreakOf(own, standings) : std::nullopt});
        }
        sortByRank(m_results.teams);
    }

    template <class Row>
    static void sortByRank(QList<Row> &rows)
    {
        const auto place = [](const Row &row) {
            return row.rank.value_or(std::numeric_limits<qint64>::max());
        };
        std::stable_sort(rows.begin(), rows.end(),
                         [&](const Row &a, const Row &b) { return place(a) < place(b); });
    }

    const engine::State &m_state;
    const History m_history;
    QMap<PlayerId, Sum> m_players;
    QMap<TeamId, Sum> m_teams;
    Results m_results;
};

template <class Row, class Key>
QString nameIn(const QList<Row> &rows, Key id)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [id](const Row &row) { return row.id == id; });
    return found != rows.end() ? found->name : QString();
}

}

Results resultsOf(const engine::State &state)
{
    return Gathering(state).run();
}

QString nameOf(const Results &results, PlayerId player)
{
    return nameIn(results.players, player);
}

QString nameOf(const Results &results, TeamId team)
{
    return nameIn(results.teams, team);
}

}
