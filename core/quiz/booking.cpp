// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quiz/booking.h"

#include "core/quiz/deciding.h"
#include "core/quiz/judging.h"

#include <algorithm>

namespace quizaar::quiz {

using night::Night;
using night::Player;

namespace {

/// A speed bonus needs a right answer's own time.
qint64 pointsFor(const Question &question, const Live *live, const Answer &answer, int credit)
{
    if (credit == fullCredit && question.content->by_speed && live && live->window.ms > 0) {
        const GameTime end = live->deadline.value_or(live->selected_at + live->window);
        return speedPoints(question.points, end - answer.at, live->window);
    }
    return question.points * credit / fullCredit;
}

}

std::optional<PlayerId> speakerOf(const Night &night, SideId side)
{
    if (const night::Team *team = night::liveTeam(night, TeamId{side.number})) {
        if (team->captain)
            return team->captain;
        const QList<PlayerId> members = night::membersOf(night, team->id);
        return members.isEmpty() ? std::nullopt : std::optional(members.first());
    }
    return PlayerId{side.number};
}

bool isDoubled(const Night &night, const Quiz &quiz, RoundId round, SideId side)
{
    return night.rounds.value(round).jokers && quiz.courses.value(round).jokers.contains(side);
}

night::AnswerRecord doubled(const Night &night, const Quiz &quiz, const Question &question, SideId side,
                            night::AnswerRecord record)
{
    if (isDoubled(night, quiz, question.round, side))
        record.points = 2 * night::worthOf(record, question.points);
    return record;
}

night::AnswerRecord recordFor(const Night &night, const Quiz &quiz, const Question &question,
                              const Live *live, SideId side, const Answer &answer, int credit)
{
    night::AnswerRecord record;
    record.correct = credit > 0;
    record.team = night.players.value(answer.player).team;
    const auto bets = quiz.bets.value(question.id);
    if (const auto bet = bets.constFind(side); bet != bets.cend())
        record.points = credit > 0 ? *bet * credit / fullCredit : -*bet;
    else if (credit == 0)
        record.points = explicitPoints(night.rounds.value(question.round), question, false);
    else if (const qint64 points = pointsFor(question, live, answer, credit); points != question.points)
        record.points = points;
    return doubled(night, quiz, question, side, record);
}

QMap<SideId, Answer> answersOf(const Night &night, const Quiz &quiz, QuestionId question)
{
    QMap<SideId, Answer> answers;
    const QMap<SideId, Answer> given = quiz.answers.value(question);
    for (auto it = given.cbegin(); it != given.cend(); ++it) {
        Answer answer = *it;
        if (!night::livePlayer(night, answer.player))
            answer.player = speakerOf(night, it.key()).value_or(PlayerId{});
        if (night::livePlayer(night, answer.player))
            answers[it.key()] = answer;
    }
    return answers;
}

Booking::Booking(const Night &night, const Question &question)
    : m_night(night)
    , m_question(question)
    , m_judged{question.id, {}}
{}

void Booking::add(PlayerId id, const night::AnswerRecord &record)
{
    const Player player = m_night.players.value(id);
    const qint64 worth = night::worthOf(record, m_question.points);
    const night::AnswerRecorded booked = bookAnswer(m_night, m_question, player, record);
    m_judged.judged.append(Judged{booked, worth});
    m_night.players[id].score = booked.score;
    m_night.players[id].score_version = booked.version;
    for (const night::TeamScore &team : booked.teams)
        m_night.teams[team.team].score = team.score;
    night::setRecord(m_night.ledger, id, m_question.id, record);
}

void Booking::addTo(Events &events) const
{
    if (!m_judged.judged.isEmpty())
        events.append(Event(m_judged));
}

void bookAll(const Night &night, const Quiz &quiz, const Question &question, const Live *live,
             Booking &booking)
{
    const auto answers = answersOf(night, quiz, question.id);
    const auto credits = creditsOf(*question.content, answers, quiz.states.value(question.id).spellings);
    for (auto it = answers.cbegin(); it != answers.cend(); ++it)
        booking.add(it->player,
                    recordFor(night, quiz, question, live, it.key(), *it, credits.value(it.key())));
}

Outcome outcomeOf(const Night &night, const Quiz &quiz, const Question &question)
{
    const auto credits = creditsOf(*question.content, answersOf(night, quiz, question.id),
                                   quiz.states.value(question.id).spellings);
    const bool right = std::any_of(credits.begin(), credits.end(), [](int credit) { return credit > 0; });
    return right ? Outcome::Right : Outcome::Nobody;
}

}
