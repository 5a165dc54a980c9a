// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/history.h"

#include "core/engine/history.h"

#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace quizaar::report {

using engine::Step;
using engine::StepKind;

namespace {

bool is(const Step &step, const char *name)
{
    return step.what == QLatin1String(name);
}

using LiveNow = std::optional<quiz::Live>;

/// One step's change of the question in play.
struct Change
{
    const Step &step;
    const LiveNow &before;
    const LiveNow &after;

    bool isSelection() const
    {
        return after &&
               (!before || before->question != after->question || before->selected_at != after->selected_at);
    }

    /// When this step has opened buzzers or answers.
    std::optional<GameTime> opening() const
    {
        if (!after)
            return std::nullopt;
        const bool same = before && before->question == after->question;
        const bool wasOpen = same && before->phase == quiz::Phase::Open;
        const bool isOpen = after->phase == quiz::Phase::Open;
        // a press may have been what first noticed that the reading time was over
        const bool due =
            same && before->phase == quiz::Phase::Reading && before->opens_at && *before->opens_at <= step.at;
        if (due && (isOpen || after->phase == quiz::Phase::Answering))
            return before->opens_at;
        // a wrong answer was ruled on before its press had its verdict
        const bool again = wasOpen && before->locked_out != after->locked_out;
        return isOpen && (!wasOpen || again) ? std::optional(step.at) : std::nullopt;
    }
};

void noteChange(History &history, const Change &change, const QSet<qint64> &takenBack)
{
    const bool isAction = change.step.kind == StepKind::Action;
    if (isAction && change.isSelection() && !takenBack.contains(change.step.action)) {
        const QuestionId question = change.after->question;
        ++history.asked[question];
        history.selected[question] = std::max(history.selected.value(question), change.step.version);
    }
    if (change.after && change.after->outcome && !history.outcomes.contains(change.after->question))
        history.outcomes.insert(change.after->question, *change.after->outcome);
    if (const auto opened = change.opening())
        history.openings[change.after->question].append({*opened, isAction});
}

/// A join by phone is told of by its device; the seat has the number after it.
void noteJoin(History &history, const engine::State &state, const Step &step)
{
    PlayerId player;
    if (is(step, night::PlayerJoined::name) || is(step, night::PlayerLetIn::name))
        player.number = engine::argsOf(step).value(QLatin1String("player_id")).toInteger();
    else if (is(step, night::DeviceSet::name) && step.version > step.action)
        player.number = engine::argsOf(step).value(QLatin1String("device")).toInteger() + 1;
    // who was let in could answer from then on; else the oldest word on it stays
    if (state.night.players.contains(player) && !history.let_in.contains(player))
        history.joined.insert(player, step.version);
    if (is(step, night::PlayerLetIn::name))
        history.let_in.append(player);
}

SideId sideOf(PlayerId player, const night::AnswerRecord &record)
{
    return SideId{record.team ? record.team->number : player.number};
}

/// Scores of sides as records are taken away and put back.
class Totals final
{
public:
    explicit Totals(const engine::State &state)
        : m_state(state)
        , m_ledger(state.night.ledger)
    {
        for (auto player = m_ledger.cbegin(); player != m_ledger.cend(); ++player) {
            for (auto record = player->cbegin(); record != player->cend(); ++record)
                m_totals[sideOf(player.key(), *record)] += worth(record.key(), *record);
        }
    }

    const QMap<SideId, qint64> &totals() const { return m_totals; }

    QSet<SideId> sidesOf(const engine::AnswerImage &image) const
    {
        QSet<SideId> sides;
        if (const auto now = recordOf(image))
            sides.insert(sideOf(image.player, *now));
        if (image.record)
            sides.insert(sideOf(image.player, *image.record));
        return sides;
    }

    void restore(const engine::AnswerImage &image)
    {
        if (const auto now = recordOf(image))
            m_totals[sideOf(image.player, *now)] -= worth(image.question, *now);
        if (image.record)
            m_totals[sideOf(image.player, *image.record)] += worth(image.question, *image.record);
        night::setRecord(m_ledger, image.player, image.question, image.record);
    }

private:
    std::optional<night::AnswerRecord> recordOf(const engine::AnswerImage &image) const
    {
        const auto records = m_ledger.constFind(image.player);
        if (records == m_ledger.cend() || !records->contains(image.question))
            return std::nullopt;
        return records->value(image.question);
    }

    qint64 worth(QuestionId question, const night::AnswerRecord &record) const
    {
        const auto known = m_state.quiz.questions.constFind(question);
        return night::worthOf(record, known != m_state.quiz.questions.cend() ? known->points : 0);
    }

    const engine::State &m_state;
    night::Ledger m_ledger;
    QMap<SideId, qint64> m_totals;
};

QString nameOfSide(const night::Night &night, SideId side)
{
    const auto team = night.teams.constFind(TeamId{side.number});
    return team != night.teams.cend() ? team->name : night.players.value(PlayerId{side.number}).name;
}

}

std::optional<GameTime> History::openedBefore(QuestionId question, GameTime at) const
{
    std::optional<GameTime> opened;
    for (const Opening &opening : openings.value(question)) {
        if (opening.at > at)
            break;
        opened = opening.known ? std::optional(opening.at) : std::nullopt;
    }
    return opened;
}

History historyOf(const engine::State &state)
{
    const QList<qint64> gone = engine::takenBack(state.steps);
    const QSet<qint64> takenBack(gone.begin(), gone.end());
    History history;
    // backwards: each step knows what was in play before it, so the older one's outcome is known, too
    const LiveNow *after = &state.quiz.live;
    for (const Step *step = state.steps.get(); step; step = step->previous.get()) {
        history.until = std::max(history.until, step->at);
        noteJoin(history, state, *step);
        if (!step->before.live)
            continue;
        noteChange(history, {*step, step->before.live->live, *after}, takenBack);
        after = &step->before.live->live;
    }
    for (QList<Opening> &openings : history.openings)
        std::reverse(openings.begin(), openings.end());
    return history;
}

QList<ScoreLine> scoreLinesOf(const engine::State &state)
{
    Totals totals(state);
    const QMap<SideId, qint64> present = totals.totals();
    QMap<SideId, QList<ScorePoint>> newestFirst;
    // backwards: each step knows what the records were before it
    for (const Step *step = state.steps.get(); step; step = step->previous.get()) {
        QSet<SideId> sides;
        for (const engine::AnswerImage &image : step->before.answers)
            sides += totals.sidesOf(image);
        for (const SideId side : std::as_const(sides))
            newestFirst[side].append({step->at, totals.totals().value(side)});
        for (const engine::AnswerImage &image : step->before.answers)
            totals.restore(image);
    }
    QList<ScoreLine> lines;
    for (auto side = newestFirst.cbegin(); side != newestFirst.cend(); ++side) {
        ScoreLine line{side.key(), nameOfSide(state.night, side.key()), present.value(side.key()), {}};
        qint64 before = 0;
        for (auto point = side->crbegin(); point != side->crend(); ++point) {
            if (point->score != before)
                line.points.append(*point);
            before = point->score;
        }
        lines.append(line);
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const ScoreLine &a, const ScoreLine &b) { return a.score > b.score; });
    return lines;
}

}
